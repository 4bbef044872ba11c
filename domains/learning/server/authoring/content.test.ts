import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem, buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { activityInput, type QuizSettings } from "../../contract-content.ts";
import { questionInput } from "../../contract-questions.ts";
import {
	type BuiltContent,
	type BuiltCourse,
	buildContent,
	buildCourse,
	publishBuilt,
} from "../../testing/builders.ts";
import { buildChecklist } from "../../testing/checklist-room.ts";
import { openLearningWorld, type TestPerson, type TestWorld, untilSomebodyWaits } from "../../testing/world.ts";
import { beginDraft } from "./begin-draft.ts";
import { getActivity, getBank, getContent } from "./content-queries.ts";
import { orderContent } from "./order-content.ts";
import { publishCourse } from "./publish-course.ts";
import { addActivity, editActivity } from "./save-activity.ts";
import { addQuestion, deleteBank, deleteQuestion, editQuestion } from "./save-question.ts";
import { addUnit, deleteUnit } from "./save-unit.ts";
import { rangeOf } from "./send-file.ts";

let world: TestWorld;
let head: TestPerson;
let rival: TestPerson;

beforeAll(async () => {
	world = await openLearningWorld();
	head = await world.person("school", "programme_head");
	rival = await world.person("school", "programme_head");
});
afterAll(() => world.close());

const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
	world.contexts.read(actor, work);
const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(actor, work);
const build = (settings: Partial<QuizSettings> = {}): Promise<BuiltCourse & BuiltContent> =>
	asSystem(world.contexts, async (context) => {
		const course = await buildCourse(context, { organisationId: head.organisationId, regionId: world.regionId });
		return { ...course, ...(await buildContent(context, course, head.organisationId, settings)) };
	});
const title = { en: "Title", zh: null };
const content = (versionId: string, by = head) => read(by, (context) => getContent(context, versionId));
const page = (part: object = {}) =>
	activityInput.parse({ kind: "page", title, body: { en: "<p>Text</p>", zh: null }, ...part });

