import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { recordProblem } from "./problems.ts";
import { recordKey } from "./record-key.ts";
import { holdsScope, requireStore } from "./records-policy.ts";
import { tellRules } from "./rules/apply-rules.ts";

export interface NewStatement {
	/** Lower-case UUID. */
	id: string;
	/** JSON with everything that the server sets, but for the moment at which it is stored. */
	body: string;
	/** Whether it says when it happened; otherwise that is the moment at which it is stored. */
	timed: boolean;
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
 * @param list at most 1,000
 * @returns ids that are new
 * @throws Problem records/statement-conflict when an id is taken by another statement, records/voiding-voided when a
 * statement voids one that voids
 */
export async function saveStatements(context: WriteContext, list: readonly NewStatement[]): Promise<string[]> {
	const organisationId = requireStore(context, "statements/write");
	if (list.length === 0) return [];
	const distinct = [...new Map(list.map((one) => [one.id, one])).values()];
	const said = holdsScope(context.actor, "define") ? sayingsOf(organisationId, distinct) : [];
	const { known, referred, ruled, news } = await insert(context, organisationId, distinct, said);
	const taken = new Set(known);
	await refuseConflicts(context, organisationId, list, taken);
	const added = distinct.filter(({ id }) => !taken.has(id));
	if (added.length === 0) return [];
	const ids = added.map(({ id }) => id);
	await refuseVoidingVoiding(context, organisationId, added);
	if (referred || added.some(({ refersTo }) => refersTo !== null)) await inherit(context, organisationId, ids);
	if (news)
		await learnActivities(
			context,
			organisationId,
			added.length === distinct.length ? said : sayingsOf(organisationId, added),
			news,
		);
	if (ruled) await tellRules(context, organisationId, ids);
	return ids;
}

async function refuseConflicts(
	{ tx }: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
	taken: ReadonlySet<string>,
): Promise<void> {
	const firsts = new Map<string, NewStatement>();
	for (const one of list) {
		const first = firsts.get(one.id);
		if (first && !one.same(first.body)) throw recordProblem("statement-conflict", { id: one.id });
		if (!first) firsts.set(one.id, one);
	}
	const known = list.filter(({ id }) => taken.has(id));
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

interface Inserted {
	known: string[] | null;
	referred: boolean;
	ruled: boolean;
	/** Hashes of what was not said last of their activities. */
	news: string[] | null;
}

/**
 * Writes those whose ids are free, with what they are found by and what they refer to, under the lock of the store:
 * whoever refers to statements writes alone, so that what refers to each other, in either order, sees the other; all
 * others write side by side.
 */
async function insert(
	{ tx, actor }: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
	said: readonly Saying[],
): Promise<Inserted> {
	const keys = list.map((one) => `{${one.keys.map((key) => recordKey(organisationId, key)).join()}}`);
	// Bytes of lines: an array of texts would be escaped here and read character by character there.
	const bodies = Buffer.from(list.map(({ body }) => body.slice(0, -1)).join("\n"));
	const { rows } = await sql<Inserted>`
		select known, referred, ruled, news::text[] as news from save_statements(${organisationId}, ${actor.clientId}, ${list.some(({ refersTo }) => refersTo !== null)},
			${list.map(({ id }) => id)}, ${bodies}, ${list.map(({ timed }) => timed)}, ${Buffer.from(keys.join("\n"))},
			${list.map(({ voiding }) => voiding)}, ${list.map(({ refersTo }) => refersTo)},
			${list.map(({ attachments }) => `{${attachments.join()}}`)}, ${said.map(({ hash }) => hash)})`.execute(tx);
	return rows[0]!;
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
async function inherit({ tx }: WriteContext, organisationId: string, ids: readonly string[]): Promise<void> {
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
		insert into record_statement_key (segment, organisation_id, key, stored, seq)
		select distinct g.id, ${organisationId}::uuid, key.key, t.stored, t.seq from target t
		join record_segment g on g.organisation_id = ${organisationId} and g.starts <= t.stored and (g.ends is null or g.ends > t.stored)
		join record_statement_id i on i.organisation_id = ${organisationId} and i.id = t.id
		join record_statement s on s.organisation_id = i.organisation_id and s.stored = i.stored and s.seq = i.seq
		cross join unnest(s.keys) as key (key)
		where not exists (select from record_statement_key k
			where k.segment = g.id and k.organisation_id = ${organisationId} and k.key = key.key and k.stored = t.stored
				and t.seq = any(k.more))
		on conflict do nothing`.execute(tx);
}

/** What a statement says of an activity. */
interface Saying {
	iri: string;
	definition: string;
	/** Of all this and the store. */
	hash: string;
}

/** What is said of activities, each saying once, at its last place. */
function sayingsOf(organisationId: string, list: readonly NewStatement[]): Saying[] {
	const said = new Map<string, Saying>();
	for (const { activities } of list) {
		for (const one of activities) {
			const definition = JSON.stringify(one.definition);
			const hash = recordKey(organisationId, `definition ${one.iri} ${definition}`);
			// A key that is set again would keep its first place.
			said.delete(hash);
			said.set(hash, { iri: one.iri, definition, hash });
		}
	}
	return [...said.values()];
}

/** Of an activity of which something new is said: all that is said, since the last word counts. */
async function learnActivities(
	{ tx }: WriteContext,
	organisationId: string,
	said: readonly Saying[],
	news: readonly string[],
): Promise<void> {
	const unknown = new Set(news);
	const iris = new Set(said.filter(({ hash }) => unknown.has(hash)).map(({ iri }) => iri));
	const all = said.filter(({ iri }) => iris.has(iri));
	if (all.length === 0) return;
	await sql`select learn_activities(${organisationId}, ${all.map(({ iri }) => iri)},
		${all.map(({ definition }) => definition)}, ${all.map(({ hash }) => hash)})`.execute(tx);
}
