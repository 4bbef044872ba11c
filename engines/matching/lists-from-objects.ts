import { EngineInputError } from "#engines/input-error.ts";
import { drawLottery } from "#engines/matching/draw-lottery.ts";
import type { PreferenceLists } from "#engines/matching/preference-lists.ts";
import type { Quota } from "#engines/matching/quota-tree.ts";
import { requireFinite, requireInteger } from "#engines/require-number.ts";

export type ApplicantObject = { id: string /** Ids of positions, most wanted first. */; choices: readonly string[] };

export type PositionObject = {
	id: string;
	capacity: number;
	/** Ids of acceptable people, best first; or their priority, higher first. Who is missing is not acceptable. */
	ranking: readonly string[] | ReadonlyMap<string, number>;
};

export type QuotaObject = Omit<Quota, "people" | "positions"> & {
	people?: readonly string[];
	positions?: readonly string[];
	/** One quota of this kind in each of the positions, named "id / position", instead of one over all. */
	each?: boolean;
};

export type ListsFromObjects = PreferenceLists & {
	priority: Float64Array;
	quotas: Quota[];
	seed: number;
	/** Drawn over the ids in their sorted order, so that the order of the input does not matter. */
	lottery: Int32Array;
	/** Ids by index. */
	people: string[];
	positions: string[];
	/** Choices left out because the position does not accept the person. */
	unacceptable: { person: string; position: string }[];
};

/**
 * The input of `stableMatching` from objects with ids.
 *
 * @throws EngineInputError on an id used twice, an unknown position, a position listed twice, a capacity that is not a
 * whole number from 0, a priority that is not a number
 * Cost: one pass over the choices and rankings; memory as the objects.
 */
export function listsFromObjects(input: {
	people: readonly ApplicantObject[];
	positions: readonly PositionObject[];
	quotas?: readonly QuotaObject[];
	seed: number;
}): ListsFromObjects {
	const personIndex = indexById("people", input.people);
	const positionIndex = indexById("positions", input.positions);
	const priorities = input.positions.map(({ ranking }) =>
		ranking instanceof Map
			? (ranking as ReadonlyMap<string, number>)
			: new Map((ranking as readonly string[]).map((id, rank) => [id, -rank - 1])),
	);
	const start = new Int32Array(input.people.length + 1);
	const choice: number[] = [];
	const priority: number[] = [];
	const unacceptable: ListsFromObjects["unacceptable"] = [];
	for (const [i, { id, choices }] of input.people.entries()) {
		for (const [rank, position] of choices.entries()) {
			const argument = `people[${i}].choices[${rank}]`;
			const j = positionIndex.get(position);
			if (j === undefined) throw new EngineInputError(argument, `there is no position "${position}"`);
			if (choices.indexOf(position) !== rank) throw new EngineInputError(argument, `lists "${position}" twice`);
			const value = priorities[j]!.get(id);
			if (value === undefined) {
				unacceptable.push({ person: id, position });
				continue;
			}
			choice.push(j);
			priority.push(requireFinite(`positions[${j}].ranking`, value));
		}
		start[i + 1] = choice.length;
	}
	const sorted = input.people.map(({ id }) => id).sort();
	const drawn = drawLottery(sorted.length, input.seed);
	const lottery = new Int32Array(sorted.length);
	for (const [rank, id] of sorted.entries()) lottery[personIndex.get(id)!] = drawn[rank]!;
	const indices = (argument: string, ids: readonly string[] | undefined, index: Map<string, number>) =>
		ids?.map((id, at) => {
			const found = index.get(id);
			if (found === undefined) throw new EngineInputError(`${argument}[${at}]`, `there is no "${id}"`);
			return found;
		});
	const quotas = (input.quotas ?? []).flatMap(({ id, limit, percent, each, ...of }, q): Quota[] => {
		const people = indices(`quotas[${q}].people`, of.people, personIndex);
		const positions = indices(`quotas[${q}].positions`, of.positions, positionIndex);
		if (!each) return [{ id, limit, percent, people, positions }];
		return (positions ?? input.positions.keys().toArray()).map((j) => ({
			id: `${id} / ${input.positions[j]!.id}`,
			limit,
			percent,
			people,
			positions: [j],
		}));
	});
	return {
		start,
		choice: Int32Array.from(choice),
		capacity: Int32Array.from(input.positions, ({ capacity }, j) =>
			requireInteger(`positions[${j}].capacity`, capacity, 0),
		),
		priority: Float64Array.from(priority),
		quotas,
		seed: input.seed,
		lottery,
		people: input.people.map(({ id }) => id),
		positions: input.positions.map(({ id }) => id),
		unacceptable,
	};
}

function indexById(argument: string, objects: readonly { id: string }[]): Map<string, number> {
	const index = new Map<string, number>();
	for (const [at, { id }] of objects.entries()) {
		if (index.has(id)) throw new EngineInputError(`${argument}[${at}].id`, `"${id}" is used twice`);
		index.set(id, at);
	}
	return index;
}
