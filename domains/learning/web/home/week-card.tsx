import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useTimeZone } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card as Surface } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { type MyCourse, myCoursesQuery } from "../learn/calls-learn.ts";
import { messages as learnWords } from "../learn/learn.messages.ts";
import { ProgressBar } from "../learn/progress-bar.tsx";
import { Agenda } from "../sessions/agenda.tsx";
import { timetableQuery } from "../sessions/calls-sessions.ts";
import { addDays, dayIn, endDayIn, instantsOf } from "../sessions/zoned.ts";
import { messages } from "./home.messages.ts";
import styles from "./home.module.css";

/** Days that it looks ahead, today included. */
const DAYS = 7;
const MOST_COURSES = 3;

/** For those who learn or teach: where to go on, and what the next days bring. */
export function Card() {
	const t = useMessages(messages);
	const zone = useTimeZone();
	const today = dayIn(new Date(), zone);
	const last = addDays(today, DAYS - 1);
	const isNext = (day: string): boolean => day >= today && day <= last;
	const week = useQuery(timetableQuery(...instantsOf(today, DAYS)));
	const courses = useQuery(myCoursesQuery);
	const running = (courses.data?.items ?? []).filter(({ phase, next }) => phase === "now" && next);
	return (
		<Surface title={t("week")} lead={t("weekLead")} actions={<Link to="/timetable">{t("timetable")}</Link>}>
			<div className={styles.week}>
				{running.length > 0 && (
					<ul className={styles.courses}>
						{running.slice(0, MOST_COURSES).map((course) => (
							<GoOn key={course.offeringId} course={course} />
						))}
						<li>
							<Link to="/learn">{t("allCourses")}</Link>
						</li>
					</ul>
				)}
				<div>
					<QueryView query={week} rows={3}>
						{({ items, due }) => {
							const sessions = items.filter(({ startsAt }) => isNext(dayIn(startsAt, zone)));
							const dueThen = due.filter(({ dueAt }) => isNext(endDayIn(dueAt, zone)));
							return sessions.length + dueThen.length === 0 ? (
								<p className={styles.dim}>{t("weekFree")}</p>
							) : (
								<Agenda sessions={sessions} due={dueThen} zone={zone} named />
							);
						}}
					</QueryView>
				</div>
			</div>
		</Surface>
	);
}

function GoOn({ course: { offeringId, course, done, of, next, sample } }: { course: MyCourse }) {
	const t = useMessages(learnWords);
	const name = useName();
	return (
		<li>
			<span>
				<Link to={`/learn/${offeringId}`}>{name(course.name)}</Link> {sample && <SampleMark />}
			</span>
			<ProgressBar done={done} of={of} />
			<Button component={Link} to={`/learn/${offeringId}/${next?.id}`} variant="default" size="compact-md">
				{t("goOn", { name: name(next?.title ?? null) })}
			</Button>
		</li>
	);
}
