import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "#engines/seeded-random.ts";
import { cronbachAlpha } from "#engines/statistics/cronbach-alpha.ts";
import { factorAnalysis } from "#engines/statistics/factor-analysis.ts";
import { kendallW } from "#engines/statistics/kendall-w.ts";
import { compare, cpu, foreign } from "./frame.ts";
import { objectFactors } from "./object-factors.ts";

const DRAWS = 9999;

/** 2,500 answers to 25 items on six categories with five factors behind them. */
function survey(): number[][] {
	const random = seededRandom(25);
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	return Array.from({ length: 2500 }, () => {
		const factors = Array.from({ length: 5 }, normal);
		return Array.from({ length: 25 }, (_, j) =>
			Math.min(6, Math.max(1, Math.round(3.5 + 0.9 * factors[Math.floor(j / 5)]! + 0.3 * factors[0]! + normal()))),
		);
	});
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
	const centre = mean(values);
	return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
};

/** Alpha with every alpha-if-deleted, as one writes it over objects. */
function objectAlpha(people: readonly Record<string, number>[], items: readonly string[]): number[] {
	const m = new Map(items.map((item) => [item, people.map((person) => person[item]!)]));
	const alpha = (chosen: readonly string[]) => {
		const sums = people.map((person) => chosen.reduce((sum, item) => sum + person[item]!, 0));
		const own = chosen.reduce((sum, item) => sum + variance(m.get(item)!), 0);
		return (chosen.length / (chosen.length - 1)) * (1 - own / variance(sums));
	};
	return [alpha(items), ...items.map((item) => alpha(items.filter((other) => other !== item)))];
}

/** Kendall's W with its permutation p, as one writes it over arrays (values without ties). */
function objectKendall(ratings: readonly (readonly number[])[]): { w: number; p: number } {
	const random = seededRandom(1);
	const rank = (row: readonly number[]) => row.map((value) => row.filter((other) => other <= value).length);
	const ranked = ratings.map(rank);
	const [m, n] = [ranked.length, ranked[0]!.length];
	const w = (rows: readonly (readonly number[])[]) =>
		(12 * n * variance(rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0))) * ((n - 1) / n)) /
		(m * m * (n ** 3 - n));
	const shuffle = (row: readonly number[]) =>
		row
			.map((value) => ({ value, key: random() }))
			.toSorted((a, b) => a.key - b.key)
			.map(({ value }) => value);
	const seen = w(ranked);
	const hits = Array.from({ length: DRAWS }, () => w(ranked.map(shuffle))).filter((one) => one >= seen).length;
	return { w: seen, p: (1 + hits) / (1 + DRAWS) };
}

/** Alpha, factors and concordance beside R psych, vegan and plain object code, on the same tables; R times its own CPU. */
export async function bench(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "ronghe-bench-"));
	const rows = survey();
	const random = seededRandom(3);
	const ratings = Array.from({ length: 12 }, () => Array.from({ length: 20 }, (_, j) => j + 25 * random()));
	const write = (name: string, table: readonly (readonly number[])[]) => {
		const file = join(folder, name);
		writeFileSync(file, table.map((row) => row.join(",")).join("\n"));
		return file;
	};
	const answers = write("answers.csv", rows);
	const ranks = write("ratings.csv", ratings);
	const r = (name: string, script: string) => ({
		name,
		run: () => {
			const printed = foreign("Rscript", ["--vanilla", "-"], script);
			return printed === undefined ? undefined : Number(printed.trim().split("\n").at(-1));
		},
	});
	const timed = (library: string, file: string, repeats: number, call: string) =>
		`suppressPackageStartupMessages(library(${library}))
x <- as.matrix(read.csv("${file}", header = FALSE))
set.seed(1); invisible(${call})
cat("\\n", 1000 * system.time(for (i in 1:${repeats}) ${call})[[1]] / ${repeats}, "\\n", sep = "")`;
	try {
		const items = rows[0]!.map((_, j) => `i${j}`);
		const people = rows.map((row) => Object.fromEntries(row.map((value, j) => [items[j]!, value])));
		const check = Math.abs(objectAlpha(people, items)[0]! - cronbachAlpha(rows).estimate);
		if (!(check < 1e-9)) throw new Error(`alphas differ by ${check}`);
		const repeat = (times: number, work: () => unknown) => ({
			run: () =>
				cpu(() => {
					for (let i = 0; i < times; i++) work();
				}) / times,
		});
		await compare(
			"Alpha with item analysis, 2,500 × 25",
			"CPU",
			{ name: "cronbachAlpha", ...repeat(10, () => cronbachAlpha(rows)) },
			[
				{ name: "objects and reduce", ...repeat(2, () => objectAlpha(people, items)) },
				r("R psych::alpha", timed("psych", answers, 5, "suppressWarnings(psych::alpha(x))")),
			],
		);
		const theirs = objectFactors(rows, 5);
		const ours = factorAnalysis({ rows }, 5, "varimax");
		const apart = Math.max(...ours.communalities.map((value, i) => Math.abs(value - theirs.common[i]!)));
		if (!(apart < 1e-4)) throw new Error(`communalities differ by ${apart}`);
		await compare(
			"Five minres factors with varimax, fit and KMO, 2,500 × 25",
			"CPU",
			{ name: "factorAnalysis", ...repeat(5, () => factorAnalysis({ rows }, 5, "varimax")) },
			[
				{ name: "arrays of arrays, repeated principal axes", ...repeat(1, () => objectFactors(rows, 5)) },
				r(
					"R psych::fa and KMO",
					timed("psych", answers, 5, '{psych::fa(x, 5, rotate = "varimax", scores = "none"); psych::KMO(x)}'),
				),
			],
		);
		await compare(
			`Kendall's W of 12 raters on 20 items with ${DRAWS} permutations`,
			"CPU",
			{ name: "kendallW", ...repeat(2, () => kendallW(ratings, { permutations: DRAWS })) },
			[
				{ name: "arrays and sort", ...repeat(1, () => objectKendall(ratings)) },
				r("R vegan::kendall.global", timed("vegan", ranks, 1, `vegan::kendall.global(t(x), nperm = ${DRAWS})`)),
			],
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
