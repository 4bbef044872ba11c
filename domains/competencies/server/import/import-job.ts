import { join } from "node:path";
import { z } from "zod";
import { system } from "#platform/server/actor.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { defineJob } from "#platform/server/jobs/job.ts";
import { notFound } from "#platform/server/problem.ts";
import type { importSummary } from "../../contract-occupations.ts";
import { importEsco } from "./import-esco.ts";
import { importOnet } from "./import-onet.ts";
import { mayImportClassifications } from "./import-policy.ts";

export const classificationSource = z.enum(["onet", "esco"]);

/** The files that come with the platform; a newer release is put in their place, or given to the command line. */
const folderOf = (source: z.infer<typeof classificationSource>): string =>
	join(import.meta.dirname, "../../../../demo/data", source);

/** Brings a classification to the state of the files that lie with the platform. */
export const importClassification = defineJob({
	kind: "competencies.import",
	payload: z.object({ source: classificationSource }),
	async run({ actor, contexts, progress, signal }, { source }) {
		if (actor.kind !== "system" && !mayImportClassifications.holds(actor)) throw notFound();
		const startedBy = { personId: actor.personId, organisationId: actor.organisationId };
		const run = source === "onet" ? importOnet : importEsco;
		const { added, changed, removed } = await contexts.write(system, (context) =>
			run(context, { folder: folderOf(source), startedBy, onProgress: progress, signal }),
		);
		return { figures: { added, changed, removed }, page: "/occupations" };
	},
});

export async function startClassificationImport(
	context: WriteContext,
	source: z.infer<typeof classificationSource>,
): Promise<{ jobId: string }> {
	if (!mayImportClassifications.holds(context.actor)) throw notFound();
	return { jobId: await context.enqueue(importClassification, { source }, { subject: source }) };
}

/** The newest imports of classifications with what they changed. */
export async function listImports({ tx }: ReadContext): Promise<z.infer<typeof importSummary>[]> {
	const rows = await tx
		.selectFrom("import_run")
		.select(["id", "source", "at", "added", "changed", "removed", "files", "details"])
		.where("source", "in", ["onet", "esco"])
		.orderBy("at", "desc")
		.limit(50)
		.execute();
	return rows as unknown as z.infer<typeof importSummary>[];
}
