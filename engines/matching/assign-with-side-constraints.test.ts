import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EngineInputError } from "#engines/input-error.ts";
import { assignWithSideConstraints } from "#engines/matching/assign-with-side-constraints.ts";
import { bestAssignment } from "#engines/matching/best-assignment.ts";
import { generateSmall } from "#engines/matching/fixtures/generate-instance.ts";
import { listsInstance } from "#engines/matching/fixtures/stream-instance.ts";
import type { SideConstraint } from "#engines/matching/side-rows.ts";

const { sides } = JSON.parse(readFileSync(new URL("fixtures/confirmed.json", import.meta.url), "utf8")) as {
	sides: Record<string, number>[];
};

const range = (from: number, to: number, keep: (i: number) => boolean = () => true) =>
	Array.from({ length: to - from }, (_, i) => from + i).filter(keep);

/** The constraints of confirm.py. */
function sideConstraints({ choice }: { choice: Int32Array }): Record<string, SideConstraint> {
	const cost = Float64Array.from(choice, (j, k) => (Math.floor(k / 5) * 7 + j * 3) % 11);
	return {
		quota: { id: "quota", kind: "quota", people: range(0, 40, (i) => i % 2 === 0), positions: range(0, 8), most: 2 },
		minimum: {
			id: "minimum",
			kind: "quota",
			people: range(0, 40, (i) => i % 3 === 0),
			positions: range(4, 12),
			least: 6,
		},
		together: { id: "together", kind: "together", people: [0, 1] },
		apart: { id: "apart", kind: "apart", people: range(0, 12) },
		budget: { id: "budget", kind: "budget", cost, most: 60 },
		placed: { id: "placed", kind: "placed", people: [8, 9] },
	};
}

describe("assignWithSideConstraints", () => {
	it.each(sides)("equals scipy's HiGHS on each kind of constraint: %o", async ({ seed, free, all, ...each }) => {
		const lists = listsInstance(seed!, 40, 12, 5, 100);
		const constraints = sideConstraints(lists);
		expect(bestAssignment(lists).total).toBe(free);
		for (const [name, total] of Object.entries({ ...each, free: free!, all: all! })) {
			const chosen = name === "all" ? Object.values(constraints) : name === "free" ? [] : [constraints[name]!];
			const result = await assignWithSideConstraints({ ...lists, constraints: chosen });
			expect(result, name).toMatchObject({ status: "optimal", total, gap: 0, relativeGap: 0 });
		}
	});

	it("blames an irreducible set: leaving any one out makes an assignment possible", async () => {
		const lists = {
			start: Int32Array.from([0, 1, 2, 4, 5]),
			choice: Int32Array.from([0, 0, 0, 1, 1]),
			capacity: Int32Array.from([2, 1]),
			weight: new Float64Array(5).fill(1),
		};
		const constraints: SideConstraint[] = [
			{ id: "apart", kind: "apart", people: [0, 1] },
			{ id: "all placed", kind: "placed", people: [0, 1] },
			{ id: "idle", kind: "quota", positions: [1], most: 1 },
		];
		const result = await assignWithSideConstraints({ ...lists, constraints });
		expect(result).toMatchObject({
			status: "infeasible",
			irreducible: true,
			blamed: [
				{ kind: "constraint", id: "apart" },
				{ kind: "constraint", id: "all placed" },
			],
		});
		for (const without of [0, 1]) {
			const some = constraints.filter((_, at) => at !== without);
			expect((await assignWithSideConstraints({ ...lists, constraints: some })).status).toBe("optimal");
		}
		const crowded = await assignWithSideConstraints({
			...lists,
			constraints: [{ id: "everybody", kind: "placed", people: [0, 1, 2, 3] }],
		});
		expect(crowded).toMatchObject({
			status: "infeasible",
			blamed: [
				{ kind: "capacity", position: 0 },
				{ kind: "capacity", position: 1 },
				{ kind: "constraint", id: "everybody" },
			],
		});
	});

	it("says how far it got when time runs out", async () => {
		const lists = generateSmall(400, 40, 8, 7);
		const cost = lists.weight.map((w, k) => ((w * 37 + k * 101) % 97) + 1);
		const constraints: SideConstraint[] = [
			{ id: "budget", kind: "budget", cost, most: 4000 },
			...range(0, 60).map((i): SideConstraint => ({ id: `pair ${i}`, kind: "together", people: [2 * i, 2 * i + 1] })),
		];
		const result = await assignWithSideConstraints({ ...lists, constraints, timeLimit: 1e-9 });
		// Presolve may find something even so; it must not be called best, and whatever bound is given must hold.
		expect(["feasible", "no-solution"]).toContain(result.status);
		if (result.status === "feasible") expect(result.bound).toBeGreaterThanOrEqual(result.total);
	});

	it("names the argument it cannot work with, and stops when told", async () => {
		const lists = listsInstance(21, 40, 12, 5, 100);
		const argument = (constraint: SideConstraint, more = {}) =>
			assignWithSideConstraints({ ...lists, constraints: [constraint], ...more }).then(
				({ status }) => status,
				(error) => (error instanceof EngineInputError ? error.argument : error),
			);
		expect(await argument({ id: "q", kind: "quota", least: 3, most: 2 })).toBe("constraints[0].least");
		expect(await argument({ id: "q", kind: "quota", most: -2 })).toBe("constraints[0].most");
		expect(await argument({ id: "q", kind: "quota" })).toBe("constraints[0]");
		expect(await argument({ id: "q", kind: "placed", people: [40] })).toBe("constraints[0].people[0]");
		expect(await argument({ id: "q", kind: "budget", cost: new Float64Array(3), most: 2 })).toBe("constraints[0].cost");
		expect(await argument({ id: "q", kind: "budget", cost: lists.weight, most: Number.NaN })).toBe(
			"constraints[0].most",
		);
		expect(await argument({ id: "q", kind: "quota", most: 2 }, { timeLimit: 0 })).toBe("timeLimit");
		expect(await argument({ id: "q", kind: "quota", most: 2 }, { signal: AbortSignal.abort("stop") })).toBe("stop");
		const twice = { ...lists, constraints: [sideConstraints(lists).apart!, sideConstraints(lists).apart!] };
		await expect(assignWithSideConstraints(twice)).rejects.toThrow("constraints[1].id");
	});
});
