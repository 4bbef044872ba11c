import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { askForSeat } from "#domains/learning/api.ts";
import { closeEngines } from "#platform/server/engines/run-engine.ts";
import { type Learner, newOccupation, openLearner } from "../../testing/learner.ts";
import { letTimePass, offerCourse, plannerOf, TODAY } from "../../testing/planner.ts";
import { openSchool, type TestWorld } from "../../testing/world.ts";
import { unneededSeats } from "../../unneeded-seats.ts";
import { dropPlan } from "./accept-plan.ts";
import { listAskedSeats } from "./asked-seats.ts";
import { termsAfter } from "./terms.ts";

let world: TestWorld;
let learner: Learner;
let planner: ReturnType<typeof plannerOf>;
let occupationIds: string[];

beforeAll(async () => {
	world = await letTimePass((await openSchool()).world);
});
beforeEach(async () => {
	learner = await openLearner(world);
	planner = plannerOf(world, learner);
	// Requires the first alone: 40 hours at the own school.
	occupationIds = [await asSystem(world.contexts, (context) => newOccupation(context, [[learner.competencies[0], 3]]))];
});
afterAll(async () => {
	await closeEngines();
	await world.close();
});

const asked = async () => (await world.contexts.read(learner.student, listAskedSeats)).items;
const unneeded = async () => {
	const seats = unneededSeats(await asked(), (await planner.mine())?.courses ?? []);
	return Object.fromEntries(seats.map(({ course, state }) => [course.id, state]));
};

describe("seats that plans asked for", () => {
	it("stand when another plan is accepted, and are named before and after it, those that it does not need", async () => {
		const { both, third, first } = learner.courses;
		await offerCourse(world, both, 1);
		await offerCourse(world, third, 1);
		await offerCourse(world, first, 1);
		await planner.accept({}, "fewest-hours", true);
		expect(await unneeded()).toEqual({});
		const [way] = (await planner.propose({ occupationIds })).ways;
		expect(way?.courses.map(({ id }) => id)).toEqual([first]);
		expect(
			unneededSeats(await asked(), way?.courses ?? [])
				.map(({ course }) => course.id)
				.sort(),
		).toEqual([both, third].sort());
		await planner.accept({ occupationIds }, "fewest-hours", true);
		expect(await unneeded()).toEqual({ [both]: "applied", [third]: "learning" });
	});

	it("are those that were asked for while a plan had the course, and are all named without a plan", async () => {
		const { both, third, first } = learner.courses;
		const offering = await offerCourse(world, third, 1);
		await offerCourse(world, both, 1);
		const other = await offerCourse(world, first, 1);
		const ask = (id: string) => world.contexts.write(learner.student, (context) => askForSeat(context, id));
		await ask(other);
		await planner.accept({ occupationIds });
		await planner.accept();
		await ask(offering);
		await world.contexts.write(learner.student, dropPlan);
		expect((await asked()).map(({ course, state }) => [course.id, state])).toEqual([[third, "learning"]]);
		expect(await unneeded()).toEqual({ [third]: "learning" });
	});

	it("are no more once they are taken back, completed, or their offering is over", async () => {
		const { both, third } = learner.courses;
		const applied = await offerCourse(world, both, 1);
		const seat = await offerCourse(world, third, 1);
		await planner.accept({}, "fewest-hours", true);
		await planner.accept({ occupationIds });
		expect(Object.keys(await unneeded())).toHaveLength(2);
		await asSystem(world.contexts, async ({ tx }) => {
			await tx.updateTable("seat_request").set({ state: "withdrawn" }).where("offering_id", "=", applied).execute();
			await tx.updateTable("enrolment").set({ done: 99 }).where("offering_id", "=", seat).execute();
		});
		expect(await unneeded()).toEqual({});
		await asSystem(world.contexts, async ({ tx }) => {
			await tx.updateTable("enrolment").set({ done: 0 }).where("offering_id", "=", seat).execute();
		});
		expect(await unneeded()).toEqual({ [third]: "learning" });
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("offering").set({ state: "closed" }).where("id", "=", seat).execute(),
		);
		expect(await unneeded()).toEqual({});
	});

	it("are needed in the term of the plan alone, as long as they are requests", () => {
		const [coming, next] = termsAfter(TODAY, 2) as [string, string];
		const seat = (state: "waiting" | "learning") => ({ course: { id: "a", name: { en: "A", zh: null } }, state });
		const plan = [{ id: "a", term: next }];
		expect(unneededSeats([{ ...seat("waiting"), terms: [coming] }], plan)).toHaveLength(1);
		expect(unneededSeats([{ ...seat("waiting"), terms: [coming, next] }], plan)).toEqual([]);
		expect(unneededSeats([{ ...seat("learning"), terms: [coming] }], plan)).toEqual([]);
	});

	it("are read by their learner alone", async () => {
		await offerCourse(world, learner.courses.third, 1);
		await planner.accept({}, "fewest-hours", true);
		const other = await world.person("school", "student", learner.student.organisationId);
		expect(await world.contexts.read(other, listAskedSeats)).toEqual({ items: [] });
		await expect(world.contexts.read(learner.teacher, listAskedSeats)).rejects.toMatchObject({ code: "not-found" });
	});
});
