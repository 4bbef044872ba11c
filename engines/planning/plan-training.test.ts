import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { EngineInputError } from "#engines/input-error.ts";
import { explainPlan } from "#engines/planning/explain-plan.ts";
import { trainingInstance } from "#engines/planning/fixtures/stream-instance.ts";
import { planByCuts } from "#engines/planning/plan-by-cuts.ts";
import { planTraining, type TrainingPlan } from "#engines/planning/plan-training.ts";
import { CyclicPrerequisitesError, reachableModel } from "#engines/planning/reachable-model.ts";
import type { Need, TrainingInput, TrainingUnit } from "#engines/planning/training-input.ts";
import { trainingModel } from "#engines/planning/training-model.ts";

const confirmed = JSON.parse(readFileSync(new URL("fixtures/confirmed.json", import.meta.url), "utf8")) as {
	seed: number;
	free: number;
	timed: { terms: number; hours: number; cost: number | null }[];
}[];

function solved(plan: TrainingPlan) {
	if (!("units" in plan)) throw new Error(`no plan: ${JSON.stringify(plan)}`);
	return plan;
}

/** Walks through a plan and checks everything it promises. */
function expectKept(input: TrainingInput, plan: TrainingPlan): void {
	const { units, cost, hours } = solved(plan);
	const level = new Map(Object.entries(input.has).map(([competency, held]) => [competency, Math.floor(held)]));
	const meets = (need: Need): boolean =>
		"level" in need
			? (level.get(need.competency) ?? 0) >= need.level
			: "all" in need
				? need.all.every(meets)
				: need.any.some(meets);
	let [paid, spent] = [0, 0];
	const hoursIn = new Map<number, number>();
	// Units of one term start together: what they give holds from the next term on.
	for (const group of Object.values(Object.groupBy(units, ({ term }, at) => String(term ?? at)))) {
		const after: { competency: string; level: number }[] = [];
		for (const { unit, term } of group!) {
			const one = input.units[unit]!;
			expect(one.needs === undefined || meets(one.needs), one.id).toBe(true);
			for (const step of [...one.gives].sort((a, b) => a.level - b.level)) {
				const below = one.gives.some(
					({ competency, level }) => competency === step.competency && level === step.level - 1,
				);
				expect(below || (level.get(step.competency) ?? 0) >= step.level - 1, one.id).toBe(true);
				after.push(step);
			}
			paid += one.cost;
			spent += one.hours ?? 0;
			if (term !== null) hoursIn.set(term, (hoursIn.get(term) ?? 0) + (one.hours ?? 0));
		}
		for (const step of after) level.set(step.competency, Math.max(level.get(step.competency) ?? 0, step.level));
	}
	for (const [competency, wanted] of Object.entries(input.target)) {
		expect(level.get(competency) ?? 0).toBeGreaterThanOrEqual(wanted);
	}
	expect([cost, hours]).toEqual([paid, spent]);
	for (const sum of hoursIn.values())
		expect(sum).toBeLessThanOrEqual(input.limits?.hoursPerTerm ?? Number.POSITIVE_INFINITY);
}

function golden() {
	const { input, expected } = goldenCase<
		{ courses: Record<string, [number, string[], string[]]>; target: string[] },
		{ min_cost: number; optimal_sets: string[][] }
	>("G41");
	const units = Object.entries(input.courses).map(
		([id, [cost, gives, needs]]): TrainingUnit => ({
			id,
			cost,
			gives: gives.map((competency) => ({ competency, level: 1 })),
			needs: { all: needs.map((competency) => ({ competency, level: 1 })) },
		}),
	);
	return { has: {}, target: Object.fromEntries(input.target.map((competency) => [competency, 1])), units, expected };
}

const one = (id: string, gives: string, needs?: string, more: Partial<TrainingUnit> = {}): TrainingUnit => ({
	id,
	cost: 1,
	gives: [{ competency: gives, level: 1 }],
	...(needs ? { needs: { competency: needs, level: 1 } } : {}),
	...more,
});

