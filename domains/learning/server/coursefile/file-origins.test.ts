import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { courseChange } from "../../contract-courses.ts";
import type { Licence } from "../../contract-sharing.ts";
import { type CourseFileRoom, emptyCourseFile, openCourseFileRoom, zipped } from "../../testing/course-file-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { copyCourse } from "../authoring/copy-course.ts";
import { getCourse } from "../authoring/course-queries.ts";
import { newKin } from "../authoring/create-course.ts";
import { editCourse } from "../authoring/edit-course.ts";
import { knowingAnswers } from "../authoring/knows-answers.ts";
import { publishCourse } from "../authoring/publish-course.ts";

let room: CourseFileRoom;
let stranger: TestPerson;
beforeAll(async () => {
	room = await openCourseFileRoom();
	stranger = await room.world.person("enterprise", "owner");
});
afterAll(() => room.close());

const none = { en: null, zh: null };
const called = (en: string) => ({ en, zh: null });
const sharing = (licence: Licence, part: object = {}) => ({
	...{ licence, licenceText: none, terms: none, owner: called("Elsewhere"), origin: [] as object[] },
	...part,
});
const fileOf = async (course: object) =>
	zipped({ "course.json": JSON.stringify({ ...emptyCourseFile, course: { ...emptyCourseFile.course, ...course } }) });
/** A file as somebody takes it in. */
const taken = async (file: Buffer, by = stranger) => room.take(await room.upload(file, by), newId(), by);
const sharingOf = (id: string, by = stranger) =>
	room.world.contexts.read(by, async (context) => (await getCourse(context, id)).sharing);
const originIds = async (id: string) =>
	(
		await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("course").select("origin_ids").where("id", "=", id).executeTakeFirstOrThrow(),
		)
	).origin_ids;
async function licence(id: string, of: Licence, licenceText: { en: string | null; zh: string | null } = none) {
	const { code, name, revision } = await room.world.contexts.read(stranger, (context) => getCourse(context, id));
	const input = { code, name, competencies: [], revision };
	const change = courseChange.parse({ ...input, sharing: { licence: of, licenceText, terms: none, tier: "authors" } });
	await room.world.contexts.write(stranger, (context) => editCourse(context, id, change));
}
const refused = (code: string, path = "sharing.licence") => ({ fields: [{ path, code }] });

