import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildCourse, buildOffering, publishBuilt } from "#domains/learning/testing/builders.ts";
import { personAccount } from "#domains/records/api.ts";
import { recordsModule } from "#domains/records/testing/store.ts";
import { system } from "#platform/server/actor.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { personActor } from "#platform/testing/actors.ts";
import { baseOf } from "../../base-url.ts";
import { checkStatement } from "../check-statement.ts";
import { openXapiStore, type TestClient, type XapiStore } from "../testing/xapi-store.ts";
import { profileDocument } from "./profile.ts";
import { recordEvents } from "./record-events.ts";
import { templates } from "./vocabulary.ts";

const base = "https://ronghe.example.org";
let store: XapiStore;
let client: TestClient;
let personId: string;

beforeAll(async () => {
	store = await openXapiStore(() => new Date(), { PUBLIC_URL: `${base}/` });
	registerModules([recordsModule, { listeners: [recordEvents(base)] }]);
	client = await store.client();
	personId = await store.person();
});
afterAll(() => store.close());

const emit = (
	name: string,
	payload: Record<string, unknown>,
	organisationId: string | null = client.organisationId,
) => {
	const part = { personId, organisationId, organisationKind: "enterprise", regionId: randomUUID(), roles: ["owner"] };
	return store.services.contexts.write(personActor(part), (context) => context.emit(name, payload));
};
const stored = async () =>
	(await store.ask(client, "GET", "statements?ascending=true", { edition: "2.0.0" })).body.statements;

it("an event of a domain becomes one statement of the profile, however often it is delivered", async () => {
	const needId = randomUUID();
	await emit("demand.need.created", { needId });
	await deliverEvents(store.services.contexts);
	await store.services.contexts.write(system, ({ tx }) =>
		tx.updateTable("outbox_delivery").set({ done_at: null }).execute(),
	);
	expect(await deliverEvents(store.services.contexts)).toBe(1);
	const statements = await stored();
	expect(statements).toHaveLength(1);
	expect(statements[0]).toMatchObject({
		actor: { account: personAccount(personId) },
		verb: { id: `${base}/xapi/profile/verbs/stated`, display: { en: "stated", zh: "提出" } },
		object: { id: `${base}/needs/${needId}`, definition: { type: `${base}/xapi/profile/activity-types/need` } },
		context: { contextActivities: { category: [{ id: `${base}/xapi/profile/1` }] } },
		authority: { account: { homePage: base, name: "ronghe" } },
	});
	const { stored: _, ...sent } = statements[0];
	expect(() => checkStatement("2.0.0", sent)).not.toThrow();
});

it("every kind of event that the vocabulary names leaves one, and nothing of it in another store", async () => {
	const before = (await stored()).length;
	for (const { event, id } of Object.values(templates)) await emit(event, { [id]: randomUUID() });
	await emit("demand.need.created", { needId: randomUUID() }, null);
	await deliverEvents(store.services.contexts);
	expect(await stored()).toHaveLength(before + Object.keys(templates).length);
	const other = await store.client();
	expect((await store.ask(other, "GET", "statements")).body.statements).toEqual([]);
});

it("what somebody learns stands with who offers it, also where they act for others or the house hands in for them", async () => {
	const before = (await stored()).length;
	const { organisationId } = client;
	await emit("learning.quiz.passed", { activityId: randomUUID(), organisationId }, randomUUID());
	await emit("learning.quiz.passed", { activityId: randomUUID(), organisationId }, null);
	const payload = { activityId: randomUUID(), organisationId, personId };
	await store.services.contexts.write(system, (context) => context.emit("learning.quiz.failed", payload));
	await deliverEvents(store.services.contexts);
	const fresh = (await stored()).slice(before);
	expect(fresh.map(({ actor }: { actor: unknown }) => actor)).toEqual(
		Array(3).fill(expect.objectContaining({ account: personAccount(personId) })),
	);
});

