import { afterAll, beforeAll, expect, it } from "vitest";
import { correctEvidence } from "#domains/competencies/api.ts";
import { asSystem, buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import { type Actor, system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { openRulesWorld, PASSED, type RulesWorld } from "./testing/rules-world.ts";

let world: RulesWorld;

beforeAll(async () => {
	world = await openRulesWorld();
});
afterAll(() => world.store.close());

const activityOf = (name: string) => ({ match: "is", iri: `https://example.org/${name}` }) as const;

it("says nothing of learners whom the one who switched it on may not judge, and shows them to nobody", async () => {
	const [mine, other] = [await world.learner(), await world.learner({ ofTeacher: false })];
	const activity = activityOf("duty");
	for (const { mbox } of [mine, other]) await world.send(mbox, 0.95, activity.iri);
	const id = await world.rules().make(world.definition({ activity, kind: "graded" }));
	expect(await world.rules().try(id)).toMatchObject({
		found: 1,
		withoutLearner: 1,
		examples: [{ person: "Li Xiang" }],
	});
	const kept = await world.contexts.read(system, ({ tx }) =>
		tx.selectFrom("record_rule_version").select("trial").where("rule_id", "=", id).executeTakeFirstOrThrow(),
	);
	expect(kept.trial).toMatchObject({ found: 1, examples: [] });
	await world.rules().switch(id, 1, true);
	// Whoever starts it: it speaks for who switched it on.
	expect(await world.rules(world.coordinator).run(id)).toMatchObject({ figures: { recorded: 1 } });
	await world.send(other.mbox, 0.95, activity.iri);
	await world.deliver();
	expect(await world.levels(other.personId)).toEqual([]);
	await world.rules(world.coordinator).switch(id, 1, false);
	await world.rules(world.coordinator).switch(id, 1, true);
	await world.rules(world.coordinator).run(id);
	expect(await world.levels(other.personId)).not.toEqual([]);
});

it("ends with what the one who switched it on may do", async () => {
	const one = await world.learner();
	const activity = activityOf("left");
	const id = await world.on(world.definition({ activity }));
	await world.send(one.mbox, 0.7, activity.iri);
	await asSystem(world.contexts, ({ tx, now }) =>
		tx
			.updateTable("learner_group_teacher")
			.set({ ended_at: now })
			.where("person_id", "=", world.teacher.personId)
			.execute(),
	);
	await world.deliver();
	await world.rules().run(id);
	expect(await world.levels(one.personId)).toEqual([]);
	await asSystem(world.contexts, ({ tx }) =>
		tx
			.updateTable("learner_group_teacher")
			.set({ ended_at: null })
			.where("person_id", "=", world.teacher.personId)
			.execute(),
	);
});

it("does not let a person judge themselves", async () => {
	const activity = activityOf("self");
	const { personId } = world.coordinator;
	const { email } = await asSystem(world.contexts, async ({ tx }) => {
		await tx
			.updateTable("membership")
			.set({ roles: ["coordinator", "student"] })
			.where("person_id", "=", personId)
			.execute();
		return tx.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirstOrThrow();
	});
	await world.send(`mailto:${email}`, 1, activity.iri);
	const id = await world.on(world.definition({ activity, kind: "graded" }), world.coordinator);
	expect(await world.rules(world.coordinator).run(id)).toMatchObject({ figures: { recorded: 0 } });
});

it("runs over the past only in the version that was tried, while it is on", async () => {
	const one = await world.learner();
	const activity = activityOf("version");
	await world.send(one.mbox, 0.7, activity.iri);
	const id = await world.on(world.definition({ activity }));
	await world.rules().change(id, 1, world.definition({ activity, level: { as: "fixed", level: 5 } }));
	for (const version of [1, 2])
		await expect(world.rules().run(id, version)).rejects.toMatchObject({ code: "records/rule-off" });
	await world.rules().try(id);
	await world.rules().switch(id, 2, true);
	await expect(world.rules().run(id, 1)).rejects.toMatchObject({ code: "records/rule-off" });
	expect(await world.levels(one.personId)).toEqual([]);
});

it("takes back what was voided while it was off", async () => {
	const one = await world.learner();
	const activity = activityOf("off");
	const id = await world.on(world.definition({ activity }));
	const target = await world.send(one.mbox, 0.7, activity.iri);
	await world.deliver();
	await world.rules().switch(id, 1, false);
	// Nor is any other on.
	await asSystem(world.contexts, ({ tx }) => tx.updateTable("record_rule").set({ state: "off" }).execute());
	await world.voidStatement(target);
	await world.deliver();
	expect(await world.levels(one.personId)).toEqual(["recorded 2.0", "withdrawn null"]);
});

it("reads nothing from a statement that is voided before it comes to it, or before it is there", async () => {
	const one = await world.learner();
	const activity = activityOf("voided");
	await world.on(world.definition({ activity }));
	await world.voidStatement(await world.send(one.mbox, 0.7, activity.iri));
	const early = newId();
	await world.voidStatement(early);
	await world.send(one.mbox, 0.7, activity.iri, early);
	await world.deliver();
	expect(await world.levels(one.personId)).toEqual([]);
});

it("is refused for a competency of no published framework; switched off, with a word, when that comes later", async () => {
	const one = await world.learner();
	const { ids, frameworkId } = await asSystem(world.contexts, (context) =>
		buildCompetencies(context, { skills: 1, technologies: 0 }),
	);
	const rule = world.definition({ activity: activityOf("draft"), competencyId: ids[0] as string });
	const id = await world.on(rule);
	const still = await world.on(world.definition({ activity: activityOf("draft") }));
	await asSystem(world.contexts, ({ tx }) =>
		tx.updateTable("framework").set({ state: "draft" }).where("id", "=", frameworkId).execute(),
	);
	const refused = { code: "invalid", fields: [{ code: "competency-unknown" }] };
	await expect(world.rules().make(rule)).rejects.toMatchObject(refused);
	await world.send(one.mbox, 0.7, rule.activity.iri);
	await world.deliver();
	const { rules, notices } = await world.contexts.read(system, async ({ tx }) => ({
		rules: await tx
			.selectFrom("record_rule")
			.select(["id", "state"])
			.where("id", "in", [id, still])
			.orderBy("id")
			.execute(),
		notices: await tx
			.selectFrom("notice")
			.select(["kind", "page"])
			.where("person_id", "=", world.teacher.personId)
			.execute(),
	}));
	expect(rules).toEqual([
		{ id, state: "off" },
		{ id: still, state: "on" },
	]);
	expect(notices).toEqual([{ kind: "records.rule-switched-off", page: `/record-rules/${id}` }]);
	expect(await world.levels(one.personId)).toEqual(["recorded 2.0"]);
	await expect(world.rules().switch(id, 1, true)).rejects.toMatchObject(refused);
});

it("leaves in the audit about whom it recorded what", async () => {
	const one = await world.learner();
	const activity = activityOf("audit");
	await world.on(world.definition({ activity, verb: PASSED }));
	await world.send(one.mbox, 0.7, activity.iri);
	await world.deliver();
	const entries = await world.contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("audit_entry")
			.select(["detail", "organisation_id"])
			.where("action", "=", "competencies.evidence.recorded")
			.execute(),
	);
	const about = entries.filter(({ detail }) => (detail as { personId?: string }).personId === one.personId);
	expect(about).toMatchObject([{ organisation_id: world.school, detail: { kind: "automatic" } }]);
});

it("counts an activity once, however often it is done: the best of what is not voided", async () => {
	const one = await world.learner();
	const activity = activityOf("again");
	const id = await world.on(world.definition({ activity }));
	const first = await world.send(one.mbox, 0.7, activity.iri);
	await world.deliver();
	const best = await world.send(one.mbox, 0.95, activity.iri);
	await world.deliver();
	await world.send(one.mbox, 0.65, activity.iri);
	await world.deliver();
	expect(await world.levels(one.personId)).toEqual(["recorded 2.0", "corrected 3.0"]);
	expect(await world.rules().run(id)).toMatchObject({ figures: { recorded: 0, corrected: 0, unchanged: 1 } });
	const standing = await world.contexts.read(system, ({ tx }) =>
		tx.selectFrom("attainment").select(["entries"]).where("person_id", "=", one.personId).execute(),
	);
	expect(standing).toEqual([{ entries: 1 }]);
	await world.voidStatement(first);
	await world.deliver();
	await world.voidStatement(best);
	await world.deliver();
	expect(await world.levels(one.personId)).toEqual(["recorded 2.0", "corrected 3.0", "corrected 2.0"]);
});

it("begins anew after what was voided is sent again, and after a person's last word", async () => {
	const one = await world.learner();
	const activity = activityOf("anew");
	const id = await world.on(world.definition({ activity }));
	await world.voidStatement(await sendAndDeliver(one.mbox, 0.7, activity.iri));
	await world.deliver();
	await sendAndDeliver(one.mbox, 0.95, activity.iri);
	expect(await world.levels(one.personId)).toEqual(["recorded 2.0", "withdrawn null", "recorded 3.0"]);
	const last = await world.contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("evidence")
			.select("id")
			.where("person_id", "=", one.personId)
			.orderBy("recorded_at", "desc")
			.executeTakeFirstOrThrow(),
	);
	await world.contexts.write(world.coordinator, (context) =>
		correctEvidence(context, last.id, { level: 1, reason: "A mistake" }),
	);
	expect(await world.rules().run(id)).toMatchObject({ figures: { recorded: 0, corrected: 0 } });
	const later = await sendAndDeliver(one.mbox, 0.7, activity.iri);
	expect((await world.levels(one.personId)).slice(3)).toEqual(["corrected 1.0", "recorded 2.0"]);
	expect(await world.rules().run(id)).toMatchObject({ figures: { recorded: 0, corrected: 0, unchanged: 1 } });
	await world.voidStatement(later);
	await world.deliver();
	expect((await world.levels(one.personId)).slice(5)).toEqual(["withdrawn null"]);
});

