import { ratioOfCounts } from "#engines/shortage/ratio-interval.ts";
import { compare, cpu, foreign } from "./frame.ts";

/** Exact intervals of 2,000 ratios of counts, beside R's poisson.test; R times its own CPU, its start not counted. */
export async function bench(): Promise<void> {
	const counts = Array.from({ length: 2000 }, (_, i) => [1 + (i % 90), 1 + ((i * 7) % 60)] as const);
	const script = `d <- ${vector(counts.map(([d]) => d))}; s <- ${vector(counts.map(([, s]) => s))}
cat(1000 * system.time(for (i in seq_along(d)) poisson.test(c(d[i], s[i])))[[1]])`;
	await compare(
		"2,000 exact intervals of a ratio of counts",
		"CPU",
		{ name: "ratioOfCounts", run: () => cpu(() => counts.map(([d, s]) => ratioOfCounts({ demand: d, supply: s }))) },
		[
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
