import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named, reference } from "#platform/contract/named.ts";
import { attainmentStates, evidenceKinds, type MarkScale } from "./attainment.ts";
import { competencyBrief, occupationBrief } from "./contract.ts";

export const evidenceKind = z.enum(evidenceKinds);
export const attainmentState = z.enum(attainmentStates);
/** What others say of a person; what people say of themselves and what rules write has ways of its own. */
export const issuedKind = z.enum(["graded", "joint", "certified"]);

export const shownLevel = z.number().min(0).max(5).multipleOf(0.1);
const reason = z.string().trim().min(3).max(1000);
const note = z.string().trim().max(1000).nullable().default(null);
const link = z
	.url({ protocol: /^https?$/ })
	.max(500)
	.nullable()
	.default(null);

export const markScale: z.ZodType<MarkScale> = z
	.object({
		max: z.number().positive().max(1e6),
		bands: z
			.array(z.object({ from: z.number().min(0).max(1e6), level: shownLevel }))
			.min(1)
			.max(12),
	})
	.refine(({ max, bands }) => bands.every(({ from }) => from <= max), {
		path: ["bands"],
		params: { code: "band-above-scale" },
	})
	.refine(({ bands }) => new Set(bands.map(({ from }) => from)).size === bands.length, {
		path: ["bands"],
		params: { code: "band-twice" },
	});

/** Evidence is of the past, and of a time in which its person lived. */
const instant = z.iso.datetime({ offset: true }).refine((at) => at >= "1950-01-02", { params: { code: "too-early" } });

/** A level, or a mark on a scale that says from how many points on each level is shown. */
const shown = {
	level: shownLevel.optional(),
	mark: z.object({ score: z.number().min(0).max(1e6), scale: markScale }).optional(),
};
const oneOf = <T extends { level?: number | undefined; mark?: unknown }>({ level, mark }: T): boolean =>
	(level === undefined) !== (mark === undefined);
const levelMissing = { path: ["level"], params: { code: "level-or-mark" } };

export const declaration = z.object({
	competencyId: z.uuid(),
	level: shownLevel,
	note,
	link,
});

export const newEvidence = z
	.object({
		competencyId: z.uuid(),
		kind: issuedKind,
		...shown,
		/** When it was shown; default: now. */
		at: instant.optional(),
		/** Only of certificates. */
		expiresAt: instant.nullable().default(null),
		note,
		link,
	})
	.refine(oneOf, levelMissing)
	.refine(({ kind, expiresAt }) => expiresAt === null || kind === "certified", {
		path: ["expiresAt"],
		params: { code: "only-certificates-expire" },
	});
export type NewEvidence = z.infer<typeof newEvidence>;

export const correction = z.object({ ...shown, reason }).refine(oneOf, levelMissing);
export type Correction = z.infer<typeof correction>;
export const withReason = z.object({ reason });

/** Levels further ahead say nothing, and figures that small cannot be computed with. */
const furthestAhead = 50 * 365.25 * 86_400_000;
/** Asked "as of" an instant; without one: now. */
export const asOf = z.iso
	.datetime({ offset: true })
	.refine((at) => at >= "1950-01-02", { params: { code: "too-early" } })
	.refine((at) => Date.parse(at) <= Date.now() + furthestAhead, { params: { code: "too-late" } })
	.optional();
export const asOfQuery = z.object({ asOf });

const figures = {
	/** 0–5; null without evidence. */
	level: z.number().nullable(),
	/** 0–1. */
	confidence: z.number(),
	/** Entries that count. */
	entries: z.number().int(),
	latestAt: z.string().nullable(),
	sample: z.boolean(),
};

const head = { model: z.string(), asOf: z.string(), person: z.object({ id: z.uuid(), name: z.string() }) };

/** Everything that somebody has shown, by framework, the latest first. */
export const attainmentPicture = z.object({
	...head,
	frameworks: z.array(
		z.object({
			...reference.shape,
			items: z.array(z.object({ competency: competencyBrief, ...figures })),
		}),
	),
	sample: z.boolean(),
	abilities: z.array(z.enum(["declare", "record"])),
	/** Kinds of evidence that the reader may record. */
	kinds: z.array(issuedKind),
});
export type AttainmentPicture = z.infer<typeof attainmentPicture>;

