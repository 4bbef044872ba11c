import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem, buildGroup } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { offeringChange, offeringInput } from "../../contract-offerings.ts";
import { type BuiltCourse, buildCourse, buildOffering, type NewOffering } from "../../testing/builders.ts";
import { openLearningWorld, type TestPerson, type TestWorld, untilSomebodyWaits } from "../../testing/world.ts";
import { listMyCourses } from "../learning/home-queries.ts";
import { enrolGroup, enrolList, previewEnrolment } from "./enrol.ts";
import { joinByCode, removeLearner, setCode, withdraw } from "./join.ts";
import { getOffering, listLearners, listOfferings } from "./offering-queries.ts";
import { offeringRoutes } from "./offering-routes.ts";
import { createOffering, editOffering, setOfferingState } from "./save-offering.ts";
import { addTeacher, removeTeacher } from "./set-teachers.ts";

let world: TestWorld;
let head: TestPerson;
let teacher: TestPerson;
let mentor: TestPerson;
let students: TestPerson[];
let outsider: TestPerson;
let course: BuiltCourse;

beforeAll(async () => {
	world = await openLearningWorld();
	head = await world.person("school", "programme_head");
	teacher = await world.person("school", "teacher", head.organisationId);
	mentor = await world.person("enterprise", "mentor");
	outsider = await world.person("enterprise", "recruiter");
	students = [];
	for (let count = 0; count < 4; count++)
		students.push(await world.person("school", "student", count < 3 ? head.organisationId : undefined));
	await proveAddresses();
	course = await asSystem(world.contexts, (context) =>
		buildCourse(context, { organisationId: head.organisationId, regionId: world.regionId, state: "published" }),
	);
});
afterAll(() => world.close());

const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
	world.contexts.read(actor, work);
const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(actor, work);
const proveAddresses = () =>
	asSystem(world.contexts, ({ tx }) => tx.updateTable("person").set({ email_verified: true }).execute());
/** A student of the school who has another role besides. */
async function studentAnd(role: string, of = head.organisationId): Promise<TestPerson> {
	const person = await world.person("school", role, of);
	await asSystem(world.contexts, ({ tx }) =>
		tx
			.updateTable("membership")
			.set({ roles: ["student", role] })
			.where("person_id", "=", person.personId)
			.execute(),
	);
	await proveAddresses();
	return person;
}
const notFound = { code: "not-found", status: 404 };
let sections = 0;
const input = (part: object = {}) =>
	offeringInput.parse({
		courseId: course.id,
		term: "2026 autumn",
		section: `${++sections}`,
		startsOn: "2026-11-01",
		endsOn: "2026-12-31",
		...part,
	});
const build = (part: Partial<NewOffering> = {}) =>
	asSystem(world.contexts, (context) =>
		buildOffering(context, {
			course,
			organisationId: head.organisationId,
			regionId: world.regionId,
			teacherIds: [teacher.personId],
			...part,
		}),
	);
const addresses = (...people: TestPerson[]) => people.map(({ personId }) => `${personId}@example.org`).join("\n");
const get = (id: string, by: TestPerson) => read(by, (context) => getOffering(context, id));

