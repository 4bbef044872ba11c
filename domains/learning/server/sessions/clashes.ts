import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { runBy } from "../offerings/offering-policy.ts";
import { awaits, leadersOfSession } from "./session-standing.ts";

/** Columns or values that say when a session is; `id` is null of one that is not entered yet. */
interface Span {
	id: RawBuilder<unknown>;
	startsAt: RawBuilder<unknown>;
	endsAt: RawBuilder<unknown>;
}

/**
 * The one rule of what clashes: session `s` is held, is another one, and shares a moment with the span. A session is of one
 * day, which keeps the search to a day.
 */
const meanwhile = ({ id, startsAt, endsAt }: Span): RawBuilder<boolean> =>
	sql<boolean>`(s.state = 'planned' and s.id is distinct from ${id} and s.starts_at < ${endsAt}
		and s.ends_at > ${startsAt} and s.starts_at > ${startsAt} - interval '1 day')`;

/**
 * Whether somebody leads, or is awaited at, another session at that time. Runs beyond row-level security.
 * @param among of which offerings `o` the other session is
 */
export const clashesFor = (
	person: RawBuilder<unknown>,
	span: Span,
	among: RawBuilder<boolean> = sql<boolean>`true`,
): RawBuilder<boolean> => sql<boolean>`(exists (
		select from enrolment n join offering o on o.id = n.offering_id and o.state = 'open'
			join class_session s on s.offering_id = o.id
		where n.person_id = ${person} and n.state = 'active' and ${awaits(person, sql.ref("n.enrolled_at"))}
			and ${meanwhile(span)} and ${among})
	or exists (
		select from ${leadersOfSession} join class_session s on s.id = l.session_id
			join offering o on o.id = s.offering_id and o.state <> 'closed'
		where l.person_id = ${person} and ${meanwhile(span)} and ${among}))`;

/** A session as its columns in a query that calls it `s`: in what clashes with it, `s` is the other one. */
const clashingColumn = (person: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
	select ${clashesFor(person, {
		id: sql.ref("me.id"),
		startsAt: sql.ref("me.starts_at"),
		endsAt: sql.ref("me.ends_at"),
	})} from (select s.id, s.starts_at, s.ends_at) me)`;

/** Whether session `s` of offering `o` concerns somebody, is to come, and clashes with another one that does. */
export const clashMark = (person: RawBuilder<unknown>, now: Date): RawBuilder<boolean> =>
	sql<boolean>`(s.state = 'planned' and o.state <> 'closed' and s.ends_at > ${now}::timestamptz and ${concerns(person)}
		and ${clashingColumn(person)})`;

/** Whether session `s` itself concerns somebody, who may merely answer for its offering. */
const concerns = (person: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(exists (
		select from enrolment n where n.offering_id = s.offering_id and n.person_id = ${person} and n.state = 'active'
			and ${awaits(person, sql.ref("n.enrolled_at"))})
	or exists (select from ${leadersOfSession} where l.session_id = s.id and l.person_id = ${person}))`;

export interface Planned {
	/** Null: it is entered now. */
	id: string | null;
	startsAt: string;
	endsAt: string;
	place: { en: string | null; zh: string | null };
	leaderIds: readonly string[];
	booking: boolean;
}

/** So many learners are named; one more says that there are others. */
export const MOST_NAMED = 5;

/** What a planned session clashes with. */
export interface Clash {
	startsAt: string;
	endsAt: string;
	/** Who would lead it and leads or learns in another one. */
	leaders: string[];
	/** Its place is another session's of the organisation. */
	place: boolean;
	/** Those who would be awaited and have another one in an offering that the actor runs. */
	learners: string[];
	/** Somebody else who would be awaited has another one: whose timetable is not the actor's to see, nor how many they are. */
	others: boolean;
	/** Some of it is of sessions that the actor does not run. */
	ofOthers: boolean;
}

/** What planned sessions of an offering that the actor runs clash with; those that clash with nothing are left out. */
export async function clashesOf(
	context: ReadContext,
	offering: { id: string; organisation_id: string },
	planned: readonly Planned[],
): Promise<Clash[]> {
	const clashes: Clash[] = [];
	for (const session of planned) {
		const found = await clashOf(context, offering, session);
		if (found.leaders.length > 0 || found.place || found.learners.length > 0 || found.others) clashes.push(found);
	}
	return clashes;
}

async function clashOf(
	context: ReadContext,
	offering: { id: string; organisation_id: string },
	{ id, startsAt, endsAt, place, leaderIds, booking }: Planned,
): Promise<Clash> {
	const span: Span = {
		id: sql`${id}::uuid`,
		startsAt: sql`${startsAt}::timestamptz`,
		endsAt: sql`${endsAt}::timestamptz`,
	};
	const awaited = sql`enrolment e join person p on p.id = e.person_id
		where e.offering_id = ${offering.id} and e.state = 'active' and (not ${booking}::boolean or exists (
			select from session_booking k where k.session_id = ${span.id} and k.person_id = e.person_id and k.state = 'seat'))`;
	const leading = sql`person p where p.id = any(${[...leaderIds]}::uuid[])`;
	const busy = (person: string) => clashesFor(sql.ref(person), span);
	const busyHere = (person: string) => clashesFor(sql.ref(person), span, runBy(context));
	const same = (column: string, words: string | null) =>
		sql`lower(btrim(${sql.ref(column)})) = lower(btrim(${words}::text))`;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Omit<Clash, "startsAt" | "endsAt" | "ofOthers"> & { leadElsewhere: boolean }>`
			select array(select p.name from ${leading} and ${busy("p.id")} order by p.name) as leaders,
				exists (select from ${leading} and ${busy("p.id")} and not ${busyHere("p.id")}) as "leadElsewhere",
				exists (select from class_session s join offering o on o.id = s.offering_id and o.state <> 'closed'
					where o.organisation_id = ${offering.organisation_id} and ${meanwhile(span)}
						and (${same("s.place_en", place.en)} or ${same("s.place_zh", place.zh)})) as place,
				array(select p.name from ${awaited} and ${busyHere("e.person_id")}
					order by p.name limit ${MOST_NAMED + 1}) as learners,
				exists (select from ${awaited} and ${busy("e.person_id")} and not ${busyHere("e.person_id")}) as others`.execute(
			context.tx,
		),
	);
	const { leadElsewhere, ...found } = rows[0]!;
	return { startsAt, endsAt, ...found, ofOthers: leadElsewhere || found.others };
}

/** For each of some learners of an offering, how many of its coming sessions clash with others of theirs; none: not in it. */
export async function clashesOfLearners(
	context: ReadContext,
	offeringId: string,
	personIds: readonly string[],
): Promise<Map<string, number>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string; clashes: number }>`
			select p.id, count(*)::int as clashes from unnest(${[...personIds]}::uuid[]) as p (id)
				join class_session s on s.offering_id = ${offeringId} and s.state = 'planned' and not s.booking
					and s.ends_at > ${context.now}::timestamptz
			where ${clashingColumn(sql.ref("p.id"))} group by p.id`.execute(context.tx),
	);
	return new Map(rows.map(({ id, clashes }) => [id, clashes]));
}
