import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { peopleOf, writersOf } from "../plans/plan-notices.ts";

export const proposalNotices: readonly NoticeKind[] = [
	{
		kind: "programmes.changes-proposed",
		delivery: "digest",
		label: { en: "Changes are proposed to our training plan", zh: "有人对本校培养方案提出修改建议" },
		text: {
			en: ({ plan, count }) =>
				`${count === "1" ? "A change is" : `${count} changes are`} proposed to the objectives of the training plan “${plan}”.`,
			zh: ({ plan, count }) => `培养方案“${plan}”的培养目标收到 ${count} 项修改建议。`,
		},
	},
	{
		kind: "programmes.change-declined",
		delivery: "digest",
		label: { en: "What we proposed to a training plan was declined", zh: "本单位对培养方案的建议未被采纳" },
		text: {
			en: ({ plan, competency }) =>
				`The training plan “${plan}” does not take “${competency}” up, which you proposed; the reason is given.`,
			zh: ({ plan, competency }) => `培养方案“${plan}”未采纳贵单位提出的“${competency}”，并说明了理由。`,
		},
	},
	{
		kind: "programmes.need-taken-up",
		delivery: "instant",
		label: { en: "A training plan took our need up", zh: "培养方案采纳了本单位的需求" },
		text: {
			en: ({ need, plan, number, school }) =>
				`Your need “${need}” was taken up in the training plan “${plan}” of “${school}”, version ${number}, which is published.`,
			zh: ({ need, plan, number, school }) =>
				`贵单位的需求“${need}”已被“${school}”的培养方案“${plan}”第 ${number} 版采纳，该版已发布。`,
		},
	},
];

const named = (row: { name_en: string | null; name_zh: string | null }): string => row.name_zh ?? row.name_en ?? "";
/** Who states needs there. */
const staters = ["owner", "coordinator", "recruiter"];

export const tellOfProposals: Listener = {
	name: "programmes.tell-of-proposals",
	events: ["programmes.proposal.made", "programmes.proposal.declined", "programmes.plan.published"],
	async handle(context, event) {
		const { versionId, proposalId, count } = event.payload as {
			versionId: string;
			proposalId?: string;
			count?: number;
		};
		const plan = await context.tx
			.selectFrom("plan_version as v")
			.innerJoin("organisation as o", "o.id", "v.organisation_id")
			.select(["v.id", "v.number", "v.name_en", "v.name_zh", "v.organisation_id", "v.programme_id"])
			.select(["o.name_en as school_en", "o.name_zh as school_zh"])
			.where("v.id", "=", versionId)
			.executeTakeFirst();
		if (!plan) return;
		if (event.name === "programmes.plan.published") return tellNeeds(context, plan, event.actorId);
		if (event.name === "programmes.proposal.declined") return tellDeclined(context, plan, proposalId as string);
		await context.notifyAll({
			personIds: (await writersOf(context, plan)).filter((person) => person !== event.actorId),
			kind: "programmes.changes-proposed",
			params: { plan: named(plan), count: String(count) },
			page: `/training-plans/${plan.id}`,
		});
	},
};

interface Plan {
	id: string;
	number: number;
	name_en: string | null;
	name_zh: string | null;
	school_en: string | null;
	school_zh: string | null;
}

/** Whose need a published version took up, as far as its objectives came to: once for each need. */
async function tellNeeds(context: WriteContext, plan: Plan, actorId: string | null): Promise<void> {
	const { rows } = await sql<{ id: string; title: string; organisation_id: string }>`
		select distinct n.id, n.title, n.organisation_id from plan_proposal p
			join proposal_source s on s.proposal_id = p.id join need n on n.id = s.need_id
			join plan_objective a on a.version_id = p.version_id and a.competency_id = p.competency_id and a.level >= p.level
		where p.version_id = ${plan.id} and p.state = 'taken' and s.answered order by n.id`.execute(context.tx);
	for (const need of rows)
		await context.notifyAll({
			personIds: (await peopleOf(context, [need.organisation_id], staters)).filter((person) => person !== actorId),
			kind: "programmes.need-taken-up",
			params: {
				need: need.title,
				plan: named(plan),
				number: String(plan.number),
				school: plan.school_zh ?? plan.school_en ?? "",
			},
			page: `/needs/${need.id}`,
		});
}

/** Who proposed it; where it came from a need, on the page of that need. */
async function tellDeclined(context: WriteContext, plan: Plan, proposalId: string): Promise<void> {
	const { rows } = await sql<{ person_id: string; need_id: string | null; name_en: string; name_zh: string }>`
		select distinct on (s.person_id) s.person_id, s.need_id, c.name_en, c.name_zh from proposal_source s
			join plan_proposal p on p.id = s.proposal_id join competency c on c.id = p.competency_id
		where p.id = ${proposalId} and s.person_id is not null and s.person_id is distinct from p.decided_by
		order by s.person_id, s.added_at`.execute(context.tx);
	for (const row of rows)
		await context.notifyAll({
			personIds: [row.person_id],
			kind: "programmes.change-declined",
			params: { plan: named(plan), competency: named(row) },
			page: row.need_id ? `/needs/${row.need_id}` : `/training-plans/${plan.id}`,
		});
}
