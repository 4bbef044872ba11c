import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireOpenUnit } from "#engines/require-number.ts";
import { requireTable } from "#engines/statistics/require-table.ts";
import { sampleMoments } from "#engines/statistics/sample-moments.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type DelphiStability = Statement & {
	items: {
		/** Half the sum of absolute changes of the histogram's shares: the least share of experts who moved. */
		change: number;
		stable: boolean;
		meanBefore: number;
		meanAfter: number;
		/** CV after minus before; null when a mean is 0. */
		cvChange: number | null;
	}[];
	limit: number;
	/** All items stable: further rounds would change little. */
	stable: boolean;
};

/**
 * Whether a panel's answers have settled between two rounds on the same items.
 *
 * Definition: M. Scheibe, M. Skutsch & J. Schofer in Linstone & Turoff, The Delphi Method (1975), IV.C: net change of the
 * histogram, stable below 15 %. Rounds may have different panels; shares are compared.
 * @param before, after one row an expert, one column an item, same items in the same order
 * @param limit largest change still stable, default 0.15
 * @throws EngineInputError on bad cells or different numbers of items
 * Cost: O(experts · items).
 */
export function delphiStability(
	before: readonly (readonly number[])[],
	after: readonly (readonly number[])[],
	limit = 0.15,
): DelphiStability {
	const { rows: n1, columns } = requireTable("before", before, 2, 1);
	const { rows: n2, columns: same } = requireTable("after", after, 2, 1);
	if (columns !== same)
		throw new EngineInputError("after", `must have the ${columns} items of the round before, got ${same}`);
	requireOpenUnit("limit", limit);
	const items = Array.from({ length: columns }, (_, j) => {
		const shares = new Map<number, number>();
		for (const row of before) shares.set(row[j]!, (shares.get(row[j]!) ?? 0) - 1 / n1);
		for (const row of after) shares.set(row[j]!, (shares.get(row[j]!) ?? 0) + 1 / n2);
		const change = shares.values().reduce((sum, share) => sum + Math.abs(share), 0) / 2;
		const first = sampleMoments(before.map((row) => row[j]!));
		const second = sampleMoments(after.map((row) => row[j]!));
		const cvChange =
			first.mean === 0 || second.mean === 0
				? null
				: second.sd / Math.abs(second.mean) - first.sd / Math.abs(first.mean);
		return { change, stable: change < limit, meanBefore: first.mean, meanAfter: second.mean, cvChange };
	});
	const warnings: Reason[] = [];
	if (n1 !== n2) warnings.push({ code: "panel-changed", values: { before: n1, after: n2 } });
	if (Math.min(n1, n2) < 10) warnings.push({ code: "few-experts", values: { experts: Math.min(n1, n2) } });
	return {
		items,
		limit,
		stable: items.every(({ stable }) => stable),
		n: n2,
		variant: "Scheibe, Skutsch & Schofer 1975: net change of the histogram",
		assumptions: [{ code: "same-experts", holds: n1 === n2 ? null : false, values: { before: n1, after: n2 } }],
		warnings,
	};
}
