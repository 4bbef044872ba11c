import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named } from "#platform/contract/named.ts";

export const shortageKinds = ["supply", "quantity", "ability", "dynamic", "none"] as const;
export const catalogueStates = ["draft", "review", "published"] as const;

export const catalogueId = z.object({ id: z.uuid() });

const year = z.coerce.number().int().min(1990).max(2100);

/** What goes into a catalogue. Without `sources`, all sources of the region. */
export const catalogueBasis = z.object({
	sources: z.array(z.uuid()).max(100).nullable().default(null),
	needs: z.boolean().default(true),
	/** Leave out everything marked sample. */
	realOnly: z.boolean().default(false),
});
export type CatalogueBasis = z.infer<typeof catalogueBasis>;

export const newCatalogue = z.object({
	year,
	basis: catalogueBasis.default({ sources: null, needs: true, realOnly: false }),
	note: z.string().trim().max(2000).optional(),
});

export const catalogueHead = z.object({
	id: z.uuid(),
	region: z.object({ id: z.uuid(), name: named }),
	year: z.number().int(),
	version: z.number().int().nullable(),
	state: z.enum(catalogueStates),
	/** Of a draft that is not one's own: only the rows of the own organisation, without conclusions, notes or sample mark. */
	scope: z.enum(["all", "own"]),
	rule: z.string(),
	basis: catalogueBasis,
	sample: z.boolean(),
	draftedAt: z.string(),
	computedAt: z.string().nullable(),
	submittedAt: z.string().nullable(),
	publishedAt: z.string().nullable(),
	note: z.string().nullable(),
	reviewNote: z.string().nullable(),
	abilities: z.array(z.enum(["recompute", "submit", "return", "publish", "discard"])),
});
export type CatalogueHead = z.infer<typeof catalogueHead>;

export const catalogueTotals = z.object({
	occupations: z.number().int(),
	demand: z.number(),
	demandSample: z.number(),
	demandAssumed: z.number(),
	supplyNominal: z.number(),
	supplyQualified: z.number(),
	gap: z.number(),
	shortages: z.number().int(),
	withoutEvidence: z.number().int(),
	titlesToSettle: z.number().int(),
	sources: z.array(
		z.object({
			id: z.uuid(),
			name: z.string(),
			attribution: z.string().nullable(),
			kind: z.enum(["stock", "flow", "unknown"]),
			sample: z.boolean(),
			amount: z.number(),
		}),
	),
});

const reason = z.object({ code: z.string(), values: z.record(z.string(), z.number().nullable()) });

export const catalogueEntry = z.object({
	occupation: z.object({ id: z.uuid(), code: z.string(), name: named, group: z.string() }),
	demand: z.number(),
	demandRows: z.number().int(),
	demandAssumed: z.number(),
	demandSample: z.number(),
	supplyNominal: z.number(),
	supplyQualified: z.number(),
	qualifiedAssumed: z.boolean(),
	programmes: z.number().int(),
	gap: z.number(),
	/** Null: nobody is qualified, the ratio has no upper end. */
	ratio: z.number().nullable(),
	lower: z.number(),
	upper: z.number().nullable(),
	p: z.number(),
	stars: z.number().int().min(0).max(5),
	kind: z.enum(shortageKinds),
	conclusion: z.string(),
	reasons: z.array(reason),
	sample: z.boolean(),
	note: z.string().nullable(),
});
export type CatalogueEntry = z.infer<typeof catalogueEntry>;

export const entryQuery = listQuery.extend({
	group: z.string().max(10).optional(),
	kind: z.enum(shortageKinds).optional(),
	conclusion: z.string().max(40).optional(),
	stars: z.coerce.number().int().min(1).max(5).optional(),
	/** Only entries without any invented input, or only their real demand. */
	real: z.enum(["all", "demand"]).optional(),
});
export type EntryQuery = z.infer<typeof entryQuery>;
export const entryList = listOf(catalogueEntry);

export const catalogueRow = z.object({
	side: z.enum(["demand", "supply"]),
	origin: z.enum(["posting", "need", "cohort"]),
	originId: z.uuid(),
	label: named,
	party: named,
	place: named.nullable(),
	amount: z.number(),
	amountQualified: z.number().nullable(),
	parts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
	sample: z.boolean(),
	/** The reader may open the record itself. */
	reachable: z.boolean(),
});
export const rowQuery = listQuery.extend({ side: z.enum(["demand", "supply"]).default("demand") });
export const rowList = listOf(catalogueRow);

export const comparison = z.object({
	from: catalogueHead,
	to: catalogueHead,
	items: z.array(
		z.object({
			occupation: z.object({ id: z.uuid(), code: z.string(), name: named }),
			change: z.enum(["added", "removed", "changed"]),
			before: z
				.object({
					demand: z.number(),
					supplyQualified: z.number(),
					lower: z.number(),
					stars: z.number(),
					kind: z.string(),
					conclusion: z.string(),
				})
				.nullable(),
			after: z
				.object({
					demand: z.number(),
					supplyQualified: z.number(),
					lower: z.number(),
					stars: z.number(),
					kind: z.string(),
					conclusion: z.string(),
				})
				.nullable(),
		}),
	),
	unchanged: z.number().int(),
});

export const overview = z.object({
	catalogue: catalogueHead.nullable(),
	fields: z.array(
		z.object({
			group: z.string(),
			name: named,
			demand: z.number(),
			demandSample: z.number(),
			/** Of the demand: what falls on occupations about which nothing can be concluded. */
			demandWithoutEvidence: z.number(),
			supplyQualified: z.number(),
			occupations: z.number().int(),
			shortages: z.number().int(),
			withoutEvidence: z.number().int(),
			sample: z.boolean(),
		}),
	),
	places: z.array(
		z.object({
			place: named.nullable(),
			demand: z.number(),
			demandSample: z.number(),
			rows: z.number().int(),
			sample: z.boolean(),
		}),
	),
	/** Demand by field × place, for the picture. */
	cells: z.array(z.object({ group: z.string(), place: named.nullable(), demand: z.number() })),
	top: z.array(catalogueEntry),
});

/** What the newest published version of each region and year says about one occupation, the newest year first. */
export const occupationCatalogues = z.object({
	items: z.array(
		catalogueEntry.extend({ catalogue: catalogueHead.pick({ id: true, region: true, year: true, version: true }) }),
	),
});
