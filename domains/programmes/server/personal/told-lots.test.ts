import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivableOfFew } from "../../testing/derivable.ts";
import { toldOf } from "./told-groups.ts";
import { toldLots } from "./told-lots.ts";
import type { Span } from "./told-steps.ts";

const at = (instant: number): Date => new Date(Date.UTC(2026, 8, 1) + instant * 3_600_000);

/** What happens to groups and plans, an hour between one and the next, and what one reader is told after each. */
function history(fewest = 5) {
	let hour = 0;
	const open = new Map<string, { span: Span; end: (until: Date) => void }>();
	const groups = new Map<string, { id: string; learners: Span[]; sight: Span[] }>();
	const plans: (Span & { id: string })[] = [];
	const asked = new Map<string, ReadonlySet<string>>();
	const begin = (key: string, list: Span[], personId: string, more: object = {}): void => {
		if (open.has(key)) return;
		const span: Span = { personId, since: at(hour), until: null, ...more };
		list.push(span);
		open.set(key, { span, end: (until) => Object.assign(span, { until }) });
	};
	const end = (key: string): void => {
		open.get(key)?.end(at(hour));
		open.delete(key);
	};
	const groupOf = (id: string) => {
		const group = groups.get(id) ?? { id, learners: [], sight: [] };
		groups.set(id, group);
		return group;
	};
	const told = (id: string): Set<string> | null => {
		const members = toldLots([...groups.values()], plans, at(hour), fewest).get(id);
		const counted = members && toldOf(members)?.counted;
		return counted ? new Set([...counted].map(([person, { plan }]) => `${person}:${plan}`)) : null;
	};
	const look = (): void => {
		for (const { id } of groups.values()) {
			const counted = open.has(`sight ${id}`) && told(id);
			if (counted) asked.set([...counted].sort().join(), counted);
		}
		hour++;
	};
	const act = (work: () => void): void => {
		work();
		look();
	};
	return {
		told,
		asked: () => [...asked.values()],
		see: (id: string, is = true) =>
			act(() => (is ? begin(`sight ${id}`, groupOf(id).sight, "reader") : end(`sight ${id}`))),
		put: (id: string, people: readonly string[]) =>
			act(() => {
				const { learners } = groupOf(id);
				for (const { personId } of learners) if (!people.includes(personId)) end(`${id} ${personId}`);
				for (const person of people) begin(`${id} ${person}`, learners, person);
			}),
		plan: (people: readonly string[]) =>
			act(() => {
				for (const person of people) {
					end(`plan ${person}`);
					begin(`plan ${person}`, plans, person, { id: `${person}/${hour}` });
				}
			}),
		giveUp: (people: readonly string[]) =>
			act(() => {
				for (const person of people) end(`plan ${person}`);
			}),
	};
}

const people = (first: number, last: number): string[] =>
	Array.from({ length: last - first + 1 }, (_, i) => `p${first + i}`);
const who = (told: ReadonlySet<string> | null): string[] | null =>
	told && [...told].map((unit) => unit.split(":")[0] as string).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

