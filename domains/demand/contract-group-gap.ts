import { z } from "zod";
import { named, reference } from "#platform/contract/named.ts";

/** How a group of learners stands to what its region asks for, by the newest published catalogue. */
export const groupGap = z.object({
	/** Null: nothing is published for the region yet. */
	catalogue: z.object({ id: z.uuid(), year: z.number().int(), version: z.number().int().nullable() }).nullable(),
	/** Of when the learners' side is; demand is the catalogue's. Null: too few learners, as below. */
	asOf: z.string().nullable(),
	/** Null: too few learners to speak of the group. */
	learners: z.number().int().nullable(),
	items: z.array(
		z.object({
			occupation: reference,
			/** The group is meant for it. */
			own: z.boolean(),
			demand: z.number(),
			stars: z.number().int(),
			/** Competencies that it requires; how many learners demonstrated all of them, and four fifths; null: few. */
			required: z.number().int(),
			reachAll: z.number().int().nullable(),
			reachMost: z.number().int().nullable(),
			/** Of these the fewest learners demonstrated. */
			missing: z.array(z.object({ id: z.uuid(), name: named, demonstrated: z.number().int() })),
		}),
	),
	sample: z.boolean(),
});
export type GroupGap = z.infer<typeof groupGap>;
