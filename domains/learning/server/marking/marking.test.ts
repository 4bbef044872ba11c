import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { agreementInput } from "../../contract-marking.ts";
import { type MarkingRoom, openMarkingRoom } from "../../testing/marking-room.ts";
import { takeBackWork } from "../assignments/hand-in.ts";
import { setTeams } from "../assignments/set-teams.ts";
import { getHome } from "../learning/home-queries.ts";
import { agreeMarks, confirmAgreement } from "./agree-marks.ts";
import { giveBackMark, saveMark } from "./mark-work.ts";
import { getFileToMark } from "./marking-queries.ts";
import { correctMark } from "./release-marks.ts";

let room: MarkingRoom;
beforeAll(async () => {
	room = await openMarkingRoom();
});
afterAll(() => room.world.close());
const notFound = { status: 404 };

const keep = (workId: string, by: MarkingRoom["people"]["teacher"], levels: Record<string, number>) =>
	room.write(by, (context) => saveMark(context, workId, { levels, feedback: "draft" }));
const agree = async (workId: string, by: MarkingRoom["people"]["teacher"], levels: Record<string, number>) => {
	const { revision } = await room.work(workId, by);
	await room.write(by, (context) =>
		agreeMarks(context, workId, { levels, feedback: "", reason: "Seen again", revision }),
	);
};
const confirm = async (workId: string, by: MarkingRoom["people"]["teacher"]) => {
	const { revision } = await room.work(workId, by);
	await room.write(by, (context) => confirmAgreement(context, workId, revision));
};

