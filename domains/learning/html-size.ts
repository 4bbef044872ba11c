/** Tags of one text: a long page has some hundreds. What reads HTML takes the longer for each, the deeper it stands in others. */
export const MOST_TAGS = 10_000;
/** Of all texts of a course that comes as one file. */
export const MOST_TAGS_IN_FILE = 300_000;

/** How many tags an HTML text begins, at the most: what a comment or an attribute holds is counted as well. */
export function tagsIn(html: string): number {
	let count = 0;
	for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
		const letter = html.charCodeAt(at + 1) | 0x20;
		if (letter >= 0x61 && letter <= 0x7a) count++;
	}
	return count;
}

/** As a rule of a field. */
export const fewTags = [
	(html: string): boolean => tagsIn(html) <= MOST_TAGS,
	{ params: { code: "too-many-tags", most: MOST_TAGS } },
] as const;
