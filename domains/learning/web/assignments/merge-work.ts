import type { WorkFields } from "./calls-assignments.ts";

/** The server cleans what it keeps: line breaks, spaces, marks of links and an empty text are written in other ways there. */
const plainly = (text: string): string => {
	const plain = text
		.replace(/<br\s*\/?>/g, "<br>")
		.replace(/<a\b[^>]*?(href="[^"]*")[^>]*>/g, "<a $1>")
		.replace(/&nbsp;|\u00a0/g, " ")
		.replace(/&quot;/g, '"')
		.replace(/&#39;|&apos;/g, "'");
	return /\S/.test(plain.replace(/<(?!hr)[^>]*>/g, "")) ? plain : "";
};
const same = (one: string, other: string): boolean => plainly(one) === plainly(other);

export const sameWork = (one: WorkFields, other: WorkFields): boolean =>
	same(one.body, other.body) && same(one.url, other.url);

/**
 * Text and link that were changed at two places, of each what was changed.
 * @param base as the server had it when mine was begun
 * @param lost what it may have got from here since
 * @returns with `apart` where both changed the same: mine stays, and which one holds is chosen by hand
 */
export function mergeWork(
	mine: WorkFields,
	{ base, lost }: { base: WorkFields; lost: WorkFields | null },
	theirs: WorkFields,
): { fields: WorkFields; apart: boolean } {
	let apart = false;
	const choose = (field: keyof WorkFields): string => {
		const [own, other] = [mine[field], theirs[field]];
		if (same(own, other) || same(own, base[field])) return other;
		if (!same(other, base[field]) && !(lost && same(other, lost[field]))) apart = true;
		return own;
	};
	const fields = { body: choose("body"), url: choose("url") };
	return { fields, apart };
}
