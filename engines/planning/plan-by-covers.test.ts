import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseInstance } from "#engines/planning/fixtures/course-instance.ts";
import { planByCovers } from "#engines/planning/plan-by-covers.ts";
import { planByTerms } from "#engines/planning/plan-by-terms.ts";
import { planTraining } from "#engines/planning/plan-training.ts";
import { reachableModel } from "#engines/planning/reachable-model.ts";
import type { TrainingInput } from "#engines/planning/training-input.ts";
import { type TrainingModel, trainingModel } from "#engines/planning/training-model.ts";

const modelOf = (input: TrainingInput) => reachableModel(trainingModel(input)) as TrainingModel;
const costOf = ({ units }: TrainingInput, model: TrainingModel, taken: readonly { unit: number }[]) =>
	taken.reduce((sum, { unit }) => sum + units[model.units[unit]!.unit]!.cost, 0);

/** Least cost over every way to leave each unit out or put it into one of its terms; Infinity: none. */
function enumerated({ units, target, limits = {} }: TrainingInput): number {
	const left = Array.from({ length: limits.terms! }, (_, at) =>
		Math.max(0, limits.hoursPerTerm! - (limits.hoursTaken?.[at] ?? 0)),
	);
	const wanted = Object.keys(target);
	let best = Number.POSITIVE_INFINITY;
	const place = (next: number, cost: number, hours: number, held: ReadonlySet<string>): void => {
		if (hours > (limits.totalHours ?? Number.POSITIVE_INFINITY) || cost > (limits.budget ?? Number.POSITIVE_INFINITY))
			return;
		if (wanted.every((one) => held.has(one))) best = Math.min(best, cost);
		const unit = units[next];
		if (!unit) return;
		place(next + 1, cost, hours, held);
		const open = unit.offerings?.filter(({ places }) => places !== 0).map(({ term }) => term);
		for (const term of open ?? left.map((_, at) => at + 1)) {
			if (term > left.length || unit.hours! > left[term - 1]!) continue;
			left[term - 1]! -= unit.hours!;
			place(
				next + 1,
				cost + unit.cost,
				hours + unit.hours!,
				new Set([...held, ...unit.gives.map((step) => step.competency)]),
			);
			left[term - 1]! += unit.hours!;
		}
	};
	place(0, 0, 0, new Set());
	return best;
}

const offering = fc.record({ term: fc.integer({ min: 1, max: 3 }), places: fc.constantFrom(0, 1, 5) });
const course = fc.record({
	cost: fc.integer({ min: 0, max: 5 }),
	hours: fc.integer({ min: 0, max: 6 }),
	gives: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
	offerings: fc.option(fc.array(offering, { maxLength: 3 }), { nil: undefined }),
});
const problem = fc
	.record({
		courses: fc.array(course, { minLength: 1, maxLength: 6 }),
		terms: fc.integer({ min: 1, max: 3 }),
		hoursPerTerm: fc.integer({ min: 1, max: 8 }),
		hoursTaken: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
		totalHours: fc.option(fc.integer({ min: 0, max: 16 }), { nil: undefined }),
		budget: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
	})
	.map(({ courses, ...limits }): TrainingInput => {
		const units = courses.map(({ gives, offerings, ...part }, at) => ({
			...part,
			id: `C${at}`,
			gives: gives.map((gap) => ({ competency: String(gap), level: 1 })),
			...(offerings && { offerings }),
		}));
		const target = Object.fromEntries(courses.flatMap(({ gives }) => gives.map((gap) => [String(gap), 1])));
		return { has: {}, target, units, limits };
	});

describe("planByCovers", () => {
	it("finds the least cost that enumerating every choice of terms finds, or that there is no plan", () => {
		fc.assert(
			fc.property(problem, (input) => {
				const model = modelOf(input);
				const plan = planByCovers(model, input);
				const least = enumerated(input);
				expect(plan).not.toBeNull();
				expect("taken" in plan! ? costOf(input, model, plan.taken) : plan!.bound).toBe(least);
				const { hoursPerTerm = 0, hoursTaken = [] } = input.limits!;
				const spent = new Map<number, number>();
				for (const { unit, term, offering } of "taken" in plan! ? plan.taken : []) {
					const { hours = 0, offerings } = input.units[model.units[unit]!.unit]!;
					spent.set(term, (spent.get(term) ?? 0) + hours);
					expect(offering === null ? offerings : offerings![offering]!.term).toBe(offering === null ? undefined : term);
				}
				for (const [term, hours] of spent)
					expect(hours).toBeLessThanOrEqual(Math.max(0, hoursPerTerm - (hoursTaken[term - 1] ?? 0)));
			}),
			{ numRuns: 400, seed: 1 },
		);
	});

	it("agrees with the solver on the least hours of a hundred courses", async () => {
		for (const share of [0, 1]) {
			const input = courseInstance(3, { gaps: 10, count: 100, share, way: "hours" });
			const model = modelOf(input);
			const [covers, solver] = [planByCovers(model, input), await planByTerms(model, input, { seed: 1 })];
			if (!covers || !("taken" in covers) || !("taken" in solver)) throw new Error("no plan");
			expect(solver.status).toBe("optimal");
			expect(costOf(input, model, covers.taken)).toBe(costOf(input, model, solver.taken));
		}
	});

	it("is for units that need nothing first, at times without dates", () => {
		const input = courseInstance(1, { gaps: 3, count: 9, share: 0, way: "hours" });
		const [first, ...rest] = input.units;
		const needing = { ...input, units: [{ ...first!, needs: { competency: "1", level: 1 } }, ...rest] };
		const dated = { ...input, units: [{ ...first!, offerings: [{ term: 1, start: 1, end: 9 }] }, ...rest] };
		for (const other of [needing, dated]) expect(planByCovers(modelOf(other), other)).toBeNull();
	});
});

describe("planTraining of 18 gaps from 200 courses in four terms", () => {
	it.each([0, 0.5, 1])("proves the fewest courses, a share of %d of them given in some terms only", async (share) => {
		// No time for the solver: the proof is the covers'.
		const input = courseInstance(2, { share, way: "courses" });
		const plan = await planTraining({ ...input, timeLimit: 0.001 });
		expect(plan).toMatchObject({ status: "optimal", gap: 0, method: "covers in the order of their cost" });
	});
});
