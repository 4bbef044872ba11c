import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { type BuiltAssignment, type MarkingRoom, openMarkingRoom } from "../../testing/marking-room.ts";
import { correctMark } from "../marking/release-marks.ts";
import { joinByCode, removeLearner, setCode, withdraw } from "../offerings/join.ts";
import { detachFile } from "./attach-file.ts";
import { submitWork } from "./hand-in.ts";
import { getRunAssignment } from "./run-queries.ts";
import { saveWork } from "./save-work.ts";
import { drawTeams, setTeams } from "./set-teams.ts";

let room: MarkingRoom;
beforeAll(async () => {
	room = await openMarkingRoom();
});
afterAll(() => room.world.close());

const TAB = "0b9f3a52-5a0e-4a70-8f0e-0d5d1c6f3a11";
const OTHER_TAB = "5c2f7c3e-7a55-4e0f-9d0c-9b1f6f0f2b22";

/** An assignment handed in by both learners together. */
async function together(): Promise<BuiltAssignment> {
	const built = await room.build({ team: true });
	const { teacher, learner, classmate } = room.people;
	await room.write(teacher, (context) =>
		setTeams(context, built.offeringId, built.activityId, [
			{ id: null, personIds: [learner.personId, classmate.personId] },
		]),
	);
	return built;
}
const save = (
	{ offeringId, activityId }: BuiltAssignment,
	body: string,
	seen: { revision: number; writer?: string },
	by = room.people.learner,
) => room.write(by, (context) => saveWork(context, offeringId, activityId, { body, url: "", ...seen }));
const doneOf = ({ activityId }: BuiltAssignment) =>
	asSystem(room.world.contexts, async ({ tx }) => {
		const rows = await tx
			.selectFrom("activity_progress")
			.select("person_id")
			.where("activity_id", "=", activityId)
			.where("state", "=", "done")
			.execute();
		return rows.map(({ person_id }) => person_id);
	});
const teamsOf = async ({ offeringId, activityId }: BuiltAssignment) =>
	(await room.read(room.people.teacher, (context) => getRunAssignment(context, offeringId, activityId))).teams;

it("a step on what somebody else changed meanwhile is refused, one whose answer was lost goes on", async () => {
	const built = await together();
	const { learner, classmate } = room.people;
	expect(await save(built, "<p>One</p>", { revision: 0, writer: TAB })).toMatchObject({ revision: 1 });
	// The answer of the next one does not arrive; the tab goes on from what it knows.
	await save(built, "<p>Two</p>", { revision: 1, writer: TAB });
	expect(await save(built, "<p>Three</p>", { revision: 1, writer: TAB })).toMatchObject({ revision: 3 });
	await save(built, "<p>Theirs</p>", { revision: 3, writer: OTHER_TAB }, classmate);
	for (const seen of [{ revision: 3, writer: TAB }, { revision: 3 }])
		await expect(save(built, "<p>Four</p>", seen)).rejects.toMatchObject({ code: "learning/work-changed" });
	await expect(
		room.write(learner, (context) =>
			detachFile(context, built.offeringId, built.activityId, TAB, { revision: 3, writer: TAB }),
		),
	).rejects.toMatchObject({ code: "learning/work-changed" });
	expect((await room.look(built)).work?.body).toBe("<p>Theirs</p>");
});

it("who left reads and writes nothing of the team any more, and gets no mark of it", async () => {
	const built = await together();
	const { teacher, learner, classmate } = room.people;
	await save(built, "<p>Ours</p>", { revision: 0 });
	await room.write(classmate, (context) => withdraw(context, built.offeringId));
	await expect(room.look(built, classmate)).rejects.toMatchObject({ status: 404 });
	expect((await room.look(built)).team).toHaveLength(1);
	expect((await teamsOf(built)).map(({ personIds }) => personIds)).toEqual([[learner.personId]]);
	const { workId } = await asSystem(room.world.contexts, async ({ tx }) => {
		const rows = await tx
			.selectFrom("assignment_owner")
			.select(["work_id", "person_id"])
			.where("activity_id", "=", built.activityId)
			.execute();
		expect(rows.map(({ person_id }) => person_id)).toEqual([learner.personId]);
		return { workId: rows[0]!.work_id };
	});
	await room.write(learner, (context) =>
		submitWork(context, built.offeringId, built.activityId, { revision: 1, body: "<p>Ours</p>", url: "" }),
	);
	await room.finish(workId, teacher, room.levels(built, 3));
	await room.release(built, teacher);
	await room.deliver();
	expect(await room.evidenceOf(classmate.personId, built)).toEqual([]);
	expect(await room.evidenceOf(learner.personId, built)).not.toEqual([]);
});

