import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import type { Actor } from "#platform/server/actor.ts";
import type { Contexts } from "#platform/server/database/context.ts";
import { type FileStore, recordFile } from "#platform/server/files/file-store.ts";
import { type PostingMapping, type SourceInput, sourceInput } from "../contract-postings.ts";
import { createSource } from "../server/create-source.ts";
import { getImport } from "../server/import-queries.ts";
import { mapImport, prepareImport } from "../server/prepare-import.ts";
import { previewImport } from "../server/preview-import.ts";
import { type ImportScope, runImport } from "../server/run-import.ts";
import { markRunning } from "../server/start-import.ts";

/** The real files of the demo region. */
export const cityFile = (year: 2019 | 2020): string =>
	join(import.meta.dirname, `../../../demo/data/jobs-nyc/nyc_jobs_${year}.csv`);

export interface PostingKit {
	upload(actor: Actor, name: string, content: string | Buffer): Promise<string>;
	uploadFile(actor: Actor, path: string): Promise<string>;
	source(actor: Actor, part?: Partial<SourceInput>): Promise<string>;
	/** Upload, mapping, run: the whole way. */
	run(
		actor: Actor,
		part: {
			sourceId: string;
			fileId: string;
			year?: number | null;
			columns?: PostingMapping["columns"];
			dateOrder?: PostingMapping["dateOrder"];
			scope?: Partial<ImportScope>;
		},
	): Promise<Awaited<ReturnType<typeof runImport>> & { importId: string }>;
}

/** What a test of imports does again and again, by the use cases themselves. */
export function postingKit(contexts: Contexts, files: FileStore): PostingKit {
	const record = async (actor: Actor, name: string, content: Readable): Promise<string> => {
		const stored = await files.put(content, 64 * 1024 * 1024);
		return contexts.write(actor, (context) =>
			recordFile(context, files, { ...stored, name, mediaType: "text/csv", purpose: "upload" }),
		);
	};
	let sources = 0;
	return {
		upload: (actor, name, content) => record(actor, name, Readable.from([Buffer.from(content)], { objectMode: false })),
		uploadFile: (actor, path) => record(actor, basename(path), createReadStream(path)),
		source: async (actor, part = {}) => {
			const input = sourceInput.parse({ name: `Source ${++sources}`, currency: "USD", ...part });
			return (await contexts.write(actor, (context) => createSource(context, input))).id;
		},
		async run(actor, { sourceId, fileId, year = null, columns, dateOrder = null, scope = {} }) {
			const { id } = await contexts.write(actor, (context) =>
				prepareImport(context, files, { sourceId, fileId, sheet: null }),
			);
			const { mapping } = await contexts.read(actor, (context) => previewImport(context, files, id));
			await contexts.write(actor, async (context) => {
				await mapImport(context, files, id, { mapping: { columns: columns ?? mapping.columns, dateOrder }, year });
				await markRunning(context, id);
			});
			const signal = new AbortController().signal;
			const result = await runImport({ actor, contexts, files, signal, progress: () => undefined, ...scope }, id);
			return { ...result, importId: id };
		},
	};
}

export const importOf = (contexts: Contexts, actor: Actor, id: string) =>
	contexts.read(actor, (context) => getImport(context, id));
