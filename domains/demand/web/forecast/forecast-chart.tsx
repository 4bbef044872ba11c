import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { type BandPoint, LineWithBand } from "#platform/web/charts/line-with-band.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { SeriesForecast } from "../calls-forecast.ts";
import { messages } from "./forecast.messages.ts";
import styles from "./forecast.module.css";
import { useForecastWords } from "./use-forecast-words.ts";

interface ForecastChartProps {
	title: string;
	label: string;
	values: SeriesForecast["values"];
	result: SeriesForecast["result"];
	n: string;
	/** What a step of the axis is called. */
	periodName: string;
	unit?: string;
	sample: boolean;
	attribution?: string;
}

/** What was observed as a line; where a forecast is allowed, its continuation within the band of its interval. */
export function ForecastChart(props: ForecastChartProps) {
	const { title, label, values, result, n, periodName, unit, sample, attribution } = props;
	const t = useMessages(messages);
	const format = useFormat();
	const say = useForecastWords();
	const points: BandPoint[] = [
		...values.map(({ period, value }) => ({ at: period, observed: value })),
		...(result.ok
			? result.points.map(({ period, mean, lower, upper }) => ({ at: period, expected: mean, low: lower, high: upper }))
			: []),
	];
	const figure = (value: number): string =>
		format.number(value, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
	const how = result.ok
		? t("how", { model: say.model(result.model), confidence: format.share(result.confidence) })
		: t("howRefused");
	return (
		<ChartCard
			title={title}
			how={how}
			n={n}
			sample={sample}
			fileName={t("fileName")}
			table={{
				columns: [
					{ header: periodName },
					{ header: t("observed"), figure: true },
					{ header: t("expected"), figure: true },
					{ header: t("low"), figure: true },
					{ header: t("high"), figure: true },
				],
				rows: points.map(({ at, observed, expected, low, high }) => ({
					key: at,
					cells: [
						at,
						...[observed, expected, low, high].map((value) => (typeof value === "number" ? figure(value) : "–")),
					],
				})),
			}}
		>
			<LineWithBand
				label={label}
				points={points}
				names={{ observed: t("observed"), expected: t("expected"), interval: t("interval") }}
				format={figure}
				unit={unit}
				height={340}
			/>
			{attribution && <p className={styles.source}>{t("source", { attribution })}</p>}
		</ChartCard>
	);
}
