import fc from "fast-check";
import { expect, it } from "vitest";
import {
	buildCompetencyIndex,
	type IndexedPerson,
	personCount,
	putPerson,
	removePerson,
	settle,
} from "#engines/retrieval/competency-index.ts";
import type { CompetencyQuery } from "#engines/retrieval/competency-query.ts";
import { searchCompetencies } from "#engines/retrieval/search-competencies.ts";
import { readCompetencyIndex, serialiseCompetencyIndex } from "#engines/retrieval/serialise-competency-index.ts";

/** Every person scored by the definition, without an index. */
function fullScan(persons: Iterable<IndexedPerson>, query: CompetencyQuery): { id: string; score: number }[] {
	const { groups = [], without = [], among } = query.filter ?? {};
	const allowed = among && new Set(among);
	const total = query.required.reduce((sum, one) => sum + (one.weight ?? 1), 0);
	const found: { id: string; score: number }[] = [];
	for (const { id, competencies, attributes = [] } of persons) {
		if (allowed && !allowed.has(id)) continue;
		if (groups.some((group) => !group.some((attribute) => attributes.includes(attribute)))) continue;
		if (without.some((attribute) => attributes.includes(attribute))) continue;
		let sum = 0;
		let fails = false;
		for (const one of query.required) {
			const held = competencies.find((candidate) => candidate.competency === one.competency);
			const level = held && held.confidence > 0 ? held.level : 0;
			if (one.mandatory && level < one.level) fails = true;
			const fit = level >= one.level ? 1 : query.partialCredit === "none" ? 0 : level / one.level;
			// In whole parts of a confidence, as stated, so that equal scores are equal to the last digit.
			sum += ((one.weight ?? 1) * fit * Math.round((held?.confidence ?? 0) * 10_000)) / 10_000;
		}
		if (!fails && sum > 0) found.push({ id, score: sum / total });
	}
	return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, query.limit);
}

const competency = fc.constantFrom("c0", "c1", "c2", "c3", "c4", "c5", "c6");
const attribute = fc.constantFrom("a", "b", "c");
// Few distinct scores, so that ties are common; all of them apart by more than rounding.
const person = fc.record({
	id: fc.integer({ min: 0, max: 400 }).map((n) => `p${n}`),
	competencies: fc.uniqueArray(
		fc.record({
			competency,
			level: fc.integer({ min: 0, max: 5 }),
			confidence: fc.constantFrom(0, 0.25, 0.5, 1),
		}),
		{ selector: (one) => one.competency },
	),
	attributes: fc.uniqueArray(attribute),
});
const query = fc.record({
	required: fc.uniqueArray(
		fc.record({
			competency: fc.oneof(competency, fc.constant("nobody")),
			level: fc.constantFrom(1, 2, 4),
			weight: fc.constantFrom(1, 2, 4),
			mandatory: fc.constantFrom(false, false, false, true),
		}),
		{ selector: (one) => one.competency, minLength: 1, maxLength: 6 },
	),
	limit: fc.integer({ min: 1, max: 12 }),
	partialCredit: fc.constantFrom("proportional" as const, "none" as const),
	filter: fc.record(
		{
			groups: fc.array(fc.array(attribute, { maxLength: 2 }), { maxLength: 2 }),
			without: fc.array(attribute, { maxLength: 1 }),
			among: fc.array(
				fc.integer({ min: 0, max: 400 }).map((n) => `p${n}`),
				{ maxLength: 60 },
			),
		},
		{ requiredKeys: [] },
	),
});

function expectSame(
	index: Parameters<typeof searchCompetencies>[0],
	persons: Map<string, IndexedPerson>,
	q: CompetencyQuery,
) {
	const found = searchCompetencies(index, q);
	const expected = fullScan(persons.values(), q);
	expect(found.persons.map((one) => one.id)).toEqual(expected.map((one) => one.id));
	for (const [i, one] of found.persons.entries()) expect(one.score).toBeCloseTo(expected[i]!.score, 12);
	expect(found.n).toBe(persons.size);
}

it("finds what a scan of all persons finds, in its order, under any filter and after any change", () => {
	fc.assert(
		fc.property(
			fc.array(person, { maxLength: 150 }),
			fc.array(fc.oneof(person, fc.integer({ min: 0, max: 400 })), { maxLength: 60 }),
			fc.array(query, { minLength: 1, maxLength: 4 }),
			(first, changes, queries) => {
				const index = buildCompetencyIndex(first);
				const persons = new Map<string, IndexedPerson>(first.map((one) => [one.id, one]));
				for (const q of queries) expectSame(index, persons, q);
				for (const [i, change] of changes.entries()) {
					if (typeof change === "number") {
						expect(removePerson(index, `p${change}`)).toBe(persons.delete(`p${change}`));
					} else {
						putPerson(index, change);
						persons.set(change.id, change);
					}
					if (i % 7 === 0) settle(index);
				}
				expect(personCount(index)).toBe(persons.size);
				for (const q of queries) expectSame(index, persons, q);
				const again = readCompetencyIndex(serialiseCompetencyIndex(index));
				for (const q of queries) {
					expectSame(again, persons, q);
					expect(searchCompetencies(again, q).persons).toEqual(searchCompetencies(index, q).persons);
				}
			},
		),
		{ seed: 42, numRuns: 150 },
	);
});

