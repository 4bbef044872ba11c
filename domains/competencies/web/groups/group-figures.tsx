import { useQuery } from "@tanstack/react-query";
import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { attainmentStates } from "../../attainment.ts";
import { fewestLearners, type GroupFigures } from "../../contract-groups.ts";
import { PastInstant } from "../ledger/against-tools.tsx";
import styles from "../ledger/ledger.module.css";
import { ledgerWords } from "../ledger/ledger-words.ts";
import { StateKey } from "../ledger/state-key.tsx";
import { type Asked, figuresQuery } from "./calls-groups.ts";
import { DistributionChart } from "./distribution-chart.tsx";
import { messages } from "./groups.messages.ts";

/** How a group stands: figures, and the distribution of every competency. */
export function GroupFiguresPart({ id, query: asked }: { id: string; query: Asked }) {
	const t = useMessages(messages);
	const query = useQuery(figuresQuery(id, asked));
	return (
		<QueryView query={query}>
			{(answer) =>
				answer.figures ? (
					<Figures answer={answer} figures={answer.figures} />
				) : (
					<Card>
						<p className={styles.dim}>{t("tooFew", { count: fewestLearners })}</p>
					</Card>
				)
			}
		</QueryView>
	);
}

function Figures({ answer, figures }: { answer: GroupFigures; figures: NonNullable<GroupFigures["figures"]> }) {
	const t = useMessages(messages);
	const w = useMessages(ledgerWords);
	const name = useName();
	const { number } = useFormat();
	const { asOf, learners, model, sample } = answer;
	const { occupation, items, reachAll, reachMost } = figures;
	const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
	const title = occupation ? t("distribution", { occupation: name(occupation.name) }) : t("distributionFree");
	return (
		<>
			<PastInstant asOf={asOf} />
			{items.length > 0 && (
				<FigureTiles
					tiles={[
						{ label: t("count"), value: number(learners) },
						{ label: t("reachMost"), value: reachMost === null ? t("few") : number(reachMost) },
						{ label: t("reachAll"), value: reachAll === null ? t("few") : number(reachAll) },
					]}
				/>
			)}
			{items.length === 0 ? (
				<Card>
					<p className={styles.dim}>{t("nothing")}</p>
				</Card>
			) : (
				<ChartCard
					title={title}
					how={t("howDistribution", { model })}
					n={t("n", { count: learners })}
					sample={sample}
					fileName="group-distribution"
					table={{
						columns: [
							{ header: w("competency") },
							{ header: w("wanted"), figure: true },
							{ header: t("median"), figure: true },
							...attainmentStates.toReversed().map((state) => ({ header: w(`state.${state}`), figure: true })),
						],
						rows: items.map(({ competency, target, counts, levels }) => ({
							key: competency.id,
							cells: [
								<Named key="name" name={competency.name} />,
								target === null ? "–" : number(target, one),
								levels ? `${number(levels.median, one)} (${number(levels.low, one)}–${number(levels.high, one)})` : "–",
								...attainmentStates.toReversed().map((state) => {
									const count = counts[state];
									return count === null ? t("few") : number(count);
								}),
							],
						})),
					}}
				>
					<StateKey />
					<DistributionChart items={items} learners={learners} label={title} />
				</ChartCard>
			)}
		</>
	);
}
