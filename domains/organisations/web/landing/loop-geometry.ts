export interface Ellipse {
	cx: number;
	cy: number;
	rx: number;
	ry: number;
}

export interface LoopStep {
	x: number;
	y: number;
	/** On which side of the node its words stand. */
	side: "start" | "middle" | "end";
	/** -1 at the top of the ellipse, 1 at its foot. */
	height: number;
}

const turn = (count: number, index: number): number => -Math.PI / 2 + (index * 2 * Math.PI) / count;

/** Where `count` steps stand on an ellipse, clockwise from the top. Lengths are those of the drawing. */
export function loopSteps({ cx, cy, rx, ry }: Ellipse, count: number): LoopStep[] {
	return Array.from({ length: count }, (_, index) => {
		const angle = turn(count, index);
		const across = Math.cos(angle);
		return {
			x: cx + rx * across,
			y: cy + ry * Math.sin(angle),
			side: Math.abs(across) < 0.2 ? "middle" : across > 0 ? "start" : "end",
			height: Math.sin(angle),
		};
	});
}

/**
 * Arcs from each step to the next, as SVG paths that keep `gap` (lengths of the drawing, along the ellipse) away from
 * both nodes, so that an arrow's head does not lie on a node.
 */
export function loopArcs({ cx, cy, rx, ry }: Ellipse, count: number, gap: number): string[] {
	return Array.from({ length: count }, (_, index) => {
		const [from, to] = [turn(count, index), turn(count, index + 1)];
		const speed = (angle: number): number => Math.hypot(rx * Math.sin(angle), ry * Math.cos(angle));
		const [start, end] = [from + gap / speed(from), to - gap / speed(to)];
		const point = (angle: number): string =>
			`${(cx + rx * Math.cos(angle)).toFixed(1)} ${(cy + ry * Math.sin(angle)).toFixed(1)}`;
		return `M${point(start)}A${rx} ${ry} 0 0 1 ${point(end)}`;
	});
}
