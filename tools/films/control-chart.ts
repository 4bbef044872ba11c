import { between, dot, during, type Film, ink, line, write } from "./stage.ts";

/** Means (mm) and ranges of subgroups of five, around 50.02 and 0.12; the last is the one that stands out. */
const means = [
	22, 8, 35, -4, 18, 41, 12, -15, 27, 6, 52, 14, 33, 1, 24, -9, 38, 19, 45, 10, 29, -2, 16, 36, 21, 102,
].map((thousandths) => 50 + thousandths / 1000);
const ranges = [12, 9, 15, 11, 13, 8, 14, 16, 10, 12, 13, 9, 11, 17, 12, 10, 14, 8, 13, 12, 15, 11, 9, 13, 12, 6].map(
	(hundredths) => hundredths / 100,
);
const LEFT = 150;
const RIGHT = 860;
const xOf = (index: number): number => between(LEFT, RIGHT, index / (means.length - 1));

interface Chart {
	name: string;
	values: readonly number[];
	top: number;
	bottom: number;
	/** Values at the bottom and the top of it. */
	span: readonly [number, number];
	limits: readonly (readonly [value: number, word: string, color: string])[];
}
const xbar: Chart = {
	name: "X",
	values: means,
	top: 75,
	bottom: 270,
	span: [49.93, 50.115],
	limits: [
		[50.089, "UCL 50.089", ink.red],
		[50.02, "50.020", ink.dim],
		[49.951, "LCL 49.951", ink.red],
	],
};
const range: Chart = {
	name: "R",
	values: ranges,
	top: 295,
	bottom: 410,
	span: [0, 0.29],
	limits: [
		[0.254, "UCL 0.254", ink.red],
		[0.12, "0.120", ink.dim],
	],
};

function chart(
	c: CanvasRenderingContext2D,
	{ name, values, top, bottom, span, limits }: Chart,
	shown: number,
	drawn: boolean,
) {
	const yOf = (value: number): number => between(bottom, top, (value - span[0]) / (span[1] - span[0]));
	line(c, [
		[LEFT - 20, top],
		[LEFT - 20, bottom],
		[RIGHT + 20, bottom],
	]);
	const middle = (top + bottom) / 2;
	write(c, name, [30, middle], { size: 28, weight: 700, align: "center" });
	// The bar over the X of the means.
	if (name === "X")
		line(
			c,
			[
				[20, middle - 17],
				[40, middle - 17],
			],
			{ color: ink.text, thick: 3 },
		);
	if (drawn)
		for (const [value, word, color] of limits) {
			line(
				c,
				[
					[LEFT - 20, yOf(value)],
					[RIGHT + 20, yOf(value)],
				],
				{ color, dash: color === ink.dim ? [] : [8, 6], thick: 1.5 },
			);
			write(c, word, [LEFT - 26, yOf(value)], { size: 15, color, align: "right", fit: 100 });
		}
	const there = values.slice(0, shown);
	line(
		c,
		there.map((value, index) => [xOf(index), yOf(value)] as const),
		{ color: ink.blue },
	);
	for (const [index, value] of there.entries()) {
		const out =
			drawn && limits.some(([limit, , color]) => color === ink.red && (limit > 50.02 || name === "R") && value > limit);
		dot(c, [xOf(index), yOf(value)], out ? { radius: 10, color: ink.red } : { radius: 5 });
	}
}

export const film: Film = {
	title: { zh: "控制图：过程变了没有", en: "Control chart: has the process changed?" },
	seconds: 38,
	captions: [
		[
			0,
			"每半小时连续测五件：均值看位置，极差看离散。",
			"Five in a row every half hour: mean for place, range for spread.",
		],
		[
			10,
			"用 25 组自己的数据算出控制限，不用公差。",
			"Limits come from 25 groups of the process, not from the tolerance.",
		],
		[18, "先看极差图：没有超限，均值图才有意义。", "Look at ranges first: within limits, so the means can be read."],
		[24, "第 26 组：极差正常，均值 50.102 超出上限。", "Group 26: the range is normal, the mean of 50.102 is out."],
		[31, "位置变了：停机，查刀补与批次，隔离零件。", "The place has moved: stop, look at tool and batch, hold parts."],
	],
	draw: (c, t) => {
		const shown = t < 24.5 ? Math.floor(during(t, 0.5, 9.5) * 25) : 26;
		chart(c, xbar, shown, t > 11);
		chart(c, range, shown, t > 11);
		if (t > 18 && t < 24)
			line(
				c,
				[
					[40, 295],
					[920, 295],
					[920, 414],
					[40, 414],
					[40, 295],
				],
				{ color: ink.green, thick: 3 },
			);
		if (t > 26) write(c, "50.102", [xOf(25) - 20, 92], { size: 22, color: ink.red, weight: 700, align: "right" });
	},
};
