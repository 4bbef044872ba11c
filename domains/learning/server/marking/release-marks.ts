import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { kernelProblem, notFound } from "#platform/server/problem.ts";
import type { AssignmentSettings, Levels } from "../../contract-assignments.ts";
import type { agreementInput, releaseInput } from "../../contract-marking.ts";
import { refreshLateness } from "../assignments/lateness.ts";
import { dropLeft } from "../assignments/leave-teams.ts";
import { assignmentToRun } from "../assignments/run-policy.ts";
import { developedBy } from "../authoring/content-queries.ts";
import { courseParams } from "../offerings/course-params.ts";
import { learningProblem } from "../problems.ts";
import { checkLevels } from "./check-levels.ts";
import { markable, markingAbilities, workToMark } from "./marking-policy.ts";
import { scoreOfWork } from "./settle-marks.ts";
import { lockWorks, tellLearners } from "./tell-learners.ts";

/**
 * Tells learners what their works came to: those chosen, or all that are marked. Only from here on it stands in their
 * progress, in statements, in their evidence and in what they are told.
 */
export async function releaseMarks(
	context: WriteContext,
	offeringId: string,
	{ activityId, workIds }: z.infer<typeof releaseInput>,
): Promise<{ released: number }> {
	const { offering, settings } = await assignmentToRun(context, offeringId, activityId);
	const { tx, actor, now } = context;
	const chosen = await worksOf(context, offeringId, activityId, workIds);
	await lockWorks(
		context,
		chosen.map(({ work_id }) => work_id),
	);
	// As they stand now that nobody else changes them.
	const rows = await worksOf(
		context,
		offeringId,
		activityId,
		chosen.map(({ work_id }) => work_id),
	);
	if (workIds && rows.length !== new Set(workIds).size) throw notFound();
	const wanted = rows.filter(({ stage }) => stage !== "released");
	const unmarked = wanted.filter(({ stage }) => stage !== "marked");
	if (unmarked.length > 0) throw learningProblem("not-marked", { works: unmarked.length });
	const ids = wanted.map(({ work_id }) => work_id);
	if (ids.length === 0) return { released: 0 };
	if (settings.anonymous) await refuseUnlessTogether(context, offeringId, activityId, ids);
	await dropLeft(context, await teamsOf(context, ids), true);
	// Anew: a due time or the offering's end may have been moved since.
	await refreshLateness(context, { offeringId, activityId, endsAt: offering.ends_at }, ids);
	const scores = await scoresOf(context, offering.version_id, settings, ids);
	await sql`
		update assignment_marking m set stage = 'released', score = s.score, released_at = ${now}::timestamptz,
			released_by = ${actor.personId}::uuid, revision = m.revision + 1
		from unnest(${scores.map(({ id }) => id)}::uuid[], ${scores.map(({ score }) => score)}::real[]) as s (id, score)
		where m.work_id = s.id`.execute(tx);
	for (const id of ids)
		context.audit({
			action: "learning.work.released",
			object: { kind: "assignment_work", id },
			organisationId: offering.organisation_id,
		});
	const course = await courseParams(context, offering.course_id);
	await tellLearners(context, ids, { kind: "learning.marked", params: course });
	return { released: ids.length };
}

/** What the marks of works come to, with what being late takes off; whoever asks was let in before. */
async function scoresOf(
	context: WriteContext,
	versionId: string,
	settings: AssignmentSettings,
	ids: readonly string[],
): Promise<{ id: string; score: number }[]> {
	const declared = new Map((await developedBy(context, versionId)).map((one) => [one.id, one.level]));
	const rows = await context.tx
		.selectFrom("assignment_marking as m")
		.innerJoin("assignment_work as w", "w.id", "m.work_id")
		.select(["m.work_id", "m.levels", "w.late_days"])
		.where("m.work_id", "in", [...ids])
		.execute();
	return rows.map(({ work_id: id, levels, late_days }) => ({
		id,
		score: scoreOfWork({ settings, declared, late_days }, levels as Levels),
	}));
}

/** Works of an assignment whose marking the actor sees: those chosen, or all that are marked. */
async function worksOf(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	workIds: readonly string[] | null,
): Promise<{ work_id: string; stage: string }[]> {
	const { rows } = await sql<{ work_id: string; stage: string }>`
		select m.work_id, m.stage from assignment_marking m join offering o on o.id = m.offering_id
		where m.offering_id = ${offeringId} and m.activity_id = ${activityId} and ${markable(context)}
			and ${workIds === null ? sql`m.stage = 'marked'` : sql`m.work_id = any(${[...workIds]}::uuid[])`}
		order by m.work_id`.execute(context.tx);
	return rows;
}

/**
 * Works without names are told together: those that are left would be of the few whose name is not known yet.
 * @throws Problem learning/released-together
 */
async function refuseUnlessTogether(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	ids: readonly string[],
): Promise<void> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ left: number }>`
			select count(*)::int as left from assignment_marking m
			where m.offering_id = ${offeringId} and m.activity_id = ${activityId} and m.stage <> 'released'
				and m.work_id <> all(${[...ids]}::uuid[])`.execute(context.tx),
	);
	const left = rows[0]?.left ?? 0;
	if (left > 0) throw learningProblem("released-together", { works: left });
}

async function teamsOf(context: WriteContext, workIds: readonly string[]): Promise<string[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string }>`select distinct team_id as id from assignment_owner
			where work_id = any(${[...workIds]}::uuid[]) and team_id is not null`.execute(context.tx),
	);
	return rows.map(({ id }) => id);
}

/**
 * Corrects what was released, with the reason, which its learners read; what it was before stays on record. What two marked
 * neither corrects alone, also who answers for the course besides: somebody else who answers for it does.
 */
export async function correctMark(
	context: WriteContext,
	id: string,
	{ levels, feedback, reason, revision }: z.infer<typeof agreementInput>,
): Promise<void> {
	await workToMark(context, id);
	await lockWorks(context, [id]);
	const work = await workToMark(context, id);
	const { tx, actor, now } = context;
	const own = await tx
		.selectFrom("assignment_mark")
		.select("state")
		.where("work_id", "=", id)
		.where("marker_id", "=", actor.personId as string)
		.executeTakeFirst();
	if (!work.answers && !own) throw notFound();
	if (work.stage !== "released") throw learningProblem("not-released");
	if (!markingAbilities(context, work, own?.state ?? null).includes("correct")) throw notFound();
	if (work.revision !== revision) throw kernelProblem("changed-meanwhile");
	checkLevels(work.rubric, levels, true, work.markers > 1);
	const score = scoreOfWork(work, levels);
	await tx
		.insertInto("assignment_correction")
		.values({
			id: newId(),
			work_id: id,
			offering_id: work.offering_id,
			levels_before: JSON.stringify(work.levels),
			levels_after: JSON.stringify(levels),
			score_before: work.score as number,
			score_after: score,
			reason,
			corrected_by: actor.personId,
			corrected_at: now,
		})
		.execute();
	await tx
		.updateTable("assignment_marking")
		.set({ levels: JSON.stringify(levels), feedback, score, revision: revision + 1 })
		.where("work_id", "=", id)
		.execute();
	context.audit({
		action: "learning.work.corrected",
		object: { kind: "assignment_work", id },
		organisationId: work.organisation_id,
	});
	await tellLearners(context, [id], {
		kind: "learning.mark-corrected",
		params: await courseParams(context, work.course_id),
	});
}