describe("the content of a draft", () => {
	it("is put in an order that names each part once", async () => {
		const { versionId, unitId, pageId, documentId, quizId } = await build();
		const { id: second } = await write(head, (context) => addUnit(context, versionId, { title }));
		const order = (units: { id: string; activityIds: string[] }[]) =>
			write(head, (context) => orderContent(context, versionId, { units }));
		await order([
			{ id: second, activityIds: [quizId] },
			{ id: unitId, activityIds: [documentId, pageId] },
		]);
		expect((await content(versionId)).units.map(({ id, activities }) => [id, activities.map((one) => one.id)])).toEqual(
			[
				[second, [quizId]],
				[unitId, [documentId, pageId]],
			],
		);
		for (const wrong of [
			[{ id: unitId, activityIds: [documentId, pageId, quizId] }],
			[
				{ id: second, activityIds: [quizId] },
				{ id: unitId, activityIds: [documentId, documentId] },
			],
		])
			await expect(order(wrong)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		await write(head, (context) => deleteUnit(context, second));
		expect((await content(versionId)).units).toMatchObject([{ id: unitId, activities: [{}, {}] }]);
	});

	it("keeps clean HTML, and is not overwritten by who has not seen a change", async () => {
		const { unitId } = await build();
		const { id } = await write(head, (context) =>
			addActivity(context, unitId, page({ body: { en: "<p onclick=x()>a</p><script>b</script>", zh: null } })),
		);
		expect((await read(head, (context) => getActivity(context, id))).body).toEqual({ en: "<p>a</p>", zh: null });
		const edit = (part: object = {}) =>
			write(head, (context) => editActivity(context, id, { revision: 1, activity: page(part) }));
		await edit();
		await expect(edit()).rejects.toMatchObject({ code: "learning/activity-changed" });
	});

	it("takes only the actor's own files, of kinds that no browser runs", async () => {
		const { unitId } = await build();
		const upload = (name: string, by: TestPerson) =>
			asSystem(world.contexts, async ({ tx, now }) => {
				const id = newId();
				const file = {
					id,
					sha256: "1".repeat(64),
					size: 1,
					name,
					media_type: "x/y",
					purpose: "upload",
					created_at: now,
				};
				await tx
					.insertInto("stored_file")
					.values({ ...file, person_id: by.personId })
					.execute();
				return id;
			});
		const add = async (name: string, by = head, kind = "document") => {
			const fileId = await upload(name, by);
			return write(head, (context) => addActivity(context, unitId, activityInput.parse({ kind, title, fileId })));
		};
		await add("Handout.PDF");
		await expect(add("page.html")).rejects.toMatchObject({ fields: [{ code: "file-of-wrong-kind" }] });
		await expect(add("drawing.svg")).rejects.toMatchObject({ fields: [{ code: "file-of-wrong-kind" }] });
		await expect(add("handout.pdf", head, "video")).rejects.toMatchObject({ fields: [{ code: "file-of-wrong-kind" }] });
		await expect(add("handout.pdf", rival)).rejects.toMatchObject({ fields: [{ path: "fileId", code: "unknown" }] });
		expect(activityInput.safeParse({ kind: "video", title, url: "javascript:alert(1)" }).success).toBe(false);
		expect(activityInput.safeParse({ kind: "page", title, url: "https://example.org" }).success).toBe(false);
	});

	it("embeds pages only by addresses that a browser shows within a page", () => {
		const embed = (given: object) => activityInput.safeParse({ kind: "embedded", title, ...given });
		expect(embed({ url: "https://example.org/board" }).success).toBe(true);
		for (const url of ["http://example.org", "javascript:alert(1)", "data:text/html,x", "/api/session"])
			expect(embed({ url }).success, url).toBe(false);
		expect(embed({ fileId: newId() }).error?.issues[0]).toMatchObject({ path: ["fileId"] });
		expect(embed({ url: "http://example.org" }).error?.issues[0]).toMatchObject({
			path: ["url"],
			params: { code: "encrypted-only" },
		});
	});
});

describe("a question bank", () => {
	it("with its answers is read by who writes the course, also past the filters of the application", async () => {
		const { bankId, versionId } = await build();
		expect((await read(head, (context) => getBank(context, bankId))).questions[0]!.content).toMatchObject({
			right: "b",
		});
		for (const ask of [
			() => read(rival, (context) => getBank(context, bankId)),
			() => content(versionId, rival),
			() => write(rival, (context) => addUnit(context, versionId, { title })),
		])
			await expect(ask()).rejects.toMatchObject({ code: "not-found", status: 404 });
		expect(await read(rival, ({ tx }) => tx.selectFrom("question").select("id").execute())).toEqual([]);
	});

	it("keeps what a quiz draws from, and asks about what the course develops", async () => {
		const { bankId, sparedBankId, questionIds, quizId, competencyIds } = await build();
		const { quiz, title: name } = await read(head, (context) => getActivity(context, quizId));
		const choose = (questionId: string) => ({ parts: [{ bankId, questionIds: [questionId], draw: null }] });
		const save = (settings: object) =>
			write(head, (context) =>
				editActivity(context, quizId, {
					revision: 1,
					activity: activityInput.parse({ kind: "quiz", title: name, quiz: { ...quiz, ...settings } }),
				}),
			);
		await expect(save({ parts: [{ bankId: newId() }] })).rejects.toMatchObject({
			fields: [{ path: "quiz.parts.0.bankId", code: "unknown" }],
		});
		await expect(save({ parts: [{ bankId, draw: 5 }] })).rejects.toMatchObject({
			fields: [{ path: "quiz.parts.0.draw", code: "more-than-there-are", params: { available: 4 } }],
		});
		await save(choose(questionIds[1] as string));
		await expect(write(head, (context) => deleteQuestion(context, questionIds[1] as string))).rejects.toMatchObject({
			code: "learning/question-in-use",
		});
		await expect(write(head, (context) => deleteBank(context, bankId))).rejects.toMatchObject({
			code: "learning/bank-in-use",
		});
		await write(head, (context) => deleteQuestion(context, questionIds[0] as string));
		await write(head, (context) => deleteBank(context, sparedBankId));
		const question = (competencyId: string) =>
			questionInput.parse({ content: { kind: "short", prompt: title, accepted: ["x"] }, points: 1, competencyId });
		const { id } = await write(head, (context) => addQuestion(context, bankId, question(competencyIds[0] as string)));
		await expect(write(head, (context) => addQuestion(context, bankId, question(newId())))).rejects.toMatchObject({
			fields: [{ path: "competencyId", code: "not-developed" }],
		});
		const edit = () =>
			write(head, (context) => editQuestion(context, id, { ...question(competencyIds[0] as string), revision: 1 }));
		await edit();
		await expect(edit()).rejects.toMatchObject({ code: "learning/question-changed" });
	});
});

describe("publishing", () => {
	it("waits for who writes the draft, and reads what they wrote", async () => {
		const { id, pageId } = await build();
		let published: Promise<unknown> = Promise.resolve();
		await write(head, async (context) => {
			const empty = page({ body: { en: null, zh: null } });
			await editActivity(context, pageId, { revision: 1, activity: empty });
			published = write(head, (other) => publishCourse(other, id)).catch((error: unknown) => error);
			await untilSomebodyWaits(world);
		});
		expect(await published).toMatchObject({ code: "learning/activity-empty" });
	});

	it("refuses an activity without anything in it", async () => {
		const { id, unitId } = await build();
		await write(head, (context) =>
			addActivity(context, unitId, activityInput.parse({ kind: "video", title: { en: "Film", zh: null } })),
		);
		await expect(write(head, (context) => publishCourse(context, id))).rejects.toMatchObject({
			code: "learning/activity-empty",
			params: { title: "Film" },
		});
	});

	it("says of a checklist that shows what the course develops no more that it does, not that it is empty", async () => {
		const built = await build();
		const item = (competencyId: string | null) => ({
			items: [{ id: "a", text: { en: "Clamps", zh: null }, competencyId, critical: true, answer: "tick" as const }],
			needed: 0,
			helpCounts: false,
			points: 10,
		});
		await asSystem(world.contexts, async (context) => {
			const [other] = (await buildCompetencies(context, { skills: 1, technologies: 0 })).ids;
			const owned = { unitId: built.unitId, organisationId: head.organisationId };
			await buildChecklist(context, built, owned, item(other as string));
		});
		await expect(write(head, (context) => publishCourse(context, built.id))).rejects.toMatchObject({
			code: "learning/competency-left",
			params: { title: "At the lathe" },
		});
	});

	it("freezes units, activities and questions; the next draft has copies that hang together", async () => {
		const built = await build();
		await asSystem(world.contexts, (context) => publishBuilt(context, built));
		await expect(write(head, (context) => addUnit(context, built.versionId, { title }))).rejects.toMatchObject({
			code: "learning/course-frozen",
		});
		for (const table of ["course_unit", "course_activity", "question_bank", "question"] as const)
			await expect(
				asSystem(world.contexts, ({ tx }) => tx.deleteFrom(table).where("version_id", "=", built.versionId).execute()),
			).rejects.toThrow("never changed");
		const { versionId } = await write(head, (context) => beginDraft(context, built.id));
		const copy = await content(versionId);
		expect(copy.units[0]!.activities.map(({ kind }) => kind)).toEqual(["page", "document", "quiz"]);
		const quiz = await read(head, (context) => getActivity(context, copy.units[0]!.activities[2]!.id));
		expect(quiz.quiz!.parts[0]!.bankId).toBe(copy.banks[0]!.id);
		expect(copy.banks[0]!.id).not.toBe(built.bankId);
		expect((await read(head, (context) => getBank(context, copy.banks[0]!.id))).questions).toHaveLength(4);
	});
});

it("a video is handed out by the bytes asked for", () => {
	expect(rangeOf("bytes=0-", 100)).toEqual({ start: 0, end: 99 });
	expect(rangeOf("bytes=10-19", 100)).toEqual({ start: 10, end: 19 });
	expect(rangeOf("bytes=-5", 100)).toEqual({ start: 95, end: 99 });
	expect(rangeOf("bytes=90-500", 100)).toEqual({ start: 90, end: 99 });
	expect(rangeOf("bytes=100-", 100)).toBe("unsatisfiable");
	expect([undefined, "bytes=-", "bytes=0-1,5-6", "items=0-1"].map((one) => rangeOf(one, 100))).toEqual([
		null,
		null,
		null,
		null,
	]);
});

it("is published with how often it certainly assesses what it develops", async () => {
	const built = await build();
	const { id, versionId, competencyIds, unitId, quizId, bankId } = built;
	const [asked] = competencyIds as [string];
	const { ids } = await asSystem(world.contexts, (context) =>
		buildCompetencies(context, { skills: 2, technologies: 0 }),
	);
	await asSystem(world.contexts, async (context) => {
		const { tx } = context;
		const owned = { version_id: versionId, course_id: id, organisation_id: head.organisationId };
		await tx
			.insertInto("course_competency")
			.values(ids.map((competency_id) => ({ ...owned, competency_id, level: 3, quizzes: 9, marked: 9 })))
			.execute();
		const quiz = (draw: number) => JSON.stringify({ parts: [{ bankId, questionIds: null, draw }], passMark: 60 });
		await tx
			.updateTable("question")
			.set({ competency_id: ids[0]! })
			.where("bank_id", "=", bankId)
			.where("position", "=", 3)
			.execute();
		await tx
			.updateTable("course_activity")
			.set({ quiz: quiz(2) })
			.where("id", "=", quizId)
			.execute();
		// One that draws a single question is sure to ask about neither.
		await tx
			.insertInto("course_activity")
			.values({
				...owned,
				id: newId(),
				unit_id: unitId,
				position: 9,
				kind: "quiz",
				title_en: "Short",
				quiz: quiz(1),
				updated_at: new Date(),
			})
			.execute();
		const owner = { unitId, organisationId: head.organisationId };
		await buildChecklist(context, { id, versionId, competencyIds: [asked, ids[1]!] }, owner);
	});
	expect((await content(versionId)).unproven).toMatchObject([
		{ id: ids[0], quizzes: 1, marked: 0, moreQuizzes: 1, moreMarked: 1 },
		{ id: ids[1], quizzes: 0, marked: 1, moreQuizzes: 1, moreMarked: 1 },
	]);
	await write(head, (context) => publishCourse(context, id));
	const rows = await asSystem(world.contexts, ({ tx }) =>
		tx
			.selectFrom("course_competency")
			.select(["competency_id", "quizzes", "marked"])
			.where("version_id", "=", versionId)
			.execute(),
	);
	const counted = new Map(rows.map(({ competency_id, quizzes, marked }) => [competency_id, [quizzes, marked]]));
	expect([asked, ...ids].map((one) => counted.get(one))).toEqual([
		[1, 1],
		[1, 0],
		[0, 1],
	]);
});
