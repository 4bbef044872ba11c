import type { ReadContext } from "#platform/server/database/context.ts";
import type { Prerequisite } from "../../contract-prerequisites.ts";
import { type DevelopingCourse, offeredVersion } from "../authoring/courses-developing.ts";
import { prerequisitesOf } from "./prerequisite-queries.ts";

interface CourseBefore {
	/** What comes before it, and whether the actor has it. */
	prerequisites: Prerequisite[];
	/** All that it develops: levels by competency. */
	develops: ReadonlyMap<string, number>;
}

/** Published courses of the actor's region by their newest version, whatever they develop. */
export async function publishedCourses(
	{ tx, actor }: ReadContext,
	courseIds: readonly string[],
): Promise<Map<string, DevelopingCourse>> {
	if (courseIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom("course as c")
		.innerJoin("course_version as v", "v.id", "c.current_version_id")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["c.id", "c.code", "c.name_en", "c.name_zh", "c.sample", "v.id as version_id", "v.number", "v.hours"])
		.select(["v.published_at", "o.id as organisation_id", "o.name_en as organisation_en"])
		.select(["o.name_zh as organisation_zh", "c.kind", "c.certificate_en", "c.certificate_zh"])
		.where("c.id", "in", [...courseIds])
		.where("c.region_id", "=", actor.regionId)
		.where("c.state", "=", "published")
		.execute();
	return new Map(
		rows.map((row) => [
			row.id,
			{
				...offeredVersion(row),
				level: 0,
				assessed: { quizzes: 0, marked: 0 },
				since: row.published_at as string,
			},
		]),
	);
}

/** Some of them with what comes before each. */
export async function coursesWithPrerequisites(
	context: ReadContext,
	courseIds: readonly string[],
): Promise<Map<string, CourseBefore>> {
	const courses = await publishedCourses(context, courseIds);
	const versionIds = [...courses.values()].map(({ versionId }) => versionId);
	if (versionIds.length === 0) return new Map();
	const prerequisites = await prerequisitesOf(context, versionIds);
	const developed = await context.tx
		.selectFrom("course_competency")
		.select(["version_id", "competency_id", "level"])
		.where("version_id", "in", versionIds)
		.execute();
	const byVersion = Map.groupBy(developed, ({ version_id }) => version_id);
	return new Map(
		[...courses].map(([id, { versionId }]) => [
			id,
			{
				prerequisites: prerequisites.get(versionId) ?? [],
				develops: new Map(
					(byVersion.get(versionId) ?? []).map(({ competency_id, level }) => [competency_id, Number(level)]),
				),
			},
		]),
	);
}
