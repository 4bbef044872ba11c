import { afterAll, beforeAll, beforeEach } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { buildOffering } from "#domains/learning/testing/builders.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { closeEngines } from "#platform/server/engines/run-engine.ts";
import { createLogger } from "#platform/server/log.ts";
import { type PlanWish, planWish, type Way } from "../contract-personal-plans.ts";
import { acceptPlan } from "../server/personal/accept-plan.ts";
import { getMyPlan } from "../server/personal/get-my-plan.ts";
import { proposePlan } from "../server/personal/propose-plan.ts";
import { termsAfter } from "../server/personal/terms.ts";
import { type Learner, openLearner } from "./learner.ts";
import { openSchool, type TestPerson, type TestWorld } from "./world.ts";

const DAY = 86_400_000;

/** On which the clock of the tests' world stands. */
export const TODAY = "2026-11-21";

/** The same world, in which a minute goes by before whatever is read or done, from now or another instant on. */
export async function letTimePass(world: TestWorld, from?: Date): Promise<TestWorld> {
	const start = from ?? (await asSystem(world.contexts, async ({ now }) => now));
	let minutes = 0;
	const clock = (): Date => new Date(start.getTime() + ++minutes * 60_000);
	const database = createDatabase(world.pool);
	return { ...world, contexts: createContexts({ database, clock, log: createLogger("silent") }) };
}

/** Somebody's own transactions, as a route that searches between them has. */
export const scopeOf = (world: TestWorld, actor: TestPerson) => ({
	actor,
	read: <T>(work: Parameters<typeof world.contexts.read<T>>[1]) => world.contexts.read(actor, work),
	write: <T>(work: Parameters<typeof world.contexts.write<T>>[1]) => world.contexts.write(actor, work),
});

/** What a learner does with plans, in tests. */
export function plannerOf(world: TestWorld, learner: Learner) {
	const scope = scopeOf(world, learner.student);
	const wish = (more: Partial<PlanWish> = {}): PlanWish =>
		planWish.parse({ occupationIds: [learner.occupationId], terms: 4, hoursPerTerm: 80, ...more });
	const propose = (more: Partial<PlanWish> = {}) => proposePlan(scope, wish(more));
	return {
		wish,
		propose,
		accept: async (more: Partial<PlanWish> = {}, way: Way = "fewest-hours", seats = false) => {
			const { ways } = await propose(more);
			const courses = ways.find((one) => one.ways.includes(way))?.courses.map(({ id, term }) => ({ id, term })) ?? [];
			return acceptPlan(scope, { wish: wish(more), way, courses, seats });
		},
		mine: async () => (await getMyPlan(scope)).plan,
	};
}

export interface Opened {
	world: TestWorld;
	learner: Learner;
	planner: ReturnType<typeof plannerOf>;
}

/** Before each test of a file a learner of their own, with a planner, in a school that the file opens. */
export function openPlanners(tell: (opened: Opened) => void): void {
	let world: TestWorld;
	beforeAll(async () => {
		({ world } = await openSchool());
	});
	beforeEach(async () => {
		const learner = await openLearner(world);
		tell({ world, learner, planner: plannerOf(world, learner) });
	});
	afterAll(async () => {
		await closeEngines();
		await world.close();
	});
}

type Part = Partial<Parameters<typeof buildOffering>[1]>;

/**
 * Opens an offering of a course, of the organisation that the course belongs to.
 * @param ahead 1: in the coming term, and so on; 0: from a month ago
 */
export const offerCourse = (world: TestWorld, id: string, ahead: number, part: Part = {}): Promise<string> =>
	asSystem(world.contexts, async (context) => {
		const course = await context.tx
			.selectFrom("course")
			.select(["current_version_id", "organisation_id", "region_id"])
			.where("id", "=", id)
			.executeTakeFirstOrThrow();
		const [year, half] = (termsAfter(TODAY, 8)[ahead - 1] ?? "").split("-") as [string, string];
		const startsAt =
			ahead === 0
				? new Date(context.now.getTime() - 30 * DAY)
				: new Date(`${year}-${half === "1" ? "03" : "09"}-01T00:00:00Z`);
		return buildOffering(context, {
			course: { id, versionId: course.current_version_id as string, competencyIds: [] },
			organisationId: course.organisation_id,
			regionId: course.region_id,
			openTo: "region",
			startsAt,
			endsAt: new Date(startsAt.getTime() + (ahead === 0 ? 45 : 112) * DAY),
			...part,
		});
	});

/** In an offering that is over somebody has done all there was to do in a course without activities. */
export async function completeCourse(world: TestWorld, courseId: string, { personId }: TestPerson): Promise<void> {
	const year = Number(TODAY.slice(0, 4)) - 1;
	const offeringId = await offerCourse(world, courseId, 1, {
		startsAt: new Date(`${year}-03-01`),
		endsAt: new Date(`${year}-06-30`),
		learnerIds: [personId],
	});
	await asSystem(world.contexts, ({ tx }) =>
		tx.updateTable("enrolment").set({ done: 1 }).where("offering_id", "=", offeringId).execute(),
	);
}
