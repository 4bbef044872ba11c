import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PlanDetail } from "../../contract-plans.ts";
import { nameOf } from "./plan-content.ts";
import { type PlanStanding, planAbilities, visiblePlan, writesPlan } from "./plan-policy.ts";

/** Standards and cases of a version, those of the whole plan first. */
export async function attachmentsOf(context: ReadContext, plan: PlanStanding): Promise<PlanDetail["attachments"]> {
	const rows = await context.tx
		.selectFrom("plan_attachment as a")
		.innerJoin("organisation as o", "o.id", "a.organisation_id")
		// The file is its uploader's: its name and size come by a function that sees it.
		.leftJoin(sql<{ id: string; name: string; size: string }>`lateral plan_file(a.file_id)`.as("f"), (join) =>
			join.onTrue(),
		)
		.select(["a.id", "a.module_id", "a.kind", "a.title", "a.language", "a.text", "a.url", "a.created_at"])
		.select(["a.organisation_id", "o.name_en", "o.name_zh", "f.name as file_name", "f.size as file_size"])
		.where("a.version_id", "=", plan.id)
		.orderBy(sql`a.module_id nulls first`)
		.orderBy("a.created_at")
		.orderBy("a.id")
		.execute();
	const attaches = planAbilities(context.actor, plan).includes("attach");
	const writes = writesPlan(context.actor, plan);
	return rows.map((row) => ({
		id: row.id,
		moduleId: row.module_id,
		kind: row.kind as "standard" | "case",
		title: row.title,
		language: row.language as "en" | "zh",
		text: row.text,
		url: row.url,
		file: row.file_name === null ? null : { name: row.file_name, size: Number(row.file_size) },
		organisation: { id: row.organisation_id, name: nameOf(row) },
		createdAt: row.created_at,
		abilities: attaches && (writes || row.organisation_id === context.actor.organisationId) ? ["remove"] : [],
	}));
}

/** The file of an attachment, for whoever reads the plan. @throws Problem not-found */
export async function attachmentFile(
	context: ReadContext,
	{ id, attachmentId }: { id: string; attachmentId: string },
): Promise<{ name: string; mediaType: string; size: number; sha256: string }> {
	const plan = await visiblePlan(context, id);
	const { rows } = await sql<{ name: string; media_type: string; size: string; sha256: string }>`
		select f.name, f.media_type, f.size, f.sha256
		from plan_attachment a, lateral plan_file(a.file_id) f
		where a.version_id = ${plan.id} and a.id = ${attachmentId}`.execute(context.tx);
	const [file] = rows;
	if (!file) throw notFound();
	return { name: file.name, mediaType: file.media_type, size: Number(file.size), sha256: file.sha256 };
}
