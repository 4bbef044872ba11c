import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { CourseFile } from "../../contract-course-file.ts";
import { writtenCourses } from "../authoring/course-policy.ts";
import { newKin } from "../authoring/create-course.ts";
import { mayTake, sharedWith } from "../authoring/sharing.ts";

/** Ids of courses are UUIDs of another version (`newId`): a kin is told from them without asking whether there is such a course. */
const isDrawn = (kin: string): boolean => kin[14] === "4";

export interface Kin {
	/** For `origin_ids`. */
	ids: string[];
	/** The course here from which the file comes; null: it comes from another platform. */
	course: { id: string; organisation: { id: string; en: string | null; zh: string | null } } | null;
}

/**
 * With what the course that a file becomes has its answers in common. The id of a course is taken only from whoever could have
 * taken out or copied that course: else anybody could make others know answers, and learn whose a course is. To everybody else it
 * is as if the file named none, whether there is such a course or not.
 * @param fileId by which it came
 */
export async function kinOfFile(context: ReadContext, { kin }: CourseFile["course"], fileId: string): Promise<Kin> {
	const none = { ids: [newKin()], course: null };
	if (!kin) return none;
	const found = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("course")
			.selectAll("course")
			.innerJoin("organisation as g", "g.id", "course.organisation_id")
			.select(["g.name_en as owner_en", "g.name_zh as owner_zh"])
			.select([writtenCourses(context).as("written"), sharedWith(context, "course").as("shared")])
			// The first of them has the kin alone; what comes from it names more.
			.where(
				isDrawn(kin)
					? sql<boolean>`course.origin_ids @> array[${kin}::uuid] and cardinality(course.origin_ids) = 1`
					: sql<boolean>`course.id = ${kin}::uuid`,
			)
			.executeTakeFirst(),
	);
	if (!found) return isDrawn(kin) ? { ids: [kin, fileId], course: null } : none;
	if (!isDrawn(kin) && !found.written && !mayTake(context, found)) return none;
	const { id, origin_ids, organisation_id, owner_en: en, owner_zh: zh } = found;
	return { ids: [...origin_ids, id], course: { id, organisation: { id: organisation_id, en, zh } } };
}

/** Courses of before have no kin until one of them is taken out. */
export async function drawKin(context: WriteContext, courseId: string): Promise<void> {
	await unsafeBeyondScope(context, () =>
		sql`update course r set origin_ids = array[${newKin()}::uuid] from course c
			where c.id = ${courseId}::uuid and r.id = coalesce(c.origin_ids[1], c.id) and r.origin_ids = '{}'`.execute(
			context.tx,
		),
	);
}
