import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#platform/server/id.ts";
import { openRulesWorld, type RulesWorld } from "./testing/rules-world.ts";

const QUIZ = "https://example.org/quiz/1";

let world: RulesWorld;

beforeAll(async () => {
	world = await openRulesWorld();
});
afterAll(() => world.store.close());

describe("a rule from statements to evidence", () => {
	it("is tried before it is switched on; then what comes in moves its learners, and nobody else", async () => {
		const [one, two] = [await world.learner(), await world.learner()];
		await world.send(one.mbox, 0.7, QUIZ);
		await world.send(two.mbox, null, QUIZ);
		await world.send("mailto:stranger@elsewhere.example", 0.95, QUIZ);
		await world.send(one.mbox, 0.7, "https://example.org/quiz/10");
		const id = await world.rules().make(world.definition());
		await expect(world.rules().switch(id, 1, true)).rejects.toMatchObject({ code: "records/rule-untried" });
		const trial = await world.rules().try(id);
		expect(trial).toMatchObject({ found: 1, withoutLearner: 1, withoutScore: 1, learners: 1, more: false });
		expect(trial.levels).toEqual([{ level: 2, count: 1 }]);
		expect(trial.examples).toMatchObject([{ person: "Li Xiang", activity: QUIZ, score: 70, level: 2 }]);
		expect(await world.evidenceOf(one.personId)).toEqual([]);
		await world.rules().switch(id, 1, true);
		await world.send(two.mbox, 0.9, QUIZ);
		await world.deliver();
		expect(await world.evidenceOf(two.personId)).toEqual([
			{
				action: "recorded",
				kind: "automatic",
				level: "3.0",
				score: 90,
				at: "2026-09-01T08:00:00.000Z",
				issuer_organisation_id: world.school,
				issuer_person_id: null,
			},
		]);
		await world.rules().switch(id, 1, false);
		await world.send(two.mbox, 0.9, QUIZ);
		await world.deliver();
		expect(await world.evidenceOf(two.personId)).toHaveLength(1);
	});

	it("can be run over the past again and again: nothing is recorded twice, another version corrects", async () => {
		const one = await world.learner();
		const activity = { match: "starts-with", iri: "https://example.org/past/" } as const;
		await world.send(one.mbox, 0.7, `${activity.iri}a`);
		await world.send(one.mbox, 0.95, `${activity.iri}b`);
		const id = await world.rules().make(world.definition({ activity }));
		await world.rules().try(id);
		await world.rules().switch(id, 1, true);
		expect(await world.rules().run(id)).toMatchObject({ figures: { recorded: 2, corrected: 0, unchanged: 0 } });
		expect(await world.rules().run(id)).toMatchObject({ figures: { recorded: 0, corrected: 0, unchanged: 2 } });
		const bands = [
			{ from: 60, level: 1.5 },
			{ from: 90, level: 3 },
		];
		await world.rules().change(id, 1, world.definition({ activity, level: { as: "score", bands } }));
		await expect(world.rules().switch(id, 2, true)).rejects.toMatchObject({ code: "records/rule-untried" });
		await world.rules().try(id);
		await world.rules().switch(id, 2, true);
		expect(await world.rules().run(id, 2)).toMatchObject({ figures: { recorded: 0, corrected: 1, unchanged: 1 } });
		expect(await world.levels(one.personId)).toEqual(["recorded 2.0", "recorded 3.0", "corrected 1.5"]);
	});

	it("takes back what it read from a statement that is voided", async () => {
		const one = await world.learner();
		const activity = { match: "is", iri: "https://example.org/quiz/voided" } as const;
		const id = await world.rules().make(world.definition({ activity }));
		await world.rules().try(id);
		await world.rules().switch(id, 1, true);
		const target = await world.send(one.mbox, 0.7, activity.iri);
		await world.deliver();
		expect(await world.levels(one.personId)).toEqual(["recorded 2.0"]);
		await world.voidStatement(target);
		await world.deliver();
		expect(await world.levels(one.personId)).toEqual(["recorded 2.0", "withdrawn null"]);
		// Voided statements are of the past no more.
		expect(await world.rules().run(id)).toMatchObject({ figures: { recorded: 0, unchanged: 0 } });
	});

	it("belongs to its organisation: others do not find it", async () => {
		const id = await world.rules().make(world.definition());
		const { teacher } = world;
		const elsewhere = world.rules({ ...teacher, organisationId: newId(), personId: newId() });
		await expect(elsewhere.try(id)).rejects.toMatchObject({ code: "not-found" });
		const student = world.rules({ ...teacher, roles: ["student"] });
		await expect(student.try(id)).rejects.toMatchObject({ code: "not-found" });
	});
});