describe("marking by one", () => {
	it("goes from draft to release, and only then stands in progress, events, notices and evidence", async () => {
		const built = await room.build();
		const { teacher, learner, head, classmate } = room.people;
		const workId = await room.handIn(built);
		await keep(workId, teacher, room.levels(built, 2));
		await expect(
			room.write(learner, (context) => takeBackWork(context, built.offeringId, built.activityId)),
		).rejects.toMatchObject({ code: "learning/marking-begun" });
		await expect(room.finish(workId, teacher, {})).rejects.toMatchObject({
			fields: built.competencyIds.map((id) => ({ path: `levels.${id}`, code: "level-missing" })),
		});
		await expect(room.finish(workId, teacher, room.levels(built, 4))).rejects.toMatchObject({
			fields: [{ code: "level-above-declared", params: { most: 3 } }],
		});
		await room.finish(workId, teacher, room.levels(built, 3, 0), "Well done");
		await room.deliver();
		const unknown = async () => {
			const home = await room.read(learner, (context) => getHome(context, built.offeringId));
			const exported = await asSystem(room.world.contexts, (context) =>
				Promise.all(personalData().map((entry) => entry.export?.(context, learner.personId))),
			);
			const told = await asSystem(room.world.contexts, async ({ tx }) => ({
				notices: await tx.selectFrom("notice").selectAll().where("person_id", "=", learner.personId).execute(),
				events: await tx
					.selectFrom("outbox_event")
					.select("name")
					.where(sql<boolean>`payload ->> 'activityId' = ${built.activityId}`)
					.where("name", "<>", "learning.assignment.submitted")
					.execute(),
			}));
			return { home, exported: JSON.stringify(exported), told, look: await room.look(built) };
		};
		const before = await unknown();
		expect(before.home.units[0]?.activities.at(-1)).toMatchObject({ state: "started", score: null });
		expect(before.exported).toContain("My work");
		expect(before.exported).not.toContain("Well done");
		expect(before.told).toEqual({ notices: [], events: [] });
		expect(before.look.result).toBeNull();
		expect(await room.evidenceOf(learner.personId, built)).toEqual([]);
		// Row-level security says the same, whatever a query forgets.
		const rows = await room.read(learner, async ({ tx }) => [
			await tx.selectFrom("assignment_marking").selectAll().execute(),
			await tx.selectFrom("assignment_mark").selectAll().execute(),
		]);
		expect(rows).toEqual([[], []]);
		for (const actor of [learner, classmate, room.people.stranger])
			await expect(room.release(built, actor)).rejects.toMatchObject(notFound);

		expect(await room.release(built, head)).toEqual({ released: 1 });
		expect(await room.release(built, teacher)).toEqual({ released: 0 });
		await room.deliver();
		const after = await unknown();
		expect(after.home.units[0]?.activities.at(-1)).toMatchObject({ state: "done", score: 0.5 });
		expect(after.home.done).toBe(1);
		expect(after.exported).toContain("Well done");
		expect(after.told.notices).toMatchObject([{ kind: "learning.marked" }]);
		expect([before.look.may, after.look.may]).toEqual([["take-back"], []]);
		expect(after.look.result).toMatchObject({ levels: room.levels(built, 3, 0), feedback: "Well done", score: 0.5 });
		expect(await room.evidenceOf(learner.personId, built)).toMatchObject(
			["3.0", "0.0"].map((level) => ({
				kind: "graded",
				level,
				issuer_person_id: null,
				issuer_organisation_id: head.organisationId,
			})),
		);
		await expect(room.finish(workId, teacher, room.levels(built, 1))).rejects.toMatchObject({
			code: "learning/mark-shown",
		});
	});

	it("one place, one marker: it is given back or taken, and given by who teaches it", async () => {
		const built = await room.build();
		const { teacher, mentor, head, learner } = room.people;
		const workId = await room.handIn(built);
		await keep(workId, teacher, {});
		await expect(keep(workId, mentor, {})).rejects.toMatchObject({ code: "learning/marking-taken" });
		expect((await room.queue(mentor, { activityId: built.activityId, show: "todo" })).items).toEqual([]);
		await room.write(teacher, (context) => giveBackMark(context, workId));
		expect((await room.queue(mentor, { activityId: built.activityId, show: "todo" })).items).toHaveLength(1);
		for (const actor of [head, learner, room.people.stranger])
			await expect(keep(workId, actor, {})).rejects.toMatchObject(notFound);
		await Promise.allSettled([keep(workId, teacher, {}), keep(workId, mentor, {})]);
		const taken = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("assignment_mark").select("place").where("work_id", "=", workId).execute(),
		);
		expect(taken).toEqual([{ place: 1 }]);
	});

	it("a correction keeps what was, tells the learner why, and corrects the evidence", async () => {
		const built = await room.build();
		const { teacher, mentor, learner } = room.people;
		const workId = await room.handIn(built);
		await room.finish(workId, teacher, room.levels(built, 1));
		const correct = async (by = teacher, revision?: number) => {
			const work = await room.work(workId, by);
			await room.write(by, (context) =>
				correctMark(context, workId, {
					levels: room.levels(built, 3),
					feedback: "Better",
					reason: "Overlooked a part",
					revision: revision ?? work.revision,
				}),
			);
		};
		await expect(correct()).rejects.toMatchObject({ code: "learning/not-released" });
		await room.release(built, teacher);
		await room.deliver();
		await expect(correct(mentor)).rejects.toMatchObject(notFound);
		await expect(correct(teacher, 1)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		room.clock.setTime(room.clock.getTime() + 60_000);
		await correct();
		await room.deliver();
		expect((await room.look(built)).result).toMatchObject({
			score: 1,
			corrections: [{ reason: "Overlooked a part", levelsBefore: room.levels(built, 1), scoreAfter: 1 }],
		});
		const evidence = await room.evidenceOf(learner.personId, built);
		expect(evidence.filter(({ action }) => action === "corrected").map(({ level }) => level)).toEqual(["3.0", "3.0"]);
		// What stands there stays, also for the system itself.
		const changed = asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("assignment_correction").set({ reason: "another" }).where("work_id", "=", workId).execute(),
		);
		await expect(changed).rejects.toMatchObject({ code: "23001" });
	});
});

