import { describe, expect, it } from "vitest";
import { fisherExact } from "#engines/statistics/fisher-exact.ts";
import { fisherExactTable } from "#engines/statistics/fisher-exact-table.ts";
import { confirmedCases } from "#engines/statistics/fixtures/scales-cases.ts";
import { powerOfShares } from "#engines/statistics/power-of-shares.ts";
import { sampleSizeForShares } from "#engines/statistics/sample-size-for-shares.ts";

const { fisher, fisherLarge, power } = confirmedCases<{
	fisher: { table: [number, number][]; p: number }[];
	fisherLarge: { table: number[][]; p: number }[];
	power: { sharesPower: { p1: number; p2: number; n: number; power: number }[] };
}>("inference-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });

describe("fisherExactTable", () => {
	it("agrees with R, exactly where tables are few, by draws where they are many", () => {
		const [small, large] = fisherLarge;
		const exact = fisherExactTable(small!.table, { seed: 1 });
		expect(exact.exact).toBe(true);
		expect(exact.p).toBeCloseTo(small!.p, 10);
		const drawn = fisherExactTable(large!.table, { seed: 1, limit: 1000 });
		expect(drawn).toMatchObject({ exact: false, tables: 9999 });
		// Four standard errors of 9,999 draws.
		expect(Math.abs(drawn.p - large!.p)).toBeLessThan(4 * Math.sqrt((large!.p * (1 - large!.p)) / 9999));
		expect(fisherExactTable(large!.table, { seed: 1, limit: 1000 })).toEqual(drawn);
	});

	it("is the 2 × 2 test on 2 × 2, and turns with the table", () => {
		for (const { table } of fisher)
			expect(fisherExactTable(table, { seed: 1 }).p).toBeCloseTo(fisherExact(table).p, 10);
		const { table, p } = fisherLarge[0]!;
		const turned = table[0]!.map((_, j) => table.map((row) => row[j]!));
		expect(fisherExactTable(turned, { seed: 1 }).p).toBeCloseTo(p, 10);
	});

	it("refuses what is no table", () => {
		expect(() => fisherExactTable([[1, 2]], { seed: 1 })).toThrow(refused("table"));
		expect(() => fisherExactTable([[1, 2], [3]], { seed: 1 })).toThrow(refused("table[1]"));
		expect(() =>
			fisherExactTable(
				[
					[1, 2],
					[-1, 2],
				],
				{ seed: 1 },
			),
		).toThrow(refused("table[1][0]"));
		expect(() =>
			fisherExactTable(
				[
					[0, 0],
					[0, 0],
				],
				{ seed: 1 },
			),
		).toThrow(refused("table"));
	});
});

describe("powerOfShares", () => {
	it("agrees with R's power.prop.test, and with the sample size asked for it", () => {
		for (const { p1, p2, n, power: expected } of power.sharesPower)
			expect(powerOfShares(n, p1, p2)).toBeCloseTo(expected, 9);
		const n = sampleSizeForShares(0.5, 0.75, 0.9);
		expect(powerOfShares(n, 0.5, 0.75)).toBeGreaterThan(0.9);
		expect(powerOfShares(n - 1, 0.5, 0.75)).toBeLessThan(0.9);
		expect(powerOfShares(40, 0.3, 0.3)).toBeCloseTo(0.05, 10);
		expect(() => powerOfShares(0, 0.2, 0.3)).toThrow(refused("perGroup"));
		expect(() => powerOfShares(10, 0, 0.3)).toThrow(refused("p1"));
	});
});
