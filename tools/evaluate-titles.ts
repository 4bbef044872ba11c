import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import { buildTitleIndex } from "#engines/retrieval/build-title-index.ts";
import { type LabelledTitle, measureTitles } from "#engines/retrieval/measure-titles.ts";
import { codedTitles, publicServiceExamples } from "#engines/retrieval/public-service-examples.ts";
import { publicServiceRules } from "#engines/retrieval/public-service-rules.ts";
import { publicServiceTitles } from "#engines/retrieval/public-service-titles.ts";
import { wilsonInterval } from "#engines/statistics/wilson.ts";
import { readOnetTitles } from "./lib/read-onet-titles.ts";

/*
 * Measures the title matcher (engines/retrieval) on labelled titles:
 *   node tools/evaluate-titles.ts <onet folder> [labels.csv]
 *     [--without-examples] [--without-rules] [--without-public-service] [--without-context] [--errors]
 * The labels have the columns of LabelledTitle: code and alternative, or those of two readers. Without a file the coded
 * titles of the project are measured, each with its near-duplicates left out. Prints shares with 95 % Wilson intervals.
 */

function line(name: string, hits: number, of: number): string {
	if (of === 0) return `${name}: no titles`;
	const { proportion, lower, upper } = wilsonInterval(hits, of);
	const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
	return `${name}: ${hits}/${of} = ${percent(proportion)} (${percent(lower)} – ${percent(upper)})`;
}

function ownTitles(): LabelledTitle[] {
	return codedTitles().map(({ title, secondaryTitle, category, occupation, alternative }) => ({
		title,
		civil_service_title: secondaryTitle,
		category,
		code: occupation,
		...(alternative !== undefined && { alternative }),
	}));
}

const { values: flags, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		"without-examples": { type: "boolean", default: false },
		"without-rules": { type: "boolean", default: false },
		"without-public-service": { type: "boolean", default: false },
		"without-context": { type: "boolean", default: false },
		errors: { type: "boolean", default: false },
	},
});
const [folder, labelsPath] = positionals;
if (folder === undefined) {
	console.error("usage: evaluate-titles.ts <onet folder> [labels.csv]");
	process.exit(2);
}

const entries = [
	...(flags["without-public-service"] ? [] : publicServiceTitles()),
	...(flags["without-examples"] ? [] : publicServiceExamples()),
	...readOnetTitles(folder),
];
const labels =
	labelsPath === undefined
		? ownTitles()
		: (parse(readFileSync(labelsPath, "utf8"), { columns: true, bom: true }) as LabelledTitle[]);
const start = performance.now();
const index = buildTitleIndex(entries, flags["without-rules"] ? {} : { rules: publicServiceRules });
const built = performance.now();
const measures = measureTitles(index, labels, {
	withContext: !flags["without-context"],
	leaveOut: labelsPath === undefined,
});
const done = performance.now();

if (flags.errors) {
	for (const { label, match } of measures.errors) {
		const shown = match.candidates.slice(0, 3).map(({ occupation, score }) => `${occupation} ${score.toFixed(2)}`);
		const codes = [label.code, label.reader_a, label.reader_b].filter((code) => code).join(" / ");
		console.log([match.decision, label.title, label.civil_service_title, codes, shown.join(", ")].join("\t"));
	}
}
const { coded, automatic, first, five, automaticRight } = measures;
console.log(line("first candidate is a code", first.strict, coded));
console.log(line("first candidate is a code or an alternative", first.lenient, coded));
console.log(line("a code is among five candidates", five.strict, coded));
console.log(line("a code or an alternative is among five candidates", five.lenient, coded));
console.log(line("decided automatically", automatic, measures.titles));
console.log(line("automatic decisions that are a code", automaticRight.strict, automatic));
console.log(line("automatic decisions that are a code or an alternative", automaticRight.lenient, automatic));
console.log(line("titles without occupation left to a person", measures.noneToReview, measures.none));
const perTitle = (done - built) / Math.max(1, labels.length);
console.log(`index of ${entries.length} texts ${Math.round(built - start)} ms, match ${perTitle.toFixed(2)} ms`);
