interface Span {
	/** Minutes since midnight. */
	from: number;
	until: number;
}

export type Laned<Item> = Item & { lane: number; lanes: number };

/** Puts what overlaps side by side: each gets a lane, and of how many it is one. */
export function inLanes<Item extends Span>(items: readonly Item[]): Laned<Item>[] {
	const placed: Laned<Item>[] = [];
	let group: Laned<Item>[] = [];
	let end = Number.NEGATIVE_INFINITY;
	for (const item of items.toSorted((a, b) => a.from - b.from || b.until - a.until)) {
		if (item.from >= end) {
			group = [];
			end = Number.NEGATIVE_INFINITY;
		}
		const busy = new Set(group.filter(({ until }) => until > item.from).map(({ lane }) => lane));
		let lane = 0;
		while (busy.has(lane)) lane++;
		const one = { ...item, lane, lanes: 1 };
		group.push(one);
		placed.push(one);
		end = Math.max(end, item.until);
		const lanes = Math.max(...group.map((each) => each.lane)) + 1;
		for (const each of group) each.lanes = lanes;
	}
	return placed;
}
