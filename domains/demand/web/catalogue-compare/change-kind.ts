import type { Comparison } from "../calls-catalogue.ts";

export type Change = Comparison["items"][number];

export const changeKinds = ["added", "removed", "rises", "falls", "changed"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a reader wants to know of a change first: that it came or went, or that its stars did. */
export function kindOfChange({ change, before, after }: Change): ChangeKind {
	if (change !== "changed" || !before || !after) return change;
	if (after.stars === before.stars) return "changed";
	return after.stars > before.stars ? "rises" : "falls";
}
