import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createChain } from "#domains/competencies/api.ts";
import { buildNeed, buildPostings, buildSource } from "#domains/demand/testing/builders.ts";
import { buildCourse } from "#domains/learning/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { buildPlan } from "../../testing/builders.ts";
import { newOccupation, newProgramme, openSchool, type School } from "../../testing/world.ts";
import { getPlan } from "../plans/get-plan.ts";
import { nextVersion } from "../plans/next-version.ts";
import { reviewPlan } from "../plans/review-plan.ts";
import { coverageRecords } from "./coverage-records.ts";
import { getCoverage } from "./get-coverage.ts";

let school: School;
let occupation: string;
let other: string;
let chainId: string;
let needId: string;
let otherSchool: Awaited<ReturnType<School["world"]["person"]>>;

const asSystem = <T>(work: Parameters<School["world"]["contexts"]["write"]>[1]): Promise<T> =>
	school.world.contexts.write(system, work) as Promise<T>;

/**
 * Two links: parts require reading (a) to 3.2 and robots (b) to 4; service requires reading to 2.5 and care (c) to 2.
 * One course of the enterprise develops a to 3; a plan of the school has a module that develops a to 3, one of another
 * school b to 3. A need asks for b and c, a posting for parts years before.
 */
beforeAll(async () => {
	school = await openSchool();
	const { world, competencies, owner, enterprise } = school;
	const { regionId } = world;
	const [a, b, c] = competencies;
	occupation = await newOccupation(world, { [a]: 3.2, [b]: 4 });
	other = await newOccupation(world, { [a]: 2.5, [c]: 2 });
	const official = await world.person("administration", "official");
	const link = (zh: string, occupationIds: string[]) => ({
		id: null,
		code: null,
		stage: "upstream" as const,
		name: { en: null, zh },
		occupationIds,
	});
	({ id: chainId } = await world.contexts.write(official, (context) =>
		createChain(context, {
			code: "chain",
			name: { en: null, zh: "链" },
			description: { en: null, zh: null },
			links: [link("零件", [occupation]), link("服务", [other])],
		}),
	));
	otherSchool = await world.person("school", "owner");
	const far = await newProgramme(world, otherSchool.organisationId, otherSchool.personId);
	needId = newId();
	await asSystem(async (context) => {
		await buildCourse(context, {
			organisationId: enterprise.organisationId,
			regionId,
			state: "published",
			competencyIds: [a],
		});
		const plan = { regionId, state: "published" as const, level: 3 };
		await buildPlan(context, {
			...plan,
			programmeId: school.programmeId,
			organisationId: owner.organisationId,
			competencyId: a,
		});
		await buildPlan(context, {
			...plan,
			programmeId: far,
			organisationId: otherSchool.organisationId,
			competencyId: b,
		});
		const { tx, now } = context;
		await tx
			.insertInto("programme_occupation")
			.values({ programme_id: school.programmeId, occupation_id: other, share: 1 })
			.execute();
		await tx
			.insertInto("need")
			.values({
				id: needId,
				organisation_id: enterprise.organisationId,
				region_id: regionId,
				occupation_id: other,
				title: "养老护理员",
				headcount: 40,
				starts_on: "2027-01-01",
				created_at: now,
				updated_at: now,
			})
			.execute();
		await tx
			.insertInto("need_competency")
			.values([b, c].map((competency_id) => ({ need_id: needId, competency_id, level: 3 })))
			.execute();
		const source = await buildSource(context, { regionId, organisationId: enterprise.organisationId, kind: "flow" });
		await buildPostings(context, source, {
			occupationId: occupation,
			year: 2025,
			count: 1,
			postedOn: () => "2025-11-21",
		});
	});
});
afterAll(() => school.world.close());

const coverage = (by = school.head) => school.world.contexts.read(by, (context) => getCoverage(context, chainId));

