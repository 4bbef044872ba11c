import { expect } from "vitest";
import { asSystem, buildCompetencies, buildGroup, competenciesModule } from "#domains/competencies/testing/ledger.ts";
import { buildMembership, buildOrganisation, buildPerson } from "#domains/organisations/testing/builders.ts";
import type { RuleDefinition } from "#domains/records/contract-rules.ts";
import { rulesOf } from "#domains/records/testing/rules.ts";
import { buildRegion, recordsModule } from "#domains/records/testing/store.ts";
import type { Actor } from "#platform/server/actor.ts";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { personActor } from "#platform/testing/actors.ts";
import { openXapiStore, statement } from "./xapi-store.ts";

export const PASSED = "http://adlnet.gov/expapi/verbs/passed";
const VOIDED = "http://adlnet.gov/expapi/verbs/voided";

/** A school with a record store, a coordinator and a teacher who make rules, and learners on demand. */
export async function openRulesWorld() {
	const store = await openXapiStore();
	registerModules([competenciesModule, recordsModule]);
	const { contexts } = store.services;
	const { school, competencyId, teacher, coordinator } = await asSystem(contexts, async (context) => {
		const regionId = await buildRegion(context);
		const organisationId = await buildOrganisation(context, { regionId, kind: "school" });
		const member = async (role: "teacher" | "coordinator"): Promise<Actor> => {
			const personId = await buildPerson(context);
			await buildMembership(context, { personId, organisationId, roles: [role] });
			return personActor({ personId, organisationId, organisationKind: "school", regionId, roles: [role] });
		};
		return {
			school: organisationId,
			competencyId: (await buildCompetencies(context, { skills: 1, technologies: 0 })).ids[0] as string,
			teacher: await member("teacher"),
			coordinator: await member("coordinator"),
		};
	});
	const client = await store.client(["all"], school);
	const sendOne = async (body: object): Promise<string> => {
		const answer = await store.ask(client, "POST", "statements", { body });
		expect(answer.status).toBe(200);
		return answer.body[0] as string;
	};
	const evidenceOf = (personId: string) =>
		contexts.read(system, ({ tx }) =>
			tx
				.selectFrom("evidence")
				.select(["action", "kind", "level", "score", "at", "issuer_organisation_id", "issuer_person_id"])
				.where("person_id", "=", personId)
				.orderBy("recorded_at")
				.orderBy("id")
				.execute(),
		);
	const rules = (actor = teacher) => rulesOf(store.services, actor);
	return {
		store,
		client,
		contexts,
		school,
		competencyId,
		teacher,
		coordinator,
		rules,
		evidenceOf,
		/** A learner of the school; one of the teacher's unless told otherwise. */
		async learner({ ofTeacher = true } = {}): Promise<{ personId: string; mbox: string }> {
			const email = `${newId()}@example.org`;
			const personId = await asSystem(contexts, async (context) => {
				const id = await buildPerson(context, { email, name: "Li Xiang" });
				await buildMembership(context, { personId: id, organisationId: school, roles: ["student"] });
				const group = { organisationId: school, learnerIds: [id] };
				await buildGroup(context, ofTeacher ? { ...group, teacherId: teacher.personId as string } : group);
				return id;
			});
			return { personId, mbox: `mailto:${email.toUpperCase()}` };
		},
		definition: (part: Partial<RuleDefinition> = {}): RuleDefinition => ({
			activity: { match: "is", iri: "https://example.org/quiz/1" },
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
		}),
		/** Made, tried and switched on. */
		async on(definition: RuleDefinition, actor = teacher): Promise<string> {
			const id = await rules(actor).make(definition);
			await rules(actor).try(id);
			await rules(actor).switch(id, 1, true);
			return id;
		},
		send: (mbox: string, scaled: number | null, activity: string, id = newId()): Promise<string> =>
			sendOne(
				statement({
					id,
					actor: { mbox },
					verb: { id: PASSED },
					object: { id: activity },
					timestamp: "2026-09-01T08:00:00Z",
					...(scaled !== null && { result: { score: { scaled } } }),
				}),
			),
		voidStatement: (target: string): Promise<string> =>
			sendOne(statement({ verb: { id: VOIDED }, object: { objectType: "StatementRef", id: target } })),
		deliver: () => deliverEvents(contexts),
		levels: async (personId: string): Promise<string[]> =>
			(await evidenceOf(personId)).map(({ action, level }) => `${action} ${level}`),
	};
}
export type RulesWorld = Awaited<ReturnType<typeof openRulesWorld>>;
