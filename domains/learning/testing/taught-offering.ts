import { buildPerson } from "#domains/organisations/testing/builders.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { AccessTarget } from "#platform/testing/access.ts";
import { authors } from "./access.ts";
import { type BuiltCourse, buildContent, buildCourse, buildOffering, publishBuilt } from "./builders.ts";

export type Learns = "actor" | "somebody";

/**
 * An offering of the owner's (of any school's, where the actor learns in it) with one learner, taught by the actor where they
 * teach and it is their own.
 * @param write adds to the course before it is published
 */
export async function taughtOffering<Added>(
	context: WriteContext,
	{ world, target, actor, ownerId, personId }: AccessTarget,
	learns: Learns,
	write: (course: BuiltCourse, content: { unitId: string; quizId: string; organisationId: string }) => Promise<Added>,
) {
	const organisationId = learns === "actor" ? world.organisations.school![1] : ownerId;
	const owned = { organisationId, regionId: world.regionId };
	const course = await buildCourse(context, owned);
	const { unitId, quizId } = await buildContent(context, course, organisationId);
	const added = await write(course, { unitId, quizId, organisationId });
	await publishBuilt(context, course);
	const own = target === "own" ? personId : undefined;
	const learnerId = learns === "actor" && own ? own : await buildPerson(context);
	const teacherId = learns === "somebody" && own && authors.includes(actor) ? own : null;
	const id = await buildOffering(context, {
		course,
		...owned,
		learnerIds: [learnerId],
		teacherIds: teacherId ? [teacherId] : [],
	});
	const { id: enrolmentId } = await context.tx
		.selectFrom("enrolment")
		.select("id")
		.where("offering_id", "=", id)
		.executeTakeFirstOrThrow();
	return { id, organisationId, learnerId, enrolmentId, teacherId, added };
}
