import { z } from "zod";
import { reference } from "#platform/contract/named.ts";

/** The yearly review of a published plan: what the year says about it, and what follows for the next version. */

const competency = reference.extend({ code: z.string() });

export const planReview = z.object({
	since: z.string(),
	/** Changes of objectives that open needs of the year for the programme's occupations suggest. */
	proposals: z.array(
		z.object({
			kind: z.enum(["add", "raise"]),
			competency,
			/** The median level that the needs name, to the nearest half. */
			level: z.number(),
			/** The objective as it is; null: none. */
			now: z.number().nullable(),
			needs: z.number().int(),
			headcount: z.number().int(),
			/** One of the needs is invented. */
			sample: z.boolean(),
		}),
	),
	/** How far groups of the school that are meant for these occupations have come; only those that the reader may see. */
	groups: z.array(
		reference.extend({
			occupation: reference,
			learners: z.number().int().nullable(),
			/** Null: too few to be told. */
			reachMost: z.number().int().nullable(),
			missing: z.array(reference.extend({ demonstrated: z.number().int() })),
			sample: z.boolean(),
		}),
	),
});
export type PlanReview = z.infer<typeof planReview>;
