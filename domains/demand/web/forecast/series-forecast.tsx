import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { SeriesForecast } from "../calls-forecast.ts";
import { messages } from "./forecast.messages.ts";
import { ForecastChart } from "./forecast-chart.tsx";
import { ForecastQuality } from "./forecast-quality.tsx";
import { RefusalNote } from "./refusal-note.tsx";

/** A yearly series: its course, its forecast with what it is worth, or why there is none. */
export function SeriesForecastView({ answer }: { answer: SeriesForecast }) {
	const t = useMessages(messages);
	const name = useName();
	const { series, values, result } = answer;
	return (
		<>
			<ForecastChart
				title={t("chartTitle", { name: name(series.name), place: name(series.place) })}
				label={t("chartLabel", {
					name: name(series.name),
					place: name(series.place),
					from: String(series.from),
					to: String(series.to),
				})}
				values={values}
				result={result}
				n={t("n", { count: values.length })}
				periodName={t("period")}
				unit={name(series.unit)}
				sample={series.sample}
				attribution={series.attribution}
			/>
			{result.ok ? (
				<ForecastQuality result={result} unit={name(series.unit)} />
			) : (
				<RefusalNote refusal={result} why={result.code === "stock" && name(series.kindReason)} />
			)}
		</>
	);
}
