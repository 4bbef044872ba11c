import { randomUUID } from "node:crypto";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import type { CourseInput } from "../../contract-courses.ts";
import type { Origin } from "../../contract-sharing.ts";
import { manageCourses } from "../learning-policy.ts";
import { replacePrerequisites } from "../prerequisites/set-prerequisites.ts";
import { sharingColumns } from "./sharing.ts";
import { courseColumns, refuseTakenCode, replaceDeveloped } from "./write-course.ts";

/**
 * What a course and all that comes from it have in common, as the first of their `origin_ids`, and what their files name. It is
 * drawn by chance and told by nothing else: whoever names it had such a file in hand, with the answers. The id of a course, which
 * stands in addresses, says nothing of the kind.
 */
export const newKin = (): string => randomUUID();

/** Begins a course of the actor's organisation with its first draft. @returns its id and the draft's */
export async function createCourse(
	context: WriteContext,
	input: CourseInput,
	id = newId(),
	/** Of what it is a copy, and with what it has its answers in common. */
	{ ids, origin }: { ids: readonly string[]; origin: Origin } = { ids: [newKin()], origin: [] },
): Promise<{ id: string; versionId: string }> {
	const { tx, actor, now } = context;
	if (!manageCourses.holds(actor) || !actor.organisationId || !actor.regionId) throw notFound();
	const organisationId = actor.organisationId;
	await refuseTakenCode(context, organisationId, input.code);
	const { sample } = await tx
		.selectFrom("organisation")
		.select("sample")
		.where("id", "=", organisationId)
		.executeTakeFirstOrThrow();
	const versionId = newId();
	await tx
		.insertInto("course")
		.values({
			id,
			organisation_id: organisationId,
			region_id: actor.regionId,
			...courseColumns(input),
			...(input.sharing && sharingColumns(input.sharing)),
			origin_ids: [...ids],
			origin: JSON.stringify(origin),
			// What an invented organisation teaches is invented.
			sample,
			created_by: actor.personId,
			created_at: now,
			updated_at: now,
		})
		.execute();
	await tx
		.insertInto("course_version")
		.values({
			id: versionId,
			course_id: id,
			organisation_id: organisationId,
			number: 1,
			hours: input.hours,
			created_at: now,
		})
		.execute();
	const draft = { id: versionId, course_id: id, organisation_id: organisationId };
	await replaceDeveloped(context, draft, input);
	await replacePrerequisites(context, draft, input.prerequisites);
	context.audit({ action: "learning.course.created", object: { kind: "course", id }, detail: { code: input.code } });
	await context.emit("learning.course.created", { courseId: id });
	return { id, versionId };
}
