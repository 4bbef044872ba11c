import { useQuery } from "@tanstack/react-query";
import { usePageParams } from "#platform/web/app/navigate.tsx";
import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import { attainmentModel } from "../../attainment.ts";
import { type AttainmentHistory, historyQuery } from "./calls-ledger.ts";
import { messages } from "./competency.messages.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { HistoryChart } from "./history-chart.tsx";
import { ledgerWords } from "./ledger-words.ts";

/** One competency of somebody: how it went, and every entry behind it. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const me = useSignedIn().person.id;
	const { personId = me, competencyId } = usePageParams<"personId" | "competencyId">();
	const history = useQuery(historyQuery(personId, competencyId));
	return (
		<QueryView query={history} page>
			{(data) => (
				<>
					<PageHeader title={name(data.competency.name)} names lead={t("lead")} />
					{data.points.length > 0 && <Course history={data} />}
					<Card title={t("evidence")}>
						<EvidenceList personId={personId} competencyId={competencyId} />
					</Card>
				</>
			)}
		</QueryView>
	);
}

function Course({ history: { competency, points } }: { history: AttainmentHistory }) {
	const t = useMessages(messages);
	const w = useMessages(ledgerWords);
	const { number, share, date } = useFormat();
	const last = points.at(-1);
	const { technology, other } = attainmentModel.halfLifeMonths;
	const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
	const level = (value: number | null | undefined): string => (typeof value === "number" ? number(value, one) : "–");
	return (
		<>
			<FigureTiles
				tiles={[
					{ label: t("now"), value: level(last?.level) },
					{ label: t("sure"), value: share(last?.confidence ?? 0) },
				]}
			/>
			<ChartCard
				title={t("history")}
				how={t("howHistory", { months: competency.kind === "technology" ? technology : other })}
				fileName="competency-history"
				table={{
					columns: [
						{ header: t("when") },
						{ header: w("level"), figure: true },
						{ header: w("confidence"), figure: true },
					],
					rows: points.map((point) => ({
						key: point.at,
						cells: [date(point.at, "date"), level(point.level), share(point.confidence)],
					})),
				}}
			>
				<HistoryChart points={points} label={t("history")} />
			</ChartCard>
		</>
	);
}
