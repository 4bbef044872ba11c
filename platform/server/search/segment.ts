import { readFileSync } from "node:fs";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

const termsFile = new URL("../../../engines/topics/field-terms.json", import.meta.url);

let jieba: Jieba | undefined;

function load(): Jieba {
	if (!jieba) {
		jieba = Jieba.withDict(dict);
		// Terms of the field: without them 产教融合 is cut in two. The topics engine owns the list and cuts by it too.
		const terms = JSON.parse(readFileSync(termsFile, "utf8")) as Record<string, string[]>;
		const lines = Object.values(terms)
			.flat()
			.map((term) => `${term} 99999 n\n`);
		jieba.loadDict(Buffer.from(lines.join("")));
	}
	return jieba;
}

const word = /[\p{L}\p{N}+#.]+/gu;

/**
 * Words of a text in Chinese and English, lower-case, for `to_tsvector('simple', …)`: Chinese is segmented for search
 * (long words and the words inside them), Latin text is split at everything that is neither letter nor digit.
 */
export function searchWords(text: string): string {
	const words: string[] = [];
	for (const token of load().cutForSearch(text.normalize("NFKC").toLowerCase(), true)) {
		for (const [match] of token.matchAll(word)) words.push(match.replace(/^\.+|\.+$/g, ""));
	}
	return words.filter(Boolean).join(" ");
}

/** The same words as a prefix query for `to_tsquery('simple', …)`; null when nothing searchable was typed. */
export function searchQuery(text: string): string | null {
	const words = [...new Set(searchWords(text).split(" "))].filter(Boolean).slice(0, 12);
	if (words.length === 0) return null;
	return words.map((part) => `'${part.replaceAll("'", "''").replaceAll("\\", "\\\\")}':*`).join(" & ");
}
