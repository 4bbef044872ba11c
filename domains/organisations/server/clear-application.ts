import type { WriteContext } from "#platform/server/database/context.ts";

/** Forgets what somebody handed in, with its checks and advice; what was decided stays. Needs a system context. */
export async function clearApplication({ tx }: WriteContext, organisationId: string): Promise<void> {
	await tx.deleteFrom("organisation_evidence").where("organisation_id", "=", organisationId).execute();
	await tx.deleteFrom("organisation_check").where("organisation_id", "=", organisationId).execute();
	await tx.deleteFrom("organisation_comment").where("organisation_id", "=", organisationId).execute();
	await tx.deleteFrom("organisation_application").where("organisation_id", "=", organisationId).execute();
}
