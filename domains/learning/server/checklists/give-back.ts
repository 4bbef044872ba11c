import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

interface Signed {
	id: string;
	offering_id: string;
	organisation_id: string;
	observer_id: string | null;
	revision: number;
}

const unsigned = {
	state: "draft",
	number: null,
	party: null,
	observer_organisation_id: null,
	signed_at: null,
	passed: null,
	score: null,
};

/**
 * Takes the first signature away: it is its observer's draft again, or, where they teach and mentor here no more, it goes, as
 * nobody could read, sign or drop it. Whoever asks was let in before.
 * @returns whose draft it is again
 */
export async function giveBack(
	context: WriteContext,
	{ id, offering_id, organisation_id, observer_id, revision }: Signed,
	{ action, reason }: { action: "sent-back" | "taken-back"; reason: string | null },
): Promise<string | null> {
	// From here on it may be somebody else's alone.
	const observer = await unsafeBeyondScope(context, async () => {
		const { tx } = context;
		const teaches = await tx
			.selectFrom("offering_teacher")
			.select("person_id")
			.where("offering_id", "=", offering_id)
			.where("person_id", "=", observer_id)
			.where("ended_at", "is", null)
			.executeTakeFirst();
		if (teaches)
			await tx
				.updateTable("observation")
				.set({ ...unsigned, sent_back: reason, revision: revision + 1 })
				.where("id", "=", id)
				.execute();
		else await tx.deleteFrom("observation").where("id", "=", id).execute();
		return teaches?.person_id ?? null;
	});
	context.audit({
		action: observer ? `learning.observation.${action}` : "learning.observation.dropped",
		object: { kind: "observation", id },
		organisationId: organisation_id,
	});
	return observer;
}

/**
 * Drops what somebody who teaches there no more noted of learners; and what was signed by one of two observers of whom neither
 * does any more: nobody is left who could confirm it. Whoever asks was let in before.
 */
export async function dropObservations(
	{ tx, audit }: Pick<WriteContext, "tx" | "audit">,
	personId: string,
	offeringIds: readonly string[],
): Promise<void> {
	const stays = (id: "observer_id" | "second_id") =>
		sql`exists (select from offering_teacher t where t.offering_id = b.offering_id and t.person_id = b.${sql.ref(id)}
			and t.ended_at is null)`;
	const { rows } = await sql<{ id: string; organisation_id: string; signed: boolean }>`
		delete from observation b where b.offering_id = any(${[...offeringIds]}::uuid[])
			and ((b.state = 'draft' and b.observer_id = ${personId}::uuid)
				or (b.state = 'signed' and ${personId}::uuid in (b.observer_id, b.second_id)
					and not ${stays("observer_id")} and not ${stays("second_id")}))
		returning b.id, b.organisation_id, b.signed_at is not null as signed`.execute(tx);
	for (const { id, organisation_id, signed } of rows)
		if (signed)
			audit({
				action: "learning.observation.dropped",
				object: { kind: "observation", id },
				organisationId: organisation_id,
			});
}
