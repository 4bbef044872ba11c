import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { countsNow, halfLifeOf, sumsAt } from "./attainment-sql.ts";

export interface LedgerCheck {
	/** Entries of evidence that count, and pairs of person and competency. */
	evidence: number;
	pairs: number;
	/** Pairs whose stored sums are not those of their evidence, at most a hundred of them. */
	wrong: { personId: string; competencyId: string; what: string }[];
	wrongCount: number;
}

/** Sums differ by rounding with the order in which they were added. */
const TOLERANCE = sql.raw("1e-9::float8");

/** Computes every attainment anew from evidence and compares it with what is stored. Needs a system context. */
export async function verifyLedger({ tx }: ReadContext): Promise<LedgerCheck> {
	const differs = (name: string) =>
		sql`abs(${sql.raw(`f.${name} - a.${name}`)}) > ${TOLERANCE} * greatest(1, abs(${sql.raw(`f.${name}`)}))`;
	const certificates = (of: string) =>
		sql`(case when cardinality(${sql.raw(of)}.expiring_until) > 0 then
			(select string_agg(concat_ws('/', x.until, x.at, x.level), ',' order by x.until, x.at, x.level)
				from ${sql.raw(`unnest(${of}.expiring_until, ${of}.expiring_at, ${of}.expiring_level)`)}
				as x (until, at, level)) end)`;
	const { rows } = await sql<{
		evidence: string;
		pairs: string;
		wrong_count: string;
		wrong: LedgerCheck["wrong"] | null;
	}>`
		with fresh as (
			select e.person_id, e.competency_id, e.reference, ${halfLifeOf} as half_life, ${sumsAt(sql`e.reference`)}
			from (select e.*, coalesce(a.reference, 'epoch') as reference
				from evidence e left join attainment a using (person_id, competency_id) where ${countsNow}) e
				join competency c on c.id = e.competency_id
			group by e.person_id, e.competency_id, e.reference, c.kind),
		compared as (
			select coalesce(f.person_id, a.person_id) as person_id, coalesce(f.competency_id, a.competency_id) as competency_id,
				f.entries,
				case
					when a.person_id is null then 'missing'
					when f.person_id is null then 'without evidence'
					when f.entries <> a.entries or f.latest_at <> a.latest_at or f.sample <> a.sample then 'entries'
					when f.half_life <> a.half_life then 'half-life'
					when ${sql.join(["weight", "weighted", "self_weight", "self_weighted"].map(differs), sql` or `)} then 'sums'
					when ${certificates("f")} is distinct from ${certificates("a")} then 'certificates'
				end as what
			from fresh f full join attainment a using (person_id, competency_id))
		select coalesce(sum(entries), 0) as evidence, count(*) as pairs, count(what) as wrong_count,
			(select json_agg(w) from (select person_id as "personId", competency_id as "competencyId", what from compared
				where what is not null limit 100) w) as wrong
		from compared`.execute(tx);
	const found = rows[0]!;
	return {
		evidence: Number(found.evidence),
		pairs: Number(found.pairs),
		wrong: found.wrong ?? [],
		wrongCount: Number(found.wrong_count),
	};
}
