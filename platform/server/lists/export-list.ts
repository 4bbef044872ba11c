import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import { z } from "zod";
import type { ReadContext } from "../database/context.ts";
import { type Access, type Route, rawRoute } from "../http/route.ts";
import type { Language } from "../notices/notice-kinds.ts";
import type { OutputColumn, OutputRow } from "../tabular/cell-text.ts";
import { writeCsv } from "../tabular/write-csv.ts";
import { writeXlsx } from "../tabular/write-xlsx.ts";

const chosen = z.object({
	format: z.enum(["csv", "xlsx"]).default("csv"),
	language: z.enum(["en", "zh"]).default("zh"),
});

export interface ExportDefinition<Query> {
	id: string;
	path: string;
	summary: string;
	access: Access;
	/** Parts of the path; handed to `rows` merged into the query. */
	params?: z.ZodObject<z.ZodRawShape>;
	/** The list's own query: the same filters give the same rows. */
	query: z.ZodObject<z.ZodRawShape>;
	/** Name of the file, without ending. */
	fileName: Record<Language, string>;
	/** Where a list's own rows say what columns there are, they are asked for as its rows are. */
	columns(
		language: Language,
		context: ReadContext,
		query: Query,
	): readonly OutputColumn[] | Promise<readonly OutputColumn[]>;
	/** All filtered rows in the order of the screen; where they can be many, one after the other (`streamRows`). */
	rows(context: ReadContext, query: Query, language: Language): Promise<Iterable<OutputRow>> | AsyncIterable<OutputRow>;
}

/** Where files are written before they are handed over; each is removed with its answer. */
export const exportsFolder = (dataDir: string): string => join(dataDir, "exports");

/**
 * Writes a file aside and hands it over when it is whole: no row is held in memory, a slow reader holds no transaction,
 * and what fails half-way is an error rather than a file cut short.
 */
async function spool(
	folder: string,
	write: (target: NodeJS.WritableStream) => Promise<void>,
): Promise<{ content: Readable; size: number }> {
	const path = join(folder, randomUUID());
	await mkdir(folder, { recursive: true });
	const forget = () => rm(path, { force: true });
	try {
		await write(createWriteStream(path));
		const { size } = await stat(path);
		const content = createReadStream(path);
		content.on("close", () => void forget().catch(() => undefined));
		return { content, size };
	} catch (error) {
		await forget();
		throw error;
	}
}

/** A list as CSV or Excel: every filtered row, equal to the screen, formulas neutralised. */
export function exportRoute<Query>(definition: ExportDefinition<Query>): Route {
	return rawRoute({
		id: definition.id,
		method: "GET",
		path: definition.path,
		summary: definition.summary,
		access: definition.access,
		produces: "text/csv",
		...(definition.params && { params: definition.params }),
		query: definition.query.extend(chosen.shape),
		ratePerMinute: 60,
		handle: async (scope, { params, query, reply, services }) => {
			const { format, language } = query as z.infer<typeof chosen>;
			const name = `${definition.fileName[language]}.${format}`;
			const file = await spool(exportsFolder(services.settings.DATA_DIR), (target) =>
				scope.read(async (context) => {
					// A whole list may take longer than one page of it.
					await sql`select set_config('statement_timeout', '60s', true)`.execute(context.tx);
					const wanted = { ...query, ...(params as object) } as Query;
					const columns = await definition.columns(language, context, wanted);
					const rows = await definition.rows(context, wanted, language);
					const sheetName = definition.fileName[language].slice(0, 31);
					await pipeline(
						format === "csv" ? writeCsv(rows, columns, { bom: true }) : writeXlsx(rows, columns, { sheetName }),
						target,
					);
				}),
			);
			reply
				.header("content-length", file.size)
				.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
				.type(
					format === "csv"
						? "text/csv; charset=utf-8"
						: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
				);
			return reply.send(file.content);
		},
	});
}
