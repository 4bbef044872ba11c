import { createRequire } from "node:module";
import { mean as peerMean, sampleStandardDeviation, tTestTwoSample, wilcoxonRankSum } from "simple-statistics";
import { seededRandom } from "#engines/seeded-random.ts";
import { bootstrap } from "#engines/statistics/bootstrap.ts";
import { mannWhitney } from "#engines/statistics/mann-whitney.ts";
import { matchByPropensity } from "#engines/statistics/match-by-propensity.ts";
import { meanDifference } from "#engines/statistics/mean-difference.ts";
import { type Contender, compare, cpu, foreign, goal } from "./frame.ts";
import { objectMannWhitney, objectPropensity, objectWelch } from "./object-statistics.ts";

// jstat has no types.
const jstat = createRequire(import.meta.url)("jstat") as { studentt: { cdf: (t: number, df: number) => number } };

/** Bootstrap, two-sample tests and propensity matching beside R, scipy and npm peers; R and Python time their own CPU. */
export async function bench(): Promise<void> {
	const random = seededRandom(11);
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	for (const [statistic, size, replicates] of [
		["mean", 200, 10_000],
		["mean", 1000, 5000],
		["median", 200, 10_000],
	] as const) {
		const sample = Array.from({ length: size }, () => 50 + 10 * normal());
		// The package boot is not in the list of peers: what R users write without it is sample and vapply.
		const script = `x <- c(${sample.join(",")}); set.seed(1)
cat(1000 * system.time(quantile(vapply(1:${replicates}, function(i) ${statistic}(sample(x, replace = TRUE)), 0), c(.025, .975)))[[1]])`;
		const medians = await compare(
			`Percentile bootstrap of the ${statistic}, n = ${size}, ${replicates} replicates`,
			"CPU",
			{
				name: "bootstrap",
				run: repeat(5, () => bootstrap(sample, statistic, { seed: 1, replicates, interval: "percentile" })),
			},
			[
				{
					name: "arrays, map and sort",
					run: repeat(1, () => plainBootstrap(sample, statistic, replicates)),
				},
				printed("R sample and vapply", "Rscript", script),
				printed("R boot", "Rscript", `library(boot); ${bootScript(sample, statistic, replicates)}`),
			],
		);
		reach(medians, "bootstrap", "R sample and vapply");
	}

	const [a, b] = [0, 0.2].map((shift) => Array.from({ length: 5000 }, () => Math.round(100 * (shift + normal()))));
	const marks = (
		[
			["a", a!],
			["b", b!],
		] as const
	).flatMap(([group, list]) => list.map((value) => ({ group, value })));
	same("Welch's t", objectWelch(marks).t, meanDifference(a!, b!).t);
	same("U", objectMannWhitney(marks).u, mannWhitney(a!, b!, { method: "normal" }).u);
	const python = (call: string) => `import time
from scipy import stats
import numpy as np
a = np.array(${JSON.stringify(a)}); b = np.array(${JSON.stringify(b)})
stats.${call}
start = time.process_time()
for _ in range(20): stats.${call}
print(1000 * (time.process_time() - start) / 20)`;
	await compare(
		"Welch's t with p and interval, 5,000 against 5,000",
		"CPU",
		{ name: "meanDifference", run: repeat(200, () => meanDifference(a!, b!)) },
		[
			printed("scipy ttest_ind (t and p)", "python3", python("ttest_ind(a, b, equal_var=False)")),
			{ name: "simple-statistics (pooled t only)", run: repeat(200, () => tTestTwoSample(a!, b!, 0)) },
			{
				name: "objects, filter and reduce, jstat for p",
				run: repeat(20, () => {
					const { t, df } = objectWelch(marks);
					return 2 * (1 - jstat.studentt.cdf(Math.abs(t), df));
				}),
			},
			{ name: "jstat with Welch written by hand (t and p)", run: repeat(200, () => peerWelch(a!, b!)) },
		],
	);
	await compare(
		"Mann–Whitney with ties, 5,000 against 5,000, normal approximation",
		"CPU",
		{
			name: "mannWhitney (with Hodges–Lehmann shift)",
			run: repeat(5, () => mannWhitney(a!, b!, { method: "normal" })),
		},
		[
			printed("scipy mannwhitneyu (p only)", "python3", python('mannwhitneyu(a, b, method="asymptotic")')),
			{ name: "objects, sort and a Map of ties (U and z only)", run: repeat(5, () => objectMannWhitney(marks)) },
			{ name: "simple-statistics (rank sum only)", run: repeat(5, () => wilcoxonRankSum(a!, b!)) },
		],
	);

	const rows = Array.from({ length: 4000 }, () => {
		const [x, z] = [normal(), normal()];
		return { x, z, treat: random() < 1 / (1 + Math.exp(1.5 - 0.8 * x - 0.5 * z)) ? 1 : 0 };
	});
	const column = (name: "x" | "z" | "treat") => rows.map((row) => row[name]);
	const covariates = (["x", "z"] as const).map((name) => ({ name, values: column(name) }));
	const treat = column("treat");
	const pairsOf = (pairs: readonly { treated: number; control: number }[]) =>
		pairs.map(({ treated, control }) => `${treated}-${control}`).join();
	if (pairsOf(objectPropensity(rows)) !== pairsOf(matchByPropensity(treat, covariates).pairs)) {
		throw new Error("pairs differ from those of object code");
	}
	await compare(
		"Logistic scores, nearest pairs without replacement and balance, 4,000 rows",
		"CPU",
		{ name: "matchByPropensity", run: repeat(5, () => matchByPropensity(treat, covariates)) },
		[
			{ name: "objects, reduce over the controls left", run: repeat(1, () => objectPropensity(rows)) },
			printed(
				"R MatchIt with summary",
				"Rscript",
				`suppressPackageStartupMessages(library(MatchIt))
d <- data.frame(x = c(${column("x").join(",")}), z = c(${column("z").join(",")}), treat = c(${treat.join(",")}))
cat(1000 * system.time(summary(matchit(treat ~ x + z, d, link = "linear.logit"), pair.dist = FALSE))[[1]])`,
			),
		],
	);
}

