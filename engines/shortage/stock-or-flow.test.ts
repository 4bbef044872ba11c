import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawPoisson } from "#engines/fixtures/simulate.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import { judgeSeriesKind } from "#engines/shortage/stock-or-flow.ts";

const DAY = 86_400_000;
const START = Date.UTC(2021, 0, 1);

/** The real list of open postings of a city, February 2019: one date per distinct job, or per row. */
function cityDates(column: "jobs" | "rows"): string[] {
	const text = readFileSync(new URL("fixtures/nyc-postings-2019.csv", import.meta.url), "utf8");
	return text
		.trim()
		.split("\n")
		.slice(1)
		.flatMap((line) => {
			const [day = "", jobs, rows] = line.split(",");
			return new Array<string>(Number(column === "jobs" ? jobs : rows)).fill(`${day}T00:00:00.000`);
		});
}

type Flow = { days: number; perDay: number; growth?: number; swing?: number; phase?: number };

function flowDates(random: () => number, { days, perDay, growth = 1, swing = 0, phase = 0 }: Flow): Date[] {
	const dates: Date[] = [];
	for (let day = 0; day < days; day++) {
		const season = 1 + swing * Math.sin(2 * Math.PI * (day / 365 + phase));
		const count = drawPoisson(random, perDay * growth ** (day / 365) * season);
		for (let i = 0; i < count; i++) dates.push(new Date(START + day * DAY));
	}
	return dates;
}

/** What is left open on the last day of a steady flow, when each posting is filled after an exponential time. */
function stockDates(random: () => number, perDay: number, meanOpenDays: () => number): Date[] {
	const days = 2000;
	return flowDates(random, { days, perDay }).filter((date) => {
		const age = days - 1 - (date.getTime() - START) / DAY;
		return random() < Math.exp(-age / meanOpenDays());
	});
}

describe("judgeSeriesKind", () => {
	it.each(["jobs", "rows"] as const)("recognises the city's list of open postings as a stock (%s)", (column) => {
		const { kind, code, evidence, reason } = judgeSeriesKind({ dates: cityDates(column), snapshot: "2019-02-17" });
		expect(kind).toBe("stock");
		expect(code).toBe("survivorship");
		expect(evidence).toMatchObject({ firstDay: "2012-01-26", lastDay: "2019-02-16", afterSnapshot: 0 });
		expect(evidence.n).toBe(column === "jobs" ? 1732 : 3154);
		expect(evidence.thinning!.lower).toBeGreaterThan(10);
		expect(evidence.recentShare).toBeGreaterThan(4 * evidence.evenShare);
		expect(reason).toMatch(/filled/);
	});

	it("still does so on a sample of 150 of them", () => {
		const random = seededRandom(4);
		const dates = cityDates("jobs").filter(() => random() < 150 / 1732);
		expect(judgeSeriesKind({ dates }).kind).toBe("stock");
	});

	it("calls steady, growing and seasonal flows flows; false alarms as its docstring states", () => {
		const random = seededRandom(7);
		const verdicts: Record<string, Record<string, number>> = {};
		for (const [name, growth, swing] of [
			["steady", 1, 0],
			["growing", 1.5, 0],
			["doubling", 2, 0],
			["seasonal", 1, 0.5],
			["strongly seasonal", 1, 0.8],
			["doubling and seasonal", 2, 0.5],
		] as const) {
			const tally: Record<string, number> = { flow: 0, stock: 0, unknown: 0 };
			for (let i = 0; i < 200; i++) {
				const days = 270 + Math.floor(random() * 1230);
				const dates = flowDates(random, { days, perDay: 0.5 + 2 * random(), growth, swing, phase: random() });
				const { kind } = judgeSeriesKind({ dates });
				tally[kind] = tally[kind]! + 1;
			}
			verdicts[name] = tally;
		}
		for (const name of ["steady", "growing", "doubling", "seasonal"])
			expect(verdicts[name]).toMatchObject({ flow: 200 });
		expect(verdicts["strongly seasonal"]).toEqual({ flow: 195, stock: 1, unknown: 4 });
		expect(verdicts["doubling and seasonal"]).toEqual({ flow: 195, stock: 0, unknown: 5 });
	});

	it("never calls a simulated stock a flow, and names most of them stocks", () => {
		const random = seededRandom(11);
		const tally: Record<string, number> = { flow: 0, stock: 0, unknown: 0 };
		for (let i = 0; i < 100; i++) {
			const same = 20 + 100 * random();
			for (const open of [() => same, () => (random() < 0.8 ? same : 5 * same)]) {
				const { kind } = judgeSeriesKind({ dates: stockDates(random, 5, open) });
				tally[kind] = tally[kind]! + 1;
			}
		}
		expect(tally).toEqual({ flow: 0, stock: 191, unknown: 9 });
	});

	it("believes a declared stock, and doubts a declared flow that shows survivorship", () => {
		const steady = flowDates(seededRandom(1), { days: 700, perDay: 1 });
		expect(judgeSeriesKind({ dates: steady, declared: "stock" })).toMatchObject({
			kind: "stock",
			code: "declared-stock",
		});
		expect(judgeSeriesKind({ dates: steady, declared: "flow" })).toMatchObject({ kind: "flow", doubted: false });
		expect(judgeSeriesKind({ dates: cityDates("jobs"), declared: "flow" })).toMatchObject({
			kind: "flow",
			code: "declared-flow-doubted",
			doubted: true,
		});
		expect(judgeSeriesKind({ dates: [], declared: "stock" }).kind).toBe("stock");
	});

	it("does not guess from few dates, a short window or a step", () => {
		const random = seededRandom(3);
		expect(judgeSeriesKind({ dates: [] })).toMatchObject({ kind: "unknown", code: "too-few-dates" });
		expect(judgeSeriesKind({ dates: cityDates("jobs").slice(-39) }).code).toBe("too-few-dates");
		expect(judgeSeriesKind({ dates: flowDates(random, { days: 40, perDay: 5 }) }).code).toBe("window-too-short");
		expect(judgeSeriesKind({ dates: flowDates(random, { days: 150, perDay: 5 }) })).toMatchObject({
			kind: "unknown",
			code: "window-too-short",
		});
		const joined = [
			...flowDates(random, { days: 900, perDay: 0.5 }),
			...flowDates(random, { days: 250, perDay: 5 }).map((date) => new Date(date.getTime() + 650 * DAY)),
		];
		expect(judgeSeriesKind({ dates: joined })).toMatchObject({ kind: "unknown", code: "coverage-changed" });
	});

	it("leaves out dates after the snapshot and does not depend on order", () => {
		const dates = cityDates("jobs");
		const planned = [...dates, "2020-01-01", "2021-06-30"];
		const judged = judgeSeriesKind({ dates: planned.toReversed(), snapshot: new Date("2019-02-16") });
		expect(judged.evidence.afterSnapshot).toBe(2);
		expect({ ...judged.evidence, afterSnapshot: 0 }).toEqual(judgeSeriesKind({ dates }).evidence);
	});

	it("names the value that is no date", () => {
		expect(() => judgeSeriesKind({ dates: ["2019-01-01", "soon"] })).toThrow(
			expect.objectContaining({ argument: "dates[1]" }),
		);
		expect(() => judgeSeriesKind({ dates: [], snapshot: "?" })).toThrow(
			expect.objectContaining({ argument: "snapshot" }),
		);
	});
});
