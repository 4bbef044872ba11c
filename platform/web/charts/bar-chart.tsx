import { axis, EChart, tooltip } from "./echart.tsx";
import { clip } from "./text-fit.ts";
import { narrowChart } from "./use-width.ts";

export interface BarSeries {
	name: string;
	values: readonly (number | null)[];
}

interface BarChartProps {
	label: string;
	/** One bar, or group of bars, each. */
	categories: readonly { id: string; label: string }[];
	series: readonly BarSeries[];
	stacked?: boolean;
	format: (value: number) => string;
	onPress?: (id: string) => void;
}

/** Amounts by category, as lying bars; on a phone the labels stand above them. */
export function BarChart({ label, categories, series, stacked = false, format, onPress }: BarChartProps) {
	const perCategory = stacked ? 1 : series.length;
	return (
		<EChart
			label={label}
			height={52 + categories.length * (18 * perCategory + 26)}
			onPress={onPress}
			option={(colours, width) => {
				const phone = width < narrowChart;
				const room = phone ? 0 : Math.min(260, width * 0.34);
				return {
					tooltip: { ...tooltip(colours), trigger: "item", valueFormatter: (value: unknown) => format(Number(value)) },
					legend: series.length > 1 ? { top: 0, left: 0, textStyle: { color: colours.dim } } : undefined,
					grid: {
						left: room + 8,
						right: 64,
						top: (series.length > 1 ? 30 : 8) + (phone ? 12 : 0),
						bottom: 8,
						containLabel: false,
					},
					xAxis: { type: "value", ...axis(colours), axisLabel: { show: false }, splitNumber: 4 },
					yAxis: {
						type: "category",
						inverse: true,
						data: categories.map((category) => category.label),
						...axis(colours),
						axisLabel: {
							color: colours.ink,
							fontSize: 13,
							formatter: (text: string) => clip(text, phone ? width - 80 : room, 13),
							...(phone && { inside: true, verticalAlign: "bottom", padding: [0, 0, 16 + 6 * perCategory, 0], z: 5 }),
						},
						z: 5,
					},
					series: series.map(({ name, values }, index) => ({
						type: "bar",
						name,
						stack: stacked ? "all" : undefined,
						barMaxWidth: 16,
						itemStyle: {
							color: series.length === 1 ? colours.act : undefined,
							borderRadius: stacked ? 0 : [0, 3, 3, 0],
						},
						label: {
							show: !stacked || index === series.length - 1,
							position: "right",
							color: colours.ink,
							fontSize: 12,
							formatter: ({ dataIndex }: { dataIndex: number }) => {
								const of = (one: BarSeries): number => one.values[dataIndex] ?? 0;
								return format(stacked ? series.reduce((sum, one) => sum + of(one), 0) : (values[dataIndex] ?? 0));
							},
						},
						data: values.map((value, place) => ({ value, id: categories[place]?.id })),
					})),
				};
			}}
		/>
	);
}
