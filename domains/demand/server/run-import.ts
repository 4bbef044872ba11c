import { sql } from "kysely";
import { titleIndex } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { recordFile } from "#platform/server/files/file-store.ts";
import type { JobScope } from "#platform/server/jobs/job.ts";
import { toLanguage } from "#platform/server/notices/notice-kinds.ts";
import { Problem } from "#platform/server/problem.ts";
import { TableError } from "#platform/server/tabular/table-error.ts";
import { tableProblem } from "#platform/server/tabular/table-problem.ts";
import { type ImportFigures, postingMapping } from "../contract-postings.ts";
import { judgeSource } from "./judge-source.ts";
import { knownPlaces, matchStagedPlaces } from "./match-places.ts";
import { matchStagedTitles } from "./match-staged-titles.ts";
import { type FileFormat, locateColumns, openImportFile } from "./open-import-file.ts";
import { editableImport } from "./posting-policy.ts";
import { postingProblem } from "./posting-problems.ts";
import { createStaging, mergeCopies, stageRows } from "./stage-rows.ts";
import { writePostings } from "./write-postings.ts";
import { commonestReason, type RejectedFile, storeRejected } from "./write-rejected.ts";

export type ImportScope = Pick<JobScope, "actor" | "contexts" | "files" | "signal" | "progress">;

export interface ImportResult {
	rows: number;
	accepted: number;
	rejected: number;
	duplicates: number;
	figures: ImportFigures;
	errorFileId: string | null;
}

/** More bad rows than this share, and the mapping is wrong rather than the rows. */
const MOST = 0.5;

/** A refusal that hands the rejected rows over, though nothing was imported. */
class ImportRefused extends Error {
	readonly problem: Problem;
	readonly rejected: RejectedFile;
	constructor(problem: Problem, rejected: RejectedFile) {
		super(problem.code);
		this.problem = problem;
		this.rejected = rejected;
	}
}

/**
 * Runs a prepared import to its end, in one transaction: whole or not at all, however it ends. Safe to run again after
 * a crash; an import that is done is not done twice.
 */
export async function runImport(scope: ImportScope, importId: string): Promise<ImportResult> {
	try {
		return await scope.contexts.write(scope.actor, (context) => importOnce(context, scope, importId));
	} catch (error) {
		throw await noteFailure(scope, importId, error);
	}
}

async function importOnce(context: WriteContext, scope: ImportScope, importId: string): Promise<ImportResult> {
	const { tx, now } = context;
	const { import: item, source } = await editableImport(context, importId);
	if (item.state === "done") return resultOf(item);
	if (item.state !== "running") throw postingProblem("import-not-prepared");
	await allowLong(context);
	// Built on its first use by a thread of its own, meanwhile the rows are read.
	const titles = titleIndex(context);
	titles.catch(() => undefined);
	const { table } = await openImportFile(context, scope.files, item, scope.signal);
	try {
		const mapping = postingMapping.parse(item.mapping);
		const rules = {
			at: locateColumns(table.header, mapping),
			header: table.header,
			dateOrder: mapping.dateOrder,
			currency: source.currency,
			year: item.year,
		};
		const format = item.file_format as FileFormat;
		await createStaging(tx);
		const staged = await stageRows(tx, table, rules, (rows) => {
			scope.signal.throwIfAborted();
			const expected = format.estimate ?? rows + 5_000;
			scope.progress(Math.min(45, Math.round((45 * rows) / Math.max(expected, rows, 1))), 100);
		});
		const rejected =
			staged.rejected > 0
				? await storeRejected(tx, scope.files, table, { fileName: item.file_name, language: format.language ?? "en" })
				: null;
		if (staged.rows === 0) throw postingProblem("import-empty");
		if (rejected && staged.rejected > staged.rows * MOST) {
			const reason = await commonestReason(tx);
			const params = { rows: staged.rows, rejected: staged.rejected, reasonEn: reason.en, reasonZh: reason.zh };
			throw new ImportRefused(postingProblem("import-mostly-bad", params), rejected);
		}
		const merged = await mergeCopies(tx);
		const owner = { organisationId: source.organisation_id, regionId: source.region_id };
		await matchStagedTitles(context, await titles, owner, {
			signal: scope.signal,
			onProgress: (share) => scope.progress(Math.round(45 + 40 * share), 100),
		});
		await matchStagedPlaces(context, await knownPlaces(context, source.region_id, source.organisation_id));
		scope.signal.throwIfAborted();
		scope.progress(88, 100);
		const written = await writePostings(context, source, { id: item.id, correction: table.correction });
		scope.signal.throwIfAborted();
		scope.progress(96, 100);
		await tx
			.updateTable("demand_source")
			.set({ mapping: JSON.stringify(mapping), updated_at: now })
			.where("id", "=", source.id)
			.execute();
		await judgeSource(context, source.id);
		const accepted = staged.rows - staged.rejected;
		const result: ImportResult = {
			rows: staged.rows,
			accepted,
			rejected: staged.rejected,
			duplicates: accepted - merged.jobs,
			figures: {
				jobs: merged.jobs,
				added: written.added,
				updated: written.updated,
				unchanged: merged.jobs - written.added - written.updated,
				conflicts: merged.conflicts,
				hashedIds: merged.hashed,
				...(await titleFigures(context, source.id)),
			},
			errorFileId: rejected ? await recordFile(context, scope.files, { ...rejected, purpose: "import-errors" }) : null,
		};
		await tx
			.updateTable("posting_import")
			.set({
				state: "done",
				row_count: result.rows,
				accepted: result.accepted,
				rejected: result.rejected,
				duplicates: result.duplicates,
				figures: JSON.stringify(result.figures),
				problem: null,
				error_file_id: result.errorFileId,
				finished_at: now,
			})
			.where("id", "=", item.id)
			.execute();
		const { rows, rejected: refused, duplicates, figures } = result;
		context.audit({
			action: "demand.postings.imported",
			object: { kind: "posting_import", id: item.id },
			organisationId: source.organisation_id,
			detail: { sourceId: source.id, year: item.year, rows, rejected: refused, duplicates, ...figures },
		});
		await context.emit("demand.postings.imported", {
			importId: item.id,
			sourceId: source.id,
			regionId: source.region_id,
		});
		return result;
	} finally {
		await table.close();
	}
}

