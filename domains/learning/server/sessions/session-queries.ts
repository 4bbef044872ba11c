import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { plannedOnce } from "#platform/server/database/travelling-statements.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Timetable } from "../../contract-due.ts";
import type { ClassSession, offeringSessions } from "../../contract-sessions.ts";
import { myDueWork } from "../due/due-work.ts";
import { structureOf } from "../learning/version-structure.ts";
import { calledOff } from "../offerings/called-off.ts";
import { runBy, taughtBy } from "../offerings/offering-policy.ts";
import { clashMark } from "./clashes.ts";
import { sessionAbilitiesOf, sessionPhase } from "./session-policy.ts";
import { leadersOfSession } from "./session-standing.ts";

interface Row {
	id: string;
	offering_id: string;
	course: Named;
	term: string;
	section: string;
	unit: ClassSession["unit"];
	title: Named;
	place: Named;
	link: string | null;
	starts_at: string;
	ends_at: string;
	time_zone: string;
	leaders: ClassSession["leaders"];
	capacity: number | null;
	booking: boolean;
	seats: number;
	waiting: number;
	mine: ClassSession["mine"];
	ahead: number | null;
	mark: ClassSession["mark"];
	state: ClassSession["state"];
	offering_state: string;
	cancelled_because: string | null;
	running: boolean;
	learning: boolean;
	sample: boolean;
	revision: number;
	clashes: boolean;
}

interface OfferingRow {
	version_id: string;
	time_zone: string;
	starts_on: string;
	ends_on: string;
	state: string;
	running: boolean;
}

/** Offerings `o` that the actor learns in. */
const learnedBy = ({ actor }: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`(o.state <> 'draft' and exists (select from enrolment e where e.offering_id = o.id
		and e.person_id = ${actor.personId}::uuid and e.state = 'active'))`;

/** The link of session `s`, where seats are booked to those alone who have one or run it. */
const seenLink = (context: ReadContext): RawBuilder<string | null> =>
	sql<string | null>`case when not s.booking or ${runBy(context)} or exists (select from session_booking b
		where b.session_id = s.id and b.person_id = ${context.actor.personId}::uuid and b.state = 'seat') then s.link end`;

/**
 * Sessions that the actor teaches, answers for or learns, by what is asked; beyond row-level security, as those who lead may
 * be of other organisations. What others booked or were marked is counted and never told.
 */
async function sessions(context: ReadContext, asked: RawBuilder<boolean>): Promise<ClassSession[]> {
	const { personId } = context.actor;
	const mine = sql`b.session_id = s.id and b.person_id = ${personId}::uuid`;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Row>`${plannedOnce}
			select s.id, s.offering_id, json_build_object('en', c.name_en, 'zh', c.name_zh) as course, o.term, o.section,
				case when u.id is not null then json_build_object('id', u.id,
					'name', json_build_object('en', u.title_en, 'zh', u.title_zh)) end as unit,
				json_build_object('en', s.title_en, 'zh', s.title_zh) as title,
				json_build_object('en', s.place_en, 'zh', s.place_zh) as place, ${seenLink(context)} as link, s.starts_at, s.ends_at, o.time_zone,
				coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
					from ${leadersOfSession} join person p on p.id = l.person_id where l.session_id = s.id), '[]') as leaders,
				s.capacity, s.booking,
				(select count(*)::int from session_booking b where b.session_id = s.id and b.state = 'seat') as seats,
				(select count(*)::int from session_booking b where b.session_id = s.id and b.state = 'waiting') as waiting,
				(select b.state from session_booking b where ${mine}) as mine,
				(select (select count(*)::int from session_booking f where f.session_id = s.id and f.state = 'waiting'
					and f.number < b.number) from session_booking b where ${mine} and b.state = 'waiting') as ahead,
				(select b.mark from session_attendance b where ${mine}) as mark,
				s.state, o.state as offering_state, s.cancelled_because, ${runBy(context)} as running,
				${learnedBy(context)} as learning, s.sample, s.revision,
				${clashMark(sql`${personId}::uuid`, context.now)} as clashes
			from class_session s join offering o on o.id = s.offering_id join course c on c.id = o.course_id
				left join course_unit u on u.id = s.unit_id
			where (${runBy(context)} or ${learnedBy(context)}) and ${asked}
			order by s.starts_at, s.id limit 1000`.execute(context.tx),
	);
	return rows.map((row) => toSession(row, context.now));
}

function toSession(row: Row, now: Date): ClassSession {
	const { offering_id, starts_at, ends_at, time_zone, cancelled_because, offering_state: _, ...rest } = row;
	return {
		...rest,
		offeringId: offering_id,
		startsAt: starts_at,
		endsAt: ends_at,
		timeZone: time_zone,
		cancelledBecause: cancelled_because,
		phase: sessionPhase(row, now),
		abilities: sessionAbilitiesOf(row, now),
	};
}

/** The sessions of an offering, for those who teach, answer for or learn it. @throws Problem not-found for others */
export async function listSessions(
	context: ReadContext,
	offeringId: string,
): Promise<z.infer<typeof offeringSessions>> {
	const {
		rows: [offering],
	} = await unsafeBeyondScope(context, () =>
		sql<OfferingRow>`${plannedOnce}
			select o.version_id, o.time_zone, o.starts_on, o.ends_on, o.state, ${runBy(context)} as running from offering o
			where o.id = ${offeringId}::uuid and (${runBy(context)} or ${learnedBy(context)})`.execute(context.tx),
	);
	if (!offering) throw notFound();
	const { units } = await structureOf(context, offering.version_id);
	return {
		items: await sessions(context, sql<boolean>`s.offering_id = ${offeringId}::uuid`),
		timeZone: offering.time_zone,
		startsOn: offering.starts_on,
		endsOn: offering.ends_on,
		units: units.map(({ id, title }) => ({ id, name: title })),
		mayAdd: offering.running && offering.state !== "closed",
	};
}

/** @throws Problem not-found */
export async function getSession(context: ReadContext, id: string): Promise<ClassSession> {
	const [found] = await sessions(context, sql<boolean>`s.id = ${id}::uuid`);
	if (!found) throw notFound();
	return found;
}

/**
 * All that the actor learns or teaches between two instants, whatever the course, and what is due of it; nothing that was to come
 * when its offering was closed.
 */
export async function myTimetable(
	context: ReadContext,
	{ from, until }: { from: string; until: string },
): Promise<Timetable> {
	const within = sql<boolean>`not ${calledOff(sql`s.starts_at`)} and s.starts_at < ${until}::timestamptz and s.ends_at > ${from}::timestamptz`;
	return {
		items: await sessions(context, sql<boolean>`${within} and (${taughtBy(context)} or ${learnedBy(context)})`),
		due: await myDueWork(context, { from, until }),
	};
}
