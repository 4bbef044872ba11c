import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { EngineInputError } from "#engines/input-error.ts";
import { bestAssignment } from "#engines/matching/best-assignment.ts";
import { bestDenseAssignment } from "#engines/matching/best-dense-assignment.ts";
import { explainAssignment } from "#engines/matching/explain-assignment.ts";
import { generateSmall } from "#engines/matching/fixtures/generate-instance.ts";
import { denseInstance, listsInstance } from "#engines/matching/fixtures/stream-instance.ts";
import { verifyAssignment } from "#engines/matching/verify-assignment.ts";

const confirmed = JSON.parse(readFileSync(new URL("fixtures/confirmed.json", import.meta.url), "utf8")) as {
	dense: { seed: number; rows: number; columns: number; most: number; cost: number }[];
	sparse: { seed: number; people: number; positions: number; choices: number; most: number; total: number }[];
};

/** Greatest sum by trying everything. */
function bruteForce({ start, choice, capacity, weight }: ReturnType<typeof listsInstance>): number {
	const left = capacity.slice();
	const visit = (i: number): number => {
		if (i === start.length - 1) return 0;
		let best = visit(i + 1);
		for (let k = start[i]!; k < start[i + 1]!; k++) {
			const j = choice[k]!;
			if (left[j] === 0) continue;
			left[j]!--;
			best = Math.max(best, weight[k]! + visit(i + 1));
			left[j]!++;
		}
		return best;
	};
	return visit(0);
}

describe("bestAssignment", () => {
	it("G39: 2,000 people, 200 positions", () => {
		const { expected } = goldenCase<unknown, { max_weight: number }>("G39");
		const lists = generateSmall(2000, 200, 10, 5);
		const result = bestAssignment(lists);
		expect(result).toMatchObject({ total: expected.max_weight, bound: expected.max_weight, gap: 0, exact: true });
		expect(verifyAssignment(lists, result)).toMatchObject({ optimal: true, gap: 0, tolerance: 0 });
	});

	it.each(confirmed.sparse)("equals HiGHS: %o", ({ seed, people, positions, choices, most, total }) => {
		const lists = listsInstance(seed, people, positions, choices, most);
		const result = bestAssignment(lists);
		expect(result.total).toBe(total);
		expect(verifyAssignment(lists, result)).toMatchObject({ optimal: true, dual: total });
	});

	it("equals enumeration, and its certificate holds, also with negative weights and many ties", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1e6 }),
				fc.constantFrom(2, 1000),
				fc.integer({ min: 0, max: 3 }),
				(seed, most, shift) => {
					const drawn = listsInstance(seed, 6, 5, 3, most);
					const lists = { ...drawn, weight: drawn.weight.map((w) => w - shift) };
					const result = bestAssignment(lists);
					expect(result.total).toBe(bruteForce(lists));
					expect(verifyAssignment(lists, result)).toMatchObject({ optimal: true, gap: 0 });
				},
			),
			{ numRuns: 200 },
		);
	});

	it("does not depend on the order of people; scales with the weights; falls with no more places", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
				const lists = listsInstance(seed, 40, 15, 4, 50);
				const { total } = bestAssignment(lists);
				const turned = {
					...lists,
					choice: Int32Array.from({ length: 160 }, (_, k) => lists.choice[(39 - (k >> 2)) * 4 + (k & 3)]!),
					weight: Float64Array.from({ length: 160 }, (_, k) => lists.weight[(39 - (k >> 2)) * 4 + (k & 3)]!),
				};
				expect(bestAssignment(turned).total).toBe(total);
				expect(bestAssignment({ ...lists, weight: lists.weight.map((w) => 3 * w) }).total).toBe(3 * total);
				expect(bestAssignment({ ...lists, capacity: lists.capacity.map((c) => c + 1) }).total).toBeGreaterThanOrEqual(
					total,
				);
			}),
			{ numRuns: 40 },
		);
	});

	it("keeps the gap at rounding with fractional weights, and says that it is not exact", () => {
		const lists = generateSmall(300, 40, 6, 3);
		const weight = lists.weight.map((w, k) => w / 7 + k / 1e5);
		const result = bestAssignment({ ...lists, weight });
		expect(result.exact).toBe(false);
		expect(Math.abs(result.gap)).toBeLessThan(1e-7);
		const report = verifyAssignment({ ...lists, weight }, result);
		expect(report.optimal).toBe(true);
		expect(report.tolerance).toBeGreaterThan(0);
	});

	it("places as many as possible first, when asked", () => {
		// One can have place 0 or 1, the other place 0 only, where the first is worth more.
		const lists = {
			start: Int32Array.from([0, 2, 3]),
			choice: Int32Array.from([0, 1, 0]),
			capacity: Int32Array.from([1, 1]),
			weight: Float64Array.from([100, -5, 2]),
		};
		expect(bestAssignment(lists)).toMatchObject({ total: 100, assigned: 1 });
		const most = bestAssignment({ ...lists, objective: "count-first" });
		expect(most).toMatchObject({ total: -3, assigned: 2, gap: 0 });
		expect(verifyAssignment(lists, most).optimal).toBe(true);
	});

	it("is refuted where it is not best", () => {
		const lists = listsInstance(12, 40, 20, 4, 100);
		const result = bestAssignment(lists);
		const someone = result.match.findIndex((j) => j >= 0);
		const report = verifyAssignment(lists, { ...result, match: result.match.with(someone, -1) });
		expect(report.optimal).toBe(false);
		expect(report.gap).toBeGreaterThan(0);
		const free = { ...result.duals, position: result.duals.position.map(() => 0) };
		const codes = verifyAssignment(lists, { match: result.match, duals: free }).violations.map(({ code }) => code);
		expect(codes).toContain("dual-too-small");
		const elsewhere = Int32Array.from(result.match).fill(0);
		const wrong = verifyAssignment(lists, { match: elsewhere, duals: result.duals }).violations.map(({ code }) => code);
		expect(wrong).toEqual(expect.arrayContaining(["not-on-list", "over-capacity"]));
	});

	it("explains by prices, and by how much a weight would have to rise", () => {
		const lists = listsInstance(12, 40, 20, 4, 100);
		const result = bestAssignment(lists);
		for (let person = 0; person < 12; person++) {
			const reasons = explainAssignment(lists, result, person, true);
			for (const [index, { code, short, loss, position, price }] of reasons.entries()) {
				expect(price).toBe(result.duals.position[position]);
				if (code === "assigned") {
					expect(position).toBe(result.match[person]);
					continue;
				}
				expect(loss!).toBeGreaterThanOrEqual(short);
				if (loss === Number.POSITIVE_INFINITY) continue;
				const raised = (by: number) => {
					const weight = lists.weight.slice();
					weight[person * 4 + index]! += by;
					return bestAssignment({ ...lists, weight }).total;
				};
				expect(raised(loss!)).toBe(result.total);
				expect(raised(loss! + 1)).toBe(result.total + 1);
			}
		}
	});

	it("names the argument it cannot work with, and stops when told", () => {
		const lists = listsInstance(11, 20, 8, 3, 9);
		const argument = (change: Partial<Parameters<typeof bestAssignment>[0]>) => {
			try {
				bestAssignment({ ...lists, ...change });
			} catch (error) {
				return error instanceof EngineInputError ? error.argument : error;
			}
		};
		expect(argument({ weight: lists.weight.with(4, Number.NaN) })).toBe("weight[4]");
		expect(argument({ weight: lists.weight.with(4, Number.POSITIVE_INFINITY) })).toBe("weight[4]");
		expect(argument({ weight: lists.weight.map((w) => w * 1e15), objective: "count-first" })).toBe("weight");
		expect(argument({ capacity: lists.capacity.with(0, -1) })).toBe("capacity[0]");
		expect(argument({ signal: AbortSignal.abort("stop") })).toBe("stop");
		const nobody = { start: new Int32Array(1), choice: new Int32Array(0), capacity: new Int32Array(0) };
		expect(bestAssignment({ ...nobody, weight: new Float64Array(0) })).toMatchObject({ total: 0, gap: 0, n: 0 });
	});
});

