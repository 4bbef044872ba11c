import { z } from "zod";
import { named, reference } from "#platform/contract/named.ts";

/** Changes of a plan's objectives that are proposed: what needs and surveys ask for, and what became of it. */

const competency = reference.extend({ code: z.string() });
const level = z.number().min(0).max(5).multipleOf(0.5);
const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.nullable()
		.transform((value) => value || null);

/** A survey held elsewhere, described by whoever brings its result. */
export const surveyInput = z.object({
	title: z.string().trim().min(2).max(200),
	language: z.enum(["en", "zh"]),
	heldOn: z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31", {
		params: { code: "day-out-of-range", first: "1990-01-01", last: "2100-12-31" },
	}),
	/** Who held it. */
	surveyor: z.string().trim().min(2).max(200),
	answers: z.number().int().min(1).max(10_000_000),
	/** A short paragraph of what came out. */
	result: text(2000),
	url: z
		.url({ protocol: /^https?$/ })
		.max(1000)
		.nullable(),
	fileId: z.uuid().nullable(),
});

export const proposalInput = z.discriminatedUnion("source", [
	z.object({
		source: z.literal("needs"),
		needIds: z.array(z.uuid()).min(1).max(20),
		/** Of what the needs name, what is proposed. */
		competencyIds: z.array(z.uuid()).min(1).max(80),
	}),
	z.object({
		source: z.literal("survey"),
		survey: surveyInput,
		aims: z
			.array(z.object({ competencyId: z.uuid(), level }))
			.min(1)
			.max(40)
			.refine((list) => new Set(list.map(({ competencyId }) => competencyId)).size === list.length, {
				params: { code: "twice" },
			}),
	}),
]);
export type ProposalInput = z.infer<typeof proposalInput>;

/** How many were proposed; were proposed from the same need before; are aimed at as far already. */
export const proposed = z.object({ proposed: z.number().int(), known: z.number().int(), met: z.number().int() });
export type Proposed = z.infer<typeof proposed>;

/** `withdraw`: the reader's organisation proposed it, and no published version took it up. */
const sourceAbilities = z.array(z.enum(["withdraw"]));

export const proposalSource = z.object({
	id: z.uuid(),
	level: z.number(),
	abilities: sourceAbilities,
	/** Null: the school, from the figures of the region. */
	organisation: reference.nullable(),
	/** Null for a survey. */
	need: z
		.object({
			id: z.uuid(),
			title: z.string(),
			language: z.string(),
			organisation: named,
			headcount: z.number().int(),
			closed: z.string().nullable(),
			/** The reader may open its page. */
			readable: z.boolean(),
		})
		.nullable(),
	survey: surveyInput
		.omit({ fileId: true })
		.extend({ answers: z.number().int(), file: z.object({ name: z.string(), size: z.number().int() }).nullable() })
		.nullable(),
});
export type ProposalSource = z.infer<typeof proposalSource>;

export const planChangeProposal = z.object({
	/** Null: nobody proposed it; the figures of the region's needs say so. */
	id: z.uuid().nullable(),
	/** `met`: aimed at as far already. */
	kind: z.enum(["add", "raise", "met"]),
	competency,
	/** The median of what its sources ask for, to the nearest half; null: none of them is the reader's to see. */
	level: z.number().nullable(),
	/** The objective as it is; null: none. */
	now: z.number().nullable(),
	/** Nothing aims at the competency any more: it can only be declined. */
	archived: z.boolean(),
	/** Open needs that ask for it, and the people they look for; to who does not write the plan only of those shown. */
	needs: z.number().int(),
	headcount: z.number().int(),
	/** Needs among its sources that were closed meanwhile. */
	closed: z.number().int(),
	/** One of the needs is invented. */
	sample: z.boolean(),
	sources: z.array(proposalSource),
	/** How many more sources there are: not the reader's to see, or beyond what is listed. */
	hidden: z.number().int(),
});
export type PlanChangeProposal = z.infer<typeof planChangeProposal>;

const decidedProposal = z.object({
	id: z.uuid(),
	competency,
	state: z.enum(["taken", "declined", "withdrawn"]),
	level: z.number().nullable(),
	version: z.object({ id: z.uuid(), number: z.number().int(), published: z.boolean() }).nullable(),
	reason: z.string().nullable(),
	at: z.string(),
	sources: z.array(proposalSource),
	hidden: z.number().int(),
});

export const planProposals = z.object({
	items: z.array(planChangeProposal),
	/** The newest first, at most 50. */
	decided: z.array(decidedProposal),
	abilities: z.array(z.enum(["decide", "survey"])),
});
export type PlanProposals = z.infer<typeof planProposals>;

/** What an office proposed to a plan that it does not build, and what became of it. */
export const myProposals = z.object({
	items: z.array(
		z.object({
			id: z.uuid(),
			competency,
			level: z.number(),
			/** Title of the survey; null: proposed from a need, on whose page it stands. */
			survey: z.object({ title: z.string(), language: z.string() }).nullable(),
			/** Drafts are their builders' affair: what stands in one is still open. */
			state: z.enum(["open", "taken", "declined", "withdrawn"]),
			reason: z.string().nullable(),
			at: z.string(),
			abilities: sourceAbilities,
		}),
	),
});
export type MyProposals = z.infer<typeof myProposals>;

/** How many sources were seen behind what is decided; refused when there are others by then. */
const sourcesSeen = z.number().int().min(0);

/** Proposed changes that are chosen. */
export const chosenChanges = z
	.array(z.object({ competencyId: z.uuid(), level, sources: sourcesSeen }))
	.max(60)
	.refine((list) => new Set(list.map(({ competencyId }) => competencyId)).size === list.length, {
		params: { code: "twice" },
	});

export type ChosenChange = z.infer<typeof chosenChanges>[number];

export const takeInput = z.object({ revision: z.number().int(), objectives: chosenChanges.min(1) });

/** Sources of one plan. */
export const withdrawInput = z.object({ sourceIds: z.array(z.uuid()).min(1).max(80) });

export const declineInput = z.object({ reason: z.string().trim().min(3).max(2000), sources: sourcesSeen });

/** What a need can change in plans, and what it has changed. */
export const needProposals = z.object({
	/** The need is open, and the reader is of those who propose. */
	proposes: z.boolean(),
	/** Plans of programmes that lead to its occupation and to which the reader may propose. */
	plans: z.array(
		z.object({
			id: z.uuid(),
			number: z.number().int(),
			name: named,
			school: reference,
			published: z.boolean(),
			changes: z.array(
				z.object({
					competency,
					level: z.number(),
					now: z.number().nullable(),
					/** `known`: proposed from this need already. */
					kind: z.enum(["add", "raise", "met", "known"]),
				}),
			),
		}),
	),
	/** Other open needs for the same occupation that the reader may propose with it. */
	others: z.array(z.object({ id: z.uuid(), title: z.string(), language: z.string(), headcount: z.number().int() })),
	taken: z.array(
		z.object({
			plan: z.object({ id: z.uuid(), name: named, number: z.number().int() }),
			school: reference,
			publishedAt: z.string(),
			competencies: z.array(competency.extend({ level: z.number() })),
		}),
	),
	/** Proposed by the need's organisation or its officials and not in a published version yet. */
	waiting: z.array(
		z.object({
			plan: z.object({ name: named }),
			school: reference,
			state: z.enum(["open", "taken", "declined", "withdrawn"]),
			reason: z.string().nullable(),
			competencies: z.array(competency),
			/** Sources that the reader may take back. */
			withdrawable: z.array(z.uuid()),
		}),
	),
});
export type NeedProposals = z.infer<typeof needProposals>;
