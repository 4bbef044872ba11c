import { z } from "zod";
import { named, reference } from "#platform/contract/named.ts";

/** Comments, changes and comparisons of plans. */

export const commentParts = ["plan", "objective", "module"] as const;

export const commentInput = z
	.object({
		part: z.enum(commentParts),
		/** Of the module, or the competency of the objective; null for the plan as a whole. */
		partId: z.uuid().nullable(),
		/** The first word of the thread that this answers. */
		parentId: z.uuid().nullable(),
		text: z.string().trim().min(1).max(4000),
		language: z.enum(["en", "zh"]),
	})
	.refine(({ part, partId }) => (part === "plan") === (partId === null), {
		path: ["partId"],
		params: { code: "part-unknown" },
	});
export type CommentInput = z.infer<typeof commentInput>;

const planComment = z.object({
	id: z.uuid(),
	part: z.enum(commentParts),
	partId: z.uuid().nullable(),
	parentId: z.uuid().nullable(),
	text: z.string(),
	language: z.enum(["en", "zh"]),
	/** Null outside the reader's organisation. */
	person: z.string().nullable(),
	organisation: reference,
	createdAt: z.string(),
	resolvedAt: z.string().nullable(),
});
export type PlanComment = z.infer<typeof planComment>;
export const planComments = z.object({ items: z.array(planComment) });

export const planChange = z.object({
	id: z.uuid(),
	revision: z.number().int(),
	part: z.enum(["plan", "module", "attachment"]),
	action: z.enum([
		"created",
		"edited",
		"removed",
		"moved",
		"submitted",
		"approved",
		"returned",
		"published",
		"superseded",
	]),
	/** Field → [before, after]. */
	changes: z.record(z.string(), z.array(z.unknown())),
	person: z.string().nullable(),
	organisation: named.nullable(),
	at: z.string(),
});
export type PlanChange = z.infer<typeof planChange>;
export const planChanges = z.object({ items: z.array(planChange) });

/** One difference between two versions. Who made it and when is known to those who build the plan. */
const planDifference = z.object({
	kind: z.enum(["added", "removed", "changed"]),
	part: z.enum(["plan", "party", "objective", "module", "attachment"]),
	id: z.string(),
	name: named,
	/** Field → [before, after], for what was changed. */
	fields: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
	by: z.object({ person: z.string().nullable(), organisation: named.nullable(), at: z.string() }).nullable(),
});
export type PlanDifference = z.infer<typeof planDifference>;
const versionMark = z.object({ id: z.uuid(), number: z.number().int() });
export const planComparison = z.object({ before: versionMark, after: versionMark, items: z.array(planDifference) });
