import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { sessionInput } from "../../contract-sessions.ts";
import { openSessionRoom, type SessionRoom } from "../../testing/session-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { TRIES } from "./clash-tries.ts";
import { addSessions, editSession } from "./save-session.ts";

let room: SessionRoom;
let offeringId: string;
let elsewhere: string;
/** Runs the offering elsewhere. */
let other: TestPerson;

beforeAll(async () => {
	room = await openSessionRoom();
});
afterAll(() => room.world.close());
beforeEach(async () => {
	room.at("2026-11-21T08:00:00Z");
	await asSystem(room.world.contexts, async ({ tx }) => {
		await tx.updateTable("offering").set({ state: "closed" }).execute();
		await tx.deleteFrom("clash_tries").execute();
	});
	offeringId = await room.offer();
	({ other, offeringId: elsewhere } = await room.offerElsewhere());
	await add(elsewhere, {}, other);
});

/** By default when one of the learners is elsewhere. */
const parts = (part: object = {}) =>
	sessionInput.parse({
		...{ title: { en: "Practical work", zh: null }, place: { en: "Room 1", zh: null } },
		...{ day: "2026-11-30", from: "14:00", until: "16:00", ...part },
	});
const add = (id: string, part: object = {}, by = room.teacher) =>
	room.write(by, async (context) => (await addSessions(context, id, parts(part))).ids[0] as string);
const refused = { code: "learning/session-clashes" };
const silenced = { code: "learning/session-tries", status: 429, params: { minutes: TRIES.minutes } };
const free = { day: "2026-12-01" };
const set = (tries: number) =>
	asSystem(room.world.contexts, ({ tx }) => tx.updateTable("clash_tries").set({ tries }).execute());
const triesOf = ({ personId }: TestPerson) =>
	asSystem(room.world.contexts, async ({ tx }) => {
		const row = await tx.selectFrom("clash_tries").select("tries").where("person_id", "=", personId).executeTakeFirst();
		return row?.tries ?? null;
	});
const recorded = (objectId: string) =>
	asSystem(room.world.contexts, ({ tx }) =>
		tx
			.selectFrom("audit_entry")
			.select(["actor_id", "object_kind", "detail"])
			.where("action", "=", "learning.session.refused-clashes")
			.where("object_id", "=", objectId)
			.orderBy("seq")
			.execute(),
	);
const sessionsOf = (id: string) =>
	asSystem(room.world.contexts, ({ tx }) =>
		tx.selectFrom("class_session").select("id").where("offering_id", "=", id).execute(),
	);

it("of hours at which others are not free stay in the audit, though nothing was entered", async () => {
	await expect(add(offeringId)).rejects.toMatchObject(refused);
	await expect(add(offeringId, { weeks: 2, from: "15:00", until: "17:00" })).rejects.toMatchObject(refused);
	expect(await sessionsOf(offeringId)).toEqual([]);
	const said = { actor_id: room.teacher.personId, object_kind: "offering" };
	expect(await recorded(offeringId)).toMatchObject([
		{ ...said, detail: { startsAt: "2026-11-30T06:00:00.000Z", sessions: 1, ofOthers: true } },
		{ ...said, detail: { startsAt: "2026-11-30T07:00:00.000Z", sessions: 2, ofOthers: true } },
	]);
	const id = await add(offeringId, free);
	const { weeks: _, ...moved } = parts();
	await expect(
		room.write(room.teacher, (context) => editSession(context, id, { ...moved, revision: 1 })),
	).rejects.toMatchObject(refused);
	expect(await recorded(id)).toMatchObject([{ object_kind: "class-session", detail: { ofOthers: true } }]);
	expect(await triesOf(room.teacher)).toBe(3);
});

it("are refused once there were many, whether all are free or not, and nothing keeps a session that is accepted away", async () => {
	await expect(add(offeringId)).rejects.toMatchObject(refused);
	await set(TRIES.most - 1);
	await expect(add(offeringId)).rejects.toMatchObject(refused);
	for (const part of [{}, free]) await expect(add(offeringId, part)).rejects.toMatchObject(silenced);
	await add(offeringId, { from: "15:30", until: "17:00", acceptClashes: true });
	// Of one person, not of all who teach here.
	await add(offeringId, free, room.mentor);
	room.at(new Date(room.clock.getTime() + TRIES.minutes * 60_000).toISOString());
	await expect(add(offeringId, { from: "14:00", until: "15:00" })).rejects.toMatchObject(refused);
	expect(await triesOf(room.teacher)).toBe(1);
});

it("are no more when they come at the same time", async () => {
	await expect(add(offeringId)).rejects.toMatchObject(refused);
	await set(TRIES.most - 2);
	// In two offerings, as the lock of one would put them in order.
	const second = await room.offer();
	const came = await Promise.allSettled([offeringId, second, offeringId, second].map((id) => add(id)));
	const codes = came.map((one) => (one.status === "rejected" ? one.reason.code : "entered"));
	expect(codes.sort()).toEqual([refused.code, refused.code, silenced.code, silenced.code]);
});

it("at which only sessions clash that the planner runs themselves tell nothing, and are not counted", async () => {
	await add(offeringId, free);
	await expect(add(offeringId, { ...free, place: { en: "Room 2", zh: null } })).rejects.toMatchObject(refused);
	expect(await triesOf(room.teacher)).toBe(0);
	expect(await recorded(offeringId)).toMatchObject([{ detail: { ofOthers: false } }]);
});
