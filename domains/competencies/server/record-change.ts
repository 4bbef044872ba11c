import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { Changes } from "./competency-content.ts";

export interface FrameworkChange {
	frameworkId: string;
	competencyId: string | null;
	action: "created" | "edited" | "archived" | "restored" | "published" | "framework-edited" | "imported";
	changes: Changes;
}

/** Gives a change its number and keeps who made it, when, and what it was; the caller holds the framework's lock. */
export async function recordChange(context: WriteContext, change: FrameworkChange): Promise<number> {
	const { tx, actor, now } = context;
	const { frameworkId, competencyId, action, changes } = change;
	const { revision } = await tx
		.updateTable("framework")
		.set({ revision: sql<number>`revision + 1`, updated_at: now })
		.where("id", "=", frameworkId)
		.returning("revision")
		.executeTakeFirstOrThrow();
	await tx
		.insertInto("competency_change")
		.values({
			id: newId(),
			framework_id: frameworkId,
			revision,
			competency_id: competencyId,
			action,
			changes: JSON.stringify(changes),
			person_id: actor.personId,
			organisation_id: actor.organisationId,
			at: now,
		})
		.execute();
	context.audit({
		action: `competencies.${competencyId ? "competency" : "framework"}.${action}`,
		object: competencyId ? { kind: "competency", id: competencyId } : { kind: "framework", id: frameworkId },
		detail: { frameworkId, revision, fields: Object.keys(changes) },
	});
	return revision;
}
