import { sql } from "kysely";
import type { z } from "zod";
import { occupationsByIds } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { titleInput } from "../contract-titles.ts";
import { decisionScope } from "./posting-policy.ts";
import { postingProblem } from "./posting-problems.ts";
import { settleTitles } from "./settle-titles.ts";
import { withinScope } from "./title-queries.ts";

/**
 * Settles a title: all postings with an equal one within the actor's reach follow now, those of later imports too.
 * Deciding anew replaces the decision before. @returns the decision and how many postings changed
 */
export async function decideTitle(
	context: WriteContext,
	{ titleKey, occupationId }: z.infer<typeof titleInput>,
): Promise<{ id: string; postings: number }> {
	const scope = decisionScope(context);
	const { tx, actor, now } = context;
	const known = await sql<{ title: string }>`
		select mode() within group (order by p.title) as title from posting p
		where p.title_key = ${titleKey} and ${withinScope(context)} having count(*) > 0`.execute(tx);
	const title = known.rows[0]?.title;
	if (!title) throw postingProblem("title-unknown");
	if (occupationId) {
		const occupation = (await occupationsByIds(context, [occupationId])).get(occupationId);
		if (!occupation || occupation.archived) throw invalid({ path: "occupationId", code: "unknown" });
	}
	const { id } = await tx
		.insertInto("title_decision")
		.values({
			id: newId(),
			region_id: scope.regionId,
			organisation_id: scope.organisationId,
			title_key: titleKey,
			title,
			occupation_id: occupationId,
			decided_by: actor.personId,
			decided_at: now,
		})
		.onConflict((conflict) =>
			conflict.columns(["region_id", "organisation_id", "title_key"]).doUpdateSet((is) => ({
				occupation_id: is.ref("excluded.occupation_id"),
				decided_by: is.ref("excluded.decided_by"),
				decided_at: is.ref("excluded.decided_at"),
			})),
		)
		.returning("id")
		.executeTakeFirstOrThrow();
	const postings = await settleTitles(tx, sql<boolean>`p.title_key = ${titleKey} and ${withinScope(context)}`);
	context.audit({
		action: "demand.title.decided",
		object: { kind: "title_decision", id },
		detail: { occupationId, postings, scope: scope.organisationId ? "organisation" : "region" },
	});
	await context.emit("demand.title.decided", { decisionId: id, regionId: scope.regionId, occupationId, postings });
	return { id, postings };
}

/** Takes a decision back: its postings return to what the matcher, or a decision above, says of them. */
export async function undoTitle(context: WriteContext, id: string): Promise<{ id: string; postings: number }> {
	const scope = decisionScope(context);
	const { tx } = context;
	const removed = await tx
		.deleteFrom("title_decision")
		.where("id", "=", id)
		.where("region_id", "=", scope.regionId)
		.where("organisation_id", "is not distinct from", scope.organisationId)
		.returning("title_key")
		.executeTakeFirst();
	if (!removed) throw notFound();
	const postings = await settleTitles(tx, sql<boolean>`p.title_key = ${removed.title_key} and ${withinScope(context)}`);
	context.audit({ action: "demand.title.undone", object: { kind: "title_decision", id }, detail: { postings } });
	await context.emit("demand.title.undone", { decisionId: id, regionId: scope.regionId, postings });
	return { id, postings };
}
