import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named, reference } from "#platform/contract/named.ts";

export const recognitionStates = ["proposed", "agreed", "declined", "ended"] as const;
export type RecognitionState = (typeof recognitionStates)[number];

export const recognitionInput = z.object({
	/** A published course of another school. */
	courseId: z.uuid(),
	/** A module of a published plan of mine. */
	planVersionId: z.uuid(),
	moduleId: z.uuid(),
	credits: z.number().gt(0).max(100).multipleOf(0.5),
	note: z
		.string()
		.trim()
		.max(2000)
		.nullable()
		.transform((value) => value || null),
});
export type RecognitionInput = z.infer<typeof recognitionInput>;

export const recognition = z.object({
	id: z.uuid(),
	course: reference.extend({ code: z.string() }),
	giving: reference,
	receiving: reference,
	/** Name of the module as it is in force; null when the plan has it no more. */
	module: named.nullable(),
	plan: z.object({ versionId: z.uuid().nullable(), name: named.nullable() }),
	credits: z.number(),
	state: z.enum(recognitionStates),
	note: z.string().nullable(),
	decisionNote: z.string().nullable(),
	proposedAt: z.string(),
	decidedAt: z.string().nullable(),
	endedAt: z.string().nullable(),
	/** The course or the plan is invented. */
	sample: z.boolean(),
	abilities: z.array(z.enum(["decide", "end"])),
});
export type Recognition = z.infer<typeof recognition>;

export const recognitionQuery = listQuery.extend({ state: z.enum(recognitionStates).optional() });
export type RecognitionQuery = z.infer<typeof recognitionQuery>;
export const recognitionList = listOf(recognition);
