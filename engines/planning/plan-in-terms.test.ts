import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { coverBound } from "#engines/planning/cover-bound.ts";
import { coverCuts } from "#engines/planning/cover-cuts.ts";
import { courseInstance } from "#engines/planning/fixtures/course-instance.ts";
import { costOf, drawnProblem, enumerated, reachable, wrongWith } from "#engines/planning/fixtures/drawn-terms.ts";
import { planByBound } from "#engines/planning/plan-by-bound.ts";
import { planByRepair } from "#engines/planning/plan-by-repair.ts";
import { planTraining } from "#engines/planning/plan-training.ts";
import type { TermProblem } from "#engines/planning/terms-of-units.ts";
import type { TrainingUnit } from "#engines/planning/training-input.ts";

const oneOf = (units: readonly number[]) => ({ units, values: units.map(() => 1), least: 1, steps: [] });
const cutsOf = ({ model, givers }: TermProblem) => coverCuts(model.target.map((step) => givers[step]!));

describe("coverCuts", () => {
	/** Steps that any `least` of `parts` units give together, and one more unit alone: each is given by all but some of them. */
	const together = (parts: number, least: number): number[][] => {
		const sets = Array.from({ length: 2 ** parts }, (_, set) => set).filter(
			(set) => set.toString(2).replaceAll("0", "").length === least - 1,
		);
		return sets.map((set) => [parts, ...Array.from({ length: parts }, (_, u) => u).filter((u) => !(set & (2 ** u)))]);
	};

	it("asks for as many of those that are enough together as it takes, and one that is enough alone counts as all of them", () => {
		expect(coverCuts(together(8, 2))).toMatchObject([{ least: 2 }]);
		const [three] = coverCuts(together(6, 3));
		expect(three).toMatchObject({ least: 3 });
		expect(Object.fromEntries(three!.units.map((unit, at) => [unit, three!.values[at]]))).toEqual({
			...Object.fromEntries([0, 1, 2, 3, 4, 5].map((unit) => [unit, 1])),
			6: 3,
		});
		expect(coverCuts([[0, 1], [2]])).toEqual([]);
	});

	it("is kept by every cover", () => {
		const givers = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1 }), {
			minLength: 1,
			maxLength: 8,
		});
		fc.assert(
			fc.property(givers, (steps) => {
				const cuts = coverCuts(steps);
				for (let set = 0; set < 256; set++) {
					if (!steps.every((list) => list.some((unit) => set & (2 ** unit)))) continue;
					for (const { units, values, least } of cuts)
						expect(
							units.reduce((sum, unit, at) => sum + (set & (2 ** unit) ? values[at]! : 0), 0),
						).toBeGreaterThanOrEqual(least);
				}
			}),
			{ seed: 1 },
		);
	});
});

