/** A set with one thing more or less. */
export function withOrWithout(set: ReadonlySet<string>, one: string, on: boolean): ReadonlySet<string> {
	const next = new Set(set);
	if (on) next.add(one);
	else next.delete(one);
	return next;
}