describe("marking by two", () => {
	it("neither sees the other's before both have finished; near ones are joint evidence of their mean", async () => {
		const built = await room.build({ markers: 2 });
		const { teacher, mentor, learner, head } = room.people;
		const workId = await room.handIn(built);
		await room.finish(workId, teacher, room.levels(built, 3, 2), "Secret word");
		expect((await room.work(workId, teacher)).stage).toBe("second");
		for (const actor of [mentor, head]) {
			const seen = await room.work(workId, actor);
			expect(seen.otherMarks).toEqual([]);
			expect(JSON.stringify(seen)).not.toContain("Secret word");
		}
		const rows = await room.read(mentor, ({ tx }) =>
			tx.selectFrom("assignment_mark").selectAll().where("work_id", "=", workId).execute(),
		);
		expect(rows).toEqual([]);
		expect((await room.queue(teacher, { activityId: built.activityId, show: "todo" })).items).toEqual([]);
		// Nobody has seen it: it can still be changed.
		await room.finish(workId, teacher, room.levels(built, 3, 1), "Secret word");
		await room.finish(workId, mentor, room.levels(built, 2, 1));
		expect(await room.work(workId, mentor)).toMatchObject({
			stage: "marked",
			otherMarks: [{ feedback: "Secret word" }],
			outcome: { levels: room.levels(built, 2.5, 1) },
		});
		await room.release(built, mentor, [workId]);
		await room.deliver();
		expect(await room.evidenceOf(learner.personId, built)).toMatchObject(
			["2.5", "1.0"].map((level) => ({ kind: "joint", level })),
		);
		// Of two, neither corrects alone.
		expect((await room.work(workId, teacher)).abilities).not.toContain("correct");
		expect((await room.work(workId, head)).abilities).toContain("correct");
	});

	it("what two settled on is corrected in halves, and a row that is left alone stays what it was", async () => {
		const [both, one] = [await room.build({ markers: 2 }), await room.build()];
		const { teacher, mentor, head, learner } = room.people;
		const ofTwo = await room.handIn(both);
		await room.finish(ofTwo, teacher, room.levels(both, 3, 2));
		await room.finish(ofTwo, mentor, room.levels(both, 2, 1));
		await room.release(both, head);
		await room.deliver();
		const correct = async (workId: string, by: typeof head, levels: Record<string, number>) => {
			const { revision } = await room.work(workId, by);
			const input = agreementInput.parse({ levels, feedback: "", reason: "Seen again", revision });
			return room.write(by, (context) => correctMark(context, workId, input));
		};
		await correct(ofTwo, head, room.levels(both, 2.5, 2));
		expect((await room.work(ofTwo, head)).outcome?.levels).toEqual(room.levels(both, 2.5, 2));
		await room.deliver();
		// Of what stayed nothing new is told.
		expect((await room.evidenceOf(learner.personId, both)).slice(2).map(({ level }) => level)).toEqual(["2.0"]);
		await expect(correct(ofTwo, head, room.levels(both, 2.3, 2))).rejects.toThrow();
		// One marker gives whole levels.
		const ofOne = await room.handIn(one);
		await room.finish(ofOne, teacher, room.levels(one, 3));
		await room.release(one, teacher);
		await expect(correct(ofOne, teacher, room.levels(one, 2.5, 2))).rejects.toMatchObject({
			fields: [{ code: "level-not-whole" }],
		});
	});

	it("marks that are apart are agreed upon by both, or decided by who answers for it, with the reason", async () => {
		const built = await room.build({ markers: 2, allowedDifference: 0 });
		const { teacher, mentor, head, learner, classmate } = room.people;
		const [one, other] = [await room.handIn(built), await room.handIn(built, classmate)];
		for (const workId of [one, other]) {
			await room.finish(workId, teacher, room.levels(built, 1));
			await room.finish(workId, mentor, room.levels(built, 3));
			expect(await room.work(workId, teacher)).toMatchObject({ stage: "agree", outcome: null });
		}
		await expect(room.release(built, teacher, [one])).rejects.toMatchObject({ code: "learning/not-marked" });
		await agree(one, teacher, room.levels(built, 2));
		await expect(confirm(one, teacher)).rejects.toMatchObject({ code: "learning/nothing-to-agree" });
		await expect(confirm(one, head)).rejects.toMatchObject({ code: "learning/nothing-to-agree" });
		expect((await room.queue(mentor, { activityId: built.activityId, show: "todo" })).total).toBe(2);
		await confirm(one, mentor);
		expect(await room.work(one, teacher)).toMatchObject({ stage: "marked", outcome: { reason: "Seen again" } });
		await agree(other, head, room.levels(built, 3));
		expect((await room.work(other, teacher)).stage).toBe("marked");
		await room.release(built, head);
		await room.deliver();
		expect(await room.evidenceOf(learner.personId, built)).toMatchObject([{ kind: "joint", level: "2.0" }, {}]);
	});
});

