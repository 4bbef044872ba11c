import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { type DueRow, dueWorkOf } from "../due/due-work.ts";
import { calledOff } from "../offerings/called-off.ts";
import { clashMark } from "../sessions/clashes.ts";

interface Entry {
	/** Of what it is; with `kind` it is unlike any other. */
	id: string;
	title: Named;
	course: Named;
	term: string;
	section: string;
	/** Changes so far, and when the last was. */
	revision: number;
	changedAt: string;
}
export type CalendarEntry = Entry &
	(
		| {
				kind: "session";
				startsAt: string;
				endsAt: string;
				place: Named;
				link: string | null;
				state: "planned" | "waiting" | "cancelled";
				/** Another session of theirs is at the same time. */
				clashes: boolean;
		  }
		| {
				kind: "begin" | "end";
				offeringId: string;
				day: string;
				learning: boolean;
				state: "planned" | "cancelled";
		  }
		| {
				kind: "work";
				offeringId: string;
				activityId: string;
				work: DueRow["kind"];
				dueAt: string;
				learning: boolean;
				begun: boolean;
				done: boolean;
				state: "planned" | "cancelled";
		  }
	);

/** Sessions of the last three months and the next fourteen; what lies further is nobody's timetable. */
const [DAYS_BACK, DAYS_AHEAD] = [92, 430];

/**
 * What stands in a person's calendar: sessions that await them or that they teach, first and last days of their courses, and
 * work that is due. Nothing of others is in it. For the system.
 */
export async function calendarEntries(context: ReadContext, personId: string): Promise<CalendarEntry[]> {
	return [
		...(await sessionEntries(context, personId)),
		...(await termEntries(context, personId)),
		...(await workEntries(context, personId)),
	];
}

async function workEntries(context: ReadContext, personId: string): Promise<CalendarEntry[]> {
	const day = (offset: number): string => new Date(context.now.getTime() + offset * 86_400_000).toISOString();
	const works = await dueWorkOf(context, personId, { from: day(-DAYS_BACK), until: day(DAYS_AHEAD) });
	return works.map(({ kind, enrolmentId, calledOff, revision, sample: _, ...work }) => ({
		...work,
		kind: "work",
		work: kind,
		id: `${work.offeringId}-${work.activityId}`,
		// The first is 1, as of sessions.
		revision: revision + 1,
		learning: enrolmentId !== null,
		state: calledOff ? "cancelled" : "planned",
	}));
}

const courseName = sql`json_build_object('en', c.name_en, 'zh', c.name_zh)`;
const taughtBy = (personId: string) => sql<boolean>`exists (select from offering_teacher t where t.offering_id = o.id
	and t.person_id = ${personId} and t.ended_at is null)`;
const learnedBy = (personId: string) => sql<boolean>`exists (select from enrolment e where e.offering_id = o.id
	and e.person_id = ${personId} and e.state = 'active')`;

async function sessionEntries({ tx, now }: ReadContext, personId: string): Promise<CalendarEntry[]> {
	const person = sql`${personId}::uuid`;
	const { rows } = await sql<CalendarEntry>`
		select 'session' as kind, s.id, json_build_object('en', s.title_en, 'zh', s.title_zh) as title, ${courseName} as course,
			o.term, o.section, s.revision + o.revision - 1 + (b.seated_at is not null)::int as revision,
			greatest(s.updated_at, o.updated_at, b.asked_at, b.seated_at) as "changedAt", s.starts_at as "startsAt",
			s.ends_at as "endsAt", json_build_object('en', s.place_en, 'zh', s.place_zh) as place,
			case when b.state = 'seat' or not s.booking or ${taughtBy(personId)} then s.link end as link,
			case when s.state = 'cancelled' or ${calledOff(sql`s.starts_at`)} then 'cancelled' when b.state = 'waiting' then 'waiting' else 'planned' end as state,
			${clashMark(person, now)} as clashes
		from class_session s join offering o on o.id = s.offering_id and o.state <> 'draft' join course c on c.id = o.course_id
			left join session_booking b on b.session_id = s.id and b.person_id = ${personId}
		where s.starts_at > ${now}::timestamptz - make_interval(days => ${DAYS_BACK})
			and s.starts_at < ${now}::timestamptz + make_interval(days => ${DAYS_AHEAD})
			and (${taughtBy(personId)} or (${learnedBy(personId)} and (b.state is not null or not s.booking)))
		order by s.starts_at, s.id limit 2000`.execute(tx);
	return rows;
}

async function termEntries({ tx, now }: ReadContext, personId: string): Promise<CalendarEntry[]> {
	const { rows } = await sql<CalendarEntry & { offeringId: string }>`
		select d.kind, case when ${calledOff(sql`d.day::timestamp at time zone o.time_zone`)} then 'cancelled' else 'planned' end as state,
			o.id || '-' || d.kind as id, o.id as "offeringId", ${courseName} as title, ${courseName} as course,
			o.term, o.section, o.revision, o.updated_at as "changedAt", d.day::text as day, ${learnedBy(personId)} as learning
		from offering o join course c on c.id = o.course_id
			cross join lateral (values ('begin', o.starts_on), ('end', o.ends_on)) as d (kind, day)
		where o.state <> 'draft' and (${taughtBy(personId)} or ${learnedBy(personId)})
			and o.ends_at > ${now}::timestamptz - make_interval(days => ${DAYS_BACK})
		order by d.day, id limit 1000`.execute(tx);
	return rows;
}