it("moved to another competency or kind, takes back what it said and says it there; and back again", async () => {
	const one = await world.learner();
	const activity = activityOf("moved");
	const [other] = (
		await asSystem(world.contexts, (context) => buildCompetencies(context, { skills: 1, technologies: 0 }))
	).ids as [string];
	await world.send(one.mbox, 0.7, activity.iri);
	const id = await world.on(world.definition({ activity }));
	await world.rules().run(id);
	const versions = [
		world.definition({ activity, competencyId: other }),
		world.definition({ activity, competencyId: other, kind: "graded" }),
		world.definition({ activity }),
	];
	const seen: unknown[] = [];
	for (const [index, definition] of versions.entries()) {
		await world.rules().change(id, index + 1, definition);
		await world.rules().try(id);
		await world.rules().switch(id, index + 2, true);
		expect(await world.rules().run(id, index + 2)).toMatchObject({ figures: { recorded: 1 } });
		const rows = await world.contexts.read(system, ({ tx }) =>
			tx
				.selectFrom("evidence as e")
				.select(["competency_id", "kind"])
				.where("person_id", "=", one.personId)
				.where("action", "<>", "withdrawn")
				.where(({ not, exists, selectFrom }) =>
					not(exists(selectFrom("evidence as r").select("r.id").whereRef("r.replaces_id", "=", "e.id"))),
				)
				.execute(),
		);
		seen.push(rows);
	}
	expect(seen).toEqual([
		[{ competency_id: other, kind: "automatic" }],
		[{ competency_id: other, kind: "graded" }],
		[{ competency_id: world.competencyId, kind: "automatic" }],
	]);
});

