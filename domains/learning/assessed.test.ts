import { describe, expect, it } from "vitest";
import { seededRandom } from "#engines/seeded-random.ts";
import { type AskedQuestion, assessedBy } from "./assessed.ts";
import { type Chance, drawPaper, type SourceQuestion } from "./draw-paper.ts";

const quiz = (part: { bankId?: string; questionIds?: string[]; draw?: number }) => ({
	quiz: { parts: [{ bankId: "bank", questionIds: null, draw: null, ...part }] },
	assignment: null,
	checklist: null,
});
const asked = (...competencyIds: (string | null)[]): AskedQuestion[] =>
	competencyIds.map((competencyId, i) => ({ id: `q${i}`, competencyId }));

describe("what a course certainly assesses", () => {
	it("is counted by quiz, work and checklist, each once however many questions or items it has", () => {
		const assignment = { rubric: [{ competencyId: "a" }, { competencyId: "b" }] };
		const checklist = { items: [{ competencyId: "a" }, { competencyId: "a" }, { competencyId: null }] };
		const activities = [
			quiz({}),
			quiz({ questionIds: ["q0"] }),
			{ quiz: null, assignment, checklist: null },
			{ quiz: null, assignment: null, checklist },
		];
		expect([...assessedBy(activities, new Map([["bank", asked("a", "a", "c", null)]]))]).toEqual([
			["a", { quizzes: 2, marked: 2 }],
			["c", { quizzes: 1, marked: 0 }],
			["b", { quizzes: 0, marked: 1 }],
		]);
	});

	it("is of a draw all that the bank asks about where it draws so many, else nothing", () => {
		const of = (draw: number, ...competencyIds: (string | null)[]) => [
			...assessedBy([quiz({ draw })], new Map([["bank", asked(...competencyIds)]])).keys(),
		];
		expect(of(2, "a", "a", "a", "b", null)).toEqual(["a", "b"]);
		expect(of(1, "a", "a", "a", "b")).toEqual([]);
		expect(of(2, "a", "a", "a", "b", "c")).toEqual([]);
	});
});

describe("a draw", () => {
	it("asks about each competency of its bank, whatever chance says", () => {
		const random = seededRandom(7);
		const chance: Chance = { below: (limit) => Math.floor(random() * limit), name: () => String(random()) };
		const content = { kind: "short" as const, prompt: both(), explanation: both(), accepted: ["x"] };
		const bank = ["a", "a", "a", "a", "a", "a", "a", "b", "c", null].map(
			(competencyId, i): SourceQuestion => ({ id: `q${i}`, points: 1, competencyId, content }),
		);
		const seen = new Set<string>();
		for (let attempt = 0; attempt < 300; attempt++) {
			const settings = { parts: [{ bankId: "bank", questionIds: null, draw: 4 }], shuffle: false };
			const drawn = drawPaper(settings, new Map([["bank", bank]]), chance);
			expect(new Set(drawn.map(({ id }) => id)).size).toBe(4);
			const about = new Set(drawn.map(({ competencyId }) => competencyId));
			expect([about.has("a"), about.has("b"), about.has("c")]).toEqual([true, true, true]);
			for (const { id } of drawn) seen.add(id);
		}
		// Every question still comes up.
		expect(seen.size).toBe(bank.length);
	});
});

function both() {
	return { en: "?", zh: "？" };
}
