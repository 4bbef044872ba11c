import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { IntervalChart, type IntervalRow } from "#platform/web/charts/interval-chart.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { conclusionWords, kindWords } from "../../catalogue-words.ts";
import type { CatalogueEntry } from "../calls-catalogue.ts";
import { words } from "../words.ts";
import { kindOrder } from "./kind-tag.tsx";
import { chartWords } from "./shortage-chart.messages.ts";
import styles from "./shortage-chart.module.css";
import { useRatio } from "./use-ratio.ts";

interface ShortageChartProps {
	catalogueId: string;
	title?: string;
	entries: readonly CatalogueEntry[];
	/** All entries of the filters, of which these are the first. */
	total: number;
	/** People asked for in these entries. */
	n: number;
	/** Beneath the drawing. */
	children?: ReactNode;
}

/** The most short occupations as estimates with their intervals; kinds differ by colour and shape. */
export function ShortageChart({ catalogueId, title, entries, total, n, children }: ShortageChartProps) {
	const t = useMessages(chartWords);
	const w = useMessages(words);
	const language = useLanguage();
	const format = useFormat();
	const ratio = useRatio();
	const present = kindOrder.filter((kind, index) => index < 4 || entries.some((entry) => entry.kind === kind));
	return (
		<ChartCard
			title={title ?? t("title")}
			how={t("how", { method: w("method") })}
			n={t("n", { count: n })}
			sample={entries.some((entry) => entry.sample)}
			legend={present.map((kind) => kindWords[kind][language])}
			fileName={t("fileName")}
			table={{
				columns: [
					{ header: w("occupation") },
					{ header: w("demand"), figure: true },
					{ header: w("supply"), figure: true },
					{ header: t("estimate"), figure: true },
					{ header: t("low"), figure: true },
					{ header: t("high"), figure: true },
					{ header: w("kind") },
					{ header: w("conclusion") },
				],
				rows: entries.map((entry) => ({
					key: entry.occupation.id,
					cells: [
						<Named key="name" name={entry.occupation.name} />,
						format.number(entry.demand),
						format.number(entry.supplyQualified),
						entry.ratio === null ? w("unbounded") : ratio.figure(entry.ratio),
						ratio.figure(entry.lower),
						entry.upper === null ? "∞" : ratio.figure(entry.upper),
						kindWords[entry.kind][language],
						conclusionWords[entry.conclusion]?.[language] ?? entry.conclusion,
					],
				})),
			}}
		>
			<IntervalChart
				rows={entries.map((entry) => toRow(entry, catalogueId, ratio))}
				label={t("label", { shown: entries.length, total })}
				formatTick={ratio.tick}
			/>
			{children}
		</ChartCard>
	);
}

/** How many are drawn, and a button for more of them. */
export function ShowMore(props: { shown: number; total: number; less: boolean; onToggle: () => void }) {
	const t = useMessages(chartWords);
	const { shown, total, less, onToggle } = props;
	return (
		<div className={styles.more} data-no-print>
			<span>{t("shown", { shown, total })}</span>
			<Button variant="default" size="xs" onClick={onToggle}>
				{t(less ? "fewer" : "more")}
			</Button>
		</div>
	);
}

const toRow = (entry: CatalogueEntry, catalogueId: string, ratio: ReturnType<typeof useRatio>): IntervalRow => ({
	id: entry.occupation.id,
	label: entry.occupation.name,
	value: entry.ratio ?? Number.POSITIVE_INFINITY,
	low: entry.lower,
	high: entry.upper ?? Number.POSITIVE_INFINITY,
	text: ratio.estimate(entry),
	group: kindOrder.indexOf(entry.kind),
	weak: entry.conclusion === "not-enough-evidence",
	to: `/catalogues/${catalogueId}/${entry.occupation.id}`,
});
