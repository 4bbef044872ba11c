import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { type AhpWeights, ahpWeights, RANDOM_INDEX } from "#engines/statistics/ahp-weights.ts";
import { requireWeights } from "#engines/statistics/require-table.ts";
import type { Statement } from "#engines/statistics/statement.ts";

/** A criterion; its children are compared by `matrix` or carry `weights` found elsewhere. A leaf has neither. */
export type AhpNode = {
	name: string;
	matrix?: readonly (readonly number[])[];
	weights?: readonly number[];
	children?: readonly AhpNode[];
};

export type AhpHierarchy = Statement & {
	/** Global weights of the leaves, sum 1, in the order of the tree. */
	estimate: number[];
	interval: null;
	leaves: string[];
	/** Every criterion with its local and global weight; depth 0 is the goal. */
	criteria: { name: string; depth: number; local: number; global: number; judged: AhpWeights | null }[];
	/** Σ w·CI / Σ w·RI over the comparisons of each depth; null where no random index applies. */
	levelCr: (number | null)[];
};

/**
 * Global weights of a hierarchy of criteria: each local weight times the global weight of its parent.
 *
 * Definition: Saaty 1980, ch. 4, with the consistency of a whole level as the ratio of weighted CI to weighted RI.
 * @throws EngineInputError naming the node: matrix or weights that do not fit its children, neither given, a name twice
 * Cost: that of `ahpWeights` for each matrix.
 */
export function ahpHierarchy(goal: AhpNode, options: { tolerance?: number } = {}): AhpHierarchy {
	const criteria: AhpHierarchy["criteria"] = [];
	const leaves: { name: string; global: number }[] = [];
	const levels: { ci: number; ri: number | null }[] = [];
	const warnings: Reason[] = [];
	const names = new Set<string>();
	const visit = (node: AhpNode, depth: number, local: number, global: number) => {
		if (names.has(node.name)) throw new EngineInputError(node.name, "stands in the hierarchy twice");
		names.add(node.name);
		const children = node.children ?? [];
		const judged = node.matrix ? within(node.name, () => ahpWeights(node.matrix!, options)) : null;
		criteria.push({ name: node.name, depth, local, global, judged });
		if (children.length === 0) {
			leaves.push({ name: node.name, global });
			return;
		}
		const weights = judged
			? judged.estimate
			: node.weights
				? within(node.name, () => requireWeights("weights", node.weights!, children.length))
				: children.length === 1
					? [1]
					: null;
		if (!weights) throw new EngineInputError(node.name, "needs a matrix or weights for its children");
		if (weights.length !== children.length) {
			throw new EngineInputError(node.name, `compares ${weights.length} criteria but has ${children.length} children`);
		}
		if (judged) {
			levels[depth] ??= { ci: 0, ri: 0 };
			const level = levels[depth];
			const index = RANDOM_INDEX[children.length - 1];
			level.ci += global * judged.ci;
			level.ri = index === undefined || level.ri === null ? null : level.ri + global * index;
			if (judged.cr !== null && judged.cr > 0.1) {
				warnings.push({ code: "inconsistent", values: { criterion: criteria.length - 1, cr: judged.cr, most: 0.1 } });
			}
		}
		for (const [i, child] of children.entries()) visit(child, depth + 1, weights[i]!, global * weights[i]!);
	};
	visit(goal, 0, 1, 1);
	return {
		estimate: leaves.map(({ global }) => global),
		interval: null,
		leaves: leaves.map(({ name }) => name),
		criteria,
		levelCr: Array.from(levels, (level) =>
			!level || level.ri === null ? null : level.ri === 0 ? 0 : level.ci / level.ri,
		),
		n: leaves.length,
		variant: "AHP hierarchy, distributive",
		assumptions: [{ code: "criteria-independent", holds: null, values: { criteria: criteria.length } }],
		warnings,
	};
}

/** Runs `work`, putting the node's name before the argument that it refuses. */
function within<T>(name: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (error instanceof EngineInputError) throw new EngineInputError(`${name}.${error.argument}`, error.message);
		throw error;
	}
}
