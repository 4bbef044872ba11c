import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { RuleTrial } from "../../contract-rules.ts";
import { messages } from "./rules.messages.ts";
import styles from "./rules.module.css";

/** What a rule found in past statements, with examples. */
export function TrialCard({ trial, triedAt }: { trial: RuleTrial | null; triedAt: string | null }) {
	const t = useMessages(messages);
	const { number, date } = useFormat();
	if (!trial)
		return (
			<Card title={t("trial")}>
				<p className={styles.dim}>{t("untried")}</p>
			</Card>
		);
	const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
	return (
		<Card title={t("trial")} lead={triedAt && t("tried", { when: date(triedAt, "dateTime") })}>
			<FigureTiles
				tiles={[
					{
						label: t("found"),
						value: number(trial.found),
						note: trial.levels
							.map(({ level, count }) => t("levelCount", { level: number(level, one), count }))
							.join(", "),
					},
					{ label: t("learners"), value: number(trial.learners) },
					{ label: t("withoutLearner"), value: number(trial.withoutLearner) },
					{ label: t("withoutScore"), value: number(trial.withoutScore) },
					{ label: t("examined"), value: number(trial.examined), note: trial.more ? t("more") : undefined },
				]}
			/>
			{trial.examples.length > 0 && (
				<>
					<h3>{t("examples")}</h3>
					<ul className={styles.list} aria-label={t("examples")}>
						{trial.examples.map((example) => (
							<li key={example.statementId}>
								<span>{example.person ?? t("someone")}</span>
								<span>{t("levelIs", { level: number(example.level, one) })}</span>
								<span className={styles.meta}>
									<DateText value={example.at} />
									{example.score !== null && <span>{t("score", { score: Math.round(example.score) })}</span>}
									<span className={styles.iri}>{example.activity}</span>
								</span>
							</li>
						))}
					</ul>
				</>
			)}
		</Card>
	);
}
