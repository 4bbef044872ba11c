import { z } from "zod";
import { named } from "#platform/contract/named.ts";

const iri = z
	.string()
	.trim()
	.min(1)
	.max(1000)
	.regex(/^[a-zA-Z][a-zA-Z0-9+.-]*:\S+$/);

const level = z.number().min(0).max(5).multipleOf(0.1);

/** Which statements count for which competency, at which level, with which assurance. */
export const ruleDefinition = z.object({
	/** The activity itself, or all whose id begins so. */
	activity: z.object({ match: z.enum(["is", "starts-with"]), iri }),
	/** Null: whatever was done with it. */
	verb: iri.nullable(),
	/** The statement says that it succeeded. */
	success: z.boolean(),
	/** Percent of the points; null: no least score. */
	leastScore: z.number().min(0).max(100).nullable(),
	competencyId: z.uuid(),
	kind: z.enum(["automatic", "graded"]),
	/** One level for all, or from how many percent on each. */
	level: z.discriminatedUnion("as", [
		z.object({ as: z.literal("fixed"), level }),
		z.object({
			as: z.literal("score"),
			bands: z
				.array(z.object({ from: z.number().min(0).max(100), level }))
				.min(1)
				.max(6)
				.refine((bands) => new Set(bands.map(({ from }) => from)).size === bands.length, {
					params: { code: "band-twice" },
				}),
		}),
	]),
});
export type RuleDefinition = z.infer<typeof ruleDefinition>;

export const ruleInput = z.object({ name: z.string().trim().min(1).max(160), definition: ruleDefinition });
export type RuleInput = z.infer<typeof ruleInput>;
/** The version that the form was opened with. */
export const ruleEdit = ruleInput.extend({ version: z.number().int() });

/** What a rule finds in past statements, before anything is recorded. */
export const ruleTrial = z.object({
	/** Statements looked at, the newest first; and whether there are older ones. */
	examined: z.number().int(),
	more: z.boolean(),
	/** Would be evidence; matched, but of nobody whom the reader may judge; matched, but without the score that it asks for. */
	found: z.number().int(),
	withoutLearner: z.number().int(),
	withoutScore: z.number().int(),
	learners: z.number().int(),
	levels: z.array(z.object({ level: z.number(), count: z.number().int() })),
	/** For who tries it; named only where they see that learner's evidence anyway. */
	examples: z.array(
		z.object({
			statementId: z.uuid(),
			at: z.string(),
			person: z.string().nullable(),
			activity: z.string(),
			score: z.number().nullable(),
			level: z.number(),
		}),
	),
});
export type RuleTrial = z.infer<typeof ruleTrial>;

export const ruleRow = z.object({
	id: z.uuid(),
	name: z.string(),
	state: z.enum(["on", "off"]),
	version: z.number().int(),
	competency: named.nullable(),
	kind: z.enum(["automatic", "graded"]),
	updatedAt: z.string(),
});
export const ruleList = z.object({ items: z.array(ruleRow) });

export const ruleDetail = ruleRow.extend({
	definition: ruleDefinition,
	/** Of the newest version; null: not tried yet. */
	trial: ruleTrial.nullable(),
	triedAt: z.string().nullable(),
	versions: z.array(
		z.object({
			version: z.number().int(),
			madeAt: z.string(),
			madeBy: z.string().nullable(),
			definition: ruleDefinition,
		}),
	),
});
export type RuleDetail = z.infer<typeof ruleDetail>;

export const ruleSwitch = z.object({ on: z.boolean(), version: z.number().int() });

/** What statements of the store speak of, to choose from. */
export const knownQuery = z.object({ q: z.string().trim().max(200).default("") });
export const knownActivities = z.object({ items: z.array(z.object({ iri: z.string(), name: named })) });
