import { assessShortage } from "#engines/shortage/assess.ts";
import { light } from "#platform/web/theme/tokens.ts";
import { draw } from "./draw.ts";
import { type Api, intervalItem } from "./interval-item.ts";

/** Ratios with their intervals: what may be said hangs on the lower end, so on the counts, not on the ratio alone. */
export function drawShortage(): void {
	const pairs = [
		[60, 20],
		[360, 240],
		[90, 60],
		[36, 24],
		[3, 2],
	] as const;
	const rows = pairs.map(([demand, supply]) => {
		const found = assessShortage({ demand, supplyNominal: supply, supplyQualified: supply, programmes: 1 });
		return { ...found, name: `${demand} asked, ${supply} qualified` };
	});
	const said = ({ conclusion, stars }: (typeof rows)[number]) =>
		conclusion === "shortage" ? "★".repeat(stars) : "not enough evidence";
	draw("shortage", "Five ratios of demand to qualified supply with their 95 % intervals", {
		grid: { left: 150, right: 130, top: 30, bottom: 44 },
		xAxis: { type: "log", min: 0.1, max: 40, name: "demand ÷ qualified supply", nameLocation: "middle", nameGap: 28 },
		yAxis: { type: "category", inverse: true, data: rows.map(({ name }) => name) },
		series: [
			{
				type: "custom",
				data: rows.map(({ lower, upper, ratio }, i) => [i, lower, upper, ratio]),
				encode: { x: [1, 2], y: 0 },
				renderItem: (_: unknown, api: Api) => {
					const row = rows[api.value(0)]!;
					const colour = row.conclusion === "shortage" ? light.chart1 : light.mark;
					return intervalItem(api, colour, ([, y]) => [
						{ type: "text", style: { text: said(row), x: 636, y: y - 6, fill: light.ink, fontSize: 12 } },
					]);
				},
				markLine: {
					silent: true,
					symbol: "none",
					label: { formatter: "as many as asked for", color: light.dim, position: "start" },
					lineStyle: { color: light.seal },
					data: [{ xAxis: 1 }],
				},
			},
		],
	});
}
