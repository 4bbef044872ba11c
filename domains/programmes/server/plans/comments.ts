import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { CommentInput, PlanComment } from "../../contract-plan-talk.ts";
import { nameOf } from "./plan-content.ts";
import { buildsPlan, builtPlans, planAbilities, visiblePlan } from "./plan-policy.ts";

/** What was said about a version, by whom it was said; for those who build it. @throws Problem not-found */
export async function listComments(context: ReadContext, id: string): Promise<PlanComment[]> {
	const plan = await visiblePlan(context, id);
	if (!buildsPlan(context.actor, plan)) throw notFound();
	const rows = await context.tx
		.selectFrom("plan_comment as c")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		// Names of people outside the reader's own organisation stay hidden (row-level security).
		.leftJoin("person as p", "p.id", "c.person_id")
		.select(["c.id", "c.part", "c.part_id", "c.parent_id", "c.text", "c.language", "c.created_at", "c.resolved_at"])
		.select(["c.organisation_id", "o.name_en", "o.name_zh", "p.name as person"])
		.where("c.version_id", "=", id)
		.orderBy("c.created_at")
		.orderBy("c.id")
		.limit(1000)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		part: row.part as PlanComment["part"],
		partId: row.part_id,
		parentId: row.parent_id,
		text: row.text,
		language: row.language as "en" | "zh",
		person: row.person,
		organisation: { id: row.organisation_id, name: nameOf(row) },
		createdAt: row.created_at,
		resolvedAt: row.resolved_at,
	}));
}

/** Says something about a part of a plan, or answers what was said. */
export async function addComment(
	context: WriteContext,
	{ id, input }: { id: string; input: CommentInput },
): Promise<{ id: string }> {
	const { tx, actor, now } = context;
	const plan = await visiblePlan(context, id);
	if (!planAbilities(actor, plan).includes("comment")) throw notFound();
	await checkPart(context, id, input);
	const commentId = newId();
	await tx
		.insertInto("plan_comment")
		.values({
			id: commentId,
			version_id: id,
			part: input.part,
			part_id: input.partId,
			parent_id: input.parentId,
			text: input.text,
			language: input.language,
			person_id: actor.personId,
			organisation_id: actor.organisationId as string,
			created_at: now,
		})
		.execute();
	context.audit({ action: "programmes.comment.added", object: { kind: "plan_version", id }, detail: { commentId } });
	return { id: commentId };
}

async function checkPart({ tx }: WriteContext, id: string, { part, partId, parentId }: CommentInput): Promise<void> {
	const found =
		part === "plan" ||
		(part === "module"
			? await tx
					.selectFrom("plan_module")
					.select("id")
					.where("version_id", "=", id)
					.where("id", "=", partId)
					.executeTakeFirst()
			: await tx
					.selectFrom("plan_objective")
					.select("competency_id")
					.where("version_id", "=", id)
					.where("competency_id", "=", partId)
					.executeTakeFirst());
	if (!found) throw invalid({ path: "partId", code: "part-unknown" });
	if (!parentId) return;
	const parent = await tx
		.selectFrom("plan_comment")
		.select(["part", "part_id", "parent_id"])
		.where("version_id", "=", id)
		.where("id", "=", parentId)
		.executeTakeFirst();
	if (!parent || parent.parent_id || parent.part !== part || parent.part_id !== partId)
		throw invalid({ path: "parentId", code: "part-unknown" });
}

/** Marks a thread as settled, or opens it again. */
export async function resolveComment(
	context: WriteContext,
	{ id, resolved }: { id: string; resolved: boolean },
): Promise<void> {
	const { tx, actor, now } = context;
	const comment = await tx
		.selectFrom("plan_comment")
		.innerJoin("plan_version", "plan_version.id", "plan_comment.version_id")
		.select(["plan_comment.id", "plan_comment.version_id", "plan_version.state"])
		.where("plan_comment.id", "=", id)
		.where("plan_comment.parent_id", "is", null)
		.where(builtPlans(context) as never)
		.executeTakeFirst();
	if (!comment || comment.state === "superseded") throw notFound();
	await tx
		.updateTable("plan_comment")
		.set(resolved ? { resolved_at: now, resolved_by: actor.personId } : { resolved_at: null, resolved_by: null })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: resolved ? "programmes.comment.resolved" : "programmes.comment.reopened",
		object: { kind: "plan_version", id: comment.version_id },
		detail: { commentId: id },
	});
}
