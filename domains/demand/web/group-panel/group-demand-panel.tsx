import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Stars } from "#platform/web/charts/row-pictures.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { GroupGap } from "../../contract-group-gap.ts";
import { groupGapQuery } from "../calls-catalogue.ts";
import parts from "../parts/parts.module.css";
import { PlainTable } from "../parts/plain-table.tsx";
import { messages } from "./group-panel.messages.ts";

/** On the page of a group of learners: how many reach what the region is short of. */
export function GroupDemandPanel({ groupId, asOf }: { groupId: string; asOf: string | undefined }) {
	const t = useMessages(messages);
	const { date } = useFormat();
	const query = useQuery(groupGapQuery(groupId, asOf));
	return (
		<Card title={t("title")} lead={t("lead")}>
			<QueryView query={query} rows={3}>
				{(gap) => (
					<>
						{asOf && gap.asOf && <p className={parts.dim}>{t("past", { when: date(gap.asOf, "date") })}</p>}
						<Gap gap={gap} />
					</>
				)}
			</QueryView>
		</Card>
	);
}

function Gap({ gap: { catalogue, learners, items, sample } }: { gap: GroupGap }) {
	const t = useMessages(messages);
	const name = useName();
	const { number } = useFormat();
	if (!catalogue) return <p className={parts.dim}>{t("none")}</p>;
	if (learners === null) return <p className={parts.dim}>{t("tooFew")}</p>;
	if (items.length === 0) return <p className={parts.dim}>{t("noShortage")}</p>;
	return (
		<>
			<PlainTable
				label={t("title")}
				columns={[
					{ key: "occupation", header: t("occupation") },
					{ key: "demand", header: t("demand"), figure: true },
					{ key: "reach", header: t("reach"), figure: true },
					{ key: "most", header: t("most"), figure: true },
					{ key: "missing", header: t("missing"), long: true },
				]}
				rows={items.map(({ occupation, own, demand, stars, reachAll, reachMost, missing }) => ({
					key: occupation.id,
					marked: own,
					cells: [
						<>
							<Link to={`/catalogues/${catalogue.id}/${occupation.id}`}>
								<Named name={occupation.name} />
							</Link>{" "}
							{own && <Tag tone="info">{t("own")}</Tag>}
						</>,
						<>
							{number(demand, { maximumFractionDigits: 0 })} {stars > 0 && <Stars value={stars} />}
						</>,
						reachAll === null ? t("few") : number(reachAll),
						reachMost === null ? t("few") : number(reachMost),
						missing.map((one) => t("missingOne", { name: name(one.name), count: one.demonstrated })).join(" · "),
					],
				}))}
			/>
			<p className={parts.foot}>
				<Link to={`/catalogues/${catalogue.id}`}>{t("catalogue", { year: String(catalogue.year) })}</Link>
				{sample && <SampleMark />}
			</p>
		</>
	);
}
