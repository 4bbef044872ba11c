import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseInstance } from "#engines/planning/fixtures/course-instance.ts";
import { planByCovers } from "#engines/planning/plan-by-covers.ts";
import { planByTerms } from "#engines/planning/plan-by-terms.ts";
import { planTraining } from "#engines/planning/plan-training.ts";
import { CyclicPrerequisitesError, reachableModel } from "#engines/planning/reachable-model.ts";
import type { Need, TrainingInput, TrainingUnit } from "#engines/planning/training-input.ts";
import { type TrainingModel, trainingModel } from "#engines/planning/training-model.ts";

const modelOf = (input: TrainingInput) => reachableModel(trainingModel(input)) as TrainingModel;
/** Undefined where the aims cannot be reached whatever the terms. */
function reachable(input: TrainingInput): TrainingModel | undefined {
	try {
		const model = reachableModel(trainingModel(input));
		return "withoutUnit" in model ? undefined : model;
	} catch (error) {
		if (error instanceof CyclicPrerequisitesError) return undefined;
		throw error;
	}
}
const costOf = ({ units }: TrainingInput, model: TrainingModel, taken: readonly { unit: number }[]) =>
	taken.reduce((sum, { unit }) => sum + units[model.units[unit]!.unit]!.cost, 0);

const meets = (need: Need, held: ReadonlySet<string>): boolean => {
	if ("level" in need) return held.has(need.competency);
	return "all" in need ? need.all.every((part) => meets(part, held)) : need.any.some((part) => meets(part, held));
};

/** Least cost over every way to leave each unit out or put it into one of its terms; Infinity: none. */
function enumerated({ units, target, limits = {} }: TrainingInput): number {
	const left = Array.from({ length: limits.terms! }, (_, at) =>
		Math.max(0, limits.hoursPerTerm! - (limits.hoursTaken?.[at] ?? 0)),
	);
	const wanted = Object.keys(target);
	const taken: { unit: TrainingUnit; term: number }[] = [];
	const heldBefore = (term: number) =>
		new Set(taken.flatMap((one) => (one.term < term ? one.unit.gives.map(({ competency }) => competency) : [])));
	let best = Number.POSITIVE_INFINITY;
	const place = (next: number, cost: number, hours: number): void => {
		const { totalHours = Number.POSITIVE_INFINITY, budget = Number.POSITIVE_INFINITY } = limits;
		if (hours > totalHours || cost > budget || cost >= best) return;
		const held = heldBefore(Number.POSITIVE_INFINITY);
		if (
			wanted.every((one) => held.has(one)) &&
			taken.every(({ unit, term }) => !unit.needs || meets(unit.needs, heldBefore(term)))
		)
			best = cost;
		const unit = units[next];
		if (!unit) return;
		place(next + 1, cost, hours);
		const open = unit.offerings?.filter(({ places }) => places !== 0).map(({ term }) => term);
		for (const term of new Set(open ?? left.map((_, at) => at + 1))) {
			if (term > left.length || unit.hours! > left[term - 1]!) continue;
			left[term - 1]! -= unit.hours!;
			taken.push({ unit, term });
			place(next + 1, cost + unit.cost, hours + unit.hours!);
			taken.pop();
			left[term - 1]! += unit.hours!;
		}
	};
	place(0, 0, 0);
	return best;
}

const offering = fc.record({ term: fc.integer({ min: 1, max: 3 }), places: fc.constantFrom(0, 1, 5) });
const course = fc.record({
	cost: fc.integer({ min: 0, max: 5 }),
	hours: fc.integer({ min: 0, max: 6 }),
	/** 4 and 5 are no aims, but may be needed. */
	gives: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
	needs: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 2 }), { nil: undefined }),
	any: fc.boolean(),
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
		const steps = (gaps: readonly number[]) => gaps.map((gap) => ({ competency: String(gap), level: 1 }));
		const units = courses.map(({ cost, hours, gives, needs, any, offerings }, at) => ({
			cost,
			hours,
			id: `C${at}`,
			gives: steps(gives),
			...(needs && { needs: any ? { any: steps(needs) } : { all: steps(needs) } }),
			...(offerings && { offerings }),
		}));
		const aims = courses.flatMap(({ gives }) => gives.filter((gap) => gap < 4));
		const target = Object.fromEntries(aims.map((gap) => [String(gap), 1]));
		return { has: {}, target, units, limits };
	});

describe("planByCovers", () => {
	it("finds the least cost that enumerating every choice of terms finds, or that there is no plan", () => {
		fc.assert(
			fc.property(problem, (input) => {
				const model = reachable(input);
				fc.pre(model !== undefined);
				const plan = planByCovers(model!, input);
				const least = enumerated(input);
				expect(plan).not.toBeNull();
				expect("taken" in plan! ? costOf(input, model!, plan.taken) : plan!.bound).toBe(least);
				const { hoursPerTerm = 0, hoursTaken = [] } = input.limits!;
				const spent = new Map<number, number>();
				for (const { unit, term, offering } of "taken" in plan! ? plan.taken : []) {
					const { hours = 0, offerings } = input.units[model!.units[unit]!.unit]!;
					spent.set(term, (spent.get(term) ?? 0) + hours);
					expect(offering === null ? offerings : offerings![offering]!.term).toBe(offering === null ? undefined : term);
				}
				for (const [term, hours] of spent)
					expect(hours).toBeLessThanOrEqual(Math.max(0, hoursPerTerm - (hoursTaken[term - 1] ?? 0)));
			}),
			{ numRuns: 600, seed: 1 },
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

	it("is for times without dates", () => {
		const input = courseInstance(1, { gaps: 3, count: 9, share: 0, way: "hours" });
		const [first, ...rest] = input.units;
		const dated = { ...input, units: [{ ...first!, offerings: [{ term: 1, start: 1, end: 9 }] }, ...rest] };
		expect(planByCovers(modelOf(dated), dated)).toBeNull();
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
