import { sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { Chore } from "#platform/server/chores.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import { writersOf } from "./plan-notices.ts";

/** A published version is reviewed so long after it was published. */
const AFTER = "1 year";
/** How many versions are told of in one transaction. */
const BATCH = 100;

export const reviewNotices: readonly NoticeKind[] = [
	{
		kind: "programmes.review-due",
		delivery: "digest",
		label: { en: "The yearly review of a training plan is due", zh: "培养方案应进行年度审视" },
		text: {
			en: ({ plan }) =>
				`The training plan “${plan}” was published a year ago. See what the year’s needs ask for and how far learners came, and begin the next version with what you choose.`,
			zh: ({ plan }) =>
				`培养方案“${plan}”发布已满一年。请查看本年度的需求与学生达成情况，选取调整内容后开始编制下一版。`,
		},
	},
];

/** Tells who writes a plan that its yearly review is due, each published version once; not while the next is being written. */
export const tellReviewDue: Chore = {
	name: "programmes.review-due",
	async run(contexts, signal) {
		for (let more = true; more && !signal?.aborted; )
			more = await contexts.write(system, async (context) => (await tellDue(context)) === BATCH);
	},
};

interface Due {
	id: string;
	name_en: string | null;
	name_zh: string | null;
	organisation_id: string;
	programme_id: string;
}

async function tellDue(context: WriteContext): Promise<number> {
	const { tx, now } = context;
	const { rows } = await sql<Due>`
		update plan_version set review_told_at = ${now} where id in (
			select v.id from plan_version v
			where v.state = 'published' and v.review_told_at is null
				and v.published_at <= ${now}::timestamptz - ${AFTER}::interval
				and not exists (select from plan_version w where w.plan_id = v.plan_id
					and w.state in ('draft', 'approval', 'approved'))
			order by v.published_at, v.id limit ${BATCH} for update skip locked)
		returning id, name_en, name_zh, organisation_id, programme_id`.execute(tx);
	for (const plan of rows)
		await context.notifyAll({
			personIds: await writersOf(context, plan),
			kind: "programmes.review-due",
			params: { plan: plan.name_zh ?? plan.name_en ?? "" },
			page: `/training-plans/${plan.id}/review`,
		});
	return rows.length;
}