describe("coverage of a chain", () => {
	it("says of each link and competency what is required, taught, and by how many", async () => {
		const { cells, links, competencies } = await coverage();
		const nameOf = (id: string): string => "abc"[school.competencies.indexOf(id)] ?? "?";
		const rows = cells.map((cell) => [
			links.find(({ id }) => id === cell.linkId)?.name.zh,
			nameOf(cell.competencyId),
			cell.required,
			cell.taught,
			cell.offers,
			cell.state,
		]);
		expect(rows.sort()).toEqual([
			["服务", "a", 2.5, 3, 2, "covered"],
			// What the need for its occupation asks for: to more than it requires, and what it does not.
			["服务", "b", 3, 3, 1, "single"],
			["服务", "c", 3, null, 0, "uncovered"],
			["零件", "a", 3.2, 3, 2, "covered"],
			["零件", "b", 4, 3, 1, "below"],
		]);
		const asked = (competency: number) =>
			cells.filter(({ competencyId }) => competencyId === school.competencies[competency]).map((cell) => cell.asked);
		expect(asked(0)).toEqual([null, null]);
		expect(asked(1)).toEqual([null, { needs: 1, level: 3, beyond: true }]);
		expect(asked(2)).toEqual([{ needs: 1, level: 3, beyond: true }]);
		const [parts, service] = links;
		// What both require does not count; the need asks for people of the second link alone.
		expect([parts, service].map((one) => [one?.offers, one?.headcount, one?.oversupplied])).toEqual([
			[1, 0, false],
			[1, 40, false],
		]);
		const by = (index: number) => competencies.find(({ id }) => id === school.competencies[index]);
		// a: asked for by the posting of 2025-11-21, first taught now, 2026-11-21.
		expect(by(0)).toMatchObject({ needs: 0, hhi: 0.5, firstDemand: "2025-11-21", lagDays: 365 });
		expect(by(1)).toMatchObject({ needs: 1, hhi: 1, firstDemand: "2025-11-21" });
		expect(by(2)).toMatchObject({ needs: 1, hhi: null, firstDemand: "2026-11-21", firstTaught: null, lagDays: 0 });
	});

	it("compares the plans of different schools by the cosine of what they teach", async () => {
		expect((await coverage()).homogeneity).toMatchObject({ plans: 2, schools: 2, similarity: 0 });
		const twin = await newProgramme(school.world, otherSchool.organisationId, otherSchool.personId);
		await asSystem(async (context) => {
			const { id, moduleId } = await buildPlan(context, {
				programmeId: twin,
				organisationId: otherSchool.organisationId,
				regionId: school.world.regionId,
				state: "published",
				competencyId: school.competencies[0],
				level: 2,
			});
			await context.tx
				.insertInto("module_competency")
				.values({ version_id: id, module_id: moduleId, competency_id: school.competencies[1], level: 2 })
				.execute();
		});
		const { homogeneity } = await coverage();
		// cos((3,0),(2,2)) = 1/√2, cos((3,0),(0,3)) = 0: their mean.
		expect(homogeneity.similarity).toBeCloseTo(Math.SQRT1_2 / 2, 9);
		expect(homogeneity.pairs).toHaveLength(2);
	});

	it("shows what stands behind a cell: needs to whoever may read them, their number to who plans by it", async () => {
		const { links } = await coverage();
		const linkId = links[0]?.id ?? "";
		const records = (by: typeof school.head, competency: number) =>
			school.world.contexts.read(by, (context) =>
				coverageRecords(context, { chainId, linkId, competencyId: school.competencies[competency] ?? "" }),
			);
		const ofHead = await records(school.head, 1);
		expect(ofHead).toMatchObject({ courses: [], needs: [], needCount: 1, occupations: [{ id: occupation, level: 4 }] });
		expect(ofHead.modules.map(({ level }) => level)).toContain(3);
		const ofEnterprise = await records(school.enterprise, 1);
		expect([ofEnterprise.needs.map(({ id }) => id), ofEnterprise.needCount]).toEqual([[needId], null]);
		expect((await records(school.head, 0)).courses).toHaveLength(1);
		await expect(records(school.head, 2)).rejects.toMatchObject({ code: "not-found" });
	});

	it("lists the need behind a cell that is there by it alone, and shows rivals neither", async () => {
		const { links } = await coverage();
		const cell = { chainId, linkId: links[1]?.id ?? "", competencyId: school.competencies[1] };
		const records = (by: typeof school.head) =>
			school.world.contexts.read(by, (context) => coverageRecords(context, cell));
		expect(await records(school.head)).toMatchObject({ occupations: [], needs: [], needCount: 1 });
		expect((await records(school.enterprise)).needs.map(({ id }) => id)).toEqual([needId]);
		const rival = await school.world.person("enterprise", "owner");
		await expect(records(rival)).rejects.toMatchObject({ code: "not-found" });
		const seen = (await coverage(rival)).cells.filter(({ linkId }) => linkId === cell.linkId);
		expect(seen.map(({ required, asked }) => [required, asked]).sort()).toEqual([
			[2, null],
			[2.5, null],
		]);
		await asSystem(({ tx }) => tx.updateTable("need").set({ state: "closed" }).where("id", "=", needId).execute());
		await expect(records(school.head)).rejects.toMatchObject({ code: "not-found" });
		await asSystem(({ tx }) => tx.updateTable("need").set({ state: "open" }).where("id", "=", needId).execute());
	});
});

