import { z } from "zod";
import { reference } from "#platform/contract/named.ts";

/** A half of an academic year: "2026-2" begins in September 2026, "2027-1" in February 2027. */
export const termName = z.string().regex(/^\d{4}-[12]$/);

export const flowsQuery = z.object({
	/** Left out: the term of today. */
	term: termName.optional(),
});

const school = reference.extend({ sample: z.boolean() });

/** Learners of one school in courses of another. */
export const flow = z.object({
	from: school,
	to: school,
	/** Never fewer than five. */
	learners: z.number().int(),
	/** Of them, who did a course that counts at their school; null where that would speak of few. */
	credited: z.number().int().nullable(),
	/** What these courses come to there. */
	credits: z.number().nullable(),
});
export type Flow = z.infer<typeof flow>;

export const flows = z.object({
	term: termName,
	/** Those that can be asked for, the newest first. */
	terms: z.array(termName),
	items: z.array(flow),
});
export type Flows = z.infer<typeof flows>;
