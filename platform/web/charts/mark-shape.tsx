/** Series differ by shape as well as by colour. */
const shapes = ["circle", "square", "diamond", "triangle", "down", "cross", "bar"] as const;

/** The mark of series `index` (counted round after seven), centred at x, y. */
export function MarkShape({
	index,
	x,
	y,
	size,
	fill,
}: {
	index: number;
	x: number;
	y: number;
	size: number;
	fill: string;
}) {
	const shape = shapes[index % shapes.length];
	const r = size;
	const points: Partial<Record<(typeof shapes)[number], string>> = {
		diamond: `${x},${y - r * 1.25} ${x + r * 1.25},${y} ${x},${y + r * 1.25} ${x - r * 1.25},${y}`,
		triangle: `${x},${y - r * 1.15} ${x + r * 1.15},${y + r * 0.9} ${x - r * 1.15},${y + r * 0.9}`,
		down: `${x},${y + r * 1.15} ${x + r * 1.15},${y - r * 0.9} ${x - r * 1.15},${y - r * 0.9}`,
	};
	if (shape === "square") {
		return <rect x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} rx={1} fill={fill} />;
	}
	if (shape === "bar") return <rect x={x - r * 0.5} y={y - r * 1.2} width={r} height={r * 2.4} fill={fill} />;
	if (shape === "cross") {
		const d = `M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}`;
		return <path d={d} stroke={fill} strokeWidth={r * 0.6} fill="none" />;
	}
	const corners = shape && points[shape];
	return corners ? <polygon points={corners} fill={fill} /> : <circle cx={x} cy={y} r={r} fill={fill} />;
}
