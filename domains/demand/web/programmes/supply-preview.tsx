import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { type FigureTile, FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { StickyFoot } from "#platform/web/page/sticky-foot.tsx";
import { degrees } from "../../contract-supply.ts";
import type { SupplyPreview } from "../calls-supply.ts";
import parts from "../parts/parts.module.css";
import { PlainTable } from "../parts/plain-table.tsx";
import { words } from "../words.ts";
import { messages } from "./supply-import.messages.ts";
import styles from "./supply-import.module.css";

interface SupplyPreviewProps {
	preview: SupplyPreview;
	busy: boolean;
	/** Everything besides the file is chosen. */
	ready: boolean;
	onTake: () => void;
}

const drawn = 200;
type Row = SupplyPreview["rows"][number];
const columnKeys = ["programme", "code", "degree", "occupation", "share", "year", "graduates", "qualified"] as const;

/** What a file would do, row by row, with what has to be mended first. */
export function SupplyPreviewView({ preview, busy, ready, onTake }: SupplyPreviewProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const [onlyInvalid, setOnlyInvalid] = useState(preview.invalid > 0);
	const rows = onlyInvalid ? preview.rows.filter(({ problems }) => problems.length > 0) : preview.rows;
	const tiles: FigureTile[] = [
		{ label: t("programmes"), value: format.number(preview.programmes) },
		{
			label: t("rows"),
			value: format.number(preview.rows.length),
			note: preview.invalid === 0 ? t("validNote") : undefined,
		},
	];
	if (preview.invalid > 0) {
		tiles.push({ label: t("invalid"), value: format.number(preview.invalid), note: t("invalidNote"), needsMe: true });
	}
	return (
		<>
			<FigureTiles tiles={tiles} />
			<Card title={t("previewTitle")} lead={t("previewLead")}>
				<div className={styles.tools}>
					{preview.invalid > 0 && (
						<Checkbox
							label={t("onlyInvalid")}
							checked={onlyInvalid}
							onChange={(event) => setOnlyInvalid(event.currentTarget.checked)}
						/>
					)}
					{rows.length > drawn && <span className={parts.dim}>{t("shown", { shown: drawn, total: rows.length })}</span>}
				</div>
				<PreviewTable rows={rows.slice(0, drawn)} />
			</Card>
			{preview.invalid === 0 && preview.rows.length > 0 && (
				<StickyFoot>
					<Button loading={busy} disabled={!ready} onClick={onTake}>
						{t("take", { count: preview.rows.length })}
					</Button>
				</StickyFoot>
			)}
		</>
	);
}

function PreviewTable({ rows }: { rows: readonly Row[] }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const figure = (value: number | null): string => (value === null ? "–" : format.number(value));
	const degreeOf = (text: string | null): string => {
		const degree = degrees.find((one) => one === text);
		return degree ? w(`degree.${degree}`) : (text ?? "–");
	};
	return (
		<PlainTable
			label={t("previewTitle")}
			columns={[
				{ key: "programme", header: t("programme") },
				{ key: "line", header: t("line"), figure: true },
				{ key: "degree", header: t("degree") },
				{ key: "occupation", header: t("occupation") },
				{ key: "share", header: t("share"), figure: true },
				{ key: "year", header: t("year"), figure: true },
				{ key: "graduates", header: t("graduates"), figure: true },
				{ key: "qualified", header: t("qualified"), figure: true },
				{ key: "problems", header: t("problems") },
			]}
			rows={rows.map((row) => ({
				key: String(row.line),
				cells: [
					row.programme || "–",
					row.line,
					degreeOf(row.degree),
					row.occupation ? <Named key="occupation" name={row.occupation.name} /> : "–",
					row.share === null ? "–" : format.share(row.share, 2),
					row.year ?? "–",
					figure(row.graduates),
					figure(row.qualified),
					row.problems.length > 0 && <Problems key="problems" problems={row.problems} />,
				],
			}))}
		/>
	);
}

function Problems({ problems }: { problems: Row["problems"] }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const columnName = (column: string): string => {
		const key = columnKeys.find((one) => one === column);
		return key ? t(`column.${key}`) : column;
	};
	return (
		<ul className={styles.problems}>
			{problems.map(({ column, code, params }) => (
				<li key={`${column} ${code}`}>
					{t("ofColumn", {
						column: columnName(column),
						problem: fieldProblemText(
							{ path: column, code, params: (params ?? {}) as Record<string, string | number> },
							language,
						),
					})}
				</li>
			))}
		</ul>
	);
}
