import { buildPerson } from "#domains/organisations/testing/builders.ts";
import type { AccessEntry, AccessTarget } from "#platform/testing/access.ts";
import { authors, courseWriters } from "./access.ts";
import { buildContent, buildCourse, buildOffering, publishBuilt } from "./builders.ts";

/* From the product's table of who may do what; not from the policies. */

/** An offering of the owner's whose page opens on a date, taught by the actor where they teach and it is their own. */
async function opening({ world, actor, target, ownerId, personId }: AccessTarget) {
	return world.write(async (context) => {
		const owned = { organisationId: ownerId, regionId: world.regionId };
		const course = await buildCourse(context, owned);
		const { pageId } = await buildContent(context, course, ownerId);
		await context.tx
			.updateTable("course_activity")
			.set({ release: JSON.stringify([{ rule: "date" }]) })
			.where("id", "=", pageId)
			.execute();
		await publishBuilt(context, course);
		const learnerId = await buildPerson(context);
		const teaches = target === "own" && personId !== undefined && authors.includes(actor);
		const id = await buildOffering(context, {
			course,
			...owned,
			learnerIds: [learnerId],
			teacherIds: teaches ? [personId] : [],
			endsAt: new Date("2099-12-31"),
		});
		return { id, partId: pageId, personId: learnerId };
	});
}

const of = (keys: readonly ("id" | "partId" | "personId")[], body?: object) => async (target: AccessTarget) => {
	const built = await opening(target);
	return { params: Object.fromEntries(keys.map((key) => [key, built[key]])), ...(body && { body }) };
};

/** Who teaches it, mentors in it or answers for it. */
export const openingsAccess: readonly AccessEntry[] = [
	{ route: "learning.openings.list", request: of(["id"]) },
	{ route: "learning.openings.locked", request: of(["id", "partId"]) },
	{
		route: "learning.openings.date",
		request: of(["id", "partId"], { day: "2099-01-01", time: "08:00", revision: 0 }),
	},
	{ route: "learning.openings.early", request: of(["id", "partId", "personId"], { reason: "Because" }) },
	{ route: "learning.openings.again", request: of(["id", "partId", "personId"]) },
].map((entry) => ({ ...entry, own: courseWriters, other: [] }));
