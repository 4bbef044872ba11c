import { afterAll, beforeAll, expect, it } from "vitest";
import type { Composition } from "#app/compose.ts";
import { modules } from "#app/modules.ts";
import { importOnet } from "#domains/competencies/api.ts";
import { draftCatalogue } from "#domains/demand/api.ts";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { addProgrammes } from "./add-programmes.ts";
import { as } from "./as.ts";
import { readCourse } from "./course-file.ts";
import { plans } from "./plans.ts";
import { actorOf, buildOrganisations, buildPeople, buildRegions } from "./region.ts";
import { stateNeeds } from "./state-needs.ts";
import { programmes } from "./supply.ts";
import { firstCourses, moreCourses } from "./taught.ts";

/** The year for which the invented needs are stated. */
const YEAR = 2027;

let services: TestServices;
/** Codes of occupations that the catalogue of that year gives a star or more. */
let short: Set<string>;

beforeAll(async () => {
	services = await createTestServices(modules);
	const composition: Composition = { ...services, jobContexts: services.contexts, jobPool: undefined as never };
	const works: ((context: WriteContext, composition: Composition) => Promise<unknown>)[] = [
		buildRegions,
		buildOrganisations,
		buildPeople,
		(context) => importOnet(context, { folder: `${import.meta.dirname}/data/onet` }),
		addProgrammes,
		stateNeeds,
	];
	// One transaction each, as where the region is loaded: people are looked up beside it.
	for (const work of works) await services.contexts.write(system, (context) => work(context, composition));
	short = await services.contexts.write(system, async (context) => {
		const official = as(context, await actorOf(composition, "official"));
		const { id } = await draftCatalogue(official, {
			year: YEAR,
			basis: { sources: null, needs: true, realOnly: false },
		});
		const rows = await context.tx
			.selectFrom("catalogue_entry as e")
			.innerJoin("occupation as o", "o.id", "e.occupation_id")
			.select("o.code")
			.where("e.catalogue_id", "=", id)
			.where("e.stars", ">", 0)
			.execute();
		return new Set(rows.map(({ code }) => code));
	});
}, 120_000);
afterAll(() => services.close());

it.each([...firstCourses, ...moreCourses].map(({ file }) => file))(
	"%s leads to an occupation of which the region is short",
	async (file) => {
		const { code } = await readCourse(file);
		const led = plans
			.filter((plan) => plan.modules.some(({ courses }) => courses.includes(code)))
			.flatMap(({ school, programme }) => programmes.filter((one) => one.school === school && one.code === programme))
			.flatMap(({ occupations }) => Object.keys(occupations));
		expect(led.filter((occupation) => short.has(occupation))).not.toHaveLength(0);
	},
);
