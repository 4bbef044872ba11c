import type { WriteContext } from "#platform/server/database/context.ts";
import type { PersonalCipher } from "#platform/server/personal-data/cipher.ts";
import type { NeedChange, NeedInput } from "../contract-needs.ts";
import { demandProblem } from "./demand-problems.ts";
import { skipPassed } from "./need-ends.ts";
import { needInputOf } from "./need-queries.ts";
import { editableNeeds } from "./needs-policy.ts";
import { addVersion, changesBetween, checkReferences, needColumns, replaceCompetencies } from "./write-need.ts";

/**
 * Changes an open need.
 * @param version the one that the person saw: a change by somebody else meanwhile is not overwritten
 */
export async function editNeed(
	context: WriteContext,
	{ id, version, input: change }: { id: string; version: number; input: NeedChange },
	cipher: PersonalCipher,
): Promise<{ version: number }> {
	const [need] = await editableNeeds(context, [id]);
	if (need!.state !== "open") throw demandProblem("need-closed");
	if (need!.version !== version) throw demandProblem("need-changed", { version: need!.version });
	const input: NeedInput = { ...change, shownToLearners: change.shownToLearners ?? need!.shown_to_learners };
	const names = await checkReferences(context, input);
	const changes = changesBetween(await needInputOf(context, need!, cipher), input);
	if (Object.keys(changes).length === 0) return { version };
	const next = version + 1;
	await context.tx
		.updateTable("need")
		.set({ ...needColumns(id, input, cipher, names), version: next, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	await replaceCompetencies(context, id, input.competencies);
	// Of any other change it stays news that the last day has passed.
	if (changes.endsOn || (changes.shownToLearners && input.shownToLearners)) await skipPassed(context, id);
	await addVersion(context, id, next, "edited", changes);
	context.audit({
		action: "demand.need.edited",
		object: { kind: "need", id },
		detail: { fields: Object.keys(changes) },
	});
	await context.emit("demand.need.edited", {
		needId: id,
		occupationId: input.occupationId,
		headcount: input.headcount,
		fields: Object.keys(changes),
		shownBefore: need!.shown_to_learners,
	});
	return { version: next };
}