describe("answers", () => {
	const knowing = (id: string, people: readonly TestPerson[]) =>
		asSystem(room.world.contexts, (context) =>
			knowingAnswers(
				context,
				id,
				people.map(({ personId }) => personId),
			),
		);

	it("are common to a course and what was taken in from its file, to copies of both, and to files of these", async () => {
		const { id, versionId } = await room.build();
		const file = await room.exported(versionId);
		const here = await taken(file, room.head);
		const there = await taken(file);
		await room.world.contexts.write(stranger, (context) => publishCourse(context, there.id));
		const copied = await room.world.contexts.write(stranger, (context) =>
			copyCourse(context, there.id, { code: newId(), name: called("Copy") }),
		);
		const third = await room.world.person("enterprise", "owner");
		const { versionId: draft } = await asSystem(room.world.contexts, ({ tx }) =>
			tx
				.selectFrom("course_version")
				.select("id as versionId")
				.where("course_id", "=", copied.id)
				.executeTakeFirstOrThrow(),
		);
		const far = await taken(await room.exported(draft, stranger), third);
		const learner = await room.world.person("school", "student");
		const people = [room.head, stranger, third, learner];
		const knowers = new Set([room.head, stranger, third].map(({ personId }) => personId));
		for (const one of [id, here.id, there.id, copied.id, far.id]) expect(await knowing(one, people)).toEqual(knowers);
		// A course of its own has nothing to do with it.
		const other = await room.build();
		expect(await knowing(other.id, people)).toEqual(new Set([room.head.personId]));
	});

	it("of files of another platform are common to those that were taken in here", async () => {
		const kin = newKin();
		const mine = await taken(await fileOf({ kin }));
		const theirs = await taken(await fileOf({ kin }), room.head);
		const apart = await taken(await fileOf({}), room.head);
		const both = new Set([room.head.personId, stranger.personId]);
		for (const { id } of [mine, theirs]) expect(await knowing(id, [room.head, stranger])).toEqual(both);
		expect(await knowing(apart.id, [room.head, stranger])).toEqual(new Set([room.head.personId]));
	});

	it("are common to no course of which the importer knows the id alone, and nothing tells that there is one", async () => {
		const { id } = await room.build();
		const elsewhere = newId();
		const told = [];
		for (const kin of [id, elsewhere]) {
			const file = await fileOf({ kin });
			const { answersOf } = await room.preview(await room.upload(file, stranger), stranger);
			const came = await taken(file);
			const again = await taken(file);
			told.push({
				answersOf,
				origin: (await sharingOf(came.id)).origin,
				kept: (await originIds(came.id)).includes(kin),
			});
			expect(await knowing(again.id, [room.head, stranger])).toEqual(new Set([stranger.personId]));
			expect(await originIds(came.id)).toHaveLength(1);
			expect(await originIds(again.id)).not.toEqual(await originIds(came.id));
		}
		expect(told[0]).toEqual({ answersOf: null, origin: [], kept: false });
		expect(told[1]).toEqual(told[0]);
		expect(await knowing(id, [room.head, stranger])).toEqual(new Set([room.head.personId]));
	});

	it("are common to the course that a file of before names, of whoever writes it or may copy it", async () => {
		const { id } = await room.build();
		const file = await fileOf({ kin: id });
		const ofHead = await taken(file, room.head);
		expect((await originIds(ofHead.id)).at(-1)).toBe(id);
		await room.world.contexts.write(room.head, (context) => publishCourse(context, id));
		const openAs = (licence: Licence) =>
			asSystem(room.world.contexts, ({ tx }) =>
				tx.updateTable("course").set({ licence, access_tier: "public" }).where("id", "=", id).execute(),
			);
		// Who may look into it, and no more, has none of its answers.
		await openAs("cc-by-nd-4.0");
		await taken(file);
		expect(await knowing(id, [stranger])).toEqual(new Set());
		await openAs("cc-by-4.0");
		const { organisation } = await room.world.contexts.read(room.head, (context) => getCourse(context, id));
		expect((await room.preview(await room.upload(file, stranger), stranger)).answersOf).toEqual(organisation.name);
		const came = await taken(file);
		expect(await knowing(id, [stranger])).toEqual(new Set([stranger.personId]));
		const { detail } = await asSystem(room.world.contexts, ({ tx }) =>
			tx
				.selectFrom("audit_entry")
				.select("detail")
				.where("action", "=", "learning.course.imported")
				.where("object_id", "=", came.id)
				.executeTakeFirstOrThrow(),
		);
		expect(detail).toMatchObject({ answersOf: id });
	});

	it("of a course of before are common to its copies and to what was taken in from the files of both", async () => {
		const { id, versionId } = await room.build();
		await room.world.contexts.write(room.head, (context) => publishCourse(context, id));
		const copy = await room.world.contexts.write(room.head, (context) =>
			copyCourse(context, id, { code: newId(), name: called("Copy") }),
		);
		const draft = await asSystem(room.world.contexts, async ({ tx }) => {
			await tx.updateTable("course").set({ origin_ids: [] }).where("id", "=", id).execute();
			await tx
				.updateTable("course")
				.set({ origin_ids: [id] })
				.where("id", "=", copy.id)
				.execute();
			return tx.selectFrom("course_version").select("id").where("course_id", "=", copy.id).executeTakeFirstOrThrow();
		});
		const there = await taken(await room.exported(draft.id));
		const third = await room.world.person("enterprise", "owner");
		const far = await taken(await room.exported(versionId), third);
		const knowers = [room.head, stranger, third];
		for (const one of [id, copy.id, there.id, far.id])
			expect(await knowing(one, knowers)).toEqual(new Set(knowers.map(({ personId }) => personId)));
	});
});

