import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger } from "#engines/require-number.ts";
import { type AnswerRow, correlationOf, covarianceMatrix } from "#engines/statistics/covariance-matrix.ts";
import { type FactorFit, factorFit } from "#engines/statistics/factor-fit.ts";
import { minresFactors } from "#engines/statistics/minres-factors.ts";
import { requireTable } from "#engines/statistics/require-table.ts";
import { rotateOblimin } from "#engines/statistics/rotate-oblimin.ts";
import { rotatePromax } from "#engines/statistics/rotate-promax.ts";
import { rotateVarimax } from "#engines/statistics/rotate-varimax.ts";
import { type SamplingAdequacy, samplingAdequacy } from "#engines/statistics/sampling-adequacy.ts";
import type { Statement } from "#engines/statistics/statement.ts";
import { symmetricEigen } from "#engines/statistics/symmetric-eigen.ts";

export type Rotation = "none" | "varimax" | "promax" | "oblimin";

export type FactorAnalysis = Statement & {
	/** Pattern loadings, variables × factors, factors by falling variance, each with a sum ≥ 0. */
	estimate: number[][];
	/** None in closed form; bootstrap the rows for one. */
	interval: null;
	/** Correlations of the factors; the unit matrix unless the rotation is oblique. */
	phi: number[][];
	communalities: number[];
	/** Share of all variance that each factor explains; an oblique factor with its part of what they share. */
	explained: number[];
	fit: FactorFit;
	/** Null for a singular correlation matrix. */
	adequacy: SamplingAdequacy | null;
	rotation: Rotation;
};

/** Rows of answers, or a correlation matrix with its number of observations. */
export type FactorInput = { rows: readonly AnswerRow[] } | { correlations: readonly (readonly number[])[]; n: number };

/**
 * Exploratory factor analysis: minres factors, rotated, with adequacy and fit.
 *
 * Reference: R psych::fa(fm = "minres") (Revelle). Pearson correlations, also for Likert items: with fewer than five
 * categories or skewed answers polychoric correlations would be larger, and those are not computed here.
 * @param input incomplete rows are left out
 * @param factors how many; ask `parallelAnalysis` first
 * @throws EngineInputError on bad cells, a constant column, a matrix that is no correlation matrix, too many factors
 * Cost: O(n·k²) and some ten eigendecompositions: 2,500 × 25 with five factors about 50 ms.
 */
export function factorAnalysis(input: FactorInput, factors: number, rotation: Rotation = "oblimin"): FactorAnalysis {
	const { r, k, n, incomplete } = correlationsOf(input);
	const { loadings, heywood, slope } = minresFactors(r, k, factors);
	const adequacy = samplingAdequacy(r, k, n) ?? null;
	const fit = factorFit(r, k, loadings, n);
	const unit = Array.from({ length: factors }, (_, i) => Array.from({ length: factors }, (_, j) => (i === j ? 1 : 0)));
	const used = factors === 1 ? "none" : rotation;
	const turned =
		used === "promax"
			? rotatePromax(loadings)
			: used === "oblimin"
				? rotateOblimin(loadings)
				: { loadings: used === "varimax" ? rotateVarimax(loadings) : loadings, phi: unit };
	const warnings: Reason[] = [];
	if (!turned) warnings.push({ code: "rotation-failed", values: { factors } });
	const { loadings: pattern, phi, explained } = inOrder(turned ?? { loadings, phi: unit });
	const communalities = loadings.map((row) => row.reduce((sum, value) => sum + value * value, 0));
	if (heywood.length > 0) warnings.push({ code: "heywood", values: { variables: heywood.length } });
	if (slope > 1e-6) warnings.push({ code: "not-converged", values: { slope } });
	if (!adequacy) warnings.push({ code: "singular", values: { variables: k } });
	if (n < 100 || n < 5 * k) warnings.push({ code: "few-observations", values: { n, variables: k } });
	if (incomplete > 0) warnings.push({ code: "missing-listwise", values: { incomplete } });
	for (let f = 0; f < factors; f++) {
		const strong = pattern.filter((row) => Math.abs(row[f]!) >= 0.3).length;
		if (strong < 3) warnings.push({ code: "factor-thin", values: { factor: f, variables: strong } });
	}
	return {
		estimate: pattern,
		interval: null,
		phi,
		communalities,
		explained,
		fit,
		adequacy,
		rotation: turned ? used : "none",
		n,
		variant: `minres, ${turned ? used : "none"}, Pearson correlations`,
		assumptions: [
			{
				code: "sampling-adequate",
				holds: adequacy && adequacy.kmo >= 0.5,
				values: { least: 0.5, ...(adequacy && { kmo: adequacy.kmo }) },
			},
			{
				code: "correlated",
				holds: adequacy && adequacy.bartlett.p < 0.05,
				values: { ...(adequacy && { p: adequacy.bartlett.p }) },
			},
			{ code: "linear", holds: null, values: { variables: k } },
		],
		warnings,
	};
}

function correlationsOf(input: FactorInput): { r: Float64Array; k: number; n: number; incomplete: number } {
	if ("rows" in input) {
		const { matrix, size, n, incomplete } = covarianceMatrix(input.rows, "listwise", 3);
		return { r: correlationOf(matrix, size), k: size, n, incomplete };
	}
	const { rows: k, columns } = requireTable("correlations", input.correlations, 3, 3);
	if (k !== columns) throw new EngineInputError("correlations", `must be square, got ${k} × ${columns}`);
	for (let i = 0; i < k; i++) {
		for (let j = 0; j <= i; j++) {
			const value = input.correlations[i]![j]!;
			const right = i === j ? value === 1 : Math.abs(value) <= 1 && Math.abs(value - input.correlations[j]![i]!) < 1e-9;
			if (!right) throw new EngineInputError(`correlations[${i}][${j}]`, "is no cell of a correlation matrix");
		}
	}
	const r = Float64Array.from(input.correlations.flat());
	// Rounded to three digits a matrix may dip below zero by that much; much lower, no data have these correlations.
	const least = symmetricEigen(r, k).values[k - 1]!;
	if (least < -0.01) {
		throw new EngineInputError("correlations", `cannot occur together: an eigenvalue is ${least.toPrecision(3)}`);
	}
	return {
		r,
		k,
		n: requireInteger("n", input.n, 2),
		incomplete: 0,
	};
}

/** Factors by falling explained variance (diagonal of Φ·ΛᵀΛ), each turned so that its loadings sum to ≥ 0. */
function inOrder({ loadings, phi }: { loadings: number[][]; phi: number[][] }) {
	const f = phi.length;
	const k = loadings.length;
	const inner = (a: number, b: number) => loadings.reduce((sum, row) => sum + row[a]! * row[b]!, 0);
	const variance = Array.from({ length: f }, (_, a) => phi[a]!.reduce((sum, value, b) => sum + value * inner(b, a), 0));
	const sign = Array.from({ length: f }, (_, a) => (loadings.reduce((sum, row) => sum + row[a]!, 0) < 0 ? -1 : 1));
	const order = Array.from({ length: f }, (_, i) => i).sort((a, b) => variance[b]! - variance[a]!);
	return {
		loadings: loadings.map((row) => order.map((a) => sign[a]! * row[a]!)),
		phi: order.map((a) => order.map((b) => sign[a]! * sign[b]! * phi[a]![b]!)),
		explained: order.map((a) => variance[a]! / k),
	};
}
