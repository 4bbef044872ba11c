import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Catalogue, Overview } from "../calls-catalogue.ts";
import { messages } from "./overview.messages.ts";
import styles from "./overview.module.css";

/** Says which real and which invented data a demonstration puts together. */
export function MixCard({ overview, totals }: { overview: Overview; totals: Catalogue["totals"] }) {
	const t = useMessages(messages);
	const name = useName();
	const real = totals.sources.filter(({ sample }) => !sample);
	const places = overview.places.flatMap(({ place }) => (place ? [name(place)] : []));
	return (
		<Card title={t("mixTitle")} lead={t("mixLead")}>
			<ul className={styles.mix}>
				{real.length > 0 && (
					<li>
						{t("mixReal", {
							people: totals.demand - totals.demandSample,
							sources: real.map((source) => source.attribution ?? source.name).join(t("and")),
						})}
					</li>
				)}
				<li>{t("mixSample", { people: totals.demandSample, supply: Math.round(totals.supplyQualified) })}</li>
				{places.length > 0 && <li>{t("mixPlaces", { places: places.join(t("and")) })}</li>}
			</ul>
		</Card>
	);
}