describe("an offering", () => {
	it("is prepared by who answers for the course, and opened to everybody", async () => {
		await expect(write(teacher, (context) => createOffering(context, input()))).rejects.toMatchObject(notFound);
		const { id } = await write(head, (context) => createOffering(context, input({ capacity: 30 })));
		await expect(get(id, students[0]!)).rejects.toMatchObject(notFound);
		await write(head, (context) => addTeacher(context, id, { personId: mentor.personId, role: "mentor" }));
		expect((await get(id, mentor)).abilities).toEqual(["enrol"]);
		await write(head, (context) => setOfferingState(context, id, "open"));
		expect(await get(id, students[0]!)).toMatchObject({
			state: "open",
			code: null,
			abilities: ["join"],
			teachers: [{ id: mentor.personId, role: "mentor", organisation: {} }],
		});
		await write(head, (context) => removeTeacher(context, id, mentor.personId));
		await expect(read(mentor, (context) => listLearners(context, id, { limit: 50 }))).rejects.toMatchObject(notFound);
	});

	it("is held online or at a place of its region, in a language", async () => {
		const { regionId: placeId } = world;
		const { id } = await write(head, (context) => createOffering(context, input({ placeId, language: "en" })));
		expect(await get(id, head)).toMatchObject({ online: false, place: { id: placeId }, language: "en" });
		await write(head, (context) =>
			editOffering(context, id, offeringChange.parse({ ...input({ online: true }), revision: 1 })),
		);
		expect(await get(id, head)).toMatchObject({ online: true, place: null, language: null });
		await expect(write(head, (context) => createOffering(context, input({ placeId: newId() })))).rejects.toMatchObject({
			fields: [{ path: "placeId", code: "unknown" }],
		});
		expect(offeringInput.safeParse({ ...input(), online: true, placeId }).success).toBe(false);
	});

	it("begins and ends with the days of its zone, and keeps seats that are taken", async () => {
		const { id } = await write(head, (context) => createOffering(context, input({ capacity: 2 })));
		const { starts_at, ends_at } = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("offering").select(["starts_at", "ends_at"]).where("id", "=", id).executeTakeFirstOrThrow(),
		);
		expect([starts_at, ends_at].map((at) => new Date(at).toISOString())).toEqual([
			"2026-10-31T16:00:00.000Z",
			"2026-12-31T16:00:00.000Z",
		]);
		await write(head, (context) =>
			enrolList(context, id, { text: addresses(students[0]!, students[1]!), exception: null }),
		);
		const { courseId: _, ...dates } = input();
		const edit = (revision: number, capacity: number) =>
			write(head, (context) => editOffering(context, id, { ...dates, capacity, revision }));
		await expect(edit(1, 1)).rejects.toMatchObject({ code: "learning/seats-taken", params: { taken: 2 } });
		await edit(1, 3);
		await expect(edit(1, 4)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		expect(offeringInput.safeParse({ ...input(), endsOn: "2026-10-01" }).success).toBe(false);
	});
});

