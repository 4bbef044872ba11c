import { axis, EChart, tooltip } from "./echart.tsx";

interface RadarChartProps {
	label: string;
	axes: readonly { label: string; max: number }[];
	series: readonly { name: string; values: readonly number[] }[];
	height?: number;
}

/** Several measures of one thing around a centre: required against reached. At most eight axes stay readable. */
export function RadarChart({ label, axes, series, height = 360 }: RadarChartProps) {
	return (
		<EChart
			label={label}
			height={height}
			option={(colours, width) => ({
				tooltip: { ...tooltip(colours), trigger: "item" },
				legend: { bottom: 0, textStyle: { color: colours.dim } },
				radar: {
					indicator: axes.map(({ label: name, max }) => ({ name, max })),
					radius: width < 420 ? "54%" : "70%",
					center: ["50%", "47%"],
					axisName: { color: colours.ink, fontSize: 12, overflow: "break", width: width < 420 ? 76 : 130 },
					splitLine: axis(colours).splitLine,
					splitArea: { show: false },
					axisLine: { lineStyle: { color: colours.grid } },
				},
				series: [
					{
						type: "radar",
						symbolSize: 6,
						data: series.map(({ name, values }, index) => ({
							name,
							value: values,
							symbol: ["circle", "rect", "diamond", "triangle"][index % 4],
							lineStyle: { width: 2, type: index === 0 ? "solid" : "dashed" },
							areaStyle: { opacity: 0.12 },
						})),
					},
				],
			})}
		/>
	);
}
