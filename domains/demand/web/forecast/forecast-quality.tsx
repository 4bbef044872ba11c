import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Forecast } from "../calls-forecast.ts";
import { PlainTable } from "../parts/plain-table.tsx";
import { messages } from "./forecast.messages.ts";
import styles from "./forecast.module.css";
import { useForecastWords } from "./use-forecast-words.ts";

/** What the forecast would have been worth in the past, against saying "as last time", and what to keep in mind. */
export function ForecastQuality({ result, unit }: { result: Forecast; unit: string }) {
	const t = useMessages(messages);
	const format = useFormat();
	const say = useForecastWords();
	const { model, naive, skill, origins, comparisons } = result.backtest;
	const figure = (value: number): string => format.number(value, { maximumSignificantDigits: 3 });
	// "47 × 100 million yuan": a unit that begins with a number would run into the figure.
	const error = (value: number): string => `${figure(value)}${/^\d/.test(unit) ? " × " : " "}${unit}`.trim();
	const kept = model.model === naive.model;
	const tried = { comparisons, origins, naive: error(naive.mae) };
	const lines = kept ? [naive] : [model, naive];
	return (
		<Card title={t("goodTitle")}>
			<p className={styles.better}>
				{kept
					? t("kept", tried)
					: t("better", {
							...tried,
							model: say.model(model.model),
							error: error(model.mae),
							skill: format.share(skill ?? 0),
						})}
			</p>
			<PlainTable
				label={t("goodTitle")}
				columns={[
					{ key: "model", header: t("model") },
					{ key: "mae", header: t("mae"), figure: true },
					{ key: "rmse", header: t("rmse"), figure: true },
					{ key: "mase", header: t("mase"), figure: true },
					{ key: "coverage", header: t("coverage"), figure: true },
				]}
				rows={lines.map((line) => ({
					key: line.model,
					marked: line.model === model.model,
					cells: [
						line.model === model.model ? t("chosen", { model: say.model(line.model) }) : say.model(line.model),
						figure(line.mae),
						figure(line.rmse),
						line.mase === null ? "–" : figure(line.mase),
						format.share(line.coverage),
					],
				}))}
			/>
			<p className={styles.note}>{t("scaledHow", { confidence: format.share(result.confidence) })}</p>
			{result.warnings.length > 0 && (
				<>
					<h3 className={styles.warningsTitle}>{t("warnings")}</h3>
					<ul className={styles.warnings}>
						{result.warnings.map((warning) => (
							<li key={warning.code}>{say.warning(warning)}</li>
						))}
					</ul>
				</>
			)}
		</Card>
	);
}
