/** A row that every cover keeps: Σ values · x[units] ≥ least. */
export interface CoverCut {
	units: readonly number[];
	values: readonly number[];
	least: number;
	/** The steps it is made of, by their place. */
	steps: readonly number[];
}

/** Sets of units that are tried for one cut. */
const MOST_WORK = 20_000;
/** More than this many units are not asked for by one cut. */
const MOST = 5;

/**
 * Rows that say of steps with nearly the same givers how many of these it takes at least.
 *
 * Where any two of eight units do, each of eight steps is given by seven: relaxed, an eighth of each is nearly enough; the row
 * asks for two. It is a Chvátal–Gomory cut of the steps where two are asked for (Chvátal, Discrete Mathematics 4, 1973), found
 * here by trying: who gives all of the steps counts as much as is asked for, everybody else one.
 * @param givers units of each step
 * Cost: the sets of one unit fewer than a cut asks for, at most 20,000 a cut.
 */
export function coverCuts(givers: readonly (readonly number[])[]): CoverCut[] {
	const groups: { first: ReadonlySet<number>; steps: number[] }[] = [];
	for (const [step, list] of givers.entries()) {
		const alike = ({ first }: { first: ReadonlySet<number> }): boolean =>
			2 * list.filter((unit) => first.has(unit)).length > Math.max(first.size, list.length);
		const group = groups.find(alike);
		if (group) group.steps.push(step);
		else groups.push({ first: new Set(list), steps: [step] });
	}
	return groups.flatMap(({ steps }): CoverCut[] => {
		if (steps.length < 2) return [];
		const sets = steps.map((step) => new Set(givers[step]!));
		const units = [...new Set(steps.flatMap((step) => givers[step]!))];
		const inAll = new Set(units.filter((unit) => sets.every((set) => set.has(unit))));
		const parts = sets.map((set) => [...set].filter((unit) => !inAll.has(unit)));
		const least = fewestOf(parts);
		if (least < 2) return [];
		return [{ units, values: units.map((unit) => (inAll.has(unit) ? least : 1)), least, steps }];
	});
}

/** How many units it takes at least to give all steps. */
function fewestOf(givers: readonly (readonly number[])[]): number {
	const work = { left: MOST_WORK };
	const chosen = new Set<number>();
	/** Whether so many more can do; true as well where that was not found out. */
	const within = (more: number): boolean => {
		if (work.left-- <= 0) return true;
		const open = givers.find((list) => !list.some((unit) => chosen.has(unit)));
		if (!open) return true;
		if (more === 0) return false;
		return open.some((unit) => {
			chosen.add(unit);
			const does = within(more - 1);
			chosen.delete(unit);
			return does;
		});
	};
	let fewest = 1;
	while (fewest < MOST && !within(fewest)) fewest++;
	return fewest;
}
