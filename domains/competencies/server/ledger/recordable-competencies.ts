import type { ReadContext } from "#platform/server/database/context.ts";

/** Rows `c` of these competencies in which evidence can be recorded: no headings, and of published frameworks. */
export const selectRecordable = ({ tx }: ReadContext, ids: readonly string[]) =>
	tx
		.selectFrom("competency as c")
		.innerJoin("framework as f", "f.id", "c.framework_id")
		.select("c.id")
		.where("c.id", "in", [...ids])
		.where("c.kind", "<>", "group")
		.where("c.archived_at", "is", null)
		.where("f.state", "=", "published");

/** Of these competencies, those in which evidence can be recorded. */
export async function recordableCompetencies(context: ReadContext, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await selectRecordable(context, ids).execute();
	return new Set(rows.map(({ id }) => id));
}
