import type { Clicks } from "./read-folder.ts";

/**
 * Rows of clicks have nothing to tell those of the same learner, page and day apart but their order in the file.
 * @returns which of them each row is, from 1, of one file
 */
export function countTimes(): (row: Clicks) => number {
	const times = new Map<string, number>();
	return ({ id_student, id_site, date }) => {
		const key = `${id_student} ${id_site} ${date}`;
		const time = (times.get(key) ?? 0) + 1;
		times.set(key, time);
		return time;
	};
}
