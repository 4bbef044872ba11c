import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { lockProposals } from "./store-proposals.ts";

interface Version {
	id: string;
	plan_id: string;
}

/** A draft is thrown away: what people proposed and it had taken is open again, beside what was proposed since. */
export const reopenTaken = (context: WriteContext, version: Version): Promise<void> =>
	unsafeBeyondScope(context, async () => {
		await lockProposals(context, version.plan_id);
		const { rows } = await sql<{ id: string }>`
			select id from plan_proposal where version_id = ${version.id}`.execute(context.tx);
		await reopen(context, version.plan_id, rows);
	});

/** A version is published: what its draft took and its objectives do not reach any more waits again. */
export const reopenDropped = (context: WriteContext, version: Version): Promise<void> =>
	unsafeBeyondScope(context, async () => {
		await lockProposals(context, version.plan_id);
		const { rows } = await sql<{ id: string }>`
			select id from plan_proposal p where version_id = ${version.id} and not exists (select from plan_objective a
				where a.version_id = p.version_id and a.competency_id = p.competency_id and a.level >= p.level)`.execute(
			context.tx,
		);
		await reopen(context, version.plan_id, rows);
	});

/** Opens taken proposals, of one competency as one: with the open one if there is one, else with the first of them. */
async function reopen({ tx }: WriteContext, planId: string, taken: readonly { id: string }[]): Promise<void> {
	if (taken.length === 0) return;
	const ids = taken.map(({ id }) => id);
	// What the school itself took from figures is said by the figures again.
	await sql`delete from proposal_source where organisation_id is null and proposal_id = any (${ids}::uuid[])`.execute(
		tx,
	);
	const { rows } = await sql<{ id: string }>`
		select distinct on (competency_id) id from plan_proposal
		where plan_id = ${planId} and (id = any (${ids}::uuid[]) or (state = 'open' and competency_id in
			(select competency_id from plan_proposal where id = any (${ids}::uuid[]))))
		order by competency_id, state = 'open' desc, proposed_at, id`.execute(tx);
	const kept = rows.map(({ id }) => id);
	// A need that asked more than once goes along once.
	await sql`
		update proposal_source s set proposal_id = moving.kept from (
			select distinct on (k.id, coalesce(s.need_id, s.id)) s.id, k.id as kept
			from proposal_source s join plan_proposal p on p.id = s.proposal_id
				join plan_proposal k on k.competency_id = p.competency_id and k.id = any (${kept}::uuid[])
			where p.id = any (${ids}::uuid[]) or p.id = k.id
			order by k.id, coalesce(s.need_id, s.id), p.id = k.id desc, s.added_at, s.id) moving
		where moving.id = s.id and s.proposal_id <> moving.kept`.execute(tx);
	await sql`delete from plan_proposal p where p.id = any (${ids}::uuid[]) and (p.id <> all (${kept}::uuid[])
		or not exists (select from proposal_source s where s.proposal_id = p.id))`.execute(tx);
	await sql`update proposal_source set answered = true where proposal_id = any (${kept}::uuid[])`.execute(tx);
	await tx
		.updateTable("plan_proposal")
		.set({ state: "open", version_id: null, level: null, decided_by: null, decided_at: null })
		.where("id", "in", ids)
		.execute();
}
