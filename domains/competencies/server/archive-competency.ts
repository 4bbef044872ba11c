import type { WriteContext } from "#platform/server/database/context.ts";
import { frameworkOfCompetency } from "./framework-policy.ts";
import { recordChange } from "./record-change.ts";

/**
 * Takes a competency out of use, or back into it. What refers to it keeps doing so: it is no longer offered, that is all.
 * Repeating it changes nothing.
 */
export async function archiveCompetency(
	context: WriteContext,
	id: string,
	archived: boolean,
): Promise<{ revision: number }> {
	const framework = await frameworkOfCompetency(context, id, "edit");
	const changed = await context.tx
		.updateTable("competency")
		.set({ archived_at: archived ? context.now : null })
		.where("id", "=", id)
		.where("archived_at", archived ? "is" : "is not", null)
		.returning("id")
		.executeTakeFirst();
	if (!changed) return { revision: framework.revision };
	return {
		revision: await recordChange(context, {
			frameworkId: framework.id,
			competencyId: id,
			action: archived ? "archived" : "restored",
			changes: {},
		}),
	};
}
