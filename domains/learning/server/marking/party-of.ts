import type { ReadContext } from "#platform/server/database/context.ts";

/** For whom the actor speaks in an offering: industry by the mentor of an enterprise or a practice site; everybody else as a teacher. */
export async function partyOf({ tx, actor }: ReadContext, offeringId: string): Promise<"teacher" | "mentor"> {
	const { role } = await tx
		.selectFrom("offering_teacher")
		.select("role")
		.where("offering_id", "=", offeringId)
		.where("person_id", "=", actor.personId)
		.executeTakeFirstOrThrow();
	const industry = ["enterprise", "practice_site"].includes(actor.organisationKind ?? "");
	return role === "mentor" && industry ? "mentor" : "teacher";
}
