import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { fieldWords } from "../../posting-words.ts";
import type { ImportPreview, PostingField } from "./calls-postings.ts";
import { messages } from "./import.messages.ts";
import styles from "./import.module.css";

/** What the rows look like with the columns of now: how many can be taken, and why the others cannot. */
export function PreviewFindings({ preview }: { preview: ImportPreview }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const format = useFormat();
	const { checked, dates } = preview;
	const fieldName = (field: string): string => fieldWords[field as PostingField]?.[language] ?? "";
	return (
		<>
			<FigureTiles
				tiles={[
					{
						label: t("good"),
						value: format.number(checked.rows - checked.bad),
						note: t(checked.all ? "checkedAll" : "checkedSome", { count: checked.rows }),
					},
					{ label: t("jobs"), value: format.number(checked.jobs), note: t("jobsNote") },
					{
						label: t("dates"),
						value: dates.last ? dates.last.slice(0, 4) : t("datesNone"),
						note: dates.first && dates.last ? `${format.date(dates.first)} – ${format.date(dates.last)}` : undefined,
					},
					{ label: t("bad"), value: format.number(checked.bad), needsMe: checked.bad > 0 },
				]}
			/>
			{checked.reasons.length > 0 && (
				<Card title={t("reasons")}>
					<ul className={styles.reasons}>
						{checked.reasons.map((reason) => (
							<li key={`${reason.field} ${reason.code}`}>
								<strong>{t("reasonRows", { count: reason.rows })}</strong> {fieldName(reason.field)}{" "}
								<span>{reason.example[language]}</span>
							</li>
						))}
					</ul>
				</Card>
			)}
		</>
	);
}
