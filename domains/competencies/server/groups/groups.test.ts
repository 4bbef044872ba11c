import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildMemberships, buildPersons } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import { noticeKind } from "#platform/server/notices/notice-kinds.ts";
import { groupEvidence } from "../../contract-groups.ts";
import { asSystem, buildCompetencies, buildGrant, graded } from "../../testing/ledger.ts";
import { openWorld, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { giveView, takeViewBack } from "../ledger/evidence-grants.ts";
import { personToSee } from "../ledger/ledger-policy.ts";
import { recordEvidence } from "../ledger/record-evidence.ts";
import { getGroupFigures, groupAgainst, listLearners } from "./group-figures.ts";
import { getGroup, listGroups } from "./group-queries.ts";
import { leaveGroupsWithMembership } from "./leave-groups.ts";
import { listMyGroups } from "./my-groups.ts";
import { recordForGroup } from "./record-for-group.ts";
import { createGroup, editGroup, setGroupState } from "./save-group.ts";

let world: TestWorld;
let coordinator: TestPerson;
let teacher: TestPerson;
let learners: TestPerson[];
let occupationId: string;
let skills: string[];

beforeAll(async () => {
	world = await openWorld();
	coordinator = await world.person("school", "coordinator");
	teacher = await world.person("school", "teacher", coordinator.organisationId);
	learners = [];
	for (let count = 0; count < 6; count++)
		learners.push(await world.person("school", "student", coordinator.organisationId));
	skills = await asSystem(world.contexts, async (context) => {
		const { ids } = await buildCompetencies(context, { skills: 2, technologies: 0 });
		occupationId = newId();
		await context.tx
			.insertInto("occupation")
			.values({ id: occupationId, system: "onet", code: occupationId, name_en: "Analyst" })
			.execute();
		await context.tx
			.insertInto("occupation_requirement")
			.values(
				ids.map((competency_id) => ({
					occupation_id: occupationId,
					competency_id,
					basis: "rated",
					level: 3,
					importance: 4,
					required: true,
				})),
			)
			.execute();
		return ids;
	});
});
afterAll(() => world.close());

const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
	world.contexts.read(actor, work);
const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(actor, work);
const notFound = { code: "not-found" };
const ids = (people: readonly TestPerson[]) => people.map(({ personId }) => personId);
const input = (of: readonly TestPerson[], by: readonly TestPerson[] = [teacher]) => ({
	name: { en: "Class", zh: null },
	occupationId,
	learnerIds: ids(of),
	teacherIds: ids(by),
});
const edit = async (id: string, changed: ReturnType<typeof input>) => {
	const { revision } = await read(coordinator, (context) => getGroup(context, id));
	await write(coordinator, (context) => editGroup(context, id, { ...changed, revision }));
};
const group = (of: readonly TestPerson[] = learners) =>
	write(coordinator, (context) => createGroup(context, input(of))).then(({ id }) => id);

const newcomer = () => world.person("school", "student", coordinator.organisationId);

describe("a group of learners", () => {
	it("is made by owner and coordinator, of people who belong there", async () => {
		await expect(write(teacher, (context) => createGroup(context, input(learners)))).rejects.toMatchObject(notFound);
		const outside = await world.person("school", "student");
		await expect(write(coordinator, (context) => createGroup(context, input([outside])))).rejects.toMatchObject({
			fields: [{ path: "learnerIds", code: "learner-unknown" }],
		});
		await expect(
			write(coordinator, (context) => createGroup(context, input(learners, [learners[0] as TestPerson]))),
		).rejects.toMatchObject({ fields: [{ path: "teacherIds", code: "teacher-unknown" }] });
		await asSystem(world.contexts, (context) =>
			buildGrant(context, { personId: outside.personId, organisationId: coordinator.organisationId }),
		);
		const id = await group([outside]);
		expect(await read(teacher, (context) => getGroup(context, id))).toMatchObject({
			learners: 1,
			learnerList: [{ id: outside.personId }],
			abilities: ["seeLearners"],
			kinds: ["graded", "joint"],
		});
	});

	it("gives its teacher the sight of each learner, until it is closed or given to somebody else", async () => {
		const id = await group([learners[0] as TestPerson]);
		const sees = () => read(teacher, (context) => personToSee(context, learners[0]!.personId));
		const only = await world.person("school", "teacher", coordinator.organisationId);
		await expect(read(only, (context) => getGroup(context, id))).rejects.toMatchObject(notFound);
		await expect(read(only, (context) => personToSee(context, learners[0]!.personId))).rejects.toMatchObject(notFound);
		await sees();
		await write(coordinator, (context) => setGroupState(context, id, "closed"));
		await expect(sees()).rejects.toMatchObject(notFound);
		await write(coordinator, (context) => setGroupState(context, id, "open"));
		await sees();
		await edit(id, input([learners[0] as TestPerson], [only]));
		await expect(sees()).rejects.toMatchObject(notFound);
		expect((await read(only, (context) => listGroups(context, { limit: 50 }))).items).toMatchObject([
			{ id, mine: true },
		]);
		await write(coordinator, (context) => setGroupState(context, id, "closed"));
	});
});

describe("a change of a group", () => {
	it("leaves known when somebody was in it, or looked after it, before they came back", async () => {
		const id = await group();
		const stays = learners.slice(1);
		const colleague = await world.person("school", "teacher", coordinator.organisationId);
		await edit(id, input(stays, [colleague]));
		await edit(id, input(learners, [teacher, colleague]));
		const spans = (table: "learner_group_member" | "learner_group_teacher", personId: string) =>
			asSystem(world.contexts, ({ tx }) =>
				tx
					.selectFrom(table)
					.select("ended_at")
					.where("group_id", "=", id)
					.where("person_id", "=", personId)
					.orderBy("ended_at")
					.execute(),
			);
		for (const found of [
			await spans("learner_group_member", learners[0]!.personId),
			await spans("learner_group_teacher", teacher.personId),
		])
			expect(found).toMatchObject([{ ended_at: expect.anything() }, { ended_at: null }]);
		expect(await spans("learner_group_member", learners[1]!.personId)).toEqual([{ ended_at: null }]);
		expect((await read(coordinator, (context) => getGroup(context, id))).learnerList).toHaveLength(learners.length);
	});

	it("is refused to who has not seen the one before", async () => {
		const id = await group([learners[0] as TestPerson]);
		const change = (revision: number) =>
			write(coordinator, (context) => editGroup(context, id, { ...input(learners.slice(0, 2)), revision }));
		await change(1);
		await expect(change(1)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		await write(coordinator, (context) => setGroupState(context, id, "closed"));
		await expect(change(2)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		await change(3);
	});

	it("leaves on record who was given the sight of whom, and tells who came", async () => {
		const [first, second] = [await newcomer(), await newcomer()];
		const id = await group([first]);
		await edit(id, input([second]));
		const trail = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("audit_entry").select("detail").where("object_id", "=", id).orderBy("seq").execute(),
		);
		const named = (...people: TestPerson[]) => ({ count: people.length, ids: ids(people) });
		expect(trail.map(({ detail }) => detail)).toEqual([
			{
				learners: { added: named(first), removed: named() },
				teachers: { added: named(teacher), removed: named() },
			},
			{ learners: { added: named(second), removed: named(first) }, teachers: { added: named(), removed: named() } },
		]);
		const [notice] = await read(second, ({ tx }) => tx.selectFrom("notice").select(["kind", "params"]).execute());
		expect(noticeKind(notice?.kind ?? "").text.en(notice?.params as Record<string, string>)).toContain("“Class”");
	});

	it("takes as many statements for hundreds of learners as for two, tells each, and names 100 on record", async () => {
		const many = Array.from({ length: 300 }, () => newId());
		await asSystem(world.contexts, async (context) => {
			await buildPersons(
				context,
				many.map((id) => ({ id })),
			);
			await buildMemberships(
				context,
				many.map((personId) => ({
					id: newId(),
					personId,
					organisationId: coordinator.organisationId,
					roles: ["student"],
				})),
			);
		});
		const save = async (learnerIds: string[]) => {
			const query = vi.spyOn(pg.Client.prototype, "query");
			const { id } = await write(coordinator, (context) => createGroup(context, { ...input([]), learnerIds }));
			const { length } = query.mock.calls;
			query.mockRestore();
			return { id, length };
		};
		const few = await save(ids(learners.slice(0, 2)));
		const { id, length } = await save(many);
		expect(length).toBe(few.length);
		const { detail, notices } = await asSystem(world.contexts, async ({ tx }) => ({
			...(await tx.selectFrom("audit_entry").select("detail").where("object_id", "=", id).executeTakeFirstOrThrow()),
			notices: await tx.selectFrom("notice").select("person_id").where("person_id", "in", many).execute(),
		}));
		expect(new Set(notices.map(({ person_id }) => person_id))).toEqual(new Set(many));
		const { added } = (detail as { learners: { added: { count: number; ids: string[] } } }).learners;
		expect(added.count).toBe(300);
		expect(new Set(added.ids).size).toBe(100);
	});

	it("drops who looks after it without the role for it, and names learners to no teacher once it is closed", async () => {
		const leaver = await world.person("school", "teacher", coordinator.organisationId);
		const only = learners.slice(0, 1);
		const { id } = await write(coordinator, (context) => createGroup(context, input(only, [teacher, leaver])));
		await asSystem(world.contexts, ({ tx }) =>
			tx
				.updateTable("membership")
				.set({ roles: ["student"] })
				.where("person_id", "=", leaver.personId)
				.execute(),
		);
		const seen = await read(coordinator, (context) => getGroup(context, id));
		expect(seen).toMatchObject({ teachers: 1, teacherList: [{ id: teacher.personId }] });
		await edit(id, input(only));
		await write(coordinator, (context) => setGroupState(context, id, "closed"));
		expect(await read(teacher, (context) => getGroup(context, id))).toMatchObject({ learners: 1, learnerList: [] });
		expect((await read(coordinator, (context) => getGroup(context, id))).learnerList).toHaveLength(1);
	});
});

describe("a learner", () => {
	it("sees which groups they are in and who looks after them, as long as that is so", async () => {
		const person = await newcomer();
		const id = await group([person]);
		const mine = () => read(person, (context) => listMyGroups(context)).then(({ items }) => items);
		expect(await mine()).toMatchObject([{ id, people: [{ id: teacher.personId }] }]);
		expect(await read(learners[0]!, (context) => listMyGroups(context))).not.toMatchObject({ items: [{ id }] });
		await write(coordinator, (context) => setGroupState(context, id, "closed"));
		expect(await mine()).toEqual([]);
	});
});

describe("levels of one competency for a group", () => {
	it("name nobody twice", () => {
		const entry = { personId: newId(), level: 3 };
		const refused = groupEvidence.safeParse({ competencyId: newId(), kind: "graded", entries: [entry, entry] });
		expect(refused.error?.issues).toMatchObject([{ path: ["entries"], params: { code: "person-twice" } }]);
	});

	it("are levels, or marks on one scale that the scale allows", () => {
		const scale = { max: 100, bands: [{ from: 60, level: 2 }] };
		const codes = (entry: object, of: typeof scale | null) =>
			groupEvidence
				.safeParse({ competencyId: newId(), kind: "graded", scale: of, entries: [{ personId: newId(), ...entry }] })
				.error?.issues.map((issue) => [issue.path.join("."), "params" in issue && issue.params?.code]);
		expect(codes({ score: 81 }, scale)).toBeUndefined();
		expect(codes({ level: 3 }, null)).toBeUndefined();
		expect(codes({ score: 101 }, scale)).toEqual([["entries.0.score", "mark-above-scale"]]);
		expect(codes({ level: 3 }, scale)).toEqual([["entries.0.score", "level-or-mark"]]);
		expect(codes({ score: 81, level: 3 }, scale)).toEqual([["entries.0.score", "level-or-mark"]]);
		expect(codes({ score: 81 }, null)).toEqual([["entries.0.level", "level-or-mark"]]);
		expect(codes({}, null)).toEqual([["entries.0.level", "level-or-mark"]]);
	});

	it("come from marks by the bands of their scale, and the mark stays in the entry", async () => {
		const person = await newcomer();
		await group([person]);
		const scale = {
			max: 100,
			bands: [
				{ from: 60, level: 2 },
				{ from: 75, level: 3 },
			],
		};
		const body = groupEvidence.parse({
			competencyId: skills[0],
			kind: "graded",
			scale,
			entries: [{ personId: person.personId, score: 81.5 }],
		});
		await write(teacher, (context) => recordForGroup(context, body));
		const entries = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("evidence").select(["level", "score", "scale"]).where("person_id", "=", person.personId).execute(),
		);
		expect(entries).toEqual([{ level: "3.0", score: 81.5, scale }]);
	});
});

describe("who leaves", () => {
	it("looks after nobody any more once they have lost their access, on record", async () => {
		const suspended = await world.person("school", "teacher", coordinator.organisationId);
		const only = learners.slice(0, 1);
		const { id } = await write(coordinator, (context) => createGroup(context, input(only, [suspended])));
		await asSystem(world.contexts, (context) =>
			leaveGroupsWithMembership.handle(context, {
				id: newId(),
				name: "organisations.person.suspended",
				actorId: null,
				organisationId: null,
				at: "2026-11-21T09:00:00Z",
				payload: { personId: suspended.personId },
			}),
		);
		expect((await read(coordinator, (context) => getGroup(context, id))).teacherList).toEqual([]);
		const trail = await asSystem(world.contexts, ({ tx }) =>
			tx
				.selectFrom("audit_entry")
				.select("detail")
				.where("object_id", "=", id)
				.where("action", "=", "competencies.group.teacher-left")
				.execute(),
		);
		expect(trail).toEqual([{ detail: { personId: suspended.personId } }]);
	});

	it("tells learners of one name apart by their address", async () => {
		const [one, other] = [
			await world.person("school", "student", coordinator.organisationId),
			await world.person("school", "student", coordinator.organisationId),
		];
		const unique = await world.person("school", "student", coordinator.organisationId);
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("person").set({ name: "Unique" }).where("id", "=", unique.personId).execute(),
		);
		const id = await group([one, other, unique]);
		const { learnerList } = await read(teacher, (context) => getGroup(context, id));
		expect(new Map(learnerList.map((learner) => [learner.id, learner.name]))).toEqual(
			new Map([
				[one.personId, `student of school · ${one.personId}@example.org`],
				[other.personId, `student of school · ${other.personId}@example.org`],
				[unique.personId, "Unique"],
			]),
		);
	});

	it("is in no group any more, and coming back does not bring them back", async () => {
		const trainee = await world.person("enterprise", "owner");
		const guest = await world.person("school", "student");
		const { id: grantId } = await write(guest, (context) => giveView(context, coordinator.organisationId));
		const leaver = await world.person("school", "student", coordinator.organisationId);
		const id = await group([guest, leaver]);
		const learnersNow = () =>
			read(teacher, (context) => getGroup(context, id)).then(({ learnerList }) =>
				learnerList.map((one) => one.id).sort(),
			);
		expect(await learnersNow()).toEqual(ids([guest, leaver]).sort());
		await write(guest, (context) => takeViewBack(context, grantId));
		await write(guest, (context) => giveView(context, coordinator.organisationId));
		expect(await learnersNow()).toEqual([leaver.personId]);
		const membership = (ended: Date | null) =>
			asSystem(world.contexts, async (context) => {
				await context.tx
					.updateTable("membership")
					.set({ ended_at: ended })
					.where("person_id", "=", leaver.personId)
					.execute();
				const { organisationId } = coordinator;
				const payload = { organisationId, personId: leaver.personId };
				const name = "organisations.membership.ended";
				const event = { id: newId(), name, actorId: null, organisationId, at: "", payload };
				if (ended) await leaveGroupsWithMembership.handle(context, event);
			});
		await membership(new Date("2026-11-21T08:00:00Z"));
		await membership(null);
		expect(await learnersNow()).toEqual([]);
		await expect(write(trainee, (context) => takeViewBack(context, grantId))).rejects.toMatchObject(notFound);
	});
});