/** Contexts of jobs have no limit anyway; those of the command line and the demo may be others. */
async function allowLong({ tx }: WriteContext): Promise<void> {
	await sql`select set_config('statement_timeout', '0', true),
		set_config('idle_in_transaction_session_timeout', '600s', true)`.execute(tx);
}

async function titleFigures({ tx }: WriteContext, sourceId: string) {
	const { rows } = await sql<{
		titles: number;
		titlesAutomatic: number;
		titlesDecided: number;
		titlesReview: number;
		withoutPlace: number;
	}>`select count(distinct p.title_key)::int as titles,
			(count(distinct p.title_key) filter (where p.match_state = 'automatic'))::int as "titlesAutomatic",
			(count(distinct p.title_key) filter (where p.match_state in ('decided', 'none')))::int as "titlesDecided",
			(count(distinct p.title_key) filter (where p.match_state = 'review'))::int as "titlesReview",
			(count(*) filter (where p.place_id is null))::int as "withoutPlace"
		from import_job j join posting p on p.source_id = ${sourceId} and p.external_id = j.external_id and p.year = j.year`.execute(
		tx,
	);
	return rows[0]!;
}

function resultOf(item: {
	row_count: number;
	accepted: number;
	rejected: number;
	duplicates: number;
	figures: unknown;
	error_file_id: string | null;
}): ImportResult {
	return {
		rows: item.row_count,
		accepted: item.accepted,
		rejected: item.rejected,
		duplicates: item.duplicates,
		figures: item.figures as ImportFigures,
		errorFileId: item.error_file_id,
	};
}

/** Notes what became of it, in a transaction of its own. @returns what is to be thrown */
async function noteFailure(scope: ImportScope, importId: string, error: unknown): Promise<unknown> {
	const { signal } = scope;
	const cancelled = signal.aborted && signal.reason instanceof Problem;
	// The process stops: the job goes back to the queue and the import stays as it is.
	if (signal.aborted && !cancelled) return error;
	const problem =
		error instanceof ImportRefused
			? error.problem
			: error instanceof TableError
				? tableProblem(error)
				: error instanceof Problem
					? error
					: new Problem("platform/unexpected", 500);
	try {
		await scope.contexts.write(scope.actor, async (context) => {
			const { import: item } = await editableImport(context, importId);
			if (item.state !== "running") return;
			const errorFileId =
				error instanceof ImportRefused
					? await recordFile(context, scope.files, { ...error.rejected, purpose: "import-errors" })
					: null;
			await context.tx
				.updateTable("posting_import")
				.set({
					state: cancelled ? "cancelled" : "failed",
					problem: cancelled ? null : JSON.stringify({ code: problem.code, params: problem.params }),
					error_file_id: errorFileId,
					finished_at: context.now,
				})
				.where("id", "=", importId)
				.execute();
		});
	} catch {
		// Cancelled in that moment, which is what became of it then. Else the database is away: the job's own state tells,
		// and the import can be started again.
		if (signal.aborted && !cancelled) return noteFailure(scope, importId, error);
	}
	return error instanceof ImportRefused || error instanceof TableError ? problem : error;
}

/** Language of the error file: the person's. */
export async function languageOf({ tx, actor }: WriteContext): Promise<"en" | "zh"> {
	if (!actor.personId) return "en";
	const person = await tx.selectFrom("person").select("locale").where("id", "=", actor.personId).executeTakeFirst();
	return toLanguage(person?.locale);
}
