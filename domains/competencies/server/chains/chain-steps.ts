import type { Named } from "#platform/contract/named.ts";
import type { ChainStep, Stage } from "../../contract-chains.ts";

/** A chain as it is compared: links in their order, with names of the occupations on each. */
export interface ChainState {
	name: Named;
	code: string;
	description: Named;
	links: readonly {
		id: string;
		code: string;
		stage: Stage;
		name: Named;
		occupations: readonly { id: string; name: Named }[];
		feeds: readonly string[];
	}[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What was done to a chain between two states, one step a thing; a link that only others passed has not moved. */
export function chainSteps(before: ChainState | null, after: ChainState): ChainStep[] {
	if (!before) {
		return [
			{ link: null, action: "added", after: after.name },
			...after.links.flatMap((link) => addedLink(link)),
			...feedSteps(null, after),
		];
	}
	const steps: ChainStep[] = [];
	if (!same(before.name, after.name) || before.code !== after.code) {
		const called = ({ name, code }: ChainState) => ({ ...name, code });
		steps.push({ link: null, action: "renamed", before: called(before), after: called(after) });
	}
	if (!same(before.description, after.description))
		steps.push({ link: null, action: "described", before: before.description, after: after.description });
	const now = new Map(after.links.map((link) => [link.id, link]));
	const then = new Map(before.links.map((link) => [link.id, link]));
	for (const link of before.links) if (!now.has(link.id)) steps.push({ link: link.name, action: "removed" });
	const moved = movedLinks(before, after);
	for (const link of after.links) {
		const old = then.get(link.id);
		if (!old) {
			steps.push(...addedLink(link));
			continue;
		}
		if (!same(old.name, link.name) || old.code !== link.code) {
			const called = ({ name, code }: ChainState["links"][number]) => ({ ...name, code });
			steps.push({ link: link.name, action: "renamed", before: called(old), after: called(link) });
		}
		if (old.stage !== link.stage || moved.has(link.id))
			steps.push({ link: link.name, action: "moved", before: old.stage, after: link.stage });
		const had = new Set(old.occupations.map(({ id }) => id));
		const has = new Set(link.occupations.map(({ id }) => id));
		for (const { id, name } of old.occupations)
			if (!has.has(id)) steps.push({ link: link.name, action: "occupation-removed", before: name });
		for (const { id, name } of link.occupations)
			if (!had.has(id)) steps.push({ link: link.name, action: "occupation-added", after: name });
	}
	return [...steps, ...feedSteps(before, after)];
}

/** What a link feeds now and did not, and what it feeds no more; a link that went took what it fed along. */
function feedSteps(before: ChainState | null, after: ChainState): ChainStep[] {
	const nameOf = new Map([...(before?.links ?? []), ...after.links].map(({ id, name }) => [id, name]));
	const stay = new Set(after.links.map(({ id }) => id));
	const then = new Map((before?.links ?? []).map((link) => [link.id, link.feeds]));
	return after.links.flatMap((link) => {
		const had = then.get(link.id) ?? [];
		return [
			...had
				.filter((id) => stay.has(id) && !link.feeds.includes(id))
				.map((id) => ({ link: link.name, action: "feed-removed" as const, before: nameOf.get(id) })),
			...link.feeds
				.filter((id) => !had.includes(id))
				.map((id) => ({ link: link.name, action: "feed-added" as const, after: nameOf.get(id) })),
		];
	});
}

const addedLink = ({ name, stage, occupations }: ChainState["links"][number]): ChainStep[] => [
	{ link: name, action: "added", after: stage },
	...occupations.map((occupation) => ({
		link: name,
		action: "occupation-added" as const,
		after: occupation.name,
	})),
];

/**
 * Links whose place among those that stayed changed: all but a longest run that kept its order (patience sorting),
 * so that moving one link past ten others is one move.
 */
function movedLinks(before: ChainState, after: ChainState): Set<string> {
	const place = new Map(before.links.map(({ id }, index) => [id, index]));
	const kept = after.links.filter(({ id }) => place.has(id)).map(({ id }) => ({ id, at: place.get(id) as number }));
	const tails: number[] = [];
	const previous: number[] = [];
	for (const [index, { at }] of kept.entries()) {
		let low = 0;
		let high = tails.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((kept[tails[middle] as number] as { at: number }).at < at) low = middle + 1;
			else high = middle;
		}
		previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
		tails[low] = index;
	}
	const moved = new Set(kept.map(({ id }) => id));
	for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] as number)
		moved.delete((kept[index] as { id: string }).id);
	return moved;
}
