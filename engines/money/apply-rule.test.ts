import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyRule } from "#engines/money/apply-rule.ts";
import type { RuleCase, RuleVersion, ShareCondition } from "#engines/money/rule.ts";
import { statutoryFloor } from "#engines/money/statutory-floors.ts";

type Expected = { name: string; amount: string; shares: string[]; parts: string[] };
const fixture = JSON.parse(readFileSync(new URL("fixtures/money-cases.json", import.meta.url), "utf8")) as {
	rules: Expected[];
};

const shares = [
	{ party: "institute", share: 40 },
	{ party: "enterprise", share: 30 },
	{ party: "university", share: 20 },
	{ party: "students", share: 10 },
];
const plain: RuleVersion = { rule: "revenue", version: 1, shares };
const fifteen = (payers: ShareCondition["payers"]): RuleVersion => ({
	...plain,
	conditions: [{ fact: "participation", atLeast: "1/2", party: "students", share: 15, payers }],
});
const half = statutoryFloor("net transfer or licence income", ["university", "students"]);
const floor = (id: string, party: string, share: string) => ({
	id,
	parties: [party],
	share,
	source: "agreement",
	bindsAgreementsOf: ["state", "other"] as const,
});
const at = (participation: string, founder: RuleCase["founder"] = "other", agreed = true): RuleCase => ({
	agreed,
	founder,
	facts: { participation },
});