it("is not switched on where another counts the same for the same competency", async () => {
	const { iri } = activityOf("twice/a");
	await world.on(world.definition({ activity: { match: "starts-with", iri: "https://example.org/twice/" } }));
	const id = await world.rules().make(world.definition({ activity: { match: "is", iri }, verb: null }));
	await world.rules().try(id);
	await expect(world.rules().switch(id, 1, true)).rejects.toMatchObject({ code: "records/rule-overlaps" });
	await world.on(world.definition({ activity: { match: "is", iri }, verb: "http://adlnet.gov/expapi/verbs/failed" }));
});

it("is changed in the database by nobody else of the organisation", async () => {
	const id = await world.rules().make(world.definition({ activity: activityOf("lock") }));
	const change = (actor: Actor) =>
		world.contexts.write(actor, async ({ tx }) => {
			const rules = await tx.updateTable("record_rule").set({ name: "Other" }).where("id", "=", id).execute();
			const versions = await tx
				.updateTable("record_rule_version")
				.set({ version: 1 })
				.where("rule_id", "=", id)
				.execute();
			return [rules[0]?.numUpdatedRows, versions[0]?.numUpdatedRows];
		});
	const { personId } = await world.learner();
	expect(await change({ ...world.teacher, personId, roles: ["student"] })).toEqual([0n, 0n]);
	expect(await change(world.teacher)).toEqual([1n, 1n]);
});

async function sendAndDeliver(mbox: string, scaled: number, activity: string): Promise<string> {
	const id = await world.send(mbox, scaled, activity);
	await world.deliver();
	return id;
}
