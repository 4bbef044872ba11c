import { hash } from "node:crypto";
import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import { GRACE_MS, lateTakes } from "../../assignment-rules.ts";
import type { LearnedAssignment, Levels } from "../../contract-assignments.ts";
import { rubricOf } from "../authoring/content-queries.ts";
import { structureOf } from "../learning/version-structure.ts";
import { type MyAssignment, type MyWork, myAssignment, myWork } from "./my-assignment.ts";

interface WorkFile {
	id: string;
	name: string;
	size: number;
	sha256: string;
}

/** Files of a work in their order; whoever asks was let in before. */
export async function filesOfWork(context: ReadContext, workId: string): Promise<WorkFile[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<WorkFile>`
			select f.id, f.name, f.size::float8 as size, f.sha256 from assignment_file a join stored_file f on f.id = a.file_id
			where a.work_id = ${workId} order by a.position, f.id`.execute(context.tx),
	);
	return rows;
}

/** A file of the actor's own work, or of their team's. @throws Problem not-found */
export async function getOwnFile(context: ReadContext, offeringId: string, activityId: string, fileId: string) {
	const work = await myWork(context, await myAssignment(context, offeringId, activityId));
	const file = work && (await filesOfWork(context, work.id)).find(({ id }) => id === fileId);
	if (!file) throw notFound();
	return file;
}

/** An assignment as its learner sees it: nothing of how it is marked before it is released. */
export async function learnedAssignmentOf(
	context: ReadContext,
	offeringId: string,
	activityId: string,
): Promise<LearnedAssignment> {
	const mine = await myAssignment(context, offeringId, activityId);
	const work = await myWork(context, mine);
	const { enrolment, settings, team, due, closes, extended } = mine;
	const { rubric: _, ...rules } = settings;
	const { time_zone } = await context.tx
		.selectFrom("offering")
		.select("time_zone")
		.where("id", "=", offeringId)
		.executeTakeFirstOrThrow();
	const { develops } = await structureOf(context, enrolment.version_id);
	const result = work ? await resultOf(context, work, settings) : null;
	return {
		settings: rules,
		rubric: rubricOf(settings, develops),
		dueAt: due.toISOString(),
		timeZone: time_zone,
		extended,
		closesAt: closes.toISOString(),
		now: context.now.toISOString(),
		team: settings.team ? (team?.mates.map(({ name }) => name) ?? null) : null,
		work: work ? await workOf(context, work) : null,
		// What was told is not taken back.
		may: result ? [] : abilitiesOf(mine, work, context.now),
		result,
	};
}

function abilitiesOf(mine: MyAssignment, work: MyWork | undefined, now: Date): LearnedAssignment["may"] {
	if (!mine.running || (mine.settings.team && !mine.team)) return [];
	if (work?.state !== "submitted") return ["write", "submit"];
	return mine.settings.takeBack && now.getTime() <= mine.due.getTime() + GRACE_MS ? ["take-back"] : [];
}

async function workOf(context: ReadContext, work: MyWork): Promise<LearnedAssignment["work"]> {
	const files = await filesOfWork(context, work.id);
	return {
		state: work.state as "draft" | "submitted",
		body: work.body ?? "",
		url: work.url ?? "",
		files: files.map(({ id, name, size }) => ({ id, name, size })),
		revision: work.revision,
		savedAt: work.saved_at,
		submittedAt: work.submitted_at,
		lateDays: work.late_days,
		receipt: work.submitted_at ? receiptOf(work, files) : null,
	};
}

/** Sixteen figures of what was handed in and when: with a receipt a learner shows that nothing was changed since. */
function receiptOf({ submitted_at, body, url }: MyWork, files: readonly WorkFile[]): string {
	const content = JSON.stringify([submitted_at, body, url, files.map(({ sha256 }) => sha256)]);
	return (hash("sha256", content).slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join("-");
}

/** What came of it. Row-level security gives it to its learners from the release on, and so does this. */
async function resultOf(
	context: ReadContext,
	{ id, late_days }: MyWork,
	{ late }: MyAssignment["settings"],
): Promise<LearnedAssignment["result"]> {
	const marking = await context.tx
		.selectFrom("assignment_marking")
		.select(["levels", "feedback", "score", "released_at"])
		.where("work_id", "=", id)
		.where("stage", "=", "released")
		.executeTakeFirst();
	if (!marking?.released_at) return null;
	const corrections = await context.tx
		.selectFrom("assignment_correction")
		.selectAll()
		.where("work_id", "=", id)
		.orderBy("corrected_at")
		.execute();
	return {
		levels: marking.levels as Levels,
		feedback: marking.feedback,
		score: marking.score as number,
		lateTakes: lateTakes(late, late_days),
		releasedAt: marking.released_at,
		corrections: corrections.map((one) => ({
			at: one.corrected_at,
			reason: one.reason,
			levelsBefore: one.levels_before as Levels,
			scoreBefore: one.score_before,
			scoreAfter: one.score_after,
		})),
	};
}
