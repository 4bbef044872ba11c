import type { ReactNode } from "react";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { fieldWords } from "../../posting-words.ts";
import { PlainTable } from "../parts/plain-table.tsx";
import type { ImportPreview, PostingField } from "./calls-postings.ts";
import { messages } from "./import.messages.ts";
import styles from "./import.module.css";
import { usePayText } from "./use-pay-text.ts";

type Row = ImportPreview["parsed"][number];

/** Columns of the preview, with the fields whose faults they show. */
const shown: readonly { key: PostingField; faults: readonly string[]; figure?: boolean }[] = [
	{ key: "title", faults: ["title"] },
	{ key: "externalId", faults: ["externalId"] },
	{ key: "secondaryTitle", faults: ["secondaryTitle"] },
	{ key: "employer", faults: ["employer"] },
	{ key: "category", faults: ["category"] },
	{ key: "headcount", faults: ["headcount"], figure: true },
	{ key: "payFrom", faults: ["payFrom", "payTo", "payPeriod", "currency"] },
	{ key: "place", faults: ["place"] },
	{ key: "postedOn", faults: ["postedOn"] },
	{ key: "copyType", faults: ["copyType"] },
];

/** The first rows as they are understood, each fault beneath its value; and as they stand in the file. */
export function PreviewRows({ preview }: { preview: ImportPreview }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const value = useValues();
	const mapped = shown.filter(({ faults }) => faults.some((field) => preview.mapping.columns[field as PostingField]));
	return (
		<Card title={t("preview")} lead={t("previewLead")}>
			<PlainTable
				label={t("preview")}
				columns={[
					...mapped.map(({ key, figure }) => ({
						key,
						header: key === "payFrom" ? t("pay") : fieldWords[key][language],
						...(figure && { figure }),
					})),
				]}
				rows={preview.parsed.map((row) => ({
					key: String(row.line),
					marked: row.problems.length > 0,
					cells: [
						...mapped.map(({ key, faults }, index) => (
							<Cell key={key} faults={row.problems.filter(({ field }) => faults.includes(field))}>
								{value(key, row)}
								{index === 0 && <RowNumber row={row} />}
							</Cell>
						)),
					],
				}))}
			/>
			<details className={styles.further}>
				<summary>{t("original")}</summary>
				<PlainTable
					label={t("original")}
					columns={[{ key: "[line]", header: t("line") }, ...preview.header.map((header) => ({ key: header, header }))]}
					rows={preview.sample.map(({ line, cells }) => ({ key: String(line), cells: [line, ...cells] }))}
				/>
			</details>
		</Card>
	);
}

function RowNumber({ row }: { row: Row }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const ofRow = row.problems.filter(({ field }) => field === "row");
	return (
		<>
			<small>{t("lineNumber", { line: row.line })}</small>
			{ofRow.map(({ code, words }) => (
				<span key={code} className={styles.fault}>
					{words[language]}
				</span>
			))}
		</>
	);
}

function Cell({ faults, children }: { faults: Row["problems"]; children: ReactNode }) {
	const language = useLanguage();
	return (
		<>
			{children}
			{faults.map(({ field, code, words }) => (
				<span key={`${field} ${code}`} className={styles.fault}>
					{words[language]}
				</span>
			))}
		</>
	);
}

function useValues() {
	const t = useMessages(messages);
	const format = useFormat();
	const pay = usePayText();
	return (key: PostingField, { values }: Row): ReactNode => {
		if (key === "payFrom") return pay(values.pay as Parameters<typeof pay>[0]);
		if (key === "headcount") return values.headcount === null ? "" : format.number(values.headcount);
		if (key === "postedOn") return values.postedOn ? format.date(values.postedOn) : "";
		if (key === "copyType") return values.copy ? t(values.copy === "external" ? "copyExternal" : "copyInternal") : "";
		const text = values[key as "title"];
		return text ?? "";
	};
}
