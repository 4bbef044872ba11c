import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { system } from "#platform/server/actor.ts";
import type { Contexts, WriteContext } from "#platform/server/database/context.ts";
import { type FileStore, recordFile } from "#platform/server/files/file-store.ts";
import { notFound } from "#platform/server/problem.ts";
import { type PostingMapping, postingMapping, sourceInput } from "../contract-postings.ts";
import { createSource } from "./create-source.ts";
import { mapImport, prepareImport } from "./prepare-import.ts";
import { type ImportResult, runImport } from "./run-import.ts";
import { markRunning } from "./start-import.ts";

/** `contexts` without a statement limit, as jobs have them. */
export interface ImportServices {
	contexts: Contexts;
	files: FileStore;
}

export interface FileImport {
	/** In whose name. */
	organisationId: string;
	/** Name of the source; made when the organisation has none of this name. */
	source: string;
	/** Of a source that is made now. */
	kind?: "stock" | "flow";
	attribution?: string;
	currency?: string;
	sample?: boolean;
	path: string;
	/** Year that the rows count for; not needed for a flow with dates. */
	year?: number | null;
	/** Columns by field; without it the source's last ones, or those recognised by their names. */
	mapping?: Partial<PostingMapping>;
	sheet?: string;
	/** Language of the file of rejected rows. */
	language?: "en" | "zh";
	signal?: AbortSignal;
	onProgress?: (done: number, total: number) => void;
}

/**
 * Imports a postings file without a browser: for the command line and the demo region. The same steps as there, with
 * the platform acting for the organisation.
 * @throws Problem, TableError as the steps do
 */
export async function importPostingsFromFile(
	{ contexts, files }: ImportServices,
	input: FileImport,
): Promise<ImportResult & { sourceId: string; importId: string }> {
	const organisation = await contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("organisation")
			.select(["id", "kind", "region_id"])
			.where("id", "=", input.organisationId)
			.executeTakeFirst(),
	);
	if (!organisation) throw notFound();
	const actor = {
		...system,
		organisationId: organisation.id,
		organisationKind: organisation.kind,
		regionId: organisation.region_id,
	};
	const content = await files.put(createReadStream(input.path), Number.MAX_SAFE_INTEGER);
	const { sourceId, importId } = await contexts.write(actor, async (context) => {
		const file = { ...content, name: basename(input.path), mediaType: "application/octet-stream", purpose: "upload" };
		const fileId = await recordFile(context, files, file);
		const source = await sourceByName(context, input);
		const { id } = await prepareImport(context, files, { sourceId: source, fileId, sheet: input.sheet ?? null });
		const prepared = await context.tx
			.selectFrom("posting_import")
			.select(["mapping", "file_format"])
			.where("id", "=", id)
			.executeTakeFirstOrThrow();
		const mapping = { ...postingMapping.parse(prepared.mapping), ...input.mapping };
		await mapImport(context, files, id, { mapping, year: input.year ?? null });
		if (input.language) {
			const format = { ...(prepared.file_format as object), language: input.language };
			await context.tx
				.updateTable("posting_import")
				.set({ file_format: JSON.stringify(format) })
				.where("id", "=", id)
				.execute();
		}
		await markRunning(context, id);
		return { sourceId: source, importId: id };
	});
	const result = await runImport(
		{
			actor,
			contexts,
			files,
			signal: input.signal ?? new AbortController().signal,
			progress: input.onProgress ?? (() => undefined),
		},
		importId,
	);
	return { ...result, sourceId, importId };
}

async function sourceByName(context: WriteContext, input: FileImport): Promise<string> {
	const { tx, actor } = context;
	const known = await tx
		.selectFrom("demand_source")
		.select("id")
		.where("organisation_id", "=", actor.organisationId!)
		.where("name", "=", input.source)
		.executeTakeFirst();
	if (known) return known.id;
	const { id } = await createSource(
		context,
		sourceInput.parse({
			name: input.source,
			attribution: input.attribution ?? null,
			kindDeclared: input.kind ?? null,
			...(input.currency && { currency: input.currency }),
			sample: input.sample ?? false,
		}),
	);
	return id;
}
