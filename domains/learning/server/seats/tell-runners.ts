import type { WriteContext } from "#platform/server/database/context.ts";
import { courseParams } from "../offerings/course-params.ts";
import { whoAnswers, whoTeaches } from "../offerings/who-runs.ts";

/** Tells teachers and mentors of an offering; where it has none, who answers for the courses of its organisation. */
export async function tellRunners(
	context: WriteContext,
	offering: { id: string; course_id: string; organisation_id: string },
	kind: string,
	params: Record<string, string> = {},
): Promise<void> {
	const teaching = await whoTeaches(context, offering.id);
	await context.notifyAll({
		personIds: teaching.length > 0 ? teaching : await whoAnswers(context, offering.organisation_id),
		kind,
		params: { ...(await courseParams(context, offering.course_id)), ...params },
		page: `/offerings/${offering.id}`,
	});
}