describe("a plan by repair and what no plan costs less than", () => {
	it("is kept within what enumerating every choice of terms finds", async () => {
		let [possible, found, least, asked] = [0, 0, 0, 0];
		for (let seed = 1; seed <= 1000; seed++) {
			const input = drawnProblem(seed);
			const problem = reachable(input);
			if (!problem) continue;
			const cuts = cutsOf(problem);
			const best = enumerated(input);
			const plan = planByRepair(problem, cuts);
			if (best < Number.POSITIVE_INFINITY) possible++;
			if (plan) {
				found++;
				expect(wrongWith(input, problem, plan.taken)).toEqual([]);
				expect(plan.cost).toBe(costOf(problem, plan.taken));
				expect(plan.cost).toBeGreaterThanOrEqual(best);
				if (plan.cost === best) least++;
			}
			const rows = cuts.concat(problem.model.target.map((step) => oneOf(problem.givers[step]!)));
			expect(coverBound(problem.cost, rows, plan?.cost ?? 10)).toBeLessThanOrEqual(best + 1e-9);
			// The solver takes its time to begin.
			if (problem.cost.length < 4 || asked++ > 20) continue;
			const relaxed = await planByBound(
				problem,
				cuts,
				{},
				plan?.taken.map(({ unit }) => unit),
			);
			if (relaxed === "infeasible") expect(best).toBe(Number.POSITIVE_INFINITY);
			else expect(relaxed.bound).toBeLessThanOrEqual(best + 1e-6);
		}
		expect(possible).toBeGreaterThan(30);
		expect([found, least]).toEqual([possible, possible]);
	});

	it("is a plan of more than 20 steps that enumeration finds no cheaper one than, or none where there is none", async () => {
		let possible = 0;
		for (let seed = 1; seed <= 24; seed++) {
			const draw = {
				gaps: 5,
				count: 12,
				share: (seed % 3) / 2,
				needing: (seed % 2) / 4,
				parts: 0.9,
				way: "hours",
			} as const;
			const input = { ...courseInstance(seed, draw), limits: { terms: 2, hoursPerTerm: 80 + 50 * (seed % 4) } };
			const problem = reachable(input);
			if (!problem || problem.model.target.length <= 20) continue;
			const least = enumerated(input);
			const plan = await planTraining({ ...input, seed: 1 });
			expect([seed, "cost" in plan ? plan.cost : plan.status]).toEqual([
				seed,
				least < Number.POSITIVE_INFINITY ? least : "infeasible",
			]);
			if (!("units" in plan)) continue;
			possible++;
			expect(plan).toMatchObject({ status: "optimal", gap: 0 });
		}
		expect(possible).toBeGreaterThan(5);
	});

	it("G41: six courses, in terms", () => {
		const { input, expected } = goldenCase<
			{ courses: Record<string, [number, string[], string[]]>; target: string[] },
			{ min_cost: number }
		>("G41");
		const step = (competency: string) => ({ competency, level: 1 });
		const units = Object.entries(input.courses).map(
			([id, [cost, gives, needs]]): TrainingUnit => ({
				id,
				cost,
				gives: gives.map(step),
				needs: { all: needs.map(step) },
			}),
		);
		const target = Object.fromEntries(input.target.map((competency) => [competency, 1]));
		const whole = { has: {}, target, units, limits: { terms: 4 } };
		const problem = reachable(whole)!;
		const plan = planByRepair(problem, cutsOf(problem))!;
		expect(plan.cost).toBe(expected.min_cost);
		expect(wrongWith(whole, problem, plan.taken)).toEqual([]);
	});
});

describe("planTraining of 18 gaps, most of them proven by several of 200 courses together", () => {
	it.each(["hours", "courses"] as const)("has a plan by fewest %s, near what none costs less than", async (way) => {
		for (const seed of way === "hours" ? [1, 2, 3] : [2]) {
			const input = courseInstance(seed, { share: (seed % 3) / 2, needing: (seed % 2) / 5, parts: 0.9, way });
			const plan = await planTraining({ ...input, timeLimit: 2, proofLimit: 2, seed: 1 });
			if (!("units" in plan)) throw new Error(plan.status);
			expect(plan.gap / plan.cost).toBeLessThan(0.05);
			const problem = reachable(input)!;
			const index = new Map(problem.model.units.map(({ unit }, u) => [unit, u]));
			const taken = plan.units.map(({ unit, term, offering }) => ({ unit: index.get(unit)!, term: term!, offering }));
			expect(wrongWith(input, problem, taken)).toEqual([]);
		}
	});

	it("has one without any time for a proof, and says that there is none only where that is proven", async () => {
		const input = courseInstance(2, { share: 1, parts: 0.9, way: "courses" });
		const hasty = { timeLimit: 0.001, proofLimit: 0.001, seed: 1 };
		expect(await planTraining({ ...input, ...hasty })).toMatchObject({ status: "feasible" });
		const short = { ...input, limits: { terms: 4, hoursPerTerm: 40 } };
		expect(await planTraining({ ...short, timeLimit: 1, proofLimit: 1 })).toMatchObject({ status: "infeasible" });
	});
});
