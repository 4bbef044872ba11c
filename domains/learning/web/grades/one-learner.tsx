import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { GradeSign } from "../../contract-grades.ts";
import type { Gradebook } from "./calls-grades.ts";
import { cellKey, openCells } from "./grade-grid.tsx";
import { useGradeText } from "./grade-text.ts";
import type { OpenCell } from "./gradebook-page.tsx";
import { messages } from "./grades.messages.ts";
import styles from "./grades.module.css";
import type { Line } from "./use-gradebook.ts";

interface OneLearnerProps {
	gradebook: Gradebook;
	lines: readonly Line[];
	onOpen: (cell: OpenCell) => void;
}

/** On a phone: one learner at a time, with all marks beneath one another. */
export function OneLearner({ gradebook, lines, onOpen }: OneLearnerProps) {
	const t = useMessages(messages);
	const name = useName();
	const { saidOf } = useGradeText();
	const open = openCells(gradebook);
	const [chosen, setChosen] = useState<string | null>(null);
	const at = Math.max(
		0,
		lines.findIndex(({ row }) => row[0] === chosen),
	);
	const line = lines[at];
	if (!line) return null;
	const [enrolmentId, learner, flags, scores, signs] = line.row;
	const go = (by: number) => setChosen(lines[at + by]?.row[0] ?? null);
	return (
		<Card>
			<NativeSelect
				label={t("choose")}
				value={enrolmentId}
				onChange={(event) => setChosen(event.currentTarget.value)}
				data={lines.map(({ row }) => ({ value: row[0], label: row[1] }))}
			/>
			<div className={styles.turn}>
				<Button variant="default" size="xs" disabled={at === 0} onClick={() => go(-1)}>
					{t("previous")}
				</Button>
				<Button variant="default" size="xs" disabled={at === lines.length - 1} onClick={() => go(1)}>
					{t("next")}
				</Button>
			</div>
			<ul className={styles.marks} aria-label={learner}>
				<li>
					<button type="button" onClick={() => onOpen({ enrolmentId, column: -1 })}>
						<b>{t("total")}</b>
						<b>{saidOf(line.tried, flags.includes("t") ? "o" : "s", open.has(cellKey(enrolmentId, null)))}</b>
					</button>
				</li>
				{gradebook.columns.map(({ activityId, title }, column) => (
					<li key={activityId}>
						<button type="button" onClick={() => onOpen({ enrolmentId, column })}>
							<span>{name(title)}</span>
							<span>
								{saidOf(scores[column] ?? null, signs[column] as GradeSign, open.has(cellKey(enrolmentId, activityId)))}
							</span>
						</button>
					</li>
				))}
			</ul>
		</Card>
	);
}
