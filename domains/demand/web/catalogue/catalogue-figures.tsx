import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { type FigureTile, FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import type { Catalogue } from "../calls-catalogue.ts";
import { words } from "../words.ts";
import { messages } from "./catalogue.messages.ts";

/** Demand, supply, gap, what could be concluded, and last what waits for the reader. */
export function CatalogueFigures({ catalogue }: { catalogue: Catalogue }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const session = useSession();
	const { totals, abilities, state, scope } = catalogue;
	const known = totals.supplyNominal > 0;
	const tiles: FigureTile[] = [
		{
			label: w("demand"),
			value: format.number(totals.demand),
			note: t("people", { count: totals.demand, occupations: totals.occupations }),
		},
		{
			label: w("supply"),
			value: known ? format.number(totals.supplyQualified, { maximumFractionDigits: 0 }) : "–",
			note: known ? t("qualified", { nominal: Math.round(totals.supplyNominal) }) : t("noProgramme"),
		},
	];
	// The own rows of a draft tell nothing of gap and shortage.
	if (scope === "all")
		tiles.push(
			{
				label: w("gap"),
				value: known ? format.number(totals.gap, { maximumFractionDigits: 0 }) : "–",
				note: known && totals.demand > 0 && t("unmet", { share: format.share(totals.gap / totals.demand) }),
			},
			{
				label: t("shortages"),
				value: format.number(totals.shortages),
				note: t("shortagesNote", { count: totals.withoutEvidence }),
			},
		);
	if (abilities.includes("publish")) {
		tiles.push({ label: t("waits"), value: 1, note: t("waitsReview"), needsMe: true });
	} else if (state !== "published" && totals.titlesToSettle > 0 && may(session, "demand.titles.settle")) {
		tiles.push({
			label: t("waits"),
			value: format.number(totals.titlesToSettle),
			note: t("titlesToSettle", { count: totals.titlesToSettle }),
			to: "/titles",
			needsMe: true,
		});
	}
	return <FigureTiles tiles={tiles} />;
}
