import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { countsNow, halfLifeOf, sumsAt } from "./attainment-sql.ts";

/**
 * Does something as the keeper of the ledger, within the transaction of who acts: attainment is written by nobody else,
 * and figures of a group are counted over people whose evidence the reader does not see. Only after a policy said yes.
 */
export const unsafeAsKeeper = unsafeBeyondScope;

const columns = sql.raw(`person_id, competency_id, half_life, reference, weight, weighted, self_weight, self_weighted,
	expiring_until, expiring_at, expiring_level, entries, latest_at, sample`);

/** Sums over entries, their reference the newest of each pair. In one order, so that two writers wait for each other. */
const freshSums = (of: RawBuilder<unknown>) => sql`
	select person_id, competency_id, half_life, reference, weight, weighted, self_weight, self_weighted,
		expiring_until, expiring_at, expiring_level, entries, latest_at, sample
	from (select e.person_id, e.competency_id, ${halfLifeOf} as half_life, n.newest as reference, ${sumsAt(sql`n.newest`)}
		${of}
		group by e.person_id, e.competency_id, c.kind, n.newest) s
	order by person_id, competency_id`;

/** Entries `e` with their competency `c` and the newest instant of their pair, `n.newest`. */
const withNewest = (entries: RawBuilder<unknown>) => sql`
	from (select e.*, max(e.at) over (partition by e.person_id, e.competency_id) as newest from ${entries}) e
	join competency c on c.id = e.competency_id
	cross join lateral (select e.newest) n`;

/** Adds entries just recorded to the sums of their people and competencies. */
export async function addToAttainment(context: WriteContext, evidenceIds: readonly string[]): Promise<void> {
	const entries = withNewest(sql`evidence e where e.id = any(${evidenceIds}::uuid[])`);
	const shift = (of: "attainment" | "excluded") =>
		sql.raw(`power(0.5::float8, extract(epoch from greatest(attainment.reference, excluded.reference)
			- ${of}.reference)::float8 / excluded.half_life)`);
	const both = (name: string) =>
		sql`${sql.raw(`${name} = attainment.${name}`)} * ${shift("attainment")}
			+ ${sql.raw(`excluded.${name}`)} * ${shift("excluded")}`;
	await unsafeAsKeeper(context, () =>
		sql`insert into attainment (${columns}) ${freshSums(entries)}
			on conflict (person_id, competency_id) do update set
				${sql.join(["weight", "weighted", "self_weight", "self_weighted"].map(both))},
				reference = greatest(attainment.reference, excluded.reference),
				expiring_until = attainment.expiring_until || excluded.expiring_until,
				expiring_at = attainment.expiring_at || excluded.expiring_at,
				expiring_level = attainment.expiring_level || excluded.expiring_level,
				entries = attainment.entries + excluded.entries,
				latest_at = greatest(attainment.latest_at, excluded.latest_at),
				sample = attainment.sample or excluded.sample`.execute(context.tx),
	);
}

/**
 * Computes attainment anew from evidence, where entries were corrected or withdrawn, or a competency changed its kind.
 * @param of narrows rows of attainment, by `attainment.person_id` and `attainment.competency_id`
 */
export async function recomputeAttainment(context: WriteContext, of: RawBuilder<unknown>): Promise<void> {
	await unsafeAsKeeper(context, async () => {
		// Locked before evidence is read: who adds to a sum meanwhile waits, and whose entry came first is seen.
		const { rows: pairs } = await sql<{ person_id: string; competency_id: string }>`
			select person_id, competency_id from attainment where ${of}
			order by person_id, competency_id for update`.execute(context.tx);
		if (pairs.length === 0) return;
		const people = pairs.map(({ person_id }) => person_id);
		const competencies = pairs.map(({ competency_id }) => competency_id);
		const wanted = sql`(select * from unnest(${people}::uuid[], ${competencies}::uuid[])) as p (person_id, competency_id)`;
		await sql`delete from attainment a using ${wanted}
			where a.person_id = p.person_id and a.competency_id = p.competency_id`.execute(context.tx);
		const entries = withNewest(sql`evidence e join ${wanted} using (person_id, competency_id) where ${countsNow}`);
		await sql`insert into attainment (${columns}) ${freshSums(entries)}`.execute(context.tx);
	});
}
