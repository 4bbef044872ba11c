import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const target = join(root, "platform/server/database/schema.gen.ts");

/**
 * Types of the database from a migrated database: kysely-codegen's output, with instants as the ISO text and counts as
 * the numbers that platform/server/database/pool.ts makes of them.
 */
export function databaseTypes(url: string): string {
	const printed = execFileSync(
		process.execPath,
		[
			join(root, "node_modules/kysely-codegen/dist/cli/bin.js"),
			"--dialect=postgres",
			"--date-parser=string",
			"--print",
			"--exclude-pattern=migration",
			`--url=${url}`,
		],
		{ encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
	);
	// Above the first comment stands what the tool tells of its progress.
	return printed
		.slice(printed.indexOf("/**"))
		.replace(/export type Timestamp = .*;/, "export type Timestamp = ColumnType<string, Date | string, Date | string>;")
		.replace(
			/export type Int8 = .*;/,
			"export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;",
		);
}

/** @returns true when the committed file differs from what the database says */
export const typesDrift = (url: string): boolean => readFileSync(target, "utf8") !== databaseTypes(url);

if (import.meta.main) {
	const url = process.argv[2];
	if (!url) throw new Error("usage: node tools/generate-types.ts <connection to a migrated database>");
	writeFileSync(target, databaseTypes(url));
}
