import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import { planProblem } from "../plans/plan-problems.ts";
import { mayWithdraw } from "./proposal-policy.ts";
import { lockProposals, undecided } from "./store-proposals.ts";

interface Source {
	id: string;
	proposal_id: string;
	plan_id: string;
	need_id: string | null;
	organisation_id: string | null;
	person_id: string | null;
	undecided: boolean;
}

/**
 * Takes back what the actor's organisation proposed to a plan, as long as no published version took it up and it was not
 * declined. What a draft took over stays in it, its school's to keep; to whoever proposed it from outside it looked as if it waited.
 * @param sourceIds of one plan
 * @throws Problem not-found; programmes/proposal-decided
 */
export async function withdrawProposals(context: WriteContext, sourceIds: readonly string[]): Promise<void> {
	const ids = [...new Set(sourceIds)];
	await unsafeBeyondScope(context, async () => {
		const [seen] = await ownSources(context, ids);
		await lockProposals(context, seen!.plan_id);
		// Asked for again behind the lock: somebody may have decided meanwhile.
		const sources = await ownSources(context, ids);
		if (sources.some((source) => !source.undecided)) throw planProblem("proposal-decided");
		for (const [proposalId, list] of Map.groupBy(sources, ({ proposal_id }) => proposal_id))
			await setApart(context, proposalId, list);
		const planId = seen!.plan_id;
		context.audit({
			action: "programmes.proposal.withdrawn",
			object: { kind: "training_plan", id: planId },
			detail: { sources: ids },
		});
		await context.emit("programmes.proposal.withdrawn", { planId, sources: ids });
	});
}

/** @throws Problem not-found when one of them is not the actor's to take back, or of another plan than the first */
async function ownSources({ tx, actor }: WriteContext, ids: readonly string[]): Promise<Source[]> {
	const { rows } = await sql<Source>`
		select s.id, s.proposal_id, p.plan_id, s.need_id, s.organisation_id, s.person_id,
			${undecided} as undecided
		from proposal_source s join plan_proposal p on p.id = s.proposal_id left join plan_version v on v.id = p.version_id
		where s.id = any (${[...ids]}::uuid[]) order by s.added_at, s.id`.execute(tx);
	const [first] = rows;
	const own = rows.every((row) => row.plan_id === first?.plan_id && mayWithdraw(actor, row));
	if (!first || rows.length < ids.length || !own) throw notFound();
	return rows;
}

/** Sources leave their proposal for one that is withdrawn, or it is that itself when nothing else asks for it. */
async function setApart({ tx, actor, now }: WriteContext, proposalId: string, sources: Source[]): Promise<void> {
	const ids = sources.map(({ id }) => id);
	const withdrawn = { state: "withdrawn", decided_by: actor.personId, decided_at: now } as const;
	const { rows } = await sql`
		select from proposal_source where proposal_id = ${proposalId} and id <> all (${ids}::uuid[]) limit 1`.execute(tx);
	if (rows.length === 0) {
		await tx
			.updateTable("plan_proposal")
			.set({ ...withdrawn, version_id: null, level: null })
			.where("id", "=", proposalId)
			.execute();
		return;
	}
	const id = newId();
	await sql`
		insert into plan_proposal (id, plan_id, competency_id, proposed_at, state, decided_by, decided_at)
		select ${id}, plan_id, competency_id, proposed_at, 'withdrawn', ${actor.personId}, ${now}
		from plan_proposal where id = ${proposalId}`.execute(tx);
	await tx.updateTable("proposal_source").set({ proposal_id: id }).where("id", "in", ids).execute();
}
