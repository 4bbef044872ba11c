import solver from "javascript-lp-solver";
import { courseInstance } from "#engines/planning/fixtures/course-instance.ts";
import { trainingInstance } from "#engines/planning/fixtures/stream-instance.ts";
import { planByCuts } from "#engines/planning/plan-by-cuts.ts";
import { planTraining } from "#engines/planning/plan-training.ts";
import { reachableModel } from "#engines/planning/reachable-model.ts";
import type { TrainingInput } from "#engines/planning/training-input.ts";
import { isMet, trainingModel } from "#engines/planning/training-model.ts";
import { median, percentile } from "../machine.ts";
import { compare, goal } from "./frame.ts";

/** Eight paths of up to 18 steps over 40 units: dynamic programming beside object code, highs and javascript-lp-solver. */
export async function bench(): Promise<void> {
	const inputs: TrainingInput[] = [];
	for (let seed = 1; inputs.length < 8; seed++) {
		const input = { ...trainingInstance(seed, 40, 6), target: { "0": 3, "1": 3, "2": 2 } };
		const plan = await planTraining(input).catch(() => undefined);
		if (plan && "units" in plan) inputs.push(input);
	}
	const costs = new Map<string, number[]>();
	const timed = (name: string, solve: (input: TrainingInput) => Promise<number>) => ({
		name,
		run: async () => {
			const start = process.cpuUsage();
			const found: number[] = [];
			for (const input of inputs) found.push(await solve(input));
			costs.set(name, found);
			const { user, system } = process.cpuUsage(start);
			return (user + system) / 1000;
		},
	});
	const ours = timed("planTraining", async (input) => {
		const plan = await planTraining(input);
		return "units" in plan ? plan.cost : Number.NaN;
	});
	const highs = timed("highs with cuts", async (input) => {
		const { model, prices } = modelOf(input);
		const plan = await planByCuts(model, prices, {});
		return "order" in plan ? plan.order.reduce((sum, u) => sum + prices[u]!, 0) : Number.NaN;
	});
	const objects = timed("objects: a Map over sets of steps held", async (input) => objectSearch(input));
	const relaxed = timed("javascript-lp-solver, set cover without needs (less than the problem)", async (input) =>
		coverOnly(input),
	);
	await compare("8 training paths, 40 units, up to 18 steps", "CPU", ours, [objects, highs, relaxed]);
	const [exact, plain, cuts, cover] = [ours, objects, highs, relaxed].map(({ name }) => costs.get(name)!);
	const same = exact!.every((cost, at) => cost === cuts![at] && cost === plain![at]);
	goal(
		"proven optimum, equal to highs' and the objects', never below the cover alone",
		same && exact!.every((cost, at) => cost >= cover![at]!),
		String(same),
	);
	await benchCourses();
}

/** As personal plans have (`domains/programmes/server/personal/search-budget.ts`). */
const PROOF_SECONDS = 0.15;

/**
 * Learners' plans: 18 gaps from 200 courses in four terms, none, half or all of them given in some terms only; in every other
 * one a fifth of the courses needs something first. One course alone proves a gap, or half or nine tenths of what courses give
 * proves it only together with another one.
 */
async function benchCourses(): Promise<void> {
	let [longest, widest, without] = [0, 0, 0];
	for (const parts of [0, 0.5, 0.9]) {
		for (const way of ["hours", "courses"] as const) {
			const took: number[] = [];
			const waited: number[] = [];
			let [proven, gap] = [0, 0];
			for (let seed = 1; seed <= 54; seed++) {
				const input = courseInstance(seed, { share: (seed % 3) / 2, needing: (seed % 2) / 5, parts, way });
				const start = process.cpuUsage();
				const begun = performance.now();
				const plan = await planTraining({ ...input, timeLimit: 1, proofLimit: PROOF_SECONDS, seed: 1 });
				const { user, system } = process.cpuUsage(start);
				took.push((user + system) / 1000);
				waited.push(performance.now() - begun);
				if (!("units" in plan)) without++;
				else if (plan.status === "optimal") proven++;
				else gap = Math.max(gap, plan.gap / plan.cost);
			}
			longest = Math.max(longest, percentile(waited, 0.95));
			widest = Math.max(widest, gap);
			console.log(
				`plan 18 gaps × 200 courses, ${100 * parts} % in part, fewest ${way}: CPU ${median(took).toFixed(0)} ms (${Math.min(...took).toFixed(0)}–${Math.max(...took).toFixed(0)}, n = ${took.length}), by the clock p95 ${percentile(waited, 0.95).toFixed(0)} ms; proven ${proven}, largest gap ${(100 * gap).toFixed(1)} %`,
			);
		}
	}
	goal("a plan for each", without === 0, `${without} without`);
	goal(
		"proven, or with its gap, within 200 ms",
		longest <= 200,
		`${longest.toFixed(0)} ms by the clock, the longest p95`,
	);
	goal("gap of 15 % at most", widest <= 0.15, `${(100 * widest).toFixed(1)} %`);
}

function modelOf(input: TrainingInput) {
	const model = reachableModel(trainingModel(input));
	if ("withoutUnit" in model) throw new Error("unreachable");
	return { model, prices: model.units.map(({ unit }) => input.units[unit]!.cost) };
}

/** The same search as one writes it: a Map from the steps held to the least cost, walked by number of steps held. */
function objectSearch(input: TrainingInput): number {
	const { model, prices } = modelOf(input);
	type Held = { steps: Set<number>; cost: number };
	const bySize = Array.from({ length: model.steps.length + 1 }, () => new Map<string, Held>());
	bySize[0]!.set("", { steps: new Set(), cost: 0 });
	let best = Number.POSITIVE_INFINITY;
	for (const states of bySize) {
		for (const { steps, cost } of states.values()) {
			if (model.target.every((step) => steps.has(step))) {
				best = Math.min(best, cost);
				continue;
			}
			for (const [u, { gives, need }] of model.units.entries()) {
				if (!isMet(need, (step) => steps.has(step))) continue;
				const more = new Set([...steps, ...gives]);
				if (more.size === steps.size) continue;
				const key = [...more].sort((a, b) => a - b).join();
				const known = bySize[more.size]!.get(key);
				const sum = cost + prices[u]!;
				if (!known || sum < known.cost) bySize[more.size]!.set(key, { steps: more, cost: sum });
			}
		}
	}
	return best;
}

/** The cheapest units that give every target step, whatever they need. */
function coverOnly(input: TrainingInput): number {
	const { model, prices } = modelOf(input);
	const constraints: Record<string, { min?: number; max?: number }> = {};
	const variables: Record<string, Record<string, number>> = {};
	for (const step of model.target) constraints[`s${step}`] = { min: 1 };
	for (const [u, { gives }] of model.units.entries()) {
		constraints[`u${u}`] = { max: 1 };
		variables[`x${u}`] = { cost: prices[u]!, [`u${u}`]: 1 };
		for (const step of gives) if (model.target.includes(step)) variables[`x${u}`]![`s${step}`] = 1;
	}
	const ints = Object.fromEntries(Object.keys(variables).map((name) => [name, 1]));
	// Its types describe named exports, while its default export carries them all.
	const peer = solver as unknown as { Solve: (model: object) => { result: number } };
	const answer = peer.Solve({ optimize: "cost", opType: "min", constraints, variables, ints });
	return Math.round(answer.result);
}
