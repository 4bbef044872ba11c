import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { differenceInDifferences } from "#engines/statistics/difference-in-differences.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { type PanelRows, panelDifferenceInDifferences } from "#engines/statistics/panel-difference-in-differences.ts";

type Slope = { estimate: number; se: number; p: number; lower: number; upper: number };
const { two, panel } = confirmedCases<{
	two: Record<"y" | "school" | "after" | "treated", number[]> & { clustered: Slope; permutationP: number };
	panel: Record<"y" | "unit" | "period" | "treated" | "district" | "wave" | "staggered", number[]> &
		Record<"byUnit" | "byDistrict" | "byWave" | "staggeredByUnit" | "preTrend", Slope> & { permutationP: number };
}>("did-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const parts = (got: { estimate: number; se: number; p: number; interval: { lower: number; upper: number } }) => [
	got.estimate,
	got.se,
	got.p,
	got.interval.lower,
	got.interval.upper,
];
const bools = (list: number[]) => list.map((value) => value === 1);
const same = (got: Parameters<typeof parts>[0], { estimate, se, p, lower, upper }: Slope) =>
	expect(gap(parts(got), [estimate, se, p, lower, upper])).toBeLessThan(1e-9);

describe("differenceInDifferences", () => {
	it("gives the golden case of Card and Krueger from rows about its cell means", () => {
		const { input, expected, tolerance } = goldenCase<
			{ cell_means: Record<"control_pre" | "control_post" | "treat_pre" | "treat_post", number> },
			{ did: number }
		>("G26");
		const { control_pre, control_post, treat_pre, treat_post } = input.cell_means;
		const cells = [control_pre, control_post, treat_pre, treat_post];
		const rows = cells.flatMap((mean, cell) => [-1, 0, 1].map((gap) => ({ y: mean + gap, cell })));
		const got = differenceInDifferences(
			rows.map(({ y }) => y),
			rows.map(({ cell }) => cell >= 2),
			rows.map(({ cell }) => cell % 2 === 1),
		);
		expect(Math.abs(got.estimate - expected.did)).toBeLessThan(tolerance);
		expect(got.means.treatedAfter).toBeCloseTo(treat_post, 10);
		expect(got).toMatchObject({ clusters: null, permutation: null });
	});

	const { treated, after } = { treated: bools(two.treated), after: bools(two.after) };

	it("agrees with R on clusters, and with all 56 reassignments refitted there", () => {
		const got = differenceInDifferences(two.y, treated, after, { clusters: two.school });
		same(got, two.clustered);
		expect(got.permutation).toMatchObject({ assignments: 56, exact: true });
		expect(got.permutation!.p).toBeCloseTo(two.permutationP, 12);
		expect(got.df).toBe(7);
		expect(differenceInDifferences(two.y, treated, after, { clusters: two.school, permute: false }).permutation).toBe(
			null,
		);
	});

	it("names an empty cell and a cluster of both groups", () => {
		expect(() => differenceInDifferences(two.y, treated, after.slice(1))).toThrow(refused("after"));
		expect(() =>
			differenceInDifferences(
				two.y,
				treated.map(() => false),
				after,
			),
		).toThrow(refused("treated"));
		expect(() =>
			differenceInDifferences(
				two.y,
				treated,
				after.map(() => true),
			),
		).toThrow(refused("after"));
		expect(() => differenceInDifferences([1, 2, 3], treated, after)).toThrow(refused("outcome"));
		const mixed = treated.map((_, i) => i % 4 < 2);
		expect(() => differenceInDifferences(two.y, mixed, after, { clusters: two.school })).toThrow(
			refused("clusters[2]"),
		);
	});
});

describe("panelDifferenceInDifferences", () => {
	const rows: PanelRows = {
		outcome: panel.y,
		unit: panel.unit,
		period: panel.period,
		treated: bools(panel.treated),
	};

	it("agrees with R's dummies, clustered by unit, by district and across units", () => {
		const got = panelDifferenceInDifferences(rows);
		same(got, panel.byUnit);
		expect(got).toMatchObject({ units: 9, periods: 7, clusters: 9, n: 60 });
		same(panelDifferenceInDifferences({ ...rows, clusters: panel.district }), panel.byDistrict);
		const across = panelDifferenceInDifferences({ ...rows, clusters: panel.wave });
		same(across, panel.byWave);
		expect(across.permutation).toBeNull();
		expect(across.warnings.map(({ code }) => code)).toContain("assignment-below-clusters");
	});

	it("agrees with R on every reassignment and on the trend before", () => {
		const got = panelDifferenceInDifferences(rows);
		expect(got.permutation).toMatchObject({ assignments: 84, exact: true });
		expect(got.permutation!.p).toBeCloseTo(panel.permutationP, 12);
		same(got.preTrend!, panel.preTrend);
		expect(got.preTrend!.periods).toBe(4);
	});

	it("warns of adoption at different times, with R's estimate", () => {
		const got = panelDifferenceInDifferences({ ...rows, treated: bools(panel.staggered) });
		same(got, panel.staggeredByUnit);
		expect(got.warnings).toContainEqual({ code: "staggered-adoption", values: { starts: 2 } });
		expect(got.permutation!.assignments).toBe(252);
	});

	it("finds a trend before, and does not turn with the order of rows", () => {
		const tilted = panel.y.map((y, i) => y + ([2, 4, 7].includes(panel.unit[i]!) ? 2 * (panel.period[i]! - 2011) : 0));
		const got = panelDifferenceInDifferences({ ...rows, outcome: tilted });
		expect(got.warnings.map(({ code }) => code)).toContain("pre-trend");
		expect(got.assumptions[0]).toMatchObject({ code: "parallel-trends", holds: false });
		const turned = panelDifferenceInDifferences({
			outcome: tilted.toReversed(),
			unit: panel.unit.toReversed(),
			period: panel.period.toReversed(),
			treated: rows.treated.toReversed(),
		});
		expect(gap(parts(turned), parts(got))).toBeLessThan(1e-10);
	});

	it("names what cannot be compared", () => {
		const ended = rows.treated.map((is, i) => is && panel.period[i] !== 2017);
		expect(() => panelDifferenceInDifferences({ ...rows, treated: ended })).toThrow(/treatment must stay on/);
		expect(() => panelDifferenceInDifferences({ ...rows, treated: panel.y.map(() => false) })).toThrow(
			refused("treated"),
		);
		expect(() => panelDifferenceInDifferences({ ...rows, treated: panel.period.map((year) => year > 2014) })).toThrow(
			refused("treated"),
		);
		expect(() => panelDifferenceInDifferences({ ...rows, clusters: panel.y.map(() => 1) })).toThrow(
			refused("clusters"),
		);
		expect(() => panelDifferenceInDifferences({ ...rows, unit: [1] })).toThrow(refused("unit"));
		expect(() =>
			panelDifferenceInDifferences({
				outcome: [1, 2, 3, 4],
				unit: ["a", "a", "b", "b"],
				period: [1, 2, 3, 4],
				treated: [false, true, false, false],
			}),
		).toThrow(refused("unit"));
	});
});
