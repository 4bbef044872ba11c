import { axis, EChart, tooltip } from "#platform/web/charts/echart.tsx";
import { escapeHtml } from "#platform/web/charts/text-fit.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { AttainmentHistory } from "./calls-ledger.ts";
import { ledgerWords } from "./ledger-words.ts";

/** Level and confidence over time, each on its own axis. */
export function HistoryChart({ points, label }: { points: AttainmentHistory["points"]; label: string }) {
	const w = useMessages(ledgerWords);
	const { number, share, date } = useFormat();
	return (
		<EChart
			label={label}
			height={260}
			option={(colours, width) => ({
				tooltip: {
					...tooltip(colours),
					trigger: "axis",
					formatter: (items: { dataIndex: number }[]) => {
						const point = points[items[0]?.dataIndex ?? 0];
						if (!point) return "";
						const level = point.level === null ? "–" : number(point.level, { maximumFractionDigits: 1 });
						return [
							escapeHtml(date(point.at, "date")),
							`${escapeHtml(w("level"))}: ${level}`,
							`${escapeHtml(w("confidence"))}: ${share(point.confidence)}`,
						].join("<br>");
					},
				},
				legend: { top: 0, left: 0, textStyle: { color: colours.dim }, data: [w("level"), w("confidence")] },
				grid: { left: 8, right: 8, top: 36, bottom: 8, containLabel: true },
				xAxis: {
					type: "time",
					splitNumber: width < 500 ? 3 : 6,
					...axis(colours),
					axisLabel: { color: colours.dim, fontSize: 12, hideOverlap: true, formatter: "{yyyy}-{MM}" },
				},
				yAxis: [
					{ type: "value", min: 0, max: 5, interval: 1, ...axis(colours) },
					{
						type: "value",
						min: 0,
						max: 1,
						interval: 0.2,
						...axis(colours),
						splitLine: { show: false },
						axisLabel: { color: colours.dim, fontSize: 12, formatter: (value: number) => share(value) },
					},
				],
				series: [
					{
						type: "line",
						name: w("level"),
						data: points.map(({ at, level }) => [at, level]),
						symbol: "none",
						lineStyle: { width: 2 },
						itemStyle: { color: colours.chart1 },
					},
					{
						type: "line",
						name: w("confidence"),
						yAxisIndex: 1,
						data: points.map(({ at, confidence }) => [at, confidence]),
						symbol: "none",
						lineStyle: { width: 2, type: "dashed" },
						itemStyle: { color: colours.chart2 },
						areaStyle: { color: colours.chart2, opacity: 0.08 },
					},
				],
			})}
		/>
	);
}