it("passes over lists that cannot matter, and still finds the same among many persons", () => {
	// Over several blocks: c0 is common, c3 rare.
	const persons = new Map<string, IndexedPerson>();
	for (let i = 0; i < 40_000; i++) {
		const id = `p${String((i * 7919) % 40_000).padStart(5, "0")}`;
		const competencies = [1, 3, 40, 900]
			.map((every, c) => ({
				competency: `c${c}`,
				level: 1 + ((i >> c) % 5),
				confidence: ((i * 31) % 97) / 100 + 0.03,
				every,
			}))
			.filter(({ every }) => i % every === 0);
		persons.set(id, { id, competencies, attributes: [i % 2 ? "odd" : "even", i % 50 === 0 ? "fifty" : "other"] });
	}
	const index = buildCompetencyIndex(persons.values());
	const required = [0, 1, 2, 3].map((c) => ({ competency: `c${c}`, level: 3, weight: c + 1 }));
	for (const filter of [{}, { groups: [["even"]] }, { groups: [["fifty", "odd"]], without: ["other"] }]) {
		for (const limit of [1, 10, 100]) expectSame(index, persons, { required, limit, filter });
	}
	expectSame(index, persons, { required: required.map((one) => ({ ...one, mandatory: true })), limit: 10 });
	const { effort } = searchCompetencies(index, { required, limit: 5 });
	expect(effort.postings).toBeLessThan(20_000);
	expect(effort.scored).toBeLessThan(5_000);
});

it("finds the same when thousands of competencies are asked for", () => {
	const persons = new Map<string, IndexedPerson>();
	for (let i = 0; i < 300; i++) {
		const competencies = Array.from({ length: 20 }, (_, c) => ({
			competency: `c${(i * 37 + c * 131) % 2500}`,
			level: 1 + ((i + c) % 5),
			confidence: ((i * 31 + c) % 97) / 100 + 0.03,
		}));
		persons.set(`p${i}`, { id: `p${i}`, competencies, attributes: [i % 3 ? "a" : "b"] });
	}
	const required = Array.from({ length: 2500 }, (_, c) => ({ competency: `c${c}`, level: 3, weight: 1 + (c % 4) }));
	const index = buildCompetencyIndex(persons.values());
	expectSame(index, persons, { required, limit: 10 });
	expectSame(index, persons, { required, limit: 10, filter: { groups: [["b"]] } });
});

it("says for each person what is met, what is short and by how much, and what is missing", () => {
	const index = buildCompetencyIndex([
		{
			id: "lin",
			competencies: [
				{ competency: "welding", level: 3.5, confidence: 0.8 },
				{ competency: "robotics", level: 2, confidence: 0.5 },
			],
		},
	]);
	const required = [
		{ competency: "welding", level: 3, weight: 2 },
		{ competency: "robotics", level: 4 },
		{ competency: "english", level: 1 },
	];
	const [found] = searchCompetencies(index, { required, limit: 3 }).persons;
	expect(found!.score).toBeCloseTo((2 * 0.8 + 0.5 * 0.5) / 4, 12);
	expect(found!.reasons).toEqual([
		{
			competency: "welding",
			outcome: "met",
			required: 3,
			held: 3.5,
			shortBy: 0,
			confidence: 0.8,
			weight: 2,
			contribution: expect.closeTo(0.4, 12),
		},
		{
			competency: "robotics",
			outcome: "short",
			required: 4,
			held: 2,
			shortBy: 2,
			confidence: 0.5,
			weight: 1,
			contribution: expect.closeTo(0.0625, 12),
		},
		{
			competency: "english",
			outcome: "missing",
			required: 1,
			held: null,
			shortBy: 1,
			confidence: null,
			weight: 1,
			contribution: 0,
		},
	]);
	expect(searchCompetencies(index, { required, limit: 3, partialCredit: "none" }).persons[0]!.score).toBeCloseTo(
		0.4,
		12,
	);
	expect(searchCompetencies(index, { required: [{ ...required[1]!, mandatory: true }], limit: 1 }).persons).toEqual([]);
});

it("names what it cannot use", () => {
	const index = buildCompetencyIndex([]);
	const ask = (more: object) => () =>
		searchCompetencies(index, { required: [{ competency: "a", level: 1 }], limit: 1, ...more });
	expect(ask({})().persons).toEqual([]);
	expect(ask({ required: [] })).toThrow("required: needs at least one competency");
	expect(ask({ limit: 0 })).toThrow("limit: must be a whole number from 1");
	expect(ask({ required: [{ competency: "a", level: 0 }] })).toThrow("required[0].level: must lie in [0.1, 25], got 0");
	expect(ask({ required: [{ competency: "a", level: Number.NaN }] })).toThrow("required[0].level: must be a finite");
	expect(ask({ required: [{ competency: "a", level: 1, weight: 1e308 }] })).toThrow("required[0].weight: must not be");
	expect(ask({ required: [{ competency: "a", level: 1, weight: -1 }] })).toThrow(
		"required[0].weight: must be above zero",
	);
	const twice = [
		{ competency: "a", level: 1 },
		{ competency: "a", level: 2 },
	];
	expect(ask({ required: twice })).toThrow("required[1].competency: a is asked for twice");
	const put = (id: string, level: number, confidence: number) => () =>
		putPerson(index, { id, competencies: [{ competency: "a", level, confidence }] });
	expect(put("", 1, 1)).toThrow("id: must be a text that is not empty");
	expect(put("p", 26, 1)).toThrow("competencies[0].level: must lie in [0, 25], got 26");
	expect(put("p", 1, 1.5)).toThrow("competencies[0].confidence: must lie in [0, 1], got 1.5");
	expect(put("p", Number.NaN, 1)).toThrow("competencies[0].level: must be a finite number");
	expect(personCount(index)).toBe(0);
});
