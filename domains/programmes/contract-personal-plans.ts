import { z } from "zod";
import { named, reference } from "#platform/contract/named.ts";

/** What a plan has least of: hours of study, courses, terms, or hours at other schools (an hour there counts as two). */
export const ways = ["fewest-hours", "fewest-courses", "soonest", "own-school"] as const;
export const way = z.enum(ways);
export type Way = (typeof ways)[number];

/** Year and half: 1 from February, 2 from September. */
export const term = z.string().regex(/^\d{4}-[12]$/);

const languages = ["en", "zh"] as const;

/** Competencies of a certificate or a standard, picked by hand, each with the level that it asks for. */
const standard = z.object({
	title: z.string().trim().min(2).max(160),
	language: z.enum(languages),
	competencies: z
		.array(z.object({ competencyId: z.uuid(), level: z.number().min(0.1).max(5).multipleOf(0.1) }))
		.min(1)
		.max(60)
		.refine((all) => new Set(all.map(({ competencyId }) => competencyId)).size === all.length, {
			params: { code: "twice" },
		}),
});

/** What a plan leads to: the highest level that any of its targets asks for. */
export const targetKinds = ["occupation", "position", "standard"] as const;

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
/** Competencies, and kinds of work with all that they ask for. */
const interestIds = z.object({
	competencyIds: z
		.array(z.uuid())
		.max(20)
		.default([])
		.refine(unique, { params: { code: "twice" } }),
	occupationIds: z
		.array(z.uuid())
		.max(5)
		.default([])
		.refine(unique, { params: { code: "twice" } }),
});

export const planWish = z
	.object({
		occupationIds: z.array(z.uuid()).max(5).default([]),
		/** Open needs that are shown to learners. */
		positionIds: z.array(z.uuid()).max(5).default([]),
		standards: z.array(standard).max(3).default([]),
		/** From the next one on. */
		terms: z.number().int().min(1).max(8),
		hoursPerTerm: z.number().int().min(10).max(1200),
		/** Courses that must be in it, and those that must not. */
		keep: z.array(z.uuid()).max(50).default([]),
		without: z.array(z.uuid()).max(200).default([]),
		/** Where they can learn: places of the region, online; nothing named: anywhere. */
		places: z.array(z.uuid()).max(50).default([]),
		online: z.boolean().default(false),
		/** In which languages; none named: in any. */
		languages: z.array(z.enum(languages)).max(languages.length).default([]),
		/** What else they are interested in: decides between ways of equal cost alone. */
		interests: interestIds.default({ competencyIds: [], occupationIds: [] }),
	})
	.superRefine(({ keep, without, occupationIds, positionIds, standards }, check) => {
		if (occupationIds.length + positionIds.length + standards.length === 0)
			check.addIssue({ code: "custom", path: ["occupationIds"], params: { code: "no-target" } });
		for (const [name, ids] of Object.entries({ occupationIds, positionIds }))
			for (const [i, id] of ids.entries())
				if (ids.indexOf(id) < i) check.addIssue({ code: "custom", path: [name, i], params: { code: "twice" } });
		for (const [i, id] of without.entries())
			if (keep.includes(id)) check.addIssue({ code: "custom", path: ["without", i], params: { code: "kept-as-well" } });
	});
export type PlanWish = z.infer<typeof planWish>;

/**
 * How it is known that a course is given in the term for which it is planned: its learner has a seat, it is offered then, it
 * was given in that half of the year so far, or nothing is known of when it is given.
 */
export const bases = ["enrolled", "offered", "expected", "open"] as const;
const basis = z.enum(bases);
export type TermBasis = z.infer<typeof basis>;

/** Why a course cannot be in a plan: what it is, in place of what its learner can do. */
const barredBy = z.discriminatedUnion("kind", [
	/** It is given first in a term after the last of the plan. */
	z.object({ kind: z.literal("term"), term, expected: z.boolean() }),
	z.object({ kind: z.literal("place"), places: z.array(reference), online: z.boolean() }),
	z.object({ kind: z.literal("language"), languages: z.array(z.enum(languages)) }),
	/** For students of its own school alone. */
	z.object({ kind: z.literal("school") }),
	/** Its learner has completed it: what it was to show needs other evidence. */
	z.object({ kind: z.literal("done") }),
	/** It requires what its learner has not and no course leads to that they can take. */
	z.object({ kind: z.literal("requires"), lacks: z.array(z.object({ name: named, level: z.number().nullable() })) }),
	/** Its learner left it out. */
	z.object({ kind: z.literal("left-out") }),
	/** Nothing in it certainly assesses what it develops. */
	z.object({ kind: z.literal("unassessed") }),
]);
export type BarredBy = z.infer<typeof barredBy>;

