import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Catalogue } from "../calls-catalogue.ts";
import { PlainTable } from "../parts/plain-table.tsx";
import { messages } from "./catalogue.messages.ts";
import styles from "./catalogue.module.css";

/** What went into the catalogue, by which rule and when, and what of it is assumed or invented. */
export function CatalogueBasisCard({ catalogue }: { catalogue: Catalogue }) {
	const t = useMessages(messages);
	const format = useFormat();
	const { totals, basis, rule, computedAt } = catalogue;
	const share = (part: number): string => format.share(totals.demand > 0 ? part / totals.demand : 0);
	return (
		<Card
			title={t("basisTitle")}
			lead={t("basisLead", { rule, at: computedAt ? format.date(computedAt, "dateTime") : "–" })}
		>
			<ul className={styles.basis}>
				<li>{basis.needs ? t("basisNeeds", { year: String(catalogue.year) }) : t("basisNoNeeds")}</li>
				{basis.realOnly && <li>{t("basisReal")}</li>}
				{totals.demandAssumed > 0 && (
					<li>{t("basisAssumed", { assumed: totals.demandAssumed, share: share(totals.demandAssumed) })}</li>
				)}
				{totals.demandSample > 0 && (
					<li>{t("basisSample", { sample: totals.demandSample, share: share(totals.demandSample) })}</li>
				)}
			</ul>
			{totals.sources.length === 0 ? <p>{t("sourcesNone")}</p> : <Sources catalogue={catalogue} />}
		</Card>
	);
}

function Sources({ catalogue }: { catalogue: Catalogue }) {
	const t = useMessages(messages);
	const format = useFormat();
	return (
		<PlainTable
			label={t("sources")}
			columns={[
				{ key: "name", header: t("source") },
				{ key: "kind", header: t("sourceKind") },
				{ key: "amount", header: t("sourceAmount"), figure: true },
			]}
			rows={catalogue.totals.sources.map((source) => ({
				key: source.id,
				cells: [
					<>
						{source.name} {source.sample && <SampleMark />}
						{source.attribution && <small>{source.attribution}</small>}
					</>,
					t(`sourceKind.${source.kind}`),
					format.number(source.amount),
				],
			}))}
		/>
	);
}
