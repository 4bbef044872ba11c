import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import type { ReleaseRule } from "../../contract-release.ts";
import { type DueRoom, openDueRoom } from "../../testing/due-room.ts";
import { submitWork } from "../assignments/hand-in.ts";
import { unextend } from "../assignments/set-due.ts";
import { setTeams } from "../assignments/set-teams.ts";
import { saveProgress } from "../learning/learn-activity.ts";
import { removeLearner } from "../offerings/join.ts";
import { setOfferingState } from "../offerings/save-offering.ts";
import { myTimetable } from "../sessions/session-queries.ts";
import { dueWorkOf } from "./due-work.ts";

let room: DueRoom;
beforeAll(async () => {
	room = await openDueRoom();
});
afterAll(() => room.world.close());

type Person = DueRoom["head"];
type Built = Awaited<ReturnType<DueRoom["build"]>>;
const span = { from: "2026-11-01T00:00:00Z", until: "2027-01-31T00:00:00Z" };

const timetable = (by: Person) =>
	room.read(by, (context) => myTimetable(context, { ...span, until: "2027-01-01T00:00:00Z" }));
const due = async (by: Person, { offeringId }: Built) =>
	(await timetable(by)).due
		.filter((one) => one.offeringId === offeringId)
		.map(({ kind, dueAt, state }) => ({ kind, dueAt: new Date(dueAt).toISOString(), state }));
const rows = async (by: Person, { activityId }: Built) =>
	(await asSystem(room.world.contexts, (context) => dueWorkOf(context, by.personId, span))).find(
		(one) => one.activityId === activityId,
	);

const ENDS = "2026-12-31T16:00:00.000Z";
const quiz = { kind: "quiz", dueAt: ENDS, state: "open" };

it("lists assignments by the time of each learner, and quizzes at the end of their offering", async () => {
	const built = await room.build();
	const [first, second] = room.learners as [Person, Person];
	await room.due(built, "2026-12-10");
	await room.extend(built, second, "2026-12-12");
	expect(await due(first, built)).toEqual([
		{ kind: "assignment", dueAt: "2026-12-10T10:00:00.000Z", state: "open" },
		quiz,
	]);
	expect(await due(second, built)).toEqual([
		{ kind: "assignment", dueAt: "2026-12-12T10:00:00.000Z", state: "open" },
		quiz,
	]);
	// Who teaches it sees the time of all.
	expect((await due(room.teacher, built))[0]).toEqual({
		kind: "assignment",
		dueAt: "2026-12-10T10:00:00.000Z",
		state: "open",
	});
	for (const nobody of [room.stranger, room.head]) expect(await due(nobody, built)).toEqual([]);
});

it("calls off a quiz that nobody takes any more because its answers could be read", async () => {
	const built = await room.build();
	const [first] = room.learners as [Person];
	const told = { offering_id: built.offeringId, activity_id: built.quizId, told_at: "2026-12-20T00:00:00Z" };
	await asSystem(room.world.contexts, ({ tx }) => tx.insertInto("quiz_told").values(told).execute());
	for (const by of [first, room.teacher]) {
		expect((await due(by, built)).map(({ kind }) => kind)).toEqual(["assignment"]);
		expect(await rows(by, { ...built, activityId: built.quizId })).toMatchObject({ calledOff: true });
	}
});

it("gives more time to a whole team, as long as it is one, and numbers each change upwards", async () => {
	const built = await room.build({ team: true });
	const [first, second] = room.learners as [Person, Person];
	const group = (teams: Person[][]) =>
		room.write(room.teacher, (context) =>
			setTeams(
				context,
				built.offeringId,
				built.activityId,
				teams.map((team) => ({ id: null, personIds: team.map(({ personId }) => personId) })),
			),
		);
	await room.due(built, "2026-12-10");
	await group([[first, second]]);
	const seen = [await rows(first, built)];
	await room.extend(built, second, "2026-12-12");
	seen.push(await rows(first, built));
	await group([[first], [second]]);
	seen.push(await rows(first, built));
	await group([[first, second]]);
	seen.push(await rows(first, built));
	await room.write(room.teacher, (context) => unextend(context, built.offeringId, built.activityId, second.personId));
	seen.push(await rows(first, built));
	expect(seen.map((row) => row?.dueAt.slice(5, 10))).toEqual(["12-10", "12-12", "12-10", "12-12", "12-10"]);
	const numbers = seen.map((row) => row?.revision ?? -1);
	expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

it("hides what a release rule hides, until it opens", async () => {
	const built = await room.build({}, (pageId): ReleaseRule[] => [{ rule: "done", activityId: pageId }]);
	const [first] = room.learners as [Person];
	expect(await due(first, built)).toEqual([quiz]);
	expect(await rows(first, built)).toBeUndefined();
	expect(await due(room.teacher, built)).toHaveLength(2);
	await room.write(first, (context) =>
		saveProgress(context, built.offeringId, built.pageId, { position: null, done: true }),
	);
	expect(await due(first, built)).toHaveLength(2);
});

it("says what is handed in, to who did alone, and what has passed", async () => {
	const built = await room.build();
	const [first, second] = room.learners as [Person, Person];
	await room.due(built, "2026-11-25");
	await room.write(first, (context) =>
		submitWork(context, built.offeringId, built.activityId, { revision: 0, body: "<p>Done</p>", url: "" }),
	);
	room.at("2026-11-26T00:00:00Z");
	const states = async (by: Person) => (await due(by, built)).map(({ state }) => state);
	expect(await states(first)).toEqual(["done", "open"]);
	expect(await states(second)).toEqual(["over", "open"]);
	expect(await states(room.teacher)).toEqual(["over", "open"]);
});

it("leaves out what was left, and what an offering that was closed still had to come", async () => {
	const built = await room.build();
	const [first, second] = room.learners as [Person, Person];
	await room.write(room.teacher, (context) => removeLearner(context, built.offeringId, second.personId));
	expect(await due(second, built)).toEqual([]);
	expect(await rows(second, built)).toBeUndefined();
	const past = await room.session(built.offeringId, "2026-11-20T06:00:00Z");
	const ahead = await room.session(built.offeringId, "2026-11-30T06:00:00Z");
	const sessionsOf = async (by: Person) =>
		(await timetable(by)).items.flatMap(({ id, offeringId }) => (offeringId === built.offeringId ? [id] : []));
	expect(await sessionsOf(first)).toEqual([past, ahead]);
	await room.write(room.head, (context) => setOfferingState(context, built.offeringId, "closed"));
	expect(await due(first, built)).toEqual([]);
	expect(await rows(first, built)).toMatchObject({ calledOff: true });
	for (const by of [first, room.teacher]) expect(await sessionsOf(by)).toEqual([past]);
	expect(await due(room.teacher, built)).toEqual([]);
});
