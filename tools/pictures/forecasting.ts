import { goldenSeries } from "#engines/fixtures/golden-case.ts";
import { forecastSeries } from "#engines/forecasting/forecast-series.ts";
import { light } from "#platform/web/theme/tokens.ts";
import { draw } from "./draw.ts";

/** Eleven years of the airline passengers, and what the engine says in 1957 of the three years to come. */
export function drawForecasting(): void {
	const all = goldenSeries("AirPassengers.csv");
	const known = all.slice(0, 108);
	const forecast = forecastSeries({ values: known, period: 12, horizon: 36, kind: "flow" });
	if (!forecast.ok) throw new Error(forecast.reason);
	const month = (i: number) => `${1949 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
	const ahead = (values: readonly number[]) => [...new Array<null>(known.length).fill(null), ...values];
	draw("forecasting", "Passengers of an airline by month, a forecast with its band, and what came", {
		legend: { top: 6, data: ["what was known", "forecast", "what came"], textStyle: { color: light.dim } },
		xAxis: { type: "category", data: all.map((_, i) => month(i)), axisLabel: { interval: 23 } },
		yAxis: { type: "value", name: "thousand passengers a month", nameTextStyle: { align: "left", color: light.dim } },
		series: [
			{
				name: "lower",
				type: "line",
				stack: "band",
				data: ahead(forecast.lower),
				symbol: "none",
				lineStyle: { opacity: 0 },
			},
			{
				name: "95 %",
				type: "line",
				stack: "band",
				data: ahead(forecast.upper.map((high, i) => high - forecast.lower[i]!)),
				symbol: "none",
				lineStyle: { opacity: 0 },
				areaStyle: { color: light.chart5, opacity: 0.35 },
			},
			{ name: "what was known", type: "line", data: known, symbol: "none" },
			{ name: "forecast", type: "line", data: ahead(forecast.mean), symbol: "none" },
			{
				name: "what came",
				type: "line",
				data: ahead(all.slice(108)),
				symbol: "circle",
				symbolSize: 4,
				lineStyle: { type: "dotted" },
			},
		],
	});
	const outside = all.slice(108).filter((y, h) => y < forecast.lower[h]! || y > forecast.upper[h]!).length;
	console.log("forecasting:", forecast.model, "skill", forecast.backtest.skill, "outside", outside, "of 36");
}
