import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { CatalogueRow } from "../calls-catalogue.ts";
import parts from "../parts/parts.module.css";
import { words } from "../words.ts";
import { messages } from "./entry.messages.ts";

/** Where the record itself is shown, for those who may open it; postings are found in their list. */
function pageOf({ origin, originId, label, parts: made }: CatalogueRow): string {
	if (origin === "need") return `/needs/${originId}`;
	if (origin === "cohort") return `/programmes/${made.programme}`;
	return `/postings?q=${encodeURIComponent(label.en ?? label.zh ?? "")}`;
}

function RowLabel({ row }: { row: CatalogueRow }) {
	const name = <Named name={row.label} />;
	return (
		<>
			{row.reachable ? <Link to={pageOf(row)}>{name}</Link> : name} {row.sample && <SampleMark />}
		</>
	);
}

function useCommonColumns(): Record<"label" | "party" | "place", Column<CatalogueRow>> {
	const t = useMessages(messages);
	const w = useMessages(words);
	return {
		label: { key: "label", header: t("record"), sort: "label", cell: (row) => <RowLabel row={row} /> },
		party: {
			key: "party",
			header: t("party"),
			sort: "party",
			card: "figure",
			cell: ({ party }) => <Named name={party} />,
		},
		place: {
			key: "place",
			header: w("place"),
			cell: ({ place }) => (place ? <Named name={place} /> : <span className={parts.dim}>{w("elsewhere")}</span>),
		},
	};
}

export function useDemandColumns(): Column<CatalogueRow>[] {
	const t = useMessages(messages);
	const format = useFormat();
	const { label, party, place } = useCommonColumns();
	return [
		label,
		party,
		place,
		{ key: "origin", header: t("kind"), cell: ({ origin }) => <Tag>{t(`origin.${origin}`)}</Tag> },
		{ key: "source", header: t("source"), optional: true, cell: ({ parts: made }) => made.sourceName ?? "–" },
		{
			key: "posted",
			header: t("posted"),
			optional: true,
			cell: ({ parts: made }) => <DateText value={String(made.postedOn ?? made.startsOn ?? "")} />,
		},
		{
			key: "amount",
			header: t("people"),
			sort: "amount",
			figure: true,
			card: "figure",
			cell: ({ amount, parts: made }) => (
				<>
					{made.assumed === true && <span className={parts.dim}>{t("assumed")} </span>}
					{format.number(amount)}
				</>
			),
		},
	];
}

export function useSupplyColumns(): Column<CatalogueRow>[] {
	const t = useMessages(messages);
	const format = useFormat();
	const { label, party, place } = useCommonColumns();
	const figure = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
	return [
		label,
		party,
		place,
		{
			key: "amount",
			header: t("graduates"),
			sort: "amount",
			figure: true,
			card: "figure",
			cell: ({ amount, parts: made }) => (
				<>
					{Number(made.share) < 1 && (
						<span className={parts.dim}>
							{figure(Number(made.graduates))} × {format.share(Number(made.share))} ={" "}
						</span>
					)}
					{figure(amount)}
				</>
			),
		},
		{
			key: "qualified",
			header: t("qualified"),
			figure: true,
			card: "figure",
			cell: ({ amount, amountQualified }) =>
				amountQualified === null ? (
					<>
						<span className={parts.dim}>{t("assumed")} </span>
						{figure(amount)}
					</>
				) : (
					figure(amountQualified)
				),
		},
	];
}
