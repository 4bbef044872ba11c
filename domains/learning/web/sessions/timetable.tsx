import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { RightIcon } from "#platform/web/icons/icons.tsx";
import { LeftIcon } from "#platform/web/icons/screen-icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { Agenda } from "./agenda.tsx";
import type { Session } from "./calls-sessions.ts";
import { messages } from "./sessions.messages.ts";
import styles from "./timetable.module.css";
import { WeekView } from "./week-view.tsx";
import { addDays, dayIn, mondayOf } from "./zoned.ts";

interface TimetableProps {
	/** Of other weeks too: those of the week are drawn. */
	sessions: readonly Session[];
	monday: string;
	onWeek: (monday: string) => void;
	zone: string;
	named?: boolean;
	/** Instead of an empty week. */
	empty?: ReactNode;
}

/** One week of sessions with a way to the others: a picture on the desk, a list on the phone. */
export function Timetable({ sessions, monday, onWeek, zone, named = false, empty }: TimetableProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const narrow = useNarrow();
	const last = addDays(monday, 6);
	const ofWeek = sessions.filter(({ startsAt }) => {
		const day = dayIn(startsAt, zone);
		return day >= monday && day <= last;
	});
	const thisWeek = mondayOf(dayIn(new Date(), zone));
	const nothing = ofWeek.length === 0 && empty !== undefined;
	return (
		<>
			<div className={styles.bar}>
				<IconButton label={t("before")} icon={<LeftIcon />} onClick={() => onWeek(addDays(monday, -7))} />
				<strong aria-live="polite">{`${format.date(monday)} – ${format.date(last)}`}</strong>
				<IconButton label={t("after")} icon={<RightIcon />} onClick={() => onWeek(addDays(monday, 7))} />
				{monday !== thisWeek && (
					<Button variant="subtle" size="compact-sm" onClick={() => onWeek(thisWeek)}>
						{t("thisWeek")}
					</Button>
				)}
			</div>
			{nothing && empty}
			{!nothing && narrow && ofWeek.length === 0 && <p className={styles.dim}>{t("free")}</p>}
			{!nothing && narrow && <Agenda sessions={ofWeek} zone={zone} named={named} />}
			{!nothing && !narrow && <WeekView sessions={ofWeek} monday={monday} zone={zone} named={named} />}
		</>
	);
}
