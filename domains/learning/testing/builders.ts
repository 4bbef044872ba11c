import { buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";

/** Builders of this domain's rows, for tests. They write what use cases would, without their checks; a system's context. */

export interface NewCourse {
	organisationId: string;
	regionId: string;
	authorId?: string | undefined;
	state?: "draft" | "published";
	/** What it develops, at level 3; default: a competency of its own. */
	competencyIds?: readonly string[];
}

export interface BuiltCourse {
	id: string;
	versionId: string;
	competencyIds: readonly string[];
}

export async function buildCourse(context: WriteContext, part: NewCourse): Promise<BuiltCourse> {
	const { tx, now } = context;
	const { organisationId, regionId, authorId, state = "draft" } = part;
	const [id, versionId] = [newId(), newId()];
	const competencyIds = part.competencyIds ?? (await buildCompetencies(context, { skills: 1, technologies: 0 })).ids;
	const owned = { course_id: id, organisation_id: organisationId };
	await tx
		.insertInto("course")
		.values({
			id,
			organisation_id: organisationId,
			region_id: regionId,
			code: id,
			name_en: "Course",
			name_zh: "课程",
			created_at: now,
			updated_at: now,
		})
		.execute();
	await tx
		.insertInto("course_version")
		.values({ id: versionId, ...owned, number: 1, created_at: now })
		.execute();
	if (competencyIds.length > 0)
		await tx
			.insertInto("course_competency")
			.values(competencyIds.map((competency_id) => ({ ...owned, version_id: versionId, competency_id, level: 3 })))
			.execute();
	if (authorId)
		await tx
			.insertInto("course_author")
			.values({ ...owned, person_id: authorId, since: now })
			.execute();
	if (state === "published") await publishBuilt(context, { id, versionId });
	return { id, versionId, competencyIds };
}

/** Freezes what was built, once its content is in. */
export async function publishBuilt(
	{ tx, now }: WriteContext,
	{ id, versionId }: Pick<BuiltCourse, "id" | "versionId">,
): Promise<void> {
	await tx.updateTable("course_competency").set({ since: now }).where("version_id", "=", versionId).execute();
	await tx
		.updateTable("course_version")
		.set({ state: "published", published_at: now })
		.where("id", "=", versionId)
		.execute();
	await tx
		.updateTable("course")
		.set({ state: "published", current_version_id: versionId })
		.where("id", "=", id)
		.execute();
}