describe("enrolling", () => {
	it("by a list says line by line what is wrong, and takes the others", async () => {
		const id = await build({ capacity: 3, learnerIds: [students[1]!.personId] });
		const text = [
			`学号1, ${students[0]!.personId}@EXAMPLE.org, 李想`,
			"no address here",
			"",
			addresses(students[0]!),
			addresses(students[1]!),
			addresses(outsider),
			addresses(students[3]!),
			addresses(students[2]!),
		].join("\n");
		const { rows, ready, seats } = await write(teacher, (context) =>
			previewEnrolment(context, id, { text: text, exception: null }),
		);
		expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
			[1, null],
			[2, "no-address"],
			[4, "twice"],
			[5, "enrolled"],
			[6, "unknown"],
			[7, null],
			[8, "no-seat"],
		]);
		expect([ready, seats]).toEqual([2, 2]);
		expect(await write(teacher, (context) => enrolList(context, id, { text: text, exception: null }))).toEqual({
			enrolled: 2,
			lacking: [],
			unseen: 0,
		});
		expect(await get(id, teacher)).toMatchObject({ taken: 3 });
		await expect(
			write(outsider, (context) => enrolList(context, id, { text: text, exception: null })),
		).rejects.toMatchObject(notFound);
		expect((await read(teacher, (context) => listLearners(context, id, { limit: 50 }))).items).toHaveLength(3);
	});

	it("by a list reads proven addresses, and as many lines as it says", async () => {
		const id = await build();
		const unproven = await world.person("school", "student", head.organisationId);
		const preview = (text: string) =>
			write(teacher, (context) => previewEnrolment(context, id, { text: text, exception: null }));
		expect((await preview(addresses(unproven))).rows).toMatchObject([{ name: null, problem: "unknown" }]);
		await expect(preview("x\n".repeat(2001))).rejects.toMatchObject({
			fields: [{ path: "text", code: "too-many-rows", params: { most: 2000, rows: 2001 } }],
		});
		expect((await preview("x\n".repeat(2000))).rows).toHaveLength(2000);
	});

	it("by a list is asked for a few times a minute: nobody learns by it whose address is whose", () => {
		const rated = offeringRoutes.filter(({ id }) =>
			["learning.learners.preview", "learning.learners.enrol"].includes(id),
		);
		expect(rated.map(({ ratePerMinute }) => ratePerMinute)).toEqual([20, 20]);
	});

	it("keeps out who writes the course, wrote it or answers for it: by code, list and group", async () => {
		const [manager, author] = [await studentAnd("coordinator"), await studentAnd("teacher")];
		await asSystem(world.contexts, ({ tx, now }) =>
			tx
				.insertInto("course_author")
				.values({
					course_id: course.id,
					organisation_id: head.organisationId,
					person_id: author.personId,
					since: now,
					ended_at: now,
				})
				.execute(),
		);
		const id = await build({ code: `K${sections++}EEPS` });
		const { code } = await get(id, teacher);
		for (const by of [manager, author, head])
			await expect(write(by, (context) => joinByCode(context, code as string))).rejects.toMatchObject({
				code: "learning/writes-course",
			});
		const list = addresses(manager, author);
		expect(
			(await write(teacher, (context) => previewEnrolment(context, id, { text: list, exception: null }))).rows,
		).toMatchObject([{ problem: "writes-course" }, { problem: "writes-course" }]);
		expect(await write(teacher, (context) => enrolList(context, id, { text: list, exception: null }))).toEqual({
			enrolled: 0,
			lacking: [],
			unseen: 0,
		});
		const group = await asSystem(world.contexts, (context) =>
			buildGroup(context, {
				organisationId: head.organisationId,
				teacherId: teacher.personId,
				learnerIds: [manager, author, students[0]!].map(({ personId }) => personId),
			}),
		);
		expect(await write(teacher, (context) => enrolGroup(context, id, { groupId: group, exception: null }))).toEqual({
			enrolled: 1,
			lacking: [],
			unseen: 0,
		});
	});

	it("by a group leaves out who teaches, also for a teacher of another organisation", async () => {
		const [guest, both] = [await world.person("school", "teacher"), await studentAnd("mentor")];
		const id = await build({ teacherIds: [guest.personId, both.personId] });
		await asSystem(world.contexts, ({ tx, now }) =>
			tx
				.insertInto("membership")
				.values({
					id: newId(),
					person_id: both.personId,
					organisation_id: guest.organisationId,
					roles: ["student"],
					created_at: now,
				})
				.execute(),
		);
		const group = await asSystem(world.contexts, (context) =>
			buildGroup(context, {
				organisationId: guest.organisationId,
				teacherId: guest.personId,
				learnerIds: [both.personId],
			}),
		);
		expect(await write(guest, (context) => enrolGroup(context, id, { groupId: group, exception: null }))).toEqual({
			enrolled: 0,
			lacking: [],
			unseen: 0,
		});
	});

	it.each(["withdrawing", "removing"])("%s waits for the offering before it takes the enrolment", async (how) => {
		const id = await build({ learnerIds: [students[0]!.personId] });
		let left: Promise<void> = Promise.resolve();
		await asSystem(world.contexts, async ({ tx }) => {
			await tx.selectFrom("offering").select("id").where("id", "=", id).forUpdate().execute();
			left =
				how === "removing"
					? write(teacher, (context) => removeLearner(context, id, students[0]!.personId))
					: write(students[0]!, (context) => withdraw(context, id));
			await untilSomebodyWaits(world);
			await tx.selectFrom("enrolment").select("id").where("offering_id", "=", id).forUpdate().noWait().execute();
		});
		await left;
		expect(await get(id, teacher)).toMatchObject({ taken: 0 });
	});

	it("by a group takes those whom the actor sees in it", async () => {
		const id = await build();
		const group = (teacherId: string) =>
			asSystem(world.contexts, (context) =>
				buildGroup(context, {
					organisationId: head.organisationId,
					teacherId,
					learnerIds: students.slice(0, 3).map(({ personId }) => personId),
				}),
			);
		const [own, others] = [await group(teacher.personId), await group(newId().length ? head.personId : "")];
		expect(await write(teacher, (context) => enrolGroup(context, id, { groupId: own, exception: null }))).toEqual({
			enrolled: 3,
			lacking: [],
			unseen: 0,
		});
		expect(await write(teacher, (context) => enrolGroup(context, id, { groupId: own, exception: null }))).toEqual({
			enrolled: 0,
			lacking: [],
			unseen: 0,
		});
		await expect(
			write(teacher, (context) => enrolGroup(context, id, { groupId: others, exception: null })),
		).rejects.toMatchObject(notFound);
	});

	it("by code is for everybody but its teachers, as long as there are seats", async () => {
		const id = await build({ capacity: 1 });
		const { code } = await write(teacher, (context) => setCode(context, id, true));
		const join = (by: TestPerson, typed: string) => write(by, (context) => joinByCode(context, typed));
		await expect(join(teacher, code as string)).rejects.toMatchObject({ code: "learning/teaches-here" });
		await expect(join(students[0]!, "WRONG234")).rejects.toMatchObject({
			fields: [{ path: "code", code: "join-code-unknown" }],
		});
		const typed = `${code!.slice(0, 4).toLowerCase()}-${code!.slice(4)}`;
		expect(await join(students[0]!, typed)).toEqual({ offeringId: id, clashes: 0 });
		expect(await join(students[0]!, typed)).toEqual({ offeringId: id, clashes: 0 });
		await expect(join(students[3]!, typed)).rejects.toMatchObject({ code: "learning/no-seat-left" });
		expect((await get(id, students[0]!)).code).toBeNull();
		await write(students[0]!, (context) => withdraw(context, id));
		await expect(write(students[0]!, (context) => withdraw(context, id))).rejects.toMatchObject(notFound);
		await join(students[3]!, typed);
		await write(teacher, (context) => removeLearner(context, id, students[3]!.personId));
		await expect(join(students[3]!, typed)).rejects.toMatchObject({
			fields: [{ path: "code", code: "join-code-unknown" }],
		});
		expect(await get(id, teacher)).toMatchObject({ taken: 0 });
		await write(teacher, (context) => setCode(context, id, false));
		await expect(join(students[0]!, typed)).rejects.toMatchObject({
			fields: [{ path: "code", code: "join-code-unknown" }],
		});
	});

	it("keeps when somebody had a seat before they left and came back", async () => {
		const id = await build();
		const { code } = await write(teacher, (context) => setCode(context, id, true));
		const join = () => write(students[0]!, (context) => joinByCode(context, code as string));
		const former = () =>
			asSystem(world.contexts, ({ tx }) =>
				tx.selectFrom("former_seat").select(["person_id", "enrolled_at"]).where("offering_id", "=", id).execute(),
			);
		await join();
		const first = new Date("2026-09-01T00:00:00Z");
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("enrolment").set({ enrolled_at: first }).where("offering_id", "=", id).execute(),
		);
		await join();
		await write(students[0]!, (context) => withdraw(context, id));
		expect(await former()).toEqual([]);
		await join();
		expect(await former()).toMatchObject([{ person_id: students[0]!.personId }]);
		expect(new Date((await former())[0]!.enrolled_at)).toEqual(first);
	});

	it("gives a seat that several want at once to one of them", async () => {
		const id = await build({ capacity: 1, code: `C${sections++}RACE` });
		const { code } = await get(id, teacher);
		const outcomes = await Promise.allSettled(
			students.map((student) => write(student, (context) => joinByCode(context, code as string))),
		);
		expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await get(id, teacher)).toMatchObject({ taken: 1 });
	});

	it("makes nobody a learner of what they teach", async () => {
		const both = await world.person("school", "student", head.organisationId);
		await asSystem(world.contexts, ({ tx }) =>
			tx
				.updateTable("membership")
				.set({ roles: ["student", "teacher"] })
				.where("person_id", "=", both.personId)
				.execute(),
		);
		const id = await build({ learnerIds: [both.personId] });
		await expect(
			write(head, (context) => addTeacher(context, id, { personId: both.personId, role: "teacher" })),
		).rejects.toMatchObject({ fields: [{ code: "learns-here" }] });
	});
});

it("what others learn stays theirs, also past the filters of the application", async () => {
	const [learner, rival] = [await world.person("school", "student"), await world.person("school", "programme_head")];
	const id = await build({ learnerIds: [learner.personId] });
	expect((await read(learner, (context) => listMyCourses(context))).items).toMatchObject([{ offeringId: id }]);
	expect((await read(rival, (context) => listMyCourses(context))).items).toEqual([]);
	const mine = await read(rival, (context) => listOfferings(context, { limit: 50, mine: true }));
	expect(mine.items).toEqual([]);
	for (const table of ["enrolment", "offering_code", "activity_progress", "quiz_attempt"] as const)
		expect(await read(rival, ({ tx }) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
});
