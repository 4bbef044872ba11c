import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildContent, buildCourse, buildOffering, publishBuilt } from "#domains/learning/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import { type BuiltPlan, buildPlan } from "../../testing/builders.ts";
import { openSchool, type School, type TestPerson } from "../../testing/world.ts";
import { getPlan } from "../plans/get-plan.ts";
import { countedCredits } from "./counted-credits.ts";
import { decideRecognition, endRecognition } from "./decide-recognition.ts";
import { myCredits } from "./my-credits.ts";
import { proposeRecognition } from "./propose-recognition.ts";
import { recognisedAt } from "./recognised-courses.ts";

let school: School;
let plan: BuiltPlan;
let giving: TestPerson;
let student: TestPerson;
let elsewhere: string;

/** A module of four credits without courses, and a course of another school with three activities that a student learns. */
beforeAll(async () => {
	school = await openSchool();
	const { world, owner, programmeId } = school;
	giving = await world.person("school", "coordinator");
	student = await world.person("school", "student", owner.organisationId);
	await world.contexts.write(system, async (context) => {
		const { regionId } = world;
		plan = await buildPlan(context, {
			regionId,
			programmeId,
			organisationId: owner.organisationId,
			state: "published",
		});
		const given = { regionId, organisationId: giving.organisationId };
		const course = await buildCourse(context, { ...given, state: "draft" });
		await buildContent(context, course, giving.organisationId);
		await publishBuilt(context, course);
		elsewhere = course.id;
		await buildOffering(context, { ...given, course, learnerIds: [student.personId] });
	});
});
afterAll(() => school.world.close());

const credits = (by: TestPerson) => school.world.contexts.read(by, (context) => myCredits(context, plan.id));
const learnt = (done: number, at: Date | null = null) =>
	school.world.contexts.write(system, ({ tx }) =>
		tx.updateTable("enrolment").set({ done, last_at: at }).where("person_id", "=", student.personId).execute(),
	);

describe("a learner's credits in a plan", () => {
	it("count a course of another school from when both schools agree and it is done, and what was done by then after the agreement ended", async () => {
		const seen = async () => {
			const { credits: sum, required, modules } = await credits(student);
			return [sum, required, modules[0]?.courses.map(({ recognised, state }) => [recognised, state])];
		};
		const { id } = await school.world.contexts.write(school.owner, (context) =>
			proposeRecognition(context, {
				courseId: elsewhere,
				planVersionId: plan.id,
				moduleId: plan.moduleId,
				credits: 3,
				note: null,
			}),
		);
		await learnt(3);
		expect(await seen()).toEqual([0, 4, []]);
		await school.world.contexts.write(giving, (context) =>
			decideRecognition(context, { id, agreed: true, note: null }),
		);
		await learnt(2);
		expect(await seen()).toEqual([0, 4, [[3, "learning"]]]);
		await learnt(3);
		expect(await seen()).toEqual([3, 4, [[3, "done"]]]);
		const planned = (by: TestPerson) =>
			school.world.contexts.read(by, async (context) => (await recognisedAt(context, [elsewhere])).get(elsewhere));
		expect(await planned(student)).toMatchObject([{ versionId: plan.id, credits: 3 }]);
		expect(await planned(giving)).toBeUndefined();
		const stranger = await school.world.person("enterprise", "owner");
		const { recognised } = await school.world.contexts.read(stranger, (context) => getPlan(context, plan.id));
		expect(recognised).toMatchObject([{ moduleId: plan.moduleId, course: { id: elsewhere }, credits: 3 }]);
		await school.world.contexts.write(giving, (context) => endRecognition(context, id));
		expect(await seen()).toEqual([3, 4, [[3, "done"]]]);
		const after = await school.world.contexts.read(stranger, (context) => getPlan(context, plan.id));
		expect(after.recognised).toEqual([]);
		// Whoever is not done by then earns nothing by it any more.
		await learnt(2);
		expect(await seen()).toEqual([0, 4, []]);
		await learnt(3, new Date(Date.now() + 86_400_000));
		expect(await seen()).toEqual([0, 4, []]);
	});

	it("are of plans of their own school alone, and of nobody who is no learner there", async () => {
		const other = await school.world.person("school", "student");
		for (const by of [other, school.owner, school.enterprise])
			await expect(credits(by)).rejects.toMatchObject({ code: "not-found" });
		const fellow = await school.world.person("school", "student", school.owner.organisationId);
		expect(await credits(fellow)).toMatchObject({ credits: 0 });
	});

	it.each([
		["all its own courses done", 4, [[null, "done"]], 4],
		[
			"one of its own left",
			4,
			[
				[null, "done"],
				[null, "learning"],
			],
			0,
		],
		["no course of its own", 4, [], 0],
		[
			"recognised beside its own",
			4,
			[
				[null, "learning"],
				[3, "done"],
			],
			3,
		],
		[
			"more recognised than it has",
			4,
			[
				[3, "done"],
				[3, "done"],
				[2, "none"],
			],
			4,
		],
	] as const)("come to what a module has: %s", (_, most, courses, counted) => {
		const list = courses.map(([recognised, state], i) => ({ id: `course ${i}`, recognised, state }));
		expect(countedCredits([{ id: "module", credits: most, courses: list }]).get("module")?.credits).toBe(counted);
	});

	it("count a course in one module of several that recognise it, where most comes of it", () => {
		const done = (id: string, recognised: number) => ({ id, recognised, state: "done" as const });
		const counted = countedCredits([
			{ id: "first", credits: 3, courses: [done("both", 3), done("one", 3)] },
			{ id: "second", credits: 4, courses: [done("both", 4)] },
			{ id: "third", credits: 2, courses: [done("both", 4)] },
		]);
		expect([...counted].map(([id, { credits }]) => [id, credits])).toEqual([
			["first", 3],
			["second", 4],
			["third", 0],
		]);
	});
});
