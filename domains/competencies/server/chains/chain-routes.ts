import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import { chain, chainChanges, chainInput, chainPreview } from "../../contract-chains.ts";
import { writeChains } from "./chain-policy.ts";
import { getChain, listChainChanges, listChains } from "./chain-queries.ts";
import { chainRows, exportColumns } from "./chain-table.ts";
import { deleteChain } from "./delete-chain.ts";
import { importChains, previewChains } from "./import-chains.ts";
import { createChain, editChain } from "./save-chain.ts";

const id = z.object({ id: z.uuid() });
const revision = z.object({ revision: z.number().int() });
const file = z.object({ fileId: z.uuid() });

export const chainRoutes: readonly Route[] = [
	readRoute({
		id: "competencies.chains.list",
		method: "GET",
		path: "/industry-chains",
		summary: "Industry chains with their links and the occupations on each",
		access: "public",
		query: z.object({ region: z.uuid().optional() }),
		response: z.object({ items: z.array(chain) }),
		handle: async (context, { query }) => ({ items: await listChains(context, query.region) }),
	}),
	readRoute({
		id: "competencies.chains.get",
		method: "GET",
		path: "/industry-chains/:id",
		summary: "One industry chain",
		access: "public",
		params: id,
		response: chain,
		handle: (context, { params }) => getChain(context, params.id),
	}),
	readRoute({
		id: "competencies.chains.history",
		method: "GET",
		path: "/industry-chains/:id/history",
		summary: "What was changed in an industry chain, by whom and when",
		access: "signed-in",
		params: id,
		response: chainChanges,
		handle: async (context, { params }) => ({ items: await listChainChanges(context, params.id) }),
	}),
	exportRoute<{ id: string }>({
		id: "competencies.chains.export",
		path: "/industry-chains/:id/export",
		summary: "An industry chain as CSV or Excel, one row an occupation on a link: what the import takes back",
		access: "public",
		params: id,
		query: z.object({}),
		fileName: { en: "industry-chain", zh: "产业链" },
		columns: exportColumns,
		rows: (context, query, language) => chainRows(context, query.id, language),
	}),
	writeRoute({
		id: "competencies.chains.create",
		method: "POST",
		path: "/industry-chains",
		summary: "Begin an industry chain of my region",
		access: writeChains,
		body: chainInput,
		response: id.extend(revision.shape),
		handle: (context, { body }) => createChain(context, body),
	}),
	writeRoute({
		id: "competencies.chains.edit",
		method: "PUT",
		path: "/industry-chains/:id",
		summary: "Change an industry chain, its links and their occupations; `revision` is the one that was seen",
		access: writeChains,
		params: id,
		body: revision.extend({ chain: chainInput }),
		response: revision,
		handle: (context, { params, body }) =>
			editChain(context, { id: params.id, revision: body.revision, input: body.chain }),
	}),
	writeRoute({
		id: "competencies.chains.delete",
		method: "DELETE",
		path: "/industry-chains/:id",
		summary: "Remove an industry chain; `revision` is the one that was seen",
		access: writeChains,
		params: id,
		query: z.object({ revision: z.coerce.number().int() }),
		response: z.void(),
		handle: (context, { params, query }) => deleteChain(context, { id: params.id, revision: query.revision }),
	}),
	readRoute({
		id: "competencies.chains.preview-import",
		method: "POST",
		path: "/industry-chain-imports/preview",
		summary: "Read an uploaded file of chains and say what each row would do; writes nothing",
		access: writeChains,
		body: file,
		response: chainPreview,
		handle: (context, { body, services }) => previewChains(context, services.files, body.fileId),
	}),
	writeRoute({
		id: "competencies.chains.import",
		method: "POST",
		path: "/industry-chain-imports",
		summary: "Take an uploaded file of chains in: all of it or nothing; what it does not list stays",
		access: writeChains,
		body: file,
		response: z.object({ created: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
		handle: (context, { body, services }) => importChains(context, services.files, body.fileId),
	}),
];
