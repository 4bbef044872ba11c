import { z } from "zod";
import { reference } from "#platform/contract/named.ts";
import { planChangeProposal } from "./contract-proposals.ts";

/** The yearly review of a published plan: what the year says about it, and what follows for the next version. */

export const planReview = z.object({
	since: z.string(),
	/** Changes of objectives that are proposed, and those that open needs of the year for the programme's occupations suggest. */
	proposals: z.array(planChangeProposal),
	/** What occupations of the programme require and most of a group have not demonstrated, as far as it may be told. */
	lacks: z.array(
		z.object({
			competency: reference,
			/** The highest that the occupations of these groups require, to the nearest half. */
			level: z.number(),
			/** The objective as it is; null: none. */
			now: z.number().nullable(),
			/** `met`: aimed at as far already; `proposed`: stands among the proposals. */
			kind: z.enum(["add", "raise", "met", "proposed"]),
			groups: z.array(
				reference.extend({ learners: z.number().int(), demonstrated: z.number().int(), sample: z.boolean() }),
			),
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
