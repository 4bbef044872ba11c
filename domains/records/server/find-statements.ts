import { type RawBuilder, sql } from "kysely";
import type { Actor } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { recordKey } from "./record-key.ts";
import { holdsScope, requireStore } from "./records-policy.ts";

export interface StatementFilter {
	/** Of each of these at least one must be among what a statement can be found by (`keysFor`). */
	keys: readonly (readonly string[])[];
	since?: Date | undefined;
	until?: Date | undefined;
	ascending: boolean;
	/** From 1; MOST_STATEMENTS for whoever gets a page of them. */
	limit: number;
	/** Where the page before ended, as `next` named it. */
	after?: string | undefined;
	/** Whose statements are left out. */
	exceptClient?: string | undefined;
	/** The body of a statement in which no text begins so is not read: it is empty. */
	bodiesWith?: string | undefined;
}

export interface FoundStatement {
	id: string;
	seq: string;
	stored: string;
	body: string;
	attachments: string[];
}

export const MOST_STATEMENTS = 200;
/** A page of large statements ends before it has as many. */
const MOST_CHARACTERS = 8_000_000;

/** Who may read only their own finds what they wrote themselves. */
const ownOnly = (actor: Actor) =>
	holdsScope(actor, "statements/read") ? sql`` : sql`and s.client_id = ${actor.clientId}`;

/** Statements that are not voided, newest first unless told otherwise, and where to go on. */
export async function findStatements(
	context: ReadContext,
	filter: StatementFilter,
): Promise<{ statements: FoundStatement[]; next: string | null }> {
	const organisationId = requireStore(context, "statements/read/mine");
	const order = filter.ascending ? sql`asc` : sql`desc`;
	const { rows } = await sql<FoundStatement & { found: number }>`
		select * from (
			select q.*, count(*) over () as found,
				sum(length(q.body)) over (order by q.stored ${order}, q.seq::bigint ${order}) - length(q.body) as sum_before
			from (${statementsQuery(context, organisationId, filter)}) q
		) page where sum_before < ${MOST_CHARACTERS} order by stored ${order}, seq::bigint ${order}`.execute(context.tx);
	const statements = rows.slice(0, filter.limit);
	const last = statements.at(-1);
	const whole = last === undefined || statements.length === Number(rows[0]?.found);
	return { statements, next: whole ? null : `${Date.parse(last.stored)}-${last.seq}` };
}

/** Statements are stored as JSON.stringify writes them, and so is what is looked for: no JSON is read for that. */
const bodyOf = ({ bodiesWith }: StatementFilter) =>
	bodiesWith === undefined
		? sql`s.body::text`
		: sql`case when strpos(s.body::text, ${JSON.stringify(bodiesWith).slice(0, -1)}) > 0 then s.body::text else '' end`;

