import { describe, expect, it } from "vitest";
import { halfLifeSeconds } from "#domains/competencies/api.ts";
import { closer, lateEnough, type Placed } from "./placed-proof.ts";
import { fadingBy } from "./plan-fading.ts";
import type { CandidateCourse } from "./plan-needs.ts";
import { demonstrates, remainsOf } from "./plan-proof.ts";

const HALF_YEAR = (365.25 / 2) * 86_400_000;
/** Terms of exactly half a year, so that the ledger's months come out by hand. */
const ends = Array.from({ length: 9 }, (_, term) => new Date(Date.UTC(2027, 1, 1) + term * HALF_YEAR));
const halfLifeOf = (id: string) => halfLifeSeconds(id.startsWith("technology") ? "technology" : "skill");
const nothing = { level: 0, weight: 0 };
const fading = fadingBy(ends, halfLifeOf, () => nothing);
/** A quiz and a marked work: 0.5 + 0.8. */
const both = { level: 3, weight: 1.3 };

describe("evidence of a course when the plan ends", () => {
	it.each([
		// 18 months: 1.3 × 0.5^(18/18) = 0.65, and 0.916 is needed; 12 months: 1.3 × 0.5^(12/18) = 0.819.
		["technology", 1, 4, 0.65, false],
		["technology", 2, 4, 0.819, false],
		// 6 months: 1.3 × 0.5^(6/18) = 1.032.
		["technology", 3, 4, 1.032, true],
		["technology", 4, 4, 1.3, true],
		// 18 months of 36: 1.3 × 0.5^(18/36) = 0.919; 24 months: 1.3 × 0.5^(24/36) = 0.819.
		["skill", 1, 4, 0.919, true],
		["skill", 1, 5, 0.819, false],
	])("of a %s, completed in term %d of %d, weighs %d", (id, term, last, weight, proven) => {
		const shown = fading.at(id, last, [{ ...both, term }]);
		expect(shown.weight).toBeCloseTo(weight, 3);
		expect(shown.level).toBeCloseTo(3);
		expect(demonstrates(shown, 3)).toBe(proven);
	});

	it("is not there before its term ends, and takes one quiz or one work more where it weighs 0.65", () => {
		expect(fading.at("skill", 2, [{ ...both, term: 3 }])).toEqual(nothing);
		expect(remainsOf(fading.at("technology", 4, [{ ...both, term: 1 }]), 3)).toEqual({
			kind: "too-little",
			quizzes: 1,
			marked: 1,
		});
	});

	it("stands beside what is left of today's, whose level counts by what it still weighs", () => {
		// A teacher's mark of today at level 2: after 36 months 0.4 of 0.8 is left, beside 1.2 at level 4.
		const older = fadingBy(ends, halfLifeOf, (_, term) => ({ level: 2, weight: 0.8 * 0.5 ** (term / 6) }));
		const shown = older.at("skill", 6, [{ level: 4, weight: 1.2, term: 6 }]);
		expect(shown.weight).toBeCloseTo(1.6);
		expect(shown.level).toBeCloseTo((0.4 * 2 + 1.2 * 4) / 1.6);
	});
});

describe("courses in their terms", () => {
	const course = (courseId: string, competency: string, hours = 60): CandidateCourse =>
		({
			courseId,
			hours,
			terms: null,
			lacks: [],
			enrolled: null,
			closes: [{ competency: { id: competency, name: { en: null, zh: null } }, from: 0, to: 3, ...both }],
		}) as unknown as CandidateCourse;
	const aims = new Map(["technology", "skill"].map((id) => [id, { has: nothing, to: 3, proven: true }]));
	const plan = (hours: number): Placed[] => [
		{ course: course("first", "technology"), term: 1 },
		{ course: course("last", "skill", hours), term: 4 },
	];
	const given = { had: [], aims, fading };

	it("come late enough that what they show is demonstrated when the plan ends", () => {
		const placed = lateEnough(plan(40), 100, given);
		expect(placed.map(({ course: { courseId }, term }) => [courseId, term])).toEqual([
			["first", 4],
			["last", 4],
		]);
		const closes = closer(aims, placed, fading);
		expect(placed.flatMap((one) => closes(one.course))).toMatchObject([
			{ proof: "alone", fades: false, remains: null },
			{ proof: "alone", fades: false, remains: null },
		]);
	});

	it("in the last term with room that is late enough, else where they were, and then it is said what has faded", () => {
		expect(lateEnough(plan(60), 100, given).map(({ term }) => term)).toEqual([3, 4]);
		const bound = plan(60).map((one) => ({
			...one,
			course: { ...one.course, terms: new Map([[one.term, "offered"]]) },
		})) as Placed[];
		const placed = lateEnough(bound, 100, given);
		expect(placed.map(({ term }) => term)).toEqual([1, 4]);
		const closes = closer(aims, placed, fading);
		expect(placed.flatMap((one) => closes(one.course))).toMatchObject([
			{ proof: "not", fades: true, remains: { kind: "too-little", quizzes: 1, marked: 1 } },
			{ proof: "alone", fades: false, remains: null },
		]);
	});

	it("do not come after what requires them", () => {
		const first = course("first", "technology");
		const next = { ...course("next", "skill"), lacks: [{ courseId: "first" }] };
		const placed = lateEnough(
			[
				{ course: first, term: 1 },
				{ course: next, term: 2 },
				{ course: course("last", "other"), term: 4 },
			],
			200,
			given,
		);
		expect(placed.map(({ course: { courseId }, term }) => [courseId, term])).toEqual([
			["first", 1],
			["next", 2],
			["last", 4],
		]);
	});
});
