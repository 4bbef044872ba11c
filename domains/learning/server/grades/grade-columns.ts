import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { closingOf } from "../../assignment-rules.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import type { ChecklistSettings } from "../../contract-checklists.ts";
import type { GradebookRules, GradeColumn } from "../../contract-grades.ts";
import { isScored } from "../../release-rules.ts";
import { structureOf } from "../learning/version-structure.ts";

/** What is asked of an offering here; whoever asks was let in before. */
export interface GradedOffering {
	id: string;
	version_id: string;
	organisation_id: string;
	course_id: string;
	ends_at: string;
	state: string;
}

export interface Column extends GradeColumn {
	/** When nothing is taken any more for who is due then. */
	closes: (due: Date) => Date;
}

export interface Rules {
	missing: GradebookRules["missing"];
	categories: GradebookRules["categories"];
	columns: readonly Column[];
	revision: number;
}

const POINTS = 100;
/** As every gradebook begins: everything by its points, and nothing counted that is not there. */
const oneCategory = (): GradebookRules["categories"] => [
	{ name: { en: "All marks", zh: "全部成绩" }, weight: 100, drop: 0 },
];

interface Extra {
	id: string;
	assignment: AssignmentSettings | null;
	checklist: ChecklistSettings | null;
	due_at: string | null;
	waiting: number;
	hidden: boolean;
}

/** Quizzes, assignments and checklists of an offering in their order, with what was set for the gradebook. */
export async function rulesOf(context: ReadContext, offering: GradedOffering): Promise<Rules> {
	const { activities } = await structureOf(context, offering.version_id);
	const scored = activities.filter(({ kind }) => isScored(kind));
	const { extras, set } = await unsafeBeyondScope(context, async () => {
		const { rows } = await sql<Extra>`
			select a.id, a.assignment, a.checklist, d.due_at, m.waiting::int, m.hidden from course_activity a
				left join assignment_due d on d.activity_id = a.id and d.offering_id = ${offering.id}
				cross join lateral (select count(*) as waiting, coalesce(bool_or(m.anonymous), false) as hidden
					from assignment_marking m where m.activity_id = a.id and m.offering_id = ${offering.id}
						and m.stage <> 'released') m
			where a.version_id = ${offering.version_id} and a.kind in ('assignment', 'quiz', 'checklist')`.execute(
			context.tx,
		);
		return {
			extras: new Map(rows.map((row) => [row.id, row])),
			set: await context.tx
				.selectFrom("gradebook")
				.select(["missing", "categories", "columns", "revision"])
				.where("offering_id", "=", offering.id)
				.executeTakeFirst(),
		};
	});
	const ends = new Date(offering.ends_at);
	const given = new Map(
		((set?.columns ?? []) as unknown as GradebookRules["columns"]).map((one) => [one.activityId, one]),
	);
	return {
		missing: (set?.missing ?? "ignored") as Rules["missing"],
		categories: (set?.categories as unknown as Rules["categories"] | undefined) ?? oneCategory(),
		revision: set?.revision ?? 0,
		columns: scored.map(({ id, title, kind }): Column => {
			const extra = extras.get(id);
			const hidden = extra?.hidden ?? false;
			return {
				...(given.get(id) ?? {
					activityId: id,
					category: 0,
					points: (extra?.assignment ?? extra?.checklist)?.points ?? POINTS,
					excluded: false,
				}),
				title,
				kind: kind as Column["kind"],
				dueAt: new Date(extra?.due_at ?? ends).toISOString(),
				waiting: extra?.waiting ?? 0,
				hidden,
				closes: (due) => closingOf(due, extra?.assignment?.late ?? { rule: "refuse" }, ends),
			};
		}),
	};
}

/** The rules as they are kept and sent. */
export const rulesToKeep = ({ missing, categories, columns }: Rules): GradebookRules => ({
	missing,
	categories,
	columns: columns.map(({ activityId, category, points, excluded }) => ({ activityId, category, points, excluded })),
});

export const columnToSend = ({ closes: _, ...column }: Column): GradeColumn => column;