describe("figures of a group", () => {
	it("count its learners by state against an occupation, and who reaches all of it", async () => {
		const id = await group();
		const [first, second, third] = ids(learners) as [string, string, string];
		await write(teacher, (context) =>
			recordEvidence(context, [
				// Demonstrated both; demonstrated one; only attempted one.
				graded({ personId: first, competencyId: skills[0]!, kind: "joint", level: 4 }),
				graded({ personId: first, competencyId: skills[1]!, kind: "joint", level: 3 }),
				graded({ personId: second, competencyId: skills[0]!, kind: "joint", level: 3 }),
				graded({ personId: third, competencyId: skills[0]!, level: 1 }),
			]),
		);
		const { figures, learners: count } = await read(teacher, (context) => getGroupFigures(context, id, {}));
		expect(count).toBe(6);
		expect(figures).toMatchObject({ occupation: { id: occupationId }, reachAll: 1, reachMost: 1 });
		const counts = new Map(figures?.items.map((item) => [item.competency.id, item]));
		expect(counts.get(skills[0]!)).toMatchObject({
			counts: { demonstrated: 2, partly: 0, attempted: 1, none: 3 },
			levels: { low: 2, median: 3, high: 3.5 },
		});
		expect(counts.get(skills[1]!)).toMatchObject({ counts: { demonstrated: 1, none: 5 } });
		const { items } = await read(teacher, (context) => listLearners(context, id, {}));
		expect(items.find((one) => one.id === first)?.counts.demonstrated).toBe(2);
		const before = await read(teacher, (context) =>
			groupAgainst(context, id, "2020-01-01T00:00:00Z", async () => [occupationId]),
		);
		expect(before?.occupations).toMatchObject([{ required: 2, reachAll: 0 }]);
		const against = await read(teacher, (context) => groupAgainst(context, id, undefined, async () => [occupationId]));
		expect(against?.occupations).toMatchObject([
			{
				required: 2,
				reachAll: 1,
				missing: [
					{ id: skills[1], demonstrated: 1 },
					{ id: skills[0], demonstrated: 2 },
				],
			},
		]);
	});

	it("tell the coordinator of the group, never of its learners, and nothing of fewer than five", async () => {
		const [large, small] = [await group(), await group(learners.slice(0, 4))];
		const figures = (actor: TestPerson, id: string) => read(actor, (context) => getGroupFigures(context, id, {}));
		// One reaches all of it, two demonstrated the one, one the other: the coordinator is told of nobody.
		expect((await figures(coordinator, large)).figures).toMatchObject({ reachAll: null, reachMost: null });
		for (const { counts, levels } of (await figures(coordinator, large)).figures?.items ?? [])
			expect({ counts, levels }).toEqual({
				counts: { demonstrated: null, partly: null, attempted: null, none: null },
				levels: null,
			});
		expect((await figures(teacher, large)).figures).toMatchObject({ reachAll: 1 });
		const past = { asOf: "2026-11-20T10:00:00Z" };
		expect((await read(coordinator, (context) => getGroupFigures(context, large, past))).asOf).toBe(
			"2026-11-01T00:00:00.000Z",
		);
		expect(
			await read(coordinator, (context) => groupAgainst(context, large, undefined, async () => [occupationId])),
		).toMatchObject({
			occupations: [{ reachAll: null, missing: [] }],
		});
		// Nor to the day, by which single entries could be told apart.
		expect(await read(coordinator, (context) => groupAgainst(context, large, past.asOf, async () => []))).toMatchObject(
			{
				asOf: "2026-11-01T00:00:00.000Z",
			},
		);
		expect(await read(teacher, (context) => groupAgainst(context, large, past.asOf, async () => []))).toMatchObject({
			asOf: "2026-11-20T10:00:00.000Z",
		});
		expect((await figures(coordinator, small)).figures).toBeNull();
		expect((await figures(teacher, small)).figures).not.toBeNull();
		await expect(read(coordinator, (context) => listLearners(context, large, {}))).rejects.toMatchObject(notFound);
		expect(
			await read(coordinator, (context) => groupAgainst(context, small, undefined, async () => [occupationId])),
		).toBeNull();
		// Who left the school is no learner of it any more, though nobody took them out of the group.
		await asSystem(world.contexts, ({ tx, now }) =>
			tx.updateTable("membership").set({ ended_at: now }).where("person_id", "=", learners[5]!.personId).execute(),
		);
		expect((await figures(coordinator, large)).learners).toBe(5);
	});
});
