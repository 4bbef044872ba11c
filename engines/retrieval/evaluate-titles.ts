import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import { wilsonInterval } from "#engines/statistics/wilson.ts";
import { buildTitleIndex } from "./build-title-index.ts";
import { type LabelledTitle, measureTitles } from "./measure-titles.ts";
import { publicServiceTitles } from "./public-service-titles.ts";
import { readOnetTitles } from "./read-onet-titles.ts";

/*
 * Measures the title matcher on labelled titles:
 *   node engines/retrieval/evaluate-titles.ts <onet folder> <labels.csv> [--without-public-service] [--without-context] [--errors]
 * The labels have the columns of LabelledTitle. Prints shares with 95 % Wilson intervals.
 */

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

const entries = [...(flags["without-public-service"] ? [] : publicServiceTitles()), ...readOnetTitles(folder)];
const labels = parse(readFileSync(labelsPath, "utf8"), { columns: true, bom: true }) as LabelledTitle[];
const start = performance.now();
const index = buildTitleIndex(entries);
const built = performance.now();
const measures = measureTitles(index, labels, !flags["without-context"]);
const done = performance.now();

if (flags.errors) {
	for (const { label, match } of measures.errors) {
		const shown = match.candidates.slice(0, 3).map(({ occupation, score }) => `${occupation} ${score.toFixed(2)}`);
		console.log([match.decision, label.title, label.civil_service_title, label.code, shown.join(", ")].join("\t"));
	}
}
const { coded, automatic } = measures;
console.log(line("first candidate is the label", measures.first, coded));
console.log(line("first candidate is the label or an alternative", measures.firstOrAlternative, coded));
console.log(line("one of five candidates is the label or an alternative", measures.five, coded));
console.log(line("decided automatically", automatic, measures.titles));
console.log(line("automatic decisions right", measures.automaticRight, automatic));
console.log(line("titles without occupation left to a person", measures.noneToReview, measures.none));
const perTitle = (done - built) / Math.max(1, labels.length);
console.log(`index of ${entries.length} texts ${Math.round(built - start)} ms, match ${perTitle.toFixed(2)} ms`);
