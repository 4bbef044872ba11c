import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { type FieldProblem, invalid, kernelProblem } from "#platform/server/problem.ts";
import type { GradebookRules, gradebookInput } from "../../contract-grades.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { type Rules, rulesOf, rulesToKeep } from "./grade-columns.ts";

/**
 * Sets how scores make a total. Everybody's totals follow at once; how it was before stays on record with the reason. A
 * total that was set by hand stays as it is.
 */
export async function saveGradebook(
	context: WriteContext,
	id: string,
	{ revision, reason, ...wanted }: z.infer<typeof gradebookInput>,
): Promise<{ revision: number }> {
	const offering = await offeringToRun(context, id);
	const { tx, actor, now } = context;
	// Of two teachers one comes after the other, also when neither finds anything set.
	await sql`select id from offering where id = ${id} for no key update`.execute(tx);
	const rules = await rulesOf(context, offering);
	if (rules.revision !== revision) throw kernelProblem("changed-meanwhile");
	const problems = problemsOf(rules, wanted);
	if (problems.length > 0) throw invalid(...problems);
	const columns = {
		missing: wanted.missing,
		categories: JSON.stringify(wanted.categories),
		columns: JSON.stringify(wanted.columns),
		revision: revision + 1,
		updated_at: now,
	};
	await tx
		.insertInto("gradebook")
		.values({ offering_id: id, organisation_id: offering.organisation_id, ...columns })
		.onConflict((there) => there.column("offering_id").doUpdateSet(columns))
		.execute();
	await tx
		.insertInto("gradebook_change")
		.values({
			id: newId(),
			offering_id: id,
			before: revision === 0 ? null : JSON.stringify(rulesToKeep(rules)),
			after: JSON.stringify(wanted),
			reason,
			changed_by: actor.personId,
			changed_at: now,
		})
		.execute();
	context.audit({
		action: "learning.gradebook.set",
		object: { kind: "offering", id },
		organisationId: offering.organisation_id,
		detail: { revision: revision + 1 },
	});
	return { revision: revision + 1 };
}

function problemsOf({ columns }: Rules, wanted: GradebookRules): FieldProblem[] {
	const known = new Set(columns.map(({ activityId }) => activityId));
	const given = new Set(wanted.columns.map(({ activityId }) => activityId));
	const problems: FieldProblem[] = [];
	if (given.size !== wanted.columns.length) problems.push({ path: "columns", code: "twice" });
	for (const [index, { activityId, category }] of wanted.columns.entries()) {
		if (!known.has(activityId)) problems.push({ path: `columns.${index}.activityId`, code: "unknown" });
		if (!wanted.categories[category]) problems.push({ path: `columns.${index}.category`, code: "unknown" });
	}
	if ([...known].some((id) => !given.has(id))) problems.push({ path: "columns", code: "columns-missing" });
	if (wanted.categories.every(({ weight }) => weight === 0)) problems.push({ path: "categories", code: "no-weight" });
	for (const [index, { drop }] of wanted.categories.entries()) {
		const counting = wanted.columns.filter((column) => column.category === index && !column.excluded).length;
		if (drop > 0 && drop >= counting)
			problems.push({
				path: `categories.${index}.drop`,
				code: "drops-all",
				params: { most: Math.max(0, counting - 1) },
			});
	}
	return problems;
}