describe("the terms of a file", () => {
	it("are refused where they give away more than it was given itself, and nothing is taken in", async () => {
		const from = (of: Licence) => ({
			origin: [{ course: called("First"), organisation: called("First"), licence: of }],
		});
		for (const [given, stated, code] of [
			["cc-by-sa-4.0", "cc-by-4.0", "share-alike"],
			["cc-by-nc-4.0", "cc-by-4.0", "non-commercial"],
			["cc-by-4.0", "cc0-1.0", "attribution"],
			["cc-by-nd-4.0", "cc-by-4.0", "no-copies"],
			["all-rights-reserved", "cc0-1.0", "no-copies"],
			["own", "cc-by-4.0", "no-copies"],
		] as const) {
			const file = await fileOf({ sharing: sharing(stated, from(given)) });
			const { errors } = await room.preview(await room.upload(file));
			expect(errors).toEqual([{ path: "course.sharing.licence", code }]);
			await expect(taken(file)).rejects.toMatchObject({ code: "learning/import-with-errors" });
		}
		await taken(await fileOf({ sharing: sharing("cc-by-nc-4.0", from("cc-by-4.0")) }));
	});

	it.each([
		["cc-by-nd-4.0", "cc-by-4.0"],
		["all-rights-reserved", "cc0-1.0"],
	] as const)("that state %s bind the course that becomes of it", async (stated, more) => {
		const { id } = await taken(await fileOf({ sharing: sharing(stated, { terms: called("Ask us") }) }));
		await expect(licence(id, more)).rejects.toMatchObject(refused("no-copies"));
		await expect(licence(id, "own", called("Do as you like"))).rejects.toMatchObject(refused("no-copies"));
		for (const kept of [stated, "all-rights-reserved"] as const) await licence(id, kept);
	});

	it("that are words of their own stay these words", async () => {
		const { id } = await taken(await fileOf({ sharing: sharing("own", { licenceText: called("In class alone") }) }));
		await expect(licence(id, "own", called("Anywhere"))).rejects.toMatchObject(
			refused("no-copies", "sharing.licenceText.en"),
		);
		await licence(id, "own", called("In class alone"));
	});

	it("that are words of their own are gone back to in these words once all rights were reserved, here and by way of a file", async () => {
		const first = await taken(await fileOf({ sharing: sharing("own", { licenceText: called("In class alone") }) }));
		await licence(first.id, "all-rights-reserved");
		const third = await taken(await room.exported(first.versionId, stranger));
		for (const { id } of [first, third]) {
			expect((await sharingOf(id)).origin).toMatchObject([{ licence: "own", licenceText: called("In class alone") }]);
			await expect(licence(id, "own", called("Anywhere"))).rejects.toMatchObject(
				refused("no-copies", "sharing.licenceText.en"),
			);
			await licence(id, "own", called("In class alone"));
			expect((await sharingOf(id)).licenceText).toEqual(called("In class alone"));
			await licence(id, "all-rights-reserved");
			await licence(id, "own", called("In class alone"));
		}
	});

	it("that say nothing reserve all rights to whose the course is here, and to nobody where it is one's own", async () => {
		const { id: first, versionId } = await room.build();
		const file = await room.exported(versionId);
		const { organisation, name } = await room.world.contexts.read(room.head, (context) => getCourse(context, first));
		const said = [{ course: name, organisation: organisation.name, licence: "all-rights-reserved" }];
		// Also when it is taken in a second time.
		for (const { id } of [await taken(file), await taken(file)]) {
			expect(await sharingOf(id)).toMatchObject({ licence: "all-rights-reserved", origin: said });
			await expect(licence(id, "cc-by-4.0")).rejects.toMatchObject(refused("no-copies"));
		}
		expect((await sharingOf((await taken(file, room.head)).id, room.head)).origin).toEqual([]);
	});

	it("bind also who bears the name of whose it is", async () => {
		const { versionId, id } = await room.build();
		const { organisation } = await room.world.contexts.read(room.head, (context) => getCourse(context, id));
		const namesake = await room.world.person("enterprise", "owner");
		await asSystem(room.world.contexts, async ({ tx }) => {
			await tx.updateTable("course").set({ licence: "cc-by-sa-4.0" }).where("id", "=", id).execute();
			const { en: name_en, zh: name_zh } = organisation.name;
			await tx
				.updateTable("organisation")
				.set({ name_en, name_zh })
				.where("id", "=", namesake.organisationId)
				.execute();
		});
		const came = await taken(await room.exported(versionId), namesake);
		expect((await sharingOf(came.id, namesake)).origin).toMatchObject([{ licence: "cc-by-sa-4.0" }]);
	});
});
