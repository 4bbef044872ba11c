import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { requireStore } from "./records-policy.ts";

/** What statements said of these activities, by IRI. */
export async function definitionsOf(
	context: ReadContext,
	iris: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
	const organisationId = requireStore(context, "statements/read/mine", "statements/write", "profile", "state");
	const wanted = [...new Set(iris)];
	if (wanted.length === 0) return new Map();
	const rows = await context.tx
		.selectFrom("record_activity")
		.select(["iri", "definition"])
		.where("organisation_id", "=", organisationId)
		.where(sql<boolean>`iri = any(${wanted}::text[])`)
		.execute();
	return new Map(rows.map((row) => [row.iri, row.definition as Record<string, unknown>]));
}
