import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { attendanceMarks } from "../../contract-sessions.ts";
import { messages } from "./attendance.messages.ts";
import type { AttendanceRow, Mark } from "./calls-sessions.ts";
import styles from "./session.module.css";
import { markTones } from "./session-chips.tsx";
import { messages as sessionWords } from "./sessions.messages.ts";

interface AttendanceRowProps {
	row: AttendanceRow;
	booking: boolean;
	editable: boolean;
	/** Null takes the mark away: the one that is set is pressed again. */
	onMark: (mark: Mark | null) => void;
}

/** One learner with the four marks to choose from. */
export function AttendanceRowItem({ row, booking, editable, onMark }: AttendanceRowProps) {
	const t = useMessages(messages);
	const w = useMessages(sessionWords);
	const { name, mark, via, reason, seat, sample } = row;
	return (
		<li>
			<span>
				{name} {sample && <SampleMark />}{" "}
				{booking && <Tag tone={seat ? "info" : "neutral"}>{t(seat ? "seat" : "noSeat")}</Tag>}{" "}
				{via === "code" && <Tag>{t("byCode")}</Tag>}
				{reason && <small>{t("because", { reason })}</small>}
				{row.changes.length > 0 && <Changes changes={row.changes} />}
			</span>
			{editable ? (
				<fieldset className={styles.marks} aria-label={t("ofLearner", { name })}>
					{attendanceMarks.map((one) => (
						<button
							key={one}
							type="button"
							aria-pressed={mark === one}
							data-mark={one}
							onClick={() => onMark(mark === one ? null : one)}
						>
							{w(`mark.${one}`)}
						</button>
					))}
				</fieldset>
			) : (
				mark && <StateChip tone={markTones[mark]}>{w(`mark.${mark}`)}</StateChip>
			)}
		</li>
	);
}

/** What was changed after the day, to be unfolded. */
function Changes({ changes }: { changes: AttendanceRow["changes"] }) {
	const t = useMessages(messages);
	const w = useMessages(sessionWords);
	const format = useFormat();
	const said = (mark: Mark | null): string => (mark === null ? t("unmarked") : w(`mark.${mark}`));
	return (
		<details className={styles.changes}>
			<summary>{t("changes", { count: changes.length })}</summary>
			<ul>
				{changes.map(({ from, to, reason, at, by }) => (
					<li key={at}>
						{[`${said(from)} → ${said(to)}`, reason, by, format.date(at, "dateTime")].filter(Boolean).join(" · ")}
					</li>
				))}
			</ul>
		</details>
	);
}
