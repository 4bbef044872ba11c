import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { createNeed, editNeed, needInput } from "#domains/demand/testing/needs.ts";
import { createPersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { newCourse } from "../../testing/learner.ts";
import { completeCourse, type Opened, offerCourse, openPlanners } from "../../testing/planner.ts";

let { world, learner, planner } = {} as Opened;
openPlanners((opened) => ({ world, learner, planner } = opened));

const add = (develops: readonly string[], hours: number, level = 3) =>
	asSystem(world.contexts, (context) => {
		const { organisationId } = learner.student;
		return newCourse(context, { organisationId, regionId: world.regionId, hours, develops, level });
	});
const changes = async () => (await planner.mine())?.changes;
const complete = (courseId: string) => completeCourse(world, courseId, learner.student);

describe("why another plan would be made now", () => {
	it("is the language in which a course is given now", async () => {
		const { third } = learner.courses;
		await planner.accept({ languages: ["en"] });
		await offerCourse(world, third, 1, { language: "zh" });
		expect(await changes()).toMatchObject({
			added: [],
			removed: [{ course: { id: third }, reason: "barred", by: { kind: "language", languages: ["zh"] } }],
		});
	});

	it("is a position that asks for more of what it asked for", async () => {
		const [one] = learner.competencies;
		const recruiter = await world.person("enterprise", "recruiter");
		const cipher = createPersonalCipher(randomBytes(32).toString("base64"));
		const input = (level: number) =>
			needInput.parse({
				occupationId: learner.occupationId,
				title: "Fitter",
				language: "en",
				headcount: 2,
				startsOn: "2027-03-01",
				shownToLearners: true,
				competencies: [{ competencyId: one, level }],
			});
		const { id } = await world.contexts.write(recruiter, (context) => createNeed(context, input(3), cipher));
		await planner.accept({ occupationIds: [], positionIds: [id] });
		const further = await add([one], 70, 4);
		expect(await changes()).toMatchObject({ added: [], removed: [] });
		await world.contexts.write(recruiter, (context) => editNeed(context, { id, version: 1, input: input(4) }, cipher));
		expect(await changes()).toMatchObject({
			added: [{ course: { id: further }, reason: "position-changed" }],
			removed: [{ course: { id: learner.courses.first }, reason: "position-changed" }],
		});
	});

	it("is a shorter way, and none that is as long", async () => {
		const { third, both } = learner.courses;
		const [one, two, three] = learner.competencies;
		await planner.accept();
		for (let i = 0; i < 3; i++) {
			await add([three], 20);
			await add([one, two], 60);
		}
		expect(await changes()).toEqual({ possible: true, added: [], removed: [], moved: [] });
		const shorter = await add([three], 19);
		expect(await changes()).toMatchObject({
			added: [{ course: { id: shorter }, reason: "better", by: null }],
			removed: [{ course: { id: third }, reason: "better" }],
		});
		// Of what is left of it, nothing changes for that.
		expect((await planner.mine())?.courses.map(({ id }) => id).sort()).toEqual([third, both].sort());
	});
});

describe("a course that leads furthest", () => {
	it("leaves the part of the way to another one when it is left out", async () => {
		const three = learner.competencies[2];
		const best = await add([three], 10, 4);
		const courses = async (without: string[]) => {
			const { ways, needs } = await planner.propose({ without });
			const planned = ways.find((one) => one.ways.includes("fewest-hours"))?.courses.map(({ id }) => id);
			return [planned, needs.find(({ competency }) => competency.id === three)?.reachable];
		};
		expect(await courses([])).toEqual([expect.arrayContaining([best]), 4]);
		expect(await courses([best])).toEqual([expect.arrayContaining([learner.courses.third]), 3]);
	});
});

describe("a course that is done", () => {
	it("is not planned again: another one is, or it is named that other evidence is needed", async () => {
		const { both, third } = learner.courses;
		await planner.accept();
		await complete(both);
		await complete(third);
		const { ways, needs } = await planner.propose();
		expect(ways[0]?.courses.map(({ id }) => id).sort()).toEqual([learner.courses.first, learner.courses.second].sort());
		expect(needs.find(({ competency }) => competency.id === learner.competencies[2])).toMatchObject({
			reachable: null,
			barred: [{ course: { id: third }, by: { kind: "done" } }],
		});
		await expect(planner.propose({ keep: [third] })).rejects.toMatchObject({
			fields: [{ path: "keep.0", code: "course-done" }],
		});
		// They stay in the plan as what they are: completed, and not shown.
		expect((await changes())?.removed).toEqual([]);
		expect((await planner.mine())?.courses).toMatchObject([
			{ done: false, completed: true },
			{ done: false, completed: true },
		]);
	});
});
