import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { kernelProblem, notFound } from "#platform/server/problem.ts";
import type { Levels } from "../../contract-assignments.ts";
import type { agreementInput, releaseInput } from "../../contract-marking.ts";
import { assignmentToRun } from "../assignments/run-policy.ts";
import { courseParams } from "../offerings/course-params.ts";
import { learningProblem } from "../problems.ts";
import { checkLevels } from "./check-levels.ts";
import { markable, markingAbilities, workToMark } from "./marking-policy.ts";
import { scoreOfWork } from "./settle-marks.ts";

/**
 * Tells learners what their works came to: those chosen, or all that are marked. Only from here on it stands in their
 * progress, in statements, in their evidence and in what they are told.
 */
export async function releaseMarks(
	context: WriteContext,
	offeringId: string,
	{ activityId, workIds }: z.infer<typeof releaseInput>,
): Promise<{ released: number }> {
	const { offering } = await assignmentToRun(context, offeringId, activityId);
	const { tx, actor, now } = context;
	await lockLearners(
		context,
		sql`w.activity_id = ${activityId} and w.offering_id = ${offeringId}
			${workIds === null ? sql`` : sql`and w.work_id = any(${workIds}::uuid[])`}`,
	);
	const { rows } = await sql<{ work_id: string; stage: string }>`
		select m.work_id, m.stage from assignment_marking m join offering o on o.id = m.offering_id
		where m.offering_id = ${offeringId} and m.activity_id = ${activityId} and ${markable(context)}
			and ${workIds === null ? sql`m.stage = 'marked'` : sql`m.work_id = any(${workIds}::uuid[])`}
		order by m.work_id for update of m`.execute(tx);
	if (workIds && rows.length !== new Set(workIds).size) throw notFound();
	const wanted = rows.filter(({ stage }) => stage !== "released");
	const unmarked = wanted.filter(({ stage }) => stage !== "marked");
	if (unmarked.length > 0) throw learningProblem("not-marked", { works: unmarked.length });
	for (const { work_id } of wanted) {
		const work = await workToMark(context, work_id);
		// Anew: a due time may have been moved since it was marked.
		await tx
			.updateTable("assignment_marking")
			.set({
				stage: "released",
				score: scoreOfWork(work, work.levels as Levels),
				released_at: now,
				released_by: actor.personId,
				revision: work.revision + 1,
			})
			.where("work_id", "=", work_id)
			.execute();
		context.audit({
			action: "learning.work.released",
			object: { kind: "assignment_work", id: work_id },
			organisationId: work.organisation_id,
		});
	}
	const course = await courseParams(context, offering.course_id);
	await tellLearners(
		context,
		wanted.map(({ work_id }) => work_id),
		{ kind: "learning.marked", params: course },
	);
	return { released: wanted.length };
}

/**
 * Corrects what was released, with the reason, which its learners read; what it was before stays on record. Of two markers
 * neither does so alone: who answers for the course does.
 */
