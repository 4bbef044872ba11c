import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, kernelProblem } from "#platform/server/problem.ts";
import { type GradeInput, type importProblems, isByHand } from "../../contract-grades.ts";
import { courseParams } from "../offerings/course-params.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { learningProblem } from "../problems.ts";
import { type GradedOffering, type Rules, rulesOf } from "./grade-columns.ts";
import { enrolmentsToGrade, whoElseDecides } from "./grade-policy.ts";
import { type Cells, cellsOf, fine } from "./grade-rows.ts";

export interface Change {
	enrolmentId: string;
	personId: string;
	/** Null: the total. */
	activityId: string | null;
	before: number | null;
	/** Null: what was set by hand is taken back. */
	after: number | null;
	reason: string;
}

/** What stands in a cell for its learner; what is not released does not stand there. @param at index of the column; -1: total */
export function standsIn(cells: Cells, at: number): number | null {
	if (at < 0) return cells.total;
	return cells.signs[at] === "u" ? null : (cells.scores[at] ?? null);
}

/**
 * Why a cell cannot be set by hand now. Works that wait for their release are marked and released instead: otherwise a mark
 * would go round its rubric, and of works without names somebody would say whose they are.
 */
export function refusalOf(
	rules: Rules,
	cells: Cells,
	at: number,
	{ own, open }: { own: boolean; open: boolean },
): (typeof importProblems)[number] | null {
	if (own) return "own-mark";
	if (open) return "change-open";
	const waits = at >= 0 && (rules.columns[at]?.hidden || cells.signs[at] === "w" || cells.signs[at] === "u");
	return waits ? "not-released-yet" : null;
}

/** Cells of enrolments with a change that waits for its confirmation, as `enrolment activity`. */
export async function openChanges(context: ReadContext, offeringId: string): Promise<Set<string>> {
	const rows = await context.tx
		.selectFrom("grade_change")
		.select(["enrolment_id", "activity_id"])
		.where("offering_id", "=", offeringId)
		.where("state", "=", "proposed")
		.execute();
	return new Set(rows.map(({ enrolment_id, activity_id }) => cellKey(enrolment_id, activity_id)));
}
export const cellKey = (enrolmentId: string, activityId: string | null): string =>
	`${enrolmentId} ${activityId ?? "total"}`;

/**
 * Sets a score or a total by hand, or takes that back. Where the learner saw a mark already, it is only proposed: somebody
 * else who runs the offering confirms it. Evidence is not touched by it.
 */
export async function setGrade(
	context: WriteContext,
	offeringId: string,
	{ enrolmentId, activityId, score, reason, seen }: GradeInput,
): Promise<{ state: "done" | "proposed" }> {
	const offering = await offeringToRun(context, offeringId);
	const personId = (await enrolmentsToGrade(context, offeringId, [enrolmentId])).get(enrolmentId) as string;
	const rules = await rulesOf(context, offering);
	const at = rules.columns.findIndex((column) => column.activityId === activityId);
	if (activityId !== null && at < 0) throw invalid({ path: "activityId", code: "unknown" });
	const cells = (await cellsOf(context, offering, rules, [enrolmentId])).get(enrolmentId)!;
	const open = (await openChanges(context, offeringId)).has(cellKey(enrolmentId, activityId));
	const refusal = refusalOf(rules, cells, at, { own: personId === context.actor.personId, open });
	if (refusal) throw learningProblem(refusal as "own-mark");
	const before = standsIn(cells, at);
	if (before !== seen) throw kernelProblem("changed-meanwhile");
	const byHand = at < 0 ? cells.totalSetByHand : isByHand(cells.signs[at]);
	if (score === null && !byHand) throw learningProblem("nothing-set-by-hand");
	const after = score === null ? null : fine(score);
	if (before === after) throw invalid({ path: "score", code: "same-as-before" });
	const change = { enrolmentId, personId, activityId, before, after, reason };
	const state = await makeChanges(context, offering, [change], null);
	return { state: state.proposed > 0 ? "proposed" : "done" };
}