/** What an occupation requires beside what somebody has shown. */
export const attainmentGap = z.object({
	...head,
	occupation: occupationBrief,
	items: z.array(
		z.object({
			competency: competencyBrief,
			/** 0–5; null: required without a level. */
			target: z.number().nullable(),
			importance: z.number().nullable(),
			state: attainmentState,
			...figures,
		}),
	),
	counts: z.record(attainmentState, z.number().int()),
	sample: z.boolean(),
});
export type AttainmentGap = z.infer<typeof attainmentGap>;

export const evidenceQuery = listQuery.pick({ limit: true, cursor: true }).extend({
	competencyId: z.uuid().optional(),
});

export const evidenceEntry = z.object({
	id: z.uuid(),
	action: z.enum(["recorded", "corrected", "withdrawn"]),
	/** The entry that this one corrects or withdraws. */
	replacesId: z.uuid().nullable(),
	/** What a later entry did to this one. */
	replacedBy: z.enum(["corrected", "withdrawn"]).nullable(),
	competency: z.object({ id: z.uuid(), frameworkId: z.uuid().nullable(), name: named }),
	kind: evidenceKind,
	level: z.number().nullable(),
	mark: z.object({ score: z.number(), max: z.number() }).nullable(),
	at: z.string(),
	recordedAt: z.string(),
	expiresAt: z.string().nullable(),
	issuer: z.object({ organisation: named.nullable(), person: z.string().nullable() }),
	link: z.string().nullable(),
	note: z.string().nullable(),
	/** Weight now, before the limit on what people say of themselves; 0 when it does not count. */
	weight: z.number(),
	dispute: z.object({ id: z.uuid(), state: z.string() }).nullable(),
	sample: z.boolean(),
	abilities: z.array(z.enum(["correct", "withdraw", "dispute"])),
});
export type EvidenceEntry = z.infer<typeof evidenceEntry>;
export const evidenceList = listOf(evidenceEntry);

/** How level and confidence of one competency went, at every entry and between. */
export const attainmentHistory = z.object({
	competency: competencyBrief,
	points: z.array(z.object({ at: z.string(), level: z.number().nullable(), confidence: z.number() })),
});

export const newGrant = z.object({ organisationId: z.uuid() });
export const evidenceGrants = z.object({
	items: z.array(
		z.object({ id: z.uuid(), organisation: reference, givenAt: z.string(), endedAt: z.string().nullable() }),
	),
});
/** People who let the organisation see their evidence. */
export const grantedPeople = listOf(
	z.object({ id: z.uuid(), name: z.string(), givenAt: z.string(), sample: z.boolean() }),
);
export const grantedQuery = listQuery;

export const disputeStates = ["open", "answered", "withdrawn", "corrected", "upheld", "dropped"] as const;
export const disputeQuery = listQuery.pick({ limit: true, cursor: true }).extend({
	/** mine: those I opened; issued: those about what I or my organisation issued. */
	side: z.enum(["mine", "issued"]),
	state: z.enum(["waiting", "closed"]).optional(),
});
export const disputeItem = z.object({
	id: z.uuid(),
	state: z.enum(disputeStates),
	evidenceId: z.uuid(),
	competency: named,
	level: z.number().nullable(),
	kind: evidenceKind,
	/** When what it is about was shown. */
	at: z.string(),
	person: z.string().nullable(),
	organisation: named,
	reason: z.string(),
	answer: z.string().nullable(),
	openedAt: z.string(),
	answeredAt: z.string().nullable(),
	sample: z.boolean(),
	abilities: z.array(z.enum(["answer", "drop"])),
});
export type DisputeItem = z.infer<typeof disputeItem>;
export const disputeList = listOf(disputeItem);
/** answered: explained, still undecided; upheld: the entry stays; corrected needs the level; withdrawn: it stops counting. */
export const disputeAnswer = z
	.object({
		outcome: z.enum(["answered", "upheld", "corrected", "withdrawn"]),
		answer: reason,
		level: shownLevel.optional(),
	})
	.refine(({ outcome, level }) => (outcome === "corrected") === (level !== undefined), {
		path: ["level"],
		params: { code: "level-of-correction" },
	});
