import { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { defineJob } from "#platform/server/jobs/job.ts";
import { postingMapping } from "../contract-postings.ts";
import { editableImport, importState } from "./posting-policy.ts";
import { postingProblem } from "./posting-problems.ts";
import { needsYear } from "./preview-import.ts";
import { runImport } from "./run-import.ts";

export const importJob = defineJob({
	kind: "demand.import-postings",
	payload: z.object({ importId: z.uuid() }),
	run: async (scope, { importId }) => {
		const { rows, rejected, figures, errorFileId } = await runImport(scope, importId);
		return {
			figures: { rows, rejected, jobs: figures.jobs, added: figures.added, updated: figures.updated },
			page: `/imports/${importId}`,
			...(errorFileId && { fileId: errorFileId }),
		};
	},
});

/** Queues a prepared import; one that failed or was cancelled can be started again. @returns the job's id */
export async function startImport(context: WriteContext, id: string): Promise<{ jobId: string }> {
	const item = await markRunning(context, id);
	const jobId = await context.enqueue(importJob, { importId: id }, { subject: item.file_name });
	await context.tx.updateTable("posting_import").set({ job_id: jobId }).where("id", "=", id).execute();
	return { jobId };
}

/**
 * Checks that an import can run and marks it so.
 * @throws Problem demand/import-not-prepared, demand/import-running, demand/import-not-ready with what is missing
 */
export async function markRunning(context: WriteContext, id: string) {
	const { import: item, source } = await editableImport(context, id);
	const { tx } = context;
	if (item.state === "done" || item.state === "running") throw postingProblem("import-not-prepared");
	const other = await tx
		.selectFrom("posting_import")
		.select("id")
		.where("source_id", "=", source.id)
		.where("job_id", "is not", null)
		.where(importState(context), "=", "running")
		.executeTakeFirst();
	if (other) throw postingProblem("import-running");
	const mapping = postingMapping.parse(item.mapping);
	const missing = [
		...(mapping.columns.title === undefined ? ["title"] : []),
		...(item.year === null && needsYear(source, mapping) ? ["year"] : []),
	];
	if (missing.length > 0) throw postingProblem("import-not-ready", { missing: missing.join(", ") });
	await tx
		.updateTable("posting_import")
		.set({ state: "running", problem: null, error_file_id: null, finished_at: null })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "demand.import.started",
		object: { kind: "posting_import", id },
		detail: { sourceId: source.id },
	});
	return item;
}
