import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { editGroup, getGroup } from "#domains/competencies/api.ts";
import { asSystem, buildGroup } from "#domains/competencies/testing/ledger.ts";
import { closeEngines } from "#platform/server/engines/run-engine.ts";
import { newId } from "#platform/server/id.ts";
import { blankWords, noneWords, silentWords } from "../../group-seats-words.ts";
import { newCourse } from "../../testing/learner.ts";
import { letTimePass, offerCourse, TODAY } from "../../testing/planner.ts";
import { openSchool, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { getGroupSeats } from "./group-seats.ts";
import { seatRows } from "./group-seats-file.ts";
import { termsAfter } from "./terms.ts";

const [coming, next] = termsAfter(TODAY, 2) as [string, string];
let world: TestWorld;
let head: TestPerson;
let students: TestPerson[];
let group: string;
let course: string;
let hour = 0;

beforeAll(async () => {
	({ world } = await openSchool());
});
beforeEach(async () => {
	head = await world.person("school", "programme_head");
	students = [];
	for (let i = 0; i < 15; i++) students.push(await world.person("school", "student", head.organisationId));
	group = await groupOf(students);
	course = await newOwnCourse();
});
afterAll(async () => {
	await closeEngines();
	await world.close();
});

const newOwnCourse = () =>
	asSystem(world.contexts, (context) =>
		newCourse(context, { organisationId: head.organisationId, regionId: world.regionId, hours: 20, develops: [] }),
	);
const DAY = 86_400_000;
/** Two months ago, before anybody planned. */
const groupOf = (learners: readonly TestPerson[], teacher = head, days = 60) =>
	asSystem(world.contexts, (context) =>
		buildGroup(context, {
			organisationId: head.organisationId,
			teacherId: teacher.personId,
			learnerIds: ids(learners),
			since: new Date(context.now.getTime() - days * DAY),
		}),
	);
/** Stores plans as they are accepted, an hour between one and the next, in the place of those before. */
const plan = (learners: readonly TestPerson[], courses: Readonly<Record<string, string>> = { [course]: coming }) =>
	asSystem(world.contexts, async ({ tx, now }) => {
		for (const { personId, organisationId } of learners) {
			const accepted_at = new Date(now.getTime() - 30 * DAY + ++hour * 3_600_000);
			await tx
				.updateTable("personal_plan")
				.set({ ended_at: accepted_at })
				.where("person_id", "=", personId)
				.where("ended_at", "is", null)
				.execute();
			const mine = { plan_id: newId(), person_id: personId };
			await tx
				.insertInto("personal_plan")
				.values({
					id: mine.plan_id,
					person_id: personId,
					organisation_id: organisationId,
					way: "soonest",
					terms: 2,
					hours_per_term: 100,
					proven: true,
					accepted_at,
				})
				.execute();
			const rows = Object.entries(courses).map(([course_id, term]) => ({ ...mine, course_id, term }));
			if (rows.length > 0)
				await tx
					.insertInto("personal_plan_course")
					.values(rows.map((row) => ({ ...row, hours: 20, hours_assumed: false, basis: "offered" })))
					.execute();
		}
	});
const seats = (id = group, actor = head) => world.contexts.read(actor, (context) => getGroupSeats(context, id));
const ids = (people: readonly TestPerson[]) => people.map(({ personId }) => personId);
const first = async (id?: string) => (await seats(id)).items[0];

describe("seats that a group needs", () => {
	it("are planned and not had yet, against what is offered, as counted by hand", async () => {
		await plan(students);
		// 15 planned, 5 have a seat of an offering with 8: 10 are needed, 3 left.
		const learnerIds = ids(students.slice(0, 5));
		await offerCourse(world, course, 1, { capacity: 8, learnerIds });
		expect(await seats()).toMatchObject({
			planned: 15,
			items: [
				{
					course: { id: course },
					term: coming,
					needed: 10,
					enrolled: 5,
					offered: { offerings: 1, free: 3, waiting: 0 },
					gap: 7,
					mayOffer: true,
				},
			],
		});
	});

	it("are none any more once all have theirs, whoever counts seats that are left by now", async () => {
		await plan(students);
		await offerCourse(world, course, 1, { capacity: 15, learnerIds: ids(students) });
		expect(await first()).toMatchObject({ needed: 0, offered: { free: 0 }, gap: 0 });
	});

	it("are those within reach of the learners: not of another school that keeps its own to itself", async () => {
		await plan(students);
		const stranger = await world.person("school", "programme_head");
		const id = await offerCourse(world, course, 1, { capacity: 30 });
		const move = (open_to: string) =>
			asSystem(world.contexts, ({ tx }) =>
				tx
					.updateTable("offering")
					.set({ open_to, organisation_id: stranger.organisationId })
					.where("id", "=", id)
					.execute(),
			);
		await move("school");
		expect(await first()).toMatchObject({ offered: { offerings: 0, free: 0 } });
		await move("region");
		expect(await first()).toMatchObject({ offered: { offerings: 1, free: 30 } });
	});

	it("are all short where nothing is offered, none where there is no limit, and unknown in later terms", async () => {
		const later = await newOwnCourse();
		await plan(students.slice(0, 9), { [course]: coming, [later]: next });
		await plan(students.slice(9), {});
		expect(await first()).toMatchObject({ needed: 9, offered: { offerings: 0, free: 0 }, gap: 9 });
		expect((await seats()).items[1]).toMatchObject({ term: next, needed: 9, offered: null, gap: null });
		await offerCourse(world, course, 1);
		expect(await first()).toMatchObject({ offered: { offerings: 1, free: null }, gap: 0 });
	});

	it("are offered by who answers for the course alone", async () => {
		await plan(students.slice(0, 10));
		expect(await first()).toMatchObject({ mayOffer: true });
		const teacher = await world.person("school", "teacher", head.organisationId);
		const theirs = await groupOf(students, teacher);
		expect((await seats(theirs, teacher)).items[0]).toMatchObject({ mayOffer: false });
	});
});

describe("of few", () => {
	it("nothing is told: not of a small group, nor of few plans", async () => {
		const small = await groupOf(students.slice(0, 4));
		await plan(students.slice(0, 4));
		expect(await seats(small)).toMatchObject({ silent: "few-learners", items: [], planned: null });
		expect(await seats()).toMatchObject({ silent: "few-plans", items: [], planned: null });
		expect(await seats(await groupOf([]))).toMatchObject({ learners: 0, silent: "few-learners" });
	});

	it("courses that fewer planned are not listed, and figures of few or of all but few are blank", async () => {
		const rare = await newOwnCourse();
		// Looked after by somebody else, whose figures are compared with nothing.
		const teacher = await world.person("school", "teacher", head.organisationId);
		const most = await groupOf(students.slice(0, 14), teacher);
		await plan(students.slice(0, 4), { [course]: coming, [rare]: coming });
		await plan(students.slice(4, 10));
		// Ten of fourteen want the course: all but four.
		expect(await seats(most, teacher)).toMatchObject({
			planned: null,
			items: [{ course: { id: course }, needed: null, gap: null }],
		});
		expect(await first()).toMatchObject({ needed: 10, enrolled: 0 });
		// Six of them get a seat: four need one.
		await offerCourse(world, course, 1, { learnerIds: ids(students.slice(0, 6)) });
		expect(await first()).toMatchObject({ needed: null, enrolled: null, gap: null });
	});

	it("a seat counts once five of those who are in the same groups have theirs, whenever they planned", async () => {
		await plan(students);
		await offerCourse(world, course, 1, { learnerIds: ids(students.slice(3, 7)) });
		expect(await first()).toMatchObject({ needed: 15, enrolled: 0 });
		await offerCourse(world, course, 1, { learnerIds: ids(students.slice(7, 8)) });
		expect(await first()).toMatchObject({ needed: 10, enrolled: 5 });
	});

	it("no look before and after one plan differs: it counts when five have changed theirs", async () => {
		await plan(students.slice(0, 5));
		const before = await seats();
		expect(before.items).toMatchObject([{ needed: 5 }]);
		for (const student of students.slice(5, 9)) {
			await plan([student]);
			expect(await seats()).toEqual(before);
		}
		// One of them again is no fifth.
		await plan([students[8]!], {});
		expect(await seats()).toEqual(before);
		await plan([students[9]!]);
		expect((await first())?.needed).toBe(9);
	});

	it("a group with nearly the same learners is told as the other one, until five of its own have planned anew", async () => {
		await plan(students.slice(0, 10));
		const before = await seats();
		// All but one of those who planned, and one that is made today: not a figure that differs.
		const later = [await groupOf(students.slice(1), head, 0), await groupOf(students.slice(2), head, 0)] as const;
		for (const id of later)
			expect(await seats(id)).toMatchObject({ silent: null, planned: 10, items: [{ needed: 10 }] });
		expect(await seats()).toEqual(before);
		// Nor once the other is closed, or is looked after by somebody else.
		await asSystem(world.contexts, async ({ tx, now }) => {
			await tx.updateTable("learner_group").set({ state: "closed" }).where("id", "=", group).execute();
			await tx.updateTable("learner_group_teacher").set({ ended_at: now }).where("group_id", "=", group).execute();
		});
		for (const id of later) expect(await seats(id)).toMatchObject({ items: [{ needed: 10 }] });
	});

	it("groups that share one learner are both told, without the one; a year is the sum of its classes", async () => {
		await asSystem(world.contexts, ({ tx }) =>
			tx.deleteFrom("learner_group_teacher").where("group_id", "=", group).execute(),
		);
		const [one, two] = [await groupOf(students.slice(0, 6)), await groupOf(students.slice(5, 11))];
		const both = await groupOf(students.slice(0, 11));
		await plan(students);
		for (const id of [one, two])
			expect(await seats(id)).toMatchObject({ learners: 6, planned: 5, items: [{ needed: 5 }] });
		expect(await seats(both)).toMatchObject({ learners: 11, planned: 10, items: [{ needed: 10 }] });
	});

	it("a part of another group is not told of, where the rest of it would be few or was told of with other parts", async () => {
		await plan(students.slice(0, 10));
		expect(await seats()).toMatchObject({ planned: 10 });
		// Three of those who planned first, and three of those who planned next.
		const part = await groupOf(students.slice(2, 8), head, 0);
		expect(await seats(part)).toMatchObject({ silent: null, planned: 10 });
		expect(await seats(await groupOf([...students.slice(3, 7), ...students.slice(10)], head, 0))).toMatchObject({
			silent: "few-plans",
		});
	});

	it("the file says why figures are left out", async () => {
		const rows = async (id = group) => seatRows(await seats(id), "en");
		expect(await rows(await groupOf(students.slice(0, 4)))).toEqual([{ note: silentWords["few-learners"].en }]);
		expect(seatRows(await seats(), "zh")).toEqual([{ note: silentWords["few-plans"].zh }]);
		await plan(students, {});
		expect(await rows()).toEqual([{ note: noneWords.en }]);
		const other = await newOwnCourse();
		await plan(students.slice(0, 10), { [other]: coming });
		expect(await rows()).toMatchObject([{ term: coming, needed: 10, note: null }]);
		// Thirteen of fifteen: all but two.
		await plan(students.slice(8, 13), { [course]: coming, [other]: coming });
		expect(await rows()).toEqual(expect.arrayContaining([expect.objectContaining({ note: blankWords.en })]));
	});
});

describe("of a group whose owner looks after it", () => {
	let boss: TestPerson;
	let moving: TestWorld;
	beforeEach(async () => {
		moving = await letTimePass(world);
		const roles = ["owner", "programme_head"];
		boss = { ...head, roles };
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("membership").set({ roles }).where("person_id", "=", head.personId).execute(),
		);
	});
	const setLearners = async (learners: readonly TestPerson[], id = group) => {
		const { name, revision } = await moving.contexts.read(boss, (context) => getGroup(context, id));
		const people = { learnerIds: ids(learners), teacherIds: [boss.personId] };
		await moving.contexts.write(boss, (context) =>
			editGroup(context, id, { name, occupationId: null, ...people, revision }),
		);
	};
	const look = () => moving.contexts.read(boss, (context) => getGroupSeats(context, group));

	it("no learner taken out, nor taken back in, changes the figures", async () => {
		await plan(students.slice(0, 10));
		const before = await look();
		expect(before).toMatchObject({ learners: 15, planned: 10, items: [{ needed: 10 }] });
		await setLearners(students.slice(1));
		expect(await look()).toEqual(before);
		await setLearners(students);
		expect(await look()).toEqual(before);
		// Nor with four others who went and came back; the five who planned first are told of together, all or none.
		await setLearners(students.slice(5));
		expect(await look()).toMatchObject({ learners: 10, planned: 5, items: [{ needed: 5 }] });
		await setLearners(students.slice(1));
		expect(await look()).toEqual(before);
	});

	it("who comes without a plan makes no group with one who goes", async () => {
		await plan(students.slice(0, 10));
		const before = await look();
		const fresh = [];
		for (let i = 0; i < 4; i++) fresh.push(await world.person("school", "student", head.organisationId));
		await setLearners([...students.slice(1), ...fresh]);
		expect(await look()).toEqual({ ...before, learners: 19 });
	});

	it.each([
		["planned the course", 9],
		["planned another one", 5],
	])(
		"no lot that is put into another group and taken out tells whether who alone of it has a seat %s",
		async (_, not) => {
			const other = await newOwnCourse();
			// Of the second five learners all but one, who has a seat or has none.
			for (const [i, student] of students.entries()) await plan([student], { [i === not ? other : course]: coming });
			await offerCourse(moving, course, 1, { learnerIds: ids(students.slice(0, 6)) });
			const second = await groupOf([], boss);
			const figures = async () => (await look()).items.map(({ needed, enrolled }) => ({ needed, enrolled }));
			const together = [{ needed: 8, enrolled: 6 }];
			expect(await figures()).toEqual(together);
			await setLearners(students.slice(5, 10), second);
			expect(await figures()).toEqual([{ needed: 9, enrolled: 5 }]);
			await setLearners([], second);
			expect(await figures()).toEqual(together);
		},
	);

	it("no seat that is taken away, given back, or of an offering that is moved or closed changes them", async () => {
		await plan(students.slice(0, 10));
		const id = await offerCourse(moving, course, 1, { learnerIds: ids(students.slice(0, 5)) });
		const before = await look();
		expect(before).toMatchObject({ items: [{ needed: 5, enrolled: 5 }] });
		const set = (part: { state: string; starts_on?: string; ends_on?: string }) =>
			asSystem(moving.contexts, ({ tx }) => tx.updateTable("offering").set(part).where("id", "=", id).execute());
		for (const part of [{ state: "closed" }, { state: "open", starts_on: "2031-03-01", ends_on: "2031-06-30" }]) {
			await set(part);
			expect(await look()).toMatchObject({ items: [{ needed: 5, enrolled: 5 }] });
		}
		await asSystem(moving.contexts, ({ tx, now }) =>
			tx
				.updateTable("enrolment")
				.set({ state: "removed", ended_at: now })
				.where("person_id", "=", students[0]!.personId)
				.execute(),
		);
		expect(await look()).toMatchObject({ items: [{ needed: 5, enrolled: 5 }] });
		// A sixth seat is one of fewer than five.
		await offerCourse(moving, course, 1, { learnerIds: ids(students.slice(5, 6)) });
		expect(await look()).toMatchObject({ items: [{ needed: 5, enrolled: 5 }] });
	});
});

it("is for whoever looks after the group alone", async () => {
	await plan(students.slice(0, 10));
	for (const stranger of [
		await world.person("school", "coordinator", head.organisationId),
		await world.person("school", "owner", head.organisationId),
		await world.person("school", "teacher", head.organisationId),
		await world.person("school", "teacher"),
		students[0]!,
	])
		await expect(seats(group, stranger)).rejects.toMatchObject({ code: "not-found" });
});
