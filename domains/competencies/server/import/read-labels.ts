import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

const folder = join(import.meta.dirname, "../../labels");

export interface Labels {
	/** The Chinese of an entry; null when there is none or its English has changed since it was translated. */
	of(key: string, english: string): string | null;
	/** The Chinese of its description, likewise. */
	descriptionOf(key: string, english: string): string | null;
}

/**
 * The project's translations (labels/README.md): CSV files with the key in front of `en` and `zh`, which a translator
 * edits with any spreadsheet. A missing file is an empty one: everything falls back to English.
 * @param fileNames files of one kind; a key of two columns is joined by a colon
 */
export async function readLabels(fileNames: readonly string[], from = folder): Promise<Labels> {
	const known = new Map<string, Record<string, string>>();
	for (const fileName of fileNames) {
		const text = await readFile(join(from, fileName), "utf8").catch((error: NodeJS.ErrnoException) => {
			if (error.code === "ENOENT") return "";
			throw error;
		});
		const records = parse(text, { bom: true, columns: true, skip_empty_lines: true }) as Record<string, string>[];
		for (const record of records) {
			const names = Object.keys(record);
			known.set(
				names
					.slice(0, names.indexOf("en"))
					.map((name) => record[name])
					.join(":"),
				record,
			);
		}
	}
	return {
		of(key, english) {
			const record = known.get(key);
			return record?.zh && record.en === english ? record.zh : null;
		},
		descriptionOf(key, english) {
			const record = known.get(key);
			return record?.description_zh && record.description_en === english ? record.description_zh : null;
		},
	};
}
