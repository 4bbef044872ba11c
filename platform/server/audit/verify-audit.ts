import { sql } from "kysely";
import type { Database } from "../database/database.ts";

export interface AuditVerification {
	entries: number;
	/** Sequence numbers whose content does not match its hash, or whose link to the entry before is broken. */
	broken: number[];
	/** The chain ends where the head says it ends. */
	headMatches: boolean;
}

/** Recomputes the whole chain in the database: any altered, removed or inserted row shows. Limit: reports the first 100. */
export async function verifyAudit(database: Database): Promise<AuditVerification> {
	const { rows } = await sql<{ entries: number; broken: number[] | null; head_matches: boolean }>`
		with chain as (
			select seq, hash, previous_hash,
				lag(hash) over (order by seq) as before,
				row_number() over (order by seq) as position,
				audit_hash(seq, previous_hash, at, actor_kind, actor_id, organisation_id, action, object_kind, object_id, detail) as expected
			from audit_entry
		), wrong as (
			select seq from chain
			where hash <> expected or seq <> position or previous_hash is distinct from coalesce(before, '')
			order by seq limit 100
		)
		select (select count(*) from chain) as entries,
			(select array_agg(seq order by seq) from wrong) as broken,
			(select h.seq = coalesce((select max(seq) from chain), 0)
				and h.hash = coalesce((select hash from chain order by seq desc limit 1), '') from audit_head h) as head_matches`.execute(
		database,
	);
	const row = rows[0]!;
	return { entries: row.entries, broken: (row.broken ?? []).map(Number), headMatches: row.head_matches };
}
