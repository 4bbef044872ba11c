import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Gradebook, GradePage, GradeProposal, GradeQuery, GradeRow } from "../../contract-grades.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { columnToSend, type GradedOffering, type Rules, rulesOf } from "./grade-columns.ts";
import { type Learner, learnersByName, whoElseDecides } from "./grade-policy.ts";
import { type Cells, cellsOf } from "./grade-rows.ts";

const FIRST = 100;

/** An offering as it stands above marks. */
export async function offeringOfGrades(
	{ tx }: ReadContext,
	{ id, course_id, term, section, sample }: GradedOffering & { term: string; section: string; sample: boolean },
): Promise<Gradebook["offering"]> {
	const { name_en, name_zh } = await tx
		.selectFrom("course")
		.select(["name_en", "name_zh"])
		.where("id", "=", course_id)
		.executeTakeFirstOrThrow();
	return { id, course: { en: name_en, zh: name_zh }, term, section, sample };
}

/** The gradebook with its first learners; the others are asked for page by page. */
export async function getGradebook(context: ReadContext, id: string): Promise<Gradebook> {
	const offering = await offeringToRun(context, id);
	const rules = await rulesOf(context, offering);
	return {
		offering: await offeringOfGrades(context, offering),
		revision: rules.revision,
		missing: rules.missing,
		categories: rules.categories,
		columns: rules.columns.map(columnToSend),
		proposals: await proposalsOf(context, id),
		othersDecide: Object.values(await whoElseDecides(context, offering)).flat().length > 0,
		rows: await pageOf(context, offering, rules, { limit: FIRST }),
	};
}

export async function listGradeRows(context: ReadContext, id: string, query: GradeQuery): Promise<GradePage> {
	const offering = await offeringToRun(context, id);
	return pageOf(context, offering, await rulesOf(context, offering), query);
}

async function pageOf(
	context: ReadContext,
	offering: GradedOffering,
	rules: Rules,
	query: GradeQuery,
): Promise<GradePage> {
	const { items, total, nextCursor } = await learnersByName(context, offering.id, query);
	const ids = items.map(({ id }) => id);
	const cells = await cellsOf(context, offering, rules, ids);
	return { items: items.map((learner) => toRow(learner, cells.get(learner.id)!)), total, nextCursor };
}

const toRow = ({ id, name, sample }: Learner, { scores, signs, total, totalSetByHand }: Cells): GradeRow => [
	id,
	name,
	`${sample ? "s" : ""}${totalSetByHand ? "t" : ""}`,
	scores,
	signs.join(""),
	total,
];

/** All learners with their cells, for a table. */
export async function allCells(context: ReadContext, id: string) {
	const offering = await offeringToRun(context, id);
	const rules = await rulesOf(context, offering);
	const { items } = await learnersByName(context, id, { limit: 100_000 });
	const cells = await cellsOf(
		context,
		offering,
		rules,
		items.map((learner) => learner.id),
	);
	return { offering, rules, learners: items.map((learner) => ({ ...learner, cells: cells.get(learner.id)! })) };
}

/** Changes that wait for a second person; nobody sees those of their own marks. */
async function proposalsOf(context: ReadContext, offeringId: string): Promise<GradeProposal[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<GradeProposal>`
			select c.id, c.enrolment_id as "enrolmentId", c.activity_id as "activityId", p.name,
				round(c.score_before::numeric, 4)::float8 as before, round(c.score_after::numeric, 4)::float8 as after,
				c.reason, a.name as "askedBy", c.asked_at as "askedAt",
				coalesce(c.asked_by = ${context.actor.personId}::uuid, false) as mine
			from grade_change c join enrolment e on e.id = c.enrolment_id and e.state = 'active'
				join person p on p.id = c.person_id left join person a on a.id = c.asked_by
			where c.offering_id = ${offeringId} and c.state = 'proposed' and c.person_id <> ${context.actor.personId}::uuid
			order by c.asked_at, c.id limit 1000`.execute(context.tx),
	);
	return rows;
}

/** @throws Problem not-found: no such learner in an offering that the actor runs, or the actor themselves */
export async function learnerToRead(context: ReadContext, offeringId: string, enrolmentId: string) {
	const offering = await offeringToRun(context, offeringId);
	const found = await context.tx
		.selectFrom("enrolment")
		.select("id")
		.where("id", "=", enrolmentId)
		.where("offering_id", "=", offeringId)
		.where("person_id", "<>", context.actor.personId as string)
		.executeTakeFirst();
	if (!found) throw notFound();
	return offering;
}
