import { Button } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import type { ImportSummary } from "./calls-postings.ts";
import { messages } from "./import.messages.ts";
import styles from "./import.module.css";
import { ImportSteps } from "./import-steps.tsx";

/** What became of the file, in figures that add up, and what is to be done next. */
export function ImportResult({ item }: { item: ImportSummary }) {
	const t = useMessages(messages);
	const format = useFormat();
	const { figures } = item;
	if (!figures) return null;
	const toSettle = figures.titlesReview > 0;
	const number = (value: number): string => format.number(value);
	return (
		<>
			<PageHeader
				title={item.fileName}
				names
				state={<StateChip tone="good">{t("doneTitle")}</StateChip>}
				lead={t("leadDone", { file: item.fileName, source: item.sourceName })}
				actions={
					<Button component={Link} to={`/imports/new?source=${item.sourceId}`} variant="default">
						{t("another")}
					</Button>
				}
				primary={
					toSettle ? (
						<Button component={Link} to={`/titles?sourceId=${item.sourceId}`}>
							{t("settle")}
						</Button>
					) : (
						<Button component={Link} to={`/postings?sourceId=${item.sourceId}`}>
							{t("see")}
						</Button>
					)
				}
			/>
			<ImportSteps at="result" />
			<FigureTiles
				tiles={[
					{ label: t("rows"), value: number(item.rows) },
					{ label: t("jobs"), value: number(figures.jobs), to: `/postings?sourceId=${item.sourceId}` },
					{ label: t("copies"), value: number(item.duplicates), note: t("copiesNote") },
					{ label: t("added"), value: number(figures.added) },
					{
						label: t("updated"),
						value: number(figures.updated),
						note: t("unchanged", { unchanged: figures.unchanged }),
					},
					{ label: t("rejected"), value: number(item.rejected), needsMe: item.rejected > 0 },
				]}
			/>
			{item.errorFileId && (
				<Card>
					<div className={styles.stack}>
						<p>{t("errorFileHint")}</p>
						<Button component="a" href={`/api/files/${item.errorFileId}`} download variant="default">
							{t("errorFile")}
						</Button>
					</div>
				</Card>
			)}
			<FigureTiles
				tiles={[
					{ label: t("titlesAutomatic"), value: number(figures.titlesAutomatic) },
					{ label: t("titlesDecided"), value: number(figures.titlesDecided), to: "/titles/decisions" },
					{ label: t("withoutPlace"), value: number(figures.withoutPlace), to: "/titles/places" },
					{
						label: t("titlesReview"),
						value: number(figures.titlesReview),
						to: `/titles?sourceId=${item.sourceId}`,
						needsMe: toSettle,
					},
				]}
			/>
			{(figures.conflicts > 0 || figures.hashedIds > 0) && (
				<ul className={styles.notes}>
					{figures.conflicts > 0 && <li>{t("conflicts", { count: figures.conflicts })}</li>}
					{figures.hashedIds > 0 && <li>{t("hashed", { count: figures.hashedIds })}</li>}
				</ul>
			)}
		</>
	);
}