it("what is learned stands in its offering and course, so that two sections are told apart", async () => {
	const { organisationId } = client;
	const offeringId = await store.services.contexts.write(system, async (context) => {
		const { region_id } = await context.tx
			.selectFrom("organisation")
			.select("region_id")
			.where("id", "=", organisationId)
			.executeTakeFirstOrThrow();
		const owned = { organisationId, regionId: region_id };
		const course = await buildCourse(context, owned);
		await publishBuilt(context, course);
		return buildOffering(context, { course, ...owned });
	});
	const { course_id: courseId } = await store.services.contexts.read(system, ({ tx }) =>
		tx.selectFrom("offering").select("course_id").where("id", "=", offeringId).executeTakeFirstOrThrow(),
	);
	const before = (await stored()).length;
	const [activityId, happenedAt] = [randomUUID(), "2026-11-20T10:00:00.000Z"];
	await emit("learning.activity.progressed", { activityId, offeringId, organisationId, position: 95, happenedAt });
	await emit("learning.course.completed", { courseId, offeringId, organisationId });
	await emit("learning.course.joined", { offeringId, organisationId });
	await deliverEvents(store.services.contexts);
	const [progressed, completed, joined] = (await stored()).slice(before);
	const [offering, course] = [{ id: `${base}/offerings/${offeringId}` }, { id: `${base}/courses/${courseId}` }];
	expect(progressed).toMatchObject({
		verb: { id: `${base}/xapi/profile/verbs/progressed` },
		object: { id: `${base}/course-activities/${activityId}` },
		result: { extensions: { [`${base}/xapi/profile/extensions/position`]: 95 } },
		context: { contextActivities: { parent: [offering], grouping: [course] } },
		timestamp: happenedAt,
	});
	expect(completed).toMatchObject({ object: course, context: { contextActivities: { parent: [offering] } } });
	expect(joined).toMatchObject({ object: offering, context: { contextActivities: { grouping: [course] } } });
	expect(joined.context.contextActivities.parent).toBeUndefined();
	for (const { stored: _, ...sent } of [progressed, completed, joined])
		expect(() => checkStatement("2.0.0", sent)).not.toThrow();
});

it("what it says of a person is handed out to them and erased with them", async () => {
	const entry = recordsModule.personalData?.find(({ table }) => table === "record_statement");
	const { contexts } = store.services;
	const rows = await contexts.read(system, (context) => entry!.export!(context, personId));
	expect(rows).toHaveLength((await stored()).length);
	await contexts.write(system, (context) =>
		(entry!.erase as (c: typeof context, id: string) => Promise<void>)(context, personId),
	);
	expect(JSON.stringify(await stored())).not.toContain(personId);
	// What happened before and was not told yet is told no more.
	const before = (await stored()).length;
	await contexts.write(system, ({ tx, now }) =>
		tx.updateTable("person").set({ erased_at: now }).where("id", "=", personId).execute(),
	);
	const payload = { activityId: randomUUID(), organisationId: client.organisationId, personId };
	await contexts.write(system, (context) => context.emit("learning.activity.progressed", payload));
	expect(await deliverEvents(contexts)).toBe(1);
	expect(await stored()).toHaveLength(before);
});

it("the profile is published where its concepts say, by ADL's structure", async () => {
	const answer = await store.send("GET", "/xapi/profile");
	expect(answer.status).toBe(200);
	expect(answer.headers["content-type"]).toContain("application/ld+json");
	expect(answer.body).toEqual(profileDocument(baseOf(store.services.settings)));
	const { id, type, conformsTo, versions, concepts, templates: shapes } = answer.body;
	expect({ id, type, conformsTo }).toEqual({
		id: `${base}/xapi/profile`,
		type: "Profile",
		conformsTo: "https://w3id.org/xapi/profiles#1.0",
	});
	const known = new Set(concepts.map((concept: { id: string }) => concept.id));
	expect(known.size).toBe(concepts.length);
	for (const shape of shapes) {
		expect(known).toContain(shape.verb);
		expect(known).toContain(shape.objectActivityType);
		for (const type of [...(shape.contextParentActivityType ?? []), ...(shape.contextGroupingActivityType ?? [])])
			expect(known).toContain(type);
		expect(shape.inScheme).toBe(versions[0].id);
	}
	expect(shapes).toContainEqual(
		expect.objectContaining({
			id: `${base}/xapi/profile/templates/activity-initialized`,
			contextParentActivityType: [`${base}/xapi/profile/activity-types/offering`],
			contextGroupingActivityType: [`${base}/xapi/profile/activity-types/course`],
		}),
	);
	for (const concept of concepts) {
		expect(concept.prefLabel.zh).toMatch(/[\u4e00-\u9fff]/);
		expect((await store.send("GET", new URL(concept.id).pathname)).status).toBe(200);
	}
});
