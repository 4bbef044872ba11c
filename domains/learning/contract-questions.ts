import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { maybeTwoLanguages, twoLanguages } from "./two-languages.ts";

export const questionKinds = ["single", "multiple", "numeric", "ordering", "matching", "short", "cloze"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Names a part of a question within it. Learners see other ones, drawn anew for every attempt. */
const partId = z.string().regex(/^[\w-]{1,20}$/);
const part = z.object({ id: partId, text: twoLanguages(500) });
const parts = (least: number, most: number) =>
	z
		.array(part)
		.min(least)
		.max(most)
		.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { params: { code: "twice" } });
const accepted = z.array(z.string().trim().min(1).max(200)).min(1).max(20);

const common = { prompt: twoLanguages(4000), explanation: maybeTwoLanguages(2000) };

const single = z.object({ kind: z.literal("single"), ...common, options: parts(2, 12), right: partId });
const multiple = z.object({
	kind: z.literal("multiple"),
	...common,
	options: parts(2, 12),
	right: z.array(partId).min(1).max(12),
});
const numeric = z.object({
	kind: z.literal("numeric"),
	...common,
	value: z.number().min(-1e12).max(1e12),
	/** How far an answer may be off, in the unit of the value. */
	tolerance: z.number().min(0).max(1e12),
	unit: z.string().trim().max(30).nullable().default(null),
});
/** Items stand in the right order. */
const ordering = z.object({ kind: z.literal("ordering"), ...common, items: parts(2, 10) });
const matching = z.object({
	kind: z.literal("matching"),
	...common,
	pairs: z
		.array(z.object({ id: partId, left: twoLanguages(300), right: twoLanguages(300) }))
		.min(2)
		.max(10),
	/** Further choices that belong to none. */
	extras: z.array(part).max(6).default([]),
});
const short = z.object({ kind: z.literal("short"), ...common, accepted });
/** The prompt has gaps `[[1]]`, `[[2]]` … in each of its languages. */
const cloze = z.object({
	kind: z.literal("cloze"),
	...common,
	gaps: z.array(z.object({ accepted })).min(1).max(15),
});

/** Numbers of the gaps of a text, in the order in which they stand. */
export const gapsOf = (text: string): number[] => [...text.matchAll(/\[\[(\d{1,2})\]\]/g)].map(([, n]) => Number(n));

export const questionContent = z
	.discriminatedUnion("kind", [single, multiple, numeric, ordering, matching, short, cloze])
	.superRefine((question, check) => {
		const refuse = (code: string, ...path: (string | number)[]): void =>
			check.addIssue({ code: "custom", path, params: { code } });
		if (question.kind === "single" && !question.options.some(({ id }) => id === question.right))
			refuse("nothing-right", "right");
		if (question.kind === "multiple") {
			const known = new Set(question.options.map(({ id }) => id));
			if (question.right.some((id) => !known.has(id)) || new Set(question.right).size !== question.right.length)
				refuse("nothing-right", "right");
		}
		if (question.kind === "matching") {
			const ids = [...question.pairs, ...question.extras].map(({ id }) => id);
			if (new Set(ids).size !== ids.length) refuse("twice", "pairs");
			// Of two sides that read the same only one would be right.
			const rights = [...question.pairs.map(({ right }) => right), ...question.extras.map(({ text }) => text)];
			for (const language of ["en", "zh"] as const) {
				const texts = rights.flatMap((text) => text[language]?.normalize("NFKC").trim().toLowerCase() ?? []);
				if (new Set(texts).size !== texts.length) refuse("right-twice", "pairs");
			}
		}
		if (question.kind === "cloze")
			for (const language of ["en", "zh"] as const) {
				const text = question.prompt[language];
				const wanted = question.gaps.map((_, index) => index + 1).join();
				if (
					text !== null &&
					gapsOf(text)
						.sort((a, b) => a - b)
						.join() !== wanted
				)
					refuse("gaps-differ", "prompt", language);
			}
	});
export type QuestionContent = z.infer<typeof questionContent>;

export const questionInput = z.object({
	content: questionContent,
	points: z.number().min(0.25).max(100).multipleOf(0.25),
	/** One that the version develops: what is reached here shows something of it. */
	competencyId: z.uuid().nullable().default(null),
});
export type QuestionInput = z.infer<typeof questionInput>;
/** With the revision that was read. */
export const questionChange = questionInput.extend({ revision: z.number().int() });

export const questionRow = z.object({
	id: z.uuid(),
	content: questionContent,
	points: z.number(),
	competencyId: z.uuid().nullable(),
	revision: z.number().int(),
});
export type QuestionRow = z.infer<typeof questionRow>;

export const bankInput = z.object({ name: twoLanguages(160) });
export const bankDetail = z.object({
	id: z.uuid(),
	versionId: z.uuid(),
	courseId: z.uuid(),
	course: named,
	name: named,
	/** It is part of a draft, and may be changed. */
	editable: z.boolean(),
	questions: z.array(questionRow),
	/** What the version develops: competencies that a question can be about. */
	competencies: z.array(z.object({ id: z.uuid(), name: named })),
});
export type BankDetail = z.infer<typeof bankDetail>;
