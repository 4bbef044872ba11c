import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { buildContent, buildCourse, buildOffering, publishBuilt } from "#domains/learning/testing/builders.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { buildPlan } from "../../testing/builders.ts";
import { openSchool, type School, type TestPerson } from "../../testing/world.ts";
import { decideRecognition } from "../recognition/decide-recognition.ts";
import { proposeRecognition } from "../recognition/propose-recognition.ts";
import { getFlows } from "./get-flows.ts";

let school: School;
let giving: TestPerson;
let official: TestPerson;
let students: TestPerson[];
let offeringId: string;

/** A course of another school that counts three credits at the own one, whose clock stands on 21 November 2026. */
beforeAll(async () => {
	school = await openSchool();
	const { world, owner, programmeId } = school;
	giving = await world.person("school", "coordinator");
	official = await world.person("administration", "official");
	students = [];
	for (let count = 0; count < 12; count++) students.push(await world.person("school", "student", owner.organisationId));
	const own = await world.person("school", "student", giving.organisationId);
	const { plan, course } = await asSystem(world.contexts, async (context) => {
		// Members of long ago.
		await context.tx
			.updateTable("membership")
			.set({ created_at: new Date("2026-01-01T00:00:00Z") })
			.execute();
		const built = await buildPlan(context, {
			regionId: world.regionId,
			state: "published",
			programmeId,
			organisationId: owner.organisationId,
		});
		return { plan: built, course: await giveCourse(context, [own.personId]) };
	});
	offeringId = course.offeringId;
	const { id } = await world.contexts.write(owner, (context) =>
		proposeRecognition(context, {
			courseId: course.id,
			planVersionId: plan.id,
			moduleId: plan.moduleId,
			credits: 3,
			note: null,
		}),
	);
	await world.contexts.write(giving, (context) => decideRecognition(context, { id, agreed: true, note: null }));
	await decidedAt("2026-09-01T00:00:00Z");
});
afterAll(() => school.world.close());

/** A course of the giving school, with an offering in this term. */
async function giveCourse(context: WriteContext, learnerIds: string[] = []) {
	const owned = { organisationId: giving.organisationId, regionId: school.world.regionId };
	const course = await buildCourse(context, owned);
	await buildContent(context, course, giving.organisationId);
	await publishBuilt(context, course);
	const [startsAt, endsAt] = [new Date("2026-09-10T00:00:00Z"), new Date("2026-12-31T00:00:00Z")];
	return {
		id: course.id,
		offeringId: await buildOffering(context, { course, ...owned, startsAt, endsAt, learnerIds }),
	};
}

const decidedAt = (decided_at: string) =>
	asSystem(school.world.contexts, ({ tx }) => tx.updateTable("credit_recognition").set({ decided_at }).execute());

/** So many more come on a day; `done` of them do all of it. */
const come = (some: readonly TestPerson[], day: string, done = 0, to = offeringId) =>
	asSystem(school.world.contexts, async ({ tx }) => {
		const { version_id } = await tx
			.selectFrom("offering")
			.select("version_id")
			.where("id", "=", to)
			.executeTakeFirstOrThrow();
		const { of } = await tx
			.selectFrom("course_activity")
			.select((is) => is.fn.countAll<number>().as("of"))
			.where("version_id", "=", version_id)
			.executeTakeFirstOrThrow();
		await tx
			.insertInto("enrolment")
			.values(
				some.map(({ personId }, index) => ({
					id: newId(),
					offering_id: to,
					person_id: personId,
					organisation_id: giving.organisationId,
					version_id,
					via: "list",
					enrolled_at: new Date(`${day}T00:00:00Z`),
					last_at: new Date(`${day}T00:00:00Z`),
					done: index < done ? Number(of) : 0,
				})),
			)
			.execute();
	});
const flows = (by: TestPerson, term?: string) =>
	school.world.contexts.read(by, (context) => getFlows(context, { term }));

it("are read by who runs a school and by officials, and tell nothing of few, nor of who came this month", async () => {
	for (const by of [school.head, students[0]!]) await expect(flows(by)).rejects.toMatchObject({ status: 404 });
	await come(students.slice(0, 4), "2026-09-20");
	// The fifth of them came in this month.
	await come(students.slice(4, 5), "2026-11-02");
	expect(await flows(official)).toMatchObject({ term: "2026-2", items: [] });
	expect((await flows(official)).terms.slice(0, 3)).toEqual(["2026-2", "2026-1", "2025-2"]);
});

it("count learners by both schools and term, and credits where they speak of enough, and of enough who have none", async () => {
	await come(students.slice(5, 12), "2026-10-01", 7);
	// Four of eleven have none: whoever knows one of them would know of the others.
	const pair = { from: { id: school.owner.organisationId }, to: { id: giving.organisationId }, learners: 11 };
	expect((await flows(giving)).items).toMatchObject([{ ...pair, credited: null, credits: null }]);
	await asSystem(school.world.contexts, ({ tx }) =>
		tx.updateTable("enrolment").set({ done: 0 }).where("person_id", "=", students[5]!.personId).execute(),
	);
	expect((await flows(giving)).items).toMatchObject([{ ...pair, credited: 6, credits: 18 }]);
	expect((await flows(giving, "2026-1")).items).toEqual([]);
	// An agreement of this month counts from the next one on.
	await decidedAt("2026-11-02T00:00:00Z");
	expect((await flows(giving)).items).toMatchObject([{ ...pair, credited: 0, credits: 0 }]);
	await decidedAt("2026-09-01T00:00:00Z");
});

it("say nothing of credits while few did one of the courses that count: sums of several could be solved for it", async () => {
	const credits = async () => (await flows(giving)).items.map((one) => [one.credited, one.credits]);
	const second = await asSystem(school.world.contexts, async (context) => {
		const course = await giveCourse(context);
		const { id: _, ...first } = await context.tx.selectFrom("credit_recognition").selectAll().executeTakeFirstOrThrow();
		await context.tx
			.insertInto("credit_recognition")
			.values({ ...first, id: newId(), course_id: course.id })
			.execute();
		return course.offeringId;
	});
	expect(await credits()).toEqual([[6, 18]]);
	// Of those who did the first one.
	await come(students.slice(6, 10), "2026-10-01", 4, second);
	expect(await credits()).toEqual([[null, null]]);
	await come(students.slice(10, 11), "2026-10-01", 1, second);
	expect(await credits()).toEqual([[6, 33]]);
});
