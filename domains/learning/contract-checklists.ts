import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named } from "#platform/contract/named.ts";
import { workSeen } from "./contract-assignments.ts";
import { extendedLearner } from "./contract-due.ts";
import { twoLanguages } from "./two-languages.ts";

/** How an item is answered: it was seen or not; or not, with help, or alone. */
export const itemAnswers = ["tick", "rating"] as const;
export const shownAnswers = ["not", "help", "alone"] as const;
export type Shown = (typeof shownAnswers)[number];

const MOST_ITEMS = 60;
const itemId = z.string().regex(/^[a-z0-9]{1,20}$/);

export const checklistItem = z.object({
	/** Of this checklist; it stays when the words change. */
	id: itemId,
	text: twoLanguages(300),
	/** What it shows, of what the course develops. */
	competencyId: z.uuid().nullable().default(null),
	/** Without it nothing is passed. */
	critical: z.boolean(),
	answer: z.enum(itemAnswers),
});

const settingsShape = z.object({
	items: z.array(checklistItem).max(MOST_ITEMS),
	/** Of the items that are not critical, how many have to be shown. */
	needed: z.number().int().min(0).max(MOST_ITEMS),
	/** What was done with help counts as shown. */
	helpCounts: z.boolean(),
	/** What it is worth where everything is shown alone. */
	points: z.number().int().min(1).max(1000),
});
export const checklistSettings = settingsShape.superRefine(({ items, needed }, check) => {
	const refuse = (path: string, code: string, params = {}): void =>
		check.addIssue({ code: "custom", path: [path], params: { code, ...params } });
	if (new Set(items.map(({ id }) => id)).size !== items.length) refuse("items", "twice");
	const rest = items.filter(({ critical }) => !critical).length;
	if (needed > rest) refuse("needed", "more-items-than-there-are", { rest });
});
export type ChecklistSettings = z.infer<typeof checklistSettings>;
/** All of it but the items, which are looked at as `itemView`. */
export const checklistRules = settingsShape.omit({ items: true });

export const itemView = checklistItem.extend({ text: named, competency: named.nullable() });
export type ItemView = z.infer<typeof itemView>;

const answersInput = z
	.record(itemId, z.enum(shownAnswers))
	.refine((all) => Object.keys(all).length <= MOST_ITEMS, { params: { code: "too-many" } });
export type ItemAnswers = Record<string, Shown>;

const correction = z.object({
	at: z.string(),
	by: z.string().nullable(),
	reason: z.string(),
	/** Items that changed. */
	items: z.array(z.object({ id: z.string(), before: z.enum(shownAnswers), after: z.enum(shownAnswers) })),
	/** Words to the learner where they changed. */
	note: z.object({ before: z.string(), after: z.string() }).nullable(),
	scoreBefore: z.number(),
	scoreAfter: z.number(),
	passedBefore: z.boolean(),
	passedAfter: z.boolean(),
});

/** What was seen and signed, to its learner and to who runs the offering. */
export const observationView = z.object({
	id: z.uuid(),
	number: z.number().int(),
	observedOn: z.string(),
	place: z.string(),
	session: named.nullable(),
	/** In the order of signing; a name that is gone is null. */
	observers: z.array(z.object({ name: z.string().nullable(), party: z.enum(["teacher", "mentor"]), at: z.string() })),
	answers: z.record(z.string(), z.enum(shownAnswers)),
	note: z.string(),
	passed: z.boolean(),
	score: z.number(),
	/** Days after the one on which it is due, as it stands now. */
	lateDays: z.number().int(),
	corrections: z.array(correction),
	revision: z.number().int(),
	abilities: z.array(z.enum(["correct", "sign", "take-back", "undo"])),
});
export type ObservationView = z.infer<typeof observationView>;

/** A checklist as its learner sees it: what will be looked at, and what was confirmed. */
export const learnedChecklist = z.object({
	settings: checklistRules,
	items: z.array(itemView),
	/** Null: at no time. */
	dueAt: z.string().nullable(),
	observations: z.array(observationView),
});
export type LearnedChecklist = z.infer<typeof learnedChecklist>;

/* Of an offering: who observes. */

const counts = z.object({
	learners: z.number().int(),
	passed: z.number().int(),
	/** Observed, not passed yet, and nothing waits. */
	failed: z.number().int(),
	/** Not passed yet, and one waits for a second signature. */
	waiting: z.number().int(),
});
const runChecklist = z.object({
	activityId: z.uuid(),
	title: named,
	/** Null: no time was set, and it has none. */
	dueAt: z.string().nullable(),
	/** The same by the offering's clock; empty without one. */
	day: z.string(),
	time: z.string(),
	/** Of the due time; 0: none was set. */
	revision: z.number().int(),
	counts,
});
export type RunChecklist = z.infer<typeof runChecklist>;
export const runChecklists = z.object({ items: z.array(runChecklist) });

