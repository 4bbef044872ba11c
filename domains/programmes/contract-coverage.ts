import { z } from "zod";
import { named, reference } from "#platform/contract/named.ts";

/**
 * Coverage of an industry chain by what the schools and enterprises of its region teach. An *offer* is a published course,
 * or a module of a published training plan that develops the competency without such a course.
 */

export const cellStates = ["uncovered", "below", "single", "covered"] as const;
export type CellState = (typeof cellStates)[number];

/** What open needs for the occupations of a link ask for, of those that count for the reader. */
const cellAsked = z.object({
	needs: z.number().int(),
	/** The highest level that one of them names. */
	level: z.number(),
	/** More than the occupations require, or something that they do not. */
	beyond: z.boolean(),
});
export type CellAsked = z.infer<typeof cellAsked>;

export const coverageCell = z.object({
	linkId: z.uuid(),
	competencyId: z.uuid(),
	/** The highest level that an occupation of the link requires or a need for one names; null: required without a level. */
	required: z.number().nullable(),
	/** Null: no such need. */
	asked: cellAsked.nullable(),
	/** The highest level to which an offer develops it; null: no offer. */
	taught: z.number().nullable(),
	offers: z.number().int(),
	state: z.enum(cellStates),
});
export type CoverageCell = z.infer<typeof coverageCell>;

const competency = reference.extend({ code: z.string() });

export const coverageCompetency = competency.extend({
	/** Open needs that name it, of those that count for the reader. */
	needs: z.number().int(),
	/** Hirschman–Herfindahl index of the organisations that offer it, 1 ÷ n to 1; null without an offer. */
	hhi: z.number().nullable(),
	firstDemand: z.string().nullable(),
	firstTaught: z.string().nullable(),
	/** Days from the first demand to the first offer, below 0 when the offer was first; while there is none, to today. */
	lagDays: z.number().int().nullable(),
});
export type CoverageCompetency = z.infer<typeof coverageCompetency>;

export const coverageLink = reference.extend({
	stage: z.enum(["upstream", "midstream", "downstream"]),
	occupations: z.number().int(),
	cells: z.record(z.enum(cellStates), z.number().int()),
	/** Offers that develop something the link requires beyond what all links require. */
	offers: z.number().int(),
	/** People that open needs ask for in its occupations; null, as what follows from it: not every need counts for the reader. */
	headcount: z.number().int().nullable(),
	offerShare: z.number().nullable(),
	headcountShare: z.number().nullable(),
	oversupplied: z.boolean().nullable(),
});
export type CoverageLink = z.infer<typeof coverageLink>;

export const coverage = z.object({
	chain: reference.extend({ regionId: z.uuid(), sample: z.boolean() }),
	/** All of the region's needs count for the reader; else those that they may read. */
	everyNeed: z.boolean(),
	links: z.array(coverageLink),
	competencies: z.array(coverageCompetency),
	cells: z.array(coverageCell),
	/** Between published training plans of different schools. */
	homogeneity: z.object({
		plans: z.number().int(),
		schools: z.number().int(),
		/** Mean cosine of their competency profiles, 0–1; null with fewer than two schools. */
		similarity: z.number().nullable(),
		pairs: z.array(
			z.object({
				a: reference.extend({ school: named }),
				b: reference.extend({ school: named }),
				similarity: z.number(),
			}),
		),
	}),
	/** Some of what is counted is invented. */
	sample: z.boolean(),
});
export type Coverage = z.infer<typeof coverage>;

export const cellQuery = z.object({ linkId: z.uuid(), competencyId: z.uuid() });
export const coverageRecords = z.object({
	occupations: z.array(reference.extend({ level: z.number().nullable(), importance: z.number().nullable() })),
	courses: z.array(
		reference.extend({ organisation: named, level: z.number(), since: z.string(), sample: z.boolean() }),
	),
	modules: z.array(
		reference.extend({ planId: z.uuid(), plan: named, organisation: named, level: z.number(), since: z.string() }),
	),
	/** Those that the reader may see. */
	needs: z.array(
		z.object({
			id: z.uuid(),
			title: z.string(),
			language: z.string(),
			organisation: named,
			headcount: z.number().int(),
			level: z.number(),
			sample: z.boolean(),
		}),
	),
	/** All of the region's open needs that name it; null where not all count for the reader. */
	needCount: z.number().int().nullable(),
});
export type CoverageRecords = z.infer<typeof coverageRecords>;
