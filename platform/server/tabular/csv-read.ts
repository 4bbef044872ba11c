import { CsvScanner, type RawRow } from "./csv-scan.ts";
import { type Delimiter, delimiterHint, detectDelimiter } from "./delimiter.ts";
import { TableError, type TableLimits } from "./table-error.ts";
import { decodedText, detectEncoding, type TableEncoding, utf8Blocks } from "./text-encoding.ts";

export interface CsvSource {
	path: string;
	fileName: string;
	encoding: TableEncoding;
	delimiter: Delimiter;
	/** The first line is Excel's `sep=;` and no data. */
	hinted: boolean;
}

const SAMPLE = 64 * 1024;

/** Settles encoding and separator of a text file. @throws TableError */
export async function openCsv(
	input: { path: string; fileName: string; head: Buffer },
	options: { encoding?: TableEncoding; delimiter?: Delimiter; signal?: AbortSignal },
): Promise<CsvSource> {
	const { path, fileName, head } = input;
	const encoding = await detectEncoding(path, fileName, head, { forced: options.encoding, signal: options.signal });
	let sample = "";
	let complete = true;
	for await (const text of decodedText(path, encoding, { signal: options.signal })) {
		sample += text;
		complete = sample.length <= SAMPLE;
		if (!complete) break;
	}
	if (sample.trim() === "") throw new TableError("file-empty", { fileName });
	const hint = delimiterHint(sample);
	const delimiter = options.delimiter ?? hint ?? detectDelimiter(sample.slice(0, SAMPLE), complete);
	return { path, fileName, encoding, delimiter, hinted: hint !== undefined };
}

/**
 * The rows of the file, blank ones left out. Reads as fast as rows are taken and holds one block of the file at a time.
 * @throws TableError for faults of quoting (with the line where the quote was opened) and of size
 */
export async function* csvRows(source: CsvSource, limits: TableLimits, signal?: AbortSignal): AsyncGenerator<RawRow> {
	const scanner = new CsvScanner(source.delimiter, source.fileName, limits);
	for await (const block of utf8Blocks(source.path, source.encoding, { signal })) {
		yield* wanted(scanner.write(block), source);
	}
	yield* wanted(scanner.end(), source);
}

function wanted(rows: RawRow[], source: CsvSource): RawRow[] {
	return rows.filter(
		({ line, cells }) => !(line === 1 && source.hinted) && cells.some((cell) => cell !== "" && cell.trim() !== ""),
	);
}
