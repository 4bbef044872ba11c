import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { questionKinds } from "./contract-questions.ts";

const part = z.object({ id: z.string(), text: named });

/** A question as a learner sees it: nothing of what is right. */
export const paperQuestion = z.object({
	id: z.uuid(),
	kind: z.enum(questionKinds),
	prompt: named,
	points: z.number(),
	unit: z.string().nullable(),
	/** To choose from, or to put in order. */
	options: z.array(part),
	/** Left sides of pairs, and what can be put beside them. */
	lefts: z.array(part),
	rights: z.array(part),
});
export type PaperQuestion = z.infer<typeof paperQuestion>;

const answer = z.union([
	z.string().max(500),
	z.array(z.string().max(60)).max(20),
	z.record(z.string().max(60), z.string().max(500)),
]);
/** By the id of the question; what stands for none of them is not kept. */
export const answersInput = z
	.record(z.uuid(), answer)
	.refine((all) => Object.keys(all).length <= 400, { params: { code: "too-many" } });
export type Answers = z.infer<typeof answersInput>;

/** What was right, in words of the paper. */
export const questionReview = z.object({
	id: z.uuid(),
	/** Points reached; null where they are not told yet. */
	reached: z.number(),
	right: z.array(z.object({ id: z.string().nullable(), text: named })),
	explanation: named,
});
export type QuestionReview = z.infer<typeof questionReview>;
