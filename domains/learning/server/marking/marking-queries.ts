import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Levels } from "../../contract-assignments.ts";
import type { MarkingQuery, MarkingRow, Stage, WorkToMark } from "../../contract-marking.ts";
import { filesOfWork } from "../assignments/assignment-queries.ts";
import { runBy } from "../offerings/offering-policy.ts";
import { markable, markingAbilities, type SeenWork, waitsForActor, workToMark } from "./marking-policy.ts";
import { scoreOfWork } from "./settle-marks.ts";

/** Whose a work `m` is, in an order of names; null while that is hidden from those who mark it. */
const learnersOf: RawBuilder<string[] | null> = sql`case when m.anonymous and m.stage <> 'released' then null else
	(select array_agg(p.name order by p.name, p.id) from assignment_owner w join person p on p.id = w.person_id
		where w.work_id = m.work_id) end`;

/**
 * How late a work `m`, `v` is; 0 while it has no name. Who was given more time after its due time would be known by the number
 * that is late no more, or by one that is less late than the others can be.
 */
const lateDaysOf = "(case when m.anonymous and m.stage <> 'released' then 0 else v.late_days end)";

interface Row {
	id: string;
	number: number;
	offering_id: string;
	activity_id: string;
	stage: string;
	learners: string[] | null;
	title_en: string | null;
	title_zh: string | null;
	name_en: string | null;
	name_zh: string | null;
	section: string;
	late_days: number;
	mine: "draft" | "finished" | null;
	todo: boolean;
	sample: boolean;
}

/** Works that the actor marks, or sees being marked, by their numbers: an order that says nothing of who it is. */
export async function listMarking(
	context: ReadContext,
	{ offeringId, activityId, show, sort, limit, cursor }: MarkingQuery,
): Promise<Page<MarkingRow>> {
	const { tx, actor } = context;
	// First which offerings: however many works there are of others, none of theirs is looked at.
	const run = await tx.selectFrom("offering as o").select("o.id").where(runBy(context)).execute();
	const offeringIds = run.map(({ id }) => id).filter((id) => offeringId === undefined || id === offeringId);
	const rows = tx
		.selectFrom("assignment_marking as m")
		.innerJoin("offering as o", "o.id", "m.offering_id")
		.innerJoin("course as c", "c.id", "o.course_id")
		.innerJoin("course_activity as a", "a.id", "m.activity_id")
		.innerJoin("assignment_work as v", "v.id", "m.work_id")
		.select(["m.work_id as id", "m.number", "m.offering_id", "m.activity_id", "m.stage", "a.title_en", "a.title_zh"])
		.select([
			"c.name_en",
			"c.name_zh",
			sql.raw<number>(lateDaysOf).as("late_days"),
			"o.sample",
			sql<string>`o.term || ' · ' || o.section`.as("section"),
		])
		.select([learnersOf.as("learners"), waitsForActor(context).as("todo")])
		.select(
			sql<Row["mine"]>`(select k.state from assignment_mark k where k.work_id = m.work_id
				and k.marker_id = ${actor.personId}::uuid)`.as("mine"),
		)
		.where(sql<boolean>`m.offering_id = any(${offeringIds}::uuid[])`)
		.where(markable(context))
		.$if(activityId !== undefined, (all) => all.where("m.activity_id", "=", activityId as string))
		.$if(show === "todo", (all) => all.where(waitsForActor(context)))
		.$if(show !== undefined && show !== "todo", (all) => all.where("m.stage", "=", show as string));
	// Names of learners of other organisations too, where they are shown at all; the condition above is the filter.
	const page = await unsafeBeyondScope(context, () =>
		keysetPage(rows as unknown as SelectQueryBuilder<never, never, Row>, {
			sorts: { number: "m.number", late: lateDaysOf },
			defaultSort: "number",
			id: "m.work_id",
			sort,
			limit,
			cursor,
		}),
	);
	return { ...page, items: page.items.map(toRow) };
}

const toRow = (row: Row): MarkingRow => ({
	id: row.id,
	number: row.number,
	learners: row.learners,
	offeringId: row.offering_id,
	activityId: row.activity_id,
	title: { en: row.title_en, zh: row.title_zh },
	course: { en: row.name_en, zh: row.name_zh },
	section: row.section,
	stage: row.stage as Stage,
	lateDays: row.late_days,
	mine: row.mine,
	todo: row.todo,
	sample: row.sample,
});

