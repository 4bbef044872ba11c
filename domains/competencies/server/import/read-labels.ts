import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

const folder = join(import.meta.dirname, "../../labels");

export interface Labels {
	/** The Chinese of an entry; null when there is none or its English has changed since it was translated. */
	of(key: string, english: string): string | null;
}

/**
 * The project's translations: CSV files with a key in the first column, then `en` and `zh`, which a translator edits
 * with any spreadsheet. A missing file is an empty one: everything falls back to English.
 */
export async function readLabels(fileName: string, from = folder): Promise<Labels> {
	const text = await readFile(join(from, fileName), "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return "";
		throw error;
	});
	const records = parse(text, { bom: true, columns: true, skip_empty_lines: true }) as Record<string, string>[];
	const known = new Map(records.map((record) => [Object.values(record)[0] ?? "", record]));
	return {
		of(key, english) {
			const record = known.get(key);
			return record?.zh && record.en === english ? record.zh : null;
		},
	};
}
