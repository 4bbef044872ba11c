import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { Assessed } from "../../assessed.ts";
import type { CourseKind } from "../../contract-courses.ts";

/** A course that develops a competency, by its newest published version. */
export interface DevelopingCourse {
	courseId: string;
	versionId: string;
	version: number;
	code: string;
	kind: CourseKind;
	/** Of a certificate course alone. */
	certificate: Named;
	name: Named;
	organisation: { id: string; name: Named };
	/** To which level, 0–5. */
	level: number;
	/** How often it certainly assesses this. */
	assessed: Assessed;
	/** Hours of study of the whole course, where they are stated. */
	hours: number | null;
	/** When a version of it that develops this was first published. */
	since: string;
	sample: boolean;
}

/**
 * Courses of a region that develop some competencies, each by its newest published version, archived ones left out; every
 * id asked for has an entry, if an empty one. The highest level first.
 * @param regionId the actor's, unless a job asks for one
 */
export async function coursesDeveloping(
	{ tx, actor }: ReadContext,
	competencyIds: readonly string[],
	regionId: string | null = actor.regionId,
): Promise<Map<string, DevelopingCourse[]>> {
	const found = new Map<string, DevelopingCourse[]>(competencyIds.map((id) => [id, []]));
	if (competencyIds.length === 0 || regionId === null) return found;
	const rows = await tx
		.selectFrom("course_competency as d")
		// Of all its versions only the newest published one is joined.
		.innerJoin("course as c", "c.current_version_id", "d.version_id")
		.innerJoin("course_version as v", "v.id", "d.version_id")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select([
			"d.competency_id",
			"d.level",
			"d.since",
			"d.quizzes",
			"d.marked",
			"c.id",
			"c.code",
			"c.name_en",
			"c.name_zh",
			"c.sample",
		])
		.select(["c.kind", "c.certificate_en", "c.certificate_zh"])
		.select(["v.id as version_id", "v.number", "v.hours", "o.id as organisation_id"])
		.select(["o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.where("d.competency_id", "in", [...competencyIds])
		.where("c.region_id", "=", regionId)
		.where("c.state", "=", "published")
		.orderBy("d.level", "desc")
		.orderBy("d.since")
		.orderBy("c.id")
		.execute();
	for (const row of rows)
		found.get(row.competency_id)?.push({
			...offeredVersion(row),
			level: Number(row.level),
			assessed: { quizzes: row.quizzes, marked: row.marked },
			since: row.since as string,
		});
	return found;
}

interface VersionRow {
	id: string;
	version_id: string;
	number: number;
	code: string;
	kind: string;
	certificate_en: string | null;
	certificate_zh: string | null;
	name_en: string | null;
	name_zh: string | null;
	organisation_id: string;
	organisation_en: string | null;
	organisation_zh: string | null;
	hours: number | null;
	sample: boolean;
}

/** A course by its published version, without what it develops. */
export const offeredVersion = (row: VersionRow): Omit<DevelopingCourse, "level" | "assessed" | "since"> => ({
	courseId: row.id,
	versionId: row.version_id,
	version: row.number,
	code: row.code,
	kind: row.kind as CourseKind,
	certificate: { en: row.certificate_en, zh: row.certificate_zh },
	name: { en: row.name_en, zh: row.name_zh },
	organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
	hours: row.hours,
	sample: row.sample,
});
