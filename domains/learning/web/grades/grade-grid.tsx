import { useCallback, useMemo } from "react";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { GradeSign } from "../../contract-grades.ts";
import type { Gradebook, Rules } from "./calls-grades.ts";
import { useGradeText } from "./grade-text.ts";
import type { OpenCell } from "./gradebook-page.tsx";
import { messages } from "./grades.messages.ts";
import styles from "./grades.module.css";
import { Grid, type GridColumn } from "./grid.tsx";
import type { Place } from "./grid-window.ts";
import type { Line } from "./use-gradebook.ts";

interface GradeGridProps {
	gradebook: Gradebook;
	lines: readonly Line[];
	trial: Rules | null;
	onOpen: (cell: OpenCell) => void;
}

export const cellKey = (enrolmentId: string, activityId: string | null): string => `${enrolmentId} ${activityId}`;

/** Cells whose change waits for a second person. */
export const openCells = ({ proposals }: Gradebook): ReadonlySet<string> =>
	new Set(proposals.map(({ enrolmentId, activityId }) => cellKey(enrolmentId, activityId)));

/** Learners by quizzes and assignments; the first column is the total. */
export function GradeGrid({ gradebook, lines, trial, onOpen }: GradeGridProps) {
	const t = useMessages(messages);
	const name = useName();
	const { share, saidOf, cellOf } = useGradeText();
	const open = useMemo(() => openCells(gradebook), [gradebook]);
	const { columns } = gradebook;
	const heads = useMemo(
		(): GridColumn[] => [
			{ key: "total", head: <b>{t("total")}</b> },
			...columns.map(({ activityId, title, hidden, ...kept }): GridColumn => {
				const { points, excluded } = trial?.columns.find((one) => one.activityId === activityId) ?? kept;
				return {
					key: activityId,
					head: (
						<>
							<b title={name(title)}>{name(title)}</b>
							<small>{hidden ? t("hiddenHead") : excluded ? t("excluded") : t("points", { points })}</small>
						</>
					),
				};
			}),
		],
		[columns, trial, name, t],
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: texts follow the language, with which `t` changes
	const cell = useCallback(
		(index: number, column: number) => {
			const { row, total, tried } = lines[index] as Line;
			const [enrolmentId, , flags, scores, signs] = row;
			if (column > 0) {
				const activityId = columns[column - 1]?.activityId as string;
				const at = column - 1;
				return cellOf(scores[at] ?? null, signs[at] as GradeSign, open.has(cellKey(enrolmentId, activityId)));
			}
			const byHand = flags.includes("t");
			const waits = open.has(cellKey(enrolmentId, null));
			const moved = trial !== null && tried !== total;
			return {
				text: moved ? <em>{share(tried)}</em> : share(tried),
				tone: "total",
				mark: waits ? "open" : byHand ? "hand" : undefined,
				said: saidOf(tried, byHand ? "o" : "s", waits),
			};
		},
		[lines, columns, open, trial, t],
	);
	const rowHead = useCallback(
		(index: number) => {
			const [, learner, flags] = (lines[index] as Line).row;
			return (
				<>
					<span title={learner}>{learner}</span> {flags.includes("s") && <SampleMark />}
				</>
			);
		},
		[lines],
	);
	const openAt = useCallback(
		({ row, column }: Place) => onOpen({ enrolmentId: (lines[row] as Line).row[0], column: column - 1 }),
		[lines, onOpen],
	);
	return (
		<>
			<Grid
				label={t("title")}
				corner={t("learner")}
				columns={heads}
				rowCount={lines.length}
				rowKey={(index) => (lines[index] as Line).row[0]}
				rowHead={rowHead}
				cell={cell}
				onOpen={openAt}
			/>
			<Legend hidden={columns.some(({ hidden }) => hidden)} />
		</>
	);
}

function Legend({ hidden }: { hidden: boolean }) {
	const t = useMessages(messages);
	return (
		<ul className={styles.legend} aria-label={t("legend")}>
			<li data-mark="hand">{t("legendHand")}</li>
			<li data-mark="open">{t("legendOpen")}</li>
			<li>{t("legendUnreleased")}</li>
			<li>{t("legendMissing")}</li>
			{hidden && <li>{t("legendHidden")}</li>}
			<li>{t("notSeenAlone")}</li>
		</ul>
	);
}
