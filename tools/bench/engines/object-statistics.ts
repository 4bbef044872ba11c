type Marked = { group: "a" | "b"; value: number };

const sum = <One>(list: readonly One[], of: (one: One) => number) => list.reduce((total, one) => total + of(one), 0);
const mean = (list: readonly number[]) => sum(list, (value) => value) / list.length;
const variance = (list: readonly number[]) => {
	const centre = mean(list);
	return sum(list, (value) => (value - centre) ** 2) / (list.length - 1);
};

/** Welch's t with its degrees of freedom, as one writes it over records with a group. */
export function objectWelch(marks: readonly Marked[]): { t: number; df: number; difference: number } {
	const [a, b] = (["a", "b"] as const).map((group) => {
		const values = marks.filter((mark) => mark.group === group).map(({ value }) => value);
		return { n: values.length, mean: mean(values), part: variance(values) / values.length };
	}) as [{ n: number; mean: number; part: number }, { n: number; mean: number; part: number }];
	const df = (a.part + b.part) ** 2 / (a.part ** 2 / (a.n - 1) + b.part ** 2 / (b.n - 1));
	return { t: (a.mean - b.mean) / Math.sqrt(a.part + b.part), df, difference: a.mean - b.mean };
}

/** U of group a and its tie-corrected, continuity-corrected normal deviate, as one writes it over records with a group. */
export function objectMannWhitney(marks: readonly Marked[]): { u: number; z: number } {
	const byValue = new Map<number, Marked[]>();
	for (const mark of marks.toSorted((one, other) => one.value - other.value)) {
		byValue.set(mark.value, [...(byValue.get(mark.value) ?? []), mark]);
	}
	const na = marks.filter(({ group }) => group === "a").length;
	const nb = marks.length - na;
	let before = 0;
	const tied = [...byValue.values()].map((run) => {
		const rank = before + (run.length + 1) / 2;
		before += run.length;
		return { size: run.length, ofA: rank * run.filter(({ group }) => group === "a").length };
	});
	const u = sum(tied, ({ ofA }) => ofA) - (na * (na + 1)) / 2;
	const n = marks.length;
	const ties = sum(tied, ({ size }) => size ** 3 - size);
	const spread = Math.sqrt(((na * nb) / 12) * (n + 1 - ties / (n * (n - 1))));
	const off = u - (na * nb) / 2;
	return { u, z: (off - Math.sign(off) / 2) / spread };
}

type Row = { x: number; z: number; treat: number };
type Scored = Row & { row: number; logit: number };

/** Logistic scores, nearest controls and balance, as one writes them over records: each treated looks at all controls left. */
export function objectPropensity(rows: readonly Row[]): { treated: number; control: number }[] {
	const weights = logistic(rows);
	const scored = rows.map((one, row) => ({
		...one,
		row,
		logit: sum(terms(one), (term) => term.value * weights[term.at]!),
	}));
	let left = scored.filter(({ treat }) => treat === 0);
	const pairs: { treated: Scored; control: Scored }[] = [];
	for (const treated of scored.filter(({ treat }) => treat === 1).toSorted((a, b) => b.logit - a.logit)) {
		const far = (one: Scored) => Math.abs(one.logit - treated.logit);
		const control = left.reduce((best, one) => (far(one) < far(best) ? one : best));
		pairs.push({ treated, control });
		left = left.filter((one) => one !== control);
	}
	for (const name of ["x", "z", "logit"] as const) {
		const difference = mean(pairs.map(({ treated, control }) => treated[name] - control[name]));
		if (!Number.isFinite(difference)) throw new Error(`no balance of ${name}`);
	}
	return pairs.map(({ treated, control }) => ({ treated: treated.row, control: control.row }));
}

const terms = ({ x, z }: Row) => [1, x, z].map((value, at) => ({ value, at }));

/** Newton's steps of a logistic regression on a constant, x and z. */
function logistic(rows: readonly Row[]): number[] {
	let weights = [0, 0, 0];
	for (let step = 0; step < 25; step++) {
		const fitted = rows.map((row) => {
			const chance = 1 / (1 + Math.exp(-sum(terms(row), (term) => term.value * weights[term.at]!)));
			return { values: terms(row).map(({ value }) => value), chance, treat: row.treat };
		});
		const slope = weights.map((_, i) => sum(fitted, (one) => one.values[i]! * (one.treat - one.chance)));
		const curve = weights.map((_, i) =>
			weights.map((_, j) => sum(fitted, (one) => one.values[i]! * one.values[j]! * one.chance * (1 - one.chance))),
		);
		const move = solve(curve, slope);
		weights = weights.map((weight, i) => weight + move[i]!);
		if (Math.max(...move.map(Math.abs)) < 1e-10) break;
	}
	return weights;
}

/** Gauss–Jordan elimination of a small positive definite system. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
	let table = matrix.map((row, i) => [...row, right[i]!]);
	for (const i of matrix.keys()) {
		const pivot = table[i]!.map((value) => value / table[i]![i]!);
		table = table.map((row, j) => (j === i ? pivot : row.map((value, k) => value - row[i]! * pivot[k]!)));
	}
	return table.map((row) => row.at(-1)!);
}