/** The same percentile interval as one writes it; no npm package of the list has a bootstrap interval. */
function plainBootstrap(sample: readonly number[], statistic: "mean" | "median", replicates: number): number[] {
	const random = seededRandom(1);
	const of = {
		mean: (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length,
		median: (list: number[]) => {
			const sorted = list.toSorted((a, b) => a - b);
			const half = sorted.length >> 1;
			return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
		},
	}[statistic];
	const found = Array.from({ length: replicates }, () =>
		of(sample.map(() => sample[Math.floor(random() * sample.length)]!)),
	).sort((a, b) => a - b);
	return [found[Math.floor(0.025 * replicates)]!, found[Math.ceil(0.975 * replicates) - 1]!];
}

function bootScript(sample: readonly number[], statistic: "mean" | "median", replicates: number): string {
	return `x <- c(${sample.join(",")}); cat(1000 * system.time(boot.ci(boot(x, function(x, i) ${statistic}(x[i]), ${replicates}), type = "perc"))[[1]])`;
}

function same(what: string, theirs: number, ours: number): void {
	if (!(Math.abs(theirs - ours) <= 1e-9 * Math.abs(ours)))
		throw new Error(`${what}: ${theirs} by objects, ours ${ours}`);
}

function repeat(times: number, work: () => unknown): () => number {
	return () =>
		cpu(() => {
			for (let i = 0; i < times; i++) work();
		}) / times;
}

function printed(name: string, program: "Rscript" | "python3", script: string): Contender {
	return {
		name,
		run: () => {
			const text = foreign(program, program === "Rscript" ? ["--vanilla", "-"] : ["-"], script);
			return text === undefined ? undefined : Number(text.trim());
		},
	};
}

function reach(medians: Map<string, number>, ours: string, peer: string): void {
	const [own, other] = [medians.get(ours), medians.get(peer)];
	if (own === undefined || other === undefined) return;
	goal("bootstrap ≤ 1/8 of R's time", own <= other / 8, `1/${(other / own).toFixed(1)}`);
}

function peerWelch(a: readonly number[], b: readonly number[]): { t: number; p: number } {
	const [va, vb] = [a, b].map((group) => sampleStandardDeviation([...group]) ** 2 / group.length) as [number, number];
	const t = (peerMean([...a]) - peerMean([...b])) / Math.sqrt(va + vb);
	const df = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
	return { t, p: 2 * (1 - jstat.studentt.cdf(Math.abs(t), df)) };
}
