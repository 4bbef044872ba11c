import { linearSumAssignment } from "linear-sum-assignment";
import { assignWithSideConstraints } from "#engines/matching/assign-with-side-constraints.ts";
import { type BestAssignment, bestAssignment } from "#engines/matching/best-assignment.ts";
import { bestDenseAssignment } from "#engines/matching/best-dense-assignment.ts";
import { findBlockingPairs } from "#engines/matching/find-blocking-pairs.ts";
import { generateLarge, generateSmall } from "#engines/matching/fixtures/generate-instance.ts";
import { denseInstance } from "#engines/matching/fixtures/stream-instance.ts";
import { type StableMatching, stableMatching } from "#engines/matching/stable-matching.ts";
import { type Contender, compare, cpu, goal, wall } from "./frame.ts";
import { type Answer, compileLemon, scipyAssignment, scipyDense } from "./matching-peers.ts";
import { ownPeak } from "./memory.ts";
import { objectMatching, type Student, toObjects } from "./object-matching.ts";

/** Stable matching beside object code; greatest total beside LEMON, scipy and highs; full matrices beside npm and scipy. */
export async function bench(): Promise<void> {
	await stable();
	await sparse();
	await small();
	await dense();
}

async function stable(): Promise<void> {
	const lists = generateLarge();
	let ours: StableMatching | undefined;
	let students: Student[] = [];
	const whole = "object code, ranks and matching";
	const alone = "object code, matching alone";
	let aloneTook = Number.NaN;
	const times = await compare(
		"stable matching, 100,000 people × 10,000 positions × 10 choices",
		"CPU",
		{
			name: "stableMatching",
			run: () =>
				cpu(() => {
					ours = stableMatching({ ...lists, seed: 1 });
				}),
		},
		[
			{
				name: whole,
				run: () => {
					const built = cpu(() => {
						students = toObjects(lists);
					});
					aloneTook = cpu(() => objectMatching(students));
					return built + aloneTook;
				},
			},
			{ name: alone, run: () => aloneTook },
		],
	);
	const same = students.every(({ id, position }) => (position?.id ?? -1) === ours!.match[id]);
	const { blockingCount } = findBlockingPairs(lists, ours!.match, ours!.lottery.numbers);
	console.log(`  identical matching: ${same}; blocking pairs: ${blockingCount}; peak memory ${peak()} MiB`);
	const faster = times.get(whole)! / times.get("stableMatching")!;
	goal(
		"≥ 50 × as fast as object code, same matching, 0 blocking pairs",
		faster >= 50 && same && blockingCount === 0,
		`${faster.toFixed(1)} ×`,
	);
}

/** Runs a program that tells its own milliseconds, and keeps what total it found. */
function peer(name: string, totals: Map<string, number>, run: () => Answer | undefined): Contender {
	return {
		name,
		run: () => {
			const answer = run();
			if (answer) totals.set(name, answer.total);
			return answer?.milliseconds;
		},
	};
}

async function sparse(): Promise<void> {
	const lemon = compileLemon();
	try {
		for (const [people, positions] of [
			[100_000, 10_000],
			[10_000, 1000],
		] as const) {
			const lists = generateLarge(people, positions, 10, 42);
			const totals = new Map<string, number>();
			let result: BestAssignment | undefined;
			const simplex = "LEMON NetworkSimplex";
			const highs = "scipy linprog (HiGHS)";
			const times = await compare(
				`greatest total, ${people} people × ${positions} positions × 10 choices`,
				"CPU",
				{
					name: "bestAssignment",
					run: () =>
						cpu(() => {
							result = bestAssignment(lists);
						}),
				},
				[
					peer(simplex, totals, () => lemon?.solve(lists)),
					// On the large instance scipy needs many minutes.
					...(people > 10_000 ? [] : [peer(highs, totals, () => scipyAssignment(lists))]),
				],
			);
			const { total, gap } = result!;
			console.log(`  total ${total}, dual gap ${gap}; peers' totals ${[...totals.values()].join(", ")}`);
			for (const [name, most] of [
				[simplex, 1 / 2],
				[highs, 1 / 8],
			] as const) {
				if (!times.has(name)) continue;
				const ratio = times.get("bestAssignment")! / times.get(name)!;
				goal(
					`≤ 1/${1 / most} of ${name}, same total`,
					ratio <= most && totals.get(name) === total,
					ratio.toPrecision(3),
				);
			}
		}
	} finally {
		lemon?.remove();
	}
}

async function small(): Promise<void> {
	const lists = generateSmall(2000, 200, 10, 5);
	const name = "highs (assignWithSideConstraints, none given)";
	let total = Number.NaN;
	const times = await compare(
		"greatest total, 2,000 × 200 × 10",
		"wall",
		{ name: "bestAssignment", run: () => wall(() => bestAssignment(lists)) },
		[
			{
				name,
				run: async () => {
					const start = performance.now();
					const answer = await assignWithSideConstraints({ ...lists, constraints: [] });
					if ("total" in answer) total = answer.total;
					return performance.now() - start;
				},
			},
		],
	);
	const ratio = times.get("bestAssignment")! / times.get(name)!;
	goal("≤ 1/10 of highs, same total", ratio <= 1 / 10 && total === bestAssignment(lists).total, ratio.toPrecision(3));
}

async function dense(): Promise<void> {
	const size = 400;
	const cost = denseInstance(7, size, size, 10_000);
	const rows = Array.from({ length: size }, (_, i) => cost.slice(i * size, (i + 1) * size));
	const totals = new Map<string, number>();
	await compare(
		`full matrix, ${size} × ${size}`,
		"CPU",
		{
			name: "bestDenseAssignment",
			run: () => cpu(() => totals.set("ours", bestDenseAssignment(cost, size, size).cost)),
		},
		[
			{
				name: "npm linear-sum-assignment",
				run: () => cpu(() => totals.set("npm", linearSumAssignment(rows, { maximaze: false }).gain)),
			},
			peer("scipy linear_sum_assignment", totals, () => scipyDense(cost, size)),
		],
	);
	console.log(`  costs ${[...totals].map(([name, total]) => `${name} ${total}`).join(", ")}`);
}

const peak = () => ownPeak().toFixed(0);
