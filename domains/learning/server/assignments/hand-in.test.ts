import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { type BuiltAssignment, type MarkingRoom, openMarkingRoom } from "../../testing/marking-room.ts";
import { beginDraft } from "../authoring/begin-draft.ts";
import { getHome } from "../learning/home-queries.ts";
import { saveProgress } from "../learning/learn-activity.ts";
import { attachFile } from "./attach-file.ts";
import { submitWork, takeBackWork } from "./hand-in.ts";
import { getRunAssignment } from "./run-queries.ts";
import { saveWork } from "./save-work.ts";
import { extend, setDue, unextend } from "./set-due.ts";
import { drawTeams, setTeams } from "./set-teams.ts";

let room: MarkingRoom;
beforeAll(async () => {
	room = await openMarkingRoom();
});
afterAll(() => room.world.close());

const save = ({ offeringId, activityId }: BuiltAssignment, part: object, by = room.people.learner) =>
	room.write(by, (context) => saveWork(context, offeringId, activityId, { revision: 0, body: "", url: "", ...part }));
const submit = ({ offeringId, activityId }: BuiltAssignment, part: object, by = room.people.learner) =>
	room.write(by, (context) => submitWork(context, offeringId, activityId, { revision: 0, body: "", url: "", ...part }));
const takeBack = ({ offeringId, activityId }: BuiltAssignment) =>
	room.write(room.people.learner, (context) => takeBackWork(context, offeringId, activityId));
const due = ({ offeringId, activityId }: BuiltAssignment, day: string, time = "18:00", revision = 0) =>
	room.write(room.people.teacher, (context) => setDue(context, offeringId, activityId, { day, time, revision }));

