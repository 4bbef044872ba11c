import { ShareBar, Stars } from "#platform/web/charts/row-pictures.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import type { CatalogueEntry, CatalogueHead } from "../calls-catalogue.ts";
import { KindTag } from "../parts/kind-tag.tsx";
import parts from "../parts/parts.module.css";
import { supplyKnown } from "../parts/supply-known.ts";
import { useRatio } from "../parts/use-ratio.ts";
import { words } from "../words.ts";
import { messages } from "./catalogue.messages.ts";

/** What the own rows of a draft do not tell. */
const concluded = new Set(["gap", "ratio", "stars", "kind"]);

/** Columns of the catalogue; on a phone the card shows gap, ratio and stars. Of own rows alone there is no conclusion. */
export function useEntryColumns(scope: CatalogueHead["scope"]): Column<CatalogueEntry>[] {
	const t = useMessages(messages);
	const w = useMessages(words);
	const language = useLanguage();
	const format = useFormat();
	const ratio = useRatio();
	const whole = (value: number): string => format.number(value, { maximumFractionDigits: 0 });
	const unknown = <span className={parts.dim}>{w("supplyUnknown")}</span>;
	const columns: Column<CatalogueEntry>[] = [
		{
			key: "name",
			header: w("occupation"),
			sort: language === "zh" ? "nameZh" : "name",
			cell: ({ occupation }) => <Named name={occupation.name} hint />,
		},
		{ key: "code", header: w("code"), sort: "code", optional: true, cell: ({ occupation }) => occupation.code },
		{ key: "demand", header: w("demand"), sort: "demand", figure: true, cell: ({ demand }) => whole(demand) },
		{
			key: "supply",
			header: w("supply"),
			sort: "supply",
			figure: true,
			cell: (entry) => (supplyKnown(entry) ? whole(entry.supplyQualified) : unknown),
		},
		{
			key: "nominal",
			header: t("nominal"),
			figure: true,
			optional: true,
			cell: ({ supplyNominal }) => whole(supplyNominal),
		},
		{
			key: "gap",
			header: w("gap"),
			sort: "gap",
			card: "figure",
			cell: (entry) =>
				supplyKnown(entry) ? (
					<span className={parts.gap}>
						<ShareBar
							value={entry.gap}
							max={entry.demand}
							label={t("gapBar", { gap: Math.max(0, Math.round(entry.gap)), demand: entry.demand })}
						/>
						<span>{whole(entry.gap)}</span>
					</span>
				) : (
					unknown
				),
		},
		{
			key: "ratio",
			header: w("ratio"),
			sort: "ratio",
			figure: true,
			card: "figure",
			cell: (entry) =>
				supplyKnown(entry) ? (
					<>
						{ratio.estimate(entry)}{" "}
						<span className={parts.dim}>{entry.ratio === null ? w("unbounded") : `(${ratio.interval(entry)})`}</span>
					</>
				) : (
					unknown
				),
		},
		{
			key: "stars",
			header: w("stars"),
			sort: "stars",
			card: "figure",
			cell: ({ stars, conclusion }) =>
				conclusion === "surplus" ? (
					<span className={parts.dim}>{t("surplus")}</span>
				) : (
					<span className={parts.nowrap}>
						<Stars value={stars > 0 ? stars : null} />
					</span>
				),
		},
		{ key: "kind", header: w("kind"), cell: (entry) => (supplyKnown(entry) ? <KindTag kind={entry.kind} /> : "–") },
		{ key: "rows", header: t("rows"), figure: true, optional: true, cell: ({ demandRows }) => whole(demandRows) },
		{
			key: "sample",
			header: t("sampleColumn"),
			cell: ({ sample, demand, demandSample }) =>
				sample ? (
					<span className={parts.origin}>
						<SampleMark />
						{demand > 0 && demandSample === 0 && <span className={parts.dim}>{t("realDemandOnly")}</span>}
					</span>
				) : (
					<span className={parts.dim}>{t("real")}</span>
				),
		},
	];
	return scope === "all" ? columns : columns.filter(({ key }) => !concluded.has(key));
}
