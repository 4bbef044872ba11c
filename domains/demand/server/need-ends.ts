import { sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { Chore } from "#platform/server/chores.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

/** So many days before its last one a position's people are told. */
const DAYS_BEFORE = 7;
/** From this hour of the region's own day on. */
const HOUR = 8;
/** How many needs are told of in one transaction. */
const BATCH = 200;

const sayDay = {
	en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
	zh: new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "UTC" }),
};

export const needNotices: readonly NoticeKind[] = [
	{
		kind: "demand.position-ends",
		delivery: "instant",
		label: { en: "A position of ours ends soon", zh: "本单位的岗位即将到期" },
		text: {
			en: ({ title, dayEn }) =>
				`Learners see your position “${title}” until ${dayEn}. Give it a later last day if it stays open, or close it once it is filled.`,
			zh: ({ title, dayZh }) => `岗位“${title}”向学生开放至${dayZh}。如仍在招聘，请延后结束日期；如已招满，请关闭。`,
		},
	},
	{
		kind: "demand.position-lapsed",
		delivery: "instant",
		label: { en: "A position of ours lapsed", zh: "本单位的岗位已到期" },
		text: {
			en: ({ title, dayEn }) =>
				`The last day of your position “${title}” was ${dayEn}: learners do not see it any more, and who aims at it is told. Give it a later last day, or close it.`,
			zh: ({ title, dayZh }) =>
				`岗位“${title}”已于${dayZh}到期，学生不再看到，以其为目标的学生会收到通知。请延后结束日期或将其关闭。`,
		},
	},
];

/** Today in the region `r` of a query. */
export const regionsToday = (now: Date) => sql<string>`(${now}::timestamptz at time zone r.time_zone)::date`;

/** Tells of positions that end within the next days, and of those that lapsed; each last day once, also after a restart. */
export const tellEnds: Chore = {
	name: "demand.position-ends",
	async run(contexts, signal) {
		for (const tell of [tellEnding, tellLapsed])
			for (let more = true; more && !signal?.aborted; )
				more = await contexts.write(system, async (context) => (await tell(context)) === BATCH);
	},
};

async function tellEnding(context: WriteContext): Promise<number> {
	const today = regionsToday(context.now);
	const ending = await claim(
		context,
		"end_told_for",
		sql`n.ends_on between ${today} and ${today} + ${DAYS_BEFORE}::integer`,
	);
	for (const need of ending) await tellStaters(context, "demand.position-ends", need);
	return ending.length;
}

async function tellLapsed(context: WriteContext): Promise<number> {
	const lapsed = await claim(context, "lapse_told_for", sql`n.ends_on < ${regionsToday(context.now)}`);
	for (const need of lapsed) await tellStaters(context, "demand.position-lapsed", need);
	await context.emitAll(
		"demand.need.lapsed",
		lapsed.map(({ id }) => ({ needId: id })),
	);
	return lapsed.length;
}

interface Ending {
	id: string;
	title: string;
	ends_on: string;
	organisation_id: string;
	created_by: string | null;
}

/** Open positions that are shown and of whose last day was not told yet, marked as told. */
async function claim(
	{ tx, now }: WriteContext,
	told: "end_told_for" | "lapse_told_for",
	when: ReturnType<typeof sql>,
): Promise<Ending[]> {
	const column = sql.ref(told);
	const { rows } = await sql<Ending>`
		update need set ${column} = ends_on where id in (
			select n.id from need n join region r on r.id = n.region_id
				join organisation o on o.id = n.organisation_id and o.state = 'verified'
			where n.state = 'open' and n.shown_to_learners and ${when} and n.${column} is distinct from n.ends_on
				and extract(hour from ${now}::timestamptz at time zone r.time_zone) >= ${HOUR}
			order by n.id limit ${BATCH} for update of n skip locked)
		returning id, title, ends_on, organisation_id, created_by`.execute(tx);
	return rows;
}

/** Who stated it, as long as they state needs there; else who runs the organisation. */
async function tellStaters(context: WriteContext, kind: string, need: Ending): Promise<void> {
	const { rows } = await sql<{ person_id: string; own: boolean }>`
		select distinct m.person_id, m.person_id is not distinct from ${need.created_by} as own from membership m
		where m.organisation_id = ${need.organisation_id} and m.ended_at is null and (m.roles && '{owner,coordinator}'::text[]
			or (m.person_id = ${need.created_by} and m.roles && '{recruiter}'::text[]))`.execute(context.tx);
	const own = rows.filter((row) => row.own);
	const day = new Date(`${need.ends_on}T00:00:00Z`);
	await context.notifyAll({
		personIds: (own.length > 0 ? own : rows).map(({ person_id }) => person_id),
		kind,
		params: { title: need.title, dayEn: sayDay.en.format(day), dayZh: sayDay.zh.format(day) },
		page: `/needs/${need.id}`,
	});
}

/** A last day that had passed when it was written is no news. */
export const skipPassed = ({ tx, now }: WriteContext, needId: string) =>
	sql`
		update need n set lapse_told_for = n.ends_on from region r
		where n.id = ${needId} and r.id = n.region_id and n.ends_on < ${regionsToday(now)}`.execute(tx);
