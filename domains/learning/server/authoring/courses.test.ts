import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem, buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { courseInput, coursesDeveloping, createCourse, publishCourse } from "../../api.ts";
import { type CourseKind, courseChange } from "../../contract-courses.ts";
import { openLearningWorld, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { endDuties } from "../end-duties.ts";
import { findTeachers } from "../known-people.ts";
import { beginDraft } from "./begin-draft.ts";
import { getCourse, listCourses } from "./course-queries.ts";
import { editCourse } from "./edit-course.ts";
import { setAuthors } from "./set-authors.ts";
import { setCourseState } from "./set-course-state.ts";

let world: TestWorld;
let head: TestPerson;
let teacher: TestPerson;
let mentor: TestPerson;
let student: TestPerson;
let rival: TestPerson;
let skills: string[];

beforeAll(async () => {
	world = await openLearningWorld();
	head = await world.person("school", "programme_head");
	teacher = await world.person("school", "teacher", head.organisationId);
	student = await world.person("school", "student", head.organisationId);
	mentor = await world.person("enterprise", "mentor");
	rival = await world.person("school", "programme_head");
	skills = (await asSystem(world.contexts, (context) => buildCompetencies(context, { skills: 3, technologies: 0 })))
		.ids;
});
afterAll(() => world.close());

const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
	world.contexts.read(actor, work);
const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(actor, work);
const notFound = { code: "not-found", status: 404 };
let made = 0;
const input = (levels: readonly number[] = [3], part: object = {}) =>
	courseInput.parse({
		code: `DA-${++made}`,
		name: { en: "Data analysis", zh: "数据分析" },
		summary: { en: "From question to answer", zh: "从问题到结论" },
		hours: 48,
		competencies: levels.map((level, index) => ({ competencyId: skills[index], level })),
		...part,
	});
const create = async (levels?: readonly number[], part?: object) =>
	(await write(head, (context) => createCourse(context, input(levels, part)))).id;
const publish = (id: string, by = head) => write(by, (context) => publishCourse(context, id));
const get = (id: string, by = head) => read(by, (context) => getCourse(context, id));

describe("a course", () => {
	it("is a draft of those who write it, and everybody's once it is published", async () => {
		const id = await create();
		for (const other of [student, rival, teacher, mentor]) await expect(get(id, other)).rejects.toMatchObject(notFound);
		// The second lock alone, without the application's filter.
		const seen = await read(rival, ({ tx }) => tx.selectFrom("course").select("id").where("id", "=", id).execute());
		expect(seen).toEqual([]);
		await publish(id);
		expect(await get(id, student)).toMatchObject({ state: "published", version: 1, abilities: [], authors: [] });
		await expect(publish(id, rival)).rejects.toMatchObject(notFound);
	});

	it("is published only with what it develops, and frozen then; the next draft is a copy", async () => {
		const empty = await create([]);
		await expect(publish(empty)).rejects.toMatchObject({ code: "learning/course-develops-nothing" });
		const id = await create([3, 2]);
		await publish(id);
		await expect(publish(id)).rejects.toMatchObject({ code: "learning/course-frozen" });
		const { revision } = await get(id);
		await write(head, (context) => editCourse(context, id, { ...input([5]), revision }));
		expect((await get(id)).versions[0]!.competencies.map(({ level }) => level)).toEqual([3, 2]);
		const frozen = (await get(id)).versions[0]!.id;
		for (const change of [
			() => write(head, ({ tx }) => tx.deleteFrom("course_competency").where("version_id", "=", frozen).execute()),
			() =>
				write(head, ({ tx }) => tx.updateTable("course_version").set({ hours: 1 }).where("id", "=", frozen).execute()),
		])
			await expect(change()).rejects.toThrow("never changed");
		await write(head, (context) => beginDraft(context, id));
		await expect(write(head, (context) => beginDraft(context, id))).rejects.toMatchObject({
			code: "learning/course-drafted",
		});
		expect((await get(id)).versions).toMatchObject([
			{ number: 2, state: "draft", hours: 48, competencies: [{ level: 3 }, { level: 2 }] },
			{ number: 1, state: "published" },
		]);
		expect((await get(id, student)).versions.map(({ number }) => number)).toEqual([1]);
	});

	it("is not overwritten by who has not seen a change, and its code is its school's alone", async () => {
		const id = await create();
		const edit = (revision: number, part: object = {}) =>
			write(head, (context) => editCourse(context, id, { ...input([3], part), revision }));
		await edit(1);
		await expect(edit(1)).rejects.toMatchObject({ code: "learning/course-changed", params: { revision: 2 } });
		const other = await create([3], { code: "TAKEN" });
		await expect(edit(2, { code: "TAKEN" })).rejects.toMatchObject({ fields: [{ path: "code", code: "taken" }] });
		await write(rival, (context) => createCourse(context, input([3], { code: "TAKEN" })));
		await write(head, async (context) => {
			await publishCourse(context, other);
			await setCourseState(context, other, "archived");
		});
		await expect(
			write(head, (context) => editCourse(context, other, { ...input(), revision: 3 })),
		).rejects.toMatchObject({ code: "learning/course-archived" });
	});

	it("says whether it is a project or leads to a certificate, which it names", async () => {
		const certificate = { en: null, zh: "物流管理职业技能等级证书" };
		await expect(create([3], { kind: "certificate" })).rejects.toMatchObject({
			fields: [{ path: "certificate.zh", code: "name-missing" }],
		});
		const id = await create([3], { kind: "certificate", certificate });
		await publish(id);
		const of = async (kind: CourseKind) =>
			(await read(student, (context) => listCourses(context, { kind, limit: 100 }))).items.map((one) => one.id);
		expect(await of("certificate")).toContain(id);
		expect(await of("project")).not.toContain(id);
		expect(await get(id, student)).toMatchObject({ kind: "certificate", certificate });
		const [found] = (await read(student, (context) => coursesDeveloping(context, [skills[0] as string])))
			.get(skills[0] as string)!
			.filter(({ courseId }) => courseId === id);
		expect(found).toMatchObject({ kind: "certificate", certificate });
		// Who knows no kinds takes none away.
		const { kind: _, certificate: __, ...old } = input();
		await write(head, async (context) =>
			editCourse(context, id, courseChange.parse({ ...old, revision: (await getCourse(context, id)).revision })),
		);
		expect(await get(id)).toMatchObject({ kind: "certificate", certificate });
		// A certificate is left behind with the kind.
		const { revision } = await get(id);
		const changed = courseChange.parse({ ...input(), certificate, kind: "project", revision });
		await write(head, (context) => editCourse(context, id, changed));
		expect(await get(id)).toMatchObject({ kind: "project", certificate: { en: null, zh: null } });
	});

	it("refuses a competency that nobody can show, naming the field", async () => {
		await expect(
			write(head, (context) =>
				createCourse(context, { ...input(), competencies: [{ competencyId: newId(), level: 3 }] }),
			),
		).rejects.toMatchObject({ fields: [{ path: "competencies.0.competencyId", code: "unknown" }] });
		// What an input does not name is not taken over: nobody publishes, or gives to another school, by sending it along.
		const sent = { ...input(), organisationId: rival.organisationId, state: "published", revision: 9, sample: true };
		expect(Object.keys(courseInput.parse(sent)).sort()).toEqual([
			"certificate",
			"code",
			"competencies",
			"hours",
			"kind",
			"name",
			"prerequisites",
			"summary",
		]);
		expect(courseInput.safeParse({ ...input(), competencies: [{ competencyId: skills[0], level: 0 }] }).success).toBe(
			false,
		);
	});
});

describe("authors", () => {
	it("write what was given to them, also from an enterprise, and publish nothing", async () => {
		const id = await create();
		await write(head, (context) => setAuthors(context, id, [teacher.personId, mentor.personId]));
		expect((await get(id, mentor)).abilities).toEqual(["edit", "content"]);
		await write(mentor, (context) => editCourse(context, id, { ...input([4]), revision: 1 }));
		await expect(publish(id, mentor)).rejects.toMatchObject(notFound);
		await expect(write(teacher, (context) => setAuthors(context, id, [teacher.personId]))).rejects.toMatchObject(
			notFound,
		);
		await write(head, (context) => setAuthors(context, id, [teacher.personId]));
		await expect(get(id, mentor)).rejects.toMatchObject(notFound);
	});

	it("are known people who teach, and are it no more when they do not", async () => {
		const id = await create();
		await expect(write(head, (context) => setAuthors(context, id, [student.personId]))).rejects.toMatchObject({
			fields: [{ path: "personIds.0", code: "no-teacher" }],
		});
		const found = (q: string) => read(head, (context) => findTeachers(context, q));
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("person").set({ email_verified: true }).where("id", "=", mentor.personId).execute(),
		);
		expect(await found("mentor")).toEqual([]);
		expect(await found(`${mentor.personId}@example.org`)).toMatchObject([{ id: mentor.personId }]);
		expect((await found("teacher of")).map((one) => one.id)).toEqual([teacher.personId]);
		const leaver = await world.person("enterprise", "mentor");
		await write(head, (context) => setAuthors(context, id, [leaver.personId]));
		await asSystem(world.contexts, async (context) => {
			await context.tx
				.updateTable("membership")
				.set({ ended_at: context.now })
				.where("person_id", "=", leaver.personId)
				.execute();
			await endDuties.handle(context, {
				id: newId(),
				name: "organisations.membership.ended",
				payload: { personId: leaver.personId, organisationId: leaver.organisationId },
				actorId: null,
				organisationId: null,
				at: context.now.toISOString(),
			});
		});
		expect((await get(id)).authors).toEqual([]);
	});
});

