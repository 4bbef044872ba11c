import { allocate, type DineroCurrency, dinero, toSnapshot } from "dinero.js";
import { applyRule } from "#engines/money/apply-rule.ts";
import { splitAmount } from "#engines/money/split-amount.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import { compare, goal, wall } from "./frame.ts";

const SPLITS = 200_000;
const SHARES = [40, 30, 20, 10];
const YUAN: DineroCurrency<number> = { code: "CNY", base: 10, exponent: 2 };

type Party = { index: number; part: bigint; remainder: bigint };

/** The same division as one writes it with BigInt objects: map, sort by remainder, hand out, map. */
function objectSplit(amount: bigint, shares: readonly number[]): bigint[] {
	const total = BigInt(shares.reduce((sum, share) => sum + share, 0));
	const parties: Party[] = shares.map((share, index) => {
		const product = amount * BigInt(share);
		return { index, part: product / total, remainder: product % total };
	});
	let left = amount - parties.reduce((sum, { part }) => sum + part, 0n);
	for (const party of [...parties].sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index)) {
		if (left-- > 0n) party.part++;
	}
	return parties.map(({ part }) => part);
}

function each<T>(list: readonly T[], work: (value: T) => unknown): void {
	for (const value of list) work(value);
}

/** Splits of amounts up to 10 M yuan among four parties, and whole rules with condition and floor. */
export async function bench(): Promise<void> {
	const random = seededRandom(7);
	const numbers = Array.from({ length: SPLITS }, () => Math.floor(random() * 1e9));
	const amounts = numbers.map(BigInt);
	for (let i = 0; i < 2000; i++) {
		const parts = splitAmount(amounts[i]!, SHARES);
		if (parts.join() !== objectSplit(amounts[i]!, SHARES).join()) throw new Error(`splits differ at ${amounts[i]}`);
	}
	const medians = await compare(
		`${SPLITS} splits among ${SHARES.length} parties`,
		"wall",
		{ name: "splitAmount", run: () => wall(() => each(amounts, (amount) => splitAmount(amount, SHARES))) },
		[
			{ name: "BigInt objects", run: () => wall(() => each(amounts, (amount) => objectSplit(amount, SHARES))) },
			{
				name: "dinero.js allocate (not largest remainder)",
				run: () =>
					wall(() => each(numbers, (amount) => allocate(dinero({ amount, currency: YUAN }), SHARES).map(toSnapshot))),
			},
		],
	);
	const perSecond = SPLITS / (medians.get("splitAmount")! / 1000);
	goal("1 M splits/s", perSecond >= 1e6, `${(perSecond / 1e6).toPrecision(3)} M/s`);
	const large = amounts.slice(0, 20_000).map((amount) => amount * 10n ** 21n + 1n);
	await compare(
		"20000 splits of amounts about 10^30",
		"wall",
		{ name: "splitAmount", run: () => wall(() => each(large, (amount) => splitAmount(amount, SHARES))) },
		[{ name: "BigInt objects", run: () => wall(() => each(large, (amount) => objectSplit(amount, SHARES))) }],
	);
	const rule = {
		rule: "revenue",
		version: 1,
		shares: ["institute", "enterprise", "university", "students"].map((party, i) => ({ party, share: SHARES[i]! })),
		conditions: [{ fact: "participation", atLeast: "1/2", party: "students", share: 15, payers: "others" as const }],
	};
	const given = { agreed: true, founder: "other" as const, facts: { participation: "3/5" } };
	await compare(
		"5000 rules with a condition, every unit explained",
		"wall",
		{
			name: "applyRule",
			run: () => wall(() => each(amounts.slice(0, 5000), (amount) => applyRule(amount, rule, given))),
		},
		[],
	);
}