/** How far a competency is shown, as the ledger says it. */
const shownState = z.enum(["none", "attempted", "partly", "demonstrated"]);
const competency = z.object({ id: z.uuid(), name: named });
/** Whether what a course assesses demonstrates a level: by itself, with other courses of the plan, or not at all. */
export const proofs = ["alone", "together", "not"] as const;
const proof = z.enum(proofs);
export type Proof = z.infer<typeof proof>;
const closing = z.object({
	competency,
	/** Levels 0–5: shown now, and to which the course leads as far as it is asked for. */
	from: z.number(),
	to: z.number(),
	proof,
});
export type PlannedClosing = z.infer<typeof closing>;
/** What would demonstrate a level: so many more quizzes, or marked works; or earlier evidence shows less, and still counts. */
const remains = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("too-little"), quizzes: z.number().int(), marked: z.number().int() }),
	z.object({ kind: z.literal("lower-evidence"), level: z.number() }),
]);
export type Remains = z.infer<typeof remains>;
const plannedCourse = z.object({
	id: z.uuid(),
	code: z.string(),
	name: named,
	kind: z.enum(["course", "project", "certificate"]),
	/** What a certificate course leads to. */
	certificate: named,
	organisation: reference,
	term,
	basis,
	hours: z.number().int(),
	/** Nobody stated its hours. */
	hoursAssumed: z.boolean(),
	closes: z.array(closing),
	sample: z.boolean(),
});

const target = z.object({
	kind: z.enum(targetKinds),
	/** Of the occupation or the need; of a standard, its number. */
	id: z.string(),
	name: named,
	/** Whose position it is. */
	organisation: reference.nullable(),
});
export type PlanTarget = z.infer<typeof target>;

const need = z.object({
	competency,
	/** What the targets ask for at most, 0–5. */
	target: z.number(),
	/** Which of the targets ask for it, by their place, and to which level. */
	askedBy: z.array(z.object({ target: z.number().int(), level: z.number() })),
	level: z.number().nullable(),
	state: shownState,
	/** The highest level to which a course of the region leads; null: none leads above what is shown. */
	reachable: z.number().nullable(),
	/** What would still be needed to demonstrate that level after all courses that lead there; null: they demonstrate it. */
	remains: remains.nullable(),
	/** Courses that lead further and cannot be in the plan; the one that leads furthest first. */
	barred: z.array(z.object({ course: reference, organisation: reference, level: z.number(), by: barredBy })),
});
export type PlanNeed = z.infer<typeof need>;

/** What can stand in the way of every plan. */
export const limits = ["terms", "hours-per-term"] as const;
const proposedWay = z.object({
	/** Which ways lead to these courses. */
	ways: z.array(way).min(1),
	/** "optimal" is proven. */
	status: z.enum(["optimal", "feasible"]),
	/** By how many hours or courses, as the way counts, another plan could be less at most; 0 when proven. */
	gap: z.number(),
	/** Beyond courses that are learned already. */
	hours: z.number().int(),
	/** Until which of the coming terms. */
	terms: z.number().int(),
	courses: z.array(
		plannedCourse.extend({
			/** What comes before it: had by now, or in an earlier term of the plan. */
			before: z.array(z.object({ name: named, required: z.boolean(), met: z.boolean() })),
			closes: z.array(
				closing.extend({
					/** Demonstrated while it is fresh, and no more when the plan ends; `proof` is "not" then. */
					fades: z.boolean(),
					/** What more would demonstrate it when the plan ends. */
					remains: remains.nullable(),
				}),
			),
			/** Competencies that no other course of the region develops so far. */
			onlyFor: z.array(z.uuid()),
			/** What it develops of that in which its learner is interested. */
			interests: z.array(competency),
			kept: z.boolean(),
		}),
	),
	/** Demonstrated by now, and no more when the plan ends, where nothing new is shown of it. */
	fading: z.array(competency),
});
export type ProposedWay = z.infer<typeof proposedWay>;