describe("who sees what", () => {
	it("an anonymous work has a number, numbered files and no hour until it is released", async () => {
		const built = await room.build({ anonymous: true });
		const { teacher, learner, head } = room.people;
		const workId = await room.handIn(built);
		const { rows } = await asSystem(room.world.contexts, ({ tx }) =>
			sql<{
				name: string;
			}>`update person set name = 'Nora Nameless' where id = ${learner.personId} returning name`.execute(tx),
		);
		expect(rows).toHaveLength(1);
		await asSystem(room.world.contexts, async ({ tx, now }) => {
			const file = { sha256: "0".repeat(64), size: 1, media_type: "x/y", purpose: "upload", created_at: now };
			const [id, name] = [newId(), "Nora Nameless.PDF"];
			await tx
				.insertInto("stored_file")
				.values({ id, name, ...file })
				.execute();
			await tx.insertInto("assignment_file").values({ work_id: workId, file_id: id, position: 1 }).execute();
		});
		await room.passDue(built);
		const look = async () => {
			const work = await room.work(workId, teacher);
			const queue = await room.queue(teacher, { activityId: built.activityId });
			return { work, text: JSON.stringify([work, queue]) };
		};
		const before = await look();
		expect(before.work).toMatchObject({ learners: null, submittedAt: null });
		expect(before.work.files).toEqual([{ number: 1, name: `work-${before.work.number}-1.pdf`, size: 1 }]);
		const file = await room.read(room.people.teacher, (context) => getFileToMark(context, workId, 1));
		expect(file.name).toBe(`work-${before.work.number}-1.pdf`);
		await expect(room.read(room.people.teacher, (context) => getFileToMark(context, workId, 2))).rejects.toMatchObject(
			notFound,
		);
		for (const told of ["Nora Nameless", learner.personId]) expect(before.text).not.toContain(told);
		// Nothing else that a marker reads leads from the person to the work.
		const seen = await room.read(teacher, async ({ tx }) => ({
			owners: await tx.selectFrom("assignment_owner").selectAll().execute(),
		}));
		expect(seen.owners).toEqual([]);
		const traces = await asSystem(room.world.contexts, async ({ tx }) => ({
			audit: await tx.selectFrom("audit_entry").selectAll().where("actor_id", "=", learner.personId).execute(),
			events: await tx.selectFrom("outbox_event").selectAll().where("actor_id", "=", learner.personId).execute(),
		}));
		expect(traces.audit.length).toBeGreaterThan(0);
		expect(JSON.stringify(traces)).not.toContain(workId);
		await room.finish(workId, teacher, room.levels(built, 2));
		await room.release(built, head, [workId]);
		expect((await look()).work).toMatchObject({ learners: ["Nora Nameless"] });
	});

	it("nobody marks their own team's work, nor another offering's", async () => {
		const built = await room.build({ team: true });
		const { teacher, learner, classmate, stranger, head } = room.people;
		await room.write(teacher, (context) =>
			setTeams(context, built.offeringId, built.activityId, [
				{ id: null, personIds: [learner.personId, classmate.personId] },
			]),
		);
		const workId = await room.handIn(built);
		await expect(room.work(workId, stranger)).rejects.toMatchObject(notFound);
		// Somebody of the team becomes a teacher of it in the meantime.
		await asSystem(room.world.contexts, ({ tx, now }) =>
			tx
				.insertInto("offering_teacher")
				.values({
					offering_id: built.offeringId,
					person_id: classmate.personId,
					organisation_id: head.organisationId,
					role: "teacher",
					since: now,
				})
				.execute(),
		);
		await expect(room.work(workId, classmate)).rejects.toMatchObject(notFound);
		await expect(keep(workId, classmate, {})).rejects.toMatchObject(notFound);
		expect((await room.queue(classmate, { activityId: built.activityId })).items).toEqual([]);
		const rows = await room.read(classmate, ({ tx }) =>
			tx.selectFrom("assignment_marking").selectAll().where("activity_id", "=", built.activityId).execute(),
		);
		expect(rows).toEqual([]);
		await room.finish(workId, teacher, room.levels(built, 3));
		await expect(room.release(built, classmate, [workId])).rejects.toMatchObject(notFound);
		await room.release(built, teacher);
		await room.deliver();
		for (const { personId } of [learner, classmate])
			expect(await room.evidenceOf(personId, built)).toMatchObject([{ level: "3.0" }, { level: "3.0" }]);
	});

	it("is erased with its writer, with what was said of it, and leaves the levels", async () => {
		const built = await room.build();
		const { classmate, teacher, head } = room.people;
		const workId = await room.handIn(built, classmate);
		await room.finish(workId, teacher, room.levels(built, 3), "Your hand was steady");
		await room.release(built, teacher);
		const { revision } = await room.work(workId, head);
		await room.write(head, (context) =>
			correctMark(context, workId, {
				levels: room.levels(built, 2),
				feedback: "Your other hand was not",
				reason: "She had help",
				revision,
			}),
		);
		await room.world.contexts.write(system, async (context) => {
			for (const { table, erase } of personalData())
				if (table.startsWith("assignment_") && typeof erase === "function") await erase(context, classmate.personId);
		});
		const left = await asSystem(room.world.contexts, ({ tx }) =>
			tx
				.selectFrom("assignment_work as w")
				.innerJoin("assignment_marking as m", "m.work_id", "w.id")
				.innerJoin("assignment_mark as k", "k.work_id", "w.id")
				.innerJoin("assignment_correction as c", "c.work_id", "w.id")
				.select(["w.body", "m.feedback", "m.reason", "m.levels", "k.feedback as said", "c.reason as why"])
				.where("w.id", "=", workId)
				.executeTakeFirstOrThrow(),
		);
		expect(left).toEqual({
			body: null,
			feedback: "",
			reason: null,
			levels: room.levels(built, 2),
			said: "",
			why: "",
		});
	});
});
