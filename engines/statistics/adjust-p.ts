import { EngineInputError } from "#engines/input-error.ts";
import { requireSeries } from "#engines/require-number.ts";

/**
 * Adjusts p values for several comparisons; the result is compared with the level itself.
 *
 * "holm": family-wise error under any dependence (Holm, Scand. J. Stat. 6, 1979); "benjamini-hochberg": false discovery
 * rate for independent or positively dependent tests (JRSS B 57, 1995).
 * @returns one adjusted p each, in the given order
 * @throws EngineInputError on an empty list or a p outside [0, 1]
 * Cost: O(n log n).
 */
export function adjustP(ps: readonly number[], method: "holm" | "benjamini-hochberg"): number[] {
	requireSeries("ps", ps, 1);
	const bad = ps.findIndex((p) => p < 0 || p > 1);
	if (bad >= 0) throw new EngineInputError(`ps[${bad}]`, `must lie in [0, 1], got ${ps[bad]}`);
	const n = ps.length;
	const order = ps.map((_, i) => i).sort((i, j) => ps[i]! - ps[j]!);
	const adjusted = new Array<number>(n);
	if (method === "holm") {
		let most = 0;
		for (const [place, i] of order.entries()) {
			most = Math.max(most, Math.min(1, (n - place) * ps[i]!));
			adjusted[i] = most;
		}
		return adjusted;
	}
	let least = 1;
	for (let place = n - 1; place >= 0; place--) {
		const i = order[place]!;
		least = Math.min(least, (n / (place + 1)) * ps[i]!);
		adjusted[i] = least;
	}
	return adjusted;
}
