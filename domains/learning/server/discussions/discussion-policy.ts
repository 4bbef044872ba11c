import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { plannedOnce } from "#platform/server/database/travelling-statements.ts";
import { notFound } from "#platform/server/problem.ts";
import type { DiscussionSettings, PostAuthor } from "../../contract-discussions.ts";
import { learnedActivity, myEnrolment, type Phase, phaseOf } from "../learning/enrolment-policy.ts";
import { answeredFor, taughtBy } from "../offerings/offering-policy.ts";
import { learningProblem } from "../problems.ts";

/** Somebody who takes part in the discussions of an offering. */
export interface Participant {
	offeringId: string;
	organisationId: string;
	courseId: string;
	versionId: string;
	role: PostAuthor["role"];
	/** Of who learns there. */
	enrolmentId: string | null;
	moderates: boolean;
	phase: Phase;
}

interface Running {
	organisation_id: string;
	course_id: string;
	version_id: string;
	starts_at: string;
	ends_at: string;
	state: string;
	answers: boolean;
	teaches: boolean;
	role: "teacher" | "mentor" | null;
	enrolment_id: string | null;
}

/**
 * Who learns in an offering takes part, and who teaches it or answers for it, who moderate. Of another section nobody does.
 * @param lock the enrolment, as for a change of progress
 * @throws Problem not-found
 */
export async function participantOf(context: ReadContext, offeringId: string, lock = false): Promise<Participant> {
	const {
		rows: [running],
	} = await unsafeBeyondScope(context, () =>
		sql<Running>`${plannedOnce}
			select o.organisation_id, o.course_id, o.version_id, o.starts_at, o.ends_at, o.state,
				${answeredFor(context)} as answers, ${taughtBy(context)} as teaches,
				(select t.role from offering_teacher t where t.offering_id = o.id
					and t.person_id = ${context.actor.personId}::uuid and t.ended_at is null) as role,
				(select e.id from enrolment e where e.offering_id = o.id and e.person_id = ${context.actor.personId}::uuid
					and e.state = 'active' and o.state <> 'draft') as enrolment_id
			from offering o where o.id = ${offeringId}::uuid`.execute(context.tx),
	);
	if (!running) throw notFound();
	const of = {
		offeringId,
		organisationId: running.organisation_id,
		courseId: running.course_id,
		versionId: running.version_id,
		phase: phaseOf(running, context.now),
	};
	if (running.answers || running.teaches)
		return { ...of, role: running.role ?? "manager", enrolmentId: null, moderates: true };
	const enrolmentId = lock ? (await myEnrolment(context, offeringId, lock)).id : running.enrolment_id;
	if (enrolmentId === null) throw notFound();
	return { ...of, role: "learner", enrolmentId, moderates: false };
}

export interface OpenBoard extends Participant {
	activityId: string | null;
	title: { en: string | null; zh: string | null } | null;
	settings: DiscussionSettings | null;
	/** What the actor contributed to an activity and is still to be read. */
	contributions: number;
	/** They read what others wrote. */
	reads: boolean;
}

/**
 * A board that the actor may open: the general one, or one of an activity, for learners once it is open for them.
 * @throws Problem not-found, learning/activity-locked, learning/offering-not-begun
 */
export async function boardOf(
	context: ReadContext,
	offeringId: string,
	activityId: string | null,
	lock = false,
): Promise<OpenBoard> {
	const participant = await participantOf(context, offeringId, lock);
	if (activityId === null)
		return { ...participant, activityId, title: null, settings: null, contributions: 0, reads: true };
	const activity = participant.moderates
		? await context.tx
				.selectFrom("course_activity")
				.select(["title_en", "title_zh", "discussion"])
				.where("id", "=", activityId)
				.where("version_id", "=", participant.versionId)
				.executeTakeFirst()
		: await learnedActivity(context, await myEnrolment(context, offeringId), activityId);
	if (!activity?.discussion) throw notFound();
	const settings = activity.discussion as unknown as DiscussionSettings;
	const { contributions, kept } = await contributionsOf(
		context,
		offeringId,
		activityId,
		context.actor.personId as string,
	);
	return {
		...participant,
		activityId,
		title: { en: activity.title_en, zh: activity.title_zh },
		settings,
		contributions,
		reads: participant.moderates || !settings.postFirst || kept > 0,
	};
}

