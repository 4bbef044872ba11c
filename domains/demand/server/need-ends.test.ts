import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createPersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { needChange, needInput } from "../contract-needs.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { closeNeed } from "./close-need.ts";
import { createNeed } from "./create-need.ts";
import { editNeed } from "./edit-need.ts";
import { tellEnds } from "./need-ends.ts";
import { getNeed } from "./need-queries.ts";
import { listPositions } from "./positions.ts";

const cipher = createPersonalCipher(randomBytes(32).toString("base64"));
let now = new Date();
let region: TestRegion;
let recruiter: Awaited<ReturnType<TestRegion["actor"]>>;
let owner: typeof recruiter;
let student: typeof recruiter;
let occupationId: string;

beforeAll(async () => {
	region = await createTestRegion(() => now);
	recruiter = await region.actor("enterprise", "recruiter");
	owner = await region.actor("enterprise", "owner", recruiter.organisationId);
	await region.actor("enterprise", "recruiter", recruiter.organisationId);
	student = await region.actor("school", "student");
	occupationId = await region.occupation("15-2051.00", "Data Scientists");
});
afterAll(() => region.close());
beforeEach(async () => {
	await region.asSystem(async ({ tx }) => {
		await tx.updateTable("need").set({ state: "closed" }).execute();
		await tx.deleteFrom("notice").execute();
		await tx.updateTable("region").set({ time_zone: "Asia/Shanghai" }).execute();
	});
	await at("2027-03-01T04:00:00Z");
});

const input = (part: object = {}) =>
	needInput.parse({
		occupationId,
		title: "Analyst",
		language: "en",
		headcount: 3,
		startsOn: "2027-03-01",
		endsOn: "2027-06-30",
		shownToLearners: true,
		...part,
	});
const create = async (part?: object) =>
	(await region.contexts.write(recruiter, (context) => createNeed(context, input(part), cipher))).id;
const edit = (id: string, version: number, part: object) =>
	region.contexts.write(recruiter, (context) => editNeed(context, { id, version, input: input(part) }, cipher));
async function at(instant: string): Promise<void> {
	now = new Date(instant);
	await tellEnds.run(region.contexts);
}
const told = async () => {
	const rows = await region.asSystem(({ tx }) =>
		tx.selectFrom("notice").select(["kind", "person_id", "params"]).orderBy("created_at").execute(),
	);
	return rows.map(({ kind, person_id, params }) => [kind, person_id, (params as { dayEn: string }).dayEn]);
};
const lapsed = async (id: string) => {
	const rows = await region.asSystem(({ tx }) =>
		tx.selectFrom("outbox_event").select("payload").where("name", "=", "demand.need.lapsed").execute(),
	);
	return rows.filter(({ payload }) => (payload as { needId: string }).needId === id).length;
};
const shown = async () => (await region.contexts.read(student, (context) => listPositions(context, { q: "" }))).items;

const ends = (day = "30 June 2027") => ["demand.position-ends", recruiter.personId, day];
const over = (day = "30 June 2027") => ["demand.position-lapsed", recruiter.personId, day];

it("is told to who stated it a week before its last day and when that has passed, by the region's clock, once each", async () => {
	const id = await create();
	await at("2027-06-22T23:59:00Z");
	expect(await told()).toEqual([]);
	// Eight in the morning in Shanghai.
	for (const instant of ["2027-06-23T00:00:00Z", "2027-06-23T01:00:00Z", "2027-06-29T04:00:00Z"]) await at(instant);
	expect(await told()).toEqual([ends()]);
	await at("2027-06-30T15:59:00Z");
	expect(await shown()).toHaveLength(1);
	// It is the first of July there; told at eight.
	await at("2027-06-30T16:00:00Z");
	expect(await shown()).toEqual([]);
	expect(await lapsed(id)).toBe(0);
	for (const instant of ["2027-07-01T00:00:00Z", "2027-07-01T01:00:00Z", "2027-08-01T01:00:00Z"]) await at(instant);
	expect(await told()).toEqual([ends(), over()]);
	expect(await lapsed(id)).toBe(1);
});

it("is told by the zone of its own region", async () => {
	await region.asSystem(({ tx }) => tx.updateTable("region").set({ time_zone: "America/New_York" }).execute());
	await create();
	await at("2027-06-23T11:59:00Z");
	expect(await told()).toEqual([]);
	await at("2027-06-23T12:00:00Z");
	expect(await told()).toEqual([ends()]);
	await at("2027-07-01T03:59:00Z");
	expect(await shown()).toHaveLength(1);
});

it("is told anew of another last day, not of one that was past when it was written, nor of what is closed or not shown", async () => {
	const id = await create();
	await at("2027-06-24T04:00:00Z");
	await edit(id, 1, { endsOn: "2027-07-31" });
	await at("2027-07-01T04:00:00Z");
	expect(await told()).toEqual([ends()]);
	await at("2027-07-30T04:00:00Z");
	expect(await told()).toEqual([ends(), ends("31 July 2027")]);
	await edit(id, 2, { endsOn: "2027-07-01" });
	await create({ startsOn: "2027-01-01", endsOn: "2027-02-01" });
	await create({ shownToLearners: false });
	const closed = await create({ endsOn: "2027-08-02" });
	await region.contexts.write(recruiter, (context) => closeNeed(context, closed, "filled"));
	await at("2027-09-01T04:00:00Z");
	expect(await told()).toHaveLength(2);
	expect(await lapsed(id)).toBe(0);
});

it("is told though something else of it was changed between its last day and the morning", async () => {
	const id = await create();
	await at("2027-06-24T04:00:00Z");
	// Half past midnight of the first of July in Shanghai.
	await at("2027-06-30T16:30:00Z");
	await edit(id, 1, { headcount: 4 });
	await at("2027-07-01T00:00:00Z");
	expect(await told()).toEqual([ends(), over()]);
	// Shown only after that day, it is no news.
	const later = await create({ shownToLearners: false });
	await edit(later, 1, { shownToLearners: true });
	await at("2027-07-02T04:00:00Z");
	expect(await told()).toHaveLength(2);
	expect(await lapsed(later)).toBe(0);
});

it("stays shown to learners when it is changed by who does not know of that", async () => {
	const id = await create();
	const { shownToLearners: _, ...known } = input({ headcount: 4 });
	await region.contexts.write(recruiter, (context) =>
		editNeed(context, { id, version: 1, input: needChange.parse(known) }, cipher),
	);
	const seen = await region.contexts.read(recruiter, (context) => getNeed(context, id, cipher));
	expect(seen).toMatchObject({ headcount: 4, shownToLearners: true });
});

it("is told to who runs the organisation once its recruiter is there no more", async () => {
	await create();
	const there = (ended_at: Date | null) =>
		region.asSystem(({ tx }) =>
			tx.updateTable("membership").set({ ended_at }).where("person_id", "=", recruiter.personId).execute(),
		);
	await there(now);
	await at("2027-07-01T04:00:00Z");
	await there(null);
	expect(await told()).toEqual([["demand.position-lapsed", owner.personId, "30 June 2027"]]);
});
