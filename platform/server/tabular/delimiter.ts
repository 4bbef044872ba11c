export type Delimiter = "," | ";" | "\t" | "|";

/** In the order in which a tie is decided: a comma inside text is common, a tab is not. */
const delimiters: readonly Delimiter[] = ["\t", ";", "|", ","];

/** Excel's own hint in a first line `sep=;`. */
export function delimiterHint(text: string): Delimiter | undefined {
	const hint = /^"?sep=(.)"?\r?(\n|$)/i.exec(text)?.[1];
	return delimiters.find((delimiter) => delimiter === hint);
}

/**
 * The separator under which the sample falls into the widest rows of equal length; a comma when there is none.
 * @param sample the beginning of the text
 * @param complete whether the sample is the whole text; otherwise its last row is left out
 */
export function detectDelimiter(sample: string, complete: boolean): Delimiter {
	let best: Delimiter = ",";
	let bestScore = 0;
	for (const delimiter of delimiters) {
		const widths = rowWidths(sample, delimiter, complete);
		const header = widths[0] ?? 1;
		if (header < 2) continue;
		const share = widths.filter((width) => width === header).length / widths.length;
		const score = share * share * Math.log2(header);
		if (score > bestScore) {
			best = delimiter;
			bestScore = score;
		}
	}
	return best;
}

function rowWidths(sample: string, delimiter: Delimiter, complete: boolean): number[] {
	const widths: number[] = [];
	let width = 1;
	let fieldStart = true;
	let rowStart = true;
	let quoted = false;
	for (let index = 0; index < sample.length && widths.length < 200; index++) {
		const char = sample[index];
		if (quoted) {
			if (char === '"') quoted = false;
		} else if (char === '"' && fieldStart) {
			quoted = true;
			fieldStart = false;
			rowStart = false;
		} else if (char === '"' && sample[index - 1] === '"') {
			quoted = true;
		} else if (char === delimiter) {
			width++;
			fieldStart = true;
			rowStart = false;
		} else if (char === "\n" || char === "\r") {
			if (!rowStart) widths.push(width);
			width = 1;
			fieldStart = true;
			rowStart = true;
		} else {
			fieldStart = false;
			rowStart = false;
		}
	}
	if (!rowStart && widths.length < 200 && (complete || widths.length === 0)) widths.push(width);
	return widths;
}