export const planProposal = z.object({
	targets: z.array(target),
	/** Those of them, by their place, of which nothing is stated that they ask for. */
	unrated: z.array(z.number().int()),
	/** All that is required and not shown yet, the highest demand first. */
	needs: z.array(need),
	/** How much of what is required is shown already. */
	shown: z.number().int(),
	required: z.number().int(),
	/** Side by side; empty when there is nothing to plan, or the limits do not allow any plan. */
	ways: z.array(proposedWay),
	/** Why there is no plan: limits that together do not hold, and what would do. */
	blamed: z
		.object({
			limits: z.array(z.enum(limits)),
			/** Courses that any plan needs and that are given in some of its terms only, with these. */
			courses: z.array(z.object({ course: reference, terms: z.array(term) })),
			/** Terms that would be enough with these hours; null: not even twelve, or it was not found in time. */
			enoughTerms: z.number().int().nullable(),
			/** False: of some number of terms it was not found in time whether it would do. */
			inTime: z.boolean(),
		})
		.nullable(),
	sample: z.boolean(),
});
export type PlanProposal = z.infer<typeof planProposal>;

export const acceptedWish = z.object({
	wish: planWish,
	way,
	/** The courses that were shown, with their terms: if others come out now, nothing is accepted. */
	courses: z.array(z.object({ id: z.uuid(), term })).max(300),
	/** Also ask for seats of the coming term's courses, where an offering is open to the learner. */
	seats: z.boolean().default(false),
});
export type AcceptedWish = z.infer<typeof acceptedWish>;

/** What asking for a seat can be, and what can have become of it, in the words of `learning`. */
const asking = z.enum(["seat", "wait", "apply"]);
const mySeat = z.enum(["learning", "applied", "waiting", "given", "refused", "withdrawn"]);

/** An offering of a planned course in the term for which it is planned. */
const seatOffer = z.object({
	offeringId: z.uuid(),
	organisation: reference,
	term: z.string(),
	section: z.string(),
	startsOn: z.string(),
	endsOn: z.string(),
	online: z.boolean(),
	place: reference,
	languages: z.array(z.enum(languages)),
	/** It is held where, how and in a language in which the learner said they can learn. */
	suits: z.boolean(),
	/** Seats left; null: no limit. */
	free: z.number().int().nullable(),
	waiting: z.number().int(),
	asking: asking.nullable(),
	mine: mySeat.nullable(),
	ahead: z.number().int().nullable(),
	reason: z.string().nullable(),
});
export type PlannedSeat = z.infer<typeof seatOffer>;

/** Seats that a learner asked for while their plan, the current or a former one, had the course, and that stand. */
export const planAsked = z.object({
	items: z.array(
		seatOffer
			.pick({ offeringId: true, section: true, organisation: true, startsOn: true, ahead: true })
			.extend({ course: reference, state: z.enum(["learning", "waiting", "applied"]), terms: z.array(term) }),
	),
});
export type AskedSeat = z.infer<typeof planAsked>["items"][number];

/** How many seats of the coming term's courses the learner has, waits for and applied for. */
export const askedSeats = z.object({
	given: z.number().int(),
	waiting: z.number().int(),
	applied: z.number().int(),
	/** Nothing is open to them. */
	none: z.number().int(),
	/** What is open to them is held only where, how or in a language in which they cannot learn. */
	unsuited: z.number().int(),
	/** Refused, each with the code of what refused it and its words. */
	refused: z.array(
		z.object({
			course: reference,
			code: z.string(),
			params: z.record(z.string(), z.union([z.string(), z.number()])),
		}),
	),
});
export type AskedSeats = z.infer<typeof askedSeats>;

