import { useQuery } from "@tanstack/react-query";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { type Evidence, type SourceForecast, sourceForecastQuery, sourcesQuery } from "../calls-forecast.ts";
import { messages } from "./forecast.messages.ts";
import styles from "./forecast.module.css";
import { ForecastChart } from "./forecast-chart.tsx";
import { MonthBars } from "./month-bars.tsx";
import { RefusalWords } from "./refusal-note.tsx";
import { useForecastWords } from "./use-forecast-words.ts";

/** Every source of postings: a forecast from a flow; for a stock, what its dates show and why there is none. */
export function SourceList() {
	const t = useMessages(messages);
	const query = useQuery(sourcesQuery);
	return (
		<Card title={t("sourcesTitle")} lead={t("sourcesLead")}>
			<QueryView query={query}>
				{({ items }) =>
					items.length === 0 ? (
						<p>{t("sourcesNone")}</p>
					) : (
						<ul className={styles.sources}>
							{items.map((source) => (
								<li key={source.id}>
									<SourceItem id={source.id} />
								</li>
							))}
						</ul>
					)
				}
			</QueryView>
		</Card>
	);
}

function SourceItem({ id }: { id: string }) {
	const query = useQuery(sourceForecastQuery(id));
	return (
		<QueryView query={query} rows={3}>
			{(answer) => <SourceView answer={answer} />}
		</QueryView>
	);
}

function SourceView({ answer }: { answer: SourceForecast }) {
	const t = useMessages(messages);
	const format = useFormat();
	const say = useForecastWords();
	const { source, values, result } = answer;
	const evidence = source.evidence as Evidence;
	const { n, recentShare, evenShare } = evidence;
	return (
		<>
			<div className={styles.sourceHead}>
				<h3>{source.name}</h3>
				<StateChip tone={result.ok ? "good" : "warn"}>{t(`kind.${source.kind}`)}</StateChip>
				{source.sample && <SampleMark />}
			</div>
			{result.ok ? (
				<ForecastChart
					title={t("forecastOf")}
					label={t("forecastOf")}
					values={values}
					result={result}
					n={t("nMonths", { count: values.length })}
					periodName={t("month")}
					sample={source.sample}
				/>
			) : (
				<RefusalWords
					refusal={result}
					why={
						<>
							{say.evidence(evidence)}{" "}
							{n && recentShare !== undefined && evenShare !== undefined
								? t("evidenceShare", { n, share: format.share(recentShare), even: format.share(evenShare, 1) })
								: null}
						</>
					}
				/>
			)}
			{!result.ok && values.length > 2 && <MonthBars values={values} />}
		</>
	);
}
