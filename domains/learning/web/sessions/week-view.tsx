import type { CSSProperties } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Due, Session } from "./calls-sessions.ts";
import { DueItem } from "./due-item.tsx";
import { inLanes } from "./lanes.ts";
import { courseColour, SessionChips } from "./session-chips.tsx";
import { messages } from "./sessions.messages.ts";
import styles from "./timetable.module.css";
import { addDays, dayIn, endDayIn, minuteIn } from "./zoned.ts";

interface WeekViewProps {
	sessions: readonly Session[];
	due: readonly Due[];
	monday: string;
	zone: string;
	/** Several courses stand in it: each session names its own. */
	named: boolean;
}

/** A day of at least these hours is drawn; what lies outside widens it. */
const [EARLIEST, LATEST] = [8, 18];
const DAY = 24 * 60;

interface Block {
	session: Session;
	from: number;
	until: number;
}

/** Where a session lies on a day; one that ends on the next is cut at midnight. */
const blockOf = (session: Session, zone: string): Block => ({
	session,
	from: minuteIn(session.startsAt, zone),
	until: dayIn(session.endsAt, zone) === dayIn(session.startsAt, zone) ? minuteIn(session.endsAt, zone) : DAY,
});

/** A week as a picture: days side by side, what is due on top, hours downwards, sessions where they lie. */
export function WeekView({ sessions, due, monday, zone, named }: WeekViewProps) {
	const format = useFormat();
	const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
	const blocks = sessions.map((session) => ({ day: dayIn(session.startsAt, zone), ...blockOf(session, zone) }));
	const first = Math.min(EARLIEST, ...blocks.map(({ from }) => Math.floor(from / 60)));
	const last = Math.max(LATEST, ...blocks.map(({ until }) => Math.ceil(until / 60)));
	const hours = Array.from({ length: last - first }, (_, index) => first + index);
	const now = new Date();
	const [today, minute] = [dayIn(now, zone), minuteIn(now, zone)];
	const line = minute >= first * 60 && minute <= last * 60;
	return (
		<div className={styles.week} style={{ "--hours": hours.length, "--first": first } as CSSProperties}>
			<div className={styles.hours} aria-hidden="true">
				{hours.map((hour) => (
					<span key={hour} style={{ "--from": hour * 60 } as CSSProperties}>
						{String(hour).padStart(2, "0")}:00
					</span>
				))}
			</div>
			{days.map((day) => (
				<section
					key={day}
					className={styles.day}
					aria-labelledby={`day-${day}`}
					data-today={day === today || undefined}
				>
					<p className={styles.heading} id={`day-${day}`}>
						{format.date(day, "columnDay")}
					</p>
					<DueOfDay due={due.filter(({ dueAt }) => endDayIn(dueAt, zone) === day)} zone={zone} named={named} />
					<ol className={styles.hoursOfDay}>
						{inLanes(blocks.filter((block) => block.day === day)).map((block) => (
							<BlockItem key={block.session.id} {...block} named={named} />
						))}
						{day === today && line && (
							<li className={styles.now} style={{ "--from": minute } as CSSProperties} aria-hidden="true" />
						)}
					</ol>
				</section>
			))}
		</div>
	);
}

/** So many are drawn on a day; the others are unfolded. */
const MOST_DUE = 3;

function DueOfDay({ due, zone, named }: Pick<WeekViewProps, "due" | "zone" | "named">) {
	const t = useMessages(messages);
	if (due.length === 0) return null;
	const toDoFirst = due.toSorted((a, b) => Number(a.state === "done") - Number(b.state === "done"));
	const more = toDoFirst.slice(MOST_DUE);
	const list = (some: readonly Due[]) => (
		<ul>
			{some.map((one) => (
				<li key={`${one.offeringId}${one.activityId}`}>
					<DueItem due={one} zone={zone} named={named} />
				</li>
			))}
		</ul>
	);
	return (
		<div className={styles.dueOfDay}>
			{list(toDoFirst.slice(0, MOST_DUE))}
			{more.length > 0 && (
				<details>
					<summary>{t("dueMore", { count: more.length })}</summary>
					{list(more)}
				</details>
			)}
		</div>
	);
}

function BlockItem({
	session,
	from,
	until,
	lane,
	lanes,
	named,
}: Block & { lane: number; lanes: number; named: boolean }) {
	const name = useName();
	const format = useFormat();
	const style = {
		"--from": from,
		"--until": Math.max(until, from + 30),
		"--lane": lane,
		"--lanes": lanes,
		"--course": courseColour(session),
	} as CSSProperties;
	return (
		<li className={styles.block} style={style} data-state={session.state} data-mine={session.mine ?? undefined}>
			<Link to={`/sessions/${session.id}`}>
				<span className={styles.blockTime}>
					{format.date(session.startsAt, "time")}–{format.date(session.endsAt, "time")}
				</span>
				<strong>{name(session.title)}</strong>
				{named && <span>{name(session.course)}</span>}
				<Where session={session} />
				<span>
					<SessionChips session={session} />
				</span>
			</Link>
		</li>
	);
}

/** Place of a session, or that it is online. */
export function Where({ session: { place, link } }: { session: Session }) {
	const t = useMessages(messages);
	const name = useName();
	const there = place.en || place.zh;
	return <span>{[there && name(place), link && t("online")].filter(Boolean).join(" · ")}</span>;
}
