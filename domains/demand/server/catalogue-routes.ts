import { z } from "zod";
import { type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { printPdf } from "#platform/server/pdf/print-pdf.ts";
import {
	catalogueEntry,
	catalogueHead,
	catalogueId,
	catalogueTotals,
	comparison,
	entryList,
	entryQuery,
	newCatalogue,
	occupationCatalogues,
	overview,
	rowList,
	rowQuery,
} from "../contract-catalogue.ts";
import { allEntries, getEntry, listEntries } from "./catalogue-entry-queries.ts";
import { catalogueExport } from "./catalogue-export.ts";
import { cataloguePage } from "./catalogue-page.ts";
import { catalogueWithTotals, getCatalogue, listCatalogues } from "./catalogue-queries.ts";
import { listRows } from "./catalogue-row-queries.ts";
import { compareCatalogues } from "./compare-catalogues.ts";
import { draftCatalogues, publishCatalogues } from "./demand-policy.ts";
import { discardCatalogue } from "./discard-catalogue.ts";
import { draftCatalogue } from "./draft-catalogue.ts";
import { entriesOfOccupation } from "./occupation-entries.ts";
import { regionalOverview } from "./overview-queries.ts";
import { publishCatalogue } from "./publish-catalogue.ts";
import { recomputeCatalogue } from "./recompute-catalogue.ts";
import { returnCatalogue } from "./return-catalogue.ts";
import { submitCatalogue } from "./submit-catalogue.ts";

const yearQuery = z.object({ year: z.coerce.number().int().min(1990).max(2100).optional() });
const entryId = z.object({ id: z.uuid(), occupationId: z.uuid() });
const computed = z.object({ occupations: z.number().int(), rows: z.number().int() });
const language = z.object({ language: z.enum(["en", "zh"]).default("zh") });

export const catalogueRoutes: readonly Route[] = [
	readRoute({
		id: "demand.catalogues.list",
		method: "GET",
		path: "/catalogues",
		summary: "Published shortage catalogues, and the drafts that I may read",
		access: "public",
		query: yearQuery,
		response: z.object({ items: z.array(catalogueHead) }),
		handle: async (context, { query }) => ({ items: await listCatalogues(context, query.year) }),
	}),
	writeRoute({
		id: "demand.catalogues.draft",
		method: "POST",
		path: "/catalogues",
		summary: "Draft a catalogue of my region for a year, with its figures computed from the rows of now",
		access: draftCatalogues,
		body: newCatalogue,
		response: computed.extend({ id: z.uuid() }),
		handle: (context, { body }) => draftCatalogue(context, body),
	}),
	readRoute({
		id: "demand.catalogues.get",
		method: "GET",
		path: "/catalogues/:id",
		summary: "One catalogue: state, basis, totals",
		access: "public",
		params: catalogueId,
		response: catalogueHead.extend({ totals: catalogueTotals }),
		handle: async (context, { params, lasting }) => {
			const catalogue = await catalogueWithTotals(context, params.id);
			if (catalogue.state === "published") lasting();
			return catalogue;
		},
	}),
	readRoute({
		id: "demand.catalogues.entries",
		method: "GET",
		path: "/catalogues/:id/entries",
		summary: "Entries of a catalogue: occupations with demand, supply, ratio, stars and kind",
		access: "public",
		params: catalogueId,
		query: entryQuery,
		response: entryList,
		handle: async (context, { params, query, lasting }) => {
			const page = await listEntries(context, params.id, query);
			if (page.frozen) lasting();
			return page;
		},
	}),
	readRoute({
		id: "demand.catalogues.entry",
		method: "GET",
		path: "/catalogues/:id/entries/:occupationId",
		summary: "One entry with the reasons of its conclusion",
		access: "public",
		params: entryId,
		response: catalogueEntry,
		handle: (context, { params }) => getEntry(context, params.id, params.occupationId),
	}),
	readRoute({
		id: "demand.catalogues.ofOccupation",
		method: "GET",
		path: "/catalogue-entries/:occupationId",
		summary: "What the newest published catalogue of each region and year says about an occupation",
		access: "public",
		params: z.object({ occupationId: z.uuid() }),
		response: occupationCatalogues,
		handle: async (context, { params }) => ({ items: await entriesOfOccupation(context, params.occupationId) }),
	}),
	readRoute({
		id: "demand.catalogues.rows",
		method: "GET",
		path: "/catalogues/:id/entries/:occupationId/rows",
		summary: "The postings, needs and cohorts behind a figure, as they were when it was computed",
		access: "public",
		params: entryId,
		query: rowQuery,
		response: rowList,
		handle: async (context, { params, query, lasting }) => {
			const page = await listRows(context, params.id, params.occupationId, query);
			if (page.frozen) lasting();
			return page;
		},
	}),
	readRoute({
		id: "demand.catalogues.compare",
		method: "GET",
		path: "/catalogues/:id/compare",
		summary: "What changed from another catalogue of the region to this one",
		access: "public",
		params: catalogueId,
		query: z.object({ from: z.uuid() }),
		response: comparison,
		handle: async (context, { params, query, lasting }) => {
			const compared = await compareCatalogues(context, query.from, params.id);
			if (compared.from.state === "published" && compared.to.state === "published") lasting();
			return compared;
		},
	}),
	writeRoute({
		id: "demand.catalogues.recompute",
		method: "POST",
		path: "/catalogues/:id/recompute",
		summary: "Compute a draft anew from the rows of now",
		access: draftCatalogues,
		params: catalogueId,
		response: computed,
		handle: (context, { params }) => recomputeCatalogue(context, params.id),
	}),
	writeRoute({
		id: "demand.catalogues.submit",
		method: "POST",
		path: "/catalogues/:id/submit",
		summary: "Hand a draft over for review",
		access: draftCatalogues,
		params: catalogueId,
		response: z.void(),
		handle: (context, { params }) => submitCatalogue(context, params.id),
	}),
	writeRoute({
		id: "demand.catalogues.return",
		method: "POST",
		path: "/catalogues/:id/return",
		summary: "Give a catalogue in review back to its drafter, saying what to mend",
		access: publishCatalogues,
		params: catalogueId,
		body: z.object({ note: z.string().trim().min(1).max(2000) }),
		response: z.void(),
		handle: (context, { params, body }) => returnCatalogue(context, params.id, body.note),
	}),
	writeRoute({
		id: "demand.catalogues.publish",
		method: "POST",
		path: "/catalogues/:id/publish",
		summary: "Publish a reviewed catalogue under the next version number; another person than its drafter",
		access: publishCatalogues,
		params: catalogueId,
		body: z.object({ note: z.string().trim().max(2000).optional() }),
		response: z.object({ version: z.number().int() }),
		handle: (context, { params, body }) => publishCatalogue(context, params.id, body.note),
	}),
	writeRoute({
		id: "demand.catalogues.discard",
		method: "DELETE",
		path: "/catalogues/:id",
		summary: "Throw a draft away",
		access: draftCatalogues,
		params: catalogueId,
		response: z.void(),
		handle: (context, { params }) => discardCatalogue(context, params.id),
	}),
	catalogueExport,
	rawRoute({
		id: "demand.catalogues.pdf",
		method: "GET",
		path: "/catalogues/:id/pdf",
		summary: "The catalogue as PDF, in English or Chinese",
		access: "public",
		params: catalogueId,
		query: entryQuery.extend(language.shape),
		produces: "application/pdf",
		ratePerMinute: 10,
		handle: async (scope, { params, query, services, reply }) => {
			const [head, entries] = await scope.read(async (context) => [
				await getCatalogue(context, params.id),
				await allEntries(context, params.id, query),
			]);
			const name = `${query.language === "zh" ? "紧缺人才目录" : "shortage-catalogue"}-${head.year}${head.version ? `-v${head.version}` : ""}.pdf`;
			const pdf = await printPdf(
				services.settings,
				cataloguePage(head, entries, query.language),
				`Ronghe 融合 · ${name}`,
			);
			return reply
				.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
				.type("application/pdf")
				.send(pdf);
		},
	}),
	readRoute({
		id: "demand.overview.get",
		method: "GET",
		path: "/overview",
		summary:
			"The region at a glance: demand by field and place, top shortages, from a published catalogue or one I may read",
		access: "public",
		query: yearQuery.extend({ catalogueId: z.uuid().optional() }),
		response: overview,
		handle: async (context, { query, lasting }) => {
			const found = await regionalOverview(context, query);
			// Which version is the newest changes; what a named one says does not.
			if (query.catalogueId && found.catalogue?.state === "published") lasting();
			return found;
		},
	}),
];
