import { EngineInputError } from "#engines/input-error.ts";
import { type PreferenceLists, pairOf, requirePairValues } from "#engines/matching/preference-lists.ts";
import { requireFinite, requireInteger } from "#engines/require-number.ts";
import type { MipRow } from "#engines/solve-mip.ts";

/** A rule beside lists and capacities; sets need not be nested here. Absent people or positions: all. */
export type SideConstraint = { id: string } & (
	| {
			/** So many of these people in these positions together. */
			kind: "quota";
			people?: ArrayLike<number>;
			positions?: ArrayLike<number>;
			least?: number;
			most?: number;
	  }
	/** All in the same position, or all without a place. */
	| { kind: "together"; people: ArrayLike<number> }
	/** No two of them in one position. */
	| { kind: "apart"; people: ArrayLike<number> }
	/** Each must have a place. */
	| { kind: "placed"; people: ArrayLike<number> }
	/** Σ of `cost` over pairs in use at most `most`; one cost a pair. */
	| { kind: "budget"; cost: Float64Array; most: number }
);

/**
 * A side constraint as rows over the pairs.
 *
 * @param at its index among the constraints, for error messages
 * @throws EngineInputError on unknown people or positions, least above most, neither of them, costs of another length
 * Cost: one pass over the pairs; "together" and "apart" its people × their lists.
 */
export function sideRows(lists: PreferenceLists, constraint: SideConstraint, at: number): MipRow[] {
	const { start, choice, capacity } = lists;
	const people = start.length - 1;
	const name = `constraints[${at}]`;
	const members = (argument: "people" | "positions", list: ArrayLike<number>, n: number): number[] =>
		Array.from(list, (member, index) => {
			if (requireInteger(`${name}.${argument}[${index}]`, member, 0) >= n) {
				throw new EngineInputError(`${name}.${argument}[${index}]`, `must be below ${n}, got ${member}`);
			}
			return member;
		});
	const ones = (indices: number[], least: number, most: number): MipRow => ({
		indices,
		values: indices.map(() => 1),
		least,
		most,
	});
	switch (constraint.kind) {
		case "quota": {
			const least = requireInteger(`${name}.least`, constraint.least ?? 0, 0);
			const most = constraint.most === undefined ? people : requireInteger(`${name}.most`, constraint.most, 0);
			if (constraint.least === undefined && constraint.most === undefined) {
				throw new EngineInputError(name, "needs least, most or both");
			}
			if (least > most) throw new EngineInputError(`${name}.least`, `${least} is more than most, ${most}`);
			const who = constraint.people && new Set(members("people", constraint.people, people));
			const where = constraint.positions && new Set(members("positions", constraint.positions, capacity.length));
			const indices: number[] = [];
			for (let i = 0; i < people; i++) {
				if (who && !who.has(i)) continue;
				for (let k = start[i]!; k < start[i + 1]!; k++) if (!where || where.has(choice[k]!)) indices.push(k);
			}
			return [ones(indices, least, most)];
		}
		case "placed":
			return members("people", constraint.people, people).map((i) =>
				ones(
					Array.from({ length: start[i + 1]! - start[i]! }, (_, index) => start[i]! + index),
					1,
					1,
				),
			);
		case "apart":
			return positionsOf(lists, members("people", constraint.people, people)).map((pairs) =>
				ones(
					pairs.filter((k) => k >= 0),
					0,
					1,
				),
			);
		case "together":
			return positionsOf(lists, members("people", constraint.people, people)).flatMap((pairs) =>
				pairs.slice(1).map((second, index): MipRow => {
					const first = pairs[index]!;
					const entries = [
						{ pair: first, value: 1 },
						{ pair: second, value: -1 },
					].filter(({ pair }) => pair >= 0);
					return {
						indices: entries.map(({ pair }) => pair),
						values: entries.map(({ value }) => value),
						least: 0,
						most: 0,
					};
				}),
			);
		case "budget": {
			requirePairValues(`${name}.cost`, constraint.cost, choice.length);
			requireFinite(`${name}.most`, constraint.most);
			const indices = Array.from(constraint.cost.keys()).filter((k) => constraint.cost[k] !== 0);
			const values = indices.map((k) => constraint.cost[k]!);
			return [{ indices, values, least: Number.NEGATIVE_INFINITY, most: constraint.most }];
		}
	}
}

/** For each position that any of the people lists: the pair of each of them there, or −1. */
function positionsOf(lists: PreferenceLists, people: readonly number[]): number[][] {
	const positions = new Set<number>();
	for (const i of people) for (let k = lists.start[i]!; k < lists.start[i + 1]!; k++) positions.add(lists.choice[k]!);
	return Array.from(positions, (j) => people.map((i) => pairOf(lists, i, j)));
}
