import { buildCompetencies, competenciesModule } from "#domains/competencies/testing/ledger.ts";
import { openWorld, type TestPerson, type TestWorld } from "#domains/competencies/testing/world.ts";
import { buildProgramme } from "#domains/demand/testing/builders.ts";
import { demandModule } from "#domains/demand/testing/needs.ts";
import { learningModule } from "#domains/learning/testing/world.ts";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { programmesModule } from "../server/module.ts";

export type { TestPerson, TestWorld };

export interface School {
	world: TestWorld;
	owner: TestPerson;
	/** Heads the programme. */
	head: TestPerson;
	enterprise: TestPerson;
	institute: TestPerson;
	programmeId: string;
	/** Three competencies of a published framework. */
	competencies: readonly [string, string, string];
}

/** A school with a programme and its head, an enterprise and an institute that may build with it. */
export async function openSchool(): Promise<School> {
	const world = await openWorld();
	registerModules([competenciesModule, demandModule, learningModule, programmesModule]);
	const owner = await world.person("school", "owner");
	const head = await world.person("school", "programme_head", owner.organisationId);
	const { ids } = await world.contexts.write(system, (context) =>
		buildCompetencies(context, { skills: 3, technologies: 0 }),
	);
	return {
		world,
		owner,
		head,
		enterprise: await world.person("enterprise", "coordinator"),
		institute: await world.person("research_institute", "owner"),
		programmeId: await newProgramme(world, owner.organisationId, head.personId),
		competencies: ids as [string, string, string],
	};
}

export const newProgramme = (world: TestWorld, organisationId: string, headId: string): Promise<string> =>
	world.contexts.write(system, (context) =>
		buildProgramme(context, { organisationId, regionId: world.regionId, headId, occupations: {}, cohorts: {} }),
	);

/** An occupation that requires competencies at levels. */
export async function newOccupation(world: TestWorld, requires: Readonly<Record<string, number>>): Promise<string> {
	const id = newId();
	await world.contexts.write(system, async ({ tx }) => {
		await tx
			.insertInto("occupation")
			.values({ id, system: "onet", code: id, name_en: "Occupation", name_zh: "职业", has_ratings: true })
			.execute();
		await tx
			.insertInto("occupation_requirement")
			.values(
				Object.entries(requires).map(([competency_id, level]) => ({
					occupation_id: id,
					competency_id,
					basis: "rated",
					level,
					importance: 4,
					required: true,
				})),
			)
			.execute();
	});
	return id;
}