describe("what rivals of who states a need learn of it", () => {
	it("is nothing: no number, no day, no headcount, whatever they state themselves", async () => {
		const { world, competencies } = school;
		const [, b, c] = competencies;
		const rival = await world.person("enterprise", "owner");
		// Of what counts for them: needs and first days by competency, and the loads of links.
		const told = async (by: typeof rival) => {
			const { everyNeed, links, competencies: all } = await coverage(by);
			const of = (id: string) => all.find((one) => one.id === id);
			return {
				everyNeed,
				needs: [b, c].map((id) => of(id)?.needs),
				// Nobody posted a job for what requires c.
				since: of(c)?.firstDemand,
				lag: of(c)?.lagDays,
				loads: links.map(({ headcount, headcountShare, oversupplied }) => [headcount, headcountShare, oversupplied]),
			};
		};
		const nothing = [null, null, null];
		const silent = { everyNeed: false, needs: [0, 0], since: null, lag: null, loads: [nothing, nothing] };
		expect(await told(rival)).toEqual(silent);
		const cell = { chainId, linkId: (await coverage()).links[0]?.id ?? "", competencyId: b };
		const records = () => world.contexts.read(rival, (context) => coverageRecords(context, cell));
		expect(await records()).toMatchObject({ needs: [], needCount: null });
		const own = await asSystem<string>((context) =>
			buildNeed(context, {
				...{ organisationId: rival.organisationId, regionId: world.regionId, occupationId: occupation },
				...{ headcount: 7, levels: { [b]: 3 } },
			}),
		);
		// Theirs is the only one that counts, so that nothing is the difference.
		expect(await told(rival)).toEqual({ ...silent, needs: [1, 0] });
		expect(await records()).toMatchObject({ needs: [{ id: own, headcount: 7 }], needCount: null });
		expect(await told(school.enterprise)).toMatchObject({
			needs: [1, 1],
			since: "2026-11-21",
			loads: [nothing, nothing],
		});
		const official = await world.person("administration", "official");
		for (const by of [school.head, official])
			expect(await told(by)).toMatchObject({
				everyNeed: true,
				needs: [2, 1],
				loads: [
					[7, 7 / 47, false],
					[40, 40 / 47, false],
				],
			});
		await asSystem(({ tx }) => tx.deleteFrom("need").where("id", "=", own).execute());
		expect(await told(rival)).toEqual(silent);
	});
});

describe("the yearly review of a plan", () => {
	it("proposes what needs of the year for its occupations name, and the next version takes over what is chosen", async () => {
		const [a, b, c] = school.competencies;
		const { id } = await school.world.contexts.read(system, ({ tx }) =>
			tx
				.selectFrom("plan_version")
				.select("id")
				.where("programme_id", "=", school.programmeId)
				.executeTakeFirstOrThrow(),
		);
		const review = (by: typeof school.head) => school.world.contexts.read(by, (context) => reviewPlan(context, id));
		const { proposals, groups } = await review(school.head);
		// The plan aims at a; one need of forty people names b and c at level 3.
		expect(
			proposals
				.map(({ kind, competency, level, now, needs, headcount }) => [
					kind,
					competency.id,
					level,
					now,
					needs,
					headcount,
				])
				.sort(),
		).toEqual(
			[
				["add", b, 3, null, 1, 40],
				["add", c, 3, null, 1, 40],
			].sort(),
		);
		expect(groups).toEqual([]);
		await expect(review(school.enterprise)).rejects.toMatchObject({ code: "not-found" });
		const { id: next } = await school.world.contexts.write(school.head, (context) =>
			nextVersion(context, id, [
				{ competencyId: c, level: 3 },
				{ competencyId: a, level: 4 },
			]),
		);
		const { objectives } = await school.world.contexts.read(school.head, (context) => getPlan(context, next));
		expect(objectives.map(({ competency, level }) => [competency.id, level])).toEqual([
			[a, 4],
			[c, 3],
		]);
	});
});

describe("a need that asks for what nothing teaches", () => {
	it("is told to those who answer for a programme of its occupation, once for each competency", async () => {
		const say = async () => {
			await school.world.contexts.write(system, (context) => context.emit("demand.need.created", { needId }));
			await deliverEvents(school.world.contexts);
			return school.world.contexts.read(system, ({ tx }) =>
				tx
					.selectFrom("notice")
					.select(["person_id", "params", "digest"])
					.where("kind", "=", "programmes.competency-uncovered")
					.execute(),
			);
		};
		const told = await say();
		expect(told.map(({ person_id }) => person_id).sort()).toEqual([school.owner.personId, school.head.personId].sort());
		expect(told[0]).toMatchObject({ params: { competency: "能力 2", more: "0" }, digest: true });
		expect(await say()).toHaveLength(2);
	});
});
