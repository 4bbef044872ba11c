import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Stars } from "#platform/web/charts/row-pictures.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { type OccupationCatalogues, occupationCataloguesQuery } from "../calls-catalogue.ts";
import { fetchNeeds } from "../calls-needs.ts";
import parts from "../parts/parts.module.css";
import { PlainTable } from "../parts/plain-table.tsx";
import { supplyKnown } from "../parts/supply-known.ts";
import { useRatio } from "../parts/use-ratio.ts";
import { words } from "../words.ts";
import { messages } from "./occupation-panel.messages.ts";

/** On an occupation's page: demand and shortage by year, and for those who may see them the open needs. */
export function OccupationDemandPanel({ occupation }: { occupation: { id: string } }) {
	const t = useMessages(messages);
	const session = useSession();
	const query = useQuery(occupationCataloguesQuery(occupation.id));
	return (
		<Card title={t("title")} lead={t("lead")}>
			<QueryView query={query} rows={3}>
				{({ items }) => (items.length > 0 ? <Years items={items} /> : <p className={parts.dim}>{t("none")}</p>)}
			</QueryView>
			{may(session, "demand.needs.read") && <OpenNeeds occupationId={occupation.id} />}
		</Card>
	);
}

function Years({ items }: { items: OccupationCatalogues["items"] }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const ratio = useRatio();
	const whole = (value: number): string => format.number(value, { maximumFractionDigits: 0 });
	const regions = new Set(items.map(({ catalogue }) => catalogue.region.id)).size;
	return (
		<PlainTable
			label={t("title")}
			columns={[
				{ key: "year", header: t("year") },
				{ key: "figures", header: t("figures"), figure: true },
				{ key: "ratio", header: w("ratio"), figure: true },
			]}
			rows={items.map(({ catalogue, occupation, ...entry }) => ({
				key: catalogue.id,
				cells: [
					<>
						<Link to={`/catalogues/${catalogue.id}/${occupation.id}`}>{catalogue.year}</Link>{" "}
						{entry.sample && <SampleMark />}
						{regions > 1 && (
							<small>
								<Named name={catalogue.region.name} />
							</small>
						)}
					</>,
					t("ofBoth", {
						demand: whole(entry.demand),
						supply: supplyKnown(entry) ? whole(entry.supplyQualified) : w("supplyUnknown"),
					}),
					supplyKnown(entry) ? (
						<>
							{entry.stars > 0 && <Stars value={entry.stars} />} {ratio.estimate(entry)}
							<small>{entry.ratio === null ? w("unbounded") : ratio.interval(entry)}</small>
						</>
					) : (
						w("supplyUnknown")
					),
				],
			}))}
		/>
	);
}

function OpenNeeds({ occupationId }: { occupationId: string }) {
	const t = useMessages(messages);
	const session = useSession();
	const query = useQuery({
		queryKey: ["needs", "open", occupationId],
		queryFn: ({ signal }) => fetchNeeds({ occupationId, state: "open", limit: 1 }, signal),
	});
	return (
		<p className={parts.foot}>
			{query.data && (
				<Link to={`/needs?occupationId=${occupationId}&state=open`}>{t("openNeeds", { count: query.data.total })}</Link>
			)}
			{may(session, "demand.needs.write") && <Link to="/needs/new">{t("state")}</Link>}
		</p>
	);
}
