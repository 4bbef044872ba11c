/** What is wrong with the files: which file, where in it, which rule, and what to do. Nothing was written. */
export class OuladError extends Error {
	override readonly name = "OuladError";
}

export interface Fault {
	file: string;
	/** Line of the file, as an editor shows it. */
	row?: number | undefined;
	column?: string | undefined;
	rule: string;
}

const REMEDY = "Take the files as the Open University publishes them, or mend these rows; nothing was written.";

/** Faults told at once; further ones are counted. */
const MOST = 10;

export function refuseFaults(faults: readonly Fault[]): void {
	if (faults.length === 0) return;
	const lines = faults.slice(0, MOST).map(({ file, row, column, rule }) => {
		const place = [file, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(", ");
		return `  ${place}: ${rule}`;
	});
	const more = faults.length > MOST ? [`  … and ${faults.length - MOST} more`] : [];
	throw new OuladError(["The files cannot be read as they are:", ...lines, ...more, REMEDY].join("\n"));
}
