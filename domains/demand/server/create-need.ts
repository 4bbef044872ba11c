import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { PersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { notFound } from "#platform/server/problem.ts";
import type { NeedInput } from "../contract-needs.ts";
import { writeNeeds } from "./demand-policy.ts";
import { skipPassed } from "./need-ends.ts";
import { addVersion, checkReferences, needColumns, replaceCompetencies } from "./write-need.ts";

/** States a need of the actor's organisation. @returns its id */
export async function createNeed(
	context: WriteContext,
	input: NeedInput,
	cipher: PersonalCipher,
): Promise<{ id: string }> {
	const { tx, actor, now } = context;
	if (!writeNeeds.holds(actor) || !actor.organisationId || !actor.regionId) throw notFound();
	const names = await checkReferences(context, input);
	const { sample } = await tx
		.selectFrom("organisation")
		.select("sample")
		.where("id", "=", actor.organisationId)
		.executeTakeFirstOrThrow();
	const id = newId();
	await tx
		.insertInto("need")
		.values({
			id,
			organisation_id: actor.organisationId,
			region_id: actor.regionId,
			...needColumns(id, input, cipher, names),
			// What an invented organisation asks for is invented.
			sample,
			created_by: actor.personId,
			created_at: now,
			updated_at: now,
		})
		.execute();
	await replaceCompetencies(context, id, input.competencies);
	await skipPassed(context, id);
	await addVersion(context, id, 1, "created");
	context.audit({
		action: "demand.need.created",
		object: { kind: "need", id },
		detail: { headcount: input.headcount },
	});
	await context.emit("demand.need.created", {
		needId: id,
		occupationId: input.occupationId,
		headcount: input.headcount,
	});
	return { id };
}
