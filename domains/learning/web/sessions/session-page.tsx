import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { formatDate } from "#platform/web/i18n/format.ts";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat, useTimeZone } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { useOfferingName } from "../parts/offering-name.ts";
import { AttendanceCard } from "./attendance-card.tsx";
import { cancelSession, type Session, sessionQuery } from "./calls-sessions.ts";
import { CodeButton } from "./code-screen.tsx";
import { MySeat } from "./my-seat.tsx";
import styles from "./session.module.css";
import { SessionChips } from "./session-chips.tsx";
import { messages } from "./sessions.messages.ts";

/** One session: when and where, who leads, my seat and attendance, or everybody's. */
export function Page() {
	const { sessionId } = usePageParams<"sessionId">();
	const query = useQuery({ ...sessionQuery(sessionId), staleTime: 0 });
	return (
		<QueryView query={query} page>
			{(session) => <SessionView session={session} />}
		</QueryView>
	);
}

function SessionView({ session }: { session: Session }) {
	const t = useMessages(messages);
	const name = useName();
	const offeringName = useOfferingName();
	const { id, abilities, sample, learning, running } = session;
	return (
		<>
			<PageHeader
				title={name(session.title)}
				names
				state={
					<>
						<SessionChips session={session} /> {sample && <SampleMark />}
					</>
				}
				lead={offeringName(session)}
				actions={
					<>
						<Button
							component={Link}
							to={learning ? `/learn/${session.offeringId}` : `/offerings/${session.offeringId}`}
							variant="default"
						>
							{t("toCourse")}
						</Button>
						{abilities.includes("edit") && (
							<Button component={Link} to={`/sessions/${id}/edit`} variant="default">
								{t("edit")}
							</Button>
						)}
						{abilities.includes("cancel") && <CancelButton id={id} />}
					</>
				}
				primary={abilities.includes("code") && <CodeButton session={session} />}
			/>
			{learning && <MySeat session={session} />}
			<FactsCard session={session} />
			{running && session.state === "planned" && <AttendanceCard session={session} />}
		</>
	);
}

function FactsCard({ session }: { session: Session }) {
	const t = useMessages(messages);
	const format = useFormat();
	const language = useLanguage();
	const zone = useTimeZone();
	const { startsAt, endsAt, timeZone, place, link, unit, leaders, capacity, seats, waiting } = session;
	const there = (value: string) => formatDate(value, language, timeZone, "dateTime");
	const facts: [string, ReactNode][] = [
		[
			t("when"),
			<>
				{format.date(startsAt, "longDate")}, {format.date(startsAt, "time")}–{format.date(endsAt, "time")}
				{zone !== timeZone && <small>{t("heldIn", { zone: timeZone, when: there(startsAt) })}</small>}
			</>,
		],
	];
	if (place.en || place.zh) facts.push([t("place"), <Named key="place" name={place} />]);
	if (link)
		facts.push([
			t("link"),
			<a key="link" href={link} target="_blank" rel="noopener noreferrer">
				{t("join")}
			</a>,
		]);
	if (unit) facts.push([t("unit"), <Named key="unit" name={unit.name} />]);
	facts.push([t("leaders"), leaders.map(({ name }) => name).join(", ") || t("nobody")]);
	facts.push([
		t("seats"),
		session.booking && capacity !== null
			? [t("seatsOf", { seats, capacity }), waiting > 0 && t("waitingCount", { count: waiting })]
					.filter(Boolean)
					.join(" · ")
			: t("forAll"),
	]);
	if (session.cancelledBecause) facts.push([t("because"), session.cancelledBecause]);
	return (
		<Card>
			<dl className={styles.facts}>
				{facts.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
		</Card>
	);
}

function CancelButton({ id }: { id: string }) {
	const t = useMessages(messages);
	const step = useStep("sessions");
	const [asked, setAsked] = useState(false);
	return (
		<>
			<Button variant="default" aria-haspopup="dialog" onClick={() => setAsked(true)}>
				{t("cancel")}
			</Button>
			<ReasonDialog
				opened={asked}
				title={t("cancelTitle")}
				lead={t("cancelLead")}
				confirmLabel={t("cancel")}
				final
				onClose={() => setAsked(false)}
				onReason={(reason) =>
					step(
						() => cancelSession(id, reason),
						() => t("cancelledNow"),
					)
				}
			/>
		</>
	);
}
