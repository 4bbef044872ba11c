import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { RightIcon } from "#platform/web/icons/icons.tsx";
import { LeftIcon } from "#platform/web/icons/screen-icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { Agenda } from "./agenda.tsx";
import type { Due, Session } from "./calls-sessions.ts";
import { messages } from "./sessions.messages.ts";
import styles from "./timetable.module.css";
import { WeekView } from "./week-view.tsx";
import { addDays, dayIn, endDayIn, mondayOf } from "./zoned.ts";

interface TimetableProps {
	/** Of other weeks too: those of the week are drawn. */
	sessions: readonly Session[];
	due?: readonly Due[];
	monday: string;
	onWeek: (monday: string) => void;
	zone: string;
	named?: boolean;
	/** Instead of an empty week. */
	empty?: ReactNode;
	/** Beside the way to other weeks. */
	filter?: ReactNode;
}

/** One week of sessions with a way to the others: a picture on the desk, a list on the phone. */
export function Timetable({ sessions, due = [], monday, onWeek, zone, named = false, empty, filter }: TimetableProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const narrow = useNarrow();
	const last = addDays(monday, 6);
	const isOfWeek = (day: string): boolean => day >= monday && day <= last;
	const ofWeek = sessions.filter(({ startsAt }) => isOfWeek(dayIn(startsAt, zone)));
	const dueThen = due.filter(({ dueAt }) => isOfWeek(endDayIn(dueAt, zone)));
	const thisWeek = mondayOf(dayIn(new Date(), zone));
	const free = ofWeek.length + dueThen.length === 0;
	const nothing = free && empty !== undefined;
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
				{filter}
			</div>
			{nothing && empty}
			{!nothing && narrow && free && <p className={styles.dim}>{t("free")}</p>}
			{!nothing && narrow && <Agenda sessions={ofWeek} due={dueThen} zone={zone} named={named} />}
			{!nothing && !narrow && <WeekView sessions={ofWeek} due={dueThen} monday={monday} zone={zone} named={named} />}
		</>
	);
}
