import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordEvidence } from "#domains/competencies/api.ts";
import { asSystem, buildCompetencies, graded } from "#domains/competencies/testing/ledger.ts";
import { buildCourse, buildOffering, publishBuilt } from "#domains/learning/testing/builders.ts";
import { closeEngines } from "#platform/server/engines/run-engine.ts";
import { newId } from "#platform/server/id.ts";
import type { Way } from "../../contract-personal-plans.ts";
import { type Learner, newCourse, newOccupation, openLearner } from "../../testing/learner.ts";
import { completeCourse, offerCourse, plannerOf, scopeOf, TODAY } from "../../testing/planner.ts";
import { openSchool, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { acceptPlan, dropPlan } from "./accept-plan.ts";
import { getMyPlan } from "./get-my-plan.ts";
import { askForSeats } from "./planned-seats.ts";
import { proposePlan, proposeWay } from "./propose-plan.ts";
import { tellOfEvidence } from "./tell-of-evidence.ts";
import { termsAfter } from "./terms.ts";

let world: TestWorld;
let learner: Learner;

beforeAll(async () => {
	({ world } = await openSchool());
});
beforeEach(async () => {
	learner = await openLearner(world);
});
afterAll(async () => {
	await closeEngines();
	await world.close();
});

const scope = (actor: TestPerson) => scopeOf(world, actor);
const wish: Planner["wish"] = (more) => plannerOf(world, learner).wish(more);
const propose: Planner["propose"] = (more) => plannerOf(world, learner).propose(more);
const accept: Planner["accept"] = (...given) => plannerOf(world, learner).accept(...given);
const mine: Planner["mine"] = () => plannerOf(world, learner).mine();
type Planner = ReturnType<typeof plannerOf>;
type Proposal = Awaited<ReturnType<typeof propose>>;
const planned = ({ ways }: Proposal, way: Way) => ways.find((one) => one.ways.includes(way));
const names = (proposal: Proposal, way: Way) =>
	planned(proposal, way)
		?.courses.map(({ id }) => Object.entries(learner.courses).find(([, course]) => course === id)?.[0] ?? id)
		.sort();
const show = (competency: string, level: number, kind: "joint" | "graded" = "joint") =>
	world.contexts.write(learner.teacher, (context) =>
		recordEvidence(context, [
			{
				...graded({ personId: learner.student.personId, competencyId: competency, at: "2026-03-01T00:00:00Z" }),
				kind,
				level,
			},
		]),
	);
/** A course of 5 hours for the third competency, before which another one is required and a competency advised. */
const requiringCourse = () =>
	asSystem(world.contexts, async (context) => {
		const owned = { organisationId: learner.student.organisationId, regionId: world.regionId };
		const prior = await newCourse(context, { ...owned, hours: 10, develops: [] });
		const { ids } = await buildCompetencies(context, { skills: 1, technologies: 0 });
		const built = await buildCourse(context, { ...owned, competencyIds: [learner.competencies[2]] });
		const named = { version_id: built.versionId, course_id: built.id, organisation_id: owned.organisationId };
		await context.tx.updateTable("course_version").set({ hours: 5 }).where("id", "=", built.versionId).execute();
		await context.tx
			.insertInto("course_prerequisite")
			.values([
				{ ...named, position: 1, required: true, needed_course_id: prior },
				{ ...named, position: 2, required: false, competency_id: ids[0]!, level: 2 },
			])
			.execute();
		await publishBuilt(context, built);
		return { courseId: built.id, prior };
	});

describe("a proposal", () => {
	it("closes what is missing in several ways, and names what nothing leads to", async () => {
		const proposal = await propose();
		expect(names(proposal, "fewest-hours")).toEqual(["both", "third"]);
		expect(names(proposal, "fewest-courses")).toEqual(["both", "third"]);
		expect(names(proposal, "own-school")).toEqual(["first", "second", "third"]);
		expect(planned(proposal, "fewest-hours")).toMatchObject({ status: "optimal", gap: 0, hours: 80, terms: 1 });
		expect(planned(proposal, "own-school")).toMatchObject({ hours: 90, terms: 2 });
		const reach = new Map(proposal.needs.map(({ competency, reachable }) => [competency.id, reachable]));
		expect(learner.competencies.map((id) => reach.get(id))).toEqual([3, 3, 3, null]);
		expect(proposal).toMatchObject({ required: 4, shown: 0, blamed: null });
	});

	it("says of each course what it closes, from where to where, and what only it leads to", async () => {
		await show(learner.competencies[2], 2);
		const courses = planned(await propose(), "fewest-hours")?.courses ?? [];
		const third = courses.find(({ id }) => id === learner.courses.third);
		expect(third).toMatchObject({
			closes: [{ competency: { id: learner.competencies[2] }, from: 2, to: 3 }],
			onlyFor: [learner.competencies[2]],
			term: expect.stringMatching(/^\d{4}-[12]$/),
		});
		expect(courses.find(({ id }) => id === learner.courses.both)?.onlyFor).toEqual([]);
	});

	it("puts what a course requires into an earlier term, though it closes nothing, and says what is had already", async () => {
		const { courseId, prior } = await requiringCourse();
		const courses = planned(await propose({ keep: [courseId] }), "fewest-hours")?.courses ?? [];
		const [before, after] = [prior, courseId].map((id) => courses.find((one) => one.id === id));
		expect(before).toMatchObject({ closes: [], hours: 10 });
		expect(after).toMatchObject({
			before: [
				{ required: true, met: false },
				{ required: false, met: false },
			],
		});
		expect(before!.term < after!.term).toBe(true);
		// Without the way to it, it is in no plan.
		const { ways } = await propose({ without: [prior] });
		expect(ways.flatMap(({ courses: all }) => all.map(({ id }) => id))).not.toContain(courseId);
		await expect(propose({ keep: [courseId], without: [prior] })).rejects.toMatchObject({
			fields: [{ path: "keep.0", code: "course-requires" }],
		});
		await asSystem(world.contexts, async (context) => {
			const { versionId } = (await context.tx
				.selectFrom("course")
				.select("current_version_id as versionId")
				.where("id", "=", prior)
				.executeTakeFirstOrThrow()) as { versionId: string };
			const offeringId = await buildOffering(context, {
				course: { id: prior, versionId, competencyIds: [] },
				organisationId: learner.student.organisationId,
				regionId: world.regionId,
				learnerIds: [learner.student.personId],
			});
			await context.tx.updateTable("enrolment").set({ done: 1 }).where("offering_id", "=", offeringId).execute();
		});
		const later = planned(await propose({ keep: [courseId] }), "fewest-hours")?.courses ?? [];
		expect(later.map(({ id }) => id)).not.toContain(prior);
		expect(later.find(({ id }) => id === courseId)?.before).toMatchObject([{ met: true }, { met: false }]);
	});

	it("plans no course for what is shown", async () => {
		await show(learner.competencies[0], 3);
		const proposal = await propose();
		expect(names(proposal, "fewest-hours")).toEqual(["second", "third"]);
		expect(proposal).toMatchObject({ required: 4, shown: 1 });
	});

	it("keeps the courses that must be in it and leaves the others out", async () => {
		const { first, both } = learner.courses;
		expect(names(await propose({ keep: [first] }), "fewest-hours")).toEqual(["first", "second", "third"]);
		expect(names(await propose({ without: [both] }), "fewest-courses")).toEqual(["first", "second", "third"]);
		const { third } = learner.courses;
		const { needs } = await propose({ without: [third] });
		expect(needs.flatMap(({ barred }) => barred)).toMatchObject([{ course: { id: third }, by: { kind: "left-out" } }]);
	});

	it("names also what was left out and would make sure of a level that is shown, and not demonstrated", async () => {
		const { first, both } = learner.courses;
		await show(learner.competencies[0], 4, "graded");
		const { needs } = await propose({ without: [first, both] });
		const need = needs.find(({ competency }) => competency.id === learner.competencies[0]);
		expect(need?.barred.map(({ course }) => course.id).sort()).toEqual([first, both].sort());
	});

	it("fits courses into the hours of a term, or says which limits are to blame and what would do", async () => {
		const proposal = await propose({ hoursPerTerm: 60 });
		expect(planned(proposal, "soonest")).toMatchObject({ hours: 80, terms: 2 });
		const tight = await propose({ terms: 1, hoursPerTerm: 50 });
		expect(tight).toMatchObject({ ways: [], blamed: { enoughTerms: 2 } });
		expect(tight.blamed?.limits).not.toEqual([]);
		expect((await propose({ terms: 1, hoursPerTerm: 10 })).blamed?.enoughTerms).toBeNull();
	});

	it("counts the highest level that several occupations ask for, and a usual length where none is stated", async () => {
		const [one, , , four] = learner.competencies;
		const { organisationId } = learner.student;
		const [occupationId, course] = await asSystem(world.contexts, async (context) => [
			await newOccupation(context, [[one, 5]]),
			await newCourse(context, { organisationId, regionId: world.regionId, hours: null, develops: [four] }),
		]);
		const proposal = await propose({ occupationIds: [learner.occupationId, occupationId as string] });
		expect(proposal.required).toBe(4);
		expect(proposal.needs.find(({ competency }) => competency.id === one)).toMatchObject({ target: 5, reachable: 3 });
		expect(planned(proposal, "fewest-hours")?.courses.find(({ id }) => id === course)).toMatchObject({
			hours: 32,
			hoursAssumed: true,
		});
	});

	it("refuses what is not there, and whoever is no student", async () => {
		await expect(propose({ occupationIds: [newId()] })).rejects.toMatchObject({
			fields: [{ path: "occupationIds.0", code: "occupation-unknown" }],
		});
		await expect(propose({ keep: [newId()] })).rejects.toMatchObject({
			fields: [{ path: "keep.0", code: "course-closes-nothing" }],
		});
		await expect(proposePlan(scope(learner.teacher), wish())).rejects.toMatchObject({ code: "not-found" });
	});
});

describe("a plan", () => {
	it("is what was accepted, the newest in the place of the one before, until it is dropped", async () => {
		await accept();
		const { id } = await accept({}, "own-school");
		expect(await mine()).toMatchObject({
			id,
			way: "own-school",
			proven: true,
			targets: [{ id: learner.occupationId }],
			changes: { possible: true, added: [], removed: [] },
		});
		await world.contexts.write(learner.student, dropPlan);
		expect(await mine()).toBeNull();
		await world.contexts.write(learner.student, dropPlan);
	});

	it("is one of the ways by itself, which comes out as it was shown beside the others", async () => {
		for (const more of [{}, { terms: 3, hoursPerTerm: 120 }]) {
			const { ways } = await propose(more);
			expect(ways.length).toBeGreaterThan(1);
			for (const shown of ways) {
				const alone = await proposeWay(scope(learner.student), wish(more), shown.ways[0]!);
				expect(alone).toEqual({ ...shown, ways: [shown.ways[0]] });
			}
		}
		// Nothing fits into ten hours a term.
		expect(await proposeWay(scope(learner.student), wish({ terms: 1, hoursPerTerm: 10 }), "soonest")).toBeNull();
		await expect(proposeWay(scope(learner.teacher), wish(), "soonest")).rejects.toMatchObject({ code: "not-found" });
	});

	it("says which of it is a project, and which certificate another one leads to", async () => {
		const { both, third } = learner.courses;
		await asSystem(world.contexts, async ({ tx }) => {
			await tx.updateTable("course").set({ kind: "project" }).where("id", "=", both).execute();
			const certificate = { kind: "certificate", certificate_zh: "物流管理" };
			await tx.updateTable("course").set(certificate).where("id", "=", third).execute();
		});
		await accept();
		const { courses } = (await mine())!;
		expect(courses.find(({ id }) => id === both)).toMatchObject({
			kind: "project",
			certificate: { en: null, zh: null },
		});
		expect(courses.find(({ id }) => id === third)).toMatchObject({
			kind: "certificate",
			certificate: { zh: "物流管理" },
		});
	});

	it("is not taken from the browser: courses that do not come out are refused", async () => {
		const shown = planned(await propose(), "fewest-hours")?.courses.map(({ id, term }) => ({ id, term })) ?? [];
		const later = shown.map(({ id, term }) => ({ id, term: id === learner.courses.third ? "2099-1" : term }));
		for (const courses of [shown.slice(1), later]) {
			const accepted = { wish: wish(), way: "fewest-hours" as const, courses, seats: false };
			await expect(acceptPlan(scope(learner.student), accepted)).rejects.toMatchObject({
				code: "programmes/proposal-changed",
			});
		}
		expect(await mine()).toBeNull();
	});

	it("moves with evidence: what is shown is done, and what would be planned otherwise now is said with why", async () => {
		await accept();
		await show(learner.competencies[2], 4);
		const after = await mine();
		expect(after?.courses.find(({ id }) => id === learner.courses.third)).toMatchObject({ done: true });
		expect(after?.changes).toEqual({ possible: true, added: [], removed: [], moved: [] });
		await show(learner.competencies[0], 3);
		expect((await mine())?.changes).toMatchObject({
			removed: [{ course: { id: learner.courses.both }, reason: "shown", about: [{ id: learner.competencies[0] }] }],
			added: [{ course: { id: learner.courses.second }, reason: "better", about: [] }],
		});
	});

	it("tells its learner of evidence that it is about, once a day", async () => {
		await accept();
		const evidence = await show(learner.competencies[2], 2);
		const told = () =>
			asSystem(world.contexts, async (context) => {
				const event = {
					id: newId(),
					name: "",
					actorId: null,
					organisationId: null,
					at: "",
					payload: { evidenceIds: evidence },
				};
				await tellOfEvidence.handle(context, event);
				const rows = await context.tx
					.selectFrom("notice")
					.select("kind")
					.where("person_id", "=", learner.student.personId)
					.where("kind", "=", "programmes.personal-plan-moved")
					.execute();
				return rows.length;
			});
		expect(await told()).toBe(1);
		expect(await told()).toBe(1);
	});

	it("says so when a course is offered no more, and when more is required", async () => {
		await accept();
		const [, , , four] = learner.competencies;
		const { organisationId } = learner.student;
		const added = await asSystem(world.contexts, async (context) => {
			await context.tx
				.updateTable("course")
				.set({ state: "archived" })
				.where("id", "=", learner.courses.third)
				.execute();
			return newCourse(context, { organisationId, regionId: world.regionId, hours: 20, develops: [four] });
		});
		expect((await mine())?.changes).toMatchObject({
			removed: [{ course: { id: learner.courses.third }, reason: "withdrawn" }],
			added: [{ course: { id: added }, reason: "newly-required", about: [{ id: four }] }],
		});
	});

	it("keeps what its learner wanted to keep, and says when there is no plan any more", async () => {
		await accept({ keep: [learner.courses.first], without: [learner.courses.second] });
		expect(await mine()).toMatchObject({
			keep: [{ id: learner.courses.first, name: { en: "Course", zh: "课程" } }],
			without: [{ id: learner.courses.second }],
			changes: { possible: true, added: [], removed: [], moved: [] },
		});
		await accept({ terms: 1 });
		await asSystem(world.contexts, ({ tx }) =>
			tx
				.updateTable("personal_plan")
				.set({ hours_per_term: 20 })
				.where("person_id", "=", learner.student.personId)
				.execute(),
		);
		expect((await mine())?.changes).toEqual({ possible: false, added: [], removed: [], moved: [] });
	});

	it("is read by its learner alone", async () => {
		await accept();
		const other = await world.person("school", "student", learner.student.organisationId);
		expect((await getMyPlan(scope(other))).plan).toBeNull();
		const seen = (actor: TestPerson) =>
			world.contexts.read(actor, ({ tx }) => tx.selectFrom("personal_plan_course").select("course_id").execute());
		expect(await seen(other)).toEqual([]);
		expect(await seen(learner.student)).toHaveLength(2);
	});
});

describe("seats of a plan", () => {
	const seatStates = async () =>
		Object.fromEntries((await mine())?.courses.map(({ id, seats }) => [id, seats[0]?.mine ?? null]) ?? []);

	it("are asked for when it is accepted: taken at the own school, applied for elsewhere", async () => {
		const { both, third } = learner.courses;
		await offerCourse(world, both, 1);
		await offerCourse(world, third, 1);
		const { seats } = await accept({}, "fewest-hours", true);
		expect(seats).toEqual({ given: 1, waiting: 0, applied: 1, none: 0, unsuited: 0, refused: [] });
		expect(await seatStates()).toEqual({ [both]: "applied", [third]: "learning" });
		const again = await world.contexts.write(learner.student, askForSeats);
		expect(again).toEqual(seats);
	});

	it("are waited for where it is full, and left where nothing is open; the offering that gives one comes first", async () => {
		const { both, third } = learner.courses;
		const other = await world.person("school", "student", learner.student.organisationId);
		const full = { capacity: 1, learnerIds: [other.personId] };
		await offerCourse(world, third, 1, full);
		await accept();
		await offerCourse(world, both, 1, { openTo: "invited" });
		expect((await mine())?.courses.find(({ id }) => id === third)?.seats).toMatchObject([
			{ asking: "wait", free: 0, mine: null },
		]);
		await offerCourse(world, third, 1);
		expect((await mine())?.courses.find(({ id }) => id === third)?.seats[0]).toMatchObject({ asking: "seat" });
		await world.contexts.write(learner.student, askForSeats);
		expect(await seatStates()).toEqual({ [both]: null, [third]: "learning" });
	});

	it("are asked for where, how and in a language in which one can learn alone", async () => {
		const { third } = learner.courses;
		const [year, half] = termsAfter(TODAY, 1)[0]!.split("-") as [string, string];
		const chinese = await offerCourse(world, third, 1, { language: "zh" });
		const days = {
			startsAt: new Date(`${year}-${half === "1" ? "04" : "10"}-01`),
			endsAt: new Date(`${year}-${half === "1" ? "06" : "12"}-30`),
		};
		const english = await offerCourse(world, third, 1, { ...days, language: "en", online: true });
		const setState = (state: string) =>
			asSystem(world.contexts, ({ tx }) =>
				tx.updateTable("offering").set({ state }).where("id", "=", english).execute(),
			);
		await accept({ online: true, languages: ["en"] });
		expect((await mine())?.courses.map(({ id, seats }) => ({ id, seats }))).toMatchObject([
			{
				id: third,
				seats: [
					{ offeringId: english, asking: "seat", online: true, languages: ["en"], suits: true },
					{ offeringId: chinese, asking: "seat", online: false, languages: ["zh"], suits: false },
				],
			},
		]);
		await setState("closed");
		expect(await world.contexts.write(learner.student, askForSeats)).toMatchObject({ given: 0, none: 0, unsuited: 1 });
		await setState("open");
		expect(await world.contexts.write(learner.student, askForSeats)).toMatchObject({ given: 1, unsuited: 0 });
		expect((await mine())?.courses[0]?.seats).toMatchObject([
			{ offeringId: english, mine: "learning" },
			{ offeringId: chinese, mine: null },
		]);
	});

	it("are asked for in no course that is shown, completed, offered no more or learned by now", async () => {
		const { first, second, third } = learner.courses;
		const { id } = await accept({ without: [learner.courses.both], hoursPerTerm: 200 });
		await offerCourse(world, learner.courses.first, 1);
		await offerCourse(world, second, 1);
		await offerCourse(world, third, 1);
		const coming = termsAfter(TODAY, 1)[0]!;
		expect((await mine())?.courses.map(({ term }) => term)).toEqual([coming, coming, coming]);
		// One is learned in this term, one shown, and one archived.
		await offerCourse(world, first, 0, { learnerIds: [learner.student.personId] });
		await show(learner.competencies[1], 4);
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("course").set({ state: "archived" }).where("id", "=", third).execute(),
		);
		const none = { given: 1, waiting: 0, applied: 0, none: 0, unsuited: 0, refused: [] };
		expect(await world.contexts.write(learner.student, askForSeats)).toEqual(none);
		await completeCourse(world, first, learner.student);
		expect(await world.contexts.write(learner.student, askForSeats)).toEqual({ ...none, given: 0 });
		const seats = await asSystem(world.contexts, ({ tx }) =>
			tx
				.selectFrom("enrolment as e")
				.innerJoin("personal_plan as p", "p.person_id", "e.person_id")
				.select("e.id")
				.where("p.id", "=", id)
				.execute(),
		);
		expect(seats).toHaveLength(2);
	});

	it("are refused each with its reason, which does not hold the others up", async () => {
		const { both } = learner.courses;
		const { courseId } = await requiringCourse();
		await accept({ keep: [courseId] });
		await offerCourse(world, both, 1);
		await offerCourse(world, courseId, 1);
		await asSystem(world.contexts, ({ tx }) =>
			tx
				.updateTable("personal_plan_course")
				.set({ term: termsAfter(TODAY, 1)[0]! })
				.where("course_id", "=", courseId)
				.execute(),
		);
		expect(await world.contexts.write(learner.student, askForSeats)).toMatchObject({
			given: 0,
			applied: 1,
			refused: [
				{
					course: { id: courseId },
					code: "learning/prerequisites-lacking",
					params: { missingEn: expect.any(String), whoZh: expect.any(String) },
				},
			],
		});
	});

	it("are of the term for which a course is planned, not of another", async () => {
		const { third } = learner.courses;
		await accept();
		await offerCourse(world, third, 1, { startsAt: new Date("2020-03-01"), endsAt: new Date("2099-07-01") });
		expect((await mine())?.courses.find(({ id }) => id === third)?.seats).toHaveLength(1);
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("personal_plan_course").set({ term: "2100-1" }).where("course_id", "=", third).execute(),
		);
		expect((await mine())?.courses.find(({ id }) => id === third)?.seats).toEqual([]);
		expect(await world.contexts.write(learner.student, askForSeats)).toMatchObject({ given: 0, none: 1 });
	});
});
