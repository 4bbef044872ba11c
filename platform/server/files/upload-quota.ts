import { sql } from "kysely";
import type { ReadContext } from "../database/context.ts";
import { kernelProblem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { UNUSED_DAYS } from "./unused-files.ts";

const MB = 1_048_576;

/** Lets two uploads of one person or organisation be counted one after the other; until the end of the transaction. */
export async function holdQuota({ tx, actor }: ReadContext): Promise<void> {
	for (const owner of [actor.personId, actor.organisationId]) {
		if (owner) await sql`select pg_advisory_xact_lock(hashtextextended(${`upload-quota:${owner}`}, 0))`.execute(tx);
	}
}

/**
 * Refuses what does not fit beside the files that the person, or the organisation they act for, has uploaded before.
 * @param size of the new one in bytes; 0 asks whether there is any room at all
 * @throws Problem platform/quota-reached with what is used and allowed
 */
export async function refuseOverQuota({ tx, actor }: ReadContext, size: number, settings: Settings): Promise<void> {
	const { rows } = await sql<{ person: number; organisation: number }>`
		select coalesce(sum(size) filter (where person_id = ${actor.personId}), 0)::float8 as person,
			coalesce(sum(size) filter (where organisation_id = ${actor.organisationId}), 0)::float8 as organisation
		from stored_file
		where purpose = 'upload' and (person_id = ${actor.personId} or organisation_id = ${actor.organisationId})`.execute(
		tx,
	);
	const used = rows[0]!;
	const limits = [
		["person", settings.UPLOAD_QUOTA_MB],
		["organisation", settings.ORGANISATION_QUOTA_MB],
	] as const;
	for (const [whose, quotaMb] of limits) {
		if (used[whose] + Math.max(size, 1) <= quotaMb * MB) continue;
		throw kernelProblem("quota-reached", { whose, usedMb: Math.ceil(used[whose] / MB), quotaMb, days: UNUSED_DAYS });
	}
}
