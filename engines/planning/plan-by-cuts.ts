import { needRows } from "#engines/planning/need-rows.ts";
import { isMet, type TrainingModel, takeInOrder } from "#engines/planning/training-model.ts";
import { type MipLimits, type MipRow, solveMip } from "#engines/solve-mip.ts";

/**
 * The cheapest set of units that can be taken in some order and reaches the target, for any number of steps: a set cover
 * with needs by HiGHS, to which a cut is added whenever the chosen units wait for each other in a circle.
 *
 * Definition of the cut: if the chosen units, taken in order, get no further than the steps A, then every plan contains
 * a unit that A allows and that gives something beyond A (a landmark: Bonet & Helmert, ECAI 2010; as in answer-set
 * programming's loop formulas). It forbids no plan and forbids the present choice.
 * @param cost of each of the model's units
 * Cost: exponential at worst; `timeLimit` holds for each round of cuts.
 */
export async function planByCuts(
	model: TrainingModel,
	cost: readonly number[],
	limits: MipLimits,
): Promise<{ status: "optimal" | "feasible"; order: number[]; bound: number } | { status: "no-solution" }> {
	const { steps, target, units } = model;
	const held = (step: number) => units.length + step;
	const rows: MipRow[] = target.map((step) => ({ indices: [held(step)], values: [1], least: 1, most: 1 }));
	for (let s = 0; s < steps.length; s++) {
		const givers = units.flatMap(({ gives }, u) => (gives.includes(s) ? [u] : []));
		rows.push({
			indices: [held(s), ...givers],
			values: [1, ...givers.map(() => -1)],
			least: Number.NEGATIVE_INFINITY,
			most: 0,
		});
	}
	let columns = units.length + steps.length;
	const newColumn = () => columns++;
	for (const [u, { need }] of units.entries()) rows.push(...needRows(u, need, (step) => [held(step)], newColumn));
	const costs = Array.from({ length: columns }, (_, x) => cost[x] ?? 0);
	const upper = new Float64Array(columns).fill(1);
	for (;;) {
		const answer = await solveMip(costs, upper, rows, limits);
		// The model is reachable, so only time can have been too short.
		if (answer.status === "infeasible" || answer.status === "no-solution") return { status: "no-solution" };
		const chosen = units.filter((_, u) => answer.values[u] === 1);
		const { order, held: got } = takeInOrder(chosen);
		if (target.every((step) => got.has(step))) {
			return { status: answer.status, order: order.map((unit) => units.indexOf(unit)), bound: answer.bound };
		}
		const beyond = units.flatMap(({ need, gives }, u) =>
			isMet(need, (step) => got.has(step)) && gives.some((step) => !got.has(step)) ? [u] : [],
		);
		rows.push({ indices: beyond, values: beyond.map(() => 1), least: 1, most: Number.POSITIVE_INFINITY });
	}
}
