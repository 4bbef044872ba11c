import { z } from "zod";
import { fewTags } from "./html-size.ts";

export const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.nullable()
		.transform((value) => value || null);

/** HTML, which is cleaned before it is kept. */
const html = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.refine(...fewTags)
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
/** The same of HTML. */
export const maybeHtml = (most: number) => z.object({ en: html(most), zh: html(most) }).default({ en: null, zh: null });
