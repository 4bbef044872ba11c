import { z } from "zod";
import { reference } from "#platform/contract/named.ts";

/** What a learner's courses come to in the modules of a plan, those of other schools with them. */

/** A course of another school that counts for a module by an agreement of the two schools. */
export const recognisedCourse = z.object({
	moduleId: z.uuid(),
	course: reference.extend({ code: z.string() }),
	organisation: reference,
	credits: z.number(),
	sample: z.boolean(),
});
export type RecognisedCourse = z.infer<typeof recognisedCourse>;

const creditedCourse = reference.extend({
	/** Credits that it counts by a recognition; null: the module's own. */
	recognised: z.number().nullable(),
	organisation: reference.nullable(),
	state: z.enum(["none", "learning", "done"]),
	/** Recognised for several modules and counted in another of them. */
	elsewhere: z.boolean(),
});

export const myCredits = z.object({
	credits: z.number(),
	required: z.number(),
	modules: z.array(
		reference.extend({
			credits: z.number(),
			/** As many as count for the learner now. */
			counted: z.number(),
			courses: z.array(creditedCourse),
		}),
	),
});
export type MyCredits = z.infer<typeof myCredits>;
