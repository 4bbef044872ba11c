import type { CSSProperties } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import type { Due, Session } from "./calls-sessions.ts";
import { DueItem } from "./due-item.tsx";
import { courseColour, SessionChips } from "./session-chips.tsx";
import styles from "./timetable.module.css";
import { Where } from "./week-view.tsx";
import { dayIn, endDayIn } from "./zoned.ts";

interface AgendaProps {
	sessions: readonly Session[];
	due: readonly Due[];
	zone: string;
	/** Several courses stand in it: each session names its own. */
	named: boolean;
}

/** Sessions and what is due, one beneath the other, day by day: for narrow screens. */
export function Agenda({ sessions, due, zone, named }: AgendaProps) {
	const format = useFormat();
	const days = Map.groupBy(sessions, ({ startsAt }) => dayIn(startsAt, zone));
	const dueOn = Map.groupBy(due, ({ dueAt }) => endDayIn(dueAt, zone));
	return (
		<>
			{[...new Set([...days.keys(), ...dueOn.keys()])].sort().map((day) => (
				<section key={day} aria-labelledby={`day-${day}`}>
					<p className={styles.dayName} id={`day-${day}`}>
						{format.date(day, "weekday")}
					</p>
					<ol className={styles.agenda}>
						{dueOn.get(day)?.map((one) => (
							<li key={`${one.offeringId}${one.activityId}`} data-due>
								<DueItem due={one} zone={zone} named={named} />
							</li>
						))}
						{days.get(day)?.map((session) => (
							<li
								key={session.id}
								data-state={session.state}
								style={{ "--course": courseColour(session) } as CSSProperties}
							>
								<span className={styles.time}>
									{format.date(session.startsAt, "time")}
									<br />
									{format.date(session.endsAt, "time")}
								</span>
								<span className={styles.words}>
									<Link to={`/sessions/${session.id}`}>
										<Named name={session.title} />
									</Link>
									{named && (
										<small>
											<Named name={session.course} />
										</small>
									)}
									<small>
										<Where session={session} />
									</small>
								</span>
								<span>
									<SessionChips session={session} />
								</span>
							</li>
						))}
					</ol>
				</section>
			))}
		</>
	);
}
