import { createRequire } from "node:module";
import { ratioOfCounts } from "#engines/shortage/ratio-interval.ts";
import { compare, cpu, foreign } from "./frame.ts";

// jstat has no types.
const jstat = createRequire(import.meta.url)("jstat") as { beta: { inv: (p: number, a: number, b: number) => number } };

/** The same bounds as one writes them: binomial terms summed, the share halved in until the tail is 2.5 %. */
function plainInterval(demand: number, supply: number): { lower: number; upper: number } {
	const n = demand + supply;
	const logFactorials = Array.from({ length: n + 1 }, () => 0);
	for (let i = 2; i <= n; i++) logFactorials[i] = logFactorials[i - 1]! + Math.log(i);
	const terms = Array.from({ length: n + 1 }, (_, k) => ({
		k,
		choose: logFactorials[n]! - logFactorials[k]! - logFactorials[n - k]!,
	}));
	const tail = (share: number, from: number, to: number) =>
		terms
			.slice(from, to + 1)
			.map(({ k, choose }) => Math.exp(choose + k * Math.log(share) + (n - k) * Math.log(1 - share)))
			.reduce((sum, term) => sum + term, 0);
	const solve = (isBelow: (share: number) => boolean) => {
		let [low, high] = [0, 1];
		for (let i = 0; i < 45; i++) {
			const middle = (low + high) / 2;
			if (isBelow(middle)) low = middle;
			else high = middle;
		}
		return low / (1 - low);
	};
	return {
		lower: solve((share) => tail(share, demand, n) < 0.025),
		upper: solve((share) => tail(share, 0, demand) > 0.025),
	};
}

function jstatInterval(demand: number, supply: number): { lower: number; upper: number } {
	const low = jstat.beta.inv(0.025, demand, supply + 1);
	const high = jstat.beta.inv(0.975, demand + 1, supply);
	return { lower: low / (1 - low), upper: high / (1 - high) };
}

/**
 * Exact intervals of 2,000 ratios of counts, beside object code, jstat's beta quantiles and R's poisson.test; R times its
 * own CPU, its start not counted.
 */
export async function bench(): Promise<void> {
	const counts = Array.from({ length: 2000 }, (_, i) => [1 + (i % 90), 1 + ((i * 7) % 60)] as const);
	for (const [name, interval] of Object.entries({ plainInterval, jstatInterval })) {
		const gaps = counts.map(([demand, supply]) => {
			const ours = ratioOfCounts({ demand, supply });
			const other = interval(demand, supply);
			return Math.max(Math.abs(other.lower / ours.lower - 1), Math.abs(other.upper / ours.upper - 1));
		});
		console.log(`${name}: bounds at most ${Math.max(...gaps).toExponential(1)} from ours`);
	}
	const script = `d <- ${vector(counts.map(([d]) => d))}; s <- ${vector(counts.map(([, s]) => s))}
cat(1000 * system.time(for (i in seq_along(d)) poisson.test(c(d[i], s[i])))[[1]])`;
	await compare(
		"2,000 exact intervals of a ratio of counts",
		"CPU",
		{ name: "ratioOfCounts", run: () => cpu(() => counts.map(([d, s]) => ratioOfCounts({ demand: d, supply: s }))) },
		[
			{
				name: "objects, sums and bisection (without p)",
				run: () => cpu(() => counts.map(([d, s]) => plainInterval(d, s))),
			},
			{ name: "jstat beta.inv (without p)", run: () => cpu(() => counts.map(([d, s]) => jstatInterval(d, s))) },
			{
				name: "R poisson.test",
				run: () => {
					const printed = foreign("Rscript", ["--vanilla", "-"], script);
					return printed === undefined ? undefined : Number(printed);
				},
			},
		],
	);
}

const vector = (values: readonly number[]): string => `c(${values.join(",")})`;
