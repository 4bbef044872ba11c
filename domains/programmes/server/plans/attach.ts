import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { AttachmentInput } from "../../contract-plans.ts";
import { builtPlan, planAbilities, writesPlan } from "./plan-policy.ts";
import { planProblem } from "./plan-problems.ts";
import { recordContentChange } from "./record-change.ts";

const MOST = 200;

/** Attaches a standard or a case to a plan or one of its modules: the school, or a party while it is a draft. */
export async function attach(
	context: WriteContext,
	id: string,
	input: AttachmentInput,
): Promise<{ id: string; revision: number }> {
	const { tx, actor, now } = context;
	const plan = await builtPlan(context, id);
	if (!planAbilities(actor, plan).includes("attach")) throw notFound();
	if (input.moduleId) {
		const module = await tx
			.selectFrom("plan_module")
			.select("id")
			.where("version_id", "=", id)
			.where("id", "=", input.moduleId)
			.executeTakeFirst();
		if (!module) throw invalid({ path: "moduleId", code: "module-unknown" });
	}
	if (input.fileId) {
		const file = await tx
			.selectFrom("stored_file")
			.select("id")
			.where("id", "=", input.fileId)
			.where("person_id", "=", actor.personId)
			.executeTakeFirst();
		if (!file) throw invalid({ path: "fileId", code: "unknown" });
	}
	const { count } = await tx
		.selectFrom("plan_attachment")
		.select((is) => is.fn.countAll<number>().as("count"))
		.where("version_id", "=", id)
		.executeTakeFirstOrThrow();
	if (Number(count) >= MOST) throw planProblem("too-many", { most: MOST });
	const attachmentId = newId();
	await tx
		.insertInto("plan_attachment")
		.values({
			version_id: id,
			id: attachmentId,
			module_id: input.moduleId,
			kind: input.kind,
			title: input.title,
			language: input.language,
			text: input.text,
			url: input.url,
			file_id: input.fileId,
			organisation_id: actor.organisationId as string,
			person_id: actor.personId,
			created_at: now,
		})
		.execute();
	const revision = await recordContentChange(context, {
		versionId: id,
		part: "attachment",
		partId: attachmentId,
		action: "created",
		changes: { title: [null, input.title], kind: [null, input.kind] },
	});
	return { id: attachmentId, revision };
}

/** Takes a standard or case away: whoever attached it, or who writes the plan. */
export async function detach(
	context: WriteContext,
	{ id, attachmentId }: { id: string; attachmentId: string },
): Promise<{ revision: number }> {
	const { tx, actor } = context;
	const plan = await builtPlan(context, id);
	if (!planAbilities(actor, plan).includes("attach")) throw notFound();
	const found = await tx
		.selectFrom("plan_attachment")
		.select(["title", "kind", "organisation_id"])
		.where("version_id", "=", id)
		.where("id", "=", attachmentId)
		.executeTakeFirst();
	if (!found || !(writesPlan(actor, plan) || found.organisation_id === actor.organisationId)) throw notFound();
	await tx.deleteFrom("plan_attachment").where("version_id", "=", id).where("id", "=", attachmentId).execute();
	const revision = await recordContentChange(context, {
		versionId: id,
		part: "attachment",
		partId: attachmentId,
		action: "removed",
		changes: { title: [found.title, null], kind: [found.kind, null] },
	});
	return { revision };
}
