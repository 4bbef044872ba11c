import { describe, expect, it } from "vitest";
import { courseInstance } from "#engines/planning/fixtures/course-instance.ts";
import { costOf, drawnProblem, enumerated, reachable, wrongWith } from "#engines/planning/fixtures/drawn-terms.ts";
import { planByCovers } from "#engines/planning/plan-by-covers.ts";
import { planByTerms } from "#engines/planning/plan-by-terms.ts";
import { planTraining } from "#engines/planning/plan-training.ts";
import { termProblem } from "#engines/planning/terms-of-units.ts";

describe("planByCovers", () => {
	it("finds the least cost that enumerating every choice of terms finds, or that there is no plan", () => {
		let possible = 0;
		for (let seed = 1; seed <= 900; seed++) {
			const input = drawnProblem(seed);
			const problem = reachable(input);
			if (!problem) continue;
			const plan = planByCovers(problem)!;
			const least = enumerated(input);
			if (least < Number.POSITIVE_INFINITY) possible++;
			const taken = "taken" in plan ? plan.taken : [];
			expect([seed, "taken" in plan ? costOf(problem, taken) : plan.bound]).toEqual([seed, least]);
			if ("taken" in plan) expect(wrongWith(input, problem, taken)).toEqual([]);
		}
		expect(possible).toBeGreaterThan(100);
	});

	it("agrees with the solver on the least hours of a hundred courses", async () => {
		for (const share of [0, 1]) {
			const input = courseInstance(3, { gaps: 10, count: 100, share, way: "hours" });
			const problem = reachable(input)!;
			const [covers, solver] = [planByCovers(problem), await planByTerms(problem.model, input, { seed: 1 })];
			if (!covers || !("taken" in covers) || !("taken" in solver)) throw new Error("no plan");
			expect(solver.status).toBe("optimal");
			expect(costOf(problem, covers.taken)).toBe(costOf(problem, solver.taken));
		}
	});

	it("is for times without dates", () => {
		const input = courseInstance(1, { gaps: 3, count: 9, share: 0, way: "hours" });
		const [first, ...rest] = input.units;
		const dated = { ...input, units: [{ ...first!, offerings: [{ term: 1, start: 1, end: 9 }] }, ...rest] };
		expect(termProblem(reachable(input)!.model, dated)).toBeNull();
	});
});

describe("planTraining of 18 gaps from 200 courses in four terms", () => {
	it.each([
		[0, 0],
		[0.5, 0],
		[1, 0],
		[0.5, 0.2],
	])(
		"proves the fewest courses, of which %d are given in some terms only and %d need another",
		async (share, needing) => {
			// No time for the solver: the proof is the covers'.
			const input = courseInstance(2, { share, needing, way: "courses" });
			const plan = await planTraining({ ...input, timeLimit: 0.001 });
			expect(plan).toMatchObject({ status: "optimal", gap: 0, method: "covers in the order of their cost" });
		},
	);
});
