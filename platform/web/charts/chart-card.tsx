import { type ReactNode, Suspense, useRef, useState } from "react";
import { useMessages } from "../i18n/use-messages.ts";
import { ChartIcon } from "../icons/icons.tsx";
import { DownloadIcon, TableIcon } from "../icons/screen-icons.tsx";
import { Card } from "../page/card.tsx";
import { Loading } from "../page/loading.tsx";
import { SampleMark } from "../page/sample-mark.tsx";
import { Flyout } from "../shell/flyout.tsx";
import { IconButton } from "../shell/icon-button.tsx";
import menu from "../shell/menu-list.module.css";
import { useTokens } from "../theme/theme-provider.tsx";
import { chartTokens } from "../theme/tokens.ts";
import { toast } from "../values/toast.ts";
import styles from "./chart-card.module.css";
import { chartMessages } from "./chart-messages.ts";
import { MarkShape } from "./mark-shape.tsx";
import { savePng, saveSvg } from "./save-chart.ts";

/** The figures of a chart as a table: the same data, for readers who want numbers or hear the page. */
export interface TableTwin {
	columns: readonly { header: string; figure?: boolean }[];
	rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

interface ChartCardProps {
	title: string;
	/** One line: how to read it, and by what method it was computed. */
	how: ReactNode;
	/** What was counted, in words: "n = 393 postings". */
	n?: ReactNode;
	/** The figures, or some of them, are invented. */
	sample?: boolean;
	/** Names of the series in the order of their colours. */
	legend?: readonly string[];
	table: TableTwin;
	/** Name of downloaded files, without ending. */
	fileName: string;
	/** The chart. */
	children: ReactNode;
}

/** A picture with how to read it, its basis, its table twin and its downloads. */
export function ChartCard({ title, how, n, sample = false, legend, table, fileName, children }: ChartCardProps) {
	const t = useMessages(chartMessages);
	const tokens = useTokens();
	const [asTable, setAsTable] = useState(false);
	const holder = useRef<HTMLDivElement>(null);
	const reading = useRef<HTMLSpanElement>(null);
	const save = (kind: "png" | "svg"): void => {
		const svg = holder.current?.querySelector("svg");
		if (!svg) return;
		const marks = holder.current?.parentElement?.querySelectorAll<SVGElement>("[data-legend] svg") ?? [];
		const caption = {
			title,
			how: reading.current?.textContent ?? "",
			legend: [...marks].map((mark, index) => ({ name: legend?.[index] ?? "", mark })),
			ink: tokens.ink,
			dim: tokens.dim,
			ground: tokens.card,
		};
		if (kind === "svg") saveSvg(svg, fileName, caption);
		else savePng(svg, fileName, caption).catch(() => toast(t("failed"), "act"));
	};
	const lead = (
		<span ref={reading}>
			{how}
			{n && <> · {n}</>}
			{sample && (
				<>
					{" · "}
					<SampleMark />
				</>
			)}
		</span>
	);
	const actions = (
		<>
			<IconButton
				label={asTable ? t("showChart") : t("showTable")}
				icon={asTable ? <ChartIcon /> : <TableIcon />}
				onClick={() => setAsTable(!asTable)}
			/>
			{!asTable && (
				<Flyout label={t("downloadPng")} icon={<DownloadIcon />}>
					{(close) => (
						<ul className={menu.list}>
							{(["png", "svg"] as const).map((kind) => (
								<li key={kind}>
									<button
										type="button"
										className={menu.item}
										onClick={() => {
											save(kind);
											close();
										}}
									>
										{t(kind === "png" ? "downloadPng" : "downloadSvg")}
									</button>
								</li>
							))}
						</ul>
					)}
				</Flyout>
			)}
		</>
	);
	return (
		<Card title={title} lead={lead} actions={actions}>
			{legend && !asTable && <Legend names={legend} />}
			{asTable ? (
				<TwinTable table={table} title={title} />
			) : (
				<figure ref={holder} className={styles.chart}>
					<Suspense fallback={<Loading rows={4} />}>{children}</Suspense>
				</figure>
			)}
		</Card>
	);
}

function Legend({ names }: { names: readonly string[] }) {
	const tokens = useTokens();
	return (
		<ul className={styles.legend} data-legend>
			{names.map((name, index) => (
				<li key={name}>
					<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
						<MarkShape
							index={index}
							x={7}
							y={7}
							size={4.6}
							fill={tokens[chartTokens[index % chartTokens.length] ?? "chart1"]}
						/>
					</svg>
					{name}
				</li>
			))}
		</ul>
	);
}

function TwinTable({ table, title }: { table: TableTwin; title: string }) {
	const t = useMessages(chartMessages);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by the keyboard
		<section className={styles.scroll} aria-label={t("tableOf", { title })} tabIndex={0}>
			<table className={styles.table}>
				<thead>
					<tr>
						{table.columns.map(({ header, figure }) => (
							<th key={header} scope="col" data-figure={figure || undefined}>
								{header}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{table.rows.map(({ key, cells }) => (
						<tr key={key}>
							{cells.map((cell, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: cells are their columns
								<td key={index} data-figure={table.columns[index]?.figure || undefined}>
									{cell}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
