import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltAssignment, type MarkingRoom, openMarkingRoom } from "../../testing/marking-room.ts";
import { untilSomebodyWaits } from "../../testing/world.ts";
import { attachFile, detachFile } from "./attach-file.ts";
import { submitWork } from "./hand-in.ts";
import { getRunAssignment } from "./run-queries.ts";
import { saveWork } from "./save-work.ts";
import { setTeams } from "./set-teams.ts";

let room: MarkingRoom;
beforeAll(async () => {
	room = await openMarkingRoom();
});
afterAll(() => room.world.close());
const changed = { code: "learning/work-changed" };

type Person = MarkingRoom["people"]["learner"];
const save = ({ offeringId, activityId }: BuiltAssignment, by: Person, revision: number, body: string) =>
	room.write(by, (context) => saveWork(context, offeringId, activityId, { revision, body, url: "" }));
const attach = ({ offeringId, activityId }: BuiltAssignment, by: Person, revision: number, fileId: string) =>
	room.write(by, (context) => attachFile(context, offeringId, activityId, { fileId, revision }));
const detach = ({ offeringId, activityId }: BuiltAssignment, by: Person, revision: number, fileId: string) =>
	room.write(by, (context) => detachFile(context, offeringId, activityId, fileId, { revision }));
const team = async (settings = {}) => {
	const built = await room.build({ team: true, files: 2, ...settings });
	await room.teams(built, [room.people.learner, room.people.classmate]);
	return built;
};

describe("a work of two", () => {
	it("takes files against the revision that was seen: nobody writes over what they never read", async () => {
		const { learner, classmate } = room.people;
		const built = await team();
		expect(await save(built, learner, 0, "<p>One</p>")).toMatchObject({ revision: 1 });
		expect(await save(built, classmate, 1, "<p>Two</p>")).toMatchObject({ revision: 2 });
		const file = await room.file("a.pdf", learner);
		await expect(attach(built, learner, 1, file)).rejects.toMatchObject(changed);
		expect((await room.look(built)).work).toMatchObject({ revision: 2, body: "<p>Two</p>", files: [] });
		expect(await attach(built, learner, 2, file)).toEqual({ revision: 3 });
		await expect(detach(built, classmate, 2, file)).rejects.toMatchObject(changed);
		expect((await room.look(built)).work).toMatchObject({ revision: 3, files: [{ name: "a.pdf" }] });
		expect(await detach(built, classmate, 3, file)).toEqual({ revision: 4 });
	});

	it("is not moved to others by who saw it before it was handed in", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await team();
		const { teams } = await room.read(teacher, (c) => getRunAssignment(c, built.offeringId, built.activityId));
		const id = teams[0]!.id;
		let moved: Promise<unknown> = Promise.resolve();
		await room.write(learner, async (context) => {
			await submitWork(context, built.offeringId, built.activityId, { revision: 0, body: "<p>Ours</p>", url: "" });
			moved = room.write(teacher, (c) =>
				setTeams(c, built.offeringId, built.activityId, [{ id, personIds: [learner.personId] }]),
			);
			moved.catch(() => undefined);
			await untilSomebodyWaits(room.world);
		});
		await expect(moved).rejects.toMatchObject({ code: "learning/team-handed-in" });
		expect((await room.look(built, classmate)).work?.state).toBe("submitted");
	});

	it("is written by nobody who was moved out of the team while they waited", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await team();
		await save(built, learner, 0, "<p>Ours</p>");
		const { teams } = await room.read(teacher, (c) => getRunAssignment(c, built.offeringId, built.activityId));
		let written: Promise<unknown> = Promise.resolve();
		await room.write(teacher, async (context) => {
			await setTeams(context, built.offeringId, built.activityId, [
				{ id: teams[0]!.id, personIds: [learner.personId] },
				{ id: null, personIds: [classmate.personId] },
			]);
			written = save(built, classmate, 0, "<p>Mine</p>");
			written.catch(() => undefined);
			await untilSomebodyWaits(room.world);
		});
		await written;
		expect((await room.look(built)).work?.body).toBe("<p>Ours</p>");
		expect((await room.look(built, classmate)).work?.body).toBe("<p>Mine</p>");
	});

	it("two works that are begun at once have numbers of their own", async () => {
		const { learner, classmate } = room.people;
		const built = await room.build();
		await Promise.all([save(built, learner, 0, "<p>One</p>"), save(built, classmate, 0, "<p>Two</p>")]);
		let second: Promise<unknown> = Promise.resolve();
		const other = await room.build();
		await room.write(learner, async (context) => {
			await saveWork(context, other.offeringId, other.activityId, { revision: 0, body: "<p>One</p>", url: "" });
			// Whoever begins one meanwhile does not see this number yet, and waits instead of drawing it too.
			second = save(other, classmate, 0, "<p>Two</p>");
			await untilSomebodyWaits(room.world);
		});
		expect(await second).toMatchObject({ revision: 1 });
	});
});
