import { buildCompetencies, competenciesModule } from "#domains/competencies/testing/ledger.ts";
import { openWorld, type TestPerson, type TestWorld } from "#domains/competencies/testing/world.ts";
import { buildProgramme } from "#domains/demand/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
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
	registerModules([competenciesModule, programmesModule]);
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
