import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { buildAssignment, buildContent, buildCourse, buildOffering, publishBuilt } from "../../testing/builders.ts";
import { type DueRoom, openDueRoom } from "../../testing/due-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { submitWork } from "../assignments/hand-in.ts";
import { listIdle } from "../grades/progress-queries.ts";
import { remindLearners } from "../grades/remind-learners.ts";
import { saveProgress } from "../learning/learn-activity.ts";
import { removeLearner } from "../offerings/join.ts";
import { remind } from "./remind.ts";

let room: DueRoom;
let offeringId: string;
let first: TestPerson;
let second: TestPerson;

beforeAll(async () => {
	room = await openDueRoom();
	[first, second] = room.learners as [TestPerson, TestPerson];
});
afterAll(() => room.world.close());
beforeEach(async () => {
	await asSystem(room.world.contexts, async ({ tx }) => {
		await tx.updateTable("offering").set({ state: "closed" }).execute();
		await tx.deleteFrom("notice").execute();
		await tx.deleteFrom("mail_message").execute();
	});
	offeringId = await room.offer();
	await inZone(first, "Asia/Shanghai");
	await inZone(second, "America/New_York");
});

const inZone = ({ personId }: TestPerson, time_zone: string) =>
	asSystem(room.world.contexts, ({ tx }) =>
		tx.updateTable("person").set({ time_zone, email_verified: true }).where("id", "=", personId).execute(),
	);
async function remindAt(instant: string): Promise<void> {
	room.at(instant);
	await remind.run(room.world.contexts);
}
const told = async ({ personId }: TestPerson, kind: "session-tomorrow" | "course-ends" | "work-tomorrow") =>
	(await room.noticesOf(personId)).filter((notice) => notice.kind === `learning.${kind}`).map(({ params }) => params);

it("reminds of a session once, from eight on the day before in the person's zone and language", async () => {
	await asSystem(room.world.contexts, ({ tx }) =>
		tx.updateTable("person").set({ locale: "zh" }).where("id", "=", second.personId).execute(),
	);
	// Monday 14:00 in Shanghai, Monday 01:00 in New York.
	await room.session(offeringId, "2026-11-30T06:00:00Z");
	await remindAt("2026-11-28T23:59:00Z");
	expect(await told(first, "session-tomorrow")).toEqual([]);
	await remindAt("2026-11-29T00:00:00Z");
	await remindAt("2026-11-29T01:00:00Z");
	expect(await told(first, "session-tomorrow")).toMatchObject([{ whenEn: "Mon 30 Nov 14:00–16:00 (Asia/Shanghai)" }]);
	expect(await told(second, "session-tomorrow")).toEqual([]);
	await remindAt("2026-11-29T13:00:00Z");
	await remindAt("2026-11-29T14:00:00Z");
	expect(await told(second, "session-tomorrow")).toMatchObject([
		{ whenZh: "11月30日周一 01:00–03:00 (America/New_York)" },
	]);
	const mails = await asSystem(room.world.contexts, ({ tx }) =>
		tx.selectFrom("mail_message").select("body").where("person_id", "=", second.personId).execute(),
	);
	expect(mails).toEqual([{ body: "明天：“课程”的课次“课次”，11月30日周一 01:00–03:00 (America/New_York)。" }]);
});

it("reminds of a moved session again, of one called off not at all, and nobody without a seat", async () => {
	const moved = await room.session(offeringId, "2026-11-30T06:00:00Z");
	const off = await room.session(offeringId, "2026-11-30T07:00:00Z");
	const small = await room.session(offeringId, "2026-11-30T08:00:00Z", 1);
	room.at("2026-11-28T08:00:00Z");
	await room.cancel(off);
	await room.book(small, room.learners[2]!);
	await remindAt("2026-11-29T02:00:00Z");
	expect(await told(first, "session-tomorrow")).toHaveLength(1);
	await asSystem(room.world.contexts, ({ tx }) =>
		tx
			.updateTable("class_session")
			.set({ starts_at: "2026-11-30T08:00:00Z", ends_at: "2026-11-30T09:00:00Z" })
			.where("id", "=", moved)
			.execute(),
	);
	await remindAt("2026-11-29T03:00:00Z");
	expect(await told(first, "session-tomorrow")).toHaveLength(2);
});

