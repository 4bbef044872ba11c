import { afterEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { buildCourse, publishBuilt } from "#domains/learning/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import { newCourse } from "../../testing/learner.ts";
import { letTimePass, type Opened, offerCourse, openPlanners, plannerOf, TODAY } from "../../testing/planner.ts";
import { getGroupSeats } from "./group-seats.ts";
import { askForSeats } from "./planned-seats.ts";
import { termOf, termsAfter } from "./terms.ts";

let { world, learner, planner } = {} as Opened;
openPlanners((opened) => ({ world, learner, planner } = opened));
const terms = termsAfter(TODAY, 8);

type Proposal = Awaited<ReturnType<ReturnType<typeof plannerOf>["propose"]>>;
const least = ({ ways }: Proposal) => ways.find((one) => one.ways.includes("fewest-hours"));
/** Course → its term and how that is known. */
const placed = (proposal: Proposal) =>
	Object.fromEntries(
		(least(proposal)?.courses ?? []).map(({ id, term, basis }) => [
			Object.entries(learner.courses).find(([, course]) => course === id)?.[0] ?? id,
			[term, basis],
		]),
	);
const propose50: Propose = (more = {}) => planner.propose({ hoursPerTerm: 50, ...more });
type Propose = ReturnType<typeof plannerOf>["propose"];
const leftOver = ({ needs }: Proposal, at: number) =>
	needs.find(({ competency }) => competency.id === learner.competencies[at]);

describe("a plan in terms", () => {
	it("takes a course in the term in which it is offered, and others in any", async () => {
		await offerCourse(world, learner.courses.third, 2);
		expect(placed(await planner.propose())).toEqual({ both: [terms[0], "open"], third: [terms[1], "offered"] });
	});

	it("expects it in the half of the year in which it was given, not in a coming term without it", async () => {
		await offerCourse(world, learner.courses.third, 1, {
			startsAt: new Date(`${Number(terms[0]!.slice(0, 4)) - 1}-03-01`),
			endsAt: new Date(`${Number(terms[0]!.slice(0, 4)) - 1}-06-30`),
		});
		const spring = terms.find((term, i) => i > 0 && term.endsWith("-1"));
		expect(placed(await planner.propose()).third).toEqual([spring, "expected"]);
	});

	it("costs more where the cheaper course comes too late, as counted by hand", async () => {
		await offerCourse(world, learner.courses.both, 3);
		// Within two terms: first (40) and second (30) in its place (60), with third (20): 90 hours.
		const within = await planner.propose({ terms: 2 });
		expect(least(within)).toMatchObject({ hours: 90, status: "optimal" });
		expect(Object.keys(placed(within)).sort()).toEqual(["first", "second", "third"]);
		expect(least(await planner.propose({ terms: 3 }))).toMatchObject({ hours: 80, terms: 3 });
	});

	it("names what comes after its last term, and refuses to keep it", async () => {
		await offerCourse(world, learner.courses.third, 3);
		const proposal = await planner.propose({ terms: 2 });
		expect(Object.keys(placed(proposal))).toEqual(["both"]);
		expect(leftOver(proposal, 2)).toMatchObject({
			reachable: null,
			barred: [{ course: { id: learner.courses.third }, by: { kind: "term", term: terms[2], expected: false } }],
		});
		await expect(planner.propose({ terms: 2, keep: [learner.courses.third] })).rejects.toMatchObject({
			fields: [{ path: "keep.0", code: "course-out-of-reach" }],
		});
	});

	it("says which courses are bound when they do not fit into their term", async () => {
		await offerCourse(world, learner.courses.third, 1);
		await offerCourse(world, learner.courses.both, 1);
		await asSystem(world.contexts, ({ tx }) =>
			tx
				.updateTable("course")
				.set({ state: "archived" })
				.where("id", "in", [learner.courses.first, learner.courses.second])
				.execute(),
		);
		const { ways, blamed } = await planner.propose({ terms: 2, hoursPerTerm: 70 });
		expect(ways).toEqual([]);
		expect(blamed?.courses.map(({ course, terms: given }) => [course.id, given]).sort()).toEqual(
			[
				[learner.courses.both, [terms[0]]],
				[learner.courses.third, [terms[0]]],
			].sort(),
		);
		// A year later both are expected again, one of them then.
		expect(blamed).toMatchObject({ limits: ["hours-per-term"], enoughTerms: 3 });
	});
});

describe("where and in which language a learner can learn", () => {
	const place = (parent: string | null): Promise<string> =>
		asSystem(world.contexts, async ({ tx }) => {
			const id = newId();
			await tx.insertInto("region").values({ id, parent_id: parent, code: id, name_en: "There" }).execute();
			return id;
		});

	it("leaves courses out and says where else they are", async () => {
		const there = await place(null);
		await offerCourse(world, learner.courses.third, 1, { placeId: there });
		await offerCourse(world, learner.courses.both, 1, { online: true });
		const here = await planner.propose({ places: [world.regionId] });
		expect(Object.keys(placed(here)).sort()).toEqual(["first", "second"]);
		expect(leftOver(here, 2)?.barred).toMatchObject([
			{ by: { kind: "place", places: [{ id: there }], online: false } },
		]);
		expect(Object.keys(placed(await planner.propose({ places: [there], online: true })))).toEqual(["both", "third"]);
	});

	it("takes who can learn in the region to each of its places", async () => {
		const within = await place(world.regionId);
		const beside = await place(world.regionId);
		await offerCourse(world, learner.courses.third, 1, { placeId: within });
		expect(Object.keys(placed(await planner.propose({ places: [world.regionId] })))).toContain("third");
		expect(leftOver(await planner.propose({ places: [beside] }), 2)?.barred).toMatchObject([
			{ by: { kind: "place", places: [{ id: within }] } },
		]);
	});

	it("counts no offering of another school that is not open to the region", async () => {
		for (const openTo of ["invited", "school"] as const) {
			await offerCourse(world, learner.courses.both, 1, { openTo });
			const proposal = await planner.propose();
			expect(Object.keys(placed(proposal))).not.toContain("both");
		}
		await offerCourse(world, learner.courses.both, 1);
		expect(placed(await planner.propose()).both).toEqual([terms[0], "offered"]);
	});

	it("leaves what is taught in another language out and names it", async () => {
		await offerCourse(world, learner.courses.third, 1, { language: "zh" });
		const proposal = await planner.propose({ languages: ["en"] });
		expect(leftOver(proposal, 2)?.barred).toMatchObject([{ by: { kind: "language", languages: ["zh"] } }]);
		expect(placed(await planner.propose({ languages: ["zh", "en"] })).third).toEqual([terms[0], "offered"]);
	});

	it("is kept with the plan", async () => {
		await planner.accept({ languages: ["en"], places: [world.regionId] });
		expect(await planner.mine()).toMatchObject({ languages: ["en"], places: [world.regionId], online: false });
	});
});

describe("a course in which the learner has a seat", () => {
	it("is in the plan at no further cost, in its term, and its hours take no room of another", async () => {
		const learnerIds = [learner.student.personId];
		await offerCourse(world, learner.courses.first, 0, { learnerIds });
		const proposal = await planner.propose({ hoursPerTerm: 50 });
		// First runs now: of the others second (30) and third (20) are cheaper than both (60).
		expect(placed(proposal)).toEqual({
			first: [termOf(TODAY), "enrolled"],
			second: [terms[0], "open"],
			third: [terms[0], "open"],
		});
		expect(least(proposal)).toMatchObject({ hours: 50, terms: 1, status: "optimal" });
		await planner.accept({ hoursPerTerm: 50 });
		expect((await planner.mine())?.changes).toEqual({ possible: true, added: [], removed: [], moved: [] });
		expect(await world.contexts.write(learner.student, askForSeats)).toMatchObject({ given: 0, none: 2 });
	});

	it("takes its hours in the term of its seat when that is still to come", async () => {
		await offerCourse(world, learner.courses.both, 2, { learnerIds: [learner.student.personId] });
		const proposal = await planner.propose({ hoursPerTerm: 60 });
		expect(placed(proposal)).toEqual({ third: [terms[0], "open"], both: [terms[1], "enrolled"] });
		expect(least(proposal)).toMatchObject({ hours: 20, terms: 2 });
	});

	it("takes more hours than are wished, or is after the last term, and there is a plan beside it", async () => {
		const learnerIds = [learner.student.personId];
		await offerCourse(world, learner.courses.both, 1, { learnerIds });
		// Its term has no room left: what else there is comes in the next one.
		const full = await propose50();
		expect(full.blamed).toBeNull();
		expect(placed(full)).toEqual({ both: [terms[0], "enrolled"], third: [terms[1], "open"] });
		await offerCourse(world, learner.courses.third, 3, { learnerIds });
		const late = await propose50({ terms: 1 });
		expect(placed(late)).toEqual({ both: [terms[0], "enrolled"], third: [terms[2], "enrolled"] });
		expect(least(late)).toMatchObject({ hours: 0, terms: 1, status: "optimal" });
		await planner.accept({ hoursPerTerm: 50, terms: 1 });
		expect((await planner.mine())?.changes).toEqual({ possible: true, added: [], removed: [], moved: [] });
	});

	it("gives what another course requires from the term after it on", async () => {
		const [prior, later] = await asSystem(world.contexts, async (context) => {
			const owned = { organisationId: learner.student.organisationId, regionId: world.regionId };
			const first = await newCourse(context, { ...owned, hours: 10, develops: [] });
			const built = await buildCourse(context, { ...owned, competencyIds: [learner.competencies[3]] });
			const named = { version_id: built.versionId, course_id: built.id, organisation_id: owned.organisationId };
			await context.tx
				.insertInto("course_prerequisite")
				.values({ ...named, position: 1, required: true, needed_course_id: first })
				.execute();
			await publishBuilt(context, built);
			return [first, built.id];
		});
		await offerCourse(world, prior!, 2, { learnerIds: [learner.student.personId] });
		const proposal = await planner.propose();
		expect(placed(proposal)).toMatchObject({ [later!]: [terms[2], "open"] });
		// It closes nothing that was asked for: that it is learned is no part of the plan's hours.
		expect(least(proposal)?.terms).toBe(3);
		expect(await planner.propose({ terms: 2 })).toMatchObject({ ways: [], blamed: { enoughTerms: 3, inTime: true } });
	});
});

describe("a plan that was accepted", () => {
	it("says that a course moves when it is not given in its term", async () => {
		const { organisationId } = learner.student;
		const [, , , four] = learner.competencies;
		const course = await asSystem(world.contexts, (context) =>
			newCourse(context, { organisationId, regionId: world.regionId, hours: 20, develops: [four] }),
		);
		// Room for all of them in the first term.
		await planner.accept({ hoursPerTerm: 200 });
		expect((await planner.mine())?.courses.find(({ id }) => id === course)).toMatchObject({ basis: "open" });
		await offerCourse(world, course, 2);
		expect((await planner.mine())?.changes).toMatchObject({
			added: [],
			removed: [],
			moved: [{ course: { id: course }, from: terms[0], to: terms[1], basis: "offered" }],
		});
	});
});

describe("terms begin by the day of the region", () => {
	// The first of September in Shanghai already, the last of August in UTC and New York still.
	const between = new Date("2026-08-31T17:00:00Z");
	afterEach(() => setZone("Asia/Shanghai"));
	const setZone = (time_zone: string) =>
		asSystem(world.contexts, ({ tx }) => tx.updateTable("region").set({ time_zone }).execute());

	it.each([
		["Asia/Shanghai", "2027-1"],
		["America/New_York", "2026-2"],
	])("in %s the coming one is %s: for a plan, its seats and those that a group needs", async (zone, coming) => {
		await setZone(zone);
		const then = await letTimePass(world, between);
		const own = plannerOf(then, learner);
		const [year, half] = coming.split("-") as [string, string];
		const startsAt = new Date(`${year}-${half === "1" ? "03" : "09"}-05`);
		await offerCourse(then, learner.courses.third, 1, {
			startsAt,
			endsAt: new Date(startsAt.getTime() + 110 * 86_400_000),
		});
		expect(least(await own.propose({ hoursPerTerm: 200 }))?.courses[0]).toMatchObject({ term: coming });
		const { seats } = await own.accept({ hoursPerTerm: 200 }, "fewest-hours", true);
		expect(seats).toMatchObject({ given: 1 });
		const plan = await own.mine();
		expect(plan?.comingTerm).toBe(coming);
		expect(plan?.courses.find(({ id }) => id === learner.courses.third)?.term).toBe(coming);
		const needed = await then.contexts.read(learner.teacher, (context) => getGroupSeats(context, learner.groupId));
		expect(needed.comingTerm).toBe(coming);
	});
});