describe("handing in", () => {
	it("keeps a draft, hands it in once by the server's clock, and gives a receipt for it", async () => {
		const built = await room.build();
		await due(built, "2026-11-22");
		const { revision } = await save(built, { body: "<p>Draft</p><script>1</script>" });
		expect((await room.look(built)).work).toMatchObject({ state: "draft", body: "<p>Draft</p>", receipt: null });
		await expect(save(built, { body: "<p>Other tab</p>" })).rejects.toMatchObject({ code: "learning/work-changed" });
		await Promise.all([
			submit(built, { revision, body: "<p>Done</p>" }),
			submit(built, { revision, body: "<p>Done</p>" }),
		]);
		const look = await room.look(built);
		// 18:00 in Shanghai.
		expect(look).toMatchObject({ dueAt: "2026-11-22T10:00:00.000Z", may: ["take-back"], result: null });
		expect(look.work).toMatchObject({ state: "submitted", lateDays: 0, submittedAt: "2026-11-21T08:00:00.000Z" });
		expect(look.work?.receipt).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/);
		await expect(save(built, { revision: 9, body: "x" })).rejects.toMatchObject({ code: "learning/work-handed-in" });
		expect((await room.queue(room.people.teacher, { activityId: built.activityId })).items).toHaveLength(1);
	});

	it("refuses an empty one, what was not asked for, files of others and of other kinds, and too many", async () => {
		const built = await room.build({ text: false, files: 1 });
		const attach = (fileId: string, revision: number) =>
			room.write(room.people.learner, (context) =>
				attachFile(context, built.offeringId, built.activityId, { fileId, revision }),
			);
		const { learner, classmate } = room.people;
		await expect(submit(built, {})).rejects.toMatchObject({ code: "learning/work-empty" });
		await expect(save(built, { body: "x" })).rejects.toMatchObject({
			fields: [{ path: "body", code: "not-asked-for" }],
		});
		await expect(attach(await room.file("a.pdf", classmate), 0)).rejects.toMatchObject({
			fields: [{ code: "unknown" }],
		});
		for (const name of ["a.svg", "a.html", "a.pdf.exe"])
			await expect(attach(await room.file(name, learner), 0)).rejects.toMatchObject({
				fields: [{ path: "fileId", code: "file-of-wrong-kind" }],
			});
		const own = await room.file("a.pdf", learner);
		const { revision } = await attach(own, 0);
		// Once more is once; on what was seen before it, it is refused.
		expect(await attach(own, revision)).toEqual({ revision });
		await expect(attach(own, 0)).rejects.toMatchObject({ code: "learning/work-changed" });
		await expect(attach(await room.file("b.pdf", learner), revision)).rejects.toMatchObject({
			code: "learning/files-full",
		});
		expect((await room.look(built)).work?.files.map(({ name }) => name)).toEqual(["a.pdf"]);
	});

	it("takes nothing after its time by the rule refuse, less by the rule less, and more time where it was given", async () => {
		const strict = await room.build();
		await due(strict, "2026-11-21", "17:00");
		room.clock.setTime(new Date("2026-11-21T09:00:04Z").getTime());
		await save(strict, { body: "<p>under way</p>" });
		room.clock.setTime(new Date("2026-11-21T09:00:06Z").getTime());
		await expect(submit(strict, { revision: 1, body: "x" })).rejects.toMatchObject({ code: "learning/work-closed" });
		await room.write(room.people.teacher, (context) =>
			extend(context, strict.offeringId, strict.activityId, room.people.learner.personId, {
				day: "2026-11-23",
				time: "08:00",
				reason: "Was ill",
			}),
		);
		expect(await room.look(strict)).toMatchObject({ extended: true, dueAt: "2026-11-23T00:00:00.000Z" });
		const dueAtHome = async (by: MarkingRoom["people"]["learner"]) =>
			(await room.read(by, (context) => getHome(context, strict.offeringId))).units[0]?.activities.at(-1)?.dueAt;
		expect(await dueAtHome(room.people.learner)).toBe("2026-11-23T00:00:00.000Z");
		expect(await dueAtHome(room.people.classmate)).toBe("2026-11-21T09:00:00.000Z");
		expect(await room.look(strict, room.people.classmate)).toMatchObject({ extended: false, may: [] });
		await submit(strict, { revision: 1, body: "x" });
		expect((await room.look(strict)).work?.lateDays).toBe(0);
		await room.write(room.people.teacher, (context) =>
			unextend(context, strict.offeringId, strict.activityId, room.people.learner.personId),
		);
		// It was in time by what held when it was handed in.
		expect((await room.look(strict)).work?.lateDays).toBe(0);

		const lenient = await room.build({ late: { rule: "less", perDay: 10, days: 2 } });
		await due(lenient, "2026-11-21", "17:00");
		room.clock.setTime(new Date("2026-11-22T10:00:00Z").getTime());
		await submit(lenient, { body: "x" });
		expect((await room.look(lenient)).work?.lateDays).toBe(2);
		room.clock.setTime(new Date("2026-11-23T10:00:00Z").getTime());
		await expect(submit(lenient, { body: "x" }, room.people.classmate)).rejects.toMatchObject({
			code: "learning/work-closed",
		});
	});

	it("may be taken back until it is due, while nobody marks it", async () => {
		const built = await room.build();
		await due(built, "2026-11-22");
		const workId = await room.handIn(built);
		await takeBack(built);
		expect((await room.look(built)).work?.state).toBe("draft");
		expect((await room.queue(room.people.teacher, { activityId: built.activityId })).items).toEqual([]);
		await expect(room.work(workId, room.people.teacher)).rejects.toMatchObject({ status: 404 });
		await submit(built, { revision: (await room.look(built)).work!.revision, body: "again" });
		room.clock.setTime(new Date("2026-11-22T10:00:06Z").getTime());
		await expect(takeBack(built)).rejects.toMatchObject({ code: "learning/take-back-over" });
	});

	it("is frozen with its version, and the next draft has it as a copy", async () => {
		const built = await room.build({ points: 7 });
		const frozen = asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("course_activity").set({ assignment: "{}" }).where("id", "=", built.activityId).execute(),
		);
		await expect(frozen).rejects.toMatchObject({ code: "23001" });
		const { course_id } = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("course_version").select("course_id").where("id", "=", built.versionId).executeTakeFirstOrThrow(),
		);
		const { versionId } = await room.write(room.people.head, (context) => beginDraft(context, course_id));
		const copies = await asSystem(room.world.contexts, ({ tx }) =>
			tx
				.selectFrom("course_activity")
				.select(["id", "assignment"])
				.where("version_id", "=", versionId)
				.where("kind", "=", "assignment")
				.execute(),
		);
		expect(copies).toMatchObject([{ assignment: { points: 7, rubric: [{}, {}] } }]);
		expect(copies[0]?.id).not.toBe(built.activityId);
	});

	it("is done by its mark alone", async () => {
		const built = await room.build();
		await room.handIn(built);
		await room.write(room.people.learner, (context) =>
			saveProgress(context, built.offeringId, built.activityId, { position: null, done: true }),
		);
		const home = await room.read(room.people.learner, (context) => getHome(context, built.offeringId));
		expect(home.units[0]?.activities.at(-1)).toMatchObject({ kind: "assignment", state: "started", score: null });
		expect(home.units[0]?.activities.at(-1)?.dueAt).toBe((await room.look(built)).dueAt);
	});
});

