import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { buildPersons } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import { analyze } from "#platform/testing/analyze.ts";
import { rowsRead } from "#platform/testing/rows-read.ts";
import { type BuiltContent, buildContent, buildCourse, buildOffering, publishBuilt } from "../../testing/builders.ts";
import { openLearningWorld, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { getHome, listMyCourses, nextOf } from "./home-queries.ts";

const LEARNERS = 300;
let world: TestWorld;
let learner: TestPerson;
let content: BuiltContent;
let offeringId: string;

beforeAll(async () => {
	world = await openLearningWorld();
	learner = await world.person("school", "student");
	await asSystem(world.contexts, async (context) => {
		const owned = { organisationId: learner.organisationId, regionId: world.regionId };
		const course = await buildCourse(context, owned);
		content = await buildContent(context, course, learner.organisationId);
		await publishBuilt(context, course);
		const people = Array.from({ length: LEARNERS }, () => ({ id: newId(), email: `${newId()}@example.org` }));
		await buildPersons(context, people);
		offeringId = await buildOffering(context, {
			course,
			...owned,
			learnerIds: [learner.personId, ...people.map(({ id }) => id)],
		});
		const enrolments = await context.tx.selectFrom("enrolment").select(["id", "person_id"]).execute();
		await context.tx
			.insertInto("activity_progress")
			.values(
				enrolments.map(({ id, person_id }) => ({
					enrolment_id: id,
					activity_id: content.pageId,
					offering_id: offeringId,
					person_id,
					state: "done",
					started_at: context.now,
					seen_at: context.now,
					done_at: context.now,
				})),
			)
			.execute();
	});
	await analyze(world.ownerUrl, "enrolment", "activity_progress");
});
afterAll(() => world.close());

it("a course home reads what is its learner's, however many learn beside them", async () => {
	for (const table of ["enrolment", "activity_progress"])
		await world.contexts.read(learner, async (context) => {
			expect(await rowsRead(context, table, () => getHome(context, offeringId))).toBeLessThanOrEqual(5);
			expect(await rowsRead(context, table, () => listMyCourses(context))).toBeLessThanOrEqual(5);
		});
});

it("goes on where the learner stopped, and comes back to what was left out", () => {
	const activities = ["a", "b", "c"].map((id) => ({
		id,
		kind: "page" as const,
		title: { en: id, zh: null },
		minutes: null,
	}));
	const next = (done: string[], last: string | null) =>
		nextOf(activities, Object.fromEntries(done.map((id) => [id, ["done", null]])), last)?.id;
	expect([next([], null), next(["b"], "b"), next(["b", "c"], "c"), next(["a", "b", "c"], "c")]).toEqual([
		"a",
		"c",
		"a",
		undefined,
	]);
});

it("what can be gone on with stands first, then what begins next, and last what is over", async () => {
	const student = await world.person("school", "student");
	const DAY = 86_400_000;
	const names = await asSystem(world.contexts, async (context) => {
		const owned = { organisationId: student.organisationId, regionId: world.regionId };
		const course = await buildCourse(context, owned);
		await buildContent(context, course, student.organisationId);
		await publishBuilt(context, course);
		const at = (days: number) => new Date(context.now.getTime() + days * DAY);
		const offer = (begins: number, ends: number) =>
			buildOffering(context, {
				course,
				...owned,
				startsAt: at(begins),
				endsAt: at(ends),
				learnerIds: [student.personId],
			});
		return {
			[await offer(-60, -30)]: "over",
			[await offer(60, 90)]: "later",
			[await offer(30, 60)]: "next",
			[await offer(-30, 30)]: "now",
		};
	});
	const { items } = await world.contexts.read(student, (context) => listMyCourses(context));
	expect(items.map(({ offeringId: id }) => names[id])).toEqual(["now", "next", "later", "over"]);
});
