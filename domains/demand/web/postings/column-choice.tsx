import { NativeSelect, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import type { ImportMapping } from "../../contract-postings.ts";
import { fieldWords } from "../../posting-words.ts";
import type { ImportPreview, PostingField } from "./calls-postings.ts";
import { messages } from "./import.messages.ts";
import styles from "./import.module.css";

const main: readonly PostingField[] = ["title", "externalId", "employer", "postedOn", "place", "headcount"];
const further: readonly PostingField[] = [
	"secondaryTitle",
	"category",
	"payFrom",
	"payTo",
	"payPeriod",
	"currency",
	"copyType",
];

interface ColumnChoiceProps {
	preview: ImportPreview;
	/** May be ahead of the preview. */
	chosen: ImportMapping;
	onChange: (change: Partial<ImportMapping>) => void;
}

/** One choice a field, over the columns of the file; each change is read at once. */
export function ColumnChoice({ preview, chosen, onChange }: ColumnChoiceProps) {
	const t = useMessages(messages);
	const { dates, sheets, sheet } = preview;
	const { mapping } = chosen;
	const field = (name: PostingField) => (
		<FieldChoice
			key={name}
			name={name}
			header={preview.header}
			column={mapping.columns[name] ?? ""}
			onChoose={(column) => {
				const { [name]: _before, ...others } = mapping.columns;
				onChange({ mapping: { ...mapping, columns: column ? { ...others, [name]: column } : others } });
			}}
		/>
	);
	return (
		<>
			{sheets.length > 1 && (
				<NativeSelect
					label={t("sheet")}
					value={sheet ?? ""}
					data={sheets}
					onChange={(event) => onChange({ sheet: event.currentTarget.value })}
				/>
			)}
			<div className={styles.fields}>
				{main.map(field)}
				{preview.yearNeeded && <YearInput preview={preview} year={chosen.year} onYear={(year) => onChange({ year })} />}
				{(dates.ambiguous || mapping.dateOrder) && (
					<NativeSelect
						label={t("dateOrder")}
						description={t("orderHint")}
						required
						value={mapping.dateOrder ?? ""}
						data={[
							{ value: "", label: t("order.none") },
							...dates.orders.map((order) => ({ value: order, label: t(`order.${order}`) })),
						]}
						onChange={(event) => {
							const dateOrder = dates.orders.find((order) => order === event.currentTarget.value) ?? null;
							onChange({ mapping: { ...mapping, dateOrder } });
						}}
					/>
				)}
			</div>
			<details className={styles.further} open={further.some((name) => mapping.columns[name])}>
				<summary>{t("more")}</summary>
				<div className={styles.fields}>{further.map(field)}</div>
			</details>
		</>
	);
}

interface FieldChoiceProps {
	name: PostingField;
	header: readonly string[];
	column: string;
	onChoose: (column: string) => void;
}

function FieldChoice({ name, header, column, onChoose }: FieldChoiceProps) {
	const t = useMessages(messages);
	const language = useLanguage();
	return (
		<NativeSelect
			label={fieldWords[name][language]}
			required={name === "title"}
			{...(name === "externalId" && { description: t("idHint") })}
			value={column}
			data={[{ value: "", label: t("notThere") }, ...header]}
			onChange={(event) => onChoose(event.currentTarget.value)}
		/>
	);
}

interface YearInputProps {
	preview: ImportPreview;
	year: number | null;
	onYear: (year: number | null) => void;
}

/** Sent when the field is left or Enter is pressed: a year has four digits on the way. */
function YearInput({ preview, year: sent, onYear }: YearInputProps) {
	const t = useMessages(messages);
	const [typed, setTyped] = useState<number | string>(sent ?? "");
	const { yearSuggested } = preview;
	const send = (value: number | string): void => {
		const year = Number(value);
		const chosen = Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null;
		if (chosen !== sent) onYear(chosen);
	};
	return (
		<NumberInput
			label={t("year")}
			description={[t("yearHint"), yearSuggested ? t("yearSuggested", { year: String(yearSuggested) }) : ""].join(" ")}
			required
			min={1990}
			max={2100}
			thousandSeparator=""
			clampBehavior="none"
			placeholder={yearSuggested ? String(yearSuggested) : undefined}
			value={typed}
			onChange={(value) => {
				setTyped(value);
				if (String(value).length === 4) send(value);
			}}
			onBlur={() => send(typed)}
		/>
	);
}