it("sends no mail of it to who switched it off", async () => {
	await asSystem(room.world.contexts, ({ tx }) =>
		tx
			.insertInto("notice_preference")
			.values({ person_id: first.personId, kind: "learning.session-tomorrow", delivery: "off" })
			.execute(),
	);
	await room.session(offeringId, "2026-11-30T06:00:00Z");
	await remindAt("2026-11-29T02:00:00Z");
	const mails = await asSystem(room.world.contexts, ({ tx }) =>
		tx.selectFrom("mail_message").select("id").where("person_id", "=", first.personId).execute(),
	);
	expect(mails).toEqual([]);
});

const handIn = (by: TestPerson, { offeringId: id, activityId }: { offeringId: string; activityId: string }) =>
	room.write(by, (context) => submitWork(context, id, activityId, { revision: 0, body: "<p>Done</p>", url: "" }));

it("reminds of work the day before it is due for each learner, once, and not of what is handed in or left", async () => {
	const built = await room.build();
	const third = room.learners[2]!;
	await inZone(third, "Asia/Shanghai");
	await room.due(built, "2026-12-10");
	await room.extend(built, second, "2026-12-12");
	await remindAt("2026-12-08T23:59:00Z");
	expect(await told(first, "work-tomorrow")).toEqual([]);
	await handIn(third, built);
	for (const instant of ["2026-12-09T00:00:00Z", "2026-12-09T04:00:00Z"]) await remindAt(instant);
	expect(await told(first, "work-tomorrow")).toMatchObject([
		{ whenEn: "Thu 10 Dec 18:00 (Asia/Shanghai)", titleEn: "Assignment" },
	]);
	for (const one of [second, third, room.teacher]) expect(await told(one, "work-tomorrow")).toEqual([]);
	await remindAt("2026-12-11T14:00:00Z");
	expect(await told(second, "work-tomorrow")).toHaveLength(1);
	const other = await room.build();
	await room.due(other, "2026-12-10");
	await room.write(room.teacher, (context) => removeLearner(context, other.offeringId, third.personId));
	await remindAt("2026-12-09T05:00:00Z");
	expect(await told(first, "work-tomorrow")).toHaveLength(2);
	expect(await told(third, "work-tomorrow")).toEqual([]);
});

it("reminds of a quiz by its own time, which then is not left when the course ends", async () => {
	const built = await room.build();
	await room.due({ ...built, activityId: built.quizId }, "2026-12-10");
	await room.extend({ ...built, activityId: built.quizId }, second, "2026-12-12");
	await remindAt("2026-12-09T02:00:00Z");
	expect(await told(first, "work-tomorrow")).toMatchObject([{ whenEn: "Thu 10 Dec 18:00 (Asia/Shanghai)" }]);
	await remindAt("2026-12-11T14:00:00Z");
	expect(await told(second, "work-tomorrow")).toHaveLength(1);
	await remindAt("2026-12-30T02:00:00Z");
	expect((await told(first, "course-ends")).map(({ quizzes }) => quizzes).sort()).toEqual(["0", "1"]);
});

it("reminds of no quiz that nobody takes any more because its answers could be read", async () => {
	const timed = await room.build();
	const untimed = await room.build();
	await room.due({ ...timed, activityId: timed.quizId }, "2026-12-10");
	await asSystem(room.world.contexts, ({ tx, now }) =>
		tx
			.insertInto("quiz_told")
			.values(
				[timed, untimed].map((built) => ({ offering_id: built.offeringId, activity_id: built.quizId, told_at: now })),
			)
			.execute(),
	);
	await remindAt("2026-12-09T02:00:00Z");
	expect(await told(first, "work-tomorrow")).toEqual([]);
	await remindAt("2026-12-30T02:00:00Z");
	// The last is the offering of all tests here, whose quiz is still taken.
	expect((await told(first, "course-ends")).map(({ quizzes }) => quizzes).sort()).toEqual(["0", "0", "1"]);
});

