import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { kernelProblem } from "#platform/server/problem.ts";
import type { contentOrder } from "../../contract-content.ts";
import { draftToWrite } from "./content-policy.ts";
import { unitsOf } from "./content-queries.ts";
import { refuseCycle } from "./set-release.ts";

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

/**
 * Puts units and activities of a draft in an order; an activity may change its unit.
 * @throws Problem platform/changed-meanwhile when the order does not name each of them once, learning/release-cycle when
 * something would wait for the unit that it comes to
 */
export async function orderContent(
	context: WriteContext,
	versionId: string,
	{ units }: z.infer<typeof contentOrder>,
): Promise<void> {
	const draft = await draftToWrite(context, versionId);
	const { tx } = context;
	const known = async (table: "course_unit" | "course_activity") =>
		(await tx.selectFrom(table).select("id").where("version_id", "=", versionId).execute()).map(({ id }) => id);
	const activities = units.flatMap(({ id, activityIds }) =>
		activityIds.map((activityId) => ({ activityId, unitId: id })),
	);
	const unitIds = units.map(({ id }) => id);
	const activityIds = activities.map(({ activityId }) => activityId);
	if (
		sorted(unitIds) !== sorted(await known("course_unit")) ||
		sorted(activityIds) !== sorted(await known("course_activity"))
	)
		throw kernelProblem("changed-meanwhile");
	await sql`update course_unit u set position = o.place
		from unnest(${unitIds}::uuid[]) with ordinality as o (id, place)
		where u.id = o.id and u.position <> o.place`.execute(tx);
	await sql`update course_activity a set position = o.place, unit_id = o.unit_id
		from unnest(${activityIds}::uuid[], ${activities.map(({ unitId }) => unitId)}::uuid[])
			with ordinality as o (id, unit_id, place)
		where a.id = o.id and (a.position <> o.place or a.unit_id <> o.unit_id)`.execute(tx);
	refuseCycle(await unitsOf(context, versionId));
	context.audit({ action: "learning.content.ordered", object: { kind: "course", id: draft.course_id } });
}
