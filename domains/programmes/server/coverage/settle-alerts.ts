import { sql } from "kysely";
import { competenciesByIds } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { writersOf } from "../plans/plan-notices.ts";
import { cellState } from "./coverage-measures.ts";
import { offersOf } from "./offers.ts";

/** A hole that was told of is told of again after so long, when needs still ask or ask anew. */
const YEAR = "1 year";

interface Asking {
	programme_id: string;
	organisation_id: string;
	name_en: string | null;
	name_zh: string | null;
	competency_id: string;
	level: number;
	need_id: string;
}

type Hole = Asking & { state: "uncovered" | "below" };

/**
 * Tells programmes of competencies that open needs for their occupations ask for and nothing of the region teaches, or
 * nothing as far: each once, until it is taught; once more when what taught too little goes as well, or after a year.
 */
export async function settleAlerts(
	context: WriteContext,
	{ regionId, competencyIds }: { regionId: string; competencyIds: readonly string[] },
): Promise<void> {
	if (competencyIds.length === 0) return;
	const offers = await offersOf(context, regionId, competencyIds);
	const asking = await programmesAsking(context, regionId, competencyIds);
	const holes = asking.flatMap((one): Hole[] => {
		const state = cellState(
			one.level,
			(offers.get(one.competency_id) ?? []).map(({ level }) => level),
		);
		return state === "uncovered" || state === "below" ? [{ ...one, state }] : [];
	});
	const taught = competencyIds.filter((id) => (offers.get(id) ?? []).length > 0);
	await forget(context, { regionId, taught, holes });
	for (const own of Map.groupBy(holes, ({ programme_id }) => programme_id).values()) await mark(context, own);
}

/**
 * Open programmes of the region with what open needs for their occupations name, and the highest level of each: of published
 * frameworks, as what is told of is named to whoever writes the plans, and only what may still be aimed at.
 */
async function programmesAsking({ tx }: WriteContext, regionId: string, competencyIds: readonly string[]) {
	const { rows } = await sql<Asking>`
		select p.id as programme_id, p.organisation_id, p.name_en, p.name_zh, c.competency_id, max(c.level)::float8 as level,
			(array_agg(n.id order by n.created_at desc))[1] as need_id
		from need n join need_competency c on c.need_id = n.id
			join competency k on k.id = c.competency_id and k.archived_at is null
			join framework f on f.id = k.framework_id and f.state = 'published'
			join programme_occupation o on o.occupation_id = n.occupation_id
			join programme p on p.id = o.programme_id and p.region_id = n.region_id and p.state = 'open'
		where n.region_id = ${regionId} and n.state = 'open' and c.competency_id = any (${[...competencyIds]}::uuid[])
		group by p.id, c.competency_id order by p.id, c.competency_id`.execute(tx);
	return rows;
}

/** What is taught now as far as it is asked for can be a hole again, and be told of then. */
async function forget(
	{ tx }: WriteContext,
	{ regionId, taught, holes }: { regionId: string; taught: readonly string[]; holes: readonly Hole[] },
): Promise<void> {
	await sql`
		delete from coverage_alert a using programme p
		where p.id = a.programme_id and p.region_id = ${regionId} and a.competency_id = any (${[...taught]}::uuid[])
			and not exists (select from unnest(${holes.map((hole) => hole.programme_id)}::uuid[],
				${holes.map((hole) => hole.competency_id)}::uuid[]) as h (programme_id, competency_id)
				where h.programme_id = a.programme_id and h.competency_id = a.competency_id)`.execute(tx);
}

/** Marks the holes of one programme, and tells of those that are news. */
async function mark(context: WriteContext, holes: readonly Hole[]): Promise<void> {
	const [programme] = holes;
	if (!programme) return;
	const { tx, now } = context;
	const below = holes.filter(({ state }) => state === "below").map(({ competency_id }) => competency_id);
	// That it is taught a little now is no news.
	await sql`
		update coverage_alert set state = 'below' where programme_id = ${programme.programme_id} and state = 'uncovered'
			and at >= ${now}::timestamptz - ${YEAR}::interval and competency_id = any (${below}::uuid[])`.execute(tx);
	// What was told is not told again, also when the news comes twice.
	const { rows: fresh } = await sql<{ competency_id: string; state: Hole["state"] }>`
		insert into coverage_alert as a (programme_id, competency_id, need_id, state, at)
		select ${programme.programme_id}, h.competency_id, h.need_id, h.state, ${now}
			from unnest(${holes.map((hole) => hole.competency_id)}::uuid[], ${holes.map((hole) => hole.need_id)}::uuid[],
				${holes.map((hole) => hole.state)}::text[]) as h (competency_id, need_id, state)
		on conflict (programme_id, competency_id) do update
			set state = excluded.state, need_id = excluded.need_id, at = excluded.at
			where a.state <> excluded.state or a.at < excluded.at - ${YEAR}::interval
		returning a.competency_id, a.state`.execute(tx);
	const names = await competenciesByIds(
		context,
		fresh.map(({ competency_id }) => competency_id),
	);
	for (const [state, news] of Map.groupBy(fresh, (one) => one.state)) {
		const name = names.get(news[0]?.competency_id ?? "")?.name;
		await context.notifyAll({
			personIds: await writersOf(context, programme),
			kind: `programmes.competency-${state}`,
			params: {
				programme: programme.name_zh ?? programme.name_en ?? "",
				programmeEn: programme.name_en ?? programme.name_zh ?? "",
				competency: name?.zh ?? name?.en ?? "",
				competencyEn: name?.en ?? name?.zh ?? "",
				more: String(news.length - 1),
			},
			page: `/training-plans?programmeId=${programme.programme_id}`,
		});
	}
}
