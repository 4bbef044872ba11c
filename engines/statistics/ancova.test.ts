import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { ancova } from "#engines/statistics/ancova.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";

const { ancova: iris } = confirmedCases<{
	ancova: Record<"y" | "group" | "x" | "means" | "se" | "type3", number[]> &
		Record<"fGroup" | "pGroup" | "fX" | "slopeF" | "slopeP", number>;
}>("inference-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const width = [{ name: "width", values: iris.x }];

describe("ancova", () => {
	it("gives the golden case of R's lm", () => {
		const { input, expected, tolerance } = goldenCase<
			{ rows_mpg_hp_am: [number, number, number][] },
			{ coef: Record<string, number>; se: number[]; p: number[]; F_am: number; adj_means: number[] }
		>("G29");
		const rows = input.rows_mpg_hp_am.toSorted((a, b) => a[2] - b[2]);
		const column = (j: 0 | 1 | 2) => rows.map((row) => row[j]);
		const got = ancova(column(0), column(2), [{ name: "hp", values: column(1) }]);
		const { slope } = got.covariates[0]!;
		const [difference] = got.differences;
		expect(
			gap(
				[difference!.estimate, difference!.se, difference!.p, slope.estimate, slope.se, slope.p, got.group!.f],
				[
					expected.coef["factor(am)1"]!,
					expected.se[2]!,
					expected.p[2]!,
					expected.coef.hp!,
					expected.se[1]!,
					expected.p[1]!,
					expected.F_am,
				],
			),
		).toBeLessThan(tolerance);
		expect(
			gap(
				got.estimate.map(({ estimate }) => estimate),
				expected.adj_means,
			),
		).toBeLessThan(tolerance);
	});

	it("agrees with R on three groups: means, errors, F, slopes, type III", () => {
		const two = ancova(iris.y, iris.group, width);
		expect(
			gap(
				two.estimate.flatMap(({ estimate, se }) => [estimate, se]),
				iris.means.flatMap((mean, i) => [mean, iris.se[i]!]),
			),
		).toBeLessThan(1e-9);
		const { group, slopes, covariates } = two;
		expect(
			gap([group!.f, covariates[0]!.test!.f, slopes!.f, slopes!.p], [iris.fGroup, iris.fX, iris.slopeF, iris.slopeP]),
		).toBeLessThan(1e-9);
		expect(group!.p / iris.pGroup).toBeCloseTo(1, 8);
		const three = ancova(iris.y, iris.group, width, { type: "III" });
		expect(gap([three.group!.f, three.covariates[0]!.test!.f, three.slopes!.f], iris.type3)).toBeLessThan(1e-9);
		expect([two.assumptions[0]!.holds, three.assumptions[0]!.holds]).toEqual([true, null]);
	});

	it("does not turn with units of the covariate; pairs are Holm's", () => {
		const one = ancova(iris.y, iris.group, width);
		const other = ancova(iris.y, iris.group, [{ name: "mm", values: iris.x.map((x) => 1e6 + 1e-3 * x) }]);
		expect(other.group!.f / one.group!.f).toBeCloseTo(1, 5);
		expect(one.differences.map(({ groups }) => groups)).toEqual([
			[1, 0],
			[2, 0],
			[2, 1],
		]);
		for (const { p, pHolm } of one.differences) expect(pHolm).toBeGreaterThanOrEqual(p);
	});

	it("warns where slopes differ", () => {
		const x = Array.from({ length: 24 }, (_, i) => i % 12);
		const groups = x.map((_, i) => (i < 12 ? "taught" : "control"));
		const y = x.map((value, i) => (i < 12 ? value : -value) + ((i * 7) % 5) / 10);
		const got = ancova(y, groups, [{ name: "x", values: x }]);
		expect(got.warnings.map(({ code }) => code)).toContain("slopes-differ");
		expect(got.assumptions[0]!.holds).toBe(false);
	});

	it("names what cannot be fitted", () => {
		const y = [1, 3, 2, 5, 4, 6];
		const groups = ["a", "a", "a", "b", "b", "b"];
		const x = (values: number[]) => [{ name: "x", values }];
		expect(() => ancova(y, groups, x([2, 2, 2, 2, 2, 2]))).toThrow(refused("covariates[0]"));
		expect(() => ancova(y, groups, x([1, 1, 1, 2, 2, 2]))).toThrow(refused("covariates[0]"));
		expect(() => ancova(y, groups, x([1, 2]))).toThrow(refused("covariates[0]"));
		expect(() => ancova(y, groups, x([1, 2, Number.NaN, 3, 4, 5]))).toThrow(refused("covariates[0][2]"));
		expect(() => ancova(y, groups, [])).toThrow(refused("covariates"));
		expect(() =>
			ancova(
				y,
				y.map(() => "a"),
				x([1, 2, 3, 4, 5, 7]),
			),
		).toThrow(refused("groups"));
		expect(() => ancova(y, groups.slice(1), x([1, 2, 3, 4, 5, 7]))).toThrow(refused("groups"));
		expect(() => ancova([1, 2, 3], ["a", "a", "b"], x([1, 2, 3]))).toThrow(refused("outcome"));
		// One group does not vary: the slopes cannot be compared, type III cannot be had.
		const flat = x([1, 1, 1, 2, 3, 5]);
		expect(ancova(y, groups, flat).slopes).toBeNull();
		expect(() => ancova(y, groups, flat, { type: "III" })).toThrow(refused("groups"));
	});
});
