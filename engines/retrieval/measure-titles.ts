import { matchTitle } from "./match-title.ts";
import type { TitleIndex } from "./title-index.ts";
import type { TitleMatch } from "./title-types.ts";

/** A title with the occupation that a person chose; `code` is "none" when no occupation fits. */
export interface LabelledTitle {
	title: string;
	civil_service_title: string;
	category: string;
	code: string;
	/** Further acceptable codes, separated by ";". */
	alternative?: string;
}

export interface TitleMeasures {
	titles: number;
	/** Titles with an occupation, and those whose first candidate is the label, the label or an alternative, … */
	coded: number;
	first: number;
	firstOrAlternative: number;
	/** … and those with the label or an alternative among the first five. */
	five: number;
	automatic: number;
	automaticRight: number;
	/** Titles without occupation, and those of them that are left to a person. */
	none: number;
	noneToReview: number;
	errors: { label: LabelledTitle; match: TitleMatch }[];
}

/**
 * Counts how often the matcher agrees with labels. An automatic decision is right when it is the label or an alternative;
 * a title without occupation is never decided rightly.
 */
export function measureTitles(index: TitleIndex, labels: readonly LabelledTitle[], withContext = true): TitleMeasures {
	const measures: TitleMeasures = {
		titles: labels.length,
		coded: 0,
		first: 0,
		firstOrAlternative: 0,
		five: 0,
		automatic: 0,
		automaticRight: 0,
		none: 0,
		noneToReview: 0,
		errors: [],
	};
	for (const label of labels) {
		const context = withContext ? { secondaryTitle: label.civil_service_title, category: label.category } : {};
		const match = matchTitle(index, label.title, { context, limit: 5 });
		const right = new Set([label.code, ...(label.alternative ?? "").split(/[;,|\s]+/)].filter((code) => code !== ""));
		const best = match.candidates[0]?.occupation ?? "";
		const isAutomatic = match.decision === "automatic";
		if (isAutomatic) measures.automatic++;
		if (isAutomatic && right.has(best)) measures.automaticRight++;
		if (label.code === "none") {
			measures.none++;
			if (!isAutomatic) measures.noneToReview++;
		} else {
			measures.coded++;
			if (best === label.code) measures.first++;
			if (right.has(best)) measures.firstOrAlternative++;
			if (match.candidates.some(({ occupation }) => right.has(occupation))) measures.five++;
		}
		if (!right.has(best) && (label.code !== "none" || isAutomatic)) measures.errors.push({ label, match });
	}
	return measures;
}
