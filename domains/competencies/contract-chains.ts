import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { occupationBrief } from "./contract.ts";
import { someName, texts } from "./contract-frameworks.ts";

/** Stages of an industry chain in their order. */
export const stages = ["upstream", "midstream", "downstream"] as const;
export const stage = z.enum(stages);
export type Stage = (typeof stages)[number];

export const MOST_LINKS = 200;

const code = z
	.string()
	.trim()
	.min(1, { abort: true })
	.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u);

/** A link feeds links of its own stage and of later ones. */
export const feedsForward = (from: { stage: Stage }, to: { stage: Stage }): boolean =>
	stages.indexOf(from.stage) <= stages.indexOf(to.stage);

export const chainInput = z
	.object({
		code,
		name: someName,
		description: texts(2000),
		/** In their order; what is not among them any more is taken out of the chain. */
		links: z
			.array(
				z.object({
					/** Null: a new link. */
					id: z.uuid().nullable(),
					/** Null: the next free number. */
					code: code.nullable(),
					stage,
					name: someName,
					occupationIds: z.array(z.uuid()).max(100),
					/** Places in this list of the links that it feeds, of its own or a later stage; left out: as it was. */
					feeds: z.array(z.number().int().min(0)).max(MOST_LINKS).optional(),
				}),
			)
			.max(MOST_LINKS),
	})
	.superRefine(({ links }, check) => {
		const seen = new Set<string>();
		for (const [i, link] of links.entries()) {
			for (const [field, value] of [
				["id", link.id],
				["code", link.code],
			] as const) {
				if (value === null) continue;
				if (seen.has(value))
					check.addIssue({ code: "custom", path: ["links", i, field], params: { code: "link-twice" } });
				seen.add(value);
			}
			if (new Set(link.occupationIds).size !== link.occupationIds.length)
				check.addIssue({
					code: "custom",
					path: ["links", i, "occupationIds"],
					params: { code: "occupation-twice" },
				});
			for (const place of link.feeds ?? []) {
				const fed = links[place];
				const problem = !fed || place === i ? "feeds-unknown" : feedsForward(link, fed) ? null : "feeds-backwards";
				if (problem) check.addIssue({ code: "custom", path: ["links", i, "feeds"], params: { code: problem } });
			}
		}
	});
export type ChainInput = z.infer<typeof chainInput>;

export const chain = z.object({
	id: z.uuid(),
	regionId: z.uuid(),
	code: z.string(),
	name: named,
	description: named,
	sample: z.boolean(),
	revision: z.number().int(),
	updatedAt: z.string(),
	links: z.array(
		z.object({
			id: z.uuid(),
			code: z.string(),
			stage,
			name: named,
			occupations: z.array(occupationBrief),
			/** Links of the chain that it feeds. */
			feeds: z.array(z.uuid()),
		}),
	),
	abilities: z.array(z.enum(["edit", "delete"])),
});
export type Chain = z.infer<typeof chain>;

/** One thing that a change did: to the chain itself (no link), to a link, to the occupations on it, or to what it feeds. */
export const chainStep = z.object({
	link: named.nullable(),
	action: z.enum([
		"added",
		"removed",
		"renamed",
		"moved",
		"described",
		"occupation-added",
		"occupation-removed",
		"feed-added",
		"feed-removed",
	]),
	/** Before and after: names, stages with place, descriptions, the occupation, or the link that is fed. */
	before: z.unknown().optional(),
	after: z.unknown().optional(),
});
export type ChainStep = z.infer<typeof chainStep>;

export const chainChanges = z.object({
	items: z.array(
		z.object({
			id: z.uuid(),
			revision: z.number().int(),
			action: z.enum(["created", "edited", "imported"]),
			steps: z.array(chainStep),
			/** Null outside the reader's organisation. */
			person: z.string().nullable(),
			organisation: named.nullable(),
			at: z.string(),
		}),
	),
});

const cellProblem = z.object({ column: z.string(), code: z.string(), value: z.string() });

export const chainPreview = z.object({
	rows: z.array(
		z.object({
			line: z.number().int(),
			chain: z.string(),
			link: z.string(),
			stage: stage.nullable(),
			occupation: named.nullable(),
			action: z.enum(["add", "same", "error"]),
			problems: z.array(cellProblem),
		}),
	),
	add: z.number().int(),
	same: z.number().int(),
	errors: z.number().int(),
});
export type ChainPreview = z.infer<typeof chainPreview>;
