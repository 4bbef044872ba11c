import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { TitleEntry } from "#engines/retrieval/title-types.ts";

/** Rows of a tab-separated file, or of its gzip copy, without the header. */
function rowsOf(path: string): string[][] {
	const text = existsSync(path) ? readFileSync(path, "utf8") : gunzipSync(readFileSync(`${path}.gz`)).toString("utf8");
	return text
		.split(/\r?\n/)
		.slice(1)
		.filter((line) => line !== "")
		.map((line) => line.split("\t"));
}

/** Titles, descriptions, alternate and short titles of a folder with O*NET text files; for measuring, not for the server. */
export function readOnetTitles(folder: string): TitleEntry[] {
	const entries: TitleEntry[] = [];
	for (const [occupation, title, description] of rowsOf(join(folder, "Occupation Data.txt"))) {
		entries.push({ occupation: occupation!, text: title!, kind: "title" });
		entries.push({ occupation: occupation!, text: description!, kind: "description" });
	}
	for (const [occupation, alternate, short] of rowsOf(join(folder, "Alternate Titles.txt"))) {
		entries.push({ occupation: occupation!, text: alternate!, kind: "alternate" });
		if (short !== "n/a") entries.push({ occupation: occupation!, text: short!, kind: "short" });
	}
	return entries;
}
