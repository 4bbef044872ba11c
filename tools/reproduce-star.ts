import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { meanDifference } from "#engines/statistics/mean-difference.ts";
import { standardisedDifference } from "#engines/statistics/standardised-difference.ts";

/**
 * Reproduces a published comparison from raw scores: node tools/reproduce-star.ts FOLDER
 *
 * Project STAR, kindergarten, reading plus mathematics, small against regular classes without an aide, pupils with both
 * scores. FOLDER holds star.csv, exported from R AER (GPL, therefore not part of this project and not of its tests):
 * data(STAR); write.csv(STAR, "star.csv", na = "").
 * Ends with 1 when a figure differs from R's t.test or the pooled-sd d by more than half a unit of its last digit.
 */
const folder = process.argv[2];
if (!folder) {
	console.error("Usage: node tools/reproduce-star.ts FOLDER (with star.csv)");
	process.exit(2);
}
const pupils: Record<string, string>[] = parse(readFileSync(join(folder, "star.csv"), "utf8"), { columns: true });
const missing = new Set(["", "NA", undefined]);
const scores = (group: string) =>
	pupils
		.filter(({ stark, readk, mathk }) => stark === group && !missing.has(readk) && !missing.has(mathk))
		.map(({ readk, mathk }) => Number(readk) + Number(mathk));
const [small, regular] = [scores("small"), scores("regular")];
const welch = meanDifference(small, regular);
const cohen = standardisedDifference(small, regular, { kind: "cohen" });
const figures = [
	{ name: "Welch t", got: welch.t, expected: 5.663532, digits: 6 },
	{ name: "df", got: welch.df, expected: 3616.041, digits: 3 },
	{ name: "Cohen d", got: cohen.estimate, expected: 0.1861872, digits: 7 },
];
console.log(`n ${small.length} small, ${regular.length} regular`);
for (const { name, got, expected, digits } of figures) {
	const same = Math.abs(got - expected) <= 0.5 * 10 ** -digits;
	if (!same) process.exitCode = 1;
	console.log(`${name} ${got.toFixed(digits)}, R ${expected}, ${same ? "same" : "DIFFERENT"}`);
}
const { lower, upper } = cohen.interval;
console.log(`95 % of d ${lower.toFixed(4)}–${upper.toFixed(4)} (noncentral t)`);
