import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { definitionsOf } from "./definitions.ts";
import { recordProblem } from "./problems.ts";
import { recordKey } from "./record-key.ts";
import { holdsScope, requireStore } from "./records-policy.ts";
import { tellRules } from "./rules/apply-rules.ts";

export interface NewStatement {
	/** Lower-case UUID. */
	id: string;
	/** Whole, with everything the server sets, when stored at that moment. */
	body(stored: Date): string;
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
	if (list.length === 0) return [];
	const stored = await begin(context, organisationId, list);
	const distinct = [...new Map(list.map((one) => [one.id, one])).values()];
	const { ids, referredTo } = await insert(context, organisationId, distinct, stored);
	const fresh = new Set(ids);
	await refuseConflicts(context, organisationId, list, fresh);
	const added = distinct.filter(({ id }) => fresh.has(id));
	if (added.length === 0) return [];
	await refuseVoidingVoiding(context, organisationId, added);
	if (referredTo || added.some(({ refersTo }) => refersTo !== null)) await inherit(context, organisationId, added);
	await learnActivities(context, organisationId, added);
	await tellRules(context, organisationId, ids);
	return added.map(({ id }) => id);
}

/**
 * Takes the lock of the store: whoever refers to statements writes alone, so that what refers to each other, in either
 * order, sees the other; all others write side by side.
 * @returns the moment at which they are stored, by the database's clock
 */
async function begin({ tx }: WriteContext, organisationId: string, list: readonly NewStatement[]): Promise<Date> {
	const alone = list.some(({ refersTo }) => refersTo !== null);
	const { rows } = await sql<{ stored: string }>`
		select begin_statements(${organisationId}, ${alone}) as stored`.execute(tx);
	return new Date(rows[0]!.stored);
}

async function refuseConflicts(
	{ tx, now }: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
	fresh: ReadonlySet<string>,
): Promise<void> {
	const firsts = new Map<string, NewStatement>();
	for (const one of list) {
		const first = firsts.get(one.id);
		if (first && !one.same(first.body(now))) throw recordProblem("statement-conflict", { id: one.id });
		if (!first) firsts.set(one.id, one);
	}
	const known = list.filter(({ id }) => !fresh.has(id));
	if (known.length === 0) return;
	const { rows } = await sql<{ id: string; body: string }>`
		select i.id, s.body::text as body from record_statement_id i
		join record_statement s on s.organisation_id = i.organisation_id and s.stored = i.stored and s.seq = i.seq
		where i.organisation_id = ${organisationId} and i.id = any(${known.map(({ id }) => id)}::uuid[])`.execute(tx);
	const stored = new Map(rows.map(({ id, body }) => [id, body]));
	for (const { id, same } of known) {
		if (!same(stored.get(id) ?? "null")) throw recordProblem("statement-conflict", { id });
	}
}

/**
 * Writes those whose ids are free, with what they are found by and what they refer to.
 * @returns their ids, and whether statements that were there before refer to one of the list
 */
async function insert(
	{ tx, actor }: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
	stored: Date,
): Promise<{ ids: string[]; referredTo: boolean }> {
	const keys = list.map((one) => `{${[...new Set(one.keys.map((key) => recordKey(organisationId, key)))].join()}}`);
	const attachments = list.map((one) => `{${one.attachments.join()}}`);
	// Ids in one order, so that two batches with the same ones wait for each other instead of locking each other out.
	const { rows } = await sql<{ id: string; referred: boolean }>`
		with given as materialized (
			select id, body, keys::bigint[] as keys, voiding, refers_to, attachments::text[] as attachments,
				nextval('record_statement_seq') as seq
			from unnest(${list.map(({ id }) => id)}::uuid[], ${list.map(({ body }) => body(stored))}::text[], ${keys}::text[],
				${list.map(({ voiding }) => voiding)}::boolean[], ${list.map(({ refersTo }) => refersTo)}::uuid[],
				${attachments}::text[]) as r(id, body, keys, voiding, refers_to, attachments)
		), fresh as (
			insert into record_statement_id (organisation_id, id, stored, seq)
			select ${organisationId}, id, ${stored}, seq from given order by id
			on conflict do nothing returning id
		), added as materialized (
			select given.* from given join fresh using (id)
		), stored as (
			insert into record_statement (organisation_id, id, seq, stored, client_id, body, keys, voiding, attachments)
			select ${organisationId}, id, seq, ${stored}, ${actor.clientId}, body::json, keys, voiding, attachments from added
		), found_by as (
			insert into record_statement_key (organisation_id, key, stored, seq)
			select ${organisationId}, key, ${stored}, seq from added cross join unnest(keys) as key
		), referring as (
			insert into record_reference (organisation_id, target_id, statement_id, stored, seq, voiding)
			select ${organisationId}, refers_to, id, ${stored}, seq, voiding from added where refers_to is not null
		)
		select id, exists (select from record_reference r
			where r.organisation_id = ${organisationId} and r.target_id = fresh.id) as referred from fresh`.execute(tx);
	return { ids: rows.map(({ id }) => id), referredTo: rows.some(({ referred }) => referred) };
}