describe("planTraining without timetable", () => {
	it("G41: six courses", async () => {
		const { expected, ...input } = golden();
		const plan = solved(await planTraining(input));
		expect(plan).toMatchObject({ status: "optimal", cost: expected.min_cost, gap: 0 });
		expect(expected.optimal_sets).toContainEqual(plan.units.map(({ id }) => id).sort());
		expectKept(input, plan);
		// The optima are these and no others: what every set of units costs when only these are on offer.
		const optima: string[][] = [];
		for (let mask = 0; mask < 2 ** input.units.length; mask++) {
			const units = input.units.filter((_, u) => mask & (2 ** u));
			const own = await planTraining({ ...input, units }).catch(() => undefined);
			if (own && "units" in own && own.units.length === units.length && own.cost === expected.min_cost)
				optima.push(units.map(({ id }) => id).sort());
		}
		expect(optima.sort()).toEqual(expected.optimal_sets.map((set) => set.toSorted()).sort());
	});

	it.each(confirmed)("equals enumeration, by both methods: seed $seed", async ({ seed, free }) => {
		const input = trainingInstance(seed);
		const plan = solved(await planTraining(input));
		expect(plan).toMatchObject({ status: "optimal", cost: free, method: "dynamic programming over steps held" });
		expectKept(input, plan);
		const model = reachableModel(trainingModel(input));
		if ("withoutUnit" in model) throw new Error("unreachable");
		const cuts = await planByCuts(
			model,
			model.units.map(({ unit }) => input.units[unit]!.cost),
			{},
		);
		expect(cuts).toMatchObject({ status: "optimal", bound: free });
	});

	it("goes on with the solver above 20 steps, also where units lead to each other", async () => {
		// Two circles a ↔ b and c ↔ d with dear ways in, and a ladder of 24 levels.
		const step = (competency: string, level = 1) => ({ competency, level });
		const units: TrainingUnit[] = [
			{ id: "ab", cost: 1, gives: [step("b")], needs: step("a") },
			{ id: "ba", cost: 1, gives: [step("a")], needs: step("b") },
			{ id: "in a", cost: 10, gives: [step("a")] },
			{ id: "in b", cost: 9, gives: [step("b")] },
			...Array.from({ length: 24 }, (_, l) => ({ id: `L${l + 1}`, cost: 2, gives: [step("ladder", l + 1)] })),
		];
		const input = { has: {}, target: { a: 1, b: 1, ladder: 24 }, units };
		const plan = solved(await planTraining(input));
		expect(plan).toMatchObject({ status: "optimal", steps: 26, cost: 58, gap: 0, method: "branch and cut (HiGHS)" });
		expect(plan.units.map(({ id }) => id)).toEqual(expect.arrayContaining(["in b", "ba"]));
		expectKept(input, plan);
	});

	it("does not depend on the order of units, scales with cost, and gains nothing from fewer units", async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...confirmed), fc.integer({ min: 0, max: 12 }), async ({ seed, free }, cut) => {
				const input = trainingInstance(seed);
				expect(solved(await planTraining({ ...input, units: input.units.toReversed() })).cost).toBe(free);
				const dearer = input.units.map((unit) => ({ ...unit, cost: 7 * unit.cost }));
				expect(solved(await planTraining({ ...input, units: dearer })).cost).toBe(7 * free);
				const fewer = await planTraining({ ...input, units: input.units.toSpliced(cut, 1) }).catch((error) => error);
				if ("units" in fewer) expect(fewer.cost).toBeGreaterThanOrEqual(free);
				else expect(fewer.status ?? fewer.name).toMatch(/infeasible|Cyclic/);
			}),
			{ numRuns: 12 },
		);
	});

	it("needs nothing where everything is held, and rounds fractions of a level down", async () => {
		const units = [one("A", "a")];
		expect(await planTraining({ has: { a: 1.9 }, target: { a: 1 }, units })).toMatchObject({
			cost: 0,
			units: [],
			steps: 0,
		});
		expect(await planTraining({ has: { a: 0.9 }, target: { a: 1 }, units })).toMatchObject({ cost: 1, steps: 1 });
	});

	it("takes prerequisites of steps as met when the same unit gives them", async () => {
		const prerequisites = [{ step: { competency: "b", level: 1 }, needs: { competency: "a", level: 1 } }];
		const both = {
			id: "both",
			cost: 5,
			gives: [
				{ competency: "a", level: 1 },
				{ competency: "b", level: 1 },
			],
		};
		const units = [one("A", "a"), one("B", "b"), both];
		const plan = solved(await planTraining({ has: {}, target: { b: 1 }, units, prerequisites }));
		expect(plan.units.map(({ id }) => id)).toEqual(["A", "B"]);
		const dear = units.map((unit) => (unit.id === "A" ? { ...unit, cost: 9 } : unit));
		const other = solved(await planTraining({ has: {}, target: { b: 1 }, units: dear, prerequisites }));
		expect(other.units.map(({ id }) => id)).toEqual(["both"]);
	});

	it("names a circle of prerequisites, unless another way leads in", async () => {
		const units = [one("A", "a", "b"), one("B", "b", "c"), one("C", "c", "a")];
		const error = await planTraining({ has: {}, target: { a: 1 }, units }).catch((e) => e);
		expect(error).toBeInstanceOf(CyclicPrerequisitesError);
		expect(error.cycle).toEqual(["a 1", "b 1", "c 1", "a 1"]);
		expect(error.argument).toBe("prerequisites");
		const entry = [...units, one("D", "c", undefined, { cost: 5 })];
		expect(await planTraining({ has: {}, target: { a: 1 }, units: entry })).toMatchObject({ cost: 7 });
	});

	it("names the steps that no unit leads to", async () => {
		const units = [one("A", "a", "b")];
		expect(await planTraining({ has: {}, target: { a: 1 }, units })).toMatchObject({
			status: "infeasible",
			blamed: [{ kind: "no-unit", step: { competency: "b", level: 1 } }],
			irreducible: true,
		});
	});
});

