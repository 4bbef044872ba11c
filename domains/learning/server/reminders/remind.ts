import { type RawBuilder, sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { Chore } from "#platform/server/chores.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { leadersOfSession } from "../sessions/session-standing.ts";
import { nameParams, whenWords } from "../sessions/session-words.ts";
import { courseEnds } from "./course-end.ts";
import { dueSoon } from "./due-soon.ts";
import { soon } from "./soon.ts";

/** From this hour of the person's own day before on. */
const HOUR = 8;
/** How many are told in one transaction. */
const BATCH = 500;

interface Told {
	person_id: string;
	time_zone: string;
	object_id: string;
	offering_id: string;
	due_at: string;
	ends_at: string | null;
	course_en: string | null;
	course_zh: string | null;
	title_en: string | null;
	title_zh: string | null;
	/** Activities that are left, and how many of them are quizzes. */
	left: number;
	quizzes: number;
}

interface Reminder {
	kind: "session" | "course-end" | "work";
	notice: string;
	page: (told: Told) => string;
	/**
	 * Who is due what: rows of `object_id, offering_id, person_id, due_at, ends_at, course_id, title_en, title_zh, left,
	 * quizzes`, whose `due_at` lies within the next two days.
	 */
	due: (context: WriteContext) => RawBuilder<unknown> | Promise<RawBuilder<unknown>>;
}

/** What people are reminded of. */
const reminders: readonly Reminder[] = [
	{
		kind: "session",
		notice: "learning.session-tomorrow",
		page: ({ object_id }) => `/sessions/${object_id}`,
		due: ({ now }) => sql`
			select s.id as object_id, o.id as offering_id, p.person_id, s.starts_at as due_at, s.ends_at, o.course_id, s.title_en, s.title_zh,
				0 as left, 0 as quizzes
			from class_session s join offering o on o.id = s.offering_id and o.state = 'open'
				cross join lateral (
					select e.person_id from enrolment e where e.offering_id = o.id and e.state = 'active' and (not s.booking
						or exists (select from session_booking b where b.session_id = s.id and b.person_id = e.person_id
							and b.state = 'seat'))
					union select l.person_id from ${leadersOfSession} where l.session_id = s.id) as p
			where s.state = 'planned' and ${soon(sql`s.starts_at`, now)}`,
	},
	{
		kind: "course-end",
		notice: "learning.course-ends",
		page: ({ offering_id }) => `/learn/${offering_id}`,
		due: courseEnds,
	},
	{
		kind: "work",
		notice: "learning.work-tomorrow",
		page: ({ offering_id, object_id }) => `/learn/${offering_id}/${object_id}`,
		due: dueSoon,
	},
];

/**
 * Tells people the day before of what awaits them: from eight in the morning of their own zone on, in their language, once for
 * each instant. What is kept of it says so after every restart; what is planned later than that day is not told.
 */
export const remind: Chore = {
	name: "learning.reminders",
	async run(contexts, signal) {
		for (const reminder of reminders)
			for (let more = true; more && !signal?.aborted; )
				more = await contexts.write(system, (context) => tellSome(context, reminder));
	},
};

/** @returns whether there may be more */
async function tellSome(context: WriteContext, { kind, notice, page, due: dueOf }: Reminder): Promise<boolean> {
	const { tx, now } = context;
	const due = await dueOf(context);
	const today = sql`(${now}::timestamptz at time zone p.time_zone)`;
	const { rows } = await sql<Told>`
		with due as (${due}),
		told as (
			insert into learning_reminder (person_id, kind, object_id, due_at, told_at)
			select d.person_id, ${kind}, d.object_id, d.due_at, ${now}::timestamptz
			from due d join person p on p.id = d.person_id and p.erased_at is null and p.suspended_at is null
			where ${today}::date = (d.due_at at time zone p.time_zone)::date - 1 and extract(hour from ${today}) >= ${HOUR}
				and not exists (select from learning_reminder r where r.person_id = d.person_id and r.kind = ${kind}
					and r.object_id = d.object_id and r.due_at = d.due_at)
			order by d.object_id, d.person_id limit ${BATCH}
			on conflict do nothing returning person_id, object_id, due_at)
		select t.person_id, p.time_zone, t.object_id, d.offering_id, t.due_at, d.ends_at, c.name_en as course_en, c.name_zh as course_zh,
			d.title_en, d.title_zh, d.left, d.quizzes
		from told t join due d on d.person_id = t.person_id and d.object_id = t.object_id and d.due_at = t.due_at
			join person p on p.id = t.person_id join course c on c.id = d.course_id`.execute(tx);
	const alike = Map.groupBy(rows, ({ object_id, offering_id, due_at, time_zone, left, quizzes }) =>
		[object_id, offering_id, due_at, time_zone, left, quizzes].join("|"),
	);
	for (const group of alike.values()) {
		const [row] = group as [Told];
		await context.notifyAll({
			personIds: group.map(({ person_id }) => person_id),
			kind: notice,
			params: {
				...nameParams("course", { en: row.course_en, zh: row.course_zh }),
				...nameParams("title", { en: row.title_en, zh: row.title_zh }),
				...whenWords(row.due_at, row.ends_at, row.time_zone),
				left: String(row.left),
				quizzes: String(row.quizzes),
			},
			page: page(row),
		});
	}
	return rows.length === BATCH;
}
