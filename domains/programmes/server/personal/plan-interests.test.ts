import { describe, expect, it } from "vitest";
import { asSystem, buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { newCourse, newOccupation } from "../../testing/learner.ts";
import { type Opened, openPlanners } from "../../testing/planner.ts";
import { programmesPersonalData } from "../personal-data.ts";

let { world, learner, planner } = {} as Opened;
openPlanners((opened) => ({ world, learner, planner } = opened));

/** Three courses for the third competency as long as the one that is there, the last of them about something else too. */
const alike = () =>
	asSystem(world.contexts, async (context) => {
		const { ids } = await buildCompetencies(context, { skills: 1, technologies: 0 });
		const { organisationId } = learner.student;
		const add = (hours: number, develops: string[]) =>
			newCourse(context, { organisationId, regionId: world.regionId, hours, develops });
		const three = learner.competencies[2];
		const plain = [await add(20, [three]), await add(20, [three])];
		return { liked: ids[0]!, plain, course: await add(20, [three, ids[0]!]), longer: await add(21, [three, ids[0]!]) };
	});
const coursesOf = ({ ways }: Awaited<ReturnType<typeof planner.propose>>) =>
	ways.find((one) => one.ways.includes("fewest-hours"))?.courses ?? [];

describe("what a learner is interested in", () => {
	it("decides between ways that cost the same, and is said of the course; it is worth no hour", async () => {
		const { liked, course, longer } = await alike();
		const interests = { competencyIds: [liked], occupationIds: [] };
		const planned = coursesOf(await planner.propose({ interests }));
		expect(planned.find(({ id }) => id === course)?.interests).toMatchObject([{ id: liked }]);
		expect(planned.map(({ id }) => id)).not.toContain(longer);
		const without = coursesOf(await planner.propose({ interests, without: [course] }));
		expect(without.map(({ id }) => id)).not.toContain(longer);
		expect(without.flatMap((one) => one.interests)).toEqual([]);
	});

	it("is a kind of work with what it asks for, and asks for nothing itself", async () => {
		const { liked, course } = await alike();
		const work = await asSystem(world.contexts, (context) => newOccupation(context, [[liked, 5]]));
		const plain = await planner.propose();
		const proposal = await planner.propose({ interests: { competencyIds: [], occupationIds: [work] } });
		expect(coursesOf(proposal).map(({ id }) => id)).toContain(course);
		expect(proposal.required).toBe(plain.required);
	});

	it("gives way to the courses that were accepted", async () => {
		const { liked, course } = await alike();
		await planner.accept({ interests: { competencyIds: [liked], occupationIds: [] }, without: [course] });
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("personal_plan").set({ without: [] }).where("person_id", "=", learner.student.personId).execute(),
		);
		expect((await planner.mine())?.changes).toEqual({ possible: true, added: [], removed: [], moved: [] });
	});

	it("is kept with the plan, handed out and erased with it, and refused where it is not there", async () => {
		const { liked } = await alike();
		await planner.accept({ interests: { competencyIds: [liked], occupationIds: [learner.occupationId] } });
		expect((await planner.mine())?.interests).toMatchObject({
			competencies: [{ id: liked }],
			occupations: [{ id: learner.occupationId }],
		});
		const entry = programmesPersonalData.find(({ table }) => table === "personal_plan");
		const { export: handOut, erase } = entry ?? {};
		if (!handOut || typeof erase !== "function") throw new Error("a learner's plan is handed out and erased");
		const { personId } = learner.student;
		expect(await asSystem(world.contexts, (context) => handOut(context, personId))).toMatchObject([
			{ interest_competency_ids: [liked], interest_occupation_ids: [learner.occupationId] },
		]);
		await asSystem(world.contexts, (context) => erase(context, personId));
		expect(await planner.mine()).toBeNull();
		await expect(planner.propose({ interests: { competencyIds: [newId()], occupationIds: [] } })).rejects.toMatchObject(
			{ fields: [{ path: "interests.competencyIds.0", code: "unknown" }] },
		);
	});
});