describe("what can be calculated", () => {
	it("is found by the check itself, also where no two answers differ by few", () => {
		const sets = (...lists: string[][]) => lists.map((list) => new Set(list.map((one) => `${one}:1`)));
		const [all, four, others] = [people(1, 15), people(2, 5), people(6, 9)];
		const without = (...gone: string[]) => all.filter((one) => !gone.includes(one));
		// With p1 gone and four others, and with other four; both fours gone; none: any two differ by five or more, but for the last.
		const attack = [without("p1", ...four), without("p1", ...others), without(...four, ...others), all];
		expect(derivableOfFew(sets(...attack), 5)).toContain("p1");
		expect(derivableOfFew(sets(...attack.slice(0, 3)), 5)).toBeNull();
		// Once each of two, and p1: the sum is odd exactly if p1 is so.
		const [a, b, c] = [people(2, 8), people(9, 15), people(16, 22)];
		expect(derivableOfFew(sets(["p1", ...a, ...b], [...a, ...c], [...b, ...c]), 5)).toContain("p1");
		expect(derivableOfFew(sets(a, [...a, ...b], [...a, ...b, ...c]), 5)).toBeNull();
	});

	const bits = (population: number) =>
		fc
			.array(fc.boolean(), { minLength: population, maxLength: population })
			.map((list) => list.flatMap((is, i) => (is ? [`p${i}`] : [])));
	const acts = (population: number, most: number) => {
		const id = fc.constantFrom("a", "b", "c", "d");
		return fc.array(
			fc.oneof(
				{ weight: 3, arbitrary: fc.record({ kind: fc.constant("put" as const), id, who: bits(population) }) },
				// One taken out or put in, of whoever is there.
				{ weight: 2, arbitrary: fc.record({ kind: fc.constant("one" as const), id, who: fc.nat(population - 1) }) },
				{ weight: 4, arbitrary: fc.record({ kind: fc.constant("plan" as const), who: bits(population) }) },
				{ weight: 1, arbitrary: fc.record({ kind: fc.constant("giveUp" as const), who: bits(population) }) },
				{ weight: 1, arbitrary: fc.record({ kind: fc.constant("see" as const), id, is: fc.boolean() }) },
			),
			{ minLength: 8, maxLength: most },
		);
	};
	it.each([
		[2, 7, 30, 250],
		[3, 10, 30, 100],
		[5, 13, 30, 40],
	])("of at least %i is so of %i people, whatever is done and looked at", (fewest, population, most, numRuns) => {
		let answers = 0;
		fc.assert(
			fc.property(acts(population, most), (list) => {
				const one = history(fewest);
				const there = new Map<string, string[]>();
				for (const id of ["a", "b", "c", "d"]) one.see(id);
				for (const step of list) {
					if (step.kind === "see") one.see(step.id, step.is);
					else if (step.kind === "plan") one.plan(step.who);
					else if (step.kind === "giveUp") one.giveUp(step.who);
					else {
						const before = there.get(step.id) ?? [];
						const toggled = `p${String(step.who)}`;
						const next =
							step.kind === "put"
								? step.who
								: before.includes(toggled)
									? before.filter((person) => person !== toggled)
									: [...before, toggled];
						there.set(step.id, next);
						one.put(step.id, next);
					}
				}
				const asked = one.asked();
				answers += asked.length;
				for (const set of asked) expect(new Set(who(set)).size).toBe(set.size);
				expect(derivableOfFew(asked, fewest)).toBeNull();
			}),
			{ numRuns, seed: 20261129 },
		);
		// It is no rule that tells nothing.
		expect(answers).toBeGreaterThan(numRuns);
	});
});