describe("bestDenseAssignment", () => {
	const solve = (rows: number[][]) => bestDenseAssignment(Float64Array.from(rows.flat()), rows.length, rows[0]!.length);

	it("G37, G38: published examples", () => {
		const square = goldenCase<{ C: number[][] }, { col_ind: number[]; cost: number }>("G37");
		expect(solve(square.input.C)).toMatchObject({ cost: square.expected.cost, gap: 0 });
		expect(Array.from(solve(square.input.C).column)).toEqual(square.expected.col_ind);
		const tall = goldenCase<{ C: number[][] }, { rows: number[]; cols: number[]; cost: number }>("G38");
		const result = solve(tall.input.C);
		expect(result).toMatchObject({ cost: tall.expected.cost, gap: 0 });
		expect(tall.expected.rows.map((i) => result.column[i])).toEqual(tall.expected.cols);
		expect(result.column[4]).toBe(-1);
	});

	it.each(confirmed.dense)("equals scipy, with duals that prove it: %o", ({ seed, rows, columns, most, cost }) => {
		const matrix = denseInstance(seed, rows, columns, most);
		const result = bestDenseAssignment(matrix, rows, columns);
		expect(result).toMatchObject({ cost, bound: cost, gap: 0 });
		const { row: u, column: v } = result.duals;
		for (let i = 0; i < rows; i++) {
			for (let j = 0; j < columns; j++) {
				const slack = matrix[i * columns + j]! - u[i]! - v[j]!;
				expect(slack).toBeGreaterThanOrEqual(0);
				if (result.column[i] === j) expect(slack).toBe(0);
			}
		}
		const [longer, partner] = rows > columns ? [u, result.column] : [v, result.row];
		for (const [at, dual] of longer.entries()) {
			expect(dual).toBeLessThanOrEqual(0);
			if (partner[at] === -1) expect(dual).toBe(0);
		}
	});

	it("agrees with the sparse one on full lists", () => {
		const matrix = denseInstance(9, 30, 25, 40);
		const sparse = bestAssignment({
			start: Int32Array.from({ length: 31 }, (_, i) => 25 * i),
			choice: Int32Array.from(matrix, (_, k) => k % 25),
			capacity: new Int32Array(25).fill(1),
			weight: matrix.map((c) => -c),
			objective: "count-first",
		});
		expect(sparse.total).toBe(-bestDenseAssignment(matrix, 30, 25).cost);
	});

	it("names the argument it cannot work with", () => {
		expect(() => bestDenseAssignment(Float64Array.from([1, Number.NaN]), 1, 2)).toThrow("cost[1]");
		expect(() => bestDenseAssignment(Float64Array.from([1]), 1, 2)).toThrow("cost:");
		expect(() => bestDenseAssignment(new Float64Array(0), -1, 0)).toThrow("rows:");
		expect(() => bestDenseAssignment(Float64Array.from([1]), 1, 1, AbortSignal.abort("stop"))).toThrow("stop");
		expect(bestDenseAssignment(new Float64Array(0), 0, 3)).toMatchObject({ cost: 0, gap: 0 });
	});
});
