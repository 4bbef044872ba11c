import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { SourceFile } from "./read-source.ts";
import type { SyncResult } from "./sync-rows.ts";

/** What every importer of a classification takes. */
export interface ClassificationImport {
	folder: string;
	/** Folder of the translations, where it is not the project's own. */
	labels?: string;
	/** The person who started it, as the import itself runs without one. */
	startedBy?: { personId: string | null; organisationId: string | null };
	onProgress?: (done: number, total: number) => void;
	signal?: AbortSignal;
}

export interface ImportSummary {
	runId: string;
	/** False: the stored classification was equal to the files, nothing was written. */
	changedAnything: boolean;
	added: number;
	changed: number;
	removed: number;
	/** By kind of row. */
	details: Record<string, SyncResult>;
}

/** Keeps what an import found and changed, tells the audit, and calls those who hold something made of the old state. */
export async function recordImport(
	context: WriteContext,
	source: "onet" | "esco",
	files: readonly SourceFile[],
	details: Record<string, SyncResult>,
	startedBy?: ClassificationImport["startedBy"],
): Promise<ImportSummary> {
	const runId = newId();
	const sum = (of: "added" | "changed" | "removed"): number =>
		Object.values(details).reduce((total, result) => total + result[of], 0);
	const summary = { added: sum("added"), changed: sum("changed"), removed: sum("removed") };
	await context.tx
		.insertInto("import_run")
		.values({
			id: runId,
			source,
			person_id: startedBy?.personId ?? null,
			organisation_id: startedBy?.organisationId ?? null,
			files: JSON.stringify(files),
			...summary,
			details: JSON.stringify(details),
			at: context.now,
		})
		.execute();
	context.audit({
		action: "competencies.classification.imported",
		object: { kind: "import_run", id: runId },
		organisationId: startedBy?.organisationId ?? null,
		detail: { source, ...summary },
	});
	const changedAnything = summary.added + summary.changed + summary.removed > 0;
	if (changedAnything) await context.emit("competencies.classification.imported", { source, runId });
	return { runId, changedAnything, ...summary, details };
}
