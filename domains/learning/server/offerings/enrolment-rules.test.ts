import { afterAll, beforeAll, expect, it } from "vitest";
import { createGroup, editGroup, setGroupState } from "#domains/competencies/api.ts";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { buildCourse, buildOffering, publishBuilt } from "../../testing/builders.ts";
import { openLearningWorld, type TestPerson } from "../../testing/world.ts";
import { addRule, removeRule } from "./enrolment-rules.ts";
import { removeLearner } from "./join.ts";
import { getOffering } from "./offering-queries.ts";
import { addTeacher, removeTeacher } from "./set-teachers.ts";

let world: Awaited<ReturnType<typeof openLearningWorld>>;
let owner: TestPerson;
let teacher: TestPerson;
let stranger: TestPerson;
let students: TestPerson[];
beforeAll(async () => {
	world = await openLearningWorld();
	owner = await world.person("school", "owner");
	teacher = await world.person("school", "teacher", owner.organisationId);
	stranger = await world.person("school", "teacher");
	students = [];
	for (let i = 0; i < 4; i++) students.push(await world.person("school", "student", owner.organisationId));
});
afterAll(() => world.close());

const idsOf = (people: readonly TestPerson[]) => people.map(({ personId }) => personId);
const group = (learners: readonly TestPerson[]) => ({
	name: { en: "Class one", zh: "一班" },
	occupationId: null,
	learnerIds: idsOf(learners),
	teacherIds: [teacher.personId],
});
const offering = (capacity: number | null) =>
	asSystem(world.contexts, async (context) => {
		const owned = { organisationId: owner.organisationId, regionId: world.regionId };
		const course = await buildCourse(context, owned);
		await publishBuilt(context, course);
		const id = await buildOffering(context, { course, ...owned, teacherIds: [teacher.personId] });
		await context.tx.updateTable("offering").set({ capacity }).where("id", "=", id).execute();
		return id;
	});
const learnersOf = (offeringId: string) =>
	asSystem(world.contexts, async ({ tx }) => {
		const rows = await tx
			.selectFrom("enrolment")
			.select("person_id")
			.where("offering_id", "=", offeringId)
			.where("state", "=", "active")
			.execute();
		return new Set(rows.map(({ person_id }) => person_id));
	});

it("whoever comes to a group that an offering follows is enrolled once, and stays", async () => {
	const id = await offering(null);
	const [first, second, third] = students as [TestPerson, TestPerson, TestPerson];
	const { id: groupId } = await world.contexts.write(owner, (context) => createGroup(context, group([first])));
	await expect(world.contexts.write(stranger, (context) => addRule(context, id, groupId, null))).rejects.toMatchObject({
		status: 404,
	});
	expect(await world.contexts.write(teacher, (context) => addRule(context, id, groupId, null))).toEqual({
		enrolled: 1,
		lacking: [],
		unseen: 0,
	});
	await world.contexts.write(owner, (context) =>
		editGroup(context, groupId, { ...group([first, second, third]), revision: 1 }),
	);
	await deliverEvents(world.contexts);
	expect(await learnersOf(id)).toEqual(new Set(idsOf([first, second, third])));
	// Taken out by a teacher: comes back by no rule.
	await world.contexts.write(teacher, (context) => removeLearner(context, id, second.personId));
	await world.contexts.write(owner, (context) => editGroup(context, groupId, { ...group([first]), revision: 2 }));
	await world.contexts.write(owner, (context) =>
		editGroup(context, groupId, { ...group([first, second]), revision: 3 }),
	);
	await deliverEvents(world.contexts);
	expect(await learnersOf(id)).toEqual(new Set(idsOf([first, third])));
	const seen = await world.contexts.read(teacher, (context) => getOffering(context, id));
	expect(seen.rules).toEqual([{ groupId, name: { en: "Class one", zh: "一班" }, exception: null }]);
	expect((await world.contexts.read(first, (context) => getOffering(context, id))).rules).toEqual([]);
	await world.contexts.write(teacher, (context) => removeRule(context, id, groupId));
	await world.contexts.write(owner, (context) =>
		editGroup(context, groupId, { ...group([students[3] as TestPerson]), revision: 4 }),
	);
	await deliverEvents(world.contexts);
	expect(await learnersOf(id)).toEqual(new Set(idsOf([first, third])));
});

it("lets in who came to a group while it was closed once it is open again", async () => {
	const id = await offering(null);
	const [first, second] = students as [TestPerson, TestPerson];
	const { id: groupId } = await world.contexts.write(owner, (context) => createGroup(context, group([first])));
	await world.contexts.write(teacher, (context) => addRule(context, id, groupId, null));
	await world.contexts.write(owner, (context) => setGroupState(context, groupId, "closed"));
	await world.contexts.write(owner, (context) =>
		editGroup(context, groupId, { ...group([first, second]), revision: 2 }),
	);
	await deliverEvents(world.contexts);
	expect(await learnersOf(id)).toEqual(new Set(idsOf([first])));
	await world.contexts.write(owner, (context) => setGroupState(context, groupId, "open"));
	await deliverEvents(world.contexts);
	expect(await learnersOf(id)).toEqual(new Set(idsOf([first, second])));
});

it("follows another school's group only while who made the rule teaches there and here", async () => {
	const id = await offering(null);
	const guest = await world.person("school", "teacher");
	const guestOwner = await world.person("school", "owner", guest.organisationId);
	const [first, second, third] = await Promise.all(
		[1, 2, 3].map(() => world.person("school", "student", guest.organisationId)),
	);
	const theirs = (learners: readonly TestPerson[]) => ({ ...group(learners), teacherIds: [guest.personId] });
	const edit = (learners: readonly TestPerson[], revision: number) =>
		world.contexts.write(guestOwner, (context) => editGroup(context, groupId, { ...theirs(learners), revision }));
	const { id: groupId } = await world.contexts.write(guestOwner, (context) => createGroup(context, theirs([first!])));
	await world.contexts.write(owner, (context) =>
		addTeacher(context, id, { personId: guest.personId, role: "teacher" }),
	);
	await world.contexts.write(guest, (context) => addRule(context, id, groupId, null));
	await edit([first!, second!], 1);
	await deliverEvents(world.contexts);
	expect(await learnersOf(id)).toEqual(new Set(idsOf([first!, second!])));
	await world.contexts.write(owner, (context) => removeTeacher(context, id, guest.personId));
	await edit([first!, second!, third!], 2);
	await deliverEvents(world.contexts);
	expect(await learnersOf(id)).toEqual(new Set(idsOf([first!, second!])));
	expect((await world.contexts.read(owner, (context) => getOffering(context, id))).rules).toEqual([]);
});

it("gives the seats there are, and tells who teaches of those without one", async () => {
	const id = await offering(2);
	const { id: groupId } = await world.contexts.write(owner, (context) => createGroup(context, group(students)));
	expect(await world.contexts.write(teacher, (context) => addRule(context, id, groupId, null))).toEqual({
		enrolled: 2,
		lacking: [],
		unseen: 0,
	});
	const notices = await asSystem(world.contexts, ({ tx }) =>
		tx
			.selectFrom("notice")
			.select(["person_id", "params"])
			.where("kind", "=", "learning.rule-without-seat")
			.where("page", "=", `/offerings/${id}`)
			.execute(),
	);
	expect(notices).toMatchObject([{ person_id: teacher.personId, params: { count: "2" } }]);
});
