import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import { learningProblem } from "../problems.ts";
import { writtenBy } from "./course-policy.ts";
import { sharedWith } from "./sharing.ts";

const ofVersion = { course: "v.course_id", organisation: "v.organisation_id" };

const selectVersion = (context: ReadContext, id: string) =>
	context.tx
		.selectFrom("course_version as v")
		.innerJoin("course as c", "c.id", "v.course_id")
		.select(["v.id", "v.course_id", "v.organisation_id", "v.number", "v.state"])
		.select(["c.name_en", "c.name_zh", "c.state as course_state"])
		.where("v.id", "=", id)
		.where(writtenBy(context, ofVersion));

export const isEditable = ({ state, course_state }: { state: string; course_state: string }): boolean =>
	state === "draft" && course_state !== "archived";

/**
 * A version to look into: of a course that the actor writes, or the published one of a course that is shared with them. What
 * belongs to its answers is for who writes it alone (`versionToRead`).
 * @returns with `beyond`, which reads rows of another organisation where they are shared
 * @throws Problem not-found
 */
export async function versionToSee(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("course_version as v")
		.innerJoin("course as c", "c.id", "v.course_id")
		.select(["v.id", "v.course_id", "v.organisation_id", "v.number", "v.state"])
		.select(["c.name_en", "c.name_zh", "c.state as course_state", writtenBy(context, ofVersion).as("written")])
		.where("v.id", "=", id)
		.where(
			sql<boolean>`(${writtenBy(context, ofVersion)}
				or (c.current_version_id = v.id and ${sharedWith(context, "c")}))`,
		)
		.executeTakeFirst();
	if (!found) throw notFound();
	const { written, ...version } = found;
	const beyond = <T>(work: () => Promise<T>): Promise<T> => (written ? work() : unsafeBeyondScope(context, work));
	return { ...version, written, beyond };
}

/** A version of a course that the actor writes. @throws Problem not-found */
export async function versionToRead(context: ReadContext, id: string) {
	const found = await selectVersion(context, id).executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/**
 * The draft for a change of its content, locked: changes of one draft come one after another.
 * @throws Problem not-found, learning/course-frozen, learning/course-archived
 */
export async function draftToWrite(context: ReadContext, id: string) {
	const found = await selectVersion(context, id).forUpdate("v").executeTakeFirst();
	if (!found) throw notFound();
	if (found.state !== "draft") throw learningProblem("course-frozen");
	if (found.course_state === "archived") throw learningProblem("course-archived");
	return found;
}

type Part = "course_unit" | "course_activity" | "question_bank" | "question";

/** The version of a unit, an activity, a bank or a question. @throws Problem not-found */
export async function versionOf({ tx }: ReadContext, part: Part, id: string): Promise<string> {
	const { rows } = await sql<{ version_id: string }>`
		select version_id from ${sql.table(part)} where id = ${id}`.execute(tx);
	if (!rows[0]) throw notFound();
	return rows[0].version_id;
}

/** The draft of such a part, for a change of it. */
export const draftOfPart = async (context: ReadContext, part: Part, id: string) =>
	draftToWrite(context, await versionOf(context, part, id));

/** The place after all others. */
export async function nextPosition(
	{ tx }: ReadContext,
	part: Part,
	within: "version_id" | "unit_id" | "bank_id",
	id: string,
) {
	const { rows } = await sql<{ next: number }>`
		select coalesce(max(position), 0) + 1 as next from ${sql.table(part)} where ${sql.ref(within)} = ${id}`.execute(tx);
	return rows[0]?.next ?? 1;
}
