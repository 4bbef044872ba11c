import type { Levels } from "../../contract-assignments.ts";

export interface Mark {
	levels: Levels;
	feedback: string;
}
/** What is kept on the device until the server has it. */
export interface KeptMark extends Mark, Record<string, unknown> {
	/** As the server had it when this was begun. */
	base: Mark;
}

/**
 * What was typed here and not sent, over what the server has by now, from another device too.
 * @returns null: the server has all of it
 */
export function mergeMark(kept: KeptMark, there: Mark): Mark | null {
	const levels = { ...there.levels };
	for (const [id, level] of Object.entries(kept.levels)) if (level !== kept.base.levels[id]) levels[id] = level;
	const feedback = kept.feedback === kept.base.feedback ? there.feedback : kept.feedback;
	const same = feedback === there.feedback && Object.entries(levels).every(([id, level]) => level === there.levels[id]);
	return same ? null : { levels, feedback };
}