export const changeReasons = [
	"shown",
	"withdrawn",
	/** When, where or how it is given leaves it out now; with `by`. */
	"barred",
	"newly-required",
	"better",
	/** A position that asked for it was closed, or is shown no more. */
	"position-closed",
	/** The last day of a position that asked for it has passed. */
	"position-lapsed",
	/** A position asks for something else now. */
	"position-changed",
	"asked-no-more",
] as const;
const change = z.object({
	course: reference,
	reason: z.enum(changeReasons),
	by: barredBy.nullable(),
	/** What of it the reason is about: what is asked for now or no more, or is shown. */
	about: z.array(competency),
});

export const personalPlan = z.object({
	id: z.uuid(),
	acceptedAt: z.string(),
	/** The next one: seats of it are asked for together. */
	comingTerm: term,
	way,
	proven: z.boolean(),
	gap: z.number(),
	terms: z.number().int(),
	hoursPerTerm: z.number().int(),
	/** Courses that its learner kept in, and left out. */
	keep: z.array(reference),
	without: z.array(reference),
	places: z.array(z.uuid()),
	online: z.boolean(),
	languages: z.array(z.enum(languages)),
	interests: z.object({ competencies: z.array(competency), occupations: z.array(competency) }),
	/** Positions that were closed, have lapsed by their last day, are shown no more or ask for something else than when the plan was accepted. */
	targets: z.array(target.extend({ state: z.enum(["as-it-was", "changed", "lapsed", "closed"]) })),
	standards: z.array(
		z.object({
			title: z.string(),
			language: z.enum(languages),
			competencies: z.array(z.object({ competencyId: z.uuid(), name: named, level: z.number() })),
		}),
	),
	courses: z.array(
		plannedCourse.extend({
			closes: z.array(
				closing.extend({
					state: shownState,
					/** Of a course that is completed: what more would demonstrate it. */
					remains: remains.nullable(),
				}),
			),
			/** Everything it was to close is shown. */
			done: z.boolean(),
			/** All there was to do in it is done; what it was to close may still need other evidence. */
			completed: z.boolean(),
			/** Not offered any more. */
			withdrawn: z.boolean(),
			/** Modules of the learner's school for which it counts by an agreement of the two schools. */
			recognised: z.array(z.object({ versionId: z.uuid(), module: named, credits: z.number() })),
			/** Its offerings in its term that are opened, the own and the nearest first. */
			seats: z.array(seatOffer),
		}),
	),
	/** What another plan by the same wish would have now: courses that come and go, each with why. */
	changes: z.object({
		/** False: with the same limits there is no plan any more. */
		possible: z.boolean(),
		added: z.array(change),
		removed: z.array(change),
		/** Courses that are not given in the term for which they were planned, and in which they would be taken now. */
		moved: z.array(z.object({ course: reference, from: term, to: term, basis })),
	}),
});
export type PersonalPlan = z.infer<typeof personalPlan>;
export const myPlan = z.object({ plan: personalPlan.nullable() });

/** Why nothing is told of a group: it would speak of few of its learners, by itself or beside what is told of other groups. */
export const silences = ["few-learners", "few-plans", "other-group"] as const;

/** Seats that the learners of a group need in courses, by term, as of moments that no few of them can be told from. */
export const groupSeats = z.object({
	/** In it by now, and who is counted still though they left. */
	learners: z.number().int(),
	silent: z.enum(silences).nullable(),
	/** The last moment that any figure stands for: plans and seats are counted by five or more at a time alone. */
	asOf: z.string().nullable(),
	/** Learners whose plan is counted; null where it would speak of few. */
	planned: z.number().int().nullable(),
	comingTerm: term,
	items: z.array(
		z.object({
			course: reference.extend({ code: z.string(), organisation: reference }),
			term,
			/** Seats that are planned and not had; null where it would speak of few. */
			needed: z.number().int().nullable(),
			/** Seats that they got since planning, of learners told of together at most as many as planned it; likewise. */
			enrolled: z.number().int().nullable(),
			/** Opened offerings in the coming term: seats left (null: no limit), and requests that wait for one, of whomever. */
			offered: z
				.object({ offerings: z.number().int(), free: z.number().int().nullable(), waiting: z.number().int() })
				.nullable(),
			/** Seats that are short in the coming term. */
			gap: z.number().int().nullable(),
			/** The reader may offer it. */
			mayOffer: z.boolean(),
		}),
	),
});
export type GroupSeats = z.infer<typeof groupSeats>;