describe("what courses develop", () => {
	it("is told by the newest published version of each, with the day it began", async () => {
		const [id, draft, gone] = [await create([2, 3]), await create([5]), await create([5])];
		await publish(id);
		await write(head, (context) => beginDraft(context, id));
		const { revision } = await get(id);
		await write(head, (context) => editCourse(context, id, { ...input([4]), revision }));
		const developing = async () => {
			const found = await read(rival, (context) => coursesDeveloping(context, skills));
			return skills.map((skill) => found.get(skill)!.filter(({ courseId }) => [id, draft, gone].includes(courseId)));
		};
		const [first, second, third] = await developing();
		expect([first, second, third]).toMatchObject([[{ level: 2, version: 1 }], [{ level: 3 }], []]);
		await write(head, async (context) => {
			await publishCourse(context, id);
			await publishCourse(context, gone);
			await setCourseState(context, gone, "archived");
		});
		const told = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("outbox_event").select("payload").where("name", "=", "learning.course.archived").execute(),
		);
		expect(told.map(({ payload }) => payload)).toContainEqual({ courseId: gone });
		const [after, none] = await developing();
		expect(after).toMatchObject([{ level: 4, version: 2, since: first![0]!.since, hours: 48 }]);
		expect(none).toEqual([]);
	});
});

