import type { SearchSource } from "#platform/server/search/registry.ts";
import { suggestOccupation } from "./occupation-queries.ts";

/** Occupations by any of their titles; the title that was found tells why one is there that is called otherwise. */
export const occupationSearch: SearchSource = {
	kind: "occupation",
	label: { en: "Occupations", zh: "职业" },
	async search(context, q, limit) {
		const found = await suggestOccupation(context, { q, limit });
		return found.map(({ id, name, found: text, code }) => {
			const same = text === name.en || text === name.zh;
			return {
				id,
				label: name,
				hint: same ? { en: code, zh: code } : { en: `“${text}” · ${code}`, zh: `“${text}” · ${code}` },
				page: `/occupations/${id}`,
			};
		});
	},
};