export const runChecklistDetail = runChecklist.extend({
	offeringId: z.uuid(),
	course: named,
	section: z.string(),
	timeZone: z.string(),
	editable: z.boolean(),
	/** Who learns here, and who of them has more time. */
	learners: z.array(extendedLearner),
});
export type RunChecklistDetail = z.infer<typeof runChecklistDetail>;

export const learnerStates = ["none", "draft", "waiting", "failed", "passed"] as const;
/** to-sign: whose observation waits for the actor's own signature. */
export const runLearnersQuery = listQuery.extend({ state: z.enum([...learnerStates, "to-sign"]).optional() });
export type RunLearnersQuery = z.infer<typeof runLearnersQuery>;
const runLearner = z.object({
	enrolmentId: z.uuid(),
	name: z.string(),
	sample: z.boolean(),
	/** Left, or was taken out, after they were observed. */
	left: z.boolean(),
	state: z.enum(learnerStates),
	/** Of what counts. */
	score: z.number().nullable(),
	observedOn: z.string().nullable(),
	/** Days after the due day on which it was first passed; null: not passed. */
	lateDays: z.number().int().nullable(),
	/** Not passed, and its time is over. */
	overdue: z.boolean(),
	/** For the actor's own signature. */
	toSign: z.boolean(),
});
export type RunLearner = z.infer<typeof runLearner>;
export const runLearners = listOf(runLearner);

/* Of all offerings: what waits for a second signature. */

export const toSignQuery = listQuery;
export type ToSignQuery = z.infer<typeof toSignQuery>;
const toSign = z.object({
	id: z.uuid(),
	offeringId: z.uuid(),
	activityId: z.uuid(),
	enrolmentId: z.uuid(),
	learner: z.string(),
	sample: z.boolean(),
	/** Who signed first; a name that is gone is null. */
	observer: z.string().nullable(),
	signedAt: z.string(),
	title: named,
	course: named,
	section: z.string(),
});
export type ToSign = z.infer<typeof toSign>;
export const toSignList = listOf(toSign);

/** What an observer fills in; kept as it is until it is signed. */
export const observationDraft = z.object({
	answers: answersInput,
	note: z.string().max(5000),
	observedOn: z.iso.date().nullable(),
	place: z.string().max(200),
	sessionId: z.uuid().nullable(),
	/** Who watched too, and will sign the same. */
	secondId: z.uuid().nullable(),
});
export type ObservationDraft = z.infer<typeof observationDraft>;
/**
 * With the number that it will have, as it was seen: what was signed meanwhile is not signed again, nor begun anew by what was
 * under way. Of two tabs one does not write over the other.
 */
export const observationToKeep = observationDraft.extend({ ...workSeen.shape, number: z.number().int().min(1) });
export type ObservationToKeep = z.infer<typeof observationToKeep>;

const reason = z.string().trim().min(3).max(2000);
export const sendBackInput = z.object({ reason, revision: z.number().int() });
export const seenInput = z.object({ revision: z.number().int() });
export const observationCorrection = z.object({
	answers: answersInput,
	note: z.string().max(5000),
	reason,
	revision: z.number().int(),
});

/** Why nothing new is observed here: the actor does not teach or mentor, or as the learner or the offering stands. */
export const hindrances = ["role", "left", "not-open", "closed", "not-begun"] as const;
export type Hindrance = (typeof hindrances)[number];

/** All that one needs at the machine, for one learner. */
export const observationSheet = z.object({
	offeringId: z.uuid(),
	activityId: z.uuid(),
	title: named,
	brief: named,
	course: named,
	section: z.string(),
	settings: checklistRules,
	items: z.array(itemView),
	learner: z.object({ enrolmentId: z.uuid(), name: z.string(), sample: z.boolean() }),
	/** Null: the actor observes. */
	hindrance: z.enum(hindrances).nullable(),
	/** Of the next that is signed. */
	number: z.number().int(),
	/** Of the last that the actor signed first; 0: none. */
	signedByMe: z.number().int(),
	/** Day in the offering's time zone. */
	today: z.string(),
	/** What the actor began and has not signed. */
	draft: observationDraft.extend({ sentBack: z.string().nullable(), revision: z.number().int() }).nullable(),
	/** Signed once, and waiting for the second signature. */
	signed: z.array(observationView.extend({ second: z.string().nullable() })),
	confirmed: z.array(observationView),
	/** Who else observes here. */
	people: z.array(z.object({ id: z.uuid(), name: z.string() })),
	sessions: z.array(z.object({ id: z.uuid(), title: named, startsAt: z.string() })),
});
export type ObservationSheet = z.infer<typeof observationSheet>;
