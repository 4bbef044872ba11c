import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { mannWhitney } from "#engines/statistics/mann-whitney.ts";
import { meanDifference } from "#engines/statistics/mean-difference.ts";
import { light } from "#platform/web/theme/tokens.ts";
import { draw } from "./draw.ts";
import { type Api, intervalItem } from "./interval-item.ts";

/** Student's sleep data: the same question by three methods, each with its interval. */
export function drawSleep(): void {
	const { a, b } = goldenCase<{ a: number[]; b: number[] }, unknown>("G22").input;
	const shift = mannWhitney(a, b);
	const rows = [
		{ name: "Welch, means", ...meanDifference(a, b) },
		{ name: "Student, means", ...meanDifference(a, b, { variances: "student" }) },
		{ name: "Hodges–Lehmann, shift", ...shift },
	];
	draw(
		"statistics-inference",
		"Difference of two groups of ten by three methods, each with its 95 % interval: all include zero",
		{
			grid: { left: 150, right: 30, top: 30, bottom: 44 },
			xAxis: { type: "value", name: "hours of sleep, group 1 − group 2", nameLocation: "middle", nameGap: 28 },
			yAxis: { type: "category", inverse: true, data: rows.map(({ name }) => name) },
			series: [
				{
					type: "custom",
					data: rows.map(({ interval, estimate }, i) => [i, interval!.lower, interval!.upper, estimate]),
					encode: { x: [1, 2], y: 0 },
					renderItem: (_: unknown, api: Api) => intervalItem(api, light.chart1),
					markLine: {
						silent: true,
						symbol: "none",
						label: { formatter: "no difference", color: light.dim, position: "start", distance: 0 },
						lineStyle: { color: light.seal },
						data: [{ xAxis: 0 }],
					},
				},
			],
		},
		{ width: 760, height: 220 },
	);
}