/**
 * What somebody contributed to an activity.
 * @returns `contributions` without what was deleted or hidden; `kept` with what was hidden: its author reads there why
 */
export async function contributionsOf(
	{ tx }: ReadContext,
	offeringId: string,
	activityId: string,
	personId: string,
): Promise<{ contributions: number; kept: number }> {
	return tx
		.selectFrom("discussion_post")
		.select([
			sql<number>`(count(*) filter (where hidden_at is null))::int`.as("contributions"),
			sql<number>`count(*)::int`.as("kept"),
		])
		.where("activity_id", "=", activityId)
		.where("author_id", "=", personId)
		.where("offering_id", "=", offeringId)
		.where("deleted_at", "is", null)
		.executeTakeFirstOrThrow();
}

/** Whether the words of a post are for the actor: hidden ones for its author and who moderates, deleted ones for nobody. */
export const isTold = (
	post: { author_id: string | null; hidden_at: unknown; deleted_at: unknown },
	{ moderates }: Pick<Participant, "moderates">,
	personId: string | null,
): boolean => !post.deleted_at && (!post.hidden_at || moderates || post.author_id === personId);

/** Boards are written until the course is over, those of activities once it has begun. */
export const writes = ({ phase, activityId }: Pick<OpenBoard, "phase" | "activityId">): boolean =>
	phase === "now" || (phase === "before" && activityId === null);

/** @throws Problem learning/offering-over, learning/offering-not-begun */
export function checkWrites(board: Pick<OpenBoard, "phase" | "activityId">): void {
	if (!writes(board)) throw learningProblem(board.phase === "over" ? "offering-over" : "offering-not-begun");
}

/**
 * A thread of a board that the actor reads.
 * @param lock thread and enrolment, for a change
 * @throws Problem not-found, learning/discussion-post-first
 */
export async function threadToRead(context: ReadContext, threadId: string, lock = false) {
	const known = await context.tx
		.selectFrom("discussion_thread")
		.select(["offering_id", "activity_id"])
		.where("id", "=", threadId)
		.executeTakeFirst();
	if (!known) throw notFound();
	const board = await boardOf(context, known.offering_id, known.activity_id, lock);
	if (!board.reads) throw learningProblem("discussion-post-first");
	const thread = await context.tx
		.selectFrom("discussion_thread")
		.selectAll()
		.where("id", "=", threadId)
		.$if(lock, (one) => one.forNoKeyUpdate())
		.executeTakeFirstOrThrow();
	return { board, thread };
}

/** One post of such a thread, by whose lock its posts are changed one after the other. @throws Problem not-found, learning/discussion-post-first */
export async function postToChange(context: ReadContext, postId: string) {
	const known = await context.tx
		.selectFrom("discussion_post")
		.select(["thread_id", "activity_id", "author_id", "offering_id"])
		.where("id", "=", postId)
		.executeTakeFirst();
	if (!known) throw notFound();
	// Enrolments are locked before threads: what becomes of a post counts for who wrote it.
	await context.tx
		.selectFrom("enrolment")
		.select("id")
		.where("offering_id", "=", known.offering_id)
		.where("person_id", "=", known.author_id)
		.forNoKeyUpdate()
		.execute();
	// What one wrote oneself is one's own to change, also where the others are not read any more.
	const mine = known.author_id === context.actor.personId;
	const { board, thread } = mine ? await ownThread(context, known) : await threadToRead(context, known.thread_id, true);
	const post = await context.tx
		.selectFrom("discussion_post")
		.selectAll()
		.where("id", "=", postId)
		.executeTakeFirstOrThrow();
	return { board, thread, post, mine };
}

async function ownThread(
	context: ReadContext,
	known: { thread_id: string; activity_id: string | null; offering_id: string },
) {
	const board = await boardOf(context, known.offering_id, known.activity_id, true);
	const thread = await context.tx
		.selectFrom("discussion_thread")
		.selectAll()
		.where("id", "=", known.thread_id)
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();
	return { board, thread };
}

/** The same for who moderates, of others: nobody judges what they wrote themselves. @throws Problem not-found */
export async function postToModerate(context: ReadContext, postId: string) {
	const found = await postToChange(context, postId);
	if (!found.board.moderates || found.mine) throw notFound();
	return found;
}
