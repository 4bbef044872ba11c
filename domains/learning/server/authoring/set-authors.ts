import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";
import { teachersAmong } from "../known-people.ts";
import { courseToManage } from "./course-policy.ts";

/** Gives a course to those who write it, and takes it back from everybody else. Who came is told. */
export async function setAuthors(context: WriteContext, id: string, personIds: readonly string[]): Promise<void> {
	const course = await courseToManage(context, id);
	const { tx, actor, now } = context;
	const before = await tx
		.selectFrom("course_author")
		.select("person_id")
		.where("course_id", "=", id)
		.where("ended_at", "is", null)
		.execute();
	const known = await teachersAmong(context, personIds);
	for (const { person_id } of before) known.add(person_id);
	const unknown = personIds.findIndex((personId) => !known.has(personId));
	if (unknown >= 0) throw invalid({ path: `personIds.${unknown}`, code: "no-teacher" });
	await tx
		.updateTable("course_author")
		.set({ ended_at: now })
		.where("course_id", "=", id)
		.where("ended_at", "is", null)
		.where(sql<boolean>`not person_id = any(${[...personIds]}::uuid[])`)
		.execute();
	const { rows: came } = await sql<{ person_id: string }>`
		insert into course_author (course_id, person_id, organisation_id, given_by, since)
		select ${id}::uuid, p.id, ${course.organisation_id}::uuid, ${actor.personId}::uuid, ${now}::timestamptz
		from unnest(${[...personIds]}::uuid[]) as p (id)
		on conflict (course_id, person_id) do update set since = excluded.since, given_by = excluded.given_by, ended_at = null
			where course_author.ended_at is not null
		returning person_id`.execute(tx);
	context.audit({
		action: "learning.course.authors-set",
		object: { kind: "course", id },
		detail: { personIds: [...personIds] },
	});
	await context.notifyAll({
		personIds: came.map(({ person_id }) => person_id).filter((personId) => personId !== actor.personId),
		kind: "learning.course-given",
		params: {
			courseEn: course.name_en ?? course.name_zh ?? "",
			courseZh: course.name_zh ?? course.name_en ?? "",
		},
		page: `/courses/${id}`,
	});
}