describe("planTraining on a timetable", () => {
	it.each(confirmed.filter(({ seed }) => [10, 29, 121].includes(seed)))(
		"equals enumeration term by term: seed $seed",
		async ({ seed, timed }) => {
			for (const { terms, hours, cost } of timed) {
				const input = { ...trainingInstance(seed), limits: { terms, hoursPerTerm: hours } };
				const plan = await planTraining(input);
				if (cost === null) {
					expect(plan).toMatchObject({ status: "infeasible", irreducible: true });
					continue;
				}
				expect(plan).toMatchObject({ status: "optimal", cost, gap: 0 });
				expectKept(input, plan);
			}
		},
	);

	it("goes by dates where both have them, and by terms otherwise", async () => {
		const block = (term: number, start: number, end: number) => ({ offerings: [{ term, start, end }] });
		const input = { has: {}, target: { b: 1 } };
		const following = [one("A", "a", undefined, block(1, 0, 30)), one("B", "b", "a", block(1, 30, 60))];
		expect(await planTraining({ ...input, units: following })).toMatchObject({ status: "optimal", cost: 2 });
		const overlapping = [one("A", "a", undefined, block(1, 0, 31)), one("B", "b", "a", block(1, 30, 60))];
		expect(await planTraining({ ...input, units: overlapping })).toMatchObject({
			status: "infeasible",
			irreducible: true,
		});
		const terms = [
			one("A", "a", undefined, { offerings: [{ term: 1 }] }),
			one("B", "b", "a", { offerings: [{ term: 1 }, { term: 3 }] }),
		];
		const plan = solved(await planTraining({ ...input, units: terms }));
		expect(plan.units.map(({ id, term, offering }) => [id, term, offering])).toEqual([
			["A", 1, 0],
			["B", 3, 1],
		]);
	});

	it("blames an irreducible set of limits", async () => {
		const units = [
			one("A", "a", undefined, { hours: 30, offerings: [{ term: 1, start: 0, end: 50 }] }),
			one("B", "b", "a", {
				hours: 30,
				offerings: [
					{ term: 2, start: 60, end: 110, places: 0 },
					{ term: 3, start: 120, end: 160 },
				],
			}),
			one("C", "c", undefined, { hours: 30, cost: 4 }),
		];
		const blame = async (target: Record<string, number>, limits: TrainingInput["limits"]) => {
			const plan = await planTraining({ has: {}, target, units, limits });
			return "blamed" in plan ? plan.blamed : plan;
		};
		expect(await blame({ b: 1 }, { terms: 2, totalHours: 90 })).toEqual([
			{ kind: "places", unit: "B", offering: 0 },
			{ kind: "terms" },
		]);
		expect(await blame({ b: 1 }, { deadline: 115, budget: 9 })).toEqual([
			{ kind: "places", unit: "B", offering: 0 },
			{ kind: "deadline" },
		]);
		expect(await blame({ c: 1 }, { budget: 3, hoursPerTerm: 40 })).toEqual([{ kind: "budget" }]);
		expect(await blame({ a: 1, c: 1 }, { totalHours: 50, hoursPerTerm: 40 })).toEqual([{ kind: "total-hours" }]);
		expect(await blame({ a: 1 }, { hoursPerTerm: 20 })).toEqual([{ kind: "hours-per-term", term: 1 }]);
		// Where no limit is to blame, the timetables are: A is given after B, and either could move.
		const late = [{ ...units[0]!, offerings: [{ term: 3 }] }, one("B", "b", "a", { offerings: [{ term: 2 }] })];
		expect(await planTraining({ has: {}, target: { b: 1 }, units: late, limits: { budget: 1 } })).toMatchObject({
			blamed: [{ kind: "budget" }],
		});
		expect(await planTraining({ has: {}, target: { b: 1 }, units: late, limits: { budget: 9 } })).toMatchObject({
			status: "infeasible",
			irreducible: true,
			blamed: [
				{ kind: "timetable", unit: "A" },
				{ kind: "timetable", unit: "B" },
			],
		});
		expect(await blame({ b: 1 }, { hoursPerTerm: 40 })).toMatchObject({ status: "optimal", cost: 2 });
	});
});

