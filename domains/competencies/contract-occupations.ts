import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named } from "#platform/contract/named.ts";
import { competencyBrief, nameOrigin, occupationBrief, occupationSystem, requirement } from "./contract.ts";

export const occupationFilter = z.object({
	q: listQuery.shape.q,
	sort: listQuery.shape.sort,
	system: occupationSystem.default("onet"),
	group: z.string().max(20).optional(),
	/** Only those with (`yes`) or without (`no`) skill ratings. */
	rated: z.enum(["yes", "no"]).optional(),
});
export type OccupationFilter = z.infer<typeof occupationFilter>;
export const occupationQuery = listQuery.extend(occupationFilter.shape);

export const occupationListItem = occupationBrief.extend({
	group: named.nullable(),
	taskCount: z.number().int(),
	technologyCount: z.number().int(),
	requiredCount: z.number().int(),
	jobZone: z.number().int().nullable(),
});
export const occupationList = listOf(occupationListItem);

export const occupationGroup = z.object({
	system: occupationSystem,
	code: z.string(),
	name: named,
	nameZhOrigin: nameOrigin,
	occupations: z.number().int(),
});

export const suggestQuery = z.object({
	q: z.string().trim().min(1).max(200),
	limit: z.coerce.number().int().min(1).max(20).default(8),
});

/** A candidate for a typed title, with the title of it that was found. */
export const occupationSuggestion = occupationBrief.extend({
	found: z.string(),
	/** title: its own name; alternate, short: one of its other titles. */
	foundAs: z.string(),
});

export const levelText = z.object({
	level: z.number(),
	text: named,
	textZhOrigin: nameOrigin,
});

export const attribution = z.object({
	name: named,
	version: z.string(),
	licence: z.string().nullable(),
	text: z.string().nullable(),
});

/** What the source does not say about an occupation. */
export const missingPart = z.enum(["ratings", "tasks", "technologies", "related", "levels"]);

export const occupationDetail = occupationBrief.extend({
	group: named.nullable(),
	description: named,
	jobZone: z.number().int().nullable(),
	/** Rated or listed competencies, the most important first; those not required too. */
	requirements: z.array(requirement.extend({ anchors: z.array(levelText) })),
	technologies: z.array(requirement.extend({ class: named.nullable() })),
	tasks: z.array(z.object({ code: z.string(), text: named, core: z.boolean().nullable() })),
	related: z.array(occupationBrief.extend({ tier: z.enum(["primary-short", "primary-long", "supplemental"]) })),
	titles: z.array(z.object({ kind: z.enum(["alternate", "short"]), text: z.string() })),
	missing: z.array(missingPart),
	attributions: z.array(attribution),
	/** Links of industry chains that it works on. */
	chainLinks: z.array(z.object({ linkId: z.uuid(), name: named, chain: named })),
});
export type OccupationDetail = z.infer<typeof occupationDetail>;

export const competencyQuery = z.object({
	q: z.string().trim().min(1).max(200),
	framework: z.uuid().optional(),
	kind: z.enum(["skill", "knowledge", "technology", "group"]).optional(),
	limit: z.coerce.number().int().min(1).max(50).default(20),
});
export const competencyHit = competencyBrief.extend({ framework: named });

export const importSummary = z.object({
	id: z.uuid(),
	source: z.enum(["onet", "esco", "framework"]),
	at: z.string(),
	added: z.number().int(),
	changed: z.number().int(),
	removed: z.number().int(),
	files: z.array(
		z.object({ name: z.string(), sha256: z.string(), rows: z.number().int(), newest: z.string().nullable() }),
	),
	details: z.record(
		z.string(),
		z.object({
			added: z.number().int(),
			changed: z.number().int(),
			removed: z.number().int(),
			samples: z.object({
				added: z.array(z.string()),
				changed: z.array(z.object({ what: z.string(), fields: z.record(z.string(), z.array(z.unknown())) })),
				removed: z.array(z.string()),
			}),
		}),
	),
});