interface MarkRow {
	marker_id: string;
	marker: string;
	party: "teacher" | "mentor" | null;
	levels: Levels;
	feedback: string;
	state: "draft" | "finished";
}

/** The actor's own mark, and those of others once all have finished theirs. */
async function marksOf(context: ReadContext, workId: string): Promise<MarkRow[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<MarkRow>`
			select k.marker_id, p.name as marker, k.party, k.levels, k.feedback, k.state
			from assignment_mark k join person p on p.id = k.marker_id
			where k.work_id = ${workId} and (k.marker_id = ${context.actor.personId}::uuid or k.shown)
			order by k.place`.execute(context.tx),
	);
	return rows;
}

/** Names of files say who wrote it; an anonymous work's are numbered. */
async function filesToMark(context: ReadContext, work: SeenWork) {
	const files = await filesOfWork(context, work.work_id);
	const hidden = isHidden(work);
	return files.map((file, index) => ({
		...file,
		number: index + 1,
		name: hidden ? `work-${work.number}-${index + 1}${/\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? ""}` : file.name,
	}));
}

const isHidden = ({ anonymous, stage }: { anonymous: boolean; stage: string }): boolean =>
	anonymous && stage !== "released";

/** @throws Problem not-found */
export async function getFileToMark(context: ReadContext, id: string, number: number) {
	const work = await workToMark(context, id);
	const file = (await filesToMark(context, work)).find((one) => one.number === number);
	if (!file) throw notFound();
	return file;
}

/** A work to be marked, beside the rubric; what one may not know of it yet is not in it. */
export async function getWork(context: ReadContext, id: string): Promise<WorkToMark> {
	const work = await workToMark(context, id);
	const { tx } = context;
	const marks = await marksOf(context, id);
	const own = marks.find(({ marker_id }) => marker_id === context.actor.personId);
	const { rubric: _, ...settings } = work.settings;
	const { name_en, name_zh } = await tx
		.selectFrom("course")
		.select(["name_en", "name_zh"])
		.where("id", "=", work.course_id)
		.executeTakeFirstOrThrow();
	const { learners, todo, proposer } = await unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ learners: string[] | null; todo: boolean; proposer: string | null }>`
			select ${learnersOf} as learners, ${waitsForActor(context)} as todo,
				(select p.name from person p where p.id = m.proposed_by) as proposer
			from assignment_marking m join offering o on o.id = m.offering_id where m.work_id = ${id}`.execute(tx);
		return rows[0]!;
	});
	const files = await filesToMark(context, work);
	const levels = work.levels as Levels | null;
	return {
		id,
		number: work.number,
		learners,
		offeringId: work.offering_id,
		activityId: work.activity_id,
		title: { en: work.title_en, zh: work.title_zh },
		course: { en: name_en, zh: name_zh },
		section: [work.term, work.section].join(" · "),
		stage: work.stage,
		lateDays: isHidden(work) ? 0 : work.late_days,
		mine: own?.state ?? null,
		todo,
		sample: work.sample,
		settings,
		rubric: work.rubric,
		brief: { en: work.body_en, zh: work.body_zh },
		body: work.body ?? "",
		url: work.url,
		files: files.map(({ number, name, size }) => ({ number, name, size })),
		submittedAt: isHidden(work) ? null : work.submitted_at,
		ownMark: own ? toMark(own) : null,
		otherMarks: marks.filter((mark) => mark !== own).map(toMark),
		outcome: levels && {
			levels,
			feedback: work.feedback,
			reason: work.reason,
			score:
				work.stage === "released" ? work.score : scoreOfWork(isHidden(work) ? { ...work, late_days: 0 } : work, levels),
			proposedBy: proposer,
		},
		revision: work.revision,
		corrections: await correctionsOf(context, id),
		abilities: markingAbilities(context, work, own?.state ?? null),
	};
}

const toMark = ({ marker, party, levels, feedback, state }: MarkRow) => ({ marker, party, levels, feedback, state });

async function correctionsOf(context: ReadContext, id: string): Promise<WorkToMark["corrections"]> {
	const rows = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("assignment_correction as h")
			.leftJoin("person as p", "p.id", "h.corrected_by")
			.selectAll("h")
			.select("p.name as by")
			.where("h.work_id", "=", id)
			.orderBy("h.corrected_at")
			.execute(),
	);
	return rows.map((one) => ({
		at: one.corrected_at,
		by: one.by,
		reason: one.reason,
		levelsBefore: one.levels_before as Levels,
		scoreBefore: one.score_before,
		scoreAfter: one.score_after,
	}));
}
