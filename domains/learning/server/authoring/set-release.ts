import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid, kernelProblem } from "#platform/server/problem.ts";
import type { UnitContent } from "../../contract-content.ts";
import { type ReleaseRule, type releaseChange, releaseRules } from "../../contract-release.ts";
import { cycleOf, isScored, type RuledUnit } from "../../release-rules.ts";
import { learningProblem } from "../problems.ts";
import { draftOfPart } from "./content-policy.ts";
import { unitsOf } from "./content-queries.ts";

interface Titled {
	title: { en: string | null; zh: string | null };
}

/** Names of parts one after another, for the words of a refusal in either language. */
export const wayOf = (parts: readonly Titled[]): { pathEn: string; pathZh: string } => ({
	pathEn: parts.map(({ title }) => title.en ?? title.zh ?? "").join(" → "),
	pathZh: parts.map(({ title }) => title.zh ?? title.en ?? "").join(" → "),
});

/** @throws Problem learning/release-cycle with the way */
export function refuseCycle(units: readonly RuledUnit[]): void {
	const cycle = cycleOf(units);
	if (cycle) throw learningProblem("release-cycle", wayOf(cycle));
}

type Change = z.infer<typeof releaseChange>;

/** Says when a unit of a draft opens for a learner. */
export const setUnitRelease = (context: WriteContext, id: string, change: Change): Promise<void> =>
	setRelease(context, "course_unit", id, change);

/** Says when an activity of a draft opens for a learner, besides the rules of its unit. */
export const setActivityRelease = (context: WriteContext, id: string, change: Change): Promise<void> =>
	setRelease(context, "course_activity", id, change);

/** @throws Problem platform/changed-meanwhile where other rules stand than were seen, learning/release-cycle */
async function setRelease(
	context: WriteContext,
	part: "course_unit" | "course_activity",
	id: string,
	{ before, rules }: Change,
): Promise<void> {
	const draft = await draftOfPart(context, part, id);
	const { tx } = context;
	const { release } = await tx.selectFrom(part).select("release").where("id", "=", id).executeTakeFirstOrThrow();
	if (JSON.stringify(releaseRules.parse(release)) !== JSON.stringify(before)) throw kernelProblem("changed-meanwhile");
	refuseUnknown(await unitsOf(context, draft.id), rules);
	await tx
		.updateTable(part)
		.set({ release: JSON.stringify(rules) })
		.where("id", "=", id)
		.execute();
	refuseCycle(await unitsOf(context, draft.id));
	context.audit({
		action: "learning.release.set",
		object: { kind: "course", id: draft.course_id },
		detail: { partId: id, rules: rules.length },
	});
}

function refuseUnknown(units: readonly UnitContent[], rules: readonly ReleaseRule[]): void {
	const kinds = new Map(units.flatMap(({ activities }) => activities.map(({ id, kind }) => [id, kind])));
	for (const [index, rule] of rules.entries()) {
		if (!("activityId" in rule)) continue;
		const kind = kinds.get(rule.activityId);
		const path = `rules.${index}.activityId`;
		if (!kind) throw invalid({ path, code: "unknown" });
		if (rule.rule === "score" && !isScored(kind)) throw invalid({ path, code: "not-scored" });
	}
}
