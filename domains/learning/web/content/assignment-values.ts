import type { AssignmentSettings } from "../../contract-assignments.ts";
import { fieldsOf, textsOf } from "../parts/two-texts.tsx";

interface RowValue {
	competencyId: string;
	weight: number | string;
	/** From level 1 on. */
	levels: { en: string; zh: string }[];
}

/** Rules of an assignment as its form has them. */
export type AssignmentValues = Omit<
	AssignmentSettings,
	"rubric" | "late" | "files" | "points" | "markers" | "allowedDifference"
> & {
	rubric: RowValue[];
	late: { rule: AssignmentSettings["late"]["rule"]; perDay: number | string; days: number | string };
	files: number | string;
	points: number | string;
	markers: string;
	allowedDifference: string;
};

const LEVELS = 5;

/** A row for a competency, as yet without words of its own. */
export const newRow = (competencyId: string): RowValue => ({
	competencyId,
	weight: 1,
	levels: Array.from({ length: LEVELS }, () => ({ en: "", zh: "" })),
});

export function assignmentValuesOf(assignment: AssignmentSettings | null): AssignmentValues {
	const late = assignment?.late;
	return {
		text: assignment?.text ?? true,
		link: assignment?.link ?? false,
		files: assignment?.files ?? 1,
		fileKinds: assignment?.fileKinds ?? ["document"],
		rubric: (assignment?.rubric ?? []).map(({ competencyId, weight, levels }) => ({
			competencyId,
			weight,
			levels: newRow(competencyId).levels.map((none, index) => (levels[index] ? fieldsOf(levels[index]) : none)),
		})),
		points: assignment?.points ?? 100,
		late: {
			rule: late?.rule ?? "refuse",
			perDay: late?.rule === "less" ? late.perDay : 10,
			days: late?.rule === "less" ? late.days : 5,
		},
		takeBack: assignment?.takeBack ?? true,
		anonymous: assignment?.anonymous ?? false,
		markers: String(assignment?.markers ?? 1),
		allowedDifference: String(assignment?.allowedDifference ?? 1),
		team: assignment?.team ?? false,
	};
}

export function assignmentInputOf(values: AssignmentValues): AssignmentSettings {
	const { rubric, late, files, points, markers, allowedDifference, ...rest } = values;
	return {
		...rest,
		files: Number(files || 0),
		points: Number(points),
		markers: markers === "2" ? 2 : 1,
		allowedDifference: Number(allowedDifference),
		late:
			late.rule === "less"
				? { rule: "less", perDay: Number(late.perDay), days: Number(late.days) }
				: { rule: late.rule },
		rubric: rubric.map(({ competencyId, weight, levels }) => ({
			competencyId,
			weight: Number(weight),
			levels: levels.map(textsOf),
		})),
	};
}
