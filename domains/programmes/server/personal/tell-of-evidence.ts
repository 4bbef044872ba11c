import { sql } from "kysely";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";

export const personalNotices: readonly NoticeKind[] = [
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
