import { sql } from "kysely";
import { type Actor, anonymous } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { RuleDefinition } from "../../contract-rules.ts";
import { findStatements, MOST_STATEMENTS, voided } from "../find-statements.ts";
import { keyFor } from "../statement-key.ts";
import type { ReadStatement } from "./match-statement.ts";

/** Rules read a store as a program does that may read all of it. */
const reader = (organisationId: string): Actor => ({
	...anonymous,
	kind: "client",
	organisationId,
	roles: ["statements/read"],
});

/** A page of the statements that a rule can be about, voided ones left out. */
export async function candidates(
	context: ReadContext,
	organisationId: string,
	{ activity, verb }: Pick<RuleDefinition, "activity" | "verb">,
	{ ascending, after }: { ascending: boolean; after: string | null },
): Promise<{ statements: ReadStatement[]; next: string | null }> {
	const keys = [
		...(activity.match === "is" ? [keyFor("activity", activity.iri)] : []),
		...(verb === null ? [] : [keyFor("verb", verb)]),
	];
	const { statements, next } = await findStatements(
		{ ...context, actor: reader(organisationId) },
		{ keys, ascending, limit: MOST_STATEMENTS, ...(after !== null && { after }) },
	);
	return { statements: statements.map(({ body }) => JSON.parse(body) as ReadStatement), next };
}

/** Statements of a store by their ids, voided ones left out. */
export async function statementsByIds(
	{ tx }: ReadContext,
	organisationId: string,
	ids: readonly string[],
): Promise<ReadStatement[]> {
	const { rows } = await sql<{ body: string }>`
		select s.body::text as body from record_statement_id i
			join record_statement s on s.organisation_id = i.organisation_id and s.stored = i.stored and s.seq = i.seq
		where i.organisation_id = ${organisationId} and i.id = any(${ids}::uuid[])
			and (s.voiding or not ${voided(organisationId)})`.execute(tx);
	return rows.map(({ body }) => JSON.parse(body) as ReadStatement);
}
