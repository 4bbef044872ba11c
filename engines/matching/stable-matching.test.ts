import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { EngineInputError } from "#engines/input-error.ts";
import { explainMatch } from "#engines/matching/explain-match.ts";
import { findBlockingPairs } from "#engines/matching/find-blocking-pairs.ts";
import { enumerateStable } from "#engines/matching/fixtures/enumerate-stable.ts";
import { generateLarge } from "#engines/matching/fixtures/generate-instance.ts";
import { listsFromObjects } from "#engines/matching/lists-from-objects.ts";
import type { Quota } from "#engines/matching/quota-tree.ts";
import { type StableMatching, stableMatching } from "#engines/matching/stable-matching.ts";
import { seededRandom } from "#engines/seeded-random.ts";

type Lists = ReturnType<typeof randomLists>;

/** A small instance; `levels` priorities, so that few levels make ties. */
function randomLists(seed: number, people: number, positions: number, levels: number) {
	const random = seededRandom(seed);
	const start = new Int32Array(people + 1);
	const choice: number[] = [];
	for (let i = 0; i < people; i++) {
		const order = Array.from({ length: positions }, (_, j) => ({ j, key: random() })).sort((a, b) => a.key - b.key);
		choice.push(...order.slice(0, Math.floor(random() * (positions + 1))).map(({ j }) => j));
		start[i + 1] = choice.length;
	}
	return {
		start,
		choice: Int32Array.from(choice),
		capacity: Int32Array.from({ length: positions }, () => Math.floor(random() * 3)),
		priority: Float64Array.from(choice, () => Math.floor(random() * levels)),
		seed,
	};
}

/** Quotas of three levels: two nested classes inside each position, one over the first two positions, one over all. */
function randomQuotas(seed: number, people: number, positions: number): Quota[] {
	const random = seededRandom(seed + 99);
	const limit = (most: number) => Math.floor(random() * (most + 1));
	const inner = Array.from({ length: people }, (_, i) => i).filter(() => random() < 0.4);
	const outer = [...new Set([...inner, ...Array.from({ length: people }, (_, i) => i).filter(() => random() < 0.4)])];
	return [
		...Array.from({ length: positions }, (_, j) => ({
			id: `inner ${j}`,
			people: inner,
			positions: [j],
			limit: limit(2),
		})),
		...Array.from({ length: positions }, (_, j) => ({
			id: `outer ${j}`,
			people: outer,
			positions: [j],
			limit: limit(2),
		})),
		{ id: "first two", positions: [0, 1], limit: limit(3) },
		{ id: "all", limit: 1 + limit(4) },
	];
}

const rankOf = (lists: Lists, person: number, position: number) =>
	position < 0
		? Number.POSITIVE_INFINITY
		: lists.choice.subarray(lists.start[person], lists.start[person + 1]).indexOf(position);

function expectStudentOptimal(lists: Lists & { quotas?: Quota[] }, result: StableMatching): number[][] {
	const all = enumerateStable(lists, result.lottery.numbers);
	expect(all).toContainEqual(Array.from(result.match));
	for (const other of all) {
		for (const [i, position] of result.match.entries()) {
			expect(rankOf(lists, i, position)).toBeLessThanOrEqual(rankOf(lists, i, other[i]!));
		}
	}
	return all;
}

