import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { attendanceMarks } from "../../contract-sessions.ts";
import { messages } from "./attendance.messages.ts";
import { AttendanceRowItem } from "./attendance-row.tsx";
import { type Attendance, attendanceQuery, type Mark, markAttendance, type Session } from "./calls-sessions.ts";
import styles from "./session.module.css";

/** How often the list is asked for while codes are typed. */
const WHILE_RUNNING = 10_000;

type Marks = { personId: string; mark: Mark | null }[];

/** Who was there, to be marked by who leads. */
export function AttendanceCard({ session }: { session: Session }) {
	const t = useMessages(messages);
	const query = useQuery({
		...attendanceQuery(session.id),
		staleTime: 0,
		refetchInterval: session.abilities.includes("code") ? WHILE_RUNNING : false,
	});
	if (session.phase === "before" && !session.abilities.includes("mark"))
		return (
			<Card title={t("title")}>
				<p className={styles.dim}>{t("notYet")}</p>
			</Card>
		);
	return (
		<Card title={t("title")} lead={t("lead")}>
			<QueryView query={query}>
				{(attendance) =>
					attendance.items.length === 0 ? (
						<p className={styles.dim}>{t("none")}</p>
					) : (
						<AttendanceList session={session} attendance={attendance} />
					)
				}
			</QueryView>
		</Card>
	);
}

function AttendanceList({ session, attendance: { items, dayOver } }: { session: Session; attendance: Attendance }) {
	const t = useMessages(messages);
	const step = useStep("sessions", "offerings");
	const [error, setError] = useState<unknown>(null);
	/** What the last "all present" marked, to be taken back. */
	const [filled, setFilled] = useState<Marks>([]);
	/** A change after the day waits for its reason. */
	const [asked, setAsked] = useState<Marks | null>(null);
	const editable = session.abilities.includes("mark");
	const send = (marks: Marks, reason: string | null = null, said?: string) =>
		step(() => markAttendance(session.id, { marks, reason }), said === undefined ? undefined : () => said);
	const set = (marks: Marks, said?: string): Promise<void> => {
		setError(null);
		return send(marks, null, said).then(() => undefined, setError);
	};
	const open = items.filter(({ mark, seat }) => mark === null && (seat || !session.booking));
	const choose = (personId: string, from: Mark | null, mark: Mark | null): void => {
		setFilled([]);
		if (dayOver && from !== null) setAsked([{ personId, mark }]);
		else void set([{ personId, mark }]);
	};
	return (
		<>
			<Summary items={items} />
			{editable && (
				<div className={styles.buttons}>
					{open.length > 0 && (
						<Button
							variant="default"
							size="xs"
							onClick={() => {
								const marks = open.map(({ personId }) => ({ personId, mark: "present" as const }));
								void set(marks, t("allDone", { count: marks.length })).then(() =>
									setFilled(marks.map(({ personId }) => ({ personId, mark: null }))),
								);
							}}
						>
							{t("all")}
						</Button>
					)}
					{filled.length > 0 && !dayOver && (
						<Button variant="default" size="xs" onClick={() => void set(filled, t("undone")).then(() => setFilled([]))}>
							{t("undo")}
						</Button>
					)}
				</div>
			)}
			{error !== null && <ErrorNote error={error} />}
			<ul className={styles.people}>
				{items.map((row) => (
					<AttendanceRowItem
						key={row.personId}
						row={row}
						booking={session.booking}
						editable={editable}
						onMark={(mark) => choose(row.personId, row.mark, mark)}
					/>
				))}
			</ul>
			<ReasonDialog
				opened={asked !== null}
				title={t("reason")}
				lead={t("reasonLead")}
				confirmLabel={t("change")}
				onClose={() => setAsked(null)}
				onReason={(reason) => send(asked ?? [], reason)}
			/>
		</>
	);
}

/** How many of each, as a bar with its figures. */
function Summary({ items }: { items: Attendance["items"] }) {
	const t = useMessages(messages);
	const count = (wanted: Mark | null): number => items.filter(({ mark }) => mark === wanted).length;
	const parts = [...attendanceMarks.map((mark) => [mark, count(mark)] as const), ["open", count(null)] as const];
	const shown = parts.filter(([, many]) => many > 0);
	return (
		<figure className={styles.summary}>
			<div aria-hidden="true">
				{shown.map(([mark, many]) => (
					<span key={mark} data-mark={mark} style={{ flexGrow: many }} />
				))}
			</div>
			<figcaption>{shown.map(([mark, many]) => t(mark, { count: many })).join(" · ")}</figcaption>
		</figure>
	);
}
