import { sql } from "kysely";
import { levelsNamed } from "#domains/demand/api.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { planProblem } from "../plans/plan-problems.ts";

/** Writing proposals and their sources. The caller has asked the policy. */

/** Needs of so long count. */
export const YEAR = 365 * 86_400_000;

/** What the region's open needs of the last year for the programme's occupations name. */
export async function namedForProgramme(context: ReadContext, plan: { programme_id: string; region_id: string }) {
	const rows = await context.tx
		.selectFrom("programme_occupation")
		.select("occupation_id")
		.where("programme_id", "=", plan.programme_id)
		.execute();
	return levelsNamed(context, {
		regionId: plan.region_id,
		occupationIds: rows.map(({ occupation_id }) => occupation_id),
		since: new Date(context.now.getTime() - YEAR),
	});
}

/** Nothing published took a proposal `p` up, into a version `v`, and nobody declined it. A column of queries. */
export const undecided = sql<boolean>`p.state = 'open' or (p.state = 'taken' and v.published_at is null)`;

/** Proposals of one plan are made and decided one after another. */
export const lockProposals = ({ tx }: WriteContext, planId: string) =>
	sql`select from training_plan where id = ${planId} for update`.execute(tx);

/** The open proposal of a competency; made if there is none. */
export async function openProposal({ tx, now }: WriteContext, planId: string, competencyId: string): Promise<string> {
	const open = await tx
		.selectFrom("plan_proposal")
		.select("id")
		.where("plan_id", "=", planId)
		.where("competency_id", "=", competencyId)
		.where("state", "=", "open")
		.executeTakeFirst();
	if (open) return open.id;
	const id = newId();
	await tx
		.insertInto("plan_proposal")
		.values({ id, plan_id: planId, competency_id: competencyId, proposed_at: now })
		.execute();
	return id;
}

export interface Chosen {
	competencyId: string;
	level: number;
	/** How many sources were seen behind it; undefined: nobody looked. */
	sources?: number;
}

/** A word is on the sources that were seen, by proposal. @throws Problem programmes/changed-meanwhile */
export async function requireSeen({ tx }: WriteContext, seen: ReadonlyMap<string, number | undefined>): Promise<void> {
	const { rows } = await sql<{ id: string; count: number }>`
		select proposal_id as id, count(*)::int as count from proposal_source
		where proposal_id = any (${[...seen.keys()]}::uuid[]) group by proposal_id`.execute(tx);
	for (const { id, count } of rows) if ((seen.get(id) ?? count) !== count) throw planProblem("changed-meanwhile");
}

/**
 * Notes that a draft took changes over: open proposals of these competencies are taken, and open needs of the region that
 * asked for more than the objectives had are among their sources. What nobody asked for leaves no proposal.
 * @param before the objectives as they were
 */
export async function markTaken(
	context: WriteContext,
	plan: { versionId: string; plan_id: string; programme_id: string; region_id: string },
	chosen: readonly Chosen[],
	before: readonly Omit<Chosen, "sources">[],
): Promise<void> {
	if (chosen.length === 0) return;
	const had = new Map(before.map(({ competencyId, level }) => [competencyId, level]));
	const named = Map.groupBy(await namedForProgramme(context, plan), ({ competencyId }) => competencyId);
	await unsafeBeyondScope(context, async () => {
		await lockProposals(context, plan.plan_id);
		const { tx, actor, now } = context;
		const open = await tx
			.selectFrom("plan_proposal")
			.select(["id", "competency_id"])
			.where("plan_id", "=", plan.plan_id)
			.where("state", "=", "open")
			.execute();
		const openOf = new Map(open.map(({ id, competency_id }) => [competency_id, id]));
		await requireSeen(
			context,
			new Map(
				chosen.flatMap((one) => {
					const id = openOf.get(one.competencyId);
					if (!id && (one.sources ?? 0) > 0) throw planProblem("changed-meanwhile");
					return id ? [[id, one.sources] as const] : [];
				}),
			),
		);
		for (const { competencyId, level } of chosen) {
			const reached = had.get(competencyId) ?? 0;
			const asking = (named.get(competencyId) ?? []).filter((need) => need.level > reached);
			const proposalId = openOf.get(competencyId);
			if (!proposalId && asking.length === 0) continue;
			const id = proposalId ?? (await openProposal(context, plan.plan_id, competencyId));
			await sql`
				insert into proposal_source (id, proposal_id, need_id, level, added_at)
				select s.id, ${id}, s.need_id, s.level, ${now} from unnest(${asking.map(() => newId())}::uuid[],
					${asking.map(({ needId }) => needId)}::uuid[], ${asking.map((need) => need.level)}::numeric[])
					as s (id, need_id, level)
				on conflict (proposal_id, need_id) do nothing`.execute(tx);
			await sql`
				update proposal_source s set answered = false where proposal_id = ${id} and (level <= ${reached}
					or exists (select from need n where n.id = s.need_id and n.state <> 'open'))`.execute(tx);
			await tx
				.updateTable("plan_proposal")
				.set({
					state: "taken",
					version_id: plan.versionId,
					level: Math.max(level, reached),
					decided_by: actor.personId,
					decided_at: now,
				})
				.where("id", "=", id)
				.execute();
		}
	});
}
