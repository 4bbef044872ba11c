import { afterAll, beforeAll, expect, it } from "vitest";
import { buildCompetencies, buildGroup } from "#domains/competencies/testing/ledger.ts";
import { buildPostings, buildSource } from "../testing/builders.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { draftCatalogue } from "./draft-catalogue.ts";
import { getGroupGap } from "./group-gap.ts";
import { publishCatalogue } from "./publish-catalogue.ts";
import { submitCatalogue } from "./submit-catalogue.ts";

let region: TestRegion;

beforeAll(async () => {
	region = await createTestRegion();
});
afterAll(() => region.close());

it("a group is compared with what the newest catalogue is short of; too few learners and others' groups are not", async () => {
	const [official, recruiter, teacher] = [
		await region.actor("administration", "official"),
		await region.actor("enterprise", "recruiter"),
		await region.actor("school", "teacher"),
	];
	const reviewer = await region.actor("administration", "official", official.organisationId);
	const coordinator = await region.actor("school", "coordinator", teacher.organisationId);
	const stranger = await region.actor("school", "teacher");
	const learner = await region.actor("school", "student", teacher.organisationId);
	const analyst = await region.occupation("13-2031.00", "Budget Analysts");
	const { groupId, skill } = await region.asSystem(async (context) => {
		const skill = (await buildCompetencies(context, { skills: 1, technologies: 0 })).ids[0] as string;
		await context.tx
			.insertInto("occupation_requirement")
			.values({ occupation_id: analyst, competency_id: skill, basis: "rated", level: 3, importance: 4, required: true })
			.execute();
		const source = await buildSource(context, {
			regionId: region.regionId,
			organisationId: recruiter.organisationId,
		});
		await buildPostings(context, source, { occupationId: analyst, year: 2019, count: 36 });
		const groupId = await buildGroup(context, {
			organisationId: teacher.organisationId,
			teacherId: teacher.personId,
			learnerIds: [learner.personId],
		});
		return { groupId, skill };
	});
	const gap = (actor: typeof teacher) => region.contexts.read(actor, (context) => getGroupGap(context, groupId));
	expect(await gap(teacher)).toMatchObject({ catalogue: null, learners: 1, items: [] });
	await expect(gap(stranger)).rejects.toMatchObject({ code: "not-found" });

	const { id } = await region.contexts.write(official, (context) =>
		draftCatalogue(context, { year: 2019, basis: { sources: null, needs: true, realOnly: false } }),
	);
	await region.contexts.write(official, (context) => submitCatalogue(context, id));
	await region.contexts.write(reviewer, (context) => publishCatalogue(context, id, undefined));
	expect(await gap(teacher)).toMatchObject({
		catalogue: { id, year: 2019 },
		learners: 1,
		items: [
			{
				occupation: { id: analyst },
				own: false,
				demand: 36,
				required: 1,
				reachAll: 0,
				missing: [{ id: skill, demonstrated: 0 }],
			},
		],
	});
	expect(await gap(coordinator)).toMatchObject({ catalogue: { id }, learners: null, items: [] });
	await expect(gap(stranger)).rejects.toMatchObject({ code: "not-found" });
});