describe("stableMatching, golden cases", () => {
	it("G34: the residency match's own example", () => {
		const { input, expected } = goldenCase<
			{
				applicants: Record<string, string[]>;
				programs: Record<string, string[]>;
				capacity: Record<string, number>;
			},
			{ match: Record<string, string[]>; unmatched: string[]; number_of_stable_matchings: number }
		>("G34");
		const lists = listsFromObjects({
			people: Object.entries(input.applicants).map(([id, choices]) => ({ id, choices })),
			positions: Object.entries(input.programs).map(([id, ranking]) => ({
				id,
				ranking,
				capacity: input.capacity[id]!,
			})),
			seed: 1,
		});
		const { match, facts, lottery } = stableMatching(lists);
		const found = Object.fromEntries(
			lists.positions.map((id, j) => [id, lists.people.filter((_, i) => match[i] === j).sort()]),
		);
		expect(found).toEqual(expected.match);
		expect(lists.unacceptable).toEqual([
			{ person: "Davis", position: "Mercy" },
			{ person: "Eastman", position: "Mercy" },
		]);
		expect(Array.from(facts.unmatched, (i) => lists.people[i])).toEqual(expected.unmatched);
		expect(Array.from(facts.underfilled, (j) => lists.positions[j])).toEqual(["Mercy"]);
		expect(lottery.used).toBe(false);
		expect(enumerateStable(lists, lottery.numbers)).toHaveLength(expected.number_of_stable_matchings);
	});

	it("G35: Gale and Shapley's cycle of three", () => {
		const { input, expected } = goldenCase<
			{ proposers: Record<string, string[]>; receivers: Record<string, string[]> },
			{
				proposer_optimal: Record<string, string[]>;
				receiver_optimal: Record<string, string[]>;
				number_of_stable_matchings: number;
			}
		>("G35");
		const match = (people: Record<string, string[]>, positions: Record<string, string[]>) => {
			const lists = listsFromObjects({
				people: Object.entries(people).map(([id, choices]) => ({ id, choices })),
				positions: Object.entries(positions).map(([id, ranking]) => ({ id, ranking, capacity: 1 })),
				seed: 1,
			});
			const result = stableMatching(lists);
			expect(enumerateStable(lists, result.lottery.numbers)).toHaveLength(expected.number_of_stable_matchings);
			return Object.fromEntries(
				lists.positions.map((id, j) => [id, lists.people.filter((_, i) => result.match[i] === j)]),
			);
		};
		expect(match(input.proposers, input.receivers)).toEqual(expected.proposer_optimal);
		expect(match(input.receivers, input.proposers)).toEqual(expected.receiver_optimal);
	});

	it("G36: 100,000 people, 10,000 positions, a million pairs", () => {
		const { expected } = goldenCase<unknown, { matched: number; proposals: number; blocking_pairs: number }>("G36");
		const lists = generateLarge();
		const shares: number[] = [];
		const result = stableMatching({ ...lists, seed: 1, onProgress: (share) => shares.push(share) });
		expect(result.matched).toBe(expected.matched);
		expect(result.proposals).toBe(expected.proposals);
		const report = findBlockingPairs(lists, result.match, result.lottery.numbers);
		expect(report).toMatchObject({ stable: true, blockingCount: expected.blocking_pairs, violations: [] });
		expect(shares.at(-1)).toBe(1);
		const away = AbortSignal.abort(new Error("no longer wanted"));
		expect(() => stableMatching({ ...lists, seed: 1, signal: away })).toThrow("no longer wanted");
	});
});

describe("stableMatching against enumeration", () => {
	it("is stable and best for every person; unmatched people and counts are the same everywhere", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(2, 1000), (seed, levels) => {
				const lists = randomLists(seed, 5, 4, levels);
				const result = stableMatching(lists);
				expect(findBlockingPairs(lists, result.match, result.lottery.numbers).stable).toBe(true);
				for (const other of expectStudentOptimal(lists, result)) {
					expect(other.flatMap((j, i) => (j < 0 ? [i] : []))).toEqual(Array.from(result.facts.unmatched));
					for (const j of result.facts.samePeople) {
						expect(other.map((at) => at === j)).toEqual(Array.from(result.match, (at) => at === j));
					}
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("holds with nested quotas, and the same people stay unmatched", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(3, 1000), (seed, levels) => {
				const lists = { ...randomLists(seed, 5, 3, levels), quotas: randomQuotas(seed, 5, 3) };
				const result = stableMatching(lists);
				expect(findBlockingPairs(lists, result.match, result.lottery.numbers)).toMatchObject({ stable: true });
				for (const other of expectStudentOptimal(lists, result)) {
					expect(other.flatMap((j, i) => (j < 0 ? [i] : []))).toEqual(Array.from(result.facts.unmatched));
					for (const j of result.facts.sameCount) {
						expect(other.filter((at) => at === j).length).toBe(result.filled[j]);
					}
				}
				for (const { id, count, limit } of result.quotas) expect(count, id).toBeLessThanOrEqual(limit);
			}),
			{ numRuns: 150 },
		);
	});

	it("stays stable where quotas turn away many, some hundred people wide", () => {
		for (let seed = 0; seed < 20; seed++) {
			const lists = randomLists(seed, 300, 12, seed % 2 === 0 ? 5 : 1e6);
			const quotas = randomQuotas(seed, 300, 12).map((quota, q) => ({
				...quota,
				limit: quota.limit! * (q < 24 ? 2 : 8),
			}));
			const result = stableMatching({ ...lists, capacity: lists.capacity.map((c) => 6 * c), quotas });
			const report = findBlockingPairs(
				{ ...lists, capacity: lists.capacity.map((c) => 6 * c), quotas },
				result.match,
				result.lottery.numbers,
			);
			expect(report).toMatchObject({ stable: true });
			expect(result.quotas.at(-1)!.count).toBe(result.matched);
		}
	});

	it("finds exactly the pairs that block an arbitrary matching", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
				const lists = { ...randomLists(seed, 4, 3, 1000), quotas: randomQuotas(seed, 4, 3) };
				const random = seededRandom(seed + 7);
				const match = Int32Array.from({ length: 4 }, (_, i) => {
					const list = lists.choice.subarray(lists.start[i], lists.start[i + 1]);
					return random() < 0.5 || list.length === 0 ? -1 : list[Math.floor(random() * list.length)]!;
				});
				const numbers = Int32Array.from([1, 2, 3, 4]);
				const { stable } = findBlockingPairs(lists, match, numbers);
				const all = enumerateStable(lists, numbers);
				expect(stable).toBe(all.some((one) => one.every((j, i) => j === match[i])));
			}),
			{ numRuns: 300 },
		);
	});
});

