/** Lower ends at which a shortage earns its stars (rule shortage/1). */
export const starBounds = [1, 1.2, 1.5, 2, 3] as const;

/** Ends of the outer zones: what lies beyond is drawn at the edge. */
const lowest = 1 / 3;
export const highest = 9;

/**
 * Place of a ratio on a scale of equally broad zones between the star bounds, logarithmic within each.
 * @returns 0 … 1
 */
export function placeOnScale(value: number): number {
	const ends = [lowest, ...starBounds, highest];
	const zones = ends.length - 1;
	if (!(value > lowest)) return 0;
	if (value >= highest) return 1;
	const zone = ends.findLastIndex((end) => end <= value);
	const [from = lowest, to = highest] = [ends[zone], ends[zone + 1]];
	return (zone + Math.log(value / from) / Math.log(to / from)) / zones;
}
