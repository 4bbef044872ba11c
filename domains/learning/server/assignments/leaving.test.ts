import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { type BuiltAssignment, type MarkingRoom, openMarkingRoom } from "../../testing/marking-room.ts";
import { getHome } from "../learning/home-queries.ts";
import { enrol } from "../offerings/enrol.ts";
import { removeLearner, withdraw } from "../offerings/join.ts";
import { offeringToEnrol } from "../offerings/offering-policy.ts";
import { takeBackWork } from "./hand-in.ts";
import { getRunAssignment } from "./run-queries.ts";
import { saveWork } from "./save-work.ts";
import { drawTeams } from "./set-teams.ts";

let room: MarkingRoom;
beforeAll(async () => {
	room = await openMarkingRoom();
});
afterAll(() => room.world.close());

type Person = MarkingRoom["people"]["learner"];
const leave = ({ offeringId }: BuiltAssignment, by: Person) =>
	room.write(by, (context) => withdraw(context, offeringId));
const comeBack = ({ offeringId }: BuiltAssignment, { personId }: Person) =>
	room.write(room.people.teacher, async (context) =>
		enrol(context, await offeringToEnrol(context, offeringId), [personId], "list"),
	);
const save = ({ offeringId, activityId }: BuiltAssignment, by: Person, revision: number, body: string) =>
	room.write(by, (context) => saveWork(context, offeringId, activityId, { revision, body, url: "" }));
const teamsOf = async ({ offeringId, activityId }: BuiltAssignment) =>
	(await room.read(room.people.teacher, (c) => getRunAssignment(c, offeringId, activityId))).teams.map(
		({ personIds }) => personIds,
	);
const exportOf = async ({ personId }: Person) =>
	JSON.stringify(
		await asSystem(room.world.contexts, (context) =>
			Promise.all(personalData().map((entry) => entry.export?.(context, personId))),
		),
	);
const told = ({ personId }: Person, built: BuiltAssignment) =>
	asSystem(room.world.contexts, async ({ tx }) => {
		const { rows } = await sql<{ kind: string }>`select kind from notice where person_id = ${personId}
			and page like ${`%${built.activityId}`}`.execute(tx);
		return rows.map(({ kind }) => kind);
	});
/** What a learner has of it: score, what they were told, how many entries of evidence. */
const has = async (built: BuiltAssignment, by: Person) => {
	const home = await room.read(by, (context) => getHome(context, built.offeringId));
	const evidence = await room.evidenceOf(by.personId, built);
	return [home.units[0]?.activities.at(-1)?.score, await told(by, built), evidence.length];
};

describe("who leaves an offering", () => {
	it("is in no team any more, and what the others write is theirs", async () => {
		const { learner, classmate, teacher } = room.people;
		for (const leaves of [
			(built: BuiltAssignment) => leave(built, classmate),
			(built: BuiltAssignment) => room.write(teacher, (c) => removeLearner(c, built.offeringId, classmate.personId)),
		]) {
			const built = await room.build({ team: true });
			await room.teams(built, [learner, classmate]);
			await save(built, classmate, 0, "<p>Ours</p>");
			await leaves(built);
			await save(built, learner, 1, "<p>Mine now</p>");
			expect((await room.look(built)).team).toHaveLength(1);
			expect(await exportOf(classmate)).not.toContain("Mine now");
			await comeBack(built, classmate);
			expect(await room.look(built, classmate)).toMatchObject({ team: null, work: null, may: [] });
		}
	});

	it("hinders nobody who makes teams, also where a whole team left", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await room.build({ team: true });
		await room.teams(built, [learner], [classmate]);
		await save(built, classmate, 0, "<p>Begun</p>");
		await leave(built, classmate);
		expect(await teamsOf(built)).toEqual([[learner.personId]]);
		await room.write(teacher, (c) => drawTeams(c, built.offeringId, built.activityId, 2));

		const other = await room.build({ team: true });
		await room.teams(other, [learner], [classmate]);
		await room.handIn(other, classmate);
		await leave(other, classmate);
		await room.write(teacher, (c) => drawTeams(c, other.offeringId, other.activityId, 2));
		await room.teams(other, [learner]);
		expect(await teamsOf(other)).toEqual([[learner.personId]]);
		// What was handed in waits for whoever comes back.
		await comeBack(other, classmate);
		expect((await room.look(other, classmate)).work).toMatchObject({ state: "submitted", body: "<p>My work</p>" });
	});

	it("gets nothing of what their team is told afterwards", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await room.build({ team: true });
		await room.teams(built, [learner, classmate]);
		const workId = await room.handIn(built);
		await room.finish(workId, teacher, room.levels(built, 3), "Well done");
		await leave(built, classmate);
		await room.release(built, teacher);
		await room.deliver();
		expect(await has(built, learner)).toEqual([1, ["learning.marked"], 2]);
		expect(await room.evidenceOf(classmate.personId, built)).toEqual([]);
		expect(await exportOf(classmate)).not.toContain("Well done");
		await comeBack(built, classmate);
		await room.deliver();
		expect(await has(built, classmate)).toEqual([null, [], 0]);
		expect((await room.look(built, classmate)).result).toBeNull();
		expect(await told(learner, built)).toEqual(["learning.marked"]);
	});

	it("gets the mark of their own work when they come back, and keeps what they were told before", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await room.build();
		for (const by of [learner, classmate]) {
			const workId = await room.handIn(built, by);
			await room.finish(workId, teacher, room.levels(built, 3));
		}
		await leave(built, classmate);
		await room.release(built, teacher);
		await room.deliver();
		expect(await room.evidenceOf(classmate.personId, built)).toEqual([]);
		await leave(built, learner);
		for (const by of [learner, classmate]) await comeBack(built, by);
		await room.deliver();
		for (const by of [learner, classmate]) expect(await has(built, by)).toEqual([1, ["learning.marked"], 2]);
	});

	it("has no share in what is taken back without them", async () => {
		const { learner, classmate } = room.people;
		const built = await room.build({ team: true });
		await room.teams(built, [learner, classmate]);
		await room.handIn(built);
		await leave(built, classmate);
		await room.write(learner, (c) => takeBackWork(c, built.offeringId, built.activityId));
		await save(built, learner, 3, "<p>Written anew</p>");
		expect(await exportOf(classmate)).not.toContain("Written anew");
	});
});
