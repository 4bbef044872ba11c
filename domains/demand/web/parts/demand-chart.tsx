import type { ReactNode } from "react";
import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { CatalogueEntry } from "../calls-catalogue.ts";
import { words } from "../words.ts";
import { chartWords } from "./shortage-chart.messages.ts";
import { SplitBars } from "./split-bars.tsx";

interface DemandChartProps {
	catalogueId: string;
	entries: readonly CatalogueEntry[];
	n: number;
	/** Beneath the drawing. */
	children?: ReactNode;
}

/** The most asked for occupations, where nothing is known about supply and so nothing about shortage. */
export function DemandChart({ catalogueId, entries, n, children }: DemandChartProps) {
	const t = useMessages(chartWords);
	const w = useMessages(words);
	const format = useFormat();
	const name = useName();
	const whole = (value: number): string => format.number(value, { maximumFractionDigits: 0 });
	return (
		<ChartCard
			title={t("demandTitle")}
			how={t("demandHow")}
			n={t("n", { count: n })}
			sample={entries.some(({ demandSample }) => demandSample > 0)}
			fileName={t("demandFile")}
			table={{
				columns: [
					{ header: w("occupation") },
					{ header: w("demand"), figure: true },
					{ header: t("invented"), figure: true },
				],
				rows: entries.map((entry) => ({
					key: entry.occupation.id,
					cells: [<Named key="name" name={entry.occupation.name} />, whole(entry.demand), whole(entry.demandSample)],
				})),
			}}
		>
			<SplitBars
				label={t("demandTitle")}
				names={{ sure: t("real"), unsure: t("invented") }}
				rows={entries.map((entry) => ({
					id: entry.occupation.id,
					label: name(entry.occupation.name),
					sure: entry.demand - entry.demandSample,
					unsure: entry.demandSample,
					text: whole(entry.demand),
					to: `/catalogues/${catalogueId}/${entry.occupation.id}`,
				}))}
			/>
			{children}
		</ChartCard>
	);
}
