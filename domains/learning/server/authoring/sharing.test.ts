import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { courseChange } from "../../contract-courses.ts";
import type { AccessTier, Licence } from "../../contract-sharing.ts";
import {
	type BuiltContent,
	type BuiltCourse,
	buildContent,
	buildCourse,
	buildOffering,
	publishBuilt,
} from "../../testing/builders.ts";
import { openLearningWorld, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { getActivity, getBank, getContent } from "./content-queries.ts";
import { copyCourse } from "./copy-course.ts";
import { getCourse, listCourses } from "./course-queries.ts";
import { editCourse } from "./edit-course.ts";
import { knowingAnswers } from "./knows-answers.ts";
import { setAuthors } from "./set-authors.ts";

let world: TestWorld;
let head: TestPerson;
let author: TestPerson;
let colleague: TestPerson;
let rival: TestPerson;
let student: TestPerson;
let course: BuiltCourse;
let content: BuiltContent;

beforeAll(async () => {
	world = await openLearningWorld();
	head = await world.person("school", "programme_head");
	author = await world.person("school", "teacher", head.organisationId);
	colleague = await world.person("school", "teacher", head.organisationId);
	rival = await world.person("school", "programme_head");
	student = await world.person("school", "student", rival.organisationId);
});
afterAll(() => world.close());
beforeEach(async () => {
	const owned = { organisationId: head.organisationId, regionId: world.regionId };
	({ course, content } = await asSystem(world.contexts, async (context) => {
		const built = await buildCourse(context, owned);
		const inside = await buildContent(context, built, head.organisationId);
		await publishBuilt(context, built);
		return { course: built, content: inside };
	}));
	await world.contexts.write(head, (context) => setAuthors(context, course.id, [author.personId]));
});

const read = <T>(by: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) => world.contexts.read(by, work);
const get = (by: TestPerson, id = course.id) => read(by, (context) => getCourse(context, id));
const look = (by: TestPerson) =>
	read(by, async (context) => ({
		...(await getContent(context, course.versionId)),
		page: (await getActivity(context, content.pageId)).title,
	}));
const sharing = (tier: AccessTier, licence: Licence = "all-rights-reserved") => ({
	licence,
	licenceText: { en: null, zh: null },
	terms: { en: "Tell us how it went", zh: null },
	tier,
});
/** As its form sends it. */
async function share(by: TestPerson, set: ReturnType<typeof sharing>, id = course.id) {
	const { code, name, revision } = await get(head, id).catch(() => get(by, id));
	const { competencyIds } = course;
	const competencies = competencyIds.map((competencyId) => ({ competencyId, level: 3 }));
	const input = courseChange.parse({ code, name, competencies, revision, sharing: set });
	return world.contexts.write(by, (context) => editCourse(context, id, input));
}
const copy = (by: TestPerson, id = course.id) =>
	world.contexts.write(by, (context) => copyCourse(context, id, { code: newId(), name: { en: "Copy", zh: null } }));
const gone = { status: 404 };

it("lets nobody but who writes it look inside until it is opened, and then whom it is opened to alone", async () => {
	expect((await get(rival)).sharing).toMatchObject({ licence: "all-rights-reserved", tier: "authors", origin: [] });
	for (const by of [colleague, rival, student]) await expect(look(by)).rejects.toMatchObject(gone);
	await expect(share(author, sharing("public"))).rejects.toMatchObject(gone);
	await share(head, sharing("organisation"));
	expect((await look(colleague)).units.length).toBeGreaterThan(0);
	for (const by of [rival, student]) await expect(look(by)).rejects.toMatchObject(gone);
	await share(head, sharing("region"));
	const seen = await look(rival);
	expect(seen).toMatchObject({ editable: false, writes: false, banks: [] });
	await expect(look(student)).rejects.toMatchObject(gone);
	// What is right in its quizzes is for who writes it.
	await expect(read(rival, (context) => getBank(context, content.bankId))).rejects.toMatchObject(gone);
	// For who learns in it its parts open by its rules.
	await asSystem(world.contexts, (context) =>
		buildOffering(context, {
			course,
			organisationId: head.organisationId,
			regionId: world.regionId,
			learnerIds: [rival.personId],
		}),
	);
	await expect(look(rival)).rejects.toMatchObject(gone);
	expect((await get(rival)).abilities).toEqual([]);
});

it("is copied elsewhere only where it is open and its licence allows, and keeps whose it was", async () => {
	await share(head, sharing("authors", "cc-by-sa-4.0"));
	await expect(copy(rival)).rejects.toMatchObject(gone);
	await share(head, sharing("region", "cc-by-nd-4.0"));
	expect((await get(rival)).abilities).toEqual(["content"]);
	await expect(copy(rival)).rejects.toMatchObject(gone);
	await share(head, sharing("region", "cc-by-sa-4.0"));
	expect((await get(rival)).abilities).toEqual(["content", "copy"]);
	await expect(copy(student)).rejects.toMatchObject(gone);
	const { id } = await copy(rival);
	const copied = await get(rival, id);
	expect(copied).toMatchObject({
		organisation: { id: rival.organisationId },
		sharing: {
			licence: "cc-by-sa-4.0",
			tier: "authors",
			terms: { en: "Tell us how it went" },
			origin: [
				{
					course: (await get(head)).name,
					organisation: (await get(head)).organisation.name,
					licence: "cc-by-sa-4.0",
				},
			],
		},
	});
	const inside = await read(rival, (context) => getContent(context, copied.versions[0]!.id));
	const own = await read(head, (context) => getContent(context, course.versionId));
	expect(inside.banks.map(({ name, questions }) => ({ name, questions }))).toEqual(
		own.banks.map(({ name, questions }) => ({ name, questions })),
	);
	// Shared alike: the copy stays under the licence.
	await expect(share(rival, sharing("public", "cc-by-4.0"), id)).rejects.toMatchObject({
		fields: [{ path: "sharing.licence", code: "share-alike" }],
	});
	await share(rival, sharing("public", "cc-by-sa-4.0"), id);
	// They have their answers in common.
	const people = [head.personId, author.personId, rival.personId, student.personId];
	for (const one of [id, course.id])
		expect(await asSystem(world.contexts, (context) => knowingAnswers(context, one, people))).toEqual(
			new Set([head.personId, author.personId, rival.personId]),
		);
});

it("has its answers in common with every copy, also copies with each other, and with who made one however they act now", async () => {
	await share(head, sharing("region", "cc-by-4.0"));
	const other = await world.person("school", "programme_head");
	const first = await copy(rival);
	const second = await copy(other);
	const versionId = (await get(other, second.id)).versions[0]!.id;
	await asSystem(world.contexts, (context) => publishBuilt(context, { id: second.id, versionId }));
	const own = await copy(other, second.id);
	await asSystem(world.contexts, ({ tx, now }) =>
		tx.updateTable("membership").set({ ended_at: now }).where("person_id", "=", other.personId).execute(),
	);
	const knowing = (one: string) =>
		asSystem(world.contexts, (context) =>
			knowingAnswers(context, one, [author.personId, rival.personId, other.personId, student.personId]),
		);
	for (const one of [course.id, first.id, second.id, own.id])
		expect(await knowing(one)).toEqual(new Set([author.personId, rival.personId, other.personId]));
});

it.each([
	["cc-by-4.0", "attribution", ["cc0-1.0"], ["cc-by-nc-4.0", "cc-by-4.0"]],
	[
		"cc-by-nc-4.0",
		"non-commercial",
		["cc0-1.0", "cc-by-4.0", "cc-by-sa-4.0", "cc-by-nd-4.0"],
		["cc-by-nc-sa-4.0", "all-rights-reserved"],
	],
] as const)("as a copy of a course under %s gives away no more than that did", async (given, code, more, asMuch) => {
	await share(head, sharing("region", given));
	const { id } = await copy(rival);
	for (const licence of more)
		await expect(share(rival, sharing("authors", licence), id)).rejects.toMatchObject({
			fields: [{ path: "sharing.licence", code }],
		});
	for (const licence of asMuch) await share(rival, sharing("authors", licence), id);
});

it("is found by licence and by whom it is open to", async () => {
	await share(head, sharing("public", "cc0-1.0"));
	const found = async (filter: object) =>
		(await read(student, (context) => listCourses(context, { limit: 50, ...filter }))).items.map(({ id }) => id);
	expect(await found({ licence: "cc0-1.0", tier: "public" })).toEqual([course.id]);
	expect(await found({ licence: "cc-by-4.0", tier: "public" })).not.toContain(course.id);
});
