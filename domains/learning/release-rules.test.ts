import { expect, it } from "vitest";
import type { ReleaseRule } from "./contract-release.ts";
import { cycleOf, locksOf, type ReleaseFacts } from "./release-rules.ts";

const part = (id: string, ...release: ReleaseRule[]) => ({ id, title: { en: id, zh: null }, release });
const unit = (id: string, activities: ReturnType<typeof part>[], ...release: ReleaseRule[]) => ({
	...part(id, ...release),
	activities,
});
const done = (activityId: string): ReleaseRule => ({ rule: "done", activityId });
const score = (activityId: string, percent: number): ReleaseRule => ({ rule: "score", activityId, percent });
const facts = (some: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
	now: new Date("2026-03-10T00:00:00Z"),
	progress: {},
	byHand: {},
	after: (days, from) => new Date(Date.UTC(2026, 2, (from === "offering" ? 1 : 5) + days)).toISOString(),
	dates: {},
	early: new Set(),
	...some,
});

it("opens a part when all of its rules hold, and says which of them do not", () => {
	const units = [
		unit("u", [part("a"), part("b", { rule: "days", days: 5, from: "offering" }, done("a"), score("a", 60))]),
	];
	const lacking = (some: Partial<ReleaseFacts>) =>
		locksOf(units, facts(some))
			.get("b")
			?.reasons.map(({ rule }) => rule);
	expect(lacking({})).toEqual(["done", "score"]);
	expect(lacking({ now: new Date("2026-03-05T23:59:59Z") })).toEqual(["days", "done", "score"]);
	expect(lacking({ progress: { a: ["done", 0.599] } })).toEqual(["score"]);
	expect(lacking({ progress: { a: ["started", 0.9] } })).toEqual(["done"]);
	// What is set by hand opens, begins nothing, and closes nothing.
	expect(lacking({ byHand: { a: 0.6 } })).toEqual(["done"]);
	expect(lacking({ progress: { a: ["done", 0.3] }, byHand: { a: 0.6 } })).toBeUndefined();
	expect(lacking({ progress: { a: ["done", 0.9] }, byHand: { a: 0.1 } })).toBeUndefined();
	// What the database keeps of six tenths.
	expect(lacking({ progress: { a: ["done", Math.fround(0.6)] } })).toBeUndefined();
});

it("locks what is in a locked unit, and tells when it opens by itself", () => {
	const units = [
		unit("u", [part("a"), part("b", { rule: "days", days: 7, from: "enrolment" })], {
			rule: "days",
			days: 20,
			from: "offering",
		}),
		unit("v", [part("c")], { rule: "date" }),
	];
	const locks = locksOf(units, facts());
	expect([...locks.keys()]).toEqual(["u", "a", "b", "v", "c"]);
	expect(locks.get("b")?.reasons).toHaveLength(2);
	expect(locks.get("b")?.opensAt).toBe("2026-03-21T00:00:00.000Z");
	expect(locks.get("c")?.opensAt).toBeNull();
	const dated = facts({ dates: { v: "2026-03-10T00:00:00.000Z" } });
	expect(locksOf(units, dated).has("c")).toBe(false);
	expect(locksOf(units, { ...dated, now: new Date("2026-03-09T23:59:59Z") }).get("c")?.opensAt).toBe(dated.dates.v);
});

it("leaves open what was opened for a learner or begun by them", () => {
	const units = [unit("u", [part("a"), part("b", { rule: "date" })], { rule: "date" })];
	const locked = (some: Partial<ReleaseFacts>) => [...locksOf(units, facts(some)).keys()];
	expect(locked({})).toEqual(["u", "a", "b"]);
	expect(locked({ early: new Set(["u"]) })).toEqual(["b"]);
	expect(locked({ early: new Set(["b"]) })).toEqual(["u", "a"]);
	expect(locked({ progress: { b: ["started", null] } })).toEqual(["u", "a"]);
});

it("finds parts that wait for each other, over units too", () => {
	const ids = (units: ReturnType<typeof unit>[]) => cycleOf(units)?.map(({ id }) => id);
	expect(
		ids([unit("u", [part("a"), part("b", done("a"))]), unit("v", [part("c", done("b"))], done("a"))]),
	).toBeUndefined();
	expect(ids([unit("u", [part("a", done("a"))])])).toEqual(["a", "a"]);
	expect(ids([unit("u", [part("a", done("b")), part("b", score("a", 5))])])).toEqual(["a", "b", "a"]);
	// A unit that opens after something in it never opens.
	expect(ids([unit("u", [part("a")], done("a"))])).toEqual(["u", "a", "u"]);
	expect(ids([unit("u", [part("a")], done("b")), unit("v", [part("b")], done("a"))])).toEqual([
		"u",
		"b",
		"v",
		"a",
		"u",
	]);
});
