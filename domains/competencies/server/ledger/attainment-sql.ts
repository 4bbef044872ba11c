import { type RawBuilder, sql } from "kysely";
import { attainmentModel, evidenceKinds, halfLifeSeconds } from "../../attainment.ts";

/**
 * The definition of `attainment.ts` in SQL, for many people at once. Figures come from there; `ledger.test.ts` compares
 * both on the same evidence.
 */

const { assurance, selfDeclaredAtMost } = attainmentModel;

/** 0.5^(time between / half-life): `half` in seconds. Beyond 900 half-lives it stays there: PostgreSQL refuses to underflow. */
const decay = (from: RawBuilder<unknown>, to: RawBuilder<unknown>, half: RawBuilder<unknown>): RawBuilder<number> =>
	sql<number>`power(0.5::float8, least(extract(epoch from (${to}) - (${from}))::float8 / ${half}, 900))`;

const number = (value: number) => sql.raw(`${value}::float8`);

/** Half-life of a competency `c`, in seconds. */
export const halfLifeOf = sql`(case when c.kind = 'technology' then ${number(halfLifeSeconds("technology"))}
	else ${number(halfLifeSeconds("skill"))} end)`;

const assuranceOf = sql`(case e.kind ${sql.join(
	evidenceKinds.map((kind) => sql.raw(`when '${kind}' then ${assurance[kind]}::float8`)),
	sql` `,
)} end)`;

const surplus = assurance.certified - assurance.graded;

/** Whether entry `e` counts by all that is known: neither corrected nor withdrawn. */
export const countsNow = sql`(e.action <> 'withdrawn'
	and not exists (select from evidence r where r.replaces_id = e.id))`;

/**
 * The sums that `attainment` holds, over entries `e` of competency `c`, as of an instant (an expression over `e` or a
 * constant of the group).
 */
export const sumsAt = (reference: RawBuilder<unknown>): RawBuilder<unknown> => {
	const faded = decay(sql`e.at`, reference, halfLifeOf);
	const own = sql`(where e.kind = 'self-declared')`;
	const others = sql`(where e.kind <> 'self-declared')`;
	const base = sql`(case when e.expires_at is null then ${assuranceOf} else ${number(assurance.graded)} end)`;
	const level = sql`e.level::float8`;
	const expiring = sql`filter (where e.expires_at is not null)`;
	return sql`
		coalesce(sum(${base} * ${faded}) filter ${others}, 0) as weight,
		coalesce(sum(${base} * ${faded} * ${level}) filter ${others}, 0) as weighted,
		coalesce(sum(${assuranceOf} * ${faded}) filter ${own}, 0) as self_weight,
		coalesce(sum(${assuranceOf} * ${faded} * ${level}) filter ${own}, 0) as self_weighted,
		coalesce(array_agg(e.expires_at order by e.id) ${expiring}, '{}') as expiring_until,
		coalesce(array_agg(e.at order by e.id) ${expiring}, '{}') as expiring_at,
		coalesce(array_agg(${level} order by e.id) ${expiring}, '{}') as expiring_level,
		count(*)::int as entries, max(e.at) as latest_at, bool_or(e.sample) as sample`;
};

/** A row of attainment evaluated: `person_id, competency_id, level, confidence, entries, latest_at, sample`. */
const evaluated = (from: RawBuilder<unknown>, asOf: RawBuilder<unknown>): RawBuilder<unknown> => sql`
	select a.person_id, a.competency_id, w.weighted / nullif(w.weight, 0) as level,
		1 - exp(-least(w.weight, 700)) as confidence, a.entries, a.latest_at, a.sample
	from ${from}
	cross join lateral (select ${decay(sql`a.reference`, asOf, sql`a.half_life`)} as f) d
	cross join lateral (select least(a.self_weight * d.f, ${number(selfDeclaredAtMost)}) as self) s
	cross join lateral (
		select coalesce(sum(x.w), 0) as weight, coalesce(sum(x.w * x.level), 0) as weighted
		from (select ${number(surplus)} * ${decay(sql`c.at`, asOf, sql`a.half_life`)} as w, c.level
			from unnest(a.expiring_until, a.expiring_at, a.expiring_level) as c (until, at, level)
			where c.until > ${asOf}) x) x
	cross join lateral (select a.weight * d.f + s.self + x.weight as weight,
		a.weighted * d.f + coalesce(s.self * a.self_weighted / nullif(a.self_weight, 0), 0) + x.weighted as weighted) w`;

const instant = (date: Date) => sql`${date.toISOString()}::timestamptz`;

/** Attainment now or later, from the sums. `of` narrows rows `a` of attainment. */
export const attainmentNow = (now: Date, of: RawBuilder<unknown>): RawBuilder<unknown> =>
	evaluated(sql`(select a.* from attainment a where ${of}) a`, instant(now));

/**
 * Attainment as of an instant that may be past, from evidence: what was shown, corrected or withdrawn later does not
 * count. `of` narrows rows `e` of evidence.
 */
export const attainmentThen = (asOf: Date, of: RawBuilder<unknown>): RawBuilder<unknown> => {
	const at = instant(asOf);
	return evaluated(
		sql`(select e.person_id, e.competency_id, ${at} as reference, ${halfLifeOf} as half_life, ${sumsAt(at)}
			from evidence e join competency c on c.id = e.competency_id
			where ${of} and e.action <> 'withdrawn' and e.at <= ${at} and (e.action = 'recorded' or e.recorded_at <= ${at})
				and not exists (select from evidence r where r.replaces_id = e.id and r.recorded_at <= ${at})
			group by e.person_id, e.competency_id, c.kind) a`,
		at,
	);
};
