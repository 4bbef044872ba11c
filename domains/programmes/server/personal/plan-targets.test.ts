import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { closeNeed, createNeed, editNeed, needInput, tellEnds } from "#domains/demand/testing/needs.ts";
import { closeEngines } from "#platform/server/engines/run-engine.ts";
import { newId } from "#platform/server/id.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { createPersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { planWish } from "../../contract-personal-plans.ts";
import { type Learner, newOccupation, openLearner } from "../../testing/learner.ts";
import { plannerOf } from "../../testing/planner.ts";
import { openSchool, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { tellOfPositions } from "./tell-of-evidence.ts";

const cipher = createPersonalCipher(randomBytes(32).toString("base64"));
let world: TestWorld;
let recruiter: TestPerson;
let learner: Learner;
let planner: ReturnType<typeof plannerOf>;

beforeAll(async () => {
	({ world } = await openSchool());
	recruiter = await world.person("enterprise", "recruiter");
});
beforeEach(async () => {
	learner = await openLearner(world);
	planner = plannerOf(world, learner);
});
afterAll(async () => {
	await closeEngines();
	await world.close();
});

const input = (levels: readonly (readonly [string, number])[], part: object = {}) =>
	needInput.parse({
		occupationId: learner.occupationId,
		title: "Fitter",
		language: "en",
		headcount: 2,
		startsOn: "2027-03-01",
		shownToLearners: true,
		competencies: levels.map(([competencyId, level]) => ({ competencyId, level })),
		...part,
	});
const write = <T>(work: Parameters<typeof world.contexts.write<T>>[1]) => world.contexts.write(recruiter, work);
const state = (...given: Parameters<typeof input>) =>
	write((context) => createNeed(context, input(...given), cipher)).then(({ id }) => id);
const only = { occupationIds: [] };

describe("a position", () => {
	it("asks for what it names, else for what its occupation does", async () => {
		const [one, two] = learner.competencies;
		const named = await planner.propose({ ...only, positionIds: [await state([[one, 2]])] });
		expect(named).toMatchObject({
			targets: [{ kind: "position", name: { en: "Fitter", zh: null }, organisation: { id: recruiter.organisationId } }],
			required: 1,
			needs: [{ competency: { id: one }, target: 2, askedBy: [{ target: 0, level: 2 }] }],
		});
		const occupationId = await asSystem(world.contexts, (context) => newOccupation(context, [[two, 3]]));
		const bare = await planner.propose({ ...only, positionIds: [await state([], { occupationId })] });
		expect(bare.needs).toMatchObject([{ competency: { id: two }, target: 3 }]);
		const nothing = await asSystem(world.contexts, (context) => newOccupation(context, []));
		const both = await planner.propose({ occupationIds: [occupationId, nothing] });
		expect(both).toMatchObject({ required: 1, unrated: [1] });
		expect(bare.unrated).toEqual([]);
	});

	it("is a target only while it is open and shown, in the learner's region; by id it tells nothing else", async () => {
		const [one] = learner.competencies;
		const closed = await state([[one, 2]]);
		await write((context) => closeNeed(context, closed, "filled"));
		const elsewhere = await state([[one, 2]]);
		await asSystem(world.contexts, async ({ tx }) => {
			const id = newId();
			await tx.insertInto("region").values({ id, code: id, name_en: "Other" }).execute();
			await tx.updateTable("need").set({ region_id: id }).where("id", "=", elsewhere).execute();
		});
		const unknown = { fields: [{ path: "positionIds.0", code: "position-unknown" }] };
		for (const id of [
			await state([[one, 2]], { shownToLearners: false }),
			await state([[one, 2]], { endsOn: "2027-03-02", startsOn: "2020-01-01" }).then(async (need) => {
				await asSystem(world.contexts, ({ tx }) =>
					tx.updateTable("need").set({ ends_on: "2021-01-01" }).where("id", "=", need).execute(),
				);
				return need;
			}),
			closed,
			elsewhere,
			newId(),
		])
			await expect(planner.propose({ ...only, positionIds: [id] })).rejects.toMatchObject(unknown);
	});
});

describe("several targets", () => {
	it("ask for the highest level that any of them does, and each competency says which", async () => {
		const [one, two, three] = learner.competencies;
		const position = await state([
			[one, 4.5],
			[two, 1],
		]);
		const standard = { title: "焊工证书", language: "zh" as const, competencies: [{ competencyId: three, level: 5 }] };
		const proposal = await planner.propose({ positionIds: [position], standards: [standard] });
		expect(proposal.targets.map(({ kind, name }) => [kind, name.zh ?? name.en])).toEqual([
			["occupation", "Occupation"],
			["position", "Fitter"],
			["standard", "焊工证书"],
		]);
		const asked = new Map(proposal.needs.map((need) => [need.competency.id, [need.target, need.askedBy]]));
		expect(asked.get(one)).toEqual([
			4.5,
			[
				{ target: 0, level: 3 },
				{ target: 1, level: 4.5 },
			],
		]);
		expect(asked.get(two)).toEqual([
			3,
			[
				{ target: 0, level: 3 },
				{ target: 1, level: 1 },
			],
		]);
		expect(asked.get(three)).toEqual([
			5,
			[
				{ target: 0, level: 4 },
				{ target: 2, level: 5 },
			],
		]);
	});

	it("are needed: one at least, none twice, of competencies that are there", async () => {
		const wish = { terms: 2, hoursPerTerm: 80 };
		expect(planWish.safeParse(wish).error?.issues).toMatchObject([{ path: ["occupationIds"] }]);
		const id = newId();
		expect(planWish.safeParse({ ...wish, positionIds: [id, id] }).success).toBe(false);
		const standard = { title: "A card", language: "en" as const, competencies: [{ competencyId: newId(), level: 2 }] };
		await expect(planner.propose({ ...only, standards: [standard] })).rejects.toMatchObject({
			fields: [{ path: "standards.0.competencies.0.competencyId", code: "unknown" }],
		});
	});
});

describe("a plan for a position", () => {
	it("keeps what it leads to, and says what changed and why when the position is closed", async () => {
		const [one, two, three] = learner.competencies;
		const id = await state([[three, 3]]);
		const standard = { title: "A card", language: "en" as const, competencies: [{ competencyId: one, level: 2 }] };
		await planner.accept({ ...only, positionIds: [id], standards: [standard] });
		expect(await planner.mine()).toMatchObject({
			targets: [
				{ kind: "position", id, state: "as-it-was" },
				{ kind: "standard", name: { en: "A card" }, state: "as-it-was" },
			],
			standards: [{ title: "A card", competencies: [{ competencyId: one, level: 2 }] }],
			changes: { possible: true, added: [], removed: [], moved: [] },
		});
		await write((context) =>
			editNeed(context, { id, version: 1, input: input([[three, 3]], { headcount: 9 }) }, cipher),
		);
		expect((await planner.mine())?.targets[0]).toMatchObject({ state: "as-it-was" });
		const more = input([
			[three, 3],
			[two, 3],
		]);
		await write((context) => editNeed(context, { id, version: 2, input: more }, cipher));
		const changed = await planner.mine();
		expect(changed?.targets[0]).toMatchObject({ state: "changed" });
		expect(changed?.changes.added).toMatchObject([{ reason: "position-changed" }]);
		await write((context) => closeNeed(context, id, "filled"));
		const closed = await planner.mine();
		expect(closed?.targets[0]).toMatchObject({ name: { en: "Fitter" }, organisation: null, state: "closed" });
		expect(closed?.changes).toMatchObject({
			added: [],
			removed: [{ course: { id: learner.courses.third }, reason: "position-closed" }],
		});
	});

	it("says that the position lapsed by its last day, and that planning again leaves it out", async () => {
		const [, , three] = learner.competencies;
		const id = await state([[three, 3]]);
		await planner.accept({ ...only, positionIds: [id] });
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("need").set({ starts_on: "2020-01-01", ends_on: "2020-06-30" }).where("id", "=", id).execute(),
		);
		expect(await planner.mine()).toMatchObject({
			targets: [{ kind: "position", id, name: { en: "Fitter" }, state: "lapsed" }],
			changes: { removed: [{ course: { id: learner.courses.third }, reason: "position-lapsed" }] },
		});
		await tellEnds.run(world.contexts);
		await deliverEvents(world.contexts);
		await tellEnds.run(world.contexts);
		await deliverEvents(world.contexts);
		const rows = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("notice").select(["kind", "params"]).where("person_id", "=", learner.student.personId).execute(),
		);
		expect(rows.filter(({ kind }) => kind === "programmes.personal-plan-position")).toMatchObject([
			{ params: { lapsed: "Fitter" } },
		]);
	});

	it("tells its learner, and nobody whose plan is another one now", async () => {
		const [one] = learner.competencies;
		const id = await state([[one, 2]]);
		await planner.accept({ ...only, positionIds: [id] });
		const told = () =>
			asSystem(world.contexts, async (context) => {
				const { payload } = await context.tx
					.selectFrom("outbox_event")
					.select("payload")
					.where(sql<boolean>`payload ->> 'needId' = ${id}`)
					.orderBy("id", "desc")
					.limit(1)
					.executeTakeFirstOrThrow();
				const event = { id: newId(), name: "", actorId: null, organisationId: null, at: "", payload } as never;
				await tellOfPositions.handle(context, event);
				const rows = await context.tx
					.selectFrom("notice")
					.select("id")
					.where("person_id", "=", learner.student.personId)
					.where("kind", "=", "programmes.personal-plan-position")
					.execute();
				return rows.length;
			});
		const edit = (version: number, part: object) =>
			write((context) => editNeed(context, { id, version, input: input([[one, 2]], part) }, cipher));
		await edit(1, { headcount: 9 });
		expect(await told()).toBe(0);
		await edit(2, { headcount: 9, endsOn: "2099-06-30" });
		expect(await told()).toBe(1);
		await edit(3, { headcount: 9, endsOn: "2099-06-30", shownToLearners: false });
		expect(await told()).toBe(2);
		await edit(4, { headcount: 9, endsOn: "2099-07-31", shownToLearners: false });
		await write((context) => closeNeed(context, id, "filled"));
		expect(await told()).toBe(2);
		await planner.accept();
		expect(await told()).toBe(2);
	});

	it("is read by its learner alone, with what it leads to", async () => {
		const [one] = learner.competencies;
		const standard = { title: "A card", language: "en" as const, competencies: [{ competencyId: one, level: 2 }] };
		await planner.accept({ ...only, positionIds: [await state([[one, 2]])], standards: [standard] });
		const other = await world.person("school", "student", learner.student.organisationId);
		for (const table of ["personal_plan_position", "personal_plan_standard", "personal_plan_standard_level"] as const) {
			const seen = (actor: TestPerson) =>
				world.contexts.read(actor, ({ tx }) => tx.selectFrom(table).select("plan_id").execute());
			expect(await seen(other)).toEqual([]);
			expect(await seen(learner.student)).toHaveLength(1);
		}
	});
});
