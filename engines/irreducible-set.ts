/**
 * Of constraints that cannot hold together, a set that still cannot, and from which none can be left out.
 *
 * Reference: deletion filter, Chinneck & Dravnieks, ORSA J. on Computing 3 (1991), leaving out halves before single
 * ones. There may be other such sets; earlier constraints are left out first, so put those that should rather be blamed
 * last.
 * @param constraints all of them together are known to be infeasible
 * @param feasible whether those given can hold together; "unknown" when a limit was reached
 * @returns the set, and whether each of its members was proven to be needed (no "unknown" on the way)
 * Cost: about 2 · size of the set · log2(constraints) questions; at worst two for each constraint.
 */
export async function irreducibleSet<T>(
	constraints: readonly T[],
	feasible: (some: readonly T[]) => Promise<boolean | "unknown">,
): Promise<{ set: T[]; proven: boolean }> {
	let proven = true;
	const needed: T[] = [];
	/** Leaves out of `open` what the rest (kept with `needed`) does not need. */
	const filter = async (open: readonly T[], others: readonly T[]): Promise<void> => {
		if (open.length === 0) return;
		const answer = await feasible([...needed, ...others]);
		if (answer === false) return;
		if (open.length === 1) {
			if (answer === "unknown") proven = false;
			needed.push(open[0]!);
			return;
		}
		const half = open.length >> 1;
		await filter(open.slice(0, half), [...open.slice(half), ...others]);
		await filter(open.slice(half), others);
	};
	await filter(constraints, []);
	return { set: needed, proven };
}
