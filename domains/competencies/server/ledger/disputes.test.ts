import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noticeKind } from "#platform/server/notices/notice-kinds.ts";
import { asSystem, buildCompetencies, buildGrant, buildGroup, graded } from "../../testing/ledger.ts";
import { openWorld, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { getPicture } from "./attainment-queries.ts";
import { answerDispute, dropDispute, listDisputes, openDispute } from "./disputes.ts";
import { listEvidence } from "./evidence-queries.ts";
import { recordEvidence } from "./record-evidence.ts";
import { correctEvidence } from "./replace-evidence.ts";

let world: TestWorld;
let teacher: TestPerson;
let coordinator: TestPerson;
let student: TestPerson;
let skill: string;

beforeAll(async () => {
	world = await openWorld();
	teacher = await world.person("school", "teacher");
	coordinator = await world.person("school", "coordinator", teacher.organisationId);
	student = await world.person("school", "student", teacher.organisationId);
	skill = await asSystem(world.contexts, async (context) => {
		await buildGroup(context, {
			organisationId: teacher.organisationId,
			teacherId: teacher.personId,
			learnerIds: [student.personId],
		});
		return (await buildCompetencies(context, { skills: 1, technologies: 0 })).ids[0] as string;
	});
});
afterAll(() => world.close());

const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
	world.contexts.read(actor, work);
const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(actor, work);
const notFound = { code: "not-found" };

const mark = (level = 2) =>
	write(teacher, (context) =>
		recordEvidence(context, [graded({ personId: student.personId, competencyId: skill, level })]),
	).then(([id]) => id as string);
const open = (evidenceId: string, actor = student) =>
	write(actor, (context) => openDispute(context, evidenceId, "The second part is missing")).then(({ id }) => id);
const disputed = async () => {
	const evidenceId = await mark();
	return { evidenceId, id: await open(evidenceId) };
};
const answer = (
	actor: TestPerson,
	id: string,
	outcome: "answered" | "upheld" | "corrected" | "withdrawn",
	level?: number,
) => write(actor, (context) => answerDispute(context, id, { outcome, answer: "Looked at again", level }));
const stateOf = (id: string) =>
	read(student, ({ tx }) =>
		tx.selectFrom("evidence_dispute").select(["state", "answer"]).where("id", "=", id).executeTakeFirst(),
	);
const notices = async (person: TestPerson, kind: string) => {
	const rows = await read(person, ({ tx }) =>
		tx.selectFrom("notice").select(["kind", "params"]).where("kind", "=", kind).execute(),
	);
	return rows.map(({ params }) => params as Record<string, string>);
};

describe("a dispute", () => {
	it("is opened by the person alone, once for an entry, and its issuer is told in their own language", async () => {
		const evidenceId = await mark();
		const stranger = await world.person("school", "student", teacher.organisationId);
		for (const actor of [stranger, teacher, coordinator])
			await expect(open(evidenceId, actor)).rejects.toMatchObject(notFound);
		const before = (await notices(teacher, "competencies.dispute-opened")).length;
		const id = await open(evidenceId);
		const told = await notices(teacher, "competencies.dispute-opened");
		expect(told).toHaveLength(before + 1);
		expect(noticeKind("competencies.dispute-opened").text.en(told[0] ?? {})).toContain("“skill 0”");
		expect(noticeKind("competencies.dispute-opened").text.zh(told[0] ?? {})).toContain("“能力 0”");
		await expect(open(evidenceId)).rejects.toMatchObject({ code: "competencies/evidence-disputed" });
		await write(student, (context) => dropDispute(context, id));
		await expect(open(evidenceId)).rejects.toMatchObject({ code: "competencies/evidence-disputed" });
		expect(await notices(teacher, "competencies.dispute-opened")).toHaveLength(before + 1);
		const { items } = await read(student, (context) => listEvidence(context, student.personId, { limit: 100 }));
		expect(items.find((one) => one.id === evidenceId)).toMatchObject({ dispute: null, abilities: [] });
	});

	it("is answered by its issuer or who runs the organisation, and may be explained before it is decided", async () => {
		const { id } = await disputed();
		const colleague = await world.person("school", "teacher", teacher.organisationId);
		const foreign = await world.person("school", "coordinator");
		for (const actor of [colleague, foreign, student])
			await expect(answer(actor, id, "upheld")).rejects.toMatchObject(notFound);
		await answer(teacher, id, "answered");
		expect(await stateOf(id)).toEqual({ state: "answered", answer: "Looked at again" });
		await answer(coordinator, id, "upheld");
		await expect(answer(teacher, id, "withdrawn")).rejects.toMatchObject({ code: "competencies/dispute-closed" });
		await expect(write(student, (context) => dropDispute(context, id))).rejects.toMatchObject({
			code: "competencies/dispute-closed",
		});
	});

	it("corrects or withdraws the entry, and tells the person once", async () => {
		const [first, second] = [await disputed(), await disputed()];
		const before = (await notices(student, "competencies.dispute-answered")).length;
		await answer(teacher, first.id, "corrected", 4);
		await answer(coordinator, second.id, "withdrawn");
		expect(await stateOf(first.id)).toMatchObject({ state: "corrected" });
		expect(await stateOf(second.id)).toMatchObject({ state: "withdrawn" });
		expect(await notices(student, "competencies.dispute-answered")).toHaveLength(before + 2);
		expect(await notices(student, "competencies.evidence-replaced")).toEqual([]);
		const { items } = await read(student, (context) => listEvidence(context, student.personId, { limit: 100 }));
		expect(items.find(({ replacesId }) => replacesId === first.evidenceId)).toMatchObject({
			action: "corrected",
			level: 4,
			// What came in its place is another entry.
			abilities: ["dispute"],
		});
	});

	it("ends with its entry, whoever corrects that", async () => {
		const { id, evidenceId } = await disputed();
		await write(coordinator, (context) => correctEvidence(context, evidenceId, { level: 3, reason: "Counted again" }));
		expect(await stateOf(id)).toEqual({ state: "corrected", answer: "Counted again" });
		await expect(answer(teacher, id, "upheld")).rejects.toMatchObject({ code: "competencies/dispute-closed" });
	});

	it("is dropped by its person alone", async () => {
		const { id } = await disputed();
		const drop = (actor: TestPerson) => write(actor, (context) => dropDispute(context, id));
		for (const actor of [teacher, coordinator]) await expect(drop(actor)).rejects.toMatchObject(notFound);
		await drop(student);
		expect(await stateOf(id)).toMatchObject({ state: "dropped" });
	});

	it("is not answered by its own person, though they run the organisation", async () => {
		const { id } = await disputed();
		const judge = { ...coordinator, personId: student.personId };
		await asSystem(world.contexts, ({ tx }) =>
			tx
				.updateTable("membership")
				.set({ roles: ["student", "coordinator"] })
				.where("person_id", "=", student.personId)
				.execute(),
		);
		await expect(answer(judge, id, "withdrawn")).rejects.toMatchObject(notFound);
		const { items } = await read(judge, (context) => listDisputes(context, { side: "issued", limit: 50 }));
		expect(items).toEqual([]);
		const before = (await notices(student, "competencies.dispute-opened")).length;
		await asSystem(world.contexts, ({ tx, now }) =>
			tx.updateTable("membership").set({ ended_at: now }).where("person_id", "=", teacher.personId).execute(),
		);
		await open(
			await write(coordinator, (context) =>
				recordEvidence(context, [graded({ personId: student.personId, competencyId: skill })]),
			).then(([one]) => one as string),
		);
		expect(await notices(student, "competencies.dispute-opened")).toHaveLength(before);
		await asSystem(world.contexts, async ({ tx }) => {
			await tx.updateTable("membership").set({ ended_at: null }).where("person_id", "=", teacher.personId).execute();
			await tx
				.updateTable("membership")
				.set({ roles: ["student"] })
				.where("person_id", "=", student.personId)
				.execute();
		});
	});

	it("is listed to its person and to whom it waits for", async () => {
		const { id, evidenceId } = await disputed();
		const list = (actor: TestPerson, side: "mine" | "issued") =>
			read(actor, (context) => listDisputes(context, { side, state: "waiting", limit: 50 })).then(({ items }) =>
				items.filter((one) => one.id === id),
			);
		expect(await list(student, "mine")).toMatchObject([{ evidenceId, state: "open", abilities: ["drop"] }]);
		for (const actor of [teacher, coordinator])
			expect(await list(actor, "issued")).toMatchObject([{ person: "student of school", abilities: ["answer"] }]);
		const colleague = await world.person("school", "teacher", teacher.organisationId);
		expect(await list(colleague, "issued")).toEqual([]);
		await expect(list(student, "issued")).rejects.toMatchObject(notFound);
		await answer(teacher, id, "upheld");
		expect(await list(student, "mine")).toEqual([]);
	});

	it("goes to whoever runs the organisation when its issuer teaches there no more", async () => {
		const leaver = await world.person("school", "teacher", teacher.organisationId);
		const evidenceId = await asSystem(world.contexts, async (context) => {
			await buildGroup(context, {
				organisationId: leaver.organisationId,
				teacherId: leaver.personId,
				learnerIds: [student.personId],
			});
		}).then(() =>
			write(leaver, (context) =>
				recordEvidence(context, [graded({ personId: student.personId, competencyId: skill })]),
			).then(([one]) => one as string),
		);
		await asSystem(world.contexts, ({ tx }) =>
			tx
				.updateTable("membership")
				.set({ roles: ["student"] })
				.where("person_id", "=", leaver.personId)
				.execute(),
		);
		const before = (await notices(coordinator, "competencies.dispute-opened")).length;
		await open(evidenceId);
		expect(await notices(leaver, "competencies.dispute-opened")).toEqual([]);
		expect(await notices(coordinator, "competencies.dispute-opened")).toHaveLength(before + 1);
	});
});

describe("who holds a view", () => {
	it("may record of its person, and answers for that after the view was taken back", async () => {
		const firm = await world.person("enterprise", "coordinator");
		const grantId = await asSystem(world.contexts, (context) =>
			buildGrant(context, { personId: student.personId, organisationId: firm.organisationId }),
		);
		const about = graded({ personId: student.personId, competencyId: skill, kind: "certified", level: 5 });
		const [certified] = await write(firm, (context) => recordEvidence(context, [about]));
		const dispute = await open(certified as string);
		await asSystem(world.contexts, ({ tx, now }) =>
			tx.updateTable("evidence_grant").set({ ended_at: now }).where("id", "=", grantId).execute(),
		);
		await expect(write(firm, (context) => recordEvidence(context, [about]))).rejects.toMatchObject(notFound);
		await expect(read(firm, (context) => getPicture(context, student.personId, undefined))).rejects.toMatchObject(
			notFound,
		);
		await answer(firm, dispute, "withdrawn");
		expect(await stateOf(dispute)).toMatchObject({ state: "withdrawn" });
	});
});
