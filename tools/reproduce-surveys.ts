import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { cronbachAlpha } from "#engines/statistics/cronbach-alpha.ts";
import { factorAnalysis } from "#engines/statistics/factor-analysis.ts";
import { mcdonaldOmega } from "#engines/statistics/mcdonald-omega.ts";
import { parallelAnalysis } from "#engines/statistics/parallel-analysis.ts";

/**
 * Reproduces published reliabilities from raw answers: node tools/reproduce-surveys.ts FOLDER
 *
 * FOLDER holds bfi.csv and bfi.keys.txt, exported from R psychTools (Debian r-cran-psychtools; GPL, therefore not part of
 * this project and not of its tests): write.csv(bfi, "bfi.csv") and one line a scale such as "agree: -A1 A2 A3 A4 A5".
 * Ends with 1 when an alpha differs from R psych::alpha's by more than half a unit of the sixth digit.
 */
const EXPECTED: Record<string, number> = {
	agree: 0.703018,
	conscientious: 0.726735,
	extraversion: 0.761733,
	neuroticism: 0.813963,
	openness: 0.600173,
};

const folder = process.argv[2];
if (!folder) {
	console.error("Usage: node tools/reproduce-surveys.ts FOLDER (with bfi.csv and bfi.keys.txt)");
	process.exit(2);
}
const answers: Record<string, string>[] = parse(readFileSync(join(folder, "bfi.csv"), "utf8"), { columns: true });
const rowsOf = (items: readonly string[]) =>
	answers.map((row) => items.map((item) => (row[item] === "" || row[item] === "NA" ? null : Number(row[item]))));

let wrong = 0;
const all: string[] = [];
for (const line of readFileSync(join(folder, "bfi.keys.txt"), "utf8").trim().split(/\r?\n/)) {
	const [name = "", keys = ""] = line.split(":");
	const signed = keys.trim().split(/\s+/);
	const items = signed.map((key) => key.replace("-", ""));
	all.push(...items);
	const reverse = signed.flatMap((key, i) => (key.startsWith("-") ? [i] : []));
	// psych::alpha takes covariances of the rows that each pair of items has.
	const { estimate, interval, n } = cronbachAlpha(rowsOf(items), { reverse, missing: "pairwise" });
	const omega = mcdonaldOmega(rowsOf(items), { reverse, missing: "pairwise" }).estimate;
	const expected = EXPECTED[name];
	const same = expected !== undefined && Math.abs(estimate - expected) <= 0.5e-6;
	if (!same) wrong++;
	const bounds = `${interval.lower.toFixed(4)}–${interval.upper.toFixed(4)}`;
	console.log(
		`${name}: alpha ${estimate.toFixed(6)}, R ${expected ?? "unknown"}, ${same ? "same" : "DIFFERENT"}; 95 % ${bounds}, n ≥ ${n}; omega ${omega.toFixed(4)}`,
	);
}
const rows = rowsOf(all);
const parallel = parallelAnalysis(rows, { draws: 50 });
const { n, adequacy, fit, explained } = factorAnalysis({ rows }, 5, "oblimin");
console.log(
	`all ${all.length} items: n ${n} complete, KMO ${adequacy?.kmo.toFixed(4)}, parallel analysis ${parallel.estimate} components; five minres factors: RMSR ${fit.rmsr.toFixed(4)}, TLI ${fit.test?.tli.toFixed(4)}, RMSEA ${fit.test?.rmsea.value.toFixed(4)}, explained ${explained.map((share) => share.toFixed(3)).join(" ")}`,
);
process.exitCode = wrong === 0 ? 0 : 1;
