import type { SearchSource } from "#platform/server/search/registry.ts";
import { listDirectory } from "./directory-queries.ts";

/** Verified organisations, by name in both languages. */
export const organisationSearch: SearchSource = {
	kind: "organisation",
	label: { en: "Organisations", zh: "机构" },
	async search(context, q, limit) {
		const { items } = await listDirectory(context, { q, limit });
		return items.map(({ id, name, regionName }) => ({
			id,
			label: name,
			hint: regionName,
			page: `/organisations/${id}`,
		}));
	},
};
