import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { buildClient, buildRegion, recordsModule } from "../testing/store.ts";
import type { NewStatement } from "./save-statements.ts";
import { saveTogether } from "./save-together.ts";

let services: TestServices;
let actor: Actor;

beforeAll(async () => {
	services = await createTestServices([recordsModule]);
	const regionId = await services.contexts.write(system, (context) => buildRegion(context));
	const { id: clientId, organisationId } = await buildClient(services.contexts, { regionId, scopes: ["all"] });
	actor = { ...anonymous, kind: "client", clientId, organisationId, roles: ["all"] };
});
afterAll(() => services.close());

const saying = (said: string, id: string = randomUUID()): NewStatement => ({
	id,
	body: JSON.stringify({ id, said }),
	timed: true,
	keys: ["verb said"],
	refersTo: null,
	voiding: false,
	attachments: [],
	activities: [],
	same: (stored) => JSON.parse(stored).said === said,
});
const save = (...list: NewStatement[]) => saveTogether(services.contexts, actor, list);
/** Of those of these ids that are there: with which call of save_statements they came. */
const callsOf = (list: readonly NewStatement[]): Promise<number[]> =>
	services.contexts.read(system, async ({ tx }) => {
		const ids = list.map(({ id }) => id);
		const rows = await tx.selectFrom("record_statement").select("seq").where("id", "in", ids).execute();
		return rows.map(({ seq }) => Math.floor(Number(seq) / 1024));
	});

it("writes in few transactions what comes while one is under way", async () => {
	const list = Array.from({ length: 40 }, (_, i) => saying(`${i}`));
	await Promise.all(list.map((one) => save(one)));
	const calls = await callsOf(list);
	expect(calls).toHaveLength(40);
	// Two begin at once, and what waited goes with the next.
	expect(new Set(calls).size).toBeLessThanOrEqual(4);
});

it("writes no more at once than the database takes", async () => {
	const lists = Array.from({ length: 5 }, (_, i) => Array.from({ length: 600 }, (_, j) => saying(`${i} ${j}`)));
	await Promise.all(lists.map((list) => save(...list)));
	const calls = await Promise.all(lists.map(callsOf));
	expect(calls.map(({ length }) => length)).toEqual(lists.map(() => 600));
	expect(new Set(calls.flat()).size).toBe(5);
});

it("refuses who contradicts, whole, and nobody beside them", async () => {
	const there = saying("there");
	await save(there);
	const good = Array.from({ length: 6 }, (_, i) => saying(`good ${i}`));
	const beside = saying("beside a contradiction");
	const outcomes = await Promise.allSettled([
		...good.slice(0, 4).map((one) => save(one)),
		save(beside, saying("something else", there.id)),
		save(saying("there", there.id)),
		...good.slice(4).map((one) => save(one)),
	]);
	expect(outcomes.map(({ status }) => status)).toEqual([
		...Array.from({ length: 4 }, () => "fulfilled"),
		"rejected",
		...Array.from({ length: 3 }, () => "fulfilled"),
	]);
	expect(outcomes[4]).toMatchObject({ reason: { code: "records/statement-conflict" } });
	expect(await callsOf(good)).toHaveLength(6);
	expect(await callsOf([beside])).toEqual([]);
});

it("takes one of two contradicting lists that go together", async () => {
	const id = randomUUID();
	const outcomes = await Promise.allSettled(
		Array.from({ length: 8 }, (_, i) => save(saying(`version ${i}`, id), saying(`with version ${i}`))),
	);
	expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	expect(
		outcomes.filter((one) => one.status === "rejected" && one.reason.code === "records/statement-conflict"),
	).toHaveLength(7);
});

it("refuses whoever lacks the scope, although others of the client have it", async () => {
	const reader: Actor = { ...actor, roles: ["statements/read"] };
	const [mine, theirs] = [saying("mine"), saying("theirs")];
	const outcomes = await Promise.allSettled([
		...Array.from({ length: 4 }, (_, i) => save(saying(`other ${i}`))),
		save(mine),
		saveTogether(services.contexts, reader, [theirs]),
	]);
	expect(outcomes.at(-1)).toMatchObject({ status: "rejected" });
	expect(await callsOf([mine])).toHaveLength(1);
	expect(await callsOf([theirs])).toEqual([]);
});
