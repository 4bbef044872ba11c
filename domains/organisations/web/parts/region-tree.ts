import type { Region } from "../calls-organisations.ts";

export interface RegionOption {
	region: Region;
	/** How far beneath the first level it stands. */
	depth: number;
}

/** Regions in the order of the tree, each after the one it lies in; with `below`, only those inside of that region. */
export function regionTree(regions: readonly Region[], below: string | null = null): RegionOption[] {
	const known = new Set(regions.map(({ id }) => id));
	const children = new Map<string | null, Region[]>();
	for (const region of regions) {
		// A parent that is not listed leaves its children on the first level.
		const parent = region.parentId && known.has(region.parentId) ? region.parentId : null;
		children.set(parent, [...(children.get(parent) ?? []), region]);
	}
	const options: RegionOption[] = [];
	const walk = (parent: string | null, depth: number): void => {
		for (const region of children.get(parent) ?? []) {
			options.push({ region, depth });
			walk(region.id, depth + 1);
		}
	};
	walk(below, 0);
	return options;
}
