import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from "kysely";
import type { Actor } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { notFound } from "#platform/server/problem.ts";
import { importPostings } from "./demand-policy.ts";

type Filter<Table extends keyof DB> = (is: ExpressionBuilder<DB, Table>) => ExpressionWrapper<DB, Table, SqlBool>;

/** People by their roles; the platform itself (command line, demo) for the organisation that it was told. */
export const mayImport = (actor: Actor): boolean =>
	importPostings.holds(actor) || (actor.kind === "system" && actor.organisationId !== null);

/**
 * Whose rows: the actor's organisation's, and for an official those of the region. Sources, imports, postings and
 * what the matcher said of them all follow this one rule.
 */
export function ownOrRegion<Table extends "demand_source" | "posting" | "title_match">(
	{ actor }: ReadContext,
	table: Table,
): Filter<Table> {
	return ((is: ExpressionBuilder<DB, "posting">) =>
		is.and([
			is.val(mayImport(actor)),
			is.or([
				is(`${table}.organisation_id` as "organisation_id", "=", actor.organisationId),
				...(actor.seesRegion ? [is(`${table}.region_id` as "region_id", "=", actor.regionId)] : []),
			]),
		])) as unknown as Filter<Table>;
}

/** A source that the actor may edit and import into; locked, so that two imports into it come one after the other. */
export async function editableSource(context: ReadContext, id: string) {
	if (!mayImport(context.actor)) throw notFound();
	const source = await context.tx
		.selectFrom("demand_source")
		.selectAll()
		.where("id", "=", id)
		.where(ownOrRegion(context, "demand_source"))
		.forNoKeyUpdate()
		.executeTakeFirst();
	if (!source) throw notFound();
	return source;
}

/**
 * What became of an import: its own note, or its job's end where it could not make one any more. One of the command
 * line has no job; when its process was killed nobody tells, so after an hour it is taken for failed.
 */
export const importState = ({ now }: ReadContext) => sql<string>`case
	when posting_import.state <> 'running' then posting_import.state
	when import_job_state(posting_import.job_id) in ('failed', 'cancelled') then import_job_state(posting_import.job_id)
	when posting_import.job_id is null and posting_import.created_at < ${now}::timestamptz - interval '1 hour' then 'failed'
	else 'running' end`;

/** An import into a source that the actor may import into; both locked. */
export async function editableImport(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("posting_import")
		.selectAll()
		.select(importState(context).as("current_state"))
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw notFound();
	const { current_state: state, ...item } = found;
	return { import: { ...item, state }, source: await editableSource(context, found.source_id) };
}

/** For whom a decision of the actor counts: an official's for the region, everybody else's for their own rows. */
export function decisionScope({ actor }: ReadContext): { regionId: string; organisationId: string | null } {
	if (!mayImport(actor) || !actor.regionId) throw notFound();
	if (actor.seesRegion) return { regionId: actor.regionId, organisationId: null };
	if (!actor.organisationId) throw notFound();
	return { regionId: actor.regionId, organisationId: actor.organisationId };
}
