/**
 * A cycle among directed edges, if there is one: its nodes in order, the first again at the end.
 * Depth-first without recursion, so that a chain of any length is walked; cost: edges + nodes.
 */
export function findCycle(edges: readonly (readonly [string, string])[]): string[] | null {
	const targets = new Map<string, string[]>();
	for (const [source, target] of edges) {
		const list = targets.get(source);
		if (list) list.push(target);
		else targets.set(source, [target]);
	}
	const settled = new Set<string>();
	for (const start of targets.keys()) {
		if (settled.has(start)) continue;
		const path: string[] = [start];
		const onPath = new Set(path);
		const left = [[...(targets.get(start) ?? [])]];
		while (path.length > 0) {
			const next = left.at(-1)?.pop();
			if (next === undefined) {
				left.pop();
				const done = path.pop() as string;
				onPath.delete(done);
				settled.add(done);
			} else if (onPath.has(next)) return [...path.slice(path.indexOf(next)), next];
			else if (!settled.has(next)) {
				path.push(next);
				onPath.add(next);
				left.push([...(targets.get(next) ?? [])]);
			}
		}
	}
	return null;
}
