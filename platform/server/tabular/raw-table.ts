import type { RawRow } from "./csv-scan.ts";
import type { Delimiter } from "./delimiter.ts";
import type { RowProblem } from "./table-error.ts";
import type { TableEncoding } from "./text-encoding.ts";

export interface TableFormat {
	format: "csv" | "xlsx";
	/** CSV only. */
	encoding?: TableEncoding;
	/** CSV only. */
	delimiter?: Delimiter;
	/** XLSX only: names of the visible worksheets, and the one that is read. */
	sheets?: string[];
	sheet?: string;
}

/** What the reader of a format hands over. */
export interface RawTable {
	about: TableFormat;
	/** From the top of the file at each call. The header comes first; rows without any content are left out. */
	rawRows(): AsyncIterable<RawRow & { problems?: RowProblem[] }>;
	close(): Promise<void>;
}
