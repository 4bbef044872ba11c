import { EngineInputError } from "#engines/input-error.ts";
import type { PreferenceLists } from "#engines/matching/preference-lists.ts";
import { requireInteger, requireNonNegative } from "#engines/require-number.ts";

/**
 * At most so many of these people in these positions together. Give `limit`, or `percent` of the positions' capacity,
 * which is rounded down to a whole number before matching.
 */
export type Quota = {
	id: string;
	/** Absent: everybody. */
	people?: ArrayLike<number>;
	/** Absent: all positions. */
	positions?: ArrayLike<number>;
	limit?: number;
	/** 0 … 100. */
	percent?: number;
};

export type QuotaTree = {
	/** Nodes: the positions first, then the quotas in their order. */
	limit: Int32Array;
	/** Next larger set, or −1. */
	parent: Int32Array;
	/** Smallest set that a pair belongs to. */
	leaf: Int32Array;
	/** Listed pairs under each node. */
	size: Int32Array;
	/** Quotas with the limit that counts, in their order. */
	quotas: { id: string; limit: number; percent: number | null; capacity: number }[];
};

/**
 * Capacities and quotas as one forest of sets of listed pairs. Sets must be nested or disjoint (laminar): then "at most
 * so many in each set" is a laminar matroid, and stable matchings exist (Huang 2010; Fleiner 2003). Compared are the
 * pairs on the lists: a quota on a class of people inside one position is always nested below it, one on all people of
 * several positions always above; two classes that share people and positions must be nested.
 *
 * @throws EngineInputError on unknown people or positions, an id used twice, not exactly one of limit and percent, a
 * negative or fractional limit, or quotas that cross (both are named)
 * Cost: pairs × quotas that contain them.
 */
export function quotaTree(lists: PreferenceLists, quotas: readonly Quota[]): QuotaTree {
	const { start, choice, capacity } = lists;
	const people = start.length - 1;
	const positions = capacity.length;
	const nodes = positions + quotas.length;
	const limit = new Int32Array(nodes);
	limit.set(capacity);
	const parent = new Int32Array(nodes).fill(-1);
	const size = new Int32Array(nodes);
	for (let k = 0; k < choice.length; k++) size[choice[k]!]!++;
	const resolved = quotas.map((quota, q) => resolveLimit(quota, q, capacity));
	const ids = new Set<string>();
	for (const [q, { id, limit: most }] of resolved.entries()) {
		if (ids.has(id)) throw new EngineInputError(`quotas[${q}].id`, `"${id}" is used twice`);
		ids.add(id);
		limit[positions + q] = Math.min(most, people);
	}
	if (quotas.length === 0) return { limit, parent, leaf: choice, size, quotas: resolved };
	const leaf = Int32Array.from(choice);
	const members = quotas.map((quota, q) => ({
		people: quota.people && memberSet(`quotas[${q}].people`, quota.people, people),
		positions: quota.positions && memberSet(`quotas[${q}].positions`, quota.positions, positions),
	}));
	const containing = (i: number, j: number): number[] => {
		const found: number[] = [j];
		for (const [q, set] of members.entries()) {
			if ((!set.people || set.people[i] === 1) && (!set.positions || set.positions[j] === 1)) found.push(positions + q);
		}
		return found;
	};
	for (let i = 0; i < people; i++) {
		for (let k = start[i]!; k < start[i + 1]!; k++) {
			for (const node of containing(i, choice[k]!)) if (node >= positions) size[node]!++;
		}
	}
	const name = (node: number) => (node < positions ? `position ${node}` : `"${resolved[node - positions]!.id}"`);
	const parentKnown = new Uint8Array(nodes);
	for (let i = 0; i < people; i++) {
		for (let k = start[i]!; k < start[i + 1]!; k++) {
			// Small sets first; among equal ones the position stays innermost, then the later quota.
			const chain = containing(i, choice[k]!).sort(
				(a, b) => size[a]! - size[b]! || (a < positions ? -1 : b < positions ? 1 : b - a),
			);
			leaf[k] = chain[0]!;
			for (const [level, node] of chain.entries()) {
				const above = chain[level + 1] ?? -1;
				if (parentKnown[node] === 1 && parent[node] !== above) {
					const other = above < 0 ? parent[node]! : above;
					const quota = Math.max(node, other) - positions;
					throw new EngineInputError(
						`quotas[${quota}]`,
						`${name(node)} and ${name(other)} cross: they share people and positions, yet neither lies within the other`,
					);
				}
				parent[node] = above;
				parentKnown[node] = 1;
			}
		}
	}
	return { limit, parent, leaf, size, quotas: resolved };
}

function resolveLimit(quota: Quota, q: number, capacity: Int32Array): QuotaTree["quotas"][number] {
	const { id, limit, percent } = quota;
	if ((limit === undefined) === (percent === undefined)) {
		throw new EngineInputError(`quotas[${q}]`, "needs either limit or percent");
	}
	let places = 0;
	if (quota.positions) for (const j of Array.from(quota.positions)) places += capacity[j] ?? 0;
	else for (const c of capacity) places += c;
	if (percent === undefined) {
		return { id, limit: requireInteger(`quotas[${q}].limit`, limit!, 0), percent: null, capacity: places };
	}
	if (requireNonNegative(`quotas[${q}].percent`, percent) > 100) {
		throw new EngineInputError(`quotas[${q}].percent`, `must be at most 100, got ${percent}`);
	}
	// A billionth against binary fractions: 32.3 % of 1,000 must be 323.
	return { id, limit: Math.floor((percent * places) / 100 + 1e-9), percent, capacity: places };
}

function memberSet(argument: string, members: ArrayLike<number>, n: number): Uint8Array {
	const set = new Uint8Array(n);
	for (let index = 0; index < members.length; index++) {
		const member = members[index]!;
		if (!Number.isInteger(member) || member < 0 || member >= n) {
			throw new EngineInputError(`${argument}[${index}]`, `must be a whole number from 0 to ${n - 1}, got ${member}`);
		}
		set[member] = 1;
	}
	return set;
}
