import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { EvidenceKind, MarkScale } from "../../attainment.ts";
import { unsafeAsKeeper } from "./keep-attainment.ts";
import { unsafeAppend } from "./record-evidence.ts";
import { unsafeReplace } from "./replace-evidence.ts";

/** What a rule of an organisation found. */
export interface RuleEvidence {
	personId: string;
	competencyId: string;
	kind: EvidenceKind;
	level: number;
	mark: { score: number; scale: MarkScale } | undefined;
	at: Date;
	/** Of the rule and what it read: the same again is no further evidence. */
	sourceKey: string;
	note: string;
}

/** Of these addresses, those of people about whom a rule of the organisation may say something: its learners. */
export async function learnersByAddress(
	{ tx }: ReadContext,
	organisationId: string,
	addresses: readonly string[],
): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; email: string }>`
		select p.id, lower(p.email) as email from person p
		where lower(p.email) = any(${addresses.map((address) => address.toLowerCase())}::text[]) and p.email_verified
			and p.erased_at is null
			and (exists (select from membership m where m.person_id = p.id and m.organisation_id = ${organisationId}
					and m.ended_at is null and 'student' = any (m.roles))
				or exists (select from evidence_grant g where g.person_id = p.id and g.organisation_id = ${organisationId}
					and g.ended_at is null))`.execute(tx);
	return new Map(rows.map(({ id, email }) => [email, id]));
}

interface Known {
	id: string;
	source_key: string;
	action: string;
	person_id: string;
	competency_id: string;
	kind: string;
	level: string;
	at: string;
	expires_at: string | null;
	issuer_organisation_id: string;
	source_link: string | null;
	sample: boolean;
	/** A person of the organisation had the last word. */
	settled: boolean;
}

/** Entries that stand behind sources, by their key; where a later entry took their place, that one. */
async function standing(context: WriteContext, organisationId: string, keys: readonly string[]): Promise<Known[]> {
	const { rows } = await sql<Known>`
		with recursive chain as (
			select e.*, e.source_key as root from evidence e
			where e.issuer_organisation_id = ${organisationId} and e.source_key = any(${keys}::text[])
			union all
			select r.*, chain.root from evidence r join chain on r.replaces_id = chain.id)
		select c.id, c.root as source_key, c.action, c.person_id, c.competency_id, c.kind, c.level::text as level, c.at,
			c.expires_at, c.issuer_organisation_id, c.source_link, c.sample, c.issuer_person_id is not null as settled
		from chain c where not exists (select from evidence r where r.replaces_id = c.id)`.execute(context.tx);
	return rows;
}

/**
 * Records what a rule found about learners of the organisation; who may run it was asked before. The same source again
 * changes nothing; at another level it is corrected, unless a person took it back or corrected it since.
 */
export async function recordByRule(
	context: WriteContext,
	organisationId: string,
	found: readonly RuleEvidence[],
): Promise<{ recorded: number; corrected: number; unchanged: number }> {
	return unsafeAsKeeper(context, async () => {
		// Two runs over the same sources come one after the other.
		await sql`select pg_advisory_xact_lock(hashtextextended(${`rules ${organisationId}`}, 0))`.execute(context.tx);
		const entries = [...new Map(found.map((one) => [one.sourceKey, one])).values()];
		const known = new Map(
			(await standing(context, organisationId, [...entries.map(({ sourceKey }) => sourceKey)])).map((one) => [
				one.source_key,
				one,
			]),
		);
		const issuer = { organisationId, personId: null };
		const fresh = entries.filter(({ sourceKey }) => !known.has(sourceKey));
		await unsafeAppend(
			context,
			fresh.map((one) => ({
				...one,
				// One of the two is given.
				...(one.mark ? { level: undefined } : {}),
				expiresAt: null,
				issuer,
				link: null,
			})),
		);
		let corrected = 0;
		for (const { sourceKey, level, mark, note, competencyId } of entries) {
			const before = known.get(sourceKey);
			if (!before || before.settled || before.action === "withdrawn" || before.competency_id !== competencyId) continue;
			if (Number(before.level) === level) continue;
			const replacement = { level, score: mark?.score ?? null, scale: mark ? JSON.stringify(mark.scale) : null };
			await unsafeReplace(unnamed(context), before, note, replacement);
			corrected++;
		}
		return { recorded: fresh.length, corrected, unchanged: entries.length - fresh.length - corrected };
	});
}

/** Withdraws what rules read from sources that count no more, where it still stands. */
export async function withdrawByRule(
	context: WriteContext,
	organisationId: string,
	sourceKeys: readonly string[],
	reason: string,
): Promise<number> {
	return unsafeAsKeeper(context, async () => {
		const known = (await standing(context, organisationId, sourceKeys)).filter(({ action }) => action !== "withdrawn");
		for (const one of known) await unsafeReplace(unnamed(context), one, reason, null);
		return known.length;
	});
}

/** A rule corrects, whoever started it. */
const unnamed = (context: WriteContext): WriteContext => ({ ...context, actor: { ...context.actor, personId: null } });
