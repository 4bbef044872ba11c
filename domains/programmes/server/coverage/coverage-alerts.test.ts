import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createChain } from "#domains/competencies/api.ts";
import { buildNeed } from "#domains/demand/testing/builders.ts";
import { buildCourse } from "#domains/learning/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { buildPlan } from "../../testing/builders.ts";
import { newOccupation, newProgramme, openSchool, type School } from "../../testing/world.ts";
import { tellReviewDue } from "../plans/tell-review-due.ts";
import { tellOversupply } from "./tell-oversupply.ts";

let school: School;
let occupation: string;
let everybody: string[];

const asSystem = <T>(work: (context: WriteContext) => Promise<T>): Promise<T> =>
	school.world.contexts.write(system, work) as Promise<T>;

beforeAll(async () => {
	school = await openSchool();
	everybody = [school.owner.personId, school.head.personId].sort();
	occupation = await newOccupation(school.world, { [school.competencies[0]]: 1 });
	await asSystem(({ tx }) =>
		tx
			.insertInto("programme_occupation")
			.values({ programme_id: school.programmeId, occupation_id: occupation, share: 1 })
			.execute(),
	);
});
beforeEach(() =>
	asSystem(async ({ tx }) => {
		await tx.deleteFrom("coverage_alert").execute();
		await tx.updateTable("need").set({ state: "closed" }).execute();
		await tx.updateTable("course").set({ state: "archived" }).where("state", "=", "published").execute();
	}),
);
afterAll(() => school.world.close());

/** What was told since it was asked last: of which kind, to whom. */
async function told() {
	await deliverEvents(school.world.contexts);
	const rows = await asSystem(({ tx }) => tx.deleteFrom("notice").returning(["kind", "person_id", "params"]).execute());
	const kinds = Map.groupBy(rows, ({ kind }) => kind.replace("programmes.", ""));
	return [...kinds].map(([kind, list]) => {
		expect(list.map(({ person_id }) => person_id).sort()).toEqual(everybody);
		return kind;
	});
}
const ask = (level: number, competencyId = school.competencies[1]) =>
	asSystem(async (context) => {
		const { organisationId } = school.enterprise;
		const place = { organisationId, regionId: school.world.regionId, occupationId: occupation };
		const needId = await buildNeed(context, { ...place, levels: { [competencyId]: level } });
		await context.emit("demand.need.created", { needId });
	});
/** Published, and develops the second competency at 3. */
const teach = () =>
	asSystem(async (context) => {
		const { id } = await buildCourse(context, {
			organisationId: school.owner.organisationId,
			regionId: school.world.regionId,
			competencyIds: [school.competencies[1]],
			state: "published",
		});
		await context.emit("learning.course.published", { courseId: id });
		return id;
	});
const setState = (courseId: string, state: "archived" | "published") =>
	asSystem(async (context) => {
		await context.tx.updateTable("course").set({ state }).where("id", "=", courseId).execute();
		await context.emit(`learning.course.${state === "archived" ? "archived" : "restored"}`, { courseId });
	});

describe("alerts of holes", () => {
	it("are told anew once what was taught meanwhile is taught no more", async () => {
		await ask(3);
		expect(await told()).toEqual(["competency-uncovered"]);
		await ask(2);
		expect(await told()).toEqual([]);
		const course = await teach();
		expect(await told()).toEqual([]);
		await setState(course, "archived");
		expect(await told()).toEqual(["competency-uncovered"]);
		await setState(course, "published");
		await setState(course, "archived");
		// News that come together are judged by what is so now.
		expect(await told()).toEqual([]);
	});

	it("say when needs ask for a higher level than is taught, and again when nothing is taught any more", async () => {
		const course = await teach();
		await ask(3);
		expect(await told()).toEqual([]);
		await ask(4);
		expect(await told()).toEqual(["competency-below"]);
		await ask(4.5);
		expect(await told()).toEqual([]);
		await setState(course, "archived");
		expect(await told()).toEqual(["competency-uncovered"]);
		await setState(course, "published");
		expect(await told()).toEqual([]);
	});

	it("come when the version of a plan that taught it is superseded by one that does not", async () => {
		const { world, owner, programmeId, competencies } = school;
		const { id } = await asSystem((context) =>
			buildPlan(context, {
				...{ programmeId, organisationId: owner.organisationId, regionId: world.regionId },
				...{ state: "published", competencyId: competencies[1], level: 3 },
			}),
		);
		await ask(3);
		expect(await told()).toEqual([]);
		await asSystem(async (context) => {
			await context.tx.updateTable("plan_version").set({ state: "superseded" }).where("id", "=", id).execute();
			await context.emit("programmes.plan.published", { versionId: id });
		});
		expect(await told()).toContain("competency-uncovered");
	});

	it("name no competency of a draft, nor an archived one", async () => {
		const setFramework = (state: string) => asSystem(({ tx }) => tx.updateTable("framework").set({ state }).execute());
		const setArchived = (archived_at: Date | null) =>
			asSystem(({ tx }) =>
				tx.updateTable("competency").set({ archived_at }).where("id", "=", school.competencies[1]).execute(),
			);
		await setFramework("draft");
		await ask(3);
		expect(await told()).toEqual([]);
		await setFramework("published");
		await setArchived(new Date());
		await ask(3);
		expect(await told()).toEqual([]);
		await setArchived(null);
		await ask(3);
		expect(await told()).toEqual(["competency-uncovered"]);
	});

	it("are told again of a need a year later", async () => {
		await ask(3);
		await told();
		await asSystem(({ tx }) => sql`update coverage_alert set at = at - interval '366 days'`.execute(tx));
		await ask(3);
		expect(await told()).toEqual(["competency-uncovered"]);
	});
});

