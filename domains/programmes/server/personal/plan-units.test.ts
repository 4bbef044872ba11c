import { expect, it } from "vitest";
import { planTraining } from "#engines/planning/plan-training.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import { coursesToPlan, givingOf, hoursTaken } from "./courses-to-plan.ts";
import { learnable } from "./plan-conditions.ts";
import type { CandidateCourse } from "./plan-needs.ts";
import { type Aim, aimOf } from "./plan-proof.ts";
import { hoursOf, unitsOf } from "./plan-units.ts";

const TERMS = 3;
const HOURS = 60;
const none = { en: null, zh: null };

/** Weight of evidence of which a level is demonstrated: a confidence of 0.6. */
const ENOUGH = -Math.log(0.4);
const nothing = { level: 0, weight: 0 };

/** Up to level 3, demonstrated where all that can be learned is enough for it. */
const aimsOf = (courses: readonly CandidateCourse[]): Map<string, Aim> =>
	new Map(
		["a", "b", "c", "d"].flatMap((id) => {
			const aim = aimOf(nothing, givingOf(learnable(courses), id), 3);
			return aim ? [[id, aim]] : [];
		}),
	);

/** Seven courses for four competencies, each given in some terms, in any, or with a seat in one; some after another one. */
function drawn(seed: number): CandidateCourse[] {
	const random = seededRandom(seed);
	const some = <T>(list: readonly T[]): T[] => list.filter(() => random() < 0.45);
	return Array.from({ length: 7 }, (_, i): CandidateCourse => {
		const closes = some(["a", "b", "c", "d"]).map((id) => ({
			competency: { id, name: none },
			from: 0,
			to: 3,
			level: 3,
			// A quiz, a marked work, or both.
			weight: [0.5, 0.8, 1.3][Math.floor(random() * 3)]!,
		}));
		const terms = some([1, 2, 3]);
		const enrolled = random() < 0.1 ? 1 + Math.floor(random() * (TERMS + 1)) : null;
		return {
			courseId: `course ${i}`,
			versionId: "",
			version: 1,
			code: "",
			kind: "course",
			certificate: none,
			name: none,
			organisation: { id: "", name: none },
			level: 3,
			assessed: { quizzes: 0, marked: 0 },
			hours: 10 + 10 * Math.floor(random() * 4),
			since: "",
			sample: false,
			closes,
			terms: terms.length > 0 && random() < 0.8 ? new Map(terms.map((term) => [term, "offered"])) : null,
			enrolled,
			before: [],
			lacks: enrolled === null && i > 0 && random() < 0.3 ? [{ courseId: `course ${Math.floor(random() * i)}` }] : [],
			develops: new Map(),
		};
	});
}

/** The least hours beyond seats that are had, by trying every course in every term and in none. */
function leastByTrying(courses: readonly CandidateCourse[], aims: ReadonlyMap<string, Aim>): number {
	const wanted = new Set(courses.flatMap(({ closes }) => closes.map(({ competency }) => competency.id)));
	const isClosed = (id: string, weights: ReadonlyMap<string, number>): boolean =>
		(weights.get(id) ?? 0) >= (aims.get(id)?.proven ? ENOUGH - 1e-9 : 1e-9);
	let least = Number.POSITIVE_INFINITY;
	// Those that others come after have lower numbers: their terms are known by then.
	const walk = (
		at: number,
		taken: readonly number[],
		closed: ReadonlyMap<string, number>,
		cost: number,
		placed: ReadonlyMap<string, number>,
	): void => {
		if (cost >= least) return;
		const course = courses[at];
		if (!course) {
			if ([...wanted].every((id) => isClosed(id, closed))) least = cost;
			return;
		}
		const { enrolled, terms, closes } = course;
		if (enrolled === null) walk(at + 1, taken, closed, cost, placed);
		const given = enrolled !== null ? [enrolled] : [1, 2, 3].filter((term) => terms?.has(term) ?? true);
		for (const term of given) {
			const after = course.lacks.map((one) => placed.get("courseId" in one ? one.courseId : "") ?? TERMS);
			if (after.some((before) => before >= term)) continue;
			const loads = taken.map((hours, i) => (i + 1 === term ? hours + hoursOf(course) : hours));
			// A seat is had, whatever its hours.
			if (enrolled === null && loads[term - 1]! > HOURS) continue;
			const with_ = new Map(closed);
			for (const { competency, weight } of closes) with_.set(competency.id, (with_.get(competency.id) ?? 0) + weight);
			walk(
				at + 1,
				loads,
				with_,
				cost + (enrolled === null ? hoursOf(course) : 0),
				new Map([...placed, [course.courseId, term]]),
			);
		}
	};
	walk(0, [0, 0, 0], new Map(), 0, new Map());
	return least;
}

it("has the same least hours as every course tried in every term, seats at no cost", async () => {
	let possible = 0;
	let inParts = 0;
	for (let seed = 1; seed <= 80; seed++) {
		const candidates = drawn(seed);
		const aims = aimsOf(candidates);
		const split = coursesToPlan({ candidates, aims }, { keep: [], without: [] });
		const courses = [...split.seats, ...split.open];
		const units = unitsOf(split, { way: "fewest-hours", keep: [], ownOrganisationId: "", terms: TERMS });
		const limits = { terms: TERMS, hoursPerTerm: HOURS, hoursTaken: hoursTaken(split.seats) };
		const plan = await planTraining({ has: {}, ...units, limits });
		const least = leastByTrying(courses, aims);
		expect([seed, "cost" in plan ? plan.cost : Number.POSITIVE_INFINITY]).toEqual([seed, least]);
		if (!("units" in plan)) continue;
		possible++;
		// What no course demonstrates alone has more steps than one.
		const competencies = new Set(split.steps.map(({ competencyId }) => competencyId));
		if (split.steps.length > competencies.size) inParts++;
		expect(plan.status).toBe("optimal");
		for (const { id, term } of plan.units) {
			const { terms, enrolled } = courses.find(({ courseId }) => courseId === id)!;
			expect(enrolled ?? (terms ? terms.has(term!) && term : term)).toBe(term);
		}
	}
	expect(possible).toBeGreaterThan(20);
	expect(inParts).toBeGreaterThan(10);
});
