import { sql } from "kysely";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";

export const personalNotices: readonly NoticeKind[] = [
	{
		kind: "programmes.personal-plan-position",
		delivery: "digest",
		label: { en: "A position that I aim at changes", zh: "我的目标岗位有变化" },
		text: {
			en: ({ lapsed }) =>
				lapsed
					? `The last day of the position “${lapsed}”, which your plan leads to, has passed: see what would be planned now.`
					: "A position that your plan leads to was closed or changed: see what would be planned now.",
			zh: ({ lapsed }) =>
				lapsed
					? `您的计划所面向的岗位“${lapsed}”已到期，可查看现在的规划。`
					: "您的计划所面向的岗位已关闭或有变化，可查看现在的规划。",
		},
	},
	{
		kind: "programmes.personal-plan-moved",
		delivery: "digest",
		label: { en: "Evidence changes my plan", zh: "新的证明影响我的计划" },
		text: {
			en: () => "You have shown something that your plan is about: see how far it is and what would be planned now.",
			zh: () => "您的计划所涉及的能力有了新的证明，可查看进展及现在的规划。",
		},
	},
];

/** What a change of a position must be about to be told: what it asks for, and whether one can still aim at it. */
const TOLD_FIELDS = ["competencies", "occupationId", "shownToLearners", "endsOn"];

interface Changed {
	needId: string;
	/** Of an edit: what of it was changed. */
	fields?: string[];
	/** Learners could see it until then; what they could not is not told to them. */
	shownBefore?: boolean;
}

/** A need that current plans lead to was closed, reopened, changed in what it asks for or lapsed: their learners are told. */
export const tellOfPositions: Listener = {
	name: "programmes.tell-of-positions",
	events: ["demand.need.closed", "demand.need.reopened", "demand.need.edited", "demand.need.lapsed"],
	async handle(context, event) {
		const { needId, fields = TOLD_FIELDS, shownBefore = true } = event.payload as unknown as Changed;
		if (!shownBefore || !fields.some((field) => TOLD_FIELDS.includes(field))) return;
		const rows = await context.tx
			.selectFrom("personal_plan_position as t")
			.innerJoin("personal_plan as p", "p.id", "t.plan_id")
			.select(["p.person_id", "t.title"])
			.where("t.need_id", "=", needId)
			.where("p.ended_at", "is", null)
			.execute();
		if (rows.length === 0) return;
		const lapsed = event.name === "demand.need.lapsed";
		// Each plan names it as its learner saw it.
		for (const [title, list] of Map.groupBy(rows, (row) => (lapsed ? row.title : "")))
			await context.notifyAll({
				personIds: list.map(({ person_id }) => person_id),
				kind: "programmes.personal-plan-position",
				params: lapsed ? { lapsed: title } : {},
				page: "/my-plan",
			});
	},
};

/** Evidence of what a current plan is to close came: its learner is told, once a day however much comes. */
export const tellOfEvidence: Listener = {
	name: "programmes.tell-of-evidence",
	events: ["competencies.evidence.recorded"],
	async handle(context, event) {
		const { evidenceIds } = event.payload as { evidenceIds: string[] };
		const { rows } = await sql<{ person_id: string }>`
			update personal_plan p set told_at = ${context.now}
			where p.ended_at is null and (p.told_at is null or p.told_at < ${context.now}::timestamptz - interval '1 day')
				and exists (select from evidence e join personal_plan_closing z on z.plan_id = p.id
					and z.competency_id = e.competency_id where e.id = any (${evidenceIds}::uuid[]) and e.person_id = p.person_id)
				and p.person_id in (select e.person_id from evidence e where e.id = any (${evidenceIds}::uuid[]))
			returning p.person_id`.execute(context.tx);
		if (rows.length === 0) return;
		await context.notifyAll({
			personIds: rows.map(({ person_id }) => person_id),
			kind: "programmes.personal-plan-moved",
			params: {},
			page: "/my-plan",
		});
	},
};
