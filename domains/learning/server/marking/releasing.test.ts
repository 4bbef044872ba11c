import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { type BuiltAssignment, type MarkingRoom, openMarkingRoom } from "../../testing/marking-room.ts";
import { untilSomebodyWaits } from "../../testing/world.ts";
import { takeBackWork } from "../assignments/hand-in.ts";
import { myAssignment } from "../assignments/my-assignment.ts";
import { extend, setDue, unextend } from "../assignments/set-due.ts";
import { removeTeacher } from "../offerings/set-teachers.ts";
import { saveMark } from "./mark-work.ts";
import { correctMark } from "./release-marks.ts";

let room: MarkingRoom;
beforeAll(async () => {
	room = await openMarkingRoom();
});
afterAll(() => room.world.close());

type Person = MarkingRoom["people"]["learner"];
const correct = async (workId: string, by: Person, levels: Record<string, number>) => {
	const { revision } = await room.work(workId, by);
	await room.write(by, (context) =>
		correctMark(context, workId, { levels, feedback: "", reason: "Seen again", revision }),
	);
};
const due = ({ offeringId, activityId }: BuiltAssignment, day: string, revision = 0) =>
	room.write(room.people.teacher, (context) =>
		setDue(context, offeringId, activityId, { day, time: "18:00", revision }),
	);
const notices = ({ personId }: Person, { activityId }: BuiltAssignment) =>
	asSystem(room.world.contexts, async ({ tx }) => {
		const { rows } = await sql<{ kind: string }>`select kind from notice where person_id = ${personId}
			and page like ${`%${activityId}`} order by created_at, id`.execute(tx);
		return rows.map(({ kind }) => kind);
	});

describe("telling marks", () => {
	it("waits for a learner who holds what it needs, and neither for each other", async () => {
		const { learner, teacher } = room.people;
		const built = await room.build();
		const workId = await room.handIn(built);
		await room.finish(workId, teacher, room.levels(built, 2));
		for (const deed of [() => room.release(built, teacher), () => correct(workId, teacher, room.levels(built, 3))]) {
			let done: Promise<unknown> = Promise.resolve();
			await room.write(learner, async (context) => {
				await myAssignment(context, built.offeringId, built.activityId, true);
				done = deed();
				done.catch(() => undefined);
				await untilSomebodyWaits(room.world);
				// It looks at the marking, too.
				await expect(takeBackWork(context, built.offeringId, built.activityId)).rejects.toMatchObject({
					code: "learning/marking-begun",
				});
			});
			await done;
		}
		expect((await room.look(built)).result).toMatchObject({ levels: room.levels(built, 3) });
	});

	it("a place is given back by who teaches no more while they still write into it", async () => {
		const { teacher, head } = room.people;
		const built = await room.build();
		const workId = await room.handIn(built);
		const mark = (level: number) => ({ levels: room.levels(built, level), feedback: "" });
		await room.write(teacher, (context) => saveMark(context, workId, mark(1)));
		let removed: Promise<unknown> = Promise.resolve();
		await room.write(teacher, async (context) => {
			await sql`select from assignment_marking where work_id = ${workId} for no key update`.execute(context.tx);
			removed = room.write(head, (c) => removeTeacher(c, built.offeringId, teacher.personId));
			removed.catch(() => undefined);
			await untilSomebodyWaits(room.world);
			await saveMark(context, workId, mark(2));
		});
		await removed;
		const [{ taken } = { taken: -1 }] = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("assignment_marking").select("taken").where("work_id", "=", workId).execute(),
		);
		expect(taken).toBe(0);
	});

	it("of works without names tells all together: the rest would be few", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await room.build({ anonymous: true });
		const [one, other] = [await room.handIn(built, learner), await room.handIn(built, classmate)];
		await room.passDue(built);
		await room.finish(one, teacher, room.levels(built, 2));
		const together = { code: "learning/released-together", params: { works: 1 } };
		await expect(room.release(built, teacher, [one])).rejects.toMatchObject(together);
		await expect(room.release(built, teacher)).rejects.toMatchObject(together);
		await room.finish(other, teacher, room.levels(built, 3));
		await expect(room.release(built, teacher, [one])).rejects.toMatchObject(together);
		expect((await room.work(one, teacher)).learners).toBeNull();
		expect(await room.release(built, teacher)).toEqual({ released: 2 });
	});

	it("takes as many statements for all as for one, and tells each of them once", async () => {
		const { learner, classmate, teacher } = room.people;
		const release = async (people: readonly Person[]) => {
			const built = await room.build();
			for (const by of people) await room.finish(await room.handIn(built, by), teacher, room.levels(built, 2));
			// Their last activity: with it the course is completed.
			await asSystem(room.world.contexts, ({ tx }) =>
				sql`update enrolment e set done = (select count(*) from course_activity a where a.version_id = e.version_id) - 1
					where offering_id = ${built.offeringId}`.execute(tx),
			);
			const query = vi.spyOn(pg.Client.prototype, "query");
			await room.release(built, teacher);
			const { length } = query.mock.calls;
			query.mockRestore();
			return { built, length };
		};
		const { length } = await release([learner]);
		const all = await release([learner, classmate]);
		expect(all.length).toBe(length);
		const { rows } = await asSystem(room.world.contexts, ({ tx }) =>
			sql<{ name: string; person: string }>`select name, payload->>'personId' as person from outbox_event
				where payload->>'offeringId' = ${all.built.offeringId}
					and name in ('learning.assignment.scored', 'learning.activity.completed', 'learning.course.completed')
				order by id`.execute(tx),
		);
		for (const { personId } of [learner, classmate])
			expect(rows.filter(({ person }) => person === personId).map(({ name }) => name)).toEqual([
				"learning.assignment.scored",
				"learning.activity.completed",
				"learning.course.completed",
			]);
	});
});