it("who left after the hand-in is told of no mark, who left after the release of its correction", async () => {
	const built = await together();
	const { teacher, head, learner, classmate } = room.people;
	const workId = await room.handIn(built);
	await room.write(teacher, (context) => removeLearner(context, built.offeringId, classmate.personId));
	await room.finish(workId, teacher, room.levels(built, 2));
	await room.release(built, teacher);
	await room.write(learner, (context) => withdraw(context, built.offeringId));
	const work = await room.work(workId, head);
	await room.write(head, (context) =>
		correctMark(context, workId, {
			levels: room.levels(built, 1),
			feedback: "",
			reason: "Looked at again",
			revision: work.revision,
		}),
	);
	const progress = await asSystem(room.world.contexts, ({ tx }) =>
		tx
			.selectFrom("activity_progress")
			.select(["person_id", "state"])
			.where("activity_id", "=", built.activityId)
			.orderBy("state")
			.execute(),
	);
	expect(progress).toEqual([
		{ person_id: learner.personId, state: "done" },
		{ person_id: classmate.personId, state: "started" },
	]);
	const notices = await asSystem(room.world.contexts, ({ tx }) =>
		tx
			.selectFrom("notice")
			.select(["person_id", "kind"])
			.where("person_id", "in", [learner.personId, classmate.personId])
			.where("page", "=", `/learn/${built.offeringId}/${built.activityId}`)
			.where("kind", "like", "learning.mark%")
			.orderBy("kind")
			.execute(),
	);
	expect(notices).toEqual([
		{ person_id: learner.personId, kind: "learning.mark-corrected" },
		{ person_id: learner.personId, kind: "learning.marked" },
	]);
});

it("who comes back has what was released of their work meanwhile", async () => {
	const built = await room.build();
	const { teacher, learner } = room.people;
	const workId = await room.handIn(built);
	await room.write(learner, (context) => withdraw(context, built.offeringId));
	await room.finish(workId, teacher, room.levels(built, 2));
	await room.release(built, teacher);
	await room.deliver();
	expect(await room.evidenceOf(learner.personId, built)).toEqual([]);
	const { code } = await room.write(teacher, (context) => setCode(context, built.offeringId, true));
	await room.write(learner, (context) => joinByCode(context, code as string));
	await room.deliver();
	expect((await room.look(built)).result?.score).toBeGreaterThan(0);
	expect(await room.evidenceOf(learner.personId, built)).toHaveLength(2);
	expect(await doneOf(built)).toEqual([learner.personId]);
});

it("who comes back after several works were released has done them all", async () => {
	const { teacher, learner } = room.people;
	const further = newId();
	const built = await room.build({}, further);
	for (const one of [built, { ...built, activityId: further }]) {
		const workId = await room.handIn(one);
		await room.finish(workId, teacher, room.levels(one, 2));
	}
	await room.write(learner, (context) => withdraw(context, built.offeringId));
	for (const activityId of [built.activityId, further]) await room.release({ ...built, activityId }, teacher);
	const { code } = await room.write(teacher, (context) => setCode(context, built.offeringId, true));
	await room.write(learner, (context) => joinByCode(context, code as string));
	const { done } = await asSystem(room.world.contexts, ({ tx }) =>
		tx
			.selectFrom("enrolment")
			.select("done")
			.where("offering_id", "=", built.offeringId)
			.where("person_id", "=", learner.personId)
			.executeTakeFirstOrThrow(),
	);
	expect(done).toBe(2);
});

it("a team whose members have all left stands in nobody's way", async () => {
	const built = await room.build({ team: true });
	const { teacher, learner, classmate } = room.people;
	await room.write(teacher, (context) =>
		setTeams(context, built.offeringId, built.activityId, [
			{ id: null, personIds: [learner.personId] },
			{ id: null, personIds: [classmate.personId] },
		]),
	);
	await room.handIn(built);
	await room.write(learner, (context) => withdraw(context, built.offeringId));
	const second = (await teamsOf(built)).find(({ personIds }) => personIds.includes(classmate.personId))!;
	await room.write(teacher, (context) =>
		setTeams(context, built.offeringId, built.activityId, [{ id: second.id, personIds: [classmate.personId] }]),
	);
	await room.write(teacher, (context) => drawTeams(context, built.offeringId, built.activityId, 2));
	const works = await asSystem(room.world.contexts, ({ tx }) =>
		tx.selectFrom("assignment_work").select("state").where("activity_id", "=", built.activityId).execute(),
	);
	expect(works).toEqual([{ state: "submitted" }]);
});