describe("due times and teams", () => {
	it("are within the offering, against the revision that was seen, by who runs it", async () => {
		const built = await room.build();
		await expect(due(built, "2026-12-25")).rejects.toMatchObject({ fields: [{ path: "day", code: "after-offering" }] });
		await expect(due(built, "2026-11-01")).rejects.toMatchObject({
			fields: [{ path: "day", code: "before-offering" }],
		});
		await due(built, "2026-11-25");
		await expect(due(built, "2026-11-26")).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		const { stranger, learner } = room.people;
		for (const actor of [stranger, learner])
			await expect(
				room.write(actor, (context) =>
					setDue(context, built.offeringId, built.activityId, { day: "2026-11-26", time: "10:00", revision: 1 }),
				),
			).rejects.toMatchObject({ status: 404 });
		await expect(
			room.write(room.people.teacher, (context) =>
				extend(context, built.offeringId, built.activityId, stranger.personId, {
					day: "2026-11-27",
					time: "10:00",
					reason: "none",
				}),
			),
		).rejects.toMatchObject({ status: 404 });
	});

	it("a team hands in one work, sees each other, and stays as it is from then on", async () => {
		const built = await room.build({ team: true });
		const { learner, classmate, teacher } = room.people;
		await expect(submit(built, { body: "x" })).rejects.toMatchObject({ code: "learning/no-team" });
		const teams = (all: { id: string | null; personIds: string[] }[]) =>
			room.write(teacher, (context) => setTeams(context, built.offeringId, built.activityId, all));
		await teams([{ id: null, personIds: [learner.personId] }]);
		await save(built, { body: "<p>Ours</p>" });
		const [team] = (await room.read(teacher, (c) => getRunAssignment(c, built.offeringId, built.activityId))).teams;
		await teams([{ id: team!.id, personIds: [learner.personId, classmate.personId] }]);
		expect((await room.look(built, classmate)).work?.body).toBe("<p>Ours</p>");
		expect((await room.look(built)).team).toHaveLength(2);
		await expect(room.write(teacher, (c) => drawTeams(c, built.offeringId, built.activityId, 2))).rejects.toMatchObject(
			{ code: "learning/teams-begun" },
		);
		await submit(built, { revision: 1, body: "<p>Ours</p>" }, classmate);
		await submit(built, { revision: 1, body: "<p>Mine</p>" });
		expect((await room.look(built)).work).toMatchObject({ state: "submitted", body: "<p>Ours</p>" });
		await expect(teams([{ id: team!.id, personIds: [learner.personId] }])).rejects.toMatchObject({
			code: "learning/team-handed-in",
		});
	});

	it("draws everybody into teams once", async () => {
		const built = await room.build({ team: true });
		const { teacher, learner, classmate } = room.people;
		await room.write(teacher, (c) => drawTeams(c, built.offeringId, built.activityId, 2));
		await room.write(teacher, (c) => drawTeams(c, built.offeringId, built.activityId, 2));
		const { teams } = await room.read(teacher, (c) => getRunAssignment(c, built.offeringId, built.activityId));
		expect(teams.map(({ personIds }) => personIds.toSorted())).toEqual([
			[learner.personId, classmate.personId].toSorted(),
		]);
	});
});
