import type { Choice } from "#platform/web/form/type-ahead.tsx";
import { feedsForward } from "../../contract-chains.ts";
import type { Chain, ChainInput, Stage } from "./calls-chains.ts";

interface Texts {
	en: string;
	zh: string;
}

export interface LinkValues {
	key: string;
	id: string | null;
	code: string;
	stage: Stage;
	name: Texts;
	occupationIds: Choice[];
	/** Keys of the links that it feeds. */
	feeds: string[];
}

/** The form's values: names of fields are those of the server, so that its refusals find their places. */
export interface ChainValues extends Record<string, unknown> {
	code: string;
	name: Texts;
	description: Texts;
	links: LinkValues[];
}

export const emptyChain: ChainValues = {
	code: "",
	name: { en: "", zh: "" },
	description: { en: "", zh: "" },
	links: [],
};

export const newLink = (stage: Stage): LinkValues => ({
	key: crypto.randomUUID(),
	id: null,
	code: "",
	stage,
	name: { en: "", zh: "" },
	occupationIds: [],
	feeds: [],
});

/** What a link feeds, of the links that are still there and not before it. */
export const fedBy = (link: LinkValues, links: readonly LinkValues[]): LinkValues[] =>
	links.filter((other) => other.key !== link.key && link.feeds?.includes(other.key) && feedsForward(link, other));

const filled = ({ en, zh }: { en: string | null; zh: string | null }): Texts => ({ en: en ?? "", zh: zh ?? "" });
const texts = ({ en, zh }: Texts) => ({ en: en.trim() || null, zh: zh.trim() || null });

/** A chain as values to edit; `name` writes an occupation's name in the language of the screen. */
export function valuesOf(
	chain: Chain,
	name: (occupation: Chain["links"][number]["occupations"][number]) => string,
): ChainValues {
	return {
		code: chain.code,
		name: filled(chain.name),
		description: filled(chain.description),
		links: chain.links.map((link) => ({
			key: link.id,
			id: link.id,
			code: link.code,
			stage: link.stage,
			name: filled(link.name),
			occupationIds: link.occupations.map((one) => ({ id: one.id, label: name(one), hint: one.code })),
			feeds: link.feeds,
		})),
	};
}

export const inputOf = ({ code, name, description, links }: ChainValues): ChainInput => ({
	code: code.trim(),
	name: texts(name),
	description: texts(description),
	links: links.map((link) => ({
		id: link.id,
		code: link.code.trim() || null,
		stage: link.stage,
		name: texts(link.name),
		occupationIds: link.occupationIds.map(({ id }) => id),
		feeds: fedBy(link, links).map((other) => links.indexOf(other)),
	})),
});

/** The links with one of them a place further on (1) or back (-1) among those of its stage. */
export function moveLink(links: readonly LinkValues[], key: string, by: 1 | -1): LinkValues[] {
	const at = links.findIndex((link) => link.key === key);
	const link = links[at];
	if (!link) return [...links];
	for (let other = at + by; other >= 0 && other < links.length; other += by) {
		const neighbour = links[other] as LinkValues;
		if (neighbour.stage !== link.stage) continue;
		const moved = [...links];
		moved[at] = neighbour;
		moved[other] = link;
		return moved;
	}
	return [...links];
}
