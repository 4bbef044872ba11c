import { sql } from "kysely";
import { type Actor, anonymous } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { RuleDefinition } from "../../contract-rules.ts";
import { findStatements, seqsOf, voided } from "../find-statements.ts";
import { recordKey } from "../record-key.ts";
import { agentKey, keyFor, keysFor } from "../statement-key.ts";
import type { ReadStatement } from "./match-statement.ts";

/** Rules read a store as a program does that may read all of it. */
const reader = (organisationId: string): Actor => ({
	...anonymous,
	kind: "client",
	organisationId,
	roles: ["statements/read"],
});

/** Statements looked at in one transaction. */
const MOST_LOOKED_AT = 1000;

/**
 * A page of the statements that a rule can be about, voided ones left out.
 * @returns how many were looked at, and those whose text has the activity in it
 */
export async function candidates(
	context: ReadContext,
	organisationId: string,
	{ activity, verb }: Pick<RuleDefinition, "activity" | "verb">,
	{ ascending, after }: { ascending: boolean; after: string | null },
): Promise<{ examined: number; statements: ReadStatement[]; next: string | null }> {
	const keys = [
		...(activity.match === "is" ? [keysFor("activity", activity.iri)] : []),
		...(verb === null ? [] : [keysFor("verb", verb)]),
	];
	const { statements, next } = await findStatements(
		{ ...context, actor: reader(organisationId) },
		{ keys, ascending, limit: MOST_LOOKED_AT, bodiesWith: activity.iri, ...(after !== null && { after }) },
	);
	return {
		examined: statements.length,
		statements: statements.filter(({ body }) => body !== "").map(({ body }) => JSON.parse(body) as ReadStatement),
		next,
	};
}

/** Statements of a store by their ids, voided ones left out unless they are asked for. */
export async function statementsByIds(
	{ tx }: ReadContext,
	organisationId: string,
	ids: readonly string[],
	withVoided = false,
): Promise<ReadStatement[]> {
	const { rows } = await sql<{ body: string }>`
		select s.body::text as body from record_statement_id i
			join record_statement s on s.organisation_id = i.organisation_id and s.stored = i.stored and s.seq = i.seq
		where i.organisation_id = ${organisationId} and i.id = any(${ids}::uuid[])
			and (${withVoided} or s.voiding or not ${voided(organisationId)})`.execute(tx);
	return rows.map(({ body }) => JSON.parse(body) as ReadStatement);
}

/** Who, by address, and what they did something with. */
export interface Place {
	address: string;
	activity: string;
}

/** Of one person about one activity; who does it oftener has the newest looked at. */
const MOST_AT_ONE_PLACE = 100;

/** Statements of people about activities that are not voided, for each place in the order given. */
export async function statementsAt(
	{ tx }: ReadContext,
	organisationId: string,
	places: readonly Place[],
): Promise<ReadStatement[][]> {
	const agents = places.map(({ address }) =>
		recordKey(organisationId, keyFor("agent", agentKey({ mbox: `mailto:${address}` }) as string)),
	);
	const activities = places.map(({ activity }) => recordKey(organisationId, keyFor("activity", activity)));
	const { rows } = await sql<{ place: string; body: string }>`
		select p.place, f.body from unnest(${agents}::bigint[], ${activities}::bigint[])
			with ordinality as p (agent, activity, place)
		cross join lateral (
			select s.body::text as body from record_segment g
				join record_statement_key k on k.segment = g.id and k.organisation_id = g.organisation_id and k.key = p.agent
				cross join unnest(${seqsOf("k")}) as n (seq)
				join record_statement_key a on a.segment = g.id and a.organisation_id = k.organisation_id and a.key = p.activity
					and a.stored = k.stored and n.seq = any(${seqsOf("a")})
				join record_statement s on s.organisation_id = k.organisation_id and s.stored = k.stored and s.seq = n.seq
			where g.organisation_id = ${organisationId} and not ${voided(organisationId)}
			order by k.stored desc, n.seq desc limit ${MOST_AT_ONE_PLACE}) f`.execute(tx);
	const found = places.map((): ReadStatement[] => []);
	for (const { place, body } of rows) found[Number(place) - 1]?.push(JSON.parse(body) as ReadStatement);
	return found;
}
