import type { ReadContext } from "#platform/server/database/context.ts";
import { type AskedQuestion, type Assessed, type AssessingActivity, assessedBy } from "../../assessed.ts";

/** What a version's activities certainly assess, by competency; whoever asks was let in before. */
export async function assessedIn({ tx }: ReadContext, versionId: string): Promise<Map<string, Assessed>> {
	const activities = await tx
		.selectFrom("course_activity")
		.select(["quiz", "assignment", "checklist"])
		.where("version_id", "=", versionId)
		.where("kind", "in", ["quiz", "assignment", "checklist"])
		.execute();
	const questions = await tx
		.selectFrom("question")
		.select(["id", "bank_id", "competency_id"])
		.where("version_id", "=", versionId)
		.execute();
	const banks = new Map<string, AskedQuestion[]>();
	for (const { id, bank_id, competency_id } of questions)
		banks.set(bank_id, [...(banks.get(bank_id) ?? []), { id, competencyId: competency_id }]);
	return assessedBy(activities as unknown as AssessingActivity[], banks);
}
