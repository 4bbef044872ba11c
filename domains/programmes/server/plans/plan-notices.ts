import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";

export const planNotices: readonly NoticeKind[] = [
	{
		kind: "programmes.plan-for-us",
		delivery: "digest",
		label: { en: "Our organisation is party to a training plan", zh: "本单位参与共建培养方案" },
		text: {
			en: ({ plan }) => `Your organisation builds the training plan “${plan}”: you can read and comment on the draft.`,
			zh: ({ plan }) => `贵单位参与共建培养方案“${plan}”，可查看草案并提出意见。`,
		},
	},
	{
		kind: "programmes.plan-to-approve",
		delivery: "instant",
		label: { en: "A training plan waits for our approval", zh: "有培养方案等待本单位批准" },
		text: {
			en: ({ plan }) => `The training plan “${plan}” waits for the approval of your organisation.`,
			zh: ({ plan }) => `培养方案“${plan}”等待贵单位批准。`,
		},
	},
	{
		kind: "programmes.plan-decided",
		delivery: "instant",
		label: { en: "A party decided on our training plan", zh: "共建方对本校培养方案作出决定" },
		text: {
			en: ({ plan, returned }) =>
				returned === "true"
					? `The training plan “${plan}” was given back with a reason.`
					: `A party approved the training plan “${plan}”.`,
			zh: ({ plan, returned }) =>
				returned === "true" ? `培养方案“${plan}”已退回，并附有理由。` : `一个共建方已批准培养方案“${plan}”。`,
		},
	},
	{
		kind: "programmes.plan-published",
		delivery: "digest",
		label: { en: "A training plan that we build was published", zh: "本单位共建的培养方案已发布" },
		text: {
			en: ({ plan }) => `The training plan “${plan}” was published.`,
			zh: ({ plan }) => `培养方案“${plan}”已发布。`,
		},
	},
];

/** People of organisations who hold one of the roles there. */
export async function peopleOf(
	{ tx }: WriteContext,
	organisationIds: readonly string[],
	roles: readonly string[],
): Promise<string[]> {
	if (organisationIds.length === 0) return [];
	const rows = await tx
		.selectFrom("membership")
		.select("person_id")
		.distinct()
		.where("organisation_id", "in", [...organisationIds])
		.where("ended_at", "is", null)
		.where(sql<boolean>`roles && ${[...roles]}::text[]`)
		.execute();
	return rows.map(({ person_id }) => person_id);
}

const daily = ["owner", "coordinator"];

/** Who runs a school, and who heads the programme. */
export async function writersOf(
	context: WriteContext,
	{ organisation_id, programme_id }: { organisation_id: string; programme_id: string },
): Promise<string[]> {
	const heads = await context.tx
		.selectFrom("programme_head")
		.select("person_id")
		.where("programme_id", "=", programme_id)
		.where("ended_at", "is", null)
		.execute();
	return [
		...new Set([...(await peopleOf(context, [organisation_id], daily)), ...heads.map(({ person_id }) => person_id)]),
	];
}

export const tellOfPlans: Listener = {
	name: "programmes.tell-of-plans",
	events: [
		"programmes.plan.parties-added",
		"programmes.plan.submitted",
		"programmes.plan.approved",
		"programmes.plan.returned",
		"programmes.plan.published",
	],
	async handle(context, event) {
		const { versionId, parties } = event.payload as { versionId: string; parties?: string[] };
		const plan = await context.tx
			.selectFrom("plan_version")
			.select(["id", "name_en", "name_zh", "organisation_id", "programme_id", "party_ids", "state"])
			.where("id", "=", versionId)
			.executeTakeFirst();
		// Discarded meanwhile, or no longer where the news saw it.
		if (!plan || (event.name === "programmes.plan.submitted" && plan.state !== "approval")) return;
		const [kind, people] = await whom(context, event.name, plan, parties);
		await context.notifyAll({
			personIds: people.filter((person) => person !== event.actorId),
			kind,
			params: {
				plan: plan.name_zh ?? plan.name_en ?? "",
				returned: String(event.name === "programmes.plan.returned"),
			},
			page: `/training-plans/${plan.id}`,
		});
	},
};

async function whom(
	context: WriteContext,
	event: string,
	plan: { organisation_id: string; programme_id: string; party_ids: string[] },
	parties: string[] | undefined,
): Promise<[kind: string, people: string[]]> {
	switch (event) {
		case "programmes.plan.parties-added":
			return ["programmes.plan-for-us", await peopleOf(context, parties ?? [], daily)];
		case "programmes.plan.submitted":
			return ["programmes.plan-to-approve", await peopleOf(context, plan.party_ids, daily)];
		case "programmes.plan.published":
			return [
				"programmes.plan-published",
				[...(await writersOf(context, plan)), ...(await peopleOf(context, plan.party_ids, daily))],
			];
		default:
			return ["programmes.plan-decided", await writersOf(context, plan)];
	}
}
