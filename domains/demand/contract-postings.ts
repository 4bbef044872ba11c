import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { reference } from "#platform/contract/named.ts";
import { currencies, payPeriods } from "./contract-needs.ts";

/** What a column of a postings file can be. */
export const postingFields = [
	"externalId",
	"title",
	"secondaryTitle",
	"employer",
	"category",
	"headcount",
	"payFrom",
	"payTo",
	"payPeriod",
	"currency",
	"place",
	"postedOn",
	"copyType",
] as const;
export const postingField = z.enum(postingFields);
export type PostingField = z.infer<typeof postingField>;

export const sourceKinds = ["stock", "flow", "unknown"] as const;
export const declaredKinds = ["stock", "flow"] as const;
export const dateOrders = ["ymd", "dmy", "mdy"] as const;

const year = z.number().int().min(1990).max(2100);

/** Which column is which field, by the column's name in the file. */
export const postingMapping = z.object({
	columns: z.partialRecord(postingField, z.string().min(1).max(300)),
	/** Order of day and month where the dates alone do not tell. */
	dateOrder: z.enum(dateOrders).nullable().default(null),
});
export type PostingMapping = z.infer<typeof postingMapping>;

/** Dates of a source's distinct jobs, judged (engines/shortage/stock-or-flow.ts). */
export const kindEvidence = z.object({
	code: z.string(),
	doubted: z.boolean(),
	n: z.number(),
	windowDays: z.number(),
	recentShare: z.number(),
	evenShare: z.number(),
	firstDay: z.string().nullable(),
	lastDay: z.string().nullable(),
	perThirtyDays: z.array(z.number()),
	thinning: z
		.object({ compared: z.string(), ratio: z.number().nullable(), lower: z.number(), upper: z.number().nullable() })
		.nullable(),
});
export type KindEvidence = z.infer<typeof kindEvidence>;

export const sourceInput = z.object({
	name: z.string().trim().min(2).max(120),
	attribution: z.string().trim().max(1000).nullable().default(null),
	kindDeclared: z.enum(declaredKinds).nullable().default(null),
	/** A person has seen the doubts about a declared flow and stands by it. */
	kindConfirmed: z.boolean().default(false),
	currency: z.enum(currencies).default("CNY"),
	sample: z.boolean().default(false),
});
export type SourceInput = z.infer<typeof sourceInput>;

export const importStates = ["prepared", "running", "done", "failed", "cancelled"] as const;

/** Counts of an import; `figures` fill in as far as it came. */
export const importFigures = z.object({
	/** Distinct jobs in the file. */
	jobs: z.number(),
	added: z.number(),
	updated: z.number(),
	unchanged: z.number(),
	/** Jobs whose copies contradict each other; the external one was taken. */
	conflicts: z.number(),
	/** Jobs without an id of their own: known by a hash of what identifies them. */
	hashedIds: z.number(),
	titles: z.number(),
	titlesAutomatic: z.number(),
	titlesDecided: z.number(),
	titlesReview: z.number(),
	withoutPlace: z.number(),
});
export type ImportFigures = z.infer<typeof importFigures>;

