import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { LevelPicture } from "#platform/web/charts/level-picture.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { toast } from "#platform/web/values/toast.ts";
import courseStyles from "../courses/courses.module.css";
import { BoardsCard } from "../discussions/boards-card.tsx";
import offeringStyles from "../offerings/offerings.module.css";
import { KindIcon } from "../parts/kind-icon.tsx";
import { LockReasons } from "../release/lock-reasons.tsx";
import { releaseWords } from "../release/release.messages.ts";
import { TimetableCard } from "../sessions/timetable-card.tsx";
import { AttendanceLine } from "./attendance-line.tsx";
import { type Home, homeQuery, leaveCourse } from "./calls-learn.ts";
import { messages } from "./learn.messages.ts";
import styles from "./learn.module.css";
import { ProgressBar } from "./progress-bar.tsx";
import { usePhase } from "./use-phase.ts";

/** A course that I learn: progress, next step, units. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...homeQuery(id), staleTime: 0 });
	return (
		<QueryView query={query} page>
			{(home) => <HomeView home={home} />}
		</QueryView>
	);
}

function HomeView({ home }: { home: Home }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const phase = usePhase();
	const { offeringId, next, units } = home;
	return (
		<>
			<PageHeader
				title={name(home.course.name)}
				names
				state={home.sample && <SampleMark />}
				lead={[name(home.organisation), home.term, home.section, phase(home)].join(" · ")}
				actions={
					<Button component={Link} to={`/learn/${offeringId}/marks`} variant="default">
						{t("myMarks")}
					</Button>
				}
				primary={
					home.phase === "now" &&
					next && (
						<Button component={Link} to={`/learn/${offeringId}/${next.id}`}>
							{home.done === 0 ? t("begin") : t("goOn", { name: name(next.title) })}
						</Button>
					)
				}
			/>
			{home.phase !== "now" && (
				<p className={styles.notice} role="status">
					{home.phase === "before" ? t("notBegun", { date: format.date(home.startsOn) }) : t("ended")}
				</p>
			)}
			<Card>
				<ProgressBar done={home.done} of={home.of} />
				<AttendanceLine sessions={home.sessions} />
				<p className={styles.toNotes}>
					<Link to={`/learn/${offeringId}/notes`}>{t("myNotes")}</Link>
				</p>
			</Card>
			{home.sessions.planned > 0 && <TimetableCard offeringId={offeringId} />}
			<div className={courseStyles.columns}>
				<div>
					{units.map((unit, index) => (
						<UnitCard key={unit.id} home={home} unit={unit} number={index + 1} />
					))}
				</div>
				<div>
					<SideCards home={home} />
				</div>
			</div>
		</>
	);
}

function UnitCard({ home, unit, number }: { home: Home; unit: Home["units"][number]; number: number }) {
	const t = useMessages(messages);
	const r = useMessages(releaseWords);
	const name = useName();
	const format = useFormat();
	const ofUnit = unit.lock?.reasons.length ?? 0;
	return (
		<Card title={`${number} · ${name(unit.title)}`}>
			{unit.lock && <LockReasons reasons={unit.lock.reasons} />}
			<ol className={styles.activities}>
				{unit.activities.map(({ id, kind, title, minutes, state, score, dueAt, lock }) => (
					<li
						key={id}
						data-state={state ?? "none"}
						data-next={(home.phase === "now" && id === home.next?.id) || undefined}
						data-locked={lock !== null || undefined}
					>
						<KindIcon kind={kind} />
						{home.phase === "before" || lock ? (
							<span>
								<Named name={title} />
								{/* Those of its unit stand above. */}
								{lock && <LockReasons reasons={lock.reasons.slice(ofUnit)} />}
							</span>
						) : (
							<Link to={`/learn/${home.offeringId}/${id}`}>
								<Named name={title} />
							</Link>
						)}
						<small>
							{[
								dueAt !== null &&
									state !== "done" &&
									t(Date.parse(dueAt) > Date.now() ? "due" : "wasDue", { date: format.date(dueAt, "dateTime") }),
								minutes !== null && t("minutes", { count: minutes }),
								lock ? r("locked") : t(`state.${state ?? "none"}`),
								score !== null && t("score", { score: format.share(score) }),
							]
								.filter(Boolean)
								.join(" · ")}
						</small>
					</li>
				))}
			</ol>
		</Card>
	);
}

function SideCards({ home }: { home: Home }) {
	const t = useMessages(messages);
	const go = useGo();
	const client = useQueryClient();
	return (
		<>
			<BoardsCard offeringId={home.offeringId} />
			<Card
				title={t("develops")}
				lead={t("developsLead")}
				actions={
					<Button component={Link} to="/me/competencies" variant="default" size="xs">
						{t("competencies")}
					</Button>
				}
			>
				<ul className={courseStyles.levels}>
					{home.develops.map(({ id, name, level }) => (
						<li key={id}>
							<Named name={name} />
							<LevelPicture level={level} withNumber />
						</li>
					))}
				</ul>
			</Card>
			<Card title={t("teachers")}>
				{home.teachers.length === 0 && <p className={styles.dim}>{t("noTeachers")}</p>}
				<ul className={offeringStyles.people}>
					{home.teachers.map(({ id, name, organisation }) => (
						<li key={id}>
							{name}
							<small>
								<Named name={organisation} />
							</small>
						</li>
					))}
				</ul>
				{home.phase !== "over" && (
					<ConfirmButton
						size="xs"
						question={t("leaveQuestion")}
						detail={t("leaveDetail")}
						confirmLabel={t("leave")}
						onConfirm={async () => {
							await leaveCourse(home.offeringId);
							toast(t("left"));
							client.removeQueries({ queryKey: ["my-courses"] });
							go("/learn", { replace: true });
						}}
					>
						{t("leave")}
					</ConfirmButton>
				)}
			</Card>
		</>
	);
}
