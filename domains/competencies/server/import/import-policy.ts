import { sql } from "kysely";
import type { Actor } from "#platform/server/actor.ts";
import { hasRole, permission } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";

/** Loading a classification is part of running the platform; editing a framework is not. */
export const mayImportClassifications = permission("competencies.import", (actor: Actor) =>
	hasRole(actor, ["operator"], ["operator"]),
);

/** Global classifications belong to nobody: only the platform itself writes them, one import at a time. */
export async function classificationForImport({ tx, actor }: WriteContext): Promise<void> {
	if (actor.kind !== "system") throw notFound();
	await sql`select pg_advisory_xact_lock(hashtextextended('competencies.import', 0))`.execute(tx);
	// Every statement compares whole tables, and right after a first import the planner knows nothing of their sizes.
	await sql`set local enable_nestloop = off`.execute(tx);
}