export async function correctMark(
	context: WriteContext,
	id: string,
	{ levels, feedback, reason, revision }: z.infer<typeof agreementInput>,
): Promise<void> {
	await workToMark(context, id);
	await lockLearners(context, sql`w.work_id = ${id}`);
	const work = await workToMark(context, id, true);
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
	checkLevels(work.rubric, levels, true);
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

/** Enrolments first, works and their marking after them: as learners do who hand in or take back meanwhile. */
const lockLearners = (context: WriteContext, whose: RawBuilder<unknown>) =>
	unsafeBeyondScope(context, () =>
		sql`select from enrolment e join assignment_owner w on w.enrolment_id = e.id
			where ${whose} order by e.id for no key update of e`.execute(context.tx),
	);

/** Whoever `e` left the offering is told nothing, unless the mark was theirs before. */
const stillHeld = sql`(e.state = 'active' or exists (select from activity_progress d
	where d.enrolment_id = w.enrolment_id and d.activity_id = w.activity_id and d.state = 'done'))`;

/** Lets learners who came back have what was released of their works while they were away. */
export async function tellReturned(
	context: WriteContext,
	offering: { id: string; course_id: string },
	personIds: readonly string[],
): Promise<void> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ work_id: string; enrolment_id: string }>`
			select w.work_id, w.enrolment_id from assignment_owner w
				join assignment_marking m on m.work_id = w.work_id and m.stage = 'released'
			where w.offering_id = ${offering.id} and w.person_id = any(${[...personIds]}::uuid[])
				and not exists (select from activity_progress d where d.enrolment_id = w.enrolment_id
					and d.activity_id = w.activity_id and d.state = 'done')`.execute(context.tx),
	);
	await tellLearners(
		context,
		rows.map(({ work_id }) => work_id),
		{ kind: "learning.marked", params: await courseParams(context, offering.course_id) },
		rows.map(({ enrolment_id }) => enrolment_id),
	);
}

interface Owner {
	person_id: string;
	enrolment_id: string;
	activity_id: string;
	offering_id: string;
	organisation_id: string;
	score: number;
	fresh: boolean;
}

/** Writes what was released into the progress of its learners, lets the rest of the house know, and tells them. */
async function tellLearners(
	context: WriteContext,
	workIds: readonly string[],
	notice: { kind: string; params: Record<string, string> },
	/** Of these alone; null: of all who have a part in it. */
	enrolmentIds: readonly string[] | null = null,
): Promise<void> {
	if (workIds.length === 0) return;
	const concerned = enrolmentIds ? sql`${stillHeld} and w.enrolment_id = any(${[...enrolmentIds]}::uuid[])` : stillHeld;
	const { tx, now } = context;
	const owners = await unsafeBeyondScope(context, async () => {
		const ids = [...workIds];
		const { rows } = await sql<Owner>`
			select w.person_id, w.enrolment_id, w.activity_id, w.offering_id, m.organisation_id, m.score,
				not exists (select from activity_progress p where p.enrolment_id = w.enrolment_id
					and p.activity_id = w.activity_id and p.state = 'done') as fresh
			from assignment_owner w join assignment_marking m on m.work_id = w.work_id
				join enrolment e on e.id = w.enrolment_id
			where w.work_id = any(${ids}::uuid[]) and ${concerned} order by w.enrolment_id`.execute(tx);
		await sql`
			insert into activity_progress as p (enrolment_id, activity_id, offering_id, person_id, state, score, started_at,
				seen_at, done_at)
			select w.enrolment_id, w.activity_id, w.offering_id, w.person_id, 'done', m.score, ${now}, ${now}, ${now}
			from assignment_owner w join assignment_marking m on m.work_id = w.work_id
				join enrolment e on e.id = w.enrolment_id
			where w.work_id = any(${ids}::uuid[]) and ${concerned}
			on conflict (enrolment_id, activity_id) do update set state = 'done', score = excluded.score,
				done_at = coalesce(p.done_at, excluded.done_at)`.execute(tx);
		const fresh = rows.flatMap((row) => (row.fresh ? [row.enrolment_id] : []));
		await sql`update enrolment set done = done + 1 where id = any(${fresh}::uuid[])`.execute(tx);
		return rows;
	});
	for (const owner of owners) {
		const payload = {
			activityId: owner.activity_id,
			offeringId: owner.offering_id,
			enrolmentId: owner.enrolment_id,
			organisationId: owner.organisation_id,
			personId: owner.person_id,
		};
		await context.emit("learning.assignment.scored", payload);
		if (owner.fresh) await context.emit("learning.activity.completed", payload);
	}
	for (const [page, people] of Map.groupBy(owners, (owner) => `/learn/${owner.offering_id}/${owner.activity_id}`))
		await context.notifyAll({ ...notice, personIds: people.map(({ person_id }) => person_id), page });
}
