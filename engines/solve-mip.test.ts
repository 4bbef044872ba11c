import { describe, expect, it } from "vitest";
import { solveMip } from "#engines/solve-mip.ts";

const row = (values: number[], least: number, most: number) => ({
	indices: values.map((_, x) => x),
	values,
	least,
	most,
});

describe("solveMip", () => {
	it("solves a knapsack, tells infeasible from solved, and empty programmes too", async () => {
		// 60, 100, 120 at weights 10, 20, 30 within 50: the textbook's 220.
		const knapsack = await solveMip([-60, -100, -120], [1, 1, 1], [row([10, 20, 30], 0, 50)]);
		expect(knapsack).toMatchObject({ status: "optimal", objective: -220, bound: -220 });
		expect(await solveMip([1, 1], [1, 1], [row([1, 1], 3, 4)])).toEqual({ status: "infeasible" });
		expect(await solveMip([2, 3], [5, 5], [])).toMatchObject({ status: "optimal", objective: 0 });
		expect(await solveMip([], [], [])).toMatchObject({ status: "optimal", objective: 0 });
		expect(await solveMip([], [], [row([], 1, 2)])).toEqual({ status: "infeasible" });
	});

	it("refuses bad limits and stops when told", async () => {
		await expect(solveMip([1], [1], [], { timeLimit: 0 })).rejects.toThrow("timeLimit");
		await expect(solveMip([1], [1], [], { seed: -1 })).rejects.toThrow("seed");
		await expect(solveMip([1], [1], [], { signal: AbortSignal.abort("stop") })).rejects.toBe("stop");
	});
});
