import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { unitInput } from "../../contract-content.ts";
import { draftOfPart, draftToWrite, nextPosition } from "./content-policy.ts";

type UnitInput = z.infer<typeof unitInput>;

export async function addUnit(context: WriteContext, versionId: string, { title }: UnitInput): Promise<{ id: string }> {
	const draft = await draftToWrite(context, versionId);
	const id = newId();
	await context.tx
		.insertInto("course_unit")
		.values({
			id,
			version_id: versionId,
			course_id: draft.course_id,
			organisation_id: draft.organisation_id,
			position: await nextPosition(context, "course_unit", "version_id", versionId),
			title_en: title.en,
			title_zh: title.zh,
		})
		.execute();
	context.audit({
		action: "learning.unit.added",
		object: { kind: "course", id: draft.course_id },
		detail: { unitId: id },
	});
	return { id };
}

export async function editUnit(context: WriteContext, id: string, { title }: UnitInput): Promise<void> {
	const draft = await draftOfPart(context, "course_unit", id);
	await context.tx
		.updateTable("course_unit")
		.set({ title_en: title.en, title_zh: title.zh })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "learning.unit.edited",
		object: { kind: "course", id: draft.course_id },
		detail: { unitId: id },
	});
}

/** Takes a unit out of a draft, with its activities. */
export async function deleteUnit(context: WriteContext, id: string): Promise<void> {
	const draft = await draftOfPart(context, "course_unit", id);
	await context.tx.deleteFrom("course_activity").where("unit_id", "=", id).execute();
	await context.tx.deleteFrom("course_unit").where("id", "=", id).execute();
	context.audit({
		action: "learning.unit.deleted",
		object: { kind: "course", id: draft.course_id },
		detail: { unitId: id },
	});
}