it("an over-supplied link is told to schools that teach for it, once a year", async () => {
	const { world, owner, enterprise, competencies } = school;
	const other = await newOccupation(world, { [competencies[2]]: 3 });
	const official = await world.person("administration", "official");
	const rival = await world.person("enterprise", "owner");
	const link = (zh: string, occupationId: string) => ({
		...{ id: null, code: null, stage: "upstream" as const, name: { en: null, zh }, occupationIds: [occupationId] },
	});
	await world.contexts.write(official, (context) =>
		createChain(context, {
			...{ code: "chain", name: { en: null, zh: "链" }, description: { en: null, zh: null } },
			links: [link("加工", occupation), link("服务", other)],
		}),
	);
	await asSystem(async (context) => {
		const regionId = world.regionId;
		for (let course = 0; course < 3; course++)
			await buildCourse(context, {
				...{ organisationId: owner.organisationId, regionId, state: "published", competencyIds: [competencies[0]] },
			});
		await buildNeed(context, { organisationId: enterprise.organisationId, regionId, occupationId: other, levels: {} });
	});
	const look = async () => {
		await tellOversupply.run(world.contexts);
		return asSystem(({ tx }) => tx.deleteFrom("notice").returning(["kind", "person_id", "params"]).execute());
	};
	const age = (by: string) =>
		asSystem(async ({ tx }) => {
			await sql`update oversupply_check set checked_at = checked_at - ${by}::interval`.execute(tx);
			await sql`update oversupply_alert set told_at = told_at - ${by}::interval`.execute(tx);
		});
	expect(await look()).toMatchObject([
		{
			kind: "programmes.link-oversupplied",
			person_id: owner.personId,
			params: { linkZh: "加工", share: "100", demand: "0" },
		},
	]);
	// Who states needs learns nothing that is made of those of others, not even that there are few.
	await asSystem((context) =>
		buildCourse(context, {
			...{ organisationId: rival.organisationId, regionId: world.regionId },
			...{ state: "published", competencyIds: [competencies[0]] },
		}),
	);
	await age("366 days");
	expect(await look()).toMatchObject([{ person_id: owner.personId, params: { share: "100", demand: "0" } }]);
	expect(await look()).toEqual([]);
	await age("30 days");
	expect(await look()).toEqual([]);
	await age("340 days");
	expect(await look()).toHaveLength(1);
});

it("a review is said to be due a year after a version was published, once, and not while the next is written", async () => {
	const { world, owner, head } = school;
	const place = async () => ({
		programmeId: await newProgramme(world, owner.organisationId, head.personId),
		...{ organisationId: owner.organisationId, regionId: world.regionId },
	});
	const [ours, another] = [await place(), await place()];
	const { id, planId } = await asSystem((context) => buildPlan(context, { ...ours, state: "published" }));
	const look = async () => {
		await tellReviewDue.run(world.contexts);
		return asSystem(({ tx }) => tx.deleteFrom("notice").returning(["person_id", "page"]).execute());
	};
	const change = (to: object, of: string) =>
		asSystem(({ tx }) => tx.updateTable("plan_version").set(to).where("id", "=", of).execute());
	await change({ published_at: "2025-11-22T08:00:00Z" }, id);
	expect(await look()).toEqual([]);
	await change({ published_at: "2025-11-20T08:00:00Z" }, id);
	const next = await asSystem((context) => buildPlan(context, another));
	await change({ plan_id: planId, number: 2 }, next.id);
	expect(await look()).toEqual([]);
	await asSystem(({ tx }) => tx.deleteFrom("plan_version").where("id", "=", next.id).execute());
	expect((await look()).map(({ person_id, page }) => [person_id, page]).sort()).toEqual(
		everybody.map((person) => [person, `/training-plans/${id}/review`]),
	);
	expect(await look()).toEqual([]);
});