describe("groups of one reader", () => {
	const [a, b] = [people(1, 15), people(15, 30)];

	it("are both told that share one learner, who is counted in neither", () => {
		const one = history();
		one.see("a");
		one.see("b");
		one.put("a", a);
		one.put("b", b);
		one.plan(people(1, 30));
		expect(who(one.told("a"))).toEqual(people(1, 14));
		expect(who(one.told("b"))).toEqual(people(16, 30));
	});

	it("are one where the same people are in them, and a year's is the sum of its classes", () => {
		const one = history();
		for (const id of ["a", "b", "year", "again"]) one.see(id);
		one.put("a", people(1, 15));
		one.put("again", people(1, 15));
		one.put("b", people(16, 30));
		one.put("year", people(1, 30));
		one.plan(people(1, 30));
		for (const id of ["a", "again"]) expect(who(one.told(id))).toEqual(people(1, 15));
		expect(who(one.told("year"))).toEqual(people(1, 30));
		// Four of one class and four of the other are eight, but no cell's five.
		const before = one.told("year");
		one.plan([...people(1, 4), ...people(16, 19)]);
		expect(one.told("year")).toEqual(before);
		one.plan(["p5"]);
		expect([...(one.told("year") ?? [])].filter((unit) => !before?.has(unit))).toHaveLength(5);
	});

	it("are told next year of the same people, less one and with three more, while last year's stays open", () => {
		const one = history();
		one.see("a");
		one.put("a", a);
		one.plan(a);
		one.see("next");
		one.put("next", [...a.slice(1), "p31", "p32", "p33"]);
		// What was told of the one is what can be told of the other, p1 among it.
		expect(one.told("next")).toEqual(one.told("a"));
		one.plan(people(31, 33));
		expect(one.told("next")).toEqual(one.told("a"));
		one.plan(people(2, 6));
		// As they are now; the new ones are too few to be told apart from who is in both.
		expect(who(one.told("next"))).toEqual(people(2, 15));
		expect([...(one.told("next") ?? [])].filter((unit) => one.told("a")?.has(unit))).toHaveLength(14);
	});

	it("tell who came with the next five plans, and count who went until then", () => {
		const one = history();
		one.see("a");
		one.put("a", a);
		one.plan(a);
		const before = one.told("a");
		one.put("a", [...a.slice(1), "p31"]);
		one.plan(["p31", ...people(2, 4)]);
		expect(one.told("a")).toEqual(before);
		one.plan(["p5"]);
		expect(who(one.told("a"))).toEqual([...people(2, 15), "p31"]);
	});

	it("tell parts at once that were first told of together", () => {
		const one = history();
		one.see("a");
		one.put("a", a);
		one.plan(a);
		one.see("half");
		one.put("half", people(1, 7));
		expect(who(one.told("half"))).toEqual(people(1, 7));
		expect(who(one.told("a"))).toEqual(a);
		// While few of eight give up they are counted as they were; with five who did there is nothing to tell.
		one.giveUp(people(8, 10));
		expect(who(one.told("a"))).toEqual(a);
		one.giveUp(people(11, 12));
		expect(who(one.told("a"))).toEqual(people(1, 7));
	});

	it("that are made of all but one, in whatever ways, tell nothing of the one", () => {
		const one = history();
		one.see("all");
		one.put("all", people(1, 15));
		one.plan(people(1, 15));
		for (let left = 1; left <= 15; left++) {
			one.see(`but ${left}`);
			one.put(
				`but ${left}`,
				people(1, 15).filter((person) => person !== `p${left}`),
			);
		}
		one.plan(people(1, 6));
		expect(derivableOfFew(one.asked(), 5)).toBeNull();
		expect(one.told("all")).not.toBeNull();
	});

	it("tell nothing that taking out and putting back in can be calculated with", () => {
		const one = history();
		const all = people(1, 15);
		one.see("all");
		for (const list of [people(1, 5), people(6, 10), people(11, 15)]) one.plan(list);
		one.put("all", all);
		const before = one.told("all");
		const without = (...gone: string[]) =>
			one.put(
				"all",
				all.filter((person) => !gone.includes(person)),
			);
		without("p1", ...people(2, 5));
		without("p1", ...people(6, 9));
		without(...people(2, 9));
		without();
		without("p1");
		expect(derivableOfFew(one.asked(), 5)).toBeNull();
		expect(one.told("all")).toEqual(before);
	});
});

it("keeps what the last change left, however much changes", () => {
	const LEARNERS = 300;
	let draw = 1;
	const random = (below: number): number => {
		draw = (draw * 48_271) % 2_147_483_647;
		return draw % below;
	};
	const spans: Span[] = [];
	const plans: (Span & { id: string })[] = [];
	for (let i = 0; i < LEARNERS; i++) {
		const days = Array.from({ length: 20 }, () => random(9000)).sort((a, b) => a - b);
		for (let j = 0; j < days.length; j++) {
			const until = days[j + 1] === undefined ? null : at(days[j + 1] as number);
			plans.push({ id: `${i}/${j}`, personId: `p${i}`, since: at(days[j] as number), until });
		}
		spans.push(
			{ personId: `p${i}`, since: at(random(100)), until: at(5000 + i) },
			{ personId: `p${i}`, since: at(5400 + i), until: null },
		);
	}
	const group = { id: "a", learners: spans, sight: [{ personId: "reader", since: at(0), until: null }] };
	// One more group a month, of all but one.
	const others = Array.from({ length: 12 }, (_, i) => ({
		id: `b${i}`,
		learners: spans.filter(({ personId }) => personId !== `p${i}`).map((span) => ({ ...span, until: null })),
		sight: [{ personId: "reader", since: at(700 * i), until: null }],
	}));
	const members = toldLots([group, ...others], plans, at(10_000)).get("a") ?? new Set();
	const lots = new Set([...members].flatMap(({ lot }) => lot ?? []));
	const size = [...lots].reduce((sum, lot) => sum + lot.plans.size, 0);
	expect(size).toBeLessThanOrEqual(2 * LEARNERS);
	// And it is up to date, up to the few in each cell that wait for others.
	const right = [...members].filter(
		({ lot, plan, ...learner }) => plan !== null && learner.told === plan && lot,
	).length;
	expect(right).toBeGreaterThan(LEARNERS * 0.9);
});
