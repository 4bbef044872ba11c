type Point = [number, number];
export type Api = { value: (column: number) => number; coord: (at: readonly [number, number]) => Point };

/** A dot with its interval: columns row, lower, upper, estimate; `more` is drawn with it. */
export function intervalItem(api: Api, colour: string, more: (at: Point) => object[] = () => []): object {
	const [from, to, at] = [1, 2, 3].map((column) => api.coord([api.value(column), api.value(0)])) as [
		Point,
		Point,
		Point,
	];
	return {
		type: "group",
		children: [
			{
				type: "line",
				shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
				style: { stroke: colour, lineWidth: 2 },
			},
			{ type: "circle", shape: { cx: at[0], cy: at[1], r: 5 }, style: { fill: colour } },
			...more(at),
		],
	};
}