describe("stableMatching", () => {
	it("does not depend on the order of people, nor of quotas", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
				const ids = ["a", "b", "c", "d", "e", "f"];
				const random = seededRandom(seed);
				const shuffled = <T>(list: readonly T[]) =>
					list
						.map((one) => ({ one, key: random() }))
						.sort((a, b) => a.key - b.key)
						.map(({ one }) => one);
				const people = ids.map((id) => ({ id, choices: shuffled(["x", "y", "z"]).slice(0, 2) }));
				// Two levels of priority: the lottery decides much.
				const positions = ["x", "y", "z"].map((id) => ({
					id,
					capacity: 2,
					ranking: new Map(ids.map((person) => [person, Math.floor(random() * 2)])),
				}));
				const quotas = [
					{ id: "few", people: ["a", "c"], each: true, limit: 1 },
					{ id: "all", limit: 4 },
				];
				const run = (input: Parameters<typeof listsFromObjects>[0]) => {
					const lists = listsFromObjects(input);
					const { match } = stableMatching(lists);
					return new Map(lists.people.map((id, i) => [id, lists.positions[match[i]!]]));
				};
				const one = run({ people, positions, quotas, seed });
				const two = run({ people: shuffled(people), positions: shuffled(positions), quotas: shuffled(quotas), seed });
				for (const id of ids) expect(two.get(id)).toBe(one.get(id));
			}),
			{ numRuns: 50 },
		);
	});

	it("rounds percentages down before matching and says so", () => {
		const lists = {
			start: Int32Array.from([0, 1, 2, 3, 4]),
			choice: Int32Array.from([0, 0, 0, 0]),
			capacity: Int32Array.from([4]),
			priority: Float64Array.from([4, 3, 2, 1]),
			seed: 1,
		};
		const { match, quotas } = stableMatching({ ...lists, quotas: [{ id: "third", people: [0, 1, 2], percent: 33 }] });
		expect(quotas).toEqual([{ id: "third", limit: 1, percent: 33, capacity: 4, count: 1 }]);
		expect(Array.from(match)).toEqual([0, -1, -1, 0]);
		const of = (percent: number, capacity: number) =>
			stableMatching({ ...lists, capacity: Int32Array.from([capacity]), quotas: [{ id: "q", percent }] }).quotas[0]!;
		// What a careless floor of a binary fraction would give.
		expect(Math.floor(0.29 * 100)).toBe(28);
		expect(of(50, 7).limit).toBe(3);
		expect(of(29, 100).limit).toBe(29);
		expect(of(32.3, 1000).limit).toBe(323);
	});

	it("explains one person's place and the places not got", () => {
		const lists = listsFromObjects({
			people: [
				{ id: "Ada", choices: ["lab", "shop"] },
				{ id: "Bo", choices: ["lab", "shop"] },
				{ id: "Cy", choices: ["lab", "shop", "farm"] },
				{ id: "Di", choices: ["lab", "farm"] },
			],
			positions: [
				{
					id: "lab",
					capacity: 2,
					ranking: new Map([
						["Ada", 9],
						["Bo", 9],
						["Cy", 9],
						["Di", 5],
					]),
				},
				{ id: "shop", capacity: 2, ranking: ["Ada", "Bo", "Cy"] },
				{ id: "farm", capacity: 1, ranking: ["Cy", "Di"] },
			],
			quotas: [{ id: "class one", people: ["Ada", "Bo", "Cy"], positions: ["lab"], limit: 1 }],
			seed: 5,
		});
		const { match, lottery } = stableMatching(lists);
		expect(lottery.used).toBe(true);
		const [lost] = [0, 1, 2].filter((i) => lists.positions[match[i]!] !== "lab");
		const reasons = explainMatch(lists, match, lottery.numbers, lost!);
		expect(reasons[0]).toEqual({
			position: 0,
			rank: 1,
			priority: 9,
			code: "quota-full",
			quota: "class one",
			limit: 1,
			higher: 0,
			byLottery: 1,
			lastPriority: 9,
			lottery: true,
		});
		expect(reasons[1]!.code).toBe("assigned");
		expect(explainMatch(lists, match, lottery.numbers, 3).map(({ code }) => code)).toEqual(["assigned", "less-wanted"]);
		expect(explainMatch(lists, match, lottery.numbers, 3, 1)).toEqual([
			{ position: 1, rank: null, priority: null, code: "not-on-list" },
		]);
		const nobody = new Int32Array(4).fill(-1);
		expect(explainMatch(lists, nobody, lottery.numbers, 3, 0)[0]!.code).toBe("blocking");
		// With one place in the lab and no quota, Di has three people before her, of whom one got in.
		const tight = { ...lists, capacity: Int32Array.from([1, 2, 1]), quotas: [] };
		const second = stableMatching(tight);
		expect(explainMatch(tight, second.match, lottery.numbers, 3, 0)[0]).toMatchObject({
			code: "position-full",
			limit: 1,
			higher: 1,
			lastPriority: 9,
			lottery: false,
		});
	});

	it("reports limits exceeded and places nobody asked for", () => {
		const lists = {
			start: Int32Array.from([0, 1, 2]),
			choice: Int32Array.from([0, 0]),
			capacity: Int32Array.from([1, 1]),
			priority: Float64Array.from([2, 1]),
		};
		const numbers = Int32Array.from([1, 2]);
		expect(findBlockingPairs(lists, Int32Array.from([0, 0]), numbers).violations).toEqual([
			{ kind: "over-limit", position: 0, quota: null, count: 2, limit: 1 },
		]);
		expect(findBlockingPairs(lists, Int32Array.from([1, 0]), numbers)).toMatchObject({
			violations: [{ kind: "not-on-list", person: 0, position: 1 }],
			blocking: [{ person: 0, position: 0, over: 1 }],
		});
	});

	it("names the argument it cannot work with", () => {
		const good = {
			start: Int32Array.from([0, 2, 3]),
			choice: Int32Array.from([0, 1, 0]),
			capacity: Int32Array.from([1, 1]),
			priority: Float64Array.from([1, 2, 3]),
			seed: 1,
		};
		const refused = (change: Partial<Parameters<typeof stableMatching>[0]>) => {
			try {
				stableMatching({ ...good, ...change });
			} catch (error) {
				if (error instanceof EngineInputError) return error.argument;
				throw error;
			}
			return "accepted";
		};
		expect(refused({})).toBe("accepted");
		expect(refused({ start: new Int32Array(0) })).toBe("start");
		expect(refused({ start: Int32Array.from([0, 3, 2]) })).toBe("start[2]");
		expect(refused({ start: Int32Array.from([1, 2, 3]) })).toBe("start[0]");
		expect(refused({ choice: Int32Array.from([0, 0, 0]) })).toBe("choice[1]");
		expect(refused({ choice: Int32Array.from([0, 1, 7]) })).toBe("choice[2]");
		expect(refused({ capacity: Int32Array.from([1, -1]) })).toBe("capacity[1]");
		expect(refused({ priority: Float64Array.from([1, Number.NaN, 3]) })).toBe("priority[1]");
		expect(refused({ priority: Float64Array.from([1, 2]) })).toBe("priority");
		expect(refused({ seed: 1.5 })).toBe("seed");
		expect(refused({ lottery: Int32Array.from([1, 1]) })).toBe("lottery");
		expect(refused({ quotas: [{ id: "q", limit: -1 }] })).toBe("quotas[0].limit");
		expect(refused({ quotas: [{ id: "q", limit: 1.5 }] })).toBe("quotas[0].limit");
		expect(refused({ quotas: [{ id: "q", percent: 101 }] })).toBe("quotas[0].percent");
		expect(refused({ quotas: [{ id: "q" }] })).toBe("quotas[0]");
		expect(refused({ quotas: [{ id: "q", people: [2], limit: 1 }] })).toBe("quotas[0].people[0]");
		expect(
			refused({
				quotas: [
					{ id: "q", limit: 1 },
					{ id: "q", limit: 1 },
				],
			}),
		).toBe("quotas[1].id");
		// A class over two positions crosses the capacity of the position that others share.
		expect(refused({ quotas: [{ id: "q", people: [0], limit: 1 }] })).toBe("quotas[0]");
		const empty = { start: new Int32Array(1), choice: new Int32Array(0), capacity: new Int32Array(0), seed: 1 };
		expect(stableMatching({ ...empty, priority: new Float64Array(0) })).toMatchObject({
			matched: 0,
			proposals: 0,
			n: 0,
		});
	});
});
