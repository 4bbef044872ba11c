import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";
import { buildCourse } from "./builders.ts";

/* From the product's table of who may do what; not from the policies. */

/** Answer for the courses of their organisation. */
export const courseManagers: readonly ActorKey[] = [
	"school.owner",
	"school.coordinator",
	"school.programme_head",
	"enterprise.owner",
	"enterprise.coordinator",
];
/** Write courses given to them. */
const authors: readonly ActorKey[] = ["school.teacher", "enterprise.mentor", "practice_site.mentor"];
export const courseWriters: readonly ActorKey[] = [...courseManagers, ...authors];

/** A course of the organisation; `own`: given to the actor, where they write such. */
export const course = (
	{ world, actor, target, ownerId, personId }: AccessTarget,
	state: "draft" | "published" = "draft",
) =>
	world.write((context) =>
		buildCourse(context, {
			organisationId: ownerId,
			regionId: world.regionId,
			state,
			authorId: target === "own" && authors.includes(actor) ? personId : undefined,
		}),
	);

const ofCourse =
	(state: "draft" | "published" = "draft") =>
	async (target: AccessTarget) => ({
		params: { id: (await course(target, state)).id },
	});
const courseBody = { name: { en: "Course", zh: null }, competencies: [] };

/** Courses and their versions. */
export const coursesAccess: readonly AccessEntry[] = [
	{ route: "learning.courses.list", own: "signed-in" },
	{ route: "learning.courses.export", own: "signed-in" },
	{
		route: "learning.courses.create",
		own: courseManagers,
		request: async ({ world }) => ({ body: { ...courseBody, code: world.unique() } }),
	},
	{ route: "learning.authors.find", own: courseWriters },
	// Published ones are everybody's; this asks for a draft.
	{ route: "learning.courses.get", own: courseWriters, other: [], request: ofCourse() },
	{
		route: "learning.courses.edit",
		own: courseWriters,
		other: [],
		request: async (target) => ({
			...(await ofCourse()(target)),
			body: { ...courseBody, code: target.world.unique(), revision: 1 },
		}),
	},
	{ route: "learning.courses.publish", own: courseManagers, other: [], request: ofCourse() },
	{ route: "learning.courses.draft", own: courseWriters, other: [], request: ofCourse("published") },
	{
		route: "learning.courses.archive",
		own: courseManagers,
		other: [],
		request: async (target) => ({ ...(await ofCourse("published")(target)), body: { state: "archived" } }),
	},
	{
		route: "learning.courses.authors",
		own: courseManagers,
		other: [],
		request: async (target) => ({ ...(await ofCourse()(target)), body: { personIds: [] } }),
	},
];
