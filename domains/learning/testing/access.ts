import { Readable } from "node:stream";
import { recordFile } from "#platform/server/files/file-store.ts";
import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";
import { packCourse } from "../server/coursefile/export-course.ts";
import { type BuiltContent, buildContent, buildCourse } from "./builders.ts";
import { emptyCourseFile } from "./course-file-room.ts";
import { items } from "./qti-items.ts";

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
export const authors: readonly ActorKey[] = ["school.teacher", "enterprise.mentor", "practice_site.mentor"];
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

type Parts = { params: { id: string } };
const part =
	(choose: (built: BuiltContent) => string) =>
	async (target: AccessTarget): Promise<Parts> => {
		const built = await course(target);
		const file = await target.world.services.files.put(Readable.from([Buffer.from("content")]), 100);
		const content = await target.world.write((context) => buildContent(context, built, target.ownerId, {}, file));
		return { params: { id: choose(content) } };
	};
const title = { en: "Title", zh: null };
const page = { kind: "page", title, body: { en: "<p>Text</p>", zh: null } };
const question = { content: { kind: "short", prompt: title, accepted: ["x"] }, points: 1 };
const version = part(({ versionId }) => versionId);
const unit = part(({ unitId }) => unitId);
const activity = part(({ pageId }) => pageId);
const document = part(({ documentId }) => documentId);
const bank = part(({ bankId }) => bankId);
const sparedBank = part(({ sparedBankId }) => sparedBankId);
const inBank = part(({ questionIds }) => questionIds[0] as string);
const with_ = (request: (target: AccessTarget) => Promise<Parts>, body: object) => async (target: AccessTarget) => ({
	...(await request(target)),
	body,
});

/** A file of the person who asks: a course file, unless something else is given. */
async function uploaded(
	{ world, personId }: AccessTarget,
	name = "course.zip",
	bytes = packCourse(emptyCourseFile, world.services.files),
): Promise<{ body: { fileId: string } }> {
	const content = await world.services.files.put(bytes, 10_000);
	const file = { ...content, name, mediaType: "application/octet-stream", purpose: "upload" };
	return {
		body: {
			fileId: await world.write((context) =>
				recordFile({ ...context, actor: { ...context.actor, personId: personId ?? null } }, world.services.files, file),
			),
		},
	};
}

const qti = (target: AccessTarget) => uploaded(target, "item.xml", Readable.from([Buffer.from(items.single)]));

/** What a version is made of, and its questions with their answers: those who write the course, and nobody else. */
const contentAccess: readonly AccessEntry[] = [
	{ route: "learning.content.get", request: version },
	{
		route: "learning.content.order",
		request: async (target: AccessTarget) => {
			const built = await course(target);
			return { params: { id: built.versionId }, body: { units: [] } };
		},
	},
	{ route: "learning.units.add", request: with_(version, { title }) },
	{ route: "learning.units.edit", request: with_(unit, { title }) },
	{ route: "learning.units.delete", request: unit },
	{ route: "learning.units.release", request: with_(unit, { before: [], rules: [] }) },
	{ route: "learning.activities.release", request: with_(activity, { before: [], rules: [] }) },
	{ route: "learning.activities.add", request: with_(unit, page) },
	{ route: "learning.activities.get", request: activity },
	{ route: "learning.activities.edit", request: with_(activity, { revision: 1, activity: page }) },
	{ route: "learning.activities.delete", request: activity },
	{ route: "learning.activities.file", request: document },
	{ route: "learning.banks.add", request: with_(version, { name: title }) },
	{ route: "learning.banks.get", request: bank },
	{ route: "learning.banks.edit", request: with_(bank, { name: title }) },
	{ route: "learning.banks.delete", request: sparedBank },
	{ route: "learning.questions.add", request: with_(bank, question) },
	{ route: "learning.questions.edit", request: with_(inBank, { ...question, revision: 1 }) },
	{ route: "learning.questions.delete", request: inBank },
	{ route: "learning.course-files.export", request: version },
	{
		route: "learning.qti.preview",
		request: async (target: AccessTarget) => ({ ...(await bank(target)), ...(await qti(target)) }),
	},
	{ route: "learning.qti.export", request: bank },
	// Refused for what was not looked at, and not for who asks.
	{
		route: "learning.qti.import",
		request: async (target: AccessTarget) => {
			const { body } = await qti(target);
			return { ...(await bank(target)), body: { ...body, token: "none" } };
		},
	},
].map((entry) => ({ ...entry, own: courseWriters, other: [] }));

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
	...contentAccess,
	{ route: "learning.courses.publish", own: courseManagers, other: [], request: ofCourse() },
	{ route: "learning.courses.draft", own: courseWriters, other: [], request: ofCourse("published") },
	{
		route: "learning.courses.archive",
		own: courseManagers,
		other: [],
		request: async (target) => ({ ...(await ofCourse("published")(target)), body: { state: "archived" } }),
	},
	{
		route: "learning.courses.copy",
		own: courseManagers,
		other: [],
		request: async (target) => ({
			...(await ofCourse("published")(target)),
			body: { code: target.world.unique(), name: title },
		}),
	},
	{ route: "learning.course-files.preview", own: courseManagers, request: (target) => uploaded(target) },
	{
		route: "learning.course-files.import",
		own: courseManagers,
		request: async (target) => {
			const { body } = await uploaded(target);
			return { body: { ...body, code: target.world.unique(), competencies: [] } };
		},
	},
	{
		route: "learning.courses.authors",
		own: courseManagers,
		other: [],
		request: async (target) => ({ ...(await ofCourse()(target)), body: { personIds: [] } }),
	},
];
