import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { courseParams } from "../offerings/course-params.ts";
import { leadersOfSession } from "./session-standing.ts";
import { nameParams, whenWords } from "./session-words.ts";

export interface ToldSession {
	id: string;
	offering_id: string;
	title_en: string | null;
	title_zh: string | null;
	starts_at: string;
	ends_at: string;
}

/** Who is awaited at a session or waits for a seat in it, and who leads it. */
async function concernedBy(context: WriteContext, sessionId: string): Promise<string[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string }>`
			select e.person_id from class_session s join offering o on o.id = s.offering_id and o.state <> 'draft'
				join enrolment e on e.offering_id = o.id and e.state = 'active'
			where s.id = ${sessionId} and (not s.booking or exists (select from session_booking b
				where b.session_id = s.id and b.person_id = e.person_id))
			union select l.person_id from ${leadersOfSession} where l.session_id = ${sessionId}`.execute(context.tx),
	);
	return rows.map(({ person_id }) => person_id);
}

/** Tells everybody whom a session concerns, but for who changed it. `params`: words besides course, title and time. */
export async function tellSession(
	context: WriteContext,
	session: ToldSession,
	{
		kind,
		courseId,
		timeZone,
		params = {},
	}: { kind: string; courseId: string; timeZone: string; params?: Record<string, string> },
): Promise<void> {
	const people = await concernedBy(context, session.id);
	await context.notifyAll({
		personIds: people.filter((id) => id !== context.actor.personId),
		kind,
		params: {
			...(await courseParams(context, courseId)),
			...nameParams("title", { en: session.title_en, zh: session.title_zh }),
			...whenWords(session.starts_at, session.ends_at, timeZone),
			...params,
		},
		page: `/sessions/${session.id}`,
	});
}