describe("explainPlan", () => {
	it("says what each unit is for and what the plan costs without it", async () => {
		const { expected, ...input } = golden();
		const plan = solved(await planTraining(input));
		const reasons = await explainPlan(input, plan);
		for (const { id, alternative } of reasons) {
			const fewer = input.units.filter((unit) => unit.id !== id);
			const other = solved(await planTraining({ ...input, units: fewer }));
			if (!alternative || alternative === "unknown") throw new Error("there is another plan");
			expect(alternative).toMatchObject({ cost: other.cost, extra: other.cost - expected.min_cost, proven: true });
			expect(alternative.units.map((unit) => input.units[unit.unit]!.id)).toEqual(other.units.map((unit) => unit.id));
		}
		const last = reasons.find(({ id }) => id === "C5")!;
		expect(last).toMatchObject({
			only: [{ competency: "s4", level: 1 }],
			forTarget: [{ competency: "s4", level: 1 }],
			neededBy: [],
		});
	});

	it("says that nothing else would do, and refuses what is no plan", async () => {
		const input = { has: {}, target: { b: 1 }, units: [one("A", "a"), one("B", "b", "a")] };
		const reasons = await explainPlan(input, await planTraining(input));
		expect(reasons).toMatchObject([
			{ id: "A", forTarget: [], neededBy: ["B"], alternative: null },
			{ id: "B", neededBy: [], alternative: null },
		]);
		const none = { ...input, units: [] };
		await expect(explainPlan(none, await planTraining(none))).rejects.toThrow("plan:");
	});
});

describe("planTraining on bad input", () => {
	it("names the argument it cannot work with, and stops when told", async () => {
		const good = { has: {}, target: { a: 1 }, units: [one("A", "a")] };
		const argument = (change: Partial<TrainingInput>) =>
			planTraining({ ...good, ...change }).then(
				({ status }) => status,
				(error) => (error instanceof EngineInputError ? error.argument : error),
			);
		const unit = (more: Partial<TrainingUnit>) => argument({ units: [one("A", "a", undefined, more)] });
		expect(await argument({})).toBe("optimal");
		expect(await argument({ has: { a: Number.NaN } })).toBe("has.a");
		expect(await argument({ target: { a: 1.5 } })).toBe("target.a");
		expect(await argument({ units: [one("A", "a"), one("A", "b")] })).toBe("units[1].id");
		expect(await unit({ cost: -1 })).toBe("units[0].cost");
		expect(await unit({ hours: Number.NaN })).toBe("units[0].hours");
		expect(await unit({ gives: [{ competency: "a", level: 0 }] })).toBe("units[0].gives[0].level");
		expect(await unit({ needs: { any: [{ competency: "b", level: 0.5 }] } })).toBe("units[0].needs.any[0].level");
		expect(await unit({ offerings: [{ term: 0 }] })).toBe("units[0].offerings[0].term");
		expect(await unit({ offerings: [{ term: 1, places: -1 }] })).toBe("units[0].offerings[0].places");
		expect(await unit({ offerings: [{ term: 1, start: 3 }] })).toBe("units[0].offerings[0]");
		expect(await unit({ offerings: [{ term: 1, start: 3, end: 3 }] })).toBe("units[0].offerings[0].end");
		const turned = [
			{ term: 2, start: 0, end: 9 },
			{ term: 1, start: 20, end: 30 },
		];
		expect(await unit({ offerings: turned })).toBe("units[0].offerings[1].term");
		expect(await argument({ limits: { hoursPerTerm: -1 } })).toBe("limits.hoursPerTerm");
		expect(await argument({ limits: { deadline: Number.NaN } })).toBe("limits.deadline");
		expect(await argument({ limits: { terms: 2 }, timeLimit: -1 })).toBe("timeLimit");
		expect(await argument({ signal: AbortSignal.abort("stop") })).toBe("stop");
		expect(await argument({ units: [] })).toBe("infeasible");
	});
});
