import { system } from "#platform/server/actor.ts";
import type { Contexts, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { EvidenceAbout } from "../server/ledger/record-evidence.ts";

export { competenciesModule } from "../server/module.ts";

/** A published framework of nobody with skills and a technology. Needs a system context. */
export async function buildCompetencies(
	{ tx, now }: WriteContext,
	{ skills = 2, technologies = 1 }: { skills?: number; technologies?: number } = {},
): Promise<{ frameworkId: string; ids: string[] }> {
	const frameworkId = newId();
	await tx
		.insertInto("framework")
		.values({
			id: frameworkId,
			code: frameworkId,
			name_en: "Ledger framework",
			version: "1",
			state: "published",
			created_at: now,
			updated_at: now,
		})
		.execute();
	const kinds = [...Array(skills).fill("skill"), ...Array(technologies).fill("technology")] as string[];
	const rows = kinds.map((kind, index) => ({
		id: newId(),
		framework_id: frameworkId,
		code: `C${index}`,
		kind,
		name_en: `${kind} ${index}`,
		name_zh: `能力 ${index}`,
	}));
	await tx.insertInto("competency").values(rows).execute();
	return { frameworkId, ids: rows.map(({ id }) => id) };
}

/** An open group of learners looked after by somebody. Needs a system context. */
export async function buildGroup(
	{ tx, now }: WriteContext,
	{
		organisationId,
		teacherId,
		learnerIds,
		since = now,
	}: { organisationId: string; teacherId?: string; learnerIds: readonly string[]; since?: Date },
): Promise<string> {
	const id = newId();
	await tx
		.insertInto("learner_group")
		.values({ id, organisation_id: organisationId, name_en: "Class", created_at: now, updated_at: now })
		.execute();
	if (learnerIds.length > 0)
		await tx
			.insertInto("learner_group_member")
			.values(learnerIds.map((person_id) => ({ group_id: id, person_id, since })))
			.execute();
	if (teacherId)
		await tx.insertInto("learner_group_teacher").values({ group_id: id, person_id: teacherId, since }).execute();
	return id;
}

/** A person lets an organisation see their evidence. Needs a system context. */
export async function buildGrant(
	{ tx, now }: WriteContext,
	{ personId, organisationId }: { personId: string; organisationId: string },
): Promise<string> {
	const id = newId();
	await tx
		.insertInto("evidence_grant")
		.values({ id, person_id: personId, organisation_id: organisationId, given_at: now })
		.execute();
	return id;
}

export const asSystem = <T>(contexts: Contexts, work: (context: WriteContext) => Promise<T>): Promise<T> =>
	contexts.write(system, work);

/** A teacher's mark in all its parts. */
export const graded = (
	part: Partial<EvidenceAbout> & Pick<EvidenceAbout, "personId" | "competencyId">,
): EvidenceAbout => ({
	kind: "graded",
	level: 3,
	expiresAt: null,
	note: null,
	link: null,
	...part,
});
