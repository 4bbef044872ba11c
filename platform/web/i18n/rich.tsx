import { Fragment, type ReactNode } from "react";

/**
 * A sentence with marked parts: `<Rich text="See <a>the rule</a>." tags={{ a: (part) => <Link …>{part}</Link> }} />`.
 * Marks do not nest; one that is not in `tags` is shown as plain text. Nothing is ever read as HTML.
 */
export function Rich({ text, tags }: { text: string; tags: Record<string, (part: string) => ReactNode> }) {
	return richParts(text).map((part, position) => {
		const render = part.tag ? tags[part.tag] : undefined;
		// biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other name than their place
		return <Fragment key={position}>{render ? render(part.text) : part.text}</Fragment>;
	});
}

/** Cuts a sentence at its marks. */
export function richParts(text: string): { tag?: string; text: string }[] {
	const parts: { tag?: string; text: string }[] = [];
	let at = 0;
	for (const match of text.matchAll(/<(\w+)>(.*?)<\/\1>/gs)) {
		if (match.index > at) parts.push({ text: text.slice(at, match.index) });
		parts.push({ tag: match[1], text: match[2] ?? "" });
		at = match.index + match[0].length;
	}
	if (at < text.length) parts.push({ text: text.slice(at) });
	return parts;
}
