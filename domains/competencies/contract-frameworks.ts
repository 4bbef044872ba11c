import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { competencyBrief, competencyKind, nameOrigin } from "./contract.ts";

const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.nullable()
		.transform((value) => value || null);

/** Texts in two languages as a person enters them; an empty one is none. */
export const texts = (most: number) => z.object({ en: text(most), zh: text(most) });
export const someName = texts(200).refine(({ en, zh }) => en !== null || zh !== null, {
	path: ["zh"],
	params: { code: "name-missing" },
});

export const frameworkInput = z.object({
	code: z
		.string()
		.trim()
		.min(1, { abort: true })
		.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u),
	name: someName,
	description: texts(2000),
	version: z.string().trim().min(1).max(40),
});

/** region: official framework of the administration's region; organisation: of the organisation one acts for. */
export const frameworkOwner = z.enum(["region", "organisation"]);
export const newFramework = frameworkInput.extend({ owner: frameworkOwner });
export const frameworkEdit = frameworkInput.omit({ code: true }).extend({
	/** The one that the form was opened with. */
	revision: z.number().int(),
});

/** Everything that a person says about a competency of an own framework. */
export const competencyContent = z.object({
	code: z.string().trim().min(1).max(80),
	kind: competencyKind,
	name: someName,
	description: texts(4000),
	alternates: z.array(z.string().trim().min(1).max(200)).max(50),
	/** What each level 0–5 looks like; levels may be left out. */
	levels: z
		.array(
			z.object({
				level: z.number().int().min(0).max(5),
				text: texts(2000).refine(({ en, zh }) => en !== null || zh !== null, { params: { code: "text-missing" } }),
			}),
		)
		.max(6)
		.refine((list) => new Set(list.map(({ level }) => level)).size === list.length, {
			params: { code: "level-twice" },
		}),
	broader: z.array(z.uuid()).max(20),
	prerequisites: z.array(z.uuid()).max(50),
	related: z.array(z.uuid()).max(50),
});
export type CompetencyContent = z.infer<typeof competencyContent>;

export const competencyEdit = competencyContent.extend({
	/** The framework's when the form was opened: refused when this competency was changed since. */
	revision: z.number().int(),
});

export const frameworkAbility = z.enum(["edit", "publish", "propose", "decide"]);
export type FrameworkAbility = z.infer<typeof frameworkAbility>;

export const frameworkHead = z.object({
	id: z.uuid(),
	code: z.string(),
	name: named,
	nameZhOrigin: nameOrigin,
	description: named,
	version: z.string(),
	state: z.enum(["draft", "published"]),
	owner: z.enum(["global", "region", "organisation"]),
	/** Organisation or region that owns it. */
	ownerName: named.nullable(),
	source: z.string().nullable(),
	licence: z.string().nullable(),
	attribution: z.string().nullable(),
	sample: z.boolean(),
	revision: z.number().int(),
	updatedAt: z.string(),
	publishedAt: z.string().nullable(),
	/** By kind, archived ones left out. */
	counts: z.object({
		skill: z.number().int(),
		knowledge: z.number().int(),
		technology: z.number().int(),
		group: z.number().int(),
	}),
	openProposals: z.number().int(),
	abilities: z.array(frameworkAbility),
});
export type FrameworkHead = z.infer<typeof frameworkHead>;

/** One line of the tree. */
export const treeNode = competencyBrief.extend({
	/** How many stand directly under it. */
	children: z.number().int(),
	levels: z.number().int(),
});
export const treeQuery = z.object({
	/** Whose children; without it, those that stand under nothing. */
	parent: z.uuid().optional(),
	archived: z.enum(["yes", "no"]).default("no"),
	limit: z.coerce.number().int().min(1).max(500).default(200),
	after: z.string().max(300).optional(),
});
export const tree = z.object({ items: z.array(treeNode), total: z.number().int(), nextAfter: z.string().nullable() });

export const competencyDetail = competencyBrief.extend({
	description: named,
	alternates: z.array(z.string()),
	levels: z.array(z.object({ level: z.number(), text: named, textZhOrigin: nameOrigin })),
	broader: z.array(competencyBrief),
	narrower: z.array(competencyBrief),
	prerequisites: z.array(competencyBrief),
	/** Those that need it first. */
	prerequisiteOf: z.array(competencyBrief),
	related: z.array(competencyBrief),
	/** Occupations that require it. */
	occupations: z.number().int(),
	revision: z.number().int(),
	abilities: z.array(frameworkAbility),
});
export type CompetencyDetail = z.infer<typeof competencyDetail>;

export const changeAction = z.enum([
	"created",
	"edited",
	"archived",
	"restored",
	"published",
	"framework-edited",
	"imported",
]);
export const frameworkChange = z.object({
	id: z.uuid(),
	revision: z.number().int(),
	action: changeAction,
	at: z.string(),
	/** Null: not visible to you, or erased. */
	person: z.string().nullable(),
	competency: z.object({ id: z.uuid(), name: named }).nullable(),
	/** Field → [before, after]. */
	changes: z.record(z.string(), z.array(z.unknown())),
});

export const newProposal = z.object({
	/** Null: a new competency. */
	competencyId: z.uuid().nullable(),
	content: competencyContent,
	reason: z.string().trim().min(1).max(2000),
});
export const proposalDecision = z.object({
	accept: z.boolean(),
	answer: z.string().trim().max(2000).default(""),
});
export const proposal = z.object({
	id: z.uuid(),
	competency: z.object({ id: z.uuid(), name: named }).nullable(),
	content: competencyContent,
	/** Field → [before, after], against what the competency is now. */
	changes: z.record(z.string(), z.array(z.unknown())),
	reason: z.string(),
	person: z.string().nullable(),
	state: z.enum(["open", "accepted", "refused", "withdrawn"]),
	answer: z.string().nullable(),
	createdAt: z.string(),
	decidedAt: z.string().nullable(),
	abilities: z.array(z.enum(["decide", "withdraw"])),
});

export const importInput = z.object({ fileId: z.uuid() });
/** One row of a file of an own framework: what the import would do with it. */
export const importRow = z.object({
	line: z.number().int(),
	code: z.string(),
	name: named,
	action: z.enum(["add", "change", "same", "error"]),
	/** Fields that change. */
	fields: z.array(z.string()),
	problems: z.array(z.object({ column: z.string(), code: z.string(), value: z.string() })),
});
export const importPreview = z.object({
	rows: z.array(importRow),
	add: z.number().int(),
	change: z.number().int(),
	same: z.number().int(),
	errors: z.number().int(),
	/** In the framework but not in the file: left as they are. */
	untouched: z.number().int(),
});
export type ImportPreview = z.infer<typeof importPreview>;