describe("the list of courses", () => {
	it("finds by words of both languages, by competency, and shows one's own drafts alone", async () => {
		const id = await create([3], { name: { en: "Welding robots", zh: "焊接机器人" } });
		const find = async (by: TestPerson, part: object) =>
			(await read(by, (context) => listCourses(context, { limit: 50, ...part }))).items.map((course) => course.id);
		expect(await find(head, { q: "焊接" })).toEqual([id]);
		expect(await find(head, { q: "weld rob", mine: true })).toEqual([id]);
		expect(await find(student, { q: "焊接" })).toEqual([]);
		await publish(id);
		expect(await find(student, { q: "焊接" })).toEqual([id]);
		expect(await find(student, { competencyId: skills[0] })).toContain(id);
		expect(await find(student, { competencyId: skills[2], q: "焊接" })).toEqual([]);
		expect(await find(rival, { q: "焊接", mine: true })).toEqual([]);
	});

	it("leaves out those of one organisation before it is cut to a page", async () => {
		const name = { en: "Lasers", zh: "激光" };
		const theirs = (await write(rival, (context) => createCourse(context, input([3], { name })))).id;
		await publish(theirs, rival);
		for (let own = 0; own < 2; own++) await publish(await create([3], { name }));
		const find = async (part: object) =>
			(await read(head, (context) => listCourses(context, { q: "激光", limit: 1, ...part }))).items.map(({ id }) => id);
		expect(await find({})).not.toEqual([theirs]);
		expect(await find({ notOrganisationId: head.organisationId })).toEqual([theirs]);
		expect(await find({ notOrganisationId: rival.organisationId })).not.toContain(theirs);
	});
});
