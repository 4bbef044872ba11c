import { sql } from "kysely";
import { levelsNamed } from "#domains/demand/api.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";

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

interface Chosen {
	competencyId: string;
	level: number;
}

/**
 * Notes that a draft took changes over: open proposals of these competencies are taken, and needs of the region that named
 * them are among their sources. What nobody asked for leaves no proposal.
 */
export async function markTaken(
	context: WriteContext,
	plan: { versionId: string; plan_id: string; programme_id: string; region_id: string },
	chosen: readonly Chosen[],
): Promise<void> {
	if (chosen.length === 0) return;
	const named = await namedForProgramme(context, plan);
	await unsafeBeyondScope(context, async () => {
		await lockProposals(context, plan.plan_id);
		const { tx, actor, now } = context;
		const open = await tx
			.selectFrom("plan_proposal")
			.select(["id", "competency_id"])
			.where("plan_id", "=", plan.plan_id)
			.where("state", "=", "open")
			.execute();
		for (const { competencyId, level } of chosen) {
			const asking = named.filter((need) => need.competencyId === competencyId);
			const proposal = open.find(({ competency_id }) => competency_id === competencyId);
			if (!proposal && asking.length === 0) continue;
			const id = proposal?.id ?? (await openProposal(context, plan.plan_id, competencyId));
			if (asking.length > 0)
				await tx
					.insertInto("proposal_source")
					.values(
						asking.map((need) => ({
							id: newId(),
							proposal_id: id,
							need_id: need.needId,
							level: need.level,
							added_at: now,
						})),
					)
					.onConflict((conflict) => conflict.columns(["proposal_id", "need_id"]).doNothing())
					.execute();
			await tx
				.updateTable("plan_proposal")
				.set({ state: "taken", version_id: plan.versionId, level, decided_by: actor.personId, decided_at: now })
				.where("id", "=", id)
				.execute();
		}
	});
}

/** A draft is thrown away: what people proposed and it had taken is open again, beside what was proposed since. */
export async function reopenProposals(
	context: WriteContext,
	{ id: versionId, plan_id }: { id: string; plan_id: string },
): Promise<void> {
	await unsafeBeyondScope(context, async () => {
		await lockProposals(context, plan_id);
		const { tx } = context;
		// What the school itself took from figures is said by the figures again.
		await tx
			.deleteFrom("proposal_source")
			.where("organisation_id", "is", null)
			.where("proposal_id", "in", (is) =>
				is.selectFrom("plan_proposal").select("id").where("version_id", "=", versionId),
			)
			.execute();
		await sql`
			update proposal_source s set proposal_id = other.id
			from plan_proposal p join plan_proposal other on other.plan_id = p.plan_id
				and other.competency_id = p.competency_id and other.state = 'open'
			where s.proposal_id = p.id and p.version_id = ${versionId} and not exists (select from proposal_source known
				where known.proposal_id = other.id and known.need_id = s.need_id)`.execute(tx);
		await sql`delete from plan_proposal p where p.version_id = ${versionId} and (
			not exists (select from proposal_source s where s.proposal_id = p.id)
			or exists (select from plan_proposal other where other.plan_id = p.plan_id
				and other.competency_id = p.competency_id and other.state = 'open'))`.execute(tx);
		await tx
			.updateTable("plan_proposal")
			.set({ state: "open", version_id: null, level: null, decided_by: null, decided_at: null })
			.where("version_id", "=", versionId)
			.execute();
	});
}
