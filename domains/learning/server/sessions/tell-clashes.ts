import type { WriteContext } from "#platform/server/database/context.ts";
import { courseParams } from "../offerings/course-params.ts";
import { clashesOfLearners } from "./clashes.ts";

/** Tells learners who come to an offering of sessions that are held while they have others: they choose while they still can. */
export async function tellClashes(
	context: WriteContext,
	{ id, course_id, state }: { id: string; course_id: string; state: string },
	personIds: readonly string[],
): Promise<void> {
	// Of an offering in preparation nobody is told before it opens.
	if (state === "draft") return;
	const clashes = await clashesOfLearners(context, id, personIds);
	const params = clashes.size > 0 ? await courseParams(context, course_id) : {};
	for (const [count, some] of Map.groupBy(clashes, ([, sessions]) => sessions))
		await context.notifyAll({
			personIds: some.map(([personId]) => personId),
			kind: "learning.sessions-clash",
			params: { ...params, count: String(count) },
			page: "/timetable",
		});
}
