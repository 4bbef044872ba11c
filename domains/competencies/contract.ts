import { z } from "zod";
import { named } from "#platform/contract/named.ts";

/** Refusals: code → status. The words are in web/messages.ts. */
export const competencyProblems = {
	/** params: file */
	"source-file-missing": 422,
	/** params: file, columns */
	"source-file-columns": 422,
	/** params: file, line, cells */
	"source-file-row": 422,
	/** params: file, what */
	"source-file-broken": 422,
	/** A relation would make a competency its own ancestor or its own prerequisite. params: names */
	"relation-cycle": 422,
	/** params: code */
	"code-taken": 409,
	/** params: revision */
	"framework-changed-meanwhile": 409,
	/** params: revision */
	"chain-changed": 409,
	"framework-empty": 422,
	"framework-is-published": 409,
	"proposal-decided": 409,
	/** params: reason, and it in words: en, zh */
	"file-not-a-table": 422,
	/** params: count */
	"import-has-errors": 422,
	/** A later entry corrects or withdraws it already. */
	"evidence-superseded": 409,
	"evidence-disputed": 409,
	"dispute-closed": 409,
	"grant-given": 409,
} as const;

/** Levels of the product: 0 none, 1 aware, 2 under guidance, 3 independent, 4 leads, 5 expert. */
export const levels = [0, 1, 2, 3, 4, 5] as const;

/** A rated skill is required when its importance (1–5) reaches this. */
export const requiredImportance = 3;

export const occupationSystems = ["onet", "esco"] as const;
export const occupationSystem = z.enum(occupationSystems);
export type OccupationSystem = z.infer<typeof occupationSystem>;

export const competencyKinds = ["skill", "knowledge", "technology", "group"] as const;
export const competencyKind = z.enum(competencyKinds);
export type CompetencyKind = z.infer<typeof competencyKind>;

/** Where the Chinese of something comes from; `project`: this project's own translation. */
export const nameOrigin = z.enum(["project", "owner"]).nullable();

/** An occupation as lists and other domains show it. */
export const occupationBrief = z.object({
	id: z.uuid(),
	system: occupationSystem,
	code: z.string(),
	name: named,
	nameZhOrigin: nameOrigin,
	groupCode: z.string().nullable(),
	/** False: the source gives it no importance and level of skills. */
	hasRatings: z.boolean(),
	archived: z.boolean(),
});
export type OccupationBrief = z.infer<typeof occupationBrief>;

/** rated: importance and level were measured; technology: in use there; listed: named without a measure. */
export const requirementBasis = z.enum(["rated", "technology", "listed"]);

export const competencyBrief = z.object({
	id: z.uuid(),
	frameworkId: z.uuid(),
	code: z.string(),
	kind: competencyKind,
	name: named,
	nameZhOrigin: nameOrigin,
	/** Technology often asked for by employers. */
	hot: z.boolean(),
	archived: z.boolean(),
});
export type CompetencyBrief = z.infer<typeof competencyBrief>;

export const requirement = z.object({
	competency: competencyBrief,
	basis: requirementBasis,
	/** 0–5, one decimal; null: not measured, or rated as not relevant. */
	level: z.number().nullable(),
	/** 1–5. */
	importance: z.number().nullable(),
	required: z.boolean(),
	/** The source advises caution with this rating. */
	lowPrecision: z.boolean(),
	inDemand: z.boolean(),
});
export type Requirement = z.infer<typeof requirement>;