export const importSummary = z.object({
	id: z.uuid(),
	sourceId: z.uuid(),
	sourceName: z.string(),
	fileName: z.string(),
	state: z.enum(importStates),
	year: z.number().int().nullable(),
	rows: z.number().int(),
	accepted: z.number().int(),
	rejected: z.number().int(),
	duplicates: z.number().int(),
	figures: importFigures.nullable(),
	problem: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
	errorFileId: z.uuid().nullable(),
	jobId: z.uuid().nullable(),
	createdAt: z.string(),
	finishedAt: z.string().nullable(),
	abilities: z.array(z.enum(["map", "start", "discard"])),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const sourceSummary = z.object({
	id: z.uuid(),
	organisation: reference,
	name: z.string(),
	attribution: z.string().nullable(),
	kind: z.enum(sourceKinds),
	kindDeclared: z.enum(declaredKinds).nullable(),
	kindConfirmed: z.boolean(),
	evidence: kindEvidence.nullable(),
	currency: z.string(),
	sample: z.boolean(),
	postings: z.number().int(),
	waiting: z.number().int(),
	years: z.array(z.number().int()),
	lastImportAt: z.string().nullable(),
	abilities: z.array(z.enum(["edit", "import"])),
});
export type SourceSummary = z.infer<typeof sourceSummary>;

export const sourceDetail = sourceSummary.extend({
	mapping: postingMapping.nullable(),
	imports: z.array(importSummary),
});
export const sourceList = z.object({ items: z.array(sourceSummary) });

export const newImport = z.object({
	sourceId: z.uuid(),
	fileId: z.uuid(),
	/** Worksheet of a workbook; the first visible one without it. */
	sheet: z.string().max(200).nullable().default(null),
});

export const importMapping = z.object({
	mapping: postingMapping,
	year: year.nullable().default(null),
	/** Another worksheet of the workbook: its columns are suggested anew. */
	sheet: z.string().max(200).optional(),
});
export type ImportMapping = z.infer<typeof importMapping>;

/** A cell or row that cannot be taken, in words. */
const said = z.object({ en: z.string(), zh: z.string() });
export const fieldIssue = z.object({ field: z.string(), column: z.string().nullable(), code: z.string(), words: said });
export type FieldIssue = z.infer<typeof fieldIssue>;

const previewValues = z.object({
	externalId: z.string().nullable(),
	title: z.string().nullable(),
	secondaryTitle: z.string().nullable(),
	employer: z.string().nullable(),
	category: z.string().nullable(),
	headcount: z.number().nullable(),
	pay: z
		.object({
			from: z.number().nullable(),
			to: z.number().nullable(),
			currency: z.string(),
			period: z.string().nullable(),
		})
		.nullable(),
	place: z.string().nullable(),
	postedOn: z.string().nullable(),
	year: z.number().int().nullable(),
	copy: z.enum(["external", "internal"]).nullable(),
});

/** The file as it would be read with the mapping of now. */
export const importPreview = importSummary.extend({
	format: z.enum(["csv", "xlsx"]),
	encoding: z.string().nullable(),
	sheets: z.array(z.string()),
	sheet: z.string().nullable(),
	/** It is an error file come back. */
	correction: z.boolean(),
	header: z.array(z.string()),
	mapping: postingMapping,
	mappingFrom: z.enum(["remembered", "names", "person"]),
	/** The first rows as they stand in the file. */
	sample: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
	/** The same rows as they are understood. */
	parsed: z.array(z.object({ line: z.number().int(), values: previewValues, problems: z.array(fieldIssue) })),
	/** Over the first rows, up to `limit`. */
	checked: z.object({
		rows: z.number().int(),
		all: z.boolean(),
		bad: z.number().int(),
		jobs: z.number().int(),
		reasons: z.array(z.object({ field: z.string(), code: z.string(), rows: z.number().int(), example: said })),
	}),
	dates: z.object({
		/** Orders of day and month with which every date of the checked rows can be read. */
		orders: z.array(z.enum(dateOrders)),
		ambiguous: z.boolean(),
		first: z.string().nullable(),
		last: z.string().nullable(),
	}),
	yearNeeded: z.boolean(),
	yearSuggested: z.number().int().nullable(),
	/** What keeps it from being started. */
	missing: z.array(z.enum(["title", "year", "date-order"])),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const matchStates = ["automatic", "decided", "review", "none"] as const;

export const posting = z.object({
	id: z.uuid(),
	source: z.object({ id: z.uuid(), name: z.string() }),
	externalId: z.string(),
	title: z.string(),
	titleKey: z.string(),
	secondaryTitle: z.string().nullable(),
	employer: z.string().nullable(),
	category: z.string().nullable(),
	headcount: z.number().int(),
	headcountAssumed: z.boolean(),
	pay: z
		.object({
			from: z.number().nullable(),
			to: z.number().nullable(),
			currency: z.string(),
			period: z.enum(payPeriods).nullable(),
		})
		.nullable(),
	place: reference.nullable(),
	placeText: z.string().nullable(),
	postedOn: z.string().nullable(),
	year: z.number().int(),
	copies: z.number().int(),
	occupation: reference.extend({ code: z.string() }).nullable(),
	matchState: z.enum(matchStates),
	matchScore: z.number().nullable(),
	sample: z.boolean(),
});
export type Posting = z.infer<typeof posting>;

export const postingQuery = listQuery.extend({
	sourceId: z.uuid().optional(),
	importId: z.uuid().optional(),
	year: z.coerce.number().int().min(1).max(9999).optional(),
	state: z.enum(matchStates).optional(),
	occupationId: z.uuid().optional(),
	/** A place of the region, or "none": not stated or not recognised. */
	placeId: z.union([z.uuid(), z.literal("none")]).optional(),
	titleKey: z.string().max(400).optional(),
});
export type PostingQuery = z.infer<typeof postingQuery>;
export const postingList = listOf(posting);
