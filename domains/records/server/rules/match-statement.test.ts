import { describe, expect, it } from "vitest";
import type { RuleDefinition } from "../../contract-rules.ts";
import { matchStatement, percentOf, type ReadStatement } from "./match-statement.ts";

const rule = (part: Partial<RuleDefinition> = {}): RuleDefinition => ({
	activity: { match: "is", iri: "https://example.org/quiz/1" },
	verb: null,
	success: false,
	leastScore: null,
	competencyId: "00000000-0000-7000-8000-000000000000",
	kind: "automatic",
	level: { as: "fixed", level: 2 },
	...part,
});
const statement = (part: Partial<ReadStatement> = {}): ReadStatement => ({
	id: "00000000-0000-7000-8000-000000000001",
	verb: { id: "http://adlnet.gov/expapi/verbs/passed" },
	object: { id: "https://example.org/quiz/1" },
	...part,
});

describe("a rule", () => {
	it("counts an activity, or all whose id begins so; a person or another statement is none", () => {
		const other = statement({ object: { id: "https://example.org/quiz/10" } });
		expect(matchStatement(rule(), statement())).toEqual({ level: 2, percent: null });
		expect(matchStatement(rule(), other)).toBe("no");
		const all = rule({ activity: { match: "starts-with", iri: "https://example.org/quiz/" } });
		expect(matchStatement(all, other)).toMatchObject({ level: 2 });
		expect(
			matchStatement(all, statement({ object: { objectType: "StatementRef", id: "https://example.org/quiz/1" } })),
		).toBe("no");
	});

	it("asks for verb, success and a least score", () => {
		expect(matchStatement(rule({ verb: "http://adlnet.gov/expapi/verbs/failed" }), statement())).toBe("no");
		expect(matchStatement(rule({ success: true }), statement())).toBe("no");
		expect(matchStatement(rule({ success: true }), statement({ result: { success: true } }))).toMatchObject({
			level: 2,
		});
		const least = rule({ leastScore: 60 });
		expect(matchStatement(least, statement())).toBe("without-score");
		expect(matchStatement(least, statement({ result: { score: { scaled: 0.599 } } }))).toBe("no");
		expect(matchStatement(least, statement({ result: { score: { scaled: 0.6 } } }))).toMatchObject({ percent: 60 });
	});

	it("takes the level from the bands of the score, and a score of nought for level 0 below all of them", () => {
		const bands = rule({
			level: {
				as: "score",
				bands: [
					{ from: 50, level: 2 },
					{ from: 80, level: 3.5 },
				],
			},
		});
		const scored = (scaled: number) => matchStatement(bands, statement({ result: { score: { scaled } } }));
		expect([0, 0.5, 0.79, 0.8, 1].map((score) => (scored(score) as { level: number }).level)).toEqual([
			0, 2, 2, 3.5, 3.5,
		]);
		expect(matchStatement(bands, statement())).toBe("without-score");
	});

	it("reads a score from scaled, else from raw between min and max, else not at all", () => {
		const of = (score: object) => percentOf(statement({ result: { score } }));
		expect(of({ scaled: -0.5 })).toBe(0);
		expect(of({ raw: 15, min: 10, max: 20 })).toBe(50);
		expect(of({ raw: 15, max: 20 })).toBe(75);
		expect([of({ scaled: 0.58 }), of({ raw: 29, max: 50 }), of({ raw: 7, min: 0, max: 25 })]).toEqual([58, 58, 28]);
		expect(matchStatement(rule({ leastScore: 58 }), statement({ result: { score: { scaled: 0.58 } } }))).not.toBe("no");
		expect(of({ raw: 15 })).toBeNull();
		expect(of({ raw: 15, min: 20, max: 20 })).toBeNull();
	});
});
