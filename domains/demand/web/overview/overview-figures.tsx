import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import type { Catalogue, Overview } from "../calls-catalogue.ts";
import { messages as catalogueMessages } from "../catalogue/catalogue.messages.ts";
import { words } from "../words.ts";
import { messages } from "./overview.messages.ts";

/** Demand, what of it is real, shortages, and about how much nothing can be said. */
export function OverviewFigures({ overview, totals }: { overview: Overview; totals: Catalogue["totals"] }) {
	const t = useMessages(messages);
	const c = useMessages(catalogueMessages);
	const w = useMessages(words);
	const format = useFormat();
	const real = totals.demand - totals.demandSample;
	return (
		<FigureTiles
			tiles={[
				{
					label: w("demand"),
					value: format.number(totals.demand),
					note: c("people", { count: totals.demand, occupations: totals.occupations }),
				},
				{
					label: t("real"),
					value: format.number(real),
					note: t("realNote", { share: format.share(totals.demand > 0 ? real / totals.demand : 0) }),
				},
				{
					label: t("fieldsTile"),
					value: format.number(overview.fields.length),
					note: t("fieldsNote", { occupations: totals.occupations }),
				},
				{ label: c("shortages"), value: format.number(totals.shortages) },
				{
					label: t("evidence"),
					value: format.number(totals.withoutEvidence),
					note: t("evidenceNote", { occupations: totals.occupations }),
				},
			]}
		/>
	);
}
