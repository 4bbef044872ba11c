import { z } from "zod";
import { named, reference } from "#platform/contract/named.ts";
import { developedLevel } from "./developed-level.ts";

/** A course to be completed, or a competency to be attained to a level, before a course; required, or advised. */
const prerequisiteInput = z
	.object({
		required: z.boolean(),
		courseId: z.uuid().nullable(),
		competencyId: z.uuid().nullable(),
		level: developedLevel.nullable(),
	})
	.refine(({ courseId, competencyId }) => (courseId === null) !== (competencyId === null), {
		path: ["courseId"],
		params: { code: "course-or-competency" },
	})
	.refine(({ competencyId, level }) => (competencyId === null) === (level === null), {
		path: ["level"],
		params: { code: "course-or-competency" },
	});
export const prerequisitesInput = z
	.array(prerequisiteInput)
	.max(20)
	.refine((all) => new Set(all.map(({ courseId, competencyId }) => courseId ?? competencyId)).size === all.length, {
		params: { code: "twice" },
	});
export type PrerequisiteInput = z.infer<typeof prerequisiteInput>;

/** One that somebody lacks. */
export const lack = z.object({
	required: z.boolean(),
	/** Of the course, or the competency. */
	name: named,
	level: z.number().nullable(),
});
export type Lack = z.infer<typeof lack>;

export const prerequisite = z.object({
	required: z.boolean(),
	course: reference.nullable(),
	competency: reference.nullable(),
	level: z.number().nullable(),
	/** Whether the actor has completed or attained it. */
	met: z.boolean(),
});
export type Prerequisite = z.infer<typeof prerequisite>;
