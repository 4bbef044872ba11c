import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem, buildCompetencies, buildGroup, competenciesModule } from "#domains/competencies/testing/ledger.ts";
import { buildMembership, buildOrganisation, buildPerson } from "#domains/organisations/testing/builders.ts";
import type { RuleDefinition } from "#domains/records/contract-rules.ts";
import { rulesOf } from "#domains/records/testing/rules.ts";
import { buildRegion } from "#domains/records/testing/store.ts";
import type { Actor } from "#platform/server/actor.ts";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { registerNoticeKind } from "#platform/server/notices/notice-kinds.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { personActor } from "#platform/testing/actors.ts";
import { openXapiStore, statement, type TestClient, type XapiStore } from "./testing/xapi-store.ts";

const PASSED = "http://adlnet.gov/expapi/verbs/passed";
const QUIZ = "https://example.org/quiz/1";

let store: XapiStore;
let client: TestClient;
let teacher: Actor;
let school: string;
let competencyId: string;

beforeAll(async () => {
	store = await openXapiStore();
	for (const kind of competenciesModule.notices ?? []) registerNoticeKind(kind);
	const { contexts } = store.services;
	school = await asSystem(contexts, async (context) => {
		const regionId = await buildRegion(context);
		const organisationId = await buildOrganisation(context, { regionId, kind: "school" });
		const personId = await buildPerson(context);
		await buildMembership(context, { personId, organisationId, roles: ["teacher"] });
		teacher = personActor({ personId, organisationId, organisationKind: "school", regionId, roles: ["teacher"] });
		competencyId = (await buildCompetencies(context, { skills: 1, technologies: 0 })).ids[0] as string;
		return organisationId;
	});
	client = await store.client(["all"], school);
});
afterAll(() => store.close());

async function learner(): Promise<{ personId: string; mbox: string }> {
	const email = `${newId()}@example.org`;
	const personId = await asSystem(store.services.contexts, async (context) => {
		const id = await buildPerson(context, { email, name: "Li Xiang" });
		await buildMembership(context, { personId: id, organisationId: school, roles: ["student"] });
		await buildGroup(context, { organisationId: school, teacherId: teacher.personId as string, learnerIds: [id] });
		return id;
	});
	return { personId, mbox: `mailto:${email.toUpperCase()}` };
}

const definition = (part: Partial<RuleDefinition> = {}): RuleDefinition => ({
	activity: { match: "is", iri: QUIZ },
	verb: PASSED,
	success: false,
	leastScore: null,
	competencyId,
	kind: "automatic",
	level: {
		as: "score",
		bands: [
			{ from: 60, level: 2 },
			{ from: 90, level: 3 },
		],
	},
	...part,
});
const rules = () => rulesOf(store.services, teacher);
async function send(mbox: string, scaled: number | null, object = QUIZ): Promise<string> {
	const body = statement({
		actor: { mbox },
		verb: { id: PASSED },
		object: { id: object },
		timestamp: "2026-09-01T08:00:00Z",
		...(scaled !== null && { result: { score: { scaled } } }),
	});
	const answer = await store.ask(client, "POST", "statements", { body });
	expect(answer.status).toBe(200);
	return answer.body[0] as string;
}
const deliver = () => deliverEvents(store.services.contexts);
const evidenceOf = (personId: string) =>
	store.services.contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("evidence")
			.select(["action", "kind", "level", "score", "at", "issuer_organisation_id", "issuer_person_id"])
			.where("person_id", "=", personId)
			.orderBy("recorded_at")
			.orderBy("id")
			.execute(),
	);
const levels = async (personId: string) =>
	(await evidenceOf(personId)).map(({ action, level }) => `${action} ${level}`);

