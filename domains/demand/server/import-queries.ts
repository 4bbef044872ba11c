import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { ImportFigures, ImportSummary } from "../contract-postings.ts";
import { importState, ownOrRegion } from "./posting-policy.ts";

/** Imports into the sources that the actor sees. The job's end counts where the import could not note it itself. */
const imports = (context: ReadContext) =>
	context.tx
		.selectFrom("posting_import")
		.innerJoin("demand_source", "demand_source.id", "posting_import.source_id")
		.where(ownOrRegion(context, "demand_source") as never)
		.selectAll("posting_import")
		.select(["demand_source.name as source_name", importState(context).as("current_state")]);

type ImportRow = Awaited<ReturnType<ReturnType<typeof imports>["executeTakeFirstOrThrow"]>>;

export function toImport(row: ImportRow): ImportSummary {
	const state = row.current_state as ImportSummary["state"];
	const startable = state === "prepared" || state === "failed" || state === "cancelled";
	const figures = row.figures as Partial<ImportFigures>;
	return {
		id: row.id,
		sourceId: row.source_id,
		sourceName: row.source_name,
		fileName: row.file_name,
		state,
		year: row.year,
		rows: row.row_count,
		accepted: row.accepted,
		rejected: row.rejected,
		duplicates: row.duplicates,
		figures: figures.jobs === undefined ? null : (figures as ImportFigures),
		problem: row.problem as ImportSummary["problem"],
		errorFileId: row.error_file_id,
		jobId: row.job_id,
		createdAt: row.created_at,
		finishedAt: row.finished_at,
		abilities: startable ? ["map", "start", "discard"] : [],
	};
}

export async function listImports(context: ReadContext, sourceId: string): Promise<ImportSummary[]> {
	const rows = await imports(context)
		.where("posting_import.source_id", "=", sourceId)
		.orderBy("posting_import.created_at", "desc")
		.limit(50)
		.execute();
	return rows.map(toImport);
}

export async function getImportRow(context: ReadContext, id: string): Promise<ImportRow> {
	const row = await imports(context).where("posting_import.id", "=", id).executeTakeFirst();
	if (!row) throw notFound();
	return row;
}

export const getImport = async (context: ReadContext, id: string): Promise<ImportSummary> =>
	toImport(await getImportRow(context, id));
