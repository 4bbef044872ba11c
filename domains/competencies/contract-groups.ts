import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named, reference } from "#platform/contract/named.ts";
import { attainmentStates } from "./attainment.ts";
import { competencyBrief, occupationBrief } from "./contract.ts";
import { asOf, issuedKind, markScale, shownLevel } from "./contract-ledger.ts";

/** Figures about fewer learners than this, or about all but fewer, would speak of persons: only who sees those sees them. */
export const fewestLearners = 5;

const text = z
	.string()
	.trim()
	.max(120)
	.nullable()
	.transform((value) => value || null);

export const groupInput = z.object({
	name: z.object({ en: text, zh: text }).refine(({ en, zh }) => en !== null || zh !== null, {
		path: ["zh"],
		params: { code: "name-missing" },
	}),
	/** What its learners are meant to become. */
	occupationId: z.uuid().nullable(),
	learnerIds: z.array(z.uuid()).max(5000),
	teacherIds: z.array(z.uuid()).max(50),
});
export type GroupInput = z.infer<typeof groupInput>;
/** With the revision that was read: who has not seen a change does not overwrite it. */
export const groupChange = groupInput.extend({ revision: z.number().int() });

export const groupQuery = listQuery.extend({ state: z.enum(["open", "closed"]).optional() });
const someone = z.object({ id: z.uuid(), name: z.string() });

export const groupRow = z.object({
	...reference.shape,
	state: z.enum(["open", "closed"]),
	occupation: reference.nullable(),
	learners: z.number().int(),
	teachers: z.number().int(),
	/** The actor looks after it. */
	mine: z.boolean(),
	sample: z.boolean(),
});
export const groupList = listOf(groupRow);

export const groupDetail = groupRow.extend({
	revision: z.number().int(),
	teacherList: z.array(someone),
	/** Learners, to those who see their evidence or run the organisation. */
	learnerList: z.array(someone),
	abilities: z.array(z.enum(["edit", "close", "reopen", "seeLearners"])),
	/** Kinds of evidence that the reader may record about its learners. */
	kinds: z.array(issuedKind),
});
export type GroupDetail = z.infer<typeof groupDetail>;

/** Groups that somebody is in, and who sees their competencies by that. */
export const myGroups = z.object({
	items: z.array(z.object({ ...reference.shape, organisation: named, since: z.string(), people: z.array(someone) })),
});

/** Who can be in a group (learners of the organisation) or look after one (its teachers, heads and mentors), by name. */
export const peopleQuery = z.object({ as: z.enum(["learner", "teacher"]), q: z.string().trim().max(100).default("") });
export const groupPeople = z.object({ items: z.array(someone) });

export const figuresQuery = z.object({
	/** Default: the group's own occupation; without one, what its learners have shown. */
	occupationId: z.uuid().optional(),
	asOf,
});

/** How a group stands to what an occupation requires. */
export const groupFigures = z.object({
	model: z.string(),
	asOf: z.string(),
	learners: z.number().int(),
	/** Null: too few learners to speak of the group, for a reader who does not see each of them. */
	figures: z
		.object({
			occupation: occupationBrief.nullable(),
			items: z.array(
				z.object({
					competency: competencyBrief,
					target: z.number().nullable(),
					/** How many learners are in which state; null where that would speak of few. */
					counts: z.record(z.enum(attainmentStates), z.number().int().nullable()),
					/** Quartiles of the levels of those with evidence; null without, or of few. */
					levels: z.object({ low: z.number(), median: z.number(), high: z.number() }).nullable(),
				}),
			),
			/** Learners who demonstrated everything that is required, and at least four fifths of it; null likewise. */
			reachAll: z.number().int().nullable(),
			reachMost: z.number().int().nullable(),
		})
		.nullable(),
	sample: z.boolean(),
});
export type GroupFigures = z.infer<typeof groupFigures>;

/** Learners of a group, each by how much of what is required they demonstrated: for who looks after them. */
export const learnerRows = z.object({
	items: z.array(
		z.object({
			...someone.shape,
			counts: z.record(z.enum(attainmentStates), z.number().int()),
			/** Latest evidence of what is counted. */
			latestAt: z.string().nullable(),
			sample: z.boolean(),
		}),
	),
});

/** Marks taken at once. */
export const mostMarks = 500;

/** Levels of several learners in one competency, or their marks on one scale. */
export const groupEvidence = z
	.object({
		competencyId: z.uuid(),
		kind: issuedKind,
		/** With it, every entry has a score; without, a level. */
		scale: markScale.nullable().default(null),
		entries: z
			.array(
				z.object({ personId: z.uuid(), level: shownLevel.optional(), score: z.number().min(0).max(1e6).optional() }),
			)
			.min(1)
			.max(mostMarks)
			.refine((entries) => new Set(entries.map(({ personId }) => personId)).size === entries.length, {
				params: { code: "person-twice" },
			}),
		note: z.string().trim().max(1000).nullable().default(null),
	})
	.superRefine(({ scale, entries }, check) => {
		for (const [index, { level, score }] of entries.entries()) {
			const refuse = (field: "level" | "score", code: string): void =>
				check.addIssue({ code: "custom", path: ["entries", index, field], params: { code } });
			if ((level === undefined) !== (scale !== null) || (score === undefined) !== (scale === null))
				refuse(scale ? "score" : "level", "level-or-mark");
			else if (scale && (score as number) > scale.max) refuse("score", "mark-above-scale");
		}
	});
