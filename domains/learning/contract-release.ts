import { z } from "zod";
import { named } from "#platform/contract/named.ts";

export const afterDays = z.object({
	rule: z.literal("days"),
	days: z.number().int().min(1).max(1000),
	/** Since the learner came, never before the offering begins, or since it begins. */
	from: z.enum(["enrolment", "offering"]),
});
/** On a date that each offering sets. */
export const onDate = z.object({ rule: z.literal("date") });
export const afterDone = z.object({ rule: z.literal("done"), activityId: z.uuid() });
/** Of a quiz or an assignment: at least so many per cent reached. */
export const afterScore = z.object({
	rule: z.literal("score"),
	activityId: z.uuid(),
	percent: z.number().int().min(1).max(100),
});

export const releaseRule = z.discriminatedUnion("rule", [afterDays, onDate, afterDone, afterScore]);
export type ReleaseRule = z.infer<typeof releaseRule>;

/** Two rules with the same are one too many. */
export const ruleKey = (rule: { rule: string; activityId?: string; activity?: string; from?: string }): string =>
	[rule.rule, rule.activityId ?? rule.activity, rule.from].join();

/** When a unit or an activity opens: all of them hold. */
export const releaseRules = z
	.array(releaseRule)
	.max(10)
	.refine((all) => new Set(all.map(ruleKey)).size === all.length, { params: { code: "twice" } });
/** With the rules that were seen. */
export const releaseChange = z.object({ before: releaseRules, rules: releaseRules });

/** A rule to be looked at; `opensAt` is known where it is a matter of time and of somebody's offering. */
const opensAt = z.string().nullable();
const title = named;
export const lockReason = z.discriminatedUnion("rule", [
	afterDays.extend({ opensAt }),
	onDate.extend({ opensAt }),
	afterDone.extend({ title }),
	afterScore.extend({ title }),
]);
export type LockReason = z.infer<typeof lockReason>;

/** Why something is not open yet: what does not hold. */
export const lock = z.object({
	reasons: z.array(lockReason),
	/** When it opens by itself; null while something is to be done or a date to be set. */
	opensAt,
});
export type Lock = z.infer<typeof lock>;

/* Of an offering: dates, and who has something opened early. */

const part = z.object({
	partId: z.uuid(),
	kind: z.enum(["unit", "activity"]),
	title,
	rules: z.array(lockReason),
	/** Of a part that opens on a date: by the offering's clock; without an instant none is set. */
	date: z
		.object({
			opensAt,
			day: z.string(),
			time: z.string(),
			revision: z.number().int(),
			/** Something of it is due before it opens. */
			dueBefore: z.boolean(),
		})
		.nullable(),
	/** For how many learners it is open now. */
	open: z.number().int(),
	early: z.array(
		z.object({
			personId: z.uuid(),
			name: z.string(),
			reason: z.string(),
			openedAt: z.string(),
			by: z.string().nullable(),
		}),
	),
});
export type OpeningPart = z.infer<typeof part>;
export const openings = z.object({
	timeZone: z.string(),
	learners: z.number().int(),
	editable: z.boolean(),
	items: z.array(part),
});
export type Openings = z.infer<typeof openings>;
/** For whom a part is not open yet, and what they lack. */
export const lockedLearners = z.object({
	items: z.array(z.object({ personId: z.uuid(), name: z.string(), lock })),
});

export const openingDate = z.object({
	/** Null: on no date any more. */
	day: z.iso.date().nullable(),
	time: z.iso.time({ precision: -1 }),
	revision: z.number().int().min(0),
});
export const earlyInput = z.object({ reason: z.string().trim().min(3).max(2000) });