async function refuseVoidingVoiding(
	{ tx }: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
): Promise<void> {
	const targets = list.filter(({ voiding }) => voiding).map(({ refersTo }) => refersTo);
	if (targets.length === 0) return;
	const { rows } = await sql<{ id: string }>`select statement_id as id from record_reference
		where organisation_id = ${organisationId} and statement_id = any(${targets}::uuid[]) and voiding`.execute(tx);
	if (rows[0]) throw recordProblem("voiding-voided", { id: rows[0].id });
}

/**
 * A statement about a statement is found by what that one is found by, whichever came first: of those added and those
 * that refer to them, over any number of steps.
 */
async function inherit({ tx }: WriteContext, organisationId: string, list: readonly NewStatement[]): Promise<void> {
	const ids = list.map(({ id }) => id);
	await sql`with recursive referring as (
			select r.statement_id, r.target_id, r.seq, r.stored from record_reference r
			where r.organisation_id = ${organisationId}
				and (r.statement_id = any(${ids}::uuid[]) or r.target_id = any(${ids}::uuid[]))
			union
			select r.statement_id, r.target_id, r.seq, r.stored from record_reference r
				join referring on r.target_id = referring.statement_id
			where r.organisation_id = ${organisationId}
		), target as (
			select target_id as id, seq, stored from referring
			union
			select r.target_id, t.seq, t.stored from record_reference r join target t on r.statement_id = t.id
			where r.organisation_id = ${organisationId}
		)
		insert into record_statement_key (organisation_id, key, stored, seq)
		select distinct ${organisationId}::uuid, key, t.stored, t.seq from target t
		join record_statement_id i on i.organisation_id = ${organisationId} and i.id = t.id
		join record_statement s on s.organisation_id = i.organisation_id and s.stored = i.stored and s.seq = i.seq
		cross join unnest(s.keys) as key
		on conflict do nothing`.execute(tx);
}

async function learnActivities(
	context: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
): Promise<void> {
	const { tx, now, actor } = context;
	if (!holdsScope(actor, "define")) return;
	const said = new Map<string, Record<string, unknown>>();
	for (const { iri, definition } of list.flatMap(({ activities }) => activities)) {
		said.set(iri, mergeDefinition(said.get(iri) ?? {}, definition));
	}
	if (said.size === 0) return;
	// Most say what is known, and wait for nobody.
	const news = changes(said, await definitionsOf(context, [...said.keys()])).map(({ iri }) => iri);
	if (news.length === 0) return;
	// Others may learn of the same ones now: each is locked and read again, in one order for everybody.
	await sql`insert into record_activity (organisation_id, iri, definition, updated_at)
		select ${organisationId}, iri, '{}', ${now} from unnest(${news}::text[]) as iri order by iri
		on conflict do nothing`.execute(tx);
	const { rows } = await sql<{ iri: string; definition: Record<string, unknown> }>`
		select iri, definition from record_activity where organisation_id = ${organisationId} and iri = any(${news}::text[])
		order by iri for update`.execute(tx);
	const changed = changes(said, new Map(rows.map(({ iri, definition }) => [iri, definition])), news);
	await sql`update record_activity a set definition = r.definition::jsonb, updated_at = ${now}
		from unnest(${changed.map(({ iri }) => iri)}::text[],
			${changed.map(({ definition }) => JSON.stringify(definition))}::text[]) as r(iri, definition)
		where a.organisation_id = ${organisationId} and a.iri = r.iri`.execute(tx);
}

type Definitions = ReadonlyMap<string, Record<string, unknown>>;

/** What becomes of those whose definition changes by what is said. */
const changes = (said: Definitions, before: Definitions, iris: Iterable<string> = said.keys()) =>
	[...iris]
		.map((iri) => ({ iri, definition: mergeDefinition(before.get(iri) ?? {}, said.get(iri) ?? {}) }))
		.filter(({ iri, definition }) => !isDeepStrictEqual(before.get(iri), definition));

/** The newest word wins member by member; texts of further languages are added. */
function mergeDefinition(before: Record<string, unknown>, now: Record<string, unknown>): Record<string, unknown> {
	const merged = { ...before, ...now };
	for (const name of ["name", "description", "extensions"]) {
		if (before[name] && now[name]) merged[name] = { ...(before[name] as object), ...(now[name] as object) };
	}
	return merged;
}