/** The statement behind a page: one row more than its limit, to know whether there is another. */
export function statementsQuery(
	{ actor }: ReadContext,
	organisationId: string,
	filter: StatementFilter,
): RawBuilder<FoundStatement> {
	const order = filter.ascending ? sql`asc` : sql`desc`;
	const beyond = filter.ascending ? sql`>` : sql`<`;
	const [lastStored, lastSeq] = filter.after?.split("-") ?? [];
	const last = lastStored === undefined ? undefined : new Date(Number(lastStored));
	const within = (stored: RawBuilder<unknown>, seq: RawBuilder<unknown>) => sql`
		${filter.since ? sql`and ${stored} > ${filter.since}` : sql``}
		${filter.until ? sql`and ${stored} <= ${filter.until}` : sql``}
		${last ? sql`and ${stored} ${beyond}= ${last} and (${stored}, ${seq}) ${beyond} (${last}::timestamptz, ${lastSeq}::bigint)` : sql``}`;
	const shown = sql`s.organisation_id = ${organisationId}
		${ownOnly(actor)}
		${filter.exceptClient ? sql`and s.client_id <> ${filter.exceptClient}` : sql``}
		and (s.voiding or not ${voided(organisationId)})`;
	const [first, ...others] = filter.keys;
	if (!first) {
		return sql<FoundStatement>`
			select s.id, s.seq::text as seq, s.stored, ${bodyOf(filter)} as body, s.attachments from record_statement s
			where ${shown} ${within(sql`s.stored`, sql`s.seq`)}
			order by s.stored ${order}, s.seq ${order} limit ${filter.limit + 1}`;
	}
	// Each further key is a condition of its own on the same index, at the moments of the first.
	const also = sql.join(
		others.map((any, i) => {
			const k = sql.ref(`k${i + 1}`);
			return sql`join (${rowsOf(any)}) ${k} on ${k}.stored = k0.stored and n.seq = any(${seqsOf(`k${i + 1}`)})`;
		}),
		sql` `,
	);
	// Each key of the first by itself, in the order of its index, for both together would be read to the end and sorted; the
	// limits, which PostgreSQL cannot foresee, keep it from sorting all of one.
	const found = first.map(
		(key) => sql`(select k0.stored, n.seq from (${rowsOf([key])}) k0
			cross join unnest(${seqsOf("k0")}) as n (seq) ${also}
			where true ${within(sql`k0.stored`, sql`n.seq`)}
			order by k0.stored ${order}, n.seq ${order} limit (select 9223372036854775807))`,
	);
	// One that was found related before it was found directly, or in an older version, is there under both keys.
	const distinct = filter.keys.some((any) => any.length > 1) ? sql`distinct` : sql``;
	// Segment by segment, in each in order, then each statement by its place, until the page is full: segments follow each
	// other in time, and a lateral limit leaves PostgreSQL no other way than one after the other. The offset keeps it from
	// reading whole months where it expects few rows.
	return sql<FoundStatement>`
		select p.* from (
			select g.id from record_segment g where g.organisation_id = ${organisationId}
				${filter.since ? sql`and (g.ends is null or g.ends > ${filter.since})` : sql``}
				${filter.until ? sql`and g.starts <= ${filter.until}` : sql``}
				${last ? (filter.ascending ? sql`and (g.ends is null or g.ends > ${last})` : sql`and g.starts <= ${last}`) : sql``}
			order by g.starts ${order}
		) g cross join lateral (
			select s.id, s.seq::text as seq, s.stored, s.body as body, s.attachments
			from (
				select ${distinct} b.stored, b.seq from (${sql.join(found, sql` union all `)}) b
				order by b.stored ${order}, b.seq ${order} limit (select 9223372036854775807)
			) k cross join lateral (
				select s.id, s.seq, s.stored, ${bodyOf(filter)} as body, s.attachments from record_statement s
				where s.stored = k.stored and s.seq = k.seq and ${shown} offset 0
			) s
			order by k.stored ${order}, k.seq ${order} limit ${filter.limit + 1}
		) p limit ${filter.limit + 1}`;

	/** Rows of record_statement_key, of the segment `g`, for any of the keys. */
	function rowsOf(any: readonly string[]): RawBuilder<unknown> {
		return sql.join(
			any.map(
				(key) => sql`select stored, seq, more from record_statement_key
					where segment = g.id and organisation_id = ${organisationId} and key = ${recordKey(organisationId, key)}::bigint`,
			),
			sql` union all `,
		);
	}
}

/** Numbers of the statements, all of one batch, that a row of record_statement_key says a key of. */
export const seqsOf = (row: string) => sql.raw(`array_prepend(${row}.seq, ${row}.more)`);

/** Whether another statement voids the one named `s`. */
export const voided = (organisationId: string) => sql`exists (select from record_reference r
	where r.organisation_id = ${organisationId} and r.target_id = s.id and r.voiding)`;

/** One statement by its id; a voided one only when asked for as such, and the other way round. */
export async function getStatement(
	context: ReadContext,
	id: string,
	asVoided: boolean,
): Promise<FoundStatement | null> {
	const organisationId = requireStore(context, "statements/read/mine");
	const { actor } = context;
	const { rows } = await sql<FoundStatement>`
		select s.id, s.seq::text as seq, s.stored, s.body::text as body, s.attachments from record_statement_id i
		join record_statement s on s.organisation_id = i.organisation_id and s.stored = i.stored and s.seq = i.seq
		where i.organisation_id = ${organisationId} and i.id = ${id}
			${ownOnly(actor)}
			and ${asVoided} = (not s.voiding and ${voided(organisationId)})`.execute(context.tx);
	return rows[0] ?? null;
}

/**
 * The moment up to which everything stored can be read by whoever begins to read after it, in any store: before the
 * oldest transaction that writes and has not ended, since what it stores has a later moment.
 */
export async function consistentThrough({ tx }: ReadContext): Promise<Date> {
	const { rows } = await sql<{ moment: string }>`select coalesce(oldest_record_writer(null) - interval '1 millisecond',
		date_trunc('milliseconds', statement_timestamp())) as moment`.execute(tx);
	return new Date(rows[0]!.moment);
}

/**
 * The same of one store, and at most the moment of the last statement that it has: what comes later than that has a later
 * moment, whatever becomes of the clock. Null when it has none.
 */
export async function completeThrough({ tx }: ReadContext, organisationId: string): Promise<Date | null> {
	const { rows } = await sql<{ moment: string }>`
		select least(s.stored, oldest_record_writer(${organisationId}) - interval '1 millisecond') as moment
		from record_statement s where s.organisation_id = ${organisationId}
		order by s.stored desc, s.seq desc limit 1`.execute(tx);
	return rows[0] ? new Date(rows[0].moment) : null;
}
