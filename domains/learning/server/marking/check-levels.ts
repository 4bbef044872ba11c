import { invalid } from "#platform/server/problem.ts";
import type { Levels, RubricView } from "../../contract-assignments.ts";

/**
 * Levels are of the rubric's rows, and none is above what the course declares.
 * @param all every row has one
 * @param halves two marked it: a level may lie between two
 * @throws Problem invalid
 */
export function checkLevels(rubric: readonly RubricView[], levels: Levels, all: boolean, halves = false): void {
	const top = new Map(rubric.map((row) => [row.competencyId, row.top]));
	for (const [id, level] of Object.entries(levels)) {
		const most = top.get(id);
		if (most === undefined) throw invalid({ path: `levels.${id}`, code: "unknown" });
		if (!halves && !Number.isInteger(level)) throw invalid({ path: `levels.${id}`, code: "level-not-whole" });
		if (level > most) throw invalid({ path: `levels.${id}`, code: "level-above-declared", params: { most } });
	}
	const missing = rubric.filter(({ competencyId }) => levels[competencyId] === undefined);
	if (all && missing.length > 0)
		throw invalid(...missing.map(({ competencyId }) => ({ path: `levels.${competencyId}`, code: "level-missing" })));
}
