import { axis, EChart, tooltip } from "./echart.tsx";
import { escapeHtml } from "./text-fit.ts";

export interface BandPoint {
	/** Place on the axis: a year, a month. */
	at: string;
	/** What was observed. */
	observed?: number | null;
	/** What is expected, with the ends of its interval. */
	expected?: number | null;
	low?: number | null;
	high?: number | null;
}

interface LineWithBandProps {
	label: string;
	points: readonly BandPoint[];
	names: { observed: string; expected: string; interval: string };
	format: (value: number) => string;
	/** Unit of the vertical axis. */
	unit?: string;
	height?: number;
}

/** A course and its continuation: observed as a line, expected as a broken line within the band of its interval. */
export function LineWithBand({ label, points, names, format, unit, height = 300 }: LineWithBandProps) {
	const lastObserved = points.findLastIndex(({ observed }) => typeof observed === "number");
	// The broken line starts where the observed one ends.
	const expected = points.map((point, index) => (index === lastObserved ? point.observed : point.expected) ?? null);
	const low = points.map((point, index) => (index === lastObserved ? point.observed : point.low) ?? null);
	const high = points.map((point, index) => (index === lastObserved ? point.observed : point.high) ?? null);
	return (
		<EChart
			label={label}
			height={height}
			option={(colours) => ({
				tooltip: {
					...tooltip(colours),
					trigger: "axis",
					formatter: (items: { dataIndex: number }[]) => {
						const point = points[items[0]?.dataIndex ?? 0];
						if (!point) return "";
						const lines = [escapeHtml(point.at)];
						if (typeof point.observed === "number")
							lines.push(`${escapeHtml(names.observed)}: ${format(point.observed)}`);
						if (typeof point.expected === "number") {
							const range = `${format(point.low ?? Number.NaN)} – ${format(point.high ?? Number.NaN)}`;
							lines.push(`${escapeHtml(names.expected)}: ${format(point.expected)} (${range})`);
						}
						return lines.join("<br>");
					},
				},
				legend: {
					top: 0,
					left: 0,
					textStyle: { color: colours.dim },
					// Without anything expected the line is the only thing drawn, and the title has named it.
					show: points.some((point) => typeof point.expected === "number"),
					data: [names.observed, names.expected, names.interval],
				},
				grid: { left: 8, right: 20, top: unit ? 52 : 36, bottom: 8, containLabel: true },
				xAxis: { type: "category", boundaryGap: false, data: points.map(({ at }) => at), ...axis(colours) },
				yAxis: {
					type: "value",
					name: unit,
					nameTextStyle: { color: colours.dim, align: "left" },
					...axis(colours),
					axisLabel: { color: colours.dim, fontSize: 12, formatter: format },
				},
				series: [
					// Two stacked areas make the band: an invisible one up to its lower end, a tinted one above.
					{ type: "line", stack: "band", data: low, symbol: "none", lineStyle: { opacity: 0 }, silent: true },
					{
						type: "line",
						name: names.interval,
						stack: "band",
						data: high.map((end, index) => (end === null ? null : end - (low[index] ?? 0))),
						symbol: "none",
						lineStyle: { opacity: 0 },
						itemStyle: { color: colours.chart5 },
						areaStyle: { color: colours.chart5, opacity: 0.25 },
						silent: true,
					},
					{
						type: "line",
						name: names.expected,
						data: expected,
						symbol: "emptyCircle",
						symbolSize: 6,
						lineStyle: { type: "dashed", width: 2 },
						itemStyle: { color: colours.chart2 },
					},
					{
						type: "line",
						name: names.observed,
						data: points.map(({ observed }) => observed ?? null),
						symbol: "circle",
						symbolSize: 6,
						lineStyle: { width: 2 },
						itemStyle: { color: colours.chart1 },
					},
				],
			})}
		/>
	);
}
