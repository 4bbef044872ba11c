import type { Composition } from "#app/compose.ts";
import { openThread, replyInThread, setThread } from "#domains/learning/api.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { withinRights } from "./as.ts";
import { classOf } from "./class-of.ts";
import type { CourseFile, PostFile, ThreadFile } from "./course-file.ts";
import { actorOf } from "./region.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

interface Discussed {
	offeringId: string;
	course: CourseFile;
	/** Moderates: pins, closes, marks answers. */
	teacher: string;
}

/** What a class and those who teach it wrote in the discussions of a course, as its file says. */
export async function discussSome(
	context: WriteContext,
	composition: Composition,
	{ offeringId, course, teacher }: Discussed,
): Promise<void> {
	const boards = await boardsOf(context, offeringId, course);
	if (boards.length === 0) return;
	const student = await actorOf(composition, "student");
	const learners = await classOf(context, offeringId, { student, tour: true });
	const authorOf = async (by: PostFile["by"]): Promise<Actor> =>
		typeof by === "string" ? actorOf(composition, by) : { ...student, personId: learners[by]?.personId as string };
	let written = 0;
	const at = (days: number): Date => new Date(context.now.getTime() - days * DAY + written++ * MINUTE);
	const write = async <T>(post: PostFile, work: (inner: WriteContext) => Promise<T>): Promise<T> =>
		withinRights({ ...context, now: at(post.days) }, await authorOf(post.by), work);
	// Threads first: where one contributes before reading others, whoever replies has begun one.
	const begun: { id: string; thread: ThreadFile }[] = [];
	for (const { activityId, threads } of boards)
		for (const thread of threads) {
			const { title, body } = thread;
			const { id } = await write(thread, (inner) =>
				openThread(inner, offeringId, { activityId, title, body, files: [] }),
			);
			begun.push({ id, thread });
		}
	const moderator = await actorOf(composition, teacher);
	for (const { id, thread } of begun) {
		let answerId: string | null = null;
		for (const reply of thread.replies) {
			const said = await write(reply, (inner) =>
				replyInThread(inner, id, { body: reply.body, replyTo: null, files: [] }),
			);
			if (reply.answer) answerId = said.id;
			for (const nested of reply.replies ?? [])
				await write(nested, (inner) => replyInThread(inner, id, { body: nested.body, replyTo: said.id, files: [] }));
		}
		const { pinned = false, closed = false } = thread;
		if (answerId || pinned || closed)
			await withinRights(context, moderator, (inner) => setThread(inner, id, { answerId, pinned, closed }));
	}
}

interface Written {
	activityId: string | null;
	threads: readonly ThreadFile[];
}

async function boardsOf({ tx }: WriteContext, offeringId: string, course: CourseFile): Promise<Written[]> {
	const found = await tx
		.selectFrom("course_activity as a")
		.innerJoin("offering as o", "o.version_id", "a.version_id")
		.select(["a.id", "a.title_zh"])
		.where("o.id", "=", offeringId)
		.where("a.kind", "=", "discussion")
		.execute();
	const ofActivities = course.units
		.flatMap(({ activities }) => activities)
		.flatMap(({ title, discussion }) => {
			const activity = found.find(({ title_zh }) => title_zh === title.zh);
			return discussion && activity ? [{ activityId: activity.id, threads: discussion.threads }] : [];
		});
	return [...ofActivities, ...(course.board ? [{ activityId: null, threads: course.board }] : [])];
}