/** Makes changes that were checked, or proposes them where the learner saw a mark; one notice for each learner. */
export async function makeChanges(
	context: WriteContext,
	offering: GradedOffering,
	changes: readonly Change[],
	importId: string | null,
): Promise<{ changed: number; proposed: number }> {
	const { actor, now, tx } = context;
	const [wanted, free] = [changes.filter(isSeen), changes.filter((change) => !isSeen(change))];
	const all = [...free, ...wanted];
	await sql`
		insert into grade_change (id, offering_id, enrolment_id, activity_id, person_id, score_before, score_after, reason,
			state, import_id, asked_by, asked_at)
		select c.id, ${offering.id}, c.enrolment_id, c.activity_id, c.person_id, c.score_before, c.score_after, c.reason,
			c.state, ${importId}::uuid, ${actor.personId}::uuid, ${now}::timestamptz
		from unnest(${all.map(() => newId())}::uuid[], ${all.map((one) => one.enrolmentId)}::uuid[],
			${all.map((one) => one.activityId)}::uuid[], ${all.map((one) => one.personId)}::uuid[],
			${all.map((one) => one.before)}::real[], ${all.map((one) => one.after)}::real[],
			${all.map((one) => one.reason)}::text[], ${all.map((one) => (isSeen(one) ? "proposed" : "done"))}::text[])
			as c (id, enrolment_id, activity_id, person_id, score_before, score_after, reason, state)`.execute(tx);
	await applyChanges(context, offering, free);
	if (wanted.length > 0) {
		const { teaching, answering } = await whoElseDecides(
			context,
			offering,
			wanted.map(({ personId }) => personId),
		);
		await context.notifyAll({
			personIds: teaching.length > 0 ? teaching : answering,
			kind: "learning.grade-proposed",
			params: { ...(await courseParams(context, offering.course_id)), count: String(wanted.length) },
			page: `/offerings/${offering.id}/gradebook`,
		});
	}
	context.audit({
		action: importId ? "learning.grades.imported" : "learning.grade.set",
		object: { kind: "offering", id: offering.id },
		organisationId: offering.organisation_id,
		detail: { changed: free.length, proposed: wanted.length, ...(importId && { importId }) },
	});
	return { changed: free.length, proposed: wanted.length };
}

/** The learner saw a mark there. */
export const isSeen = ({ before }: Pick<Change, "before">): boolean => before !== null;

/** Lets changes count, and tells their learners. */
export async function applyChanges(
	context: WriteContext,
	offering: GradedOffering,
	changes: readonly Change[],
): Promise<void> {
	if (changes.length === 0) return;
	const { tx, now } = context;
	const set = changes.filter(({ after }) => after !== null);
	const back = changes.filter(({ after }) => after === null);
	await sql`
		insert into grade_override (id, offering_id, enrolment_id, activity_id, person_id, score, reason, set_at)
		select c.id, ${offering.id}, c.enrolment_id, c.activity_id, c.person_id, c.score, c.reason, ${now}::timestamptz
		from unnest(${set.map(() => newId())}::uuid[], ${set.map((one) => one.enrolmentId)}::uuid[],
			${set.map((one) => one.activityId)}::uuid[], ${set.map((one) => one.personId)}::uuid[],
			${set.map((one) => one.after)}::real[], ${set.map((one) => one.reason)}::text[])
			as c (id, enrolment_id, activity_id, person_id, score, reason)
		on conflict (enrolment_id, activity_id) do update
			set score = excluded.score, reason = excluded.reason, set_at = excluded.set_at`.execute(tx);
	await sql`
		delete from grade_override g using unnest(${back.map((one) => one.enrolmentId)}::uuid[],
			${back.map((one) => one.activityId)}::uuid[]) as c (enrolment_id, activity_id)
		where g.enrolment_id = c.enrolment_id and g.activity_id is not distinct from c.activity_id`.execute(tx);
	await context.notifyAll({
		personIds: [...new Set(changes.map(({ personId }) => personId))],
		kind: "learning.grade-changed",
		params: await courseParams(context, offering.course_id),
		page: `/learn/${offering.id}/marks`,
	});
}
