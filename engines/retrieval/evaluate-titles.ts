import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { wilsonInterval } from "#engines/statistics/wilson.ts";
import { buildTitleIndex } from "./build-title-index.ts";
import { matchTitle } from "./match-title.ts";
import { publicServiceTitles } from "./public-service-titles.ts";
import type { TitleEntry } from "./title-types.ts";

/*
 * Measures the title matcher on labelled titles:
 *   node engines/retrieval/evaluate-titles.ts <onet folder> <labels.csv> [--without-public-service] [--without-context] [--errors]
 * The folder holds the tab-separated O*NET files; the labels have the columns title, civil_service_title, category, code
 * (an O*NET-SOC code or "none") and alternative (further acceptable codes, separated by ";").
 */

interface LabelledTitle {
	title: string;
	civil_service_title: string;
	category: string;
	code: string;
	alternative: string;
}

/** Rows of a tab-separated file, or of its gzip copy, without the header. */
function rowsOf(path: string): string[][] {
	const text = existsSync(path) ? readFileSync(path, "utf8") : gunzipSync(readFileSync(`${path}.gz`)).toString("utf8");
	return text
		.split(/\r?\n/)
		.slice(1)
		.filter((line) => line !== "")
		.map((line) => line.split("\t"));
}

function onetEntries(folder: string): TitleEntry[] {
	const entries: TitleEntry[] = [];
	for (const [occupation, title, description] of rowsOf(join(folder, "Occupation Data.txt"))) {
		entries.push({ occupation: occupation!, text: title!, kind: "title" });
		entries.push({ occupation: occupation!, text: description!, kind: "description" });
	}
	for (const [occupation, alternate, short] of rowsOf(join(folder, "Alternate Titles.txt"))) {
		entries.push({ occupation: occupation!, text: alternate!, kind: "alternate" });
		if (short !== "n/a") entries.push({ occupation: occupation!, text: short!, kind: "short" });
	}
	return entries;
}

function line(name: string, hits: number, of: number): string {
	if (of === 0) return `${name}: no titles`;
	const { proportion, lower, upper } = wilsonInterval(hits, of);
	const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
	return `${name}: ${hits}/${of} = ${percent(proportion)} (${percent(lower)} – ${percent(upper)})`;
}

const { values: flags, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		"without-public-service": { type: "boolean", default: false },
		"without-context": { type: "boolean", default: false },
		errors: { type: "boolean", default: false },
	},
});
const [folder, labelsPath] = positionals;
if (folder === undefined || labelsPath === undefined) {
	console.error("usage: evaluate-titles.ts <onet folder> <labels.csv>");
	process.exit(2);
}

const entries = onetEntries(folder);
if (!flags["without-public-service"]) entries.unshift(...publicServiceTitles());
const labels = parse(readFileSync(labelsPath, "utf8"), { columns: true, bom: true }) as LabelledTitle[];

const buildStart = performance.now();
const index = buildTitleIndex(entries);
const buildTime = performance.now() - buildStart;

let coded = 0;
let first = 0;
let firstOrAlternative = 0;
let five = 0;
let automatic = 0;
let automaticRight = 0;
let none = 0;
let noneToReview = 0;
const times: number[] = [];
for (const label of labels) {
	const start = performance.now();
	const match = matchTitle(index, label.title, {
		context: flags["without-context"] ? {} : { secondaryTitle: label.civil_service_title, category: label.category },
	});
	times.push(performance.now() - start);
	const right = new Set([label.code, ...label.alternative.split(";")]);
	const best = match.candidates[0]?.occupation ?? "";
	const isRight = right.has(best);
	if (match.decision === "automatic") {
		automatic++;
		if (isRight) automaticRight++;
	}
	if (label.code === "none") {
		none++;
		if (match.decision === "review") noneToReview++;
	} else {
		coded++;
		if (best === label.code) first++;
		if (isRight) firstOrAlternative++;
		if (match.candidates.some(({ occupation }) => right.has(occupation))) five++;
	}
	if (flags.errors && !isRight && (label.code !== "none" || match.decision === "automatic")) {
		const shown = match.candidates.slice(0, 3).map(({ occupation, score }) => `${occupation} ${score.toFixed(2)}`);
		console.log(`${match.decision}\t${label.title}\t${label.civil_service_title}\t${label.code}\t${shown.join(", ")}`);
	}
}
times.sort((a, b) => a - b);
console.log(line("first candidate is the label", first, coded));
console.log(line("first candidate is the label or an alternative", firstOrAlternative, coded));
console.log(line("one of five candidates is the label or an alternative", five, coded));
console.log(line("decided automatically", automatic, labels.length));
console.log(line("automatic decisions right", automaticRight, automatic));
console.log(line("titles without occupation sent to review", noneToReview, none));
console.log(
	`index ${Math.round(buildTime)} ms, match median ${times[times.length >> 1]?.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`,
);
