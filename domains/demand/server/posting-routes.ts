import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import {
	importMapping,
	importPreview,
	importSummary,
	newImport,
	postingList,
	postingQuery,
	sourceDetail,
	sourceInput,
	sourceList,
} from "../contract-postings.ts";
import { createSource } from "./create-source.ts";
import { importPostings } from "./demand-policy.ts";
import { editSource } from "./edit-source.ts";
import { getImport } from "./import-queries.ts";
import { postingExport } from "./posting-export.ts";
import { listPostings } from "./posting-queries.ts";
import { discardImport, mapImport, prepareImport } from "./prepare-import.ts";
import { previewImport } from "./preview-import.ts";
import { getSource, listSources } from "./source-queries.ts";
import { importJob, startImport } from "./start-import.ts";
import { titleRoutes } from "./title-routes.ts";

const id = z.object({ id: z.uuid() });
const created = z.object({ id: z.uuid() });

const sourceRoutes: readonly Route[] = [
	readRoute({
		id: "demand.sources.list",
		method: "GET",
		path: "/demand-sources",
		summary: "Sources of postings of my organisation; for an official, of the region",
		access: importPostings,
		response: sourceList,
		handle: async (context) => ({ items: await listSources(context) }),
	}),
	writeRoute({
		id: "demand.sources.create",
		method: "POST",
		path: "/demand-sources",
		summary: "Name a new source of postings and say whether it is a stock or a flow",
		access: importPostings,
		body: sourceInput,
		response: created,
		handle: (context, { body }) => createSource(context, body),
	}),
	readRoute({
		id: "demand.sources.get",
		method: "GET",
		path: "/demand-sources/:id",
		summary: "One source with its imports and the evidence for its kind",
		access: importPostings,
		params: id,
		response: sourceDetail,
		handle: (context, { params }) => getSource(context, params.id),
	}),
	writeRoute({
		id: "demand.sources.edit",
		method: "PUT",
		path: "/demand-sources/:id",
		summary: "Change what is said of a source; its kind is judged anew",
		access: importPostings,
		params: id,
		body: sourceInput,
		response: z.void(),
		handle: (context, { params, body }) => editSource(context, params.id, body),
	}),
];

const importRoutes: readonly Route[] = [
	writeRoute({
		id: "demand.imports.prepare",
		method: "POST",
		path: "/posting-imports",
		summary: "Take an uploaded file for a source; columns are suggested, nothing is imported yet",
		access: importPostings,
		body: newImport,
		response: created,
		handle: (context, { body, services }) => prepareImport(context, services.files, body),
	}),
	readRoute({
		id: "demand.imports.get",
		method: "GET",
		path: "/posting-imports/:id",
		summary: "An import: its state and figures",
		access: importPostings,
		params: id,
		response: importSummary,
		handle: (context, { params }) => getImport(context, params.id),
	}),
	readRoute({
		id: "demand.imports.preview",
		method: "GET",
		path: "/posting-imports/:id/preview",
		summary: "The first rows of the file as they stand and as they are understood, and what is wrong with them",
		access: importPostings,
		params: id,
		response: importPreview,
		handle: (context, { params, services }) => previewImport(context, services.files, params.id),
	}),
	writeRoute({
		id: "demand.imports.map",
		method: "PUT",
		path: "/posting-imports/:id/mapping",
		summary: "Say which column is which and for which year the rows count; answers the preview",
		access: importPostings,
		params: id,
		body: importMapping,
		response: importPreview,
		handle: async (context, { params, body, services }) => {
			await mapImport(context, services.files, params.id, body);
			return previewImport(context, services.files, params.id);
		},
	}),
	writeRoute({
		id: "demand.imports.start",
		method: "POST",
		path: "/posting-imports/:id/start",
		summary: "Start a prepared, failed or cancelled import; it runs as a job and can be cancelled there",
		access: importPostings,
		params: id,
		response: z.object({ jobId: z.uuid() }),
		handle: (context, { params }) => startImport(context, params.id),
	}),
	writeRoute({
		id: "demand.imports.discard",
		method: "DELETE",
		path: "/posting-imports/:id",
		summary: "Put a prepared, failed or cancelled import away",
		access: importPostings,
		params: id,
		response: z.void(),
		handle: (context, { params }) => discardImport(context, params.id),
	}),
];

export const postingRoutes: readonly Route[] = [
	...sourceRoutes,
	...importRoutes,
	readRoute({
		id: "demand.postings.list",
		method: "GET",
		path: "/postings",
		summary: "Postings of my organisation; for an official, of the region",
		access: importPostings,
		query: postingQuery,
		response: postingList,
		handle: (context, { query }) => listPostings(context, query),
	}),
	postingExport,
	...titleRoutes,
];

export const postingJobs = [importJob];
