import { afterAll, beforeAll, expect, it } from "vitest";
import { buildGroup } from "#domains/competencies/testing/ledger.ts";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { buildPlan } from "../../testing/builders.ts";
import { newOccupation, openSchool, type School } from "../../testing/world.ts";
import { getPlan } from "./get-plan.ts";
import { nextVersion } from "./next-version.ts";
import { reviewPlan } from "./review-plan.ts";

let school: School;
let planId: string;
let groups: string[];

const asSystem = <T>(work: (context: WriteContext) => Promise<T>): Promise<T> =>
	school.world.contexts.write(system, work) as Promise<T>;

/** An occupation requires a to 2.2, b to 4 and c to 3; the plan aims at a and b to 3. Six learners, of whom nothing is shown. */
beforeAll(async () => {
	school = await openSchool();
	const { world, owner, programmeId } = school;
	const [a, b, c] = school.competencies;
	const occupation = await newOccupation(world, { [a]: 2.2, [b]: 4, [c]: 3 });
	const learners: string[] = [];
	for (let count = 0; count < 6; count++)
		learners.push((await world.person("school", "student", owner.organisationId)).personId);
	await asSystem(async (context) => {
		const place = { programmeId, organisationId: owner.organisationId, regionId: world.regionId };
		({ id: planId } = await buildPlan(context, { ...place, state: "published", competencyId: a }));
		const { tx } = context;
		await tx
			.insertInto("plan_objective")
			.values({ version_id: planId, competency_id: b, level: 3, position: 1 })
			.execute();
		await tx
			.insertInto("programme_occupation")
			.values({ programme_id: programmeId, occupation_id: occupation, share: 1 })
			.execute();
		groups = [
			await buildGroup(context, { organisationId: owner.organisationId, learnerIds: learners }),
			await buildGroup(context, { organisationId: owner.organisationId, learnerIds: learners.slice(0, 4) }),
		];
		await tx.updateTable("learner_group").set({ occupation_id: occupation }).where("id", "in", groups).execute();
	});
});
afterAll(() => school.world.close());

it("proposes what most of a group lack, with its figure and nothing of few, and takes over what is chosen", async () => {
	const [a, b, c] = school.competencies;
	const { lacks, groups: told } = await school.world.contexts.read(school.owner, (context) =>
		reviewPlan(context, planId),
	);
	expect(told.map(({ id, learners }) => [id, learners]).sort()).toEqual(
		[
			[groups[0], 6],
			[groups[1], null],
		].sort(),
	);
	const figure = [{ id: groups[0], learners: 6, demonstrated: 0 }];
	expect(lacks.slice(0, 2).sort((one) => (one.kind === "add" ? -1 : 1))).toMatchObject([
		{ competency: { id: c }, kind: "add", level: 3, now: null, groups: figure },
		{ competency: { id: b }, kind: "raise", level: 4, now: 3, groups: figure },
	]);
	expect(lacks.slice(2)).toMatchObject([{ competency: { id: a }, kind: "met", level: 2, now: 3 }]);
	const { id: next } = await school.world.contexts.write(school.owner, (context) =>
		nextVersion(context, planId, [
			{ competencyId: b, level: 4, sources: 0 },
			{ competencyId: c, level: 3, sources: 0 },
		]),
	);
	const { objectives } = await school.world.contexts.read(school.owner, (context) => getPlan(context, next));
	expect(objectives.map(({ competency, level }) => [competency.id, level])).toEqual([
		[a, 3],
		[b, 4],
		[c, 3],
	]);
});
