import type { ReadContext } from "#platform/server/database/context.ts";

/** Which course an offering is of; undefined where there is none. For the system. */
export async function courseOfOffering({ tx }: ReadContext, offeringId: string): Promise<string | undefined> {
	const found = await tx.selectFrom("offering").select("course_id").where("id", "=", offeringId).executeTakeFirst();
	return found?.course_id;
}
