import { z } from "zod";
import { questionInput, questionKinds } from "./contract-questions.ts";

/* Questions of other systems, as 1EdTech's Question & Test Interoperability writes them. */

const remark = z.object({
	code: z.string(),
	params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const item = z.object({
	/** Its place in the package. */
	file: z.string(),
	identifier: z.string(),
	title: z.string(),
	kind: z.enum(questionKinds).nullable(),
	/** Null where there is an error: it is left out. */
	question: questionInput.nullable(),
	errors: z.array(remark),
	/** What will be different from the file. */
	notes: z.array(remark),
});
export type QtiItem = z.infer<typeof item>;

export const qtiPreview = z.object({
	/** Of what was looked at: nothing else is taken over. */
	token: z.string(),
	ready: z.number().int(),
	items: z.array(item),
	/** What else the package has, and is left out: tests, stimuli, pictures. */
	leftOut: z.array(z.string()),
});
export type QtiPreview = z.infer<typeof qtiPreview>;

export const qtiInput = z.object({ fileId: z.uuid(), token: z.string().max(100) });
