import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named, reference } from "#platform/contract/named.ts";
import { prerequisite, prerequisitesInput } from "./contract-prerequisites.ts";
import { accessTier, licence, sharing, sharingInput } from "./contract-sharing.ts";
import { developedLevel } from "./developed-level.ts";
import { maybeTwoLanguages, text, twoLanguages } from "./two-languages.ts";

/** A project is worked on for somebody who needs its outcome; a certificate course leads to the certificate it names. */
export const courseKinds = ["course", "project", "certificate"] as const;
const kind = z.enum(courseKinds);
export type CourseKind = z.infer<typeof kind>;

/** What a certificate is called by who issues it; of a certificate course alone, which names one. */
const certificate = z.object({ en: text(200), zh: text(200) });

export const courseInput = z.object({
	kind: kind.default("course"),
	certificate: certificate.default({ en: null, zh: null }),
	code: z
		.string()
		.trim()
		.min(1)
		.max(40)
		.regex(/^[\p{L}\p{N}._/-]+$/u),
	name: twoLanguages(160),
	summary: maybeTwoLanguages(2000),
	/** Hours of study that a learner needs. */
	hours: z.number().int().min(1).max(2000).nullable().default(null),
	competencies: z
		.array(z.object({ competencyId: z.uuid(), level: developedLevel }))
		.max(60)
		.default([])
		.refine((all) => new Set(all.map(({ competencyId }) => competencyId)).size === all.length, {
			params: { code: "twice" },
		}),
	prerequisites: prerequisitesInput.default([]),
	/** Left out: all rights reserved, and nobody but who writes it looks into it. */
	sharing: sharingInput.optional(),
});
export type CourseInput = z.infer<typeof courseInput>;
/** With the revision that was read: who has not seen a change does not overwrite it. */
export const courseChange = courseInput.extend({
	revision: z.number().int(),
	/** Left out: as it is. Who knows no kinds, or no prerequisites, takes none away. */
	kind: kind.optional(),
	certificate: certificate.optional(),
	prerequisites: prerequisitesInput.optional(),
});

export const courseStates = ["draft", "published", "archived"] as const;
export const courseAbilities = [
	"edit",
	"publish",
	"draft",
	"archive",
	"restore",
	"authors",
	"offer",
	"copy",
	"content",
	"sharing",
] as const;

export const courseQuery = listQuery.extend({
	state: z.enum(courseStates).optional(),
	kind: kind.optional(),
	organisationId: z.uuid().optional(),
	/** Without those of this one. */
	notOrganisationId: z.uuid().optional(),
	competencyId: z.uuid().optional(),
	licence: licence.optional(),
	tier: accessTier.optional(),
	/** Those that the actor may change. */
	mine: z.stringbool().optional(),
});
export type CourseQuery = z.infer<typeof courseQuery>;

export const courseSummary = z.object({
	...reference.shape,
	code: z.string(),
	kind,
	/** Of a certificate course alone. */
	certificate: named,
	organisation: reference,
	state: z.enum(courseStates),
	/** Number of the newest published version. */
	version: z.number().int().nullable(),
	/** There is a draft, and the actor may see it. */
	drafted: z.boolean(),
	hours: z.number().int().nullable(),
	/** How many competencies it develops. */
	develops: z.number().int(),
	licence,
	tier: accessTier,
	sample: z.boolean(),
	updatedAt: z.string(),
});
export type CourseSummary = z.infer<typeof courseSummary>;
export const courseList = listOf(courseSummary);

const developed = z.object({
	competency: z.object({ ...reference.shape, frameworkId: z.uuid() }),
	level: z.number(),
	/** When a version that develops it was first published. */
	since: z.string().nullable(),
});

export const courseVersion = z.object({
	id: z.uuid(),
	number: z.number().int(),
	state: z.enum(["draft", "published"]),
	hours: z.number().int().nullable(),
	publishedAt: z.string().nullable(),
	competencies: z.array(developed),
	prerequisites: z.array(prerequisite),
});

const someone = z.object({ id: z.uuid(), name: z.string() });

export const courseDetail = courseSummary.extend({
	summary: named,
	sharing,
	revision: z.number().int(),
	/** The newest first; drafts only to those who write them. */
	versions: z.array(courseVersion),
	/** Only to those who write it. */
	authors: z.array(someone),
	abilities: z.array(z.enum(courseAbilities)),
});
export type CourseDetail = z.infer<typeof courseDetail>;

export const authorsInput = z.object({
	personIds: z
		.array(z.uuid())
		.max(30)
		.refine((ids) => new Set(ids).size === ids.length, { params: { code: "twice" } }),
});
/** Teachers, programme heads and mentors of the region, by name; of other organisations by their whole address. */
export const authorQuery = z.object({ q: z.string().trim().max(200).default("") });
export const authorChoices = z.object({
	items: z.array(someone.extend({ organisation: named.nullable() })),
});
