import type { MyCredits } from "../../contract-credits.ts";

type Courses = MyCredits["modules"][number]["courses"];

export interface CreditedModule {
	id: string;
	credits: number;
	courses: readonly Pick<Courses[number], "id" | "recognised" | "state">[];
}

/** What counts in a module, and the recognised courses by which it does. */
export interface Counted {
	credits: number;
	courseIds: ReadonlySet<string>;
}

/**
 * The credits of modules that count for a learner: all of one once every course of its own is done; else those of recognised
 * courses that are done, never more than the module has. A course counts in one module: where most comes of it, after those
 * that can count in one alone.
 */
export function countedCredits(modules: readonly CreditedModule[]): Map<string, Counted> {
	const found = new Map<string, { credits: number; courseIds: Set<string> }>();
	const used = new Set<string>();
	for (const { id, credits, courses } of modules) {
		const own = courses.filter(({ recognised }) => recognised === null);
		const whole = own.length > 0 && own.every(({ state }) => state === "done");
		found.set(id, { credits: whole ? credits : 0, courseIds: new Set() });
		if (whole) for (const course of own) used.add(course.id);
	}
	const options = Map.groupBy(
		modules.flatMap(({ id, credits, courses }) =>
			courses.flatMap((course) =>
				course.recognised !== null && course.state === "done" && !used.has(course.id)
					? [{ courseId: course.id, moduleId: id, most: credits, recognised: course.recognised }]
					: [],
			),
		),
		({ courseId }) => courseId,
	);
	const fewestFirst = [...options].sort(([, a], [, b]) => a.length - b.length);
	for (const [courseId, places] of fewestFirst) {
		const gains = places.map(({ moduleId, most, recognised }) => {
			const module = found.get(moduleId)!;
			return { module, gain: Math.min(recognised, most - module.credits) };
		});
		const best = gains.reduce((one, other) => (other.gain > one.gain ? other : one));
		best.module.credits += best.gain;
		best.module.courseIds.add(courseId);
	}
	return found;
}
