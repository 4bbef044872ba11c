import { z } from "zod";

export const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.nullable()
		.transform((value) => value || null);

/** A text in one or both languages. */
export const twoLanguages = (most: number) =>
	z.object({ en: text(most), zh: text(most) }).refine(({ en, zh }) => en !== null || zh !== null, {
		path: ["zh"],
		params: { code: "name-missing" },
	});
/** The same, or nothing at all. */
export const maybeTwoLanguages = (most: number) =>
	z.object({ en: text(most), zh: text(most) }).default({ en: null, zh: null });
