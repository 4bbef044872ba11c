import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { PlanChange } from "../../contract-plan-talk.ts";
import { planProblem } from "./plan-problems.ts";

export type Changes = Record<string, [unknown, unknown]>;

/** Fields in which two contents differ. */
export function differences(before: Record<string, unknown> | null, after: Record<string, unknown>): Changes {
	const changes: Changes = {};
	for (const [field, value] of Object.entries(after)) {
		const old = before?.[field] ?? null;
		if (JSON.stringify(old) !== JSON.stringify(value)) changes[field] = [old, value];
	}
	return changes;
}

/**
 * Refuses a change that was made on an older state of the same part.
 * @param revision the one that the form was opened with
 * @throws Problem programmes/plan-changed
 */
export async function refuseLateChange(
	{ tx }: WriteContext,
	{ versionId, part, partId, revision }: { versionId: string; part: string; partId: string | null; revision: number },
): Promise<void> {
	const later = await tx
		.selectFrom("plan_change")
		.select("revision")
		.where("version_id", "=", versionId)
		.where("part", "=", part)
		.where("action", "in", ["edited", "removed"])
		.$if(partId !== null, (query) => query.where("part_id", "=", partId))
		.where("revision", ">", revision)
		.executeTakeFirst();
	if (later) throw planProblem("plan-changed", { revision: later.revision });
}

export interface NewChange {
	versionId: string;
	part: PlanChange["part"];
	partId: string | null;
	action: PlanChange["action"];
	changes: Changes;
}

/**
 * Gives a change of the content its number and keeps what it was. What was in approval or approved is a draft again:
 * whoever said yes said it of something else. The caller holds the version's lock.
 */
export async function recordContentChange(context: WriteContext, change: NewChange): Promise<number> {
	const { revision } = await context.tx
		.updateTable("plan_version")
		.set({ revision: sql<number>`revision + 1`, state: "draft", updated_at: context.now })
		.where("id", "=", change.versionId)
		.returning("revision")
		.executeTakeFirstOrThrow();
	await keepChange(context, change, revision);
	return revision;
}

/** Keeps a step that leaves the content as it is. */
export async function keepChange(context: WriteContext, change: NewChange, revision: number): Promise<void> {
	const { tx, actor, now } = context;
	const { versionId, part, partId, action, changes } = change;
	await tx
		.insertInto("plan_change")
		.values({
			id: newId(),
			version_id: versionId,
			revision,
			part,
			part_id: partId,
			action,
			changes: JSON.stringify(changes),
			person_id: actor.personId,
			organisation_id: actor.organisationId,
			at: now,
		})
		.execute();
	context.audit({
		action: `programmes.${part}.${action}`,
		object: { kind: "plan_version", id: versionId },
		detail: { revision, partId, fields: Object.keys(changes) },
	});
}
