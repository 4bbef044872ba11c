import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { settleAlerts } from "./settle-alerts.ts";

export const coverageNotices: readonly NoticeKind[] = [
	{
		kind: "programmes.competency-uncovered",
		delivery: "digest",
		label: { en: "Needs ask for what nothing teaches", zh: "有需求提出了尚无课程培养的能力" },
		text: {
			en: ({ programme, programmeEn = programme, competency, competencyEn = competency, more }) =>
				`Open needs ask for “${competencyEn}”${more === "0" ? "" : ` and ${more} more`}, which nothing in the region teaches; it concerns your programme “${programmeEn}”.`,
			zh: ({ programme, competency, more }) =>
				`有需求提出了“${competency}”${more === "0" ? "" : `等 ${Number(more) + 1} 项能力`}，区域内尚无课程培养，涉及您的专业“${programme}”。`,
		},
	},
	{
		kind: "programmes.competency-below",
		delivery: "digest",
		label: { en: "Needs ask for more than is taught", zh: "有需求提出的等级高于现有课程" },
		text: {
			en: ({ programme, programmeEn = programme, competency, competencyEn = competency, more }) =>
				`Open needs ask for “${competencyEn}”${more === "0" ? "" : ` and ${more} more`} to a higher level than anything in the region teaches; it concerns your programme “${programmeEn}”.`,
			zh: ({ programme, competency, more }) =>
				`有需求对“${competency}”${more === "0" ? "" : `等 ${Number(more) + 1} 项能力`}的等级要求高于区域内现有课程，涉及您的专业“${programme}”。`,
		},
	},
];

/**
 * What is asked for or what is taught has changed: whoever runs or heads a programme that leads to the occupation of a need
 * is told of what nothing teaches as far as it asks.
 */
export const alertProgrammes: Listener = {
	name: "programmes.alert-of-uncovered",
	events: [
		...["demand.need.created", "demand.need.edited", "demand.need.reopened"],
		...["learning.course.published", "learning.course.archived", "learning.course.restored"],
		"programmes.plan.published",
	],
	async handle(context, event) {
		const touched = await touchedBy(context, event.payload as Touching);
		if (touched) await settleAlerts(context, touched);
	},
};

interface Touching {
	needId?: string;
	courseId?: string;
	versionId?: string;
}

interface Touched {
	regionId: string;
	competencyIds: string[];
}

/** What a need names; what a course or a plan develops or developed in any version that was published. */
async function touchedBy(
	{ tx }: WriteContext,
	{ needId, courseId, versionId }: Touching,
): Promise<Touched | undefined> {
	const ids = (named: ReturnType<typeof sql>) =>
		sql`array(select distinct t.competency_id from (${named}) t) as "competencyIds"`;
	const query = needId
		? sql<Touched>`
			select n.region_id as "regionId", ${ids(sql`select competency_id from need_competency where need_id = n.id`)}
			from need n where n.id = ${needId} and n.state = 'open'`
		: courseId
			? sql<Touched>`
				select c.region_id as "regionId", ${ids(sql`select competency_id from course_competency
					where course_id = c.id and since is not null`)}
				from course c where c.id = ${courseId}`
			: sql<Touched>`
				select v.region_id as "regionId", ${ids(sql`select m.competency_id from module_competency m
					join plan_version w on w.id = m.version_id
					where w.plan_id = v.plan_id and w.published_at is not null`)}
				from plan_version v where v.id = ${versionId ?? null}`;
	const { rows } = await query.execute(tx);
	return rows[0];
}