it("reminds of no work that is hidden still, of what was moved again, and of what ends with its course by that alone", async () => {
	const built = await room.build({}, (pageId) => [{ rule: "done", activityId: pageId }]);
	const { revision } = await room.due(built, "2026-12-10");
	await remindAt("2026-12-09T02:00:00Z");
	expect(await told(first, "work-tomorrow")).toEqual([]);
	await room.write(first, (context) =>
		saveProgress(context, built.offeringId, built.pageId, { position: null, done: true }),
	);
	await remindAt("2026-12-09T03:00:00Z");
	expect(await told(first, "work-tomorrow")).toHaveLength(1);
	const moved = await room.due(built, "2026-12-11", revision);
	await remindAt("2026-12-10T02:00:00Z");
	expect(await told(first, "work-tomorrow")).toHaveLength(2);
	await room.due(built, "2026-12-31", moved.revision);
	const open = await room.build();
	await remindAt("2026-12-30T02:00:00Z");
	// 18:00 of the last day is before its end; what has no time of its own is not told twice.
	expect(await told(first, "work-tomorrow")).toHaveLength(3);
	const links = await asSystem(room.world.contexts, ({ tx }) =>
		tx.selectFrom("notice").select("page").where("kind", "=", "learning.work-tomorrow").execute(),
	);
	expect(links.every(({ page }) => page === `/learn/${built.offeringId}/${built.activityId}`)).toBe(true);
	expect(JSON.stringify(links)).not.toContain(open.activityId);
});

it("reminds who has something left the day before the last of a course", async () => {
	// Its last day is 31 December in Shanghai.
	await remindAt("2026-12-29T02:00:00Z");
	expect(await told(first, "course-ends")).toEqual([]);
	const { pageId } = room.content;
	await room.write(first, (context) => saveProgress(context, offeringId, pageId, { position: null, done: true }));
	await remindAt("2026-12-30T02:00:00Z");
	await remindAt("2026-12-30T03:00:00Z");
	expect(await told(first, "course-ends")).toMatchObject([{ left: "2", quizzes: "1" }]);
});

it("counts as left nothing that is hidden still", async () => {
	await room.build();
	await room.build({}, (pageId) => [{ rule: "done", activityId: pageId }]);
	await remindAt("2026-12-30T02:00:00Z");
	// Without an assignment, with one, and with one that opens later.
	expect((await told(first, "course-ends")).map(({ left }) => left).sort()).toEqual(["3", "3", "4"]);
});

it("counts as left what is neither done nor handed in", async () => {
	const { organisationId } = room.head;
	const owned = { organisationId, regionId: room.world.regionId };
	const built = await asSystem(room.world.contexts, async (context) => {
		const course = await buildCourse(context, owned);
		const { unitId } = await buildContent(context, course, organisationId);
		const activityId = await buildAssignment(context, course, { unitId, organisationId });
		await publishBuilt(context, course);
		const dates = { startsAt: new Date("2026-10-31T16:00:00Z"), endsAt: new Date("2026-12-31T16:00:00Z") };
		const id = await buildOffering(context, { course, ...owned, ...dates, learnerIds: [first.personId] });
		return { id, activityId };
	});
	room.at("2026-12-20T02:00:00Z");
	await room.write(first, (context) =>
		submitWork(context, built.id, built.activityId, { revision: 0, body: "<p>Done</p>", url: "" }),
	);
	await remindAt("2026-12-30T02:00:00Z");
	expect((await told(first, "course-ends")).map(({ left }) => left).sort()).toEqual(["3", "3"]);
	const idle = await room.read(room.head, (context) => listIdle(context, built.id, 5));
	expect(idle.items).toMatchObject([{ personId: first.personId }]);
	await asSystem(room.world.contexts, ({ tx }) =>
		sql`insert into activity_progress (enrolment_id, activity_id, offering_id, person_id, state, started_at, seen_at, done_at)
			select e.id, a.id, e.offering_id, e.person_id, 'done', e.enrolled_at, e.enrolled_at, e.enrolled_at
			from enrolment e join course_activity a on a.version_id = e.version_id and a.kind <> 'assignment'
			where e.offering_id = ${built.id}`.execute(tx),
	);
	// Only what is handed in is left, and that waits for who marks it.
	expect((await room.read(room.head, (context) => listIdle(context, built.id, 5))).items).toEqual([]);
	const sent = await room.write(room.head, (context) =>
		remindLearners(context, built.id, { days: 5, personIds: null }),
	);
	expect(sent.sent).toBe(0);
});
