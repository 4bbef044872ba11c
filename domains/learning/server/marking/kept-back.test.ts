import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { countWaiting } from "#platform/server/waiting/registry.ts";
import { type BuiltAssignment, type MarkingRoom, openMarkingRoom } from "../../testing/marking-room.ts";
import { takeBackWork } from "../assignments/hand-in.ts";
import { extend, unextend } from "../assignments/set-due.ts";
import { listKeptBack } from "./kept-back.ts";

let room: MarkingRoom;
beforeAll(async () => {
	room = await openMarkingRoom();
});
afterAll(() => room.world.close());

const DAY = 86_400_000;
const notFound = { status: 404 };
/** Due for all on the 22nd, at eight. */
const due = async (built: BuiltAssignment) => {
	await room.due(built, new Date("2026-11-22T00:00:00Z"));
	return built;
};
const anonymous = async (settings: Parameters<MarkingRoom["build"]>[0] = {}) =>
	due(await room.build({ anonymous: true, takeBack: false, ...settings }));
const give = (built: BuiltAssignment, day: string, to = room.people.classmate) =>
	room.write(room.people.teacher, (context) =>
		extend(context, built.offeringId, built.activityId, to.personId, { day, time: "08:00", reason: "Was ill" }),
	);
const shown = async (built: BuiltAssignment) => {
	const { items } = await room.queue(room.people.teacher, { activityId: built.activityId });
	return items.map(({ id }) => id).toSorted();
};
const waiting = async (built: BuiltAssignment) => {
	const { items } = await room.read(room.people.teacher, listKeptBack);
	return items.find(({ activityId }) => activityId === built.activityId);
};
const later = (days: number) => room.clock.setTime(room.clock.getTime() + days * DAY);

