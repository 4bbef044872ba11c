import { matchTitle } from "./match-title.ts";
import type { TitleIndex } from "./title-index.ts";
import type { TitleMatch } from "./title-types.ts";

/**
 * A title with the occupation that a person chose, or that each of two readers chose; "none" when no occupation fits.
 * Alternatives are further acceptable codes, separated by ";".
 */
export interface LabelledTitle {
	title: string;
	civil_service_title: string;
	category: string;
	code?: string;
	alternative?: string;
	reader_a?: string;
	alternative_a?: string;
	reader_b?: string;
	alternative_b?: string;
}

/** Titles that agree with the code of a reader, and with any code or alternative that a reader named. */
export interface Agreement {
	strict: number;
	lenient: number;
}

export interface TitleMeasures {
	titles: number;
	/** Titles with an occupation, and those where the first candidate, or one of the first five, is right. */
	coded: number;
	first: Agreement;
	five: Agreement;
	automatic: number;
	automaticRight: Agreement;
	/** Titles without occupation, and those of them that are left to a person. */
	none: number;
	noneToReview: number;
	errors: { label: LabelledTitle; match: TitleMatch }[];
}

export interface MeasureOptions {
	/** Whether secondary title and category are given to the matcher (default true). */
	withContext?: boolean;
	/** Hides examples that nearly equal the title; needed when the labels are the examples of the index. */
	leaveOut?: boolean;
}

function codes(...fields: readonly (string | undefined)[]): Set<string> {
	return new Set(fields.flatMap((field) => (field ?? "").split(/[;,|\s]+/)).filter((code) => code !== ""));
}

/** Codes that count as right strictly and leniently. */
export function rightCodes(label: LabelledTitle): { strict: Set<string>; lenient: Set<string> } {
	const strict = codes(label.code, label.reader_a, label.reader_b);
	return { strict, lenient: codes(...strict, label.alternative, label.alternative_a, label.alternative_b) };
}

/** Counts how often the matcher agrees with labels. A title without occupation is never decided rightly. */
export function measureTitles(
	index: TitleIndex,
	labels: readonly LabelledTitle[],
	{ withContext = true, leaveOut = false }: MeasureOptions = {},
): TitleMeasures {
	const measures: TitleMeasures = {
		titles: labels.length,
		coded: 0,
		first: { strict: 0, lenient: 0 },
		five: { strict: 0, lenient: 0 },
		automatic: 0,
		automaticRight: { strict: 0, lenient: 0 },
		none: 0,
		noneToReview: 0,
		errors: [],
	};
	for (const label of labels) {
		const context = withContext ? { secondaryTitle: label.civil_service_title, category: label.category } : {};
		const match = matchTitle(index, label.title, { context, limit: 5, leaveOut });
		const right = rightCodes(label);
		const isNone = right.strict.has("none");
		const best = match.candidates[0]?.occupation ?? "";
		const isAutomatic = match.decision === "automatic";
		if (isAutomatic) measures.automatic++;
		if (isNone) {
			measures.none++;
			if (!isAutomatic) measures.noneToReview++;
		} else measures.coded++;
		for (const manner of ["strict", "lenient"] as const) {
			if (isAutomatic && right[manner].has(best)) measures.automaticRight[manner]++;
			if (isNone) continue;
			if (right[manner].has(best)) measures.first[manner]++;
			if (match.candidates.some(({ occupation }) => right[manner].has(occupation))) measures.five[manner]++;
		}
		if (isNone ? isAutomatic : !right.strict.has(best)) measures.errors.push({ label, match });
	}
	return measures;
}