describe("a rule from statements to evidence", () => {
	it("is tried before it is switched on; then what comes in moves its learners, and nobody else", async () => {
		const [one, two] = [await learner(), await learner()];
		await send(one.mbox, 0.7);
		await send(two.mbox, null);
		await send("mailto:stranger@elsewhere.example", 0.95);
		await send(one.mbox, 0.7, "https://example.org/quiz/10");
		const id = await rules().make(definition());
		await expect(rules().switch(id, 1, true)).rejects.toMatchObject({ code: "records/rule-untried" });
		const trial = await rules().try(id);
		expect(trial).toMatchObject({ found: 1, withoutLearner: 1, withoutScore: 1, learners: 1, more: false });
		expect(trial.levels).toEqual([{ level: 2, count: 1 }]);
		expect(trial.examples).toMatchObject([{ person: "Li Xiang", activity: QUIZ, score: 70, level: 2 }]);
		expect(await evidenceOf(one.personId)).toEqual([]);
		await rules().switch(id, 1, true);
		await send(two.mbox, 0.9);
		await deliver();
		expect(await evidenceOf(two.personId)).toEqual([
			{
				action: "recorded",
				kind: "automatic",
				level: "3.0",
				score: 90,
				at: "2026-09-01T08:00:00.000Z",
				issuer_organisation_id: school,
				issuer_person_id: null,
			},
		]);
		await rules().switch(id, 1, false);
		await send(two.mbox, 0.9);
		await deliver();
		expect(await evidenceOf(two.personId)).toHaveLength(1);
	});

	it("can be run over the past again and again: nothing is recorded twice, another version corrects", async () => {
		const one = await learner();
		const activity = { match: "starts-with", iri: "https://example.org/past/" } as const;
		await send(one.mbox, 0.7, `${activity.iri}a`);
		await send(one.mbox, 0.95, `${activity.iri}b`);
		const id = await rules().make(definition({ activity }));
		await rules().try(id);
		await rules().switch(id, 1, true);
		expect(await rules().run(id)).toMatchObject({ figures: { recorded: 2, corrected: 0, unchanged: 0 } });
		expect(await rules().run(id)).toMatchObject({ figures: { recorded: 0, corrected: 0, unchanged: 2 } });
		const bands = [
			{ from: 60, level: 1.5 },
			{ from: 90, level: 3 },
		];
		await rules().change(id, 1, definition({ activity, level: { as: "score", bands } }));
		await expect(rules().switch(id, 2, true)).rejects.toMatchObject({ code: "records/rule-untried" });
		await rules().try(id);
		await rules().switch(id, 2, true);
		expect(await rules().run(id)).toMatchObject({ figures: { recorded: 0, corrected: 1, unchanged: 1 } });
		expect(await levels(one.personId)).toEqual(["recorded 2.0", "recorded 3.0", "corrected 1.5"]);
	});

	it("takes back what it read from a statement that is voided", async () => {
		const one = await learner();
		const activity = { match: "is", iri: "https://example.org/quiz/voided" } as const;
		const id = await rules().make(definition({ activity }));
		await rules().try(id);
		await rules().switch(id, 1, true);
		const target = await send(one.mbox, 0.7, activity.iri);
		await deliver();
		expect(await levels(one.personId)).toEqual(["recorded 2.0"]);
		const body = statement({
			verb: { id: "http://adlnet.gov/expapi/verbs/voided" },
			object: { objectType: "StatementRef", id: target },
		});
		expect((await store.ask(client, "POST", "statements", { body })).status).toBe(200);
		await deliver();
		expect(await levels(one.personId)).toEqual(["recorded 2.0", "withdrawn null"]);
		// Voided statements are of the past no more.
		expect(await rules().run(id)).toMatchObject({ figures: { recorded: 0, unchanged: 0 } });
	});

	it("belongs to its organisation: others do not find it", async () => {
		const id = await rules().make(definition());
		const stranger = { ...teacher, organisationId: client.organisationId, personId: newId() };
		const elsewhere = rulesOf(store.services, { ...stranger, organisationId: newId() });
		await expect(elsewhere.try(id)).rejects.toMatchObject({ code: "not-found" });
		const student = rulesOf(store.services, { ...teacher, roles: ["student"] });
		await expect(student.try(id)).rejects.toMatchObject({ code: "not-found" });
	});
});
