import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireNonNegative } from "#engines/require-number.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type CountedWeight = readonly [count: number, weight: number];

export type ExpertAuthority = Statement & {
	/** Cr = (Ca + Cs)/2. */
	estimate: number;
	interval: null;
	/** Mean coefficient of the basis of judgement, and of familiarity. */
	ca: number;
	cs: number;
};

/**
 * Authority of a Delphi panel: Ca from what experts base their judgement on, Cs from how familiar they are, Cr their mean.
 *
 * Definition: Zeng Guang, 现代流行病学方法与应用 (1994), as in most Chinese Delphi papers; Cr ≥ 0.7 is taken as acceptable.
 * @param experts panel size
 * @param judgement how many experts chose each basis and degree, with its weight ([16, 0.5]: sixteen, theory, large)
 * @param familiarity how many experts chose each degree, with its weight; the counts sum to `experts`
 * @throws EngineInputError on no experts, negative weights, counts above the panel, familiarity that does not sum to it
 * Cost: constant. A published table whose Ca differs from its own terms is wrong: case G05 keeps one.
 */
export function expertAuthority(
	experts: number,
	judgement: readonly CountedWeight[],
	familiarity: readonly CountedWeight[],
): ExpertAuthority {
	requireInteger("experts", experts, 1);
	const mean = (argument: string, terms: readonly CountedWeight[]) =>
		terms.reduce((sum, [count, weight], i) => {
			if (requireInteger(`${argument}[${i}][0]`, count, 0) > experts) {
				throw new EngineInputError(`${argument}[${i}][0]`, `must not exceed the panel of ${experts}, got ${count}`);
			}
			return sum + count * requireNonNegative(`${argument}[${i}][1]`, weight);
		}, 0) / experts;
	const ca = mean("judgement", judgement);
	const cs = mean("familiarity", familiarity);
	const answered = familiarity.reduce((sum, [count]) => sum + count, 0);
	if (answered !== experts) {
		throw new EngineInputError("familiarity", `must count every expert once: ${answered} of ${experts}`);
	}
	const estimate = (ca + cs) / 2;
	const warnings: Reason[] = [];
	if (estimate < 0.7) warnings.push({ code: "authority-low", values: { cr: estimate, least: 0.7 } });
	if (ca > 1 || cs > 1) warnings.push({ code: "weights-above-one", values: { ca, cs } });
	return {
		estimate,
		interval: null,
		ca,
		cs,
		n: experts,
		variant: "Cr = (Ca + Cs)/2, self-rated",
		assumptions: [{ code: "self-rating-honest", holds: null, values: { experts } }],
		warnings,
	};
}