describe("corrections", () => {
	it("of what two marked are made by nobody who marked it, also who answers for the course besides", async () => {
		const { teacher, head, mentor } = room.people;
		const built = await room.build({ markers: 2 });
		await asSystem(room.world.contexts, ({ tx, now }) =>
			tx
				.insertInto("offering_teacher")
				.values({
					offering_id: built.offeringId,
					person_id: head.personId,
					organisation_id: head.organisationId,
					role: "teacher",
					since: now,
				})
				.execute(),
		);
		const workId = await room.handIn(built);
		for (const by of [head, mentor]) await room.finish(workId, by, room.levels(built, 2));
		await room.release(built, head);
		expect((await room.work(workId, head)).abilities).not.toContain("correct");
		await expect(correct(workId, head, room.levels(built, 3))).rejects.toMatchObject({ status: 404 });
		const other = await room.world.person("school", "programme_head", head.organisationId);
		await correct(workId, other, room.levels(built, 3));
		expect((await room.work(workId, teacher)).outcome?.levels).toEqual(room.levels(built, 3));
	});

	it("follow what was recorded, also of who studies no more, and begin nothing of them", async () => {
		const { teacher, classmate, learner } = room.people;
		const built = await room.build();
		const [one, other] = [await room.handIn(built), await room.handIn(built, classmate)];
		for (const workId of [one, other]) await room.finish(workId, teacher, room.levels(built, 1));
		await room.release(built, teacher, [one]);
		await room.deliver();
		const studies = (ended: boolean) =>
			asSystem(room.world.contexts, ({ tx }) =>
				sql`update membership set ended_at = ${ended ? room.clock : null} where person_id in (${learner.personId},
					${classmate.personId})`.execute(tx),
			);
		await studies(true);
		await room.release(built, teacher, [other]);
		room.clock.setTime(room.clock.getTime() + 60_000);
		for (const workId of [one, other]) await correct(workId, teacher, room.levels(built, 3));
		await room.deliver();
		await studies(false);
		const levelsOf = async ({ personId }: Person) =>
			(await room.evidenceOf(personId, built)).map(({ action, level }) => `${action} ${level}`);
		expect(await levelsOf(learner)).toEqual(["recorded 1.0", "recorded 1.0", "corrected 3.0", "corrected 3.0"]);
		expect(await levelsOf(classmate)).toEqual([]);
	});
});

describe("a due time that is moved", () => {
	it("makes nothing late that was in time, and less late what was late", async () => {
		const { learner, teacher } = room.people;
		const built = await room.build({ late: { rule: "less", perDay: 10, days: 9 } });
		await due(built, "2026-11-25");
		const workId = await room.handIn(built);
		await due(built, "2026-11-20", 1);
		expect((await room.look(built)).work?.lateDays).toBe(0);
		await room.write(teacher, (context) =>
			extend(context, built.offeringId, built.activityId, learner.personId, {
				day: "2026-11-24",
				time: "08:00",
				reason: "Was ill",
			}),
		);
		await room.write(teacher, (context) => unextend(context, built.offeringId, built.activityId, learner.personId));
		await room.finish(workId, teacher, room.levels(built, 3));
		await room.release(built, teacher);
		expect((await room.look(built)).result).toMatchObject({ score: 1, lateTakes: 0 });

		const late = await room.build({ late: { rule: "less", perDay: 10, days: 9 } });
		await due(late, "2026-11-20");
		const other = await room.handIn(late);
		expect((await room.look(late)).work?.lateDays).toBe(1);
		await room.finish(other, teacher, room.levels(late, 3));
		// The column as another way than a due time would leave it: the release looks anew.
		await asSystem(room.world.contexts, ({ tx }) =>
			tx
				.updateTable("assignment_due")
				.set({ due_at: "2026-11-25T10:00:00Z" })
				.where("activity_id", "=", late.activityId)
				.execute(),
		);
		await room.release(late, teacher);
		expect((await room.look(late)).result).toMatchObject({ score: 1, lateTakes: 0 });
	});

	it("is told to who has not handed in yet", async () => {
		const { learner, classmate } = room.people;
		const built = await room.build();
		await due(built, "2026-11-25");
		await room.handIn(built);
		await due(built, "2026-11-24", 1);
		await due(built, "2026-11-24", 2);
		expect(await notices(learner, built)).toEqual(["learning.due-moved"]);
		expect(await notices(classmate, built)).toEqual(["learning.due-moved", "learning.due-moved"]);
	});
});