describe("works without names", () => {
	it("are shown to nobody before they are due, and by no address", async () => {
		const { teacher, learner } = room.people;
		const built = await anonymous();
		const workId = await room.handIn(built, learner);
		expect(await shown(built)).toEqual([]);
		await expect(room.work(workId, teacher)).rejects.toMatchObject(notFound);
		await expect(room.finish(workId, teacher, room.levels(built, 2))).rejects.toMatchObject(notFound);
		expect(await waiting(built)).toMatchObject({ works: 1, mayEndEarlier: true });
		later(1);
		expect(await shown(built)).toEqual([workId]);
		expect(await waiting(built)).toBeUndefined();
	});

	it("wait for who has more time, whose name the list of those tells: the next number would be theirs", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await anonymous();
		await give(built, "2026-11-25");
		const one = await room.handIn(built, learner);
		later(1);
		expect(await shown(built)).toEqual([]);
		expect(await waiting(built)).toMatchObject({ works: 1, until: "2026-11-25T00:00:00.000Z" });
		await expect(room.work(one, teacher)).rejects.toMatchObject(notFound);
		later(1);
		const other = await room.handIn(built, classmate);
		expect(await shown(built)).toEqual([one, other].toSorted());
	});

	it("wait no longer than that time, nor for who has none any more", async () => {
		const { teacher, classmate } = room.people;
		const [built, taken] = [await anonymous(), await anonymous()];
		for (const of of [built, taken]) {
			await give(of, "2026-11-25");
			await room.handIn(of);
		}
		later(1);
		await room.write(teacher, (c) => unextend(c, taken.offeringId, taken.activityId, classmate.personId));
		expect([(await shown(built)).length, (await shown(taken)).length]).toEqual([0, 1]);
		later(5);
		expect(await shown(built)).toHaveLength(1);
	});

	it("wait until nothing can be taken back: what is missing for a while would be known too", async () => {
		const { learner, classmate } = room.people;
		const built = await anonymous({ takeBack: true });
		await give(built, "2026-11-25");
		await room.handIn(built, learner);
		later(1);
		await room.handIn(built, classmate);
		expect(await shown(built)).toEqual([]);
		expect(await waiting(built)).toMatchObject({ mayEndEarlier: false });
		await room.write(classmate, (c) => takeBackWork(c, built.offeringId, built.activityId));
		later(5);
		expect(await shown(built)).toHaveLength(1);
	});

	it("wait while only who has more time can still be late", async () => {
		const less = { rule: "less", perDay: 10, days: 2 } as const;
		const built = await anonymous({ late: less });
		await give(built, "2026-11-25");
		await room.handIn(built);
		later(1);
		later(4.5);
		// Due for them since half a day, taken for two days: for the others since long no more.
		expect(await shown(built)).toEqual([]);
		later(2);
		expect(await shown(built)).toHaveLength(1);
	});

	it("say nothing of lateness: who is less late than the others can be is who had more time", async () => {
		const { learner, teacher } = room.people;
		const built = await anonymous({ late: { rule: "less", perDay: 10, days: 9 } });
		later(1);
		later(1.5);
		const workId = await room.handIn(built, learner);
		expect(await room.work(workId, teacher)).toMatchObject({ lateDays: 0 });
		await room.finish(workId, teacher, room.levels(built, 3, 0));
		expect((await room.work(workId, teacher)).outcome?.score).toBeCloseTo(0.5);
		const { items } = await room.queue(teacher, { activityId: built.activityId, sort: "-late" });
		expect(items).toMatchObject([{ lateDays: 0 }]);
		await room.release(built, teacher);
		const released = await room.work(workId, teacher);
		expect(released.lateDays).toBe(2);
		expect(released.outcome?.score).toBeCloseTo(0.4);
	});

	it("leave no more time to be given once they are seen: the work that came would be known", async () => {
		const built = await anonymous();
		await give(built, "2026-11-23");
		await room.handIn(built);
		later(1);
		await give(built, "2026-11-25");
		later(5);
		expect(await shown(built)).toHaveLength(1);
		await expect(give(built, "2026-11-28")).rejects.toMatchObject({
			code: "learning/works-shown",
			params: { works: 1 },
		});
		// Of works that have names nobody minds.
		const named = await due(await room.build({ takeBack: false }));
		await room.handIn(named);
		later(1);
		later(5);
		await give(named, "2026-11-28");
	});

	it("are in nobody's figures of what waits, as in no release", async () => {
		const { teacher } = room.people;
		const built = await anonymous();
		const before = await room.read(teacher, countWaiting);
		await room.handIn(built);
		expect(await room.read(teacher, countWaiting)).toEqual(before);
		expect(await room.release(built, teacher)).toEqual({ released: 0 });
	});

	it("are told to other parts of the house at their release, as of the hour at which they were handed in", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await anonymous();
		const told = () =>
			asSystem(room.world.contexts, async ({ tx }) => {
				const rows = await tx.selectFrom("outbox_event").select(["name", "payload"]).orderBy("id").execute();
				return rows.filter(({ payload }) => JSON.stringify(payload).includes(built.activityId));
			});
		const at = room.clock.toISOString();
		for (const by of [learner, classmate]) await room.handIn(built, by);
		expect(await told()).toEqual([]);
		later(1);
		for (const id of await shown(built)) await room.finish(id, teacher, room.levels(built, 2));
		await room.release(built, teacher);
		const submitted = (await told()).filter(({ name }) => name === "learning.assignment.submitted");
		expect(submitted.map(({ payload }) => payload)).toEqual(
			expect.arrayContaining(
				[learner, classmate].map(({ personId }) => expect.objectContaining({ personId, happenedAt: at })),
			),
		);
		expect(submitted).toHaveLength(2);
		const named = await room.build();
		await room.handIn(named);
		const rows = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("outbox_event").select("payload").where("name", "=", "learning.assignment.submitted").execute(),
		);
		expect(rows.filter(({ payload }) => JSON.stringify(payload).includes(named.activityId))).toHaveLength(1);
	});
});
