import type { ReadContext } from "../database/context.ts";

interface Words {
	en: string | null;
	zh: string | null;
}

export interface SearchHit {
	id: string;
	label: Words;
	/** Kind, place, code: what tells two of the same name apart. */
	hint: Words | null;
	/** Path in the web application. */
	page: string;
}

/** One kind of thing that the search over everything finds. */
export interface SearchSource {
	kind: string;
	label: { en: string; zh: string };
	/** The best first; only what this actor may see. */
	search(context: ReadContext, q: string, limit: number): Promise<SearchHit[]>;
}

let sources: readonly SearchSource[] = [];

export const setSearch = (list: readonly SearchSource[]): void => {
	sources = list;
};

export interface SearchGroup {
	kind: string;
	label: { en: string; zh: string };
	items: SearchHit[];
}

/** Asks every source; groups without a hit are left out. */
export async function searchEverything(context: ReadContext, q: string, limit = 6): Promise<SearchGroup[]> {
	const groups: SearchGroup[] = [];
	for (const { kind, label, search } of sources) {
		const items = await search(context, q, limit);
		if (items.length > 0) groups.push({ kind, label, items });
	}
	return groups;
}
