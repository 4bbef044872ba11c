import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { useSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { type Offering, offeringQuery } from "../offerings/calls-offerings.ts";
import { useOfferingName } from "../parts/offering-name.ts";
import { words } from "../words.ts";
import {
	addSessions,
	editSession,
	type Session,
	type Sessions,
	sessionQuery,
	sessionsQuery,
} from "./calls-sessions.ts";
import { SessionForm } from "./session-form.tsx";
import { inputOf, newSession, valuesOf } from "./session-values.ts";
import { messages } from "./sessions.messages.ts";

/** Plans sessions of the offering that the address names, or changes one. */
export function Page() {
	const { id, sessionId } = usePageParams<"id" | "sessionId">();
	return sessionId ? <Existing id={sessionId} /> : <Fresh offeringId={id} />;
}

/** The offering with what its sessions may be made of. */
function InOffering({ id, children }: { id: string; children: (offering: Offering, frame: Sessions) => ReactNode }) {
	const offering = useQuery(offeringQuery(id));
	const frame = useQuery(sessionsQuery(id));
	return (
		<QueryView query={offering} page>
			{(found) => (
				<QueryView query={frame} page>
					{(data) => children(found, data)}
				</QueryView>
			)}
		</QueryView>
	);
}

function Fresh({ offeringId }: { offeringId: string }) {
	const t = useMessages(messages);
	const name = useName();
	const offeringName = useOfferingName();
	const format = useFormat();
	const go = useGo();
	const client = useQueryClient();
	const me = useSession().person?.id;
	return (
		<InOffering id={offeringId}>
			{(offering, frame) => (
				<>
					<PageHeader
						title={t("add")}
						above={offeringName({ ...offering, course: offering.course.name })}
						lead={t("addLead", {
							course: name(offering.course.name),
							from: format.date(frame.startsOn),
							until: format.date(frame.endsOn),
						})}
					/>
					<SessionForm
						initialValues={newSession(offering.teachers.flatMap(({ id }) => (id === me ? [id] : [])))}
						offering={offering}
						frame={frame}
						repeats
						submitLabel={t("plan")}
						back={`/offerings/${offeringId}`}
						submit={(values, send) => addSessions(offeringId, inputOf(values), send)}
						onDone={(answer) => {
							void client.invalidateQueries({ queryKey: ["sessions"] });
							toast(t("planned", { count: (answer as { ids: string[] }).ids.length }));
							go(`/offerings/${offeringId}`, { replace: true });
						}}
					/>
				</>
			)}
		</InOffering>
	);
}

function Existing({ id }: { id: string }) {
	const query = useQuery({ ...sessionQuery(id), staleTime: 0, refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(session) => <Edit session={session} />}
		</QueryView>
	);
}

function Edit({ session }: { session: Session }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const at = `/sessions/${session.id}`;
	return (
		<InOffering id={session.offeringId}>
			{(offering, frame) => (
				<>
					<PageHeader title={t("editTitle")} hint={name(session.title)} above={name(session.title)} />
					<SessionForm
						initialValues={valuesOf(session)}
						offering={offering}
						frame={frame}
						repeats={false}
						submitLabel={w("save")}
						back={at}
						submit={(values) => {
							const { weeks: _, ...parts } = inputOf(values);
							return editSession(session.id, { ...parts, revision: session.revision });
						}}
						onDone={() => {
							void client.invalidateQueries({ queryKey: ["sessions"] });
							toast(w("saved"));
							go(at, { replace: true });
						}}
					/>
				</>
			)}
		</InOffering>
	);
}