describe("applyRule", () => {
	const cases: Record<string, [RuleVersion, RuleCase]> = {
		"below the threshold": [fifteen("others"), at("0.4999")],
		"students 15, others pro rata": [fifteen("others"), at("0.5")],
		"students 15, the enterprise pays": [fifteen(["enterprise"]), at("1")],
		"students 15, institute and university pay": [fifteen(["institute", "university"]), at("1")],
		"inventors at least half": [{ ...plain, floors: [half] }, at("0", "state")],
		"two floors and a cap": [
			{
				...plain,
				floors: [floor("e", "enterprise", "35/100"), floor("s", "students", "0.25")],
				caps: [{ id: "i", parties: ["institute"], share: "0.3" }],
			},
			at("0"),
		],
		"cap alone": [{ ...plain, caps: [{ id: "i", parties: ["institute"], share: "1/10" }] }, at("0")],
		"condition and floor together": [{ ...fifteen("others"), floors: [half] }, at("1", "state")],
	};
	it.each(fixture.rules)("agrees with Python fractions: $name", ({ name, amount, shares: exact, parts }) => {
		const [rule, given] = cases[name]!;
		const result = applyRule(BigInt(amount), rule, given);
		expect(result.parts.map(({ share }) => share)).toEqual(exact);
		expect(result.parts.map(({ part }) => String(part))).toEqual(parts);
	});

	it("asks for the founder where something is agreed: article 45 binds agreements of state-founded organisations", () => {
		const rule = { ...plain, floors: [half] };
		const inventors = (given: RuleCase) => {
			const { parts, bounds } = applyRule(100n, rule, given);
			return [parts[2]!.part + parts[3]!.part, bounds.map(({ source }) => source?.includes("art. 45"))];
		};
		expect(inventors(at("0", "state", true))).toEqual([50n, [true]]);
		expect(inventors(at("0", "other", true))).toEqual([30n, []]);
		expect(inventors(at("0", "other", false))).toEqual([50n, [true]]);
		expect(statutoryFloor("operating profit of a year", ["a"]).share).toBe("1/20");
	});

	it("keeps a floor to the unit: half of five is three, not two", () => {
		const rule: RuleVersion = {
			rule: "halves",
			version: 2,
			shares: [
				{ party: "holder", share: 1 },
				{ party: "inventors", share: 1 },
			],
			floors: [statutoryFloor("shares taken", ["inventors"])],
		};
		const result = applyRule(5n, rule, at("0", "state"));
		expect(result.parts.map(({ part }) => part)).toEqual([2n, 3n]);
		expect(result.bounds).toEqual([
			expect.objectContaining({ kind: "floor", toTheUnit: "held", changedShares: false }),
		]);
	});

	it("keeps a cap to the unit: a tenth of 777 is 77, and the 0.7 goes to the others", () => {
		const rule: RuleVersion = { ...plain, caps: [{ id: "i", parties: ["institute"], share: "1/10" }] };
		expect(applyRule(777n, rule, at("0")).parts.map(({ part }) => part)).toEqual([77n, 350n, 233n, 117n]);
	});

	it("says when two floors cannot both be kept to the unit", () => {
		const rule: RuleVersion = {
			rule: "halves",
			version: 3,
			shares: [
				{ party: "a", share: 1 },
				{ party: "b", share: 1 },
			],
			floors: [floor("a", "a", "1/2"), floor("b", "b", "1/2")],
		};
		const result = applyRule(5n, rule, at("0"));
		expect(result.parts.reduce((sum, { part }) => sum + part, 0n)).toBe(5n);
		expect(result.bounds.map(({ toTheUnit }) => toTheUnit)).toContain("short");
		expect(applyRule(4n, rule, at("0")).bounds).toEqual([]);
	});

	it("pays tiers first, in order and up to their limit", () => {
		const rule: RuleVersion = {
			...plain,
			tiers: [
				{ id: "patent fees", upTo: 300n, shares: [{ party: "university", share: 1 }] },
				{
					id: "advance",
					upTo: 101n,
					shares: [
						{ party: "enterprise", share: 1 },
						{ party: "institute", share: 1 },
					],
				},
			],
		};
		const tiers = (amount: bigint) => applyRule(amount, rule, at("0")).parts.map(({ part }) => part);
		expect(tiers(250n)).toEqual([0n, 0n, 250n, 0n]);
		expect(tiers(401n)).toEqual([50n, 51n, 300n, 0n]);
		expect(tiers(501n)).toEqual([90n, 81n, 320n, 10n]);
		expect(applyRule(501n, rule, at("0")).shared).toBe(100n);
	});

	it("lets the last condition that holds count, and several parties at once", () => {
		const rule: RuleVersion = {
			...plain,
			conditions: [
				{ fact: "participation", atLeast: "1/2", party: "students", share: 15, payers: "others" },
				{ fact: "participation", atLeast: "0.8", party: "students", share: 20, payers: "others" },
				{ fact: "patents", atLeast: 1, party: "institute", share: 50, payers: "others" },
			],
		};
		const result = applyRule(1000n, rule, {
			agreed: true,
			founder: "other",
			facts: { participation: "9/10", patents: 2 },
		});
		expect(result.parts.map(({ part }) => part)).toEqual([500n, 180n, 120n, 200n]);
		expect(result.conditions).toEqual([1, 2]);
	});

	it("always sums, keeps floors and caps to the unit where it does not say otherwise, and does not mind their order", () => {
		const percent = fc.integer({ min: 0, max: 45 });
		fc.assert(
			fc.property(
				fc.bigInt(0n, 10n ** 31n),
				fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }),
				percent,
				percent,
				fc.integer({ min: 30, max: 100 }),
				(amount, weights, first, second, cap) => {
					fc.pre(weights[2]! > 0 && weights[3]! > 0);
					const rule: RuleVersion = {
						...plain,
						shares: shares.map(({ party }, i) => ({ party, share: weights[i]! })),
						floors: [floor("e", "enterprise", `${first}/100`), floor("s", "students", `${second}/100`)],
						caps: [{ id: "i", parties: ["institute"], share: `${cap}/100` }],
					};
					const { parts, bounds } = applyRule(amount, rule, at("0"));
					expect(parts.reduce((sum, { part }) => sum + part, 0n)).toBe(amount);
					const turned = applyRule(amount, { ...rule, floors: rule.floors!.toReversed() }, at("0"));
					expect(turned.parts.map(({ share }) => share)).toEqual(parts.map(({ share }) => share));
					if (bounds.some(({ toTheUnit }) => toTheUnit === "short")) return;
					expect(parts[1]!.part * 100n >= amount * BigInt(first)).toBe(true);
					expect(parts[3]!.part * 100n >= amount * BigInt(second)).toBe(true);
					expect(parts[0]!.part * 100n <= amount * BigInt(cap)).toBe(true);
				},
			),
			{ seed: 20261128, numRuns: 300 },
		);
	});

	it("refuses a broken rule, naming the part", () => {
		const refused = (rule: RuleVersion, argument: string, given = at("1"), amount = 10n) =>
			expect(() => applyRule(amount, rule, given)).toThrow(
				expect.objectContaining({ name: "EngineInputError", argument }),
			);
		refused(plain, "amount", at("1"), -1n);
		refused({ ...plain, shares: [] }, "rule.shares");
		refused({ ...plain, shares: [...shares, shares[0]!] }, "rule.shares");
		refused({ ...plain, shares: shares.map(({ party }) => ({ party, share: 0 })) }, "rule.shares");
		refused({ ...plain, shares: [{ party: "a", share: -1 }] }, "rule.shares[0].share");
		refused(fifteen(["nobody"]), "rule.conditions[0].payers[0]");
		refused(fifteen(["students"]), "rule.conditions[0].payers");
		refused(fifteen("others"), "facts.participation", { agreed: true, founder: "other", facts: {} });
		refused(
			{ ...fifteen("others"), conditions: [{ ...fifteen("others").conditions![0]!, share: 101 }] },
			"rule.conditions",
		);
		refused(
			{ ...fifteen(["students"]), conditions: [{ ...fifteen(["university"]).conditions![0]!, share: 35 }] },
			"rule.conditions[0].payers",
		);
		refused({ ...plain, floors: [floor("a", "enterprise", "0.6"), floor("b", "students", "0.6")] }, "floors");
		refused({ ...plain, floors: [floor("a", "enterprise", "1.6")] }, "rule.floors[0].share");
		refused({ ...plain, floors: [half, floor("b", "students", "0.1")] }, "rule.floors[1].parties");
		refused({ ...plain, caps: shares.map(({ party }) => ({ id: party, parties: [party], share: "1/5" })) }, "caps");
		refused(
			{ ...plain, floors: [floor("a", "students", "0.6")], caps: [{ id: "c", parties: ["students"], share: "0.5" }] },
			"rule.caps[0].share",
		);
		refused(
			{ ...plain, tiers: [{ id: "t", upTo: -1n, shares: [{ party: "students", share: 1 }] }] },
			"rule.tiers[0].upTo",
		);
	});
});
