import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { recordProblem } from "./problems.ts";
import { recordKey } from "./record-key.ts";
import { holdsScope, requireStore } from "./records-policy.ts";

export interface NewStatement {
	/** Lower-case UUID. */
	id: string;
	/** Whole, with everything the server sets. */
	body: string;
	/** What it can be found by. */
	keys: readonly string[];
	/** Statement that is its object. */
	refersTo: string | null;
	/** Whether its verb voids what it refers to. */
	voiding: boolean;
	/** SHA-256 of attachments whose content came along or is kept already. */
	attachments: readonly string[];
	activities: readonly { iri: string; definition: Record<string, unknown> }[];
	/** Whether a statement stored under the same id says the same. */
	same(stored: string): boolean;
}

/**
 * Stores statements, all or none. One that is there already and says the same is left as it is.
 * @returns ids that are new
 * @throws Problem records/statement-conflict when an id is taken by another statement, records/voiding-voided when a
 * statement voids one that voids
 */
export async function saveStatements(context: WriteContext, list: readonly NewStatement[]): Promise<string[]> {
	const organisationId = requireStore(context, "statements/write");
	const { tx, now } = context;
	if (list.length === 0) return [];
	// One writer at a time in a store: what refers to each other, in either order, sees the other.
	await sql`select pg_advisory_xact_lock(hashtextextended(${`records ${organisationId}`}, 0))`.execute(tx);
	await sql`select ensure_record_month(${now})`.execute(tx);
	// In one order, so that two batches with the same ids wait for each other instead of locking each other out.
	const sorted = [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
	const { rows } = await sql<{ id: string }>`
		insert into record_statement_id (organisation_id, id, stored)
		select ${organisationId}, id, ${now} from unnest(${sorted.map(({ id }) => id)}::uuid[]) as id
		on conflict do nothing returning id`.execute(tx);
	const fresh = new Set(rows.map(({ id }) => id));
	await refuseConflicts(context, organisationId, list, fresh);
	const added = [...new Map(list.map((one) => [one.id, one])).values()].filter(({ id }) => fresh.has(id));
	if (added.length === 0) return [];
	await insert(context, organisationId, added);
	await voidTargets(context, organisationId, added);
	await inherit(context, organisationId, added);
	await learnActivities(context, organisationId, added);
	return added.map(({ id }) => id);
}

async function refuseConflicts(
	{ tx }: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
	fresh: ReadonlySet<string>,
): Promise<void> {
	const bodies = new Map<string, string>();
	for (const { id, body, same } of list) {
		const first = bodies.get(id);
		if (first !== undefined && !same(first)) throw recordProblem("statement-conflict", { id });
		bodies.set(id, first ?? body);
	}
	const known = list.filter(({ id }) => !fresh.has(id));
	if (known.length === 0) return;
	const { rows } = await sql<{ id: string; body: string }>`
		select id, body::text as body from record_statement
		where organisation_id = ${organisationId} and id = any(${known.map(({ id }) => id)}::uuid[])`.execute(tx);
	const stored = new Map(rows.map(({ id, body }) => [id, body]));
	for (const { id, same } of known) {
		if (!same(stored.get(id) ?? "null")) throw recordProblem("statement-conflict", { id });
	}
}

async function insert(
	{ tx, now, actor }: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
): Promise<void> {
	const rows = list.map((one) => ({
		id: one.id,
		body: one.body,
		keys: one.keys.map((key) => recordKey(organisationId, key)),
		voiding: one.voiding,
		refers_to: one.refersTo,
		attachments: one.attachments,
	}));
	await sql`with added as (
			insert into record_statement (organisation_id, id, stored, client_id, body, keys, voiding, refers_to, attachments)
			select ${organisationId}, id, ${now}, ${actor.clientId}, body::json, keys, voiding, refers_to, attachments
			from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, body text, keys bigint[], voiding boolean,
				refers_to uuid, attachments text[])
			returning seq, stored, keys
		)
		insert into record_statement_key (organisation_id, key, seq, stored)
		select ${organisationId}, key, seq, stored from added cross join unnest(keys) as key
		on conflict do nothing`.execute(tx);
}

async function voidTargets(
	context: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
): Promise<void> {
	const voiding = list.filter((one) => one.voiding && one.refersTo !== null);
	if (voiding.length === 0) return;
	const { rows } = await sql<{ id: string }>`select id from record_statement where organisation_id = ${organisationId}
		and id = any(${voiding.map(({ refersTo }) => refersTo)}::uuid[]) and voiding`.execute(context.tx);
	if (rows[0]) throw recordProblem("voiding-voided", { id: rows[0].id });
	await context.tx
		.insertInto("record_voiding")
		.values(voiding.map((one) => ({ organisation_id: organisationId, target_id: one.refersTo!, statement_id: one.id })))
		.execute();
}

/**
 * A statement about a statement is found by what that one is found by, whichever came first: of those added and those
 * that refer to them, over any number of steps.
 */
async function inherit({ tx }: WriteContext, organisationId: string, list: readonly NewStatement[]): Promise<void> {
	const ids = list.map(({ id }) => id);
	await sql`with recursive referring as (
			select s.id, s.refers_to, s.seq, s.stored from record_statement s
			where s.organisation_id = ${organisationId} and s.refers_to is not null
				and (s.id = any(${ids}::uuid[]) or s.refers_to = any(${ids}::uuid[]))
			union
			select s.id, s.refers_to, s.seq, s.stored from record_statement s join referring r on s.refers_to = r.id
			where s.organisation_id = ${organisationId}
		), target as (
			select refers_to as id, seq, stored from referring
			union
			select s.refers_to, t.seq, t.stored from record_statement s join target t on s.id = t.id
			where s.organisation_id = ${organisationId} and s.refers_to is not null
		)
		insert into record_statement_key (organisation_id, key, seq, stored)
		select distinct ${organisationId}::uuid, key, t.seq, t.stored from target t
		join record_statement s on s.organisation_id = ${organisationId} and s.id = t.id cross join unnest(s.keys) as key
		on conflict do nothing`.execute(tx);
}

async function learnActivities(
	{ tx, now, actor }: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
): Promise<void> {
	if (!holdsScope(actor, "define")) return;
	const known = new Map<string, Record<string, unknown>>();
	for (const { iri, definition } of list.flatMap(({ activities }) => activities)) {
		known.set(iri, mergeDefinition(known.get(iri) ?? {}, definition));
	}
	// By name, so that two batches wait for each other in one order.
	for (const [iri, definition] of [...known].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const before = await tx
			.selectFrom("record_activity")
			.select("definition")
			.where("organisation_id", "=", organisationId)
			.where("iri", "=", iri)
			.executeTakeFirst();
		const merged = mergeDefinition((before?.definition ?? {}) as Record<string, unknown>, definition);
		if (before && JSON.stringify(before.definition) === JSON.stringify(merged)) continue;
		await sql`insert into record_activity (organisation_id, iri, definition, updated_at)
			values (${organisationId}, ${iri}, ${JSON.stringify(merged)}, ${now})
			on conflict (organisation_id, iri) do update set definition = excluded.definition, updated_at = excluded.updated_at`.execute(
			tx,
		);
	}
}

/** The newest word wins member by member; texts of further languages are added. */
function mergeDefinition(before: Record<string, unknown>, now: Record<string, unknown>): Record<string, unknown> {
	const merged = { ...before, ...now };
	for (const name of ["name", "description", "extensions"]) {
		if (before[name] && now[name]) merged[name] = { ...(before[name] as object), ...(now[name] as object) };
	}
	return merged;
}
