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
		kind: "programmes.changes-withdrawn",
		delivery: "digest",
		label: { en: "Proposals to a training plan are taken back", zh: "对培养方案的建议被撤回" },
		text: {
			en: ({ plan, count }) =>
				`${count === "1" ? "A change that was" : `${count} changes that were`} proposed to the objectives of the training plan “${plan}” ${count === "1" ? "is" : "are"} taken back.`,
			zh: ({ plan, count }) => `对培养方案“${plan}”培养目标的 ${count} 项修改建议已被撤回。`,
		},
	},
	{
		kind: "programmes.need-taken-up",
		delivery: "instant",
		label: { en: "A training plan took our need up", zh: "培养方案采纳了本单位的需求" },
		text: {
			en: ({ need, count, plan, number, school }) =>
				`${Number(count ?? 1) > 1 ? `${count} of your needs were` : `Your need “${need}” was`} taken up in the training plan “${plan}” of “${school}”, version ${number}, which is published.`,
			zh: ({ need, count, plan, number, school }) =>
				`贵单位的${Number(count ?? 1) > 1 ? ` ${count} 条需求` : `需求“${need}”`}已被“${school}”的培养方案“${plan}”第 ${number} 版采纳，该版已发布。`,
		},
	},
];

/** A notice has one name for all who read it. */
export const nameOf = (row: { name_en: string | null; name_zh: string | null }): string =>
	row.name_zh ?? row.name_en ?? "";
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
			.select(["v.plan_id", "v.party_ids"])
			.select(["o.name_en as school_en", "o.name_zh as school_zh"])
			.where("v.id", "=", versionId)
			.executeTakeFirst();
		if (!plan) return;
		if (event.name === "programmes.plan.published") return tellNeeds(context, plan, event.actorId);
		if (event.name === "programmes.proposal.declined") return tellDeclined(context, plan, proposalId as string);
		await context.notifyAll({
			personIds: (await writersOf(context, plan)).filter((person) => person !== event.actorId),
			kind: "programmes.changes-proposed",
			params: { plan: nameOf(plan), count: String(count) },
			page: `/training-plans/${plan.id}`,
		});
	},
};

export interface Plan {
	id: string;
	plan_id: string;
	organisation_id: string;
	party_ids: string[];
	number: number;
	name_en: string | null;
	name_zh: string | null;
	school_en: string | null;
	school_zh: string | null;
}

type Told = Pick<Plan, "id" | "name_en" | "name_zh">;

/** By which version an organisation hears of a plan: what a draft is called is told to those who build it. */
export async function namesTold(
	{ tx }: WriteContext,
	plan: Told & Pick<Plan, "plan_id" | "organisation_id" | "party_ids">,
): Promise<(organisationId: string) => Told | undefined> {
	const inForce = await tx
		.selectFrom("plan_version")
		.select(["id", "name_en", "name_zh"])
		.where("plan_id", "=", plan.plan_id)
		.where("state", "=", "published")
		.executeTakeFirst();
	return (organisationId) =>
		organisationId === plan.organisation_id || plan.party_ids.includes(organisationId) ? plan : inForce;
}

/** Whose needs a published version took up, as far as its objectives came to: once for each organisation. */
async function tellNeeds(context: WriteContext, plan: Plan, actorId: string | null): Promise<void> {
	const { rows } = await sql<{ id: string; title: string; organisation_id: string }>`
		select distinct n.id, n.title, n.organisation_id from plan_proposal p
			join proposal_source s on s.proposal_id = p.id join need n on n.id = s.need_id
			join plan_objective a on a.version_id = p.version_id and a.competency_id = p.competency_id and a.level >= p.level
		where p.version_id = ${plan.id} and p.state = 'taken' and s.answered order by n.id`.execute(context.tx);
	for (const [organisationId, needs] of Map.groupBy(rows, (need) => need.organisation_id)) {
		const [first] = needs;
		await context.notifyAll({
			personIds: (await peopleOf(context, [organisationId], staters)).filter((person) => person !== actorId),
			kind: "programmes.need-taken-up",
			params: {
				need: first!.title,
				count: String(needs.length),
				plan: nameOf(plan),
				number: String(plan.number),
				school: plan.school_zh ?? plan.school_en ?? "",
			},
			page: needs.length === 1 ? `/needs/${first!.id}` : `/training-plans/${plan.id}`,
		});
	}
}

/** Who states needs where it was proposed, and who proposed it as long as they are there; of a need on its page. */
async function tellDeclined(context: WriteContext, plan: Plan, proposalId: string): Promise<void> {
	const { rows } = await sql<Declined>`
		select s.organisation_id, (array_agg(s.need_id order by s.added_at))[1] as need_id,
			array_agg(distinct m.person_id) filter (where m.person_id is not null) as proposers,
			p.decided_by, c.name_en, c.name_zh
		from proposal_source s join plan_proposal p on p.id = s.proposal_id join competency c on c.id = p.competency_id
			left join membership m on m.person_id = s.person_id and m.organisation_id = s.organisation_id and m.ended_at is null
		where p.id = ${proposalId} and s.organisation_id is not null
		group by s.organisation_id, p.decided_by, c.name_en, c.name_zh`.execute(context.tx);
	const named = await namesTold(context, plan);
	for (const row of rows) {
		const told = named(row.organisation_id);
		if (!told) continue;
		const people = [...(await peopleOf(context, [row.organisation_id], staters)), ...(row.proposers ?? [])];
		await context.notifyAll({
			personIds: [...new Set(people)].filter((person) => person !== row.decided_by),
			kind: "programmes.change-declined",
			params: { plan: nameOf(told), competency: nameOf(row) },
			page: row.need_id ? `/needs/${row.need_id}` : `/training-plans/${told.id}`,
		});
	}
}

interface Declined {
	organisation_id: string;
	need_id: string | null;
	proposers: string[] | null;
	decided_by: string | null;
	name_en: string | null;
	name_zh: string | null;
}
