import { describe, expect, it } from "vitest";
import { attainmentAt, type CountedEvidence, halfLifeSeconds, levelOfMark, stateOf } from "./attainment.ts";

/** Instants so many half-lives of 36 months (1,095.75 days) after the beginning of 2020. */
const start = Date.parse("2020-01-01T00:00:00Z");
const halfLife = halfLifeSeconds("skill");
const later = (halfLives: number): Date => new Date(start + halfLives * halfLife * 1000);
const entry = (kind: CountedEvidence["kind"], level: number, at = 0, rest: Partial<CountedEvidence> = {}) => ({
	kind,
	level,
	at: later(at),
	...rest,
});
const at = (evidence: readonly CountedEvidence[], asOf: number) => attainmentAt(evidence, later(asOf), halfLife);

describe("attainment, against values worked out by hand", () => {
	it("has half-lives of 18 months for technologies and 36 for everything else", () => {
		expect(halfLifeSeconds("technology")).toBe(1.5 * 365.25 * 86_400);
		expect(halfLifeSeconds("knowledge")).toBe(3 * 365.25 * 86_400);
	});

	it("a joint score suffices, a teacher's mark does not, and both fade", () => {
		// 1 − e^−1.2 = 0.698806, 1 − e^−0.8 = 0.550671, one half-life later 1 − e^−0.6 = 0.451188.
		expect(at([entry("joint", 3)], 0)).toMatchObject({ level: 3, entries: 1 });
		expect(at([entry("joint", 3)], 0).confidence).toBeCloseTo(0.698806, 6);
		expect(at([entry("graded", 3)], 0).confidence).toBeCloseTo(0.550671, 6);
		expect(at([entry("joint", 3)], 1).confidence).toBeCloseTo(0.451188, 6);
		expect(stateOf(at([entry("joint", 3)], 0), 3)).toBe("demonstrated");
		expect(stateOf(at([entry("graded", 3)], 0), 3)).toBe("partly");
		expect(stateOf(at([entry("joint", 3)], 1), 3)).toBe("partly");
	});

	it("weighs newer and surer entries more", () => {
		// 0.8·0.5·2 + 1.2·4 = 5.6 over 0.4 + 1.2 = 1.6 → 3.5.
		const found = at([entry("graded", 2, 0), entry("joint", 4, 1)], 1);
		expect(found.weight).toBeCloseTo(1.6, 12);
		expect(found.level).toBeCloseTo(3.5, 12);
	});

	it("takes all that people say of themselves for at most 0.3", () => {
		// Five times 0.1 is 0.5: cut to 0.3, at their mean level 4. With a mark of 0.8 at 1: (1.2 + 0.8) / 1.1.
		const said = [5, 5, 4, 3, 3].map((level) => entry("self-declared", level));
		expect(at(said, 0).weight).toBeCloseTo(0.3, 12);
		expect(at(said, 0).level).toBeCloseTo(4, 12);
		expect(at([...said, entry("graded", 1)], 0).level).toBeCloseTo(2 / 1.1, 12);
		expect(at(said, 1).weight).toBeCloseTo(0.25, 12);
		expect(stateOf(at(said, 0), 1)).toBe("attempted");
	});

	it("counts a certificate as graded from its expiry on", () => {
		const certificate = [entry("certified", 3, 0, { expiresAt: later(1) })];
		expect(at(certificate, 0).weight).toBeCloseTo(1.5, 12);
		expect(at(certificate, 0.999).weight).toBeCloseTo(1.5 * 0.5 ** 0.999, 9);
		expect(at(certificate, 1).weight).toBeCloseTo(0.4, 12);
	});

	it("leaves out what is later than the instant asked about, and knows nothing before the first entry", () => {
		const evidence = [entry("graded", 2, 1), entry("joint", 5, 2)];
		expect(at(evidence, 0)).toEqual({ level: null, confidence: 0, weight: 0, entries: 0 });
		expect(at(evidence, 1)).toMatchObject({ level: 2, entries: 1 });
		expect(stateOf(at(evidence, 0), 0)).toBe("none");
	});

	it("keeps for the past what was corrected or withdrawn since", () => {
		const evidence = [
			entry("joint", 2, 0, { until: later(1) }),
			entry("joint", 4, 0, { from: later(1), until: later(2) }),
		];
		expect(at(evidence, 0.5)).toMatchObject({ level: 2, entries: 1 });
		expect(at(evidence, 1)).toMatchObject({ level: 4, entries: 1 });
		expect(at(evidence, 2).entries).toBe(0);
	});

	it("calls equal levels equal, whatever the last digit of their sums", () => {
		const evidence = [0.1, 0.2, 0.3, 0.7].map((when) => entry("joint", 3.3, when));
		expect(stateOf(at(evidence, 1), 3.3)).toBe("demonstrated");
	});
});

it("a mark becomes a level by the bands of its scale", () => {
	const scale = { max: 100, bands: [60, 75, 90].map((from, index) => ({ from, level: index + 2 })) };
	expect([0, 59.9, 60, 74, 75, 90, 100].map((score) => levelOfMark(score, scale))).toEqual([0, 0, 2, 2, 3, 4, 4]);
});
