import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { GradeSign } from "../../contract-grades.ts";
import { countedCells, totalOf } from "../../grade-total.ts";
import type { Column, GradedOffering, Rules } from "./grade-columns.ts";

/** Scores are kept and compared to a hundredth of a per cent. */
export const fine = (score: number): number => Math.round(score * 10_000) / 10_000;

export interface Cells {
	enrolmentId: string;
	personId: string;
	/** What was reached, without what was set by hand. */
	reached: (number | null)[];
	scores: (number | null)[];
	signs: GradeSign[];
	/** What the rules come to. */
	computed: number | null;
	/** The same, or what was set by hand in its place. */
	total: number | null;
	totalSetByHand: boolean;
}

interface Row {
	enrolment_id: string;
	person_id: string;
	scores: Record<string, number> | null;
	set_by_hand: Record<string, number> | null;
	works: Record<string, { score: number | null; marked: boolean }> | null;
}

/** By activity and learner: until when they have more time, given to them or to one of their team. */
async function extensionsOf({ tx }: ReadContext, offeringId: string): Promise<Map<string, Date>> {
	const { rows } = await sql<{ activity_id: string; enrolment_id: string; due_at: string }>`
		select x.activity_id, coalesce(mate.enrolment_id, x.enrolment_id) as enrolment_id, max(x.due_at) as due_at
		from assignment_extension x
			join enrolment e on e.id = x.enrolment_id and e.state = 'active'
			left join assignment_team_member m on m.activity_id = x.activity_id and m.enrolment_id = x.enrolment_id
			left join assignment_team_member mate on mate.team_id = m.team_id
		where x.offering_id = ${offeringId} group by 1, 2`.execute(tx);
	return new Map(rows.map((row) => [`${row.activity_id} ${row.enrolment_id}`, new Date(row.due_at)]));
}

/**
 * Cells of learners of an offering, by enrolment; whoever asks was let in before. `forLearner`: nothing of what is not
 * released. Of works that are marked without names nothing is told while one of them is not released: not even who handed
 * one in, because of few that would say whose it is. Nor of works that the actor has a share in.
 */
export async function cellsOf(
	context: ReadContext,
	offering: GradedOffering,
	rules: Rules,
	enrolmentIds: readonly string[],
	forLearner = false,
): Promise<Map<string, Cells>> {
	const ids = [...enrolmentIds];
	const { rows, extensions } = await unsafeBeyondScope(context, async () => ({
		rows: (
			await sql<Row>`
				select e.id as enrolment_id, e.person_id,
					(select json_object_agg(p.activity_id, round(p.score::numeric, 4)) from activity_progress p
						where p.enrolment_id = e.id and p.score is not null) as scores,
					(select json_object_agg(coalesce(g.activity_id::text, 'total'), round(g.score::numeric, 4))
						from grade_override g where g.enrolment_id = e.id) as set_by_hand,
					(select json_object_agg(w.activity_id, json_build_object('marked', m.stage = 'marked',
							'score', round(m.score::numeric, 4)))
						from assignment_owner w join assignment_marking m on m.work_id = w.work_id
						where w.enrolment_id = e.id and m.stage <> 'released' and (${forLearner} or not m.anonymous)
							and not exists (select from assignment_owner own where own.work_id = w.work_id
								and own.person_id = ${context.actor.personId}::uuid and ${!forLearner})) as works
				from enrolment e where e.id = any(${ids}::uuid[])`.execute(context.tx)
		).rows,
		extensions: await extensionsOf(context, offering.id),
	}));
	return new Map(
		rows.map((row) => [row.enrolment_id, toCells(row, { rules, extensions, forLearner, context, offering })]),
	);
}

interface Surroundings {
	rules: Rules;
	extensions: ReadonlyMap<string, Date>;
	forLearner: boolean;
	context: ReadContext;
	offering: GradedOffering;
}

function toCells(row: Row, { rules, extensions, forLearner, context, offering }: Surroundings): Cells {
	const { columns } = rules;
	const isOver = ({ activityId, dueAt, closes }: Column): boolean => {
		const given = extensions.get(`${activityId} ${row.enrolment_id}`);
		const due = new Date(dueAt);
		return offering.state === "closed" || context.now >= closes(given && given > due ? given : due);
	};
	const reached = columns.map(({ activityId }) => row.scores?.[activityId] ?? null);
	const scores: (number | null)[] = [];
	const signs = columns.map((column, index): GradeSign => {
		const { activityId } = column;
		const byHand = row.set_by_hand?.[activityId];
		const work = column.hidden && !forLearner ? undefined : row.works?.[activityId];
		const score = byHand ?? reached[index] ?? null;
		const marked = work?.marked && !forLearner ? work.score : null;
		scores.push(score ?? marked);
		if (byHand !== undefined) return work ? "h" : "o";
		if (score !== null) return "s";
		if (marked !== null) return "u";
		if (work) return "w";
		return !column.hidden && isOver(column) ? "m" : ".";
	});
	const cells = countedCells(scores, signs);
	const { total: exact } = totalOf(rules, cells.scores, cells.overdue);
	const computed = exact === null ? null : fine(exact);
	const byHand = row.set_by_hand?.total;
	return {
		enrolmentId: row.enrolment_id,
		personId: row.person_id,
		reached,
		scores,
		signs,
		computed,
		total: byHand ?? computed,
		totalSetByHand: byHand !== undefined,
	};
}
