/** The anchor whose place on the scale is nearest to a level; of two as near, the lower one, which is surely reached. */
export function nearestAnchor<Anchor extends { level: number }>(
	anchors: readonly Anchor[],
	level: number,
): Anchor | null {
	let nearest: Anchor | null = null;
	for (const anchor of anchors) {
		const distance = Math.abs(anchor.level - level);
		const best = nearest === null ? Number.POSITIVE_INFINITY : Math.abs(nearest.level - level);
		if (distance < best || (distance === best && nearest !== null && anchor.level < nearest.level)) nearest = anchor;
	}
	return nearest;
}
