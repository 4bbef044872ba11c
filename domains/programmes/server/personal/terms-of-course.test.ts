import { describe, expect, it } from "vitest";
import type { CourseOffering } from "#domains/learning/api.ts";
import { termOf, termsAfter } from "./terms.ts";
import { type LearnerLimits, termsOfCourse } from "./terms-of-course.ts";

const today = "2026-11-20";
const names = termsAfter(today, 12);
const place = (id: string) => ({ id, name: { en: id, zh: null } });
const days: Record<string, [string, string]> = {
	"2025-1": ["2025-03-01", "2025-06-30"],
	"2026-2": ["2026-09-07", "2027-01-15"],
	"2027-1": ["2027-03-01", "2027-06-30"],
	"2027-2": ["2027-09-06", "2028-01-14"],
	"2029-1": ["2029-03-01", "2029-06-30"],
};
const offered = (term: string, part: Partial<CourseOffering> = {}): CourseOffering => ({
	startsOn: days[term]![0],
	endsOn: days[term]![1],
	open: term >= "2026-2",
	online: false,
	place: place("here"),
	languages: ["zh"],
	closedToActor: false,
	learning: false,
	...part,
});
const free: LearnerLimits = { places: [], online: false, languages: [] };
const course = (offerings: CourseOffering[], limits: Partial<LearnerLimits> = {}, horizon = 6) =>
	termsOfCourse(
		{ place: place("here"), languages: ["zh"], offerings },
		{ ...free, ...limits },
		names,
		horizon,
		termOf(today),
	);
const terms = (...given: Parameters<typeof course>) => {
	const found = course(...given);
	return found.barred ? found : found.terms && [...found.terms].filter(([term]) => term <= 6);
};

describe("a course can be taken", () => {
	it("in any term while it never was offered", () => expect(terms([])).toBeNull());
	it("in the coming term only where it is offered then; later as in terms before", () => {
		// It runs now, in autumn: expected in the next ones, not in the coming spring.
		expect(terms([offered("2026-2")])).toEqual([
			[2, "expected"],
			[4, "expected"],
			[6, "expected"],
		]);
		// A spring that was, and nothing in the coming one.
		expect(terms([offered("2025-1")])).toEqual([
			[3, "expected"],
			[5, "expected"],
		]);
	});
	it("up to the last term for which it is offered in no other", () => {
		expect(terms([offered("2027-1"), offered("2025-1")])).toEqual([
			[1, "offered"],
			[3, "expected"],
			[5, "expected"],
		]);
		// The third term is a spring before the last one that is known: nothing is expected there.
		expect(terms([offered("2027-1"), offered("2029-1")])).toEqual([
			[1, "offered"],
			[5, "offered"],
		]);
	});
	it("not in what was closed before its end", () => {
		expect(terms([offered("2027-1", { open: false })])).toEqual([
			[3, "expected"],
			[5, "expected"],
		]);
	});
	it("in the term in which its learner has a seat, whatever limits there are", () => {
		const limits = { languages: ["en"] as ["en"], places: ["elsewhere"] };
		expect(course([offered("2026-2", { learning: true })], limits)).toMatchObject({ enrolled: 0 });
		expect(course([offered("2027-2", { learning: true })], limits)).toMatchObject({ enrolled: 2 });
	});
});

describe("a course is barred", () => {
	it("by when it is given first", () => {
		expect(terms([offered("2027-2")], {}, 1)).toEqual({ barred: { kind: "term", term: "2027-2", expected: false } });
		expect(terms([offered("2025-1")], {}, 2)).toEqual({ barred: { kind: "term", term: "2028-1", expected: true } });
	});
	it("by where it is held", () => {
		const there = place("there");
		const barred = { kind: "place", places: [there], online: false };
		expect(terms([offered("2027-1", { place: there })], { places: ["here"] })).toEqual({ barred });
		expect(terms([offered("2027-1", { place: there })], { online: true })).toEqual({ barred });
		expect(terms([offered("2027-1", { online: true })], { places: ["here"] })).toEqual({
			barred: { kind: "place", places: [], online: true },
		});
		expect(terms([offered("2027-1", { online: true })], { online: true }, 1)).toEqual([
			[1, "offered"],
			[3, "expected"],
			[5, "expected"],
		]);
		// Without any offering it is where its organisation is.
		expect(terms([], { places: ["here"] })).toBeNull();
		expect(terms([], { places: ["there"] })).toMatchObject({ barred: { kind: "place" } });
	});
	it("by the language in which it is taught, of each offering", () => {
		const english = offered("2027-2", { languages: ["en"] });
		expect(terms([offered("2027-1"), english], { languages: ["en"] }, 2)).toMatchObject([
			[2, "offered"],
			[4, "expected"],
			[6, "expected"],
		]);
		expect(terms([offered("2027-1")], { languages: ["en"] })).toEqual({
			barred: { kind: "language", languages: ["zh"] },
		});
	});
	it("by being for students of its school alone, and no less because others were", () => {
		const closed = offered("2027-1", { closedToActor: true });
		expect(terms([closed])).toEqual({ barred: { kind: "school" } });
		expect(terms([closed, offered("2027-2")], {}, 2)).toMatchObject([
			[2, "offered"],
			[4, "expected"],
			[6, "expected"],
		]);
	});
});
