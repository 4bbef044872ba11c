import { fieldTitles } from "./public-service-field-titles.ts";
import { officeTitles } from "./public-service-office-titles.ts";
import type { TitleEntry } from "./title-types.ts";

/**
 * Titles of public administration that general occupation lists lack or know in another sense, as entries of kind
 * "alternate" with O*NET-SOC codes. One line of the tables: title | codes, the likeliest first | weight (2, that is
 * preferred to other lists, when left out; the second and later codes weigh 0.9 at most). Grade titles that are used for
 * any duty ("community coordinator") have a low weight: a hint, not a proof.
 * Written by hand from the duties that such titles have in North American city administrations.
 */
export function publicServiceTitles(): TitleEntry[] {
	const entries: TitleEntry[] = [];
	for (const line of `${officeTitles.trim()}\n${fieldTitles.trim()}`.split("\n")) {
		const [text, codes, weight] = line.split("|").map((part) => part.trim());
		const base = weight === undefined ? 2 : Number(weight);
		codes!.split(" ").forEach((occupation, position) => {
			entries.push({
				occupation,
				text: text!,
				kind: "alternate",
				weight: position === 0 ? base : Math.min(1, base) * 0.9,
			});
		});
	}
	return entries;
}
