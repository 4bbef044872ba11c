import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import type { CourseFile } from "../../contract-course-file.ts";
import { MOST_TAGS, MOST_TAGS_IN_FILE } from "../../html-size.ts";
import { type CourseFileRoom, emptyCourseFile, openCourseFileRoom, zipped } from "../../testing/course-file-room.ts";
import { getContent } from "../authoring/content-queries.ts";
import { copyCourse } from "../authoring/copy-course.ts";
import { getCourse } from "../authoring/course-queries.ts";
import { publishCourse } from "../authoring/publish-course.ts";
import { courseFileOf } from "./export-course.ts";
import { startCourseImport } from "./import-course.ts";

let room: CourseFileRoom;
beforeAll(async () => {
	room = await openCourseFileRoom();
});
afterAll(() => room.close());

const courseOf = (versionId: string, by = room.head) =>
	room.world.contexts.read(by, (context) => courseFileOf(context, versionId));
const courses = () =>
	asSystem(room.world.contexts, ({ tx }) => tx.selectFrom("course").select("id").execute()).then((all) => all.length);
/** A file of one page, changed. */
const withPage = (page: object = {}, rest: object = {}) => ({
	...emptyCourseFile,
	units: [
		{
			title: { en: "Unit", zh: null },
			activities: [
				{
					kind: "page",
					title: { en: "Page", zh: null },
					body: { en: "<p>Text</p>", zh: null },
					minutes: null,
					url: null,
					file: null,
					quiz: null,
					assignment: null,
					...page,
				},
			],
		},
	],
	...rest,
});
const uploadJson = async (file: unknown, parts: Record<string, Buffer | string> = {}) =>
	room.upload(await zipped({ "course.json": typeof file === "string" ? file : JSON.stringify(file), ...parts }));
const errorsOf = async (file: unknown, parts: Record<string, Buffer | string> = {}) =>
	(await room.preview(await uploadJson(file, parts))).errors.map(({ path, code }) => [path, code]);
const sha = (content: string) => createHash("sha256").update(content).digest("hex");

describe("a course as a file", () => {
	it("goes out, comes in and goes out the same, byte by byte, and elsewhere with whose it was", async () => {
		const { versionId, code } = await room.build();
		const first = await room.exported(versionId);
		const stranger = await room.world.person("enterprise", "owner");
		const fileId = await room.upload(first, stranger);
		expect(await room.preview(fileId, stranger)).toMatchObject({
			course: { code, hours: 40 },
			counts: { units: 2, activities: 9, banks: 1, questions: 7, files: 1, bytes: 7 },
			codeTaken: false,
			competencies: [{ found: { id: expect.anything() } }, {}, {}],
			errors: [],
			notes: [],
		});
		const taken = await room.take(fileId, code, stranger);
		const { course, ...inside } = await courseOf(versionId);
		const owner = expect.objectContaining({ origin: [expect.objectContaining({ licence: "all-rights-reserved" })] });
		expect(await courseOf(taken.versionId, stranger)).toEqual({ course: { ...course, sharing: owner }, ...inside });
		// The bytes are those of the content, but for the code that is free.
		const again = await room.take(await room.upload(first), `${code}-2`);
		await asSystem(room.world.contexts, async ({ tx }) => {
			await tx
				.updateTable("course")
				.set({ code: `${code}-1` })
				.where("code", "=", code)
				.execute();
			await tx.updateTable("course").set({ code }).where("id", "=", again.id).execute();
		});
		expect(await room.exported(again.versionId)).toEqual(first);
		const content = await room.world.contexts.read(stranger, (context) => getContent(context, taken.versionId));
		expect(content).toMatchObject({
			editable: true,
			units: [{ activities: [{}, {}] }, { activities: [{}, {}, {}, {}, {}, {}, {}] }],
		});
		// A job that died after its work is run again, and finds it done.
		expect(await room.take(fileId, code, stranger, taken.id)).toEqual(taken);
		// It holds: what was taken in can be published as it is.
		await room.world.contexts.write(stranger, (context) => publishCourse(context, taken.id));
	});

	it("carries licence and terms, and whose it was to another organisation, where nobody looks into it yet", async () => {
		const { id, versionId } = await room.build();
		const stranger = await room.world.person("enterprise", "owner");
		const shared = { licence: "cc-by-4.0", terms_en: "Tell us", access_tier: "public" };
		await asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("course").set(shared).where("id", "=", id).execute(),
		);
		const fileId = await room.upload(await room.exported(versionId), stranger);
		const taken = await room.take(fileId, "SHARED-1", stranger);
		const { sharing, name } = await room.world.contexts.read(stranger, (context) => getCourse(context, taken.id));
		const { organisation } = await room.world.contexts.read(room.head, (context) => getCourse(context, id));
		expect(sharing).toMatchObject({
			licence: "cc-by-4.0",
			terms: { en: "Tell us", zh: null },
			tier: "authors",
			origin: [{ course: name, organisation: organisation.name, licence: "cc-by-4.0" }],
		});
		// Its own organisation has nobody to attribute it to.
		const back = await room.take(await room.upload(await room.exported(versionId)), "SHARED-2");
		const own = await room.world.contexts.read(room.head, (context) => getCourse(context, back.id));
		expect(own.sharing.origin).toEqual([]);
	});

	it("keeps of a long line of courses that it comes from the first and the last ones, with names that fit a page", async () => {
		const stranger = await room.world.person("enterprise", "owner");
		const called = (en: string) => ({ en, zh: null });
		const from = (index: number) => ({
			course: called(`Course ${index}`),
			organisation: called("Elsewhere"),
			licence: "cc-by-4.0",
		});
		const none = { en: null, zh: null };
		const withOrigins = (origin: unknown[], owner = "Owner") =>
			withPage(
				{},
				{
					course: {
						...emptyCourseFile.course,
						sharing: { licence: "cc-by-4.0", licenceText: none, terms: none, owner: called(owner), origin },
					},
				},
			);
		const most = Array.from({ length: 20 }, (_, index) => from(index));
		const zip = await zipped({ "course.json": JSON.stringify(withOrigins(most)) });
		const taken = await room.take(await room.upload(zip, stranger), "ORIGINS-1", stranger);
		const { sharing } = await room.world.contexts.read(stranger, (context) => getCourse(context, taken.id));
		expect(sharing.origin.map((one) => one.course.en)).toEqual([
			"Course 0",
			...Array.from({ length: 18 }, (_, index) => `Course ${index + 2}`),
			"Course",
		]);
		expect(await errorsOf(withOrigins([...most, from(20)]))).not.toEqual([]);
		expect(await errorsOf(withOrigins([], "x".repeat(401)))).not.toEqual([]);
	});

	it("leaves out the competencies that this region has not, and all that asks for them", async () => {
		const { versionId } = await room.build();
		const file = await courseOf(versionId);
		const renamed = {
			...file,
			competencies: file.competencies.map((one, index) => (index === 1 ? { ...one, code: "none" } : one)),
		};
		const fileId = await uploadJson(renamed, { [`files/${sha("handout")}`]: "handout" });
		const { competencies, errors } = await room.preview(fileId);
		expect(errors).toEqual([]);
		expect(competencies.map(({ found }) => found !== null)).toEqual([true, false, true]);
		const { versionId: taken } = await room.take(fileId, "PARTLY");
		const came = await courseOf(taken);
		expect(came.competencies).toHaveLength(2);
		expect(came.units[1]?.activities[3]?.assignment?.rubric).toEqual([]);
		// An item stays and shows nothing.
		expect(came.units[1]?.activities[4]?.checklist?.items.map(({ competency }) => competency)).toEqual([null, null]);
		expect(came.units[1]?.activities[5]?.discussion).toEqual({ needed: 2, postFirst: true });
	});

	it("keeps both names of a content that lies there twice, and counts it in the quota as two", async () => {
		const document = (name: string) => withPage({ kind: "document", file: { sha256: sha("content"), name } }).units[0];
		const file = {
			...emptyCourseFile,
			units: [document("讲义.pdf"), document("Handout.pdf"), document("讲义.pdf")],
			files: [{ sha256: sha("content"), size: 7 }],
		};
		const { versionId } = await room.take(await uploadJson(file, { [`files/${sha("content")}`]: "content" }), "NAMES");
		const came = await courseOf(versionId);
		expect(came.units.map(({ activities }) => activities[0]?.file?.name)).toEqual([
			"讲义.pdf",
			"Handout.pdf",
			"讲义.pdf",
		]);
		expect(came.files).toEqual(file.files);
		const kept = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("stored_file").select("name").where("sha256", "=", sha("content")).execute(),
		);
		expect(kept.map(({ name }) => name).sort()).toEqual(["Handout.pdf", "讲义.pdf"]);
	});

	it("leaves out a competency that was archived after it was looked at, and says so", async () => {
		const { versionId } = await room.build();
		const fileId = await room.upload(await room.exported(versionId));
		const { competencies } = await room.preview(fileId);
		const archived = competencies[1]?.found?.id as string;
		await room.archived(archived, async () => {
			const taken = await room.take(fileId, "ARCHIVED-1", room.head, undefined, competencies);
			expect(taken.figures).toMatchObject({ competencies: 2, competenciesInFile: 3 });
			const came = await courseOf(taken.versionId);
			expect(came.competencies).toHaveLength(2);
			expect(came.units[1]?.activities[3]?.assignment?.rubric).toEqual([]);
		});
	});

	it("is refused before anything is written where the code is taken, and to who may not begin courses", async () => {
		const { code } = await room.build();
		const fileId = await uploadJson(emptyCourseFile);
		const start = (by = room.head) =>
			room.world.contexts.write(by, (context) =>
				startCourseImport(context, room.files, { fileId, code, competencies: [] }),
			);
		await expect(start()).rejects.toMatchObject({ code: "learning/course-code-taken", fields: [{ path: "code" }] });
		// Somebody else's upload, and somebody who begins no courses.
		const rival = await room.world.person("school", "programme_head");
		await expect(start(rival)).rejects.toMatchObject({ status: 404 });
		await expect(start(await room.world.person("school", "teacher", room.head.organisationId))).rejects.toMatchObject({
			status: 404,
		});
		await expect(room.preview(fileId, rival)).rejects.toMatchObject({ status: 404 });
	});

	it("goes out to who writes it alone, and that stays in the audit", async () => {
		const { versionId } = await room.build();
		for (const [kind, role] of [
			["school", "programme_head"],
			["school", "teacher"],
			["school", "student"],
		] as const)
			await expect(room.exported(versionId, await room.world.person(kind, role))).rejects.toMatchObject({
				status: 404,
			});
		await room.exported(versionId);
		const said = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("audit_entry").select("action").where("action", "=", "learning.course.taken-out").execute(),
		);
		expect(said.length).toBeGreaterThan(0);
	});
});

describe("what comes before a course", () => {
	it("goes out and comes in by codes, and what is not there is left out and named", async () => {
		const { id: priorId } = await room.build();
		await room.world.contexts.write(room.head, (context) => publishCourse(context, priorId));
		const { id: courseId, versionId } = await room.build();
		await asSystem(room.world.contexts, ({ tx }) =>
			tx
				.insertInto("course_prerequisite")
				.values([
					{ ...named(courseId, versionId), position: 1, required: true, needed_course_id: priorId },
					{
						...named(courseId, versionId),
						position: 2,
						required: false,
						competency_id: room.competencyIds[0]!,
						level: 2.5,
					},
				])
				.execute(),
		);
		const { prerequisites } = await courseOf(versionId);
		expect(prerequisites).toMatchObject([
			{ required: true, course: { code: expect.any(String) }, level: null },
			{ required: false, competency: { framework: {}, code: expect.any(String) }, level: 2.5 },
		]);
		const file = await room.exported(versionId);
		const fileId = await room.upload(file);
		expect((await room.preview(fileId)).notes).toEqual([]);
		const taken = await room.take(fileId, "BEFORE-1");
		expect((await courseOf(taken.versionId)).prerequisites).toEqual(prerequisites);
		// Another organisation has no course of this code.
		const stranger = await room.world.person("enterprise", "owner");
		const theirs = await room.upload(file, stranger);
		expect((await room.preview(theirs, stranger)).notes).toMatchObject([
			{ path: "prerequisites.0", code: "prerequisite-left-out" },
		]);
		const elsewhere = await room.take(theirs, "BEFORE-1", stranger);
		expect((await courseOf(elsewhere.versionId, stranger)).prerequisites).toEqual([prerequisites?.[1]]);
		expect(await errorsOf({ ...emptyCourseFile, prerequisites: [{ ...prerequisites?.[0], level: 3 }] })).toEqual([
			["prerequisites.0", "course-or-competency"],
		]);
	});
	const named = (courseId: string, versionId: string) => ({
		course_id: courseId,
		version_id: versionId,
		organisation_id: room.head.organisationId,
	});
});

describe("a hostile or broken course file", () => {
	it("names each place that is wrong, and nothing is imported while one is", async () => {
		expect(await errorsOf(withPage({ title: { en: null, zh: null } }))).toEqual([
			["units.0.activities.0.title.zh", "name-missing"],
		]);
		expect(await errorsOf(withPage({ surprise: 1 }))).toEqual([["units.0.activities.0", "unrecognized_keys"]]);
		const release = [
			{ rule: "done", activity: "2.1" },
			{ rule: "score", activity: "1.1", percent: 60 },
		];
		expect(await errorsOf(withPage({ release }))).toEqual([
			["units.0.activities.0.release.0.activity", "unknown"],
			["units.0.activities.0.release.1.activity", "not-scored"],
		]);
		const nameless = { ...emptyCourseFile.course, kind: "certificate" };
		expect(await errorsOf(withPage({}, { course: nameless }))).toEqual([["course.certificate.zh", "name-missing"]]);
		const twice = { rule: "done", activity: "1.1" };
		expect(await errorsOf(withPage({ release: [twice, twice] }))).toEqual([["units.0.activities.0.release", "twice"]]);
		// It would wait for itself.
		expect(await errorsOf(withPage({ release: [twice] }))).toEqual([["units", "release-cycle"]]);
		const quiz = {
			parts: [],
			timeLimit: null,
			attempts: null,
			counts: "best",
			shuffle: true,
			show: "never",
			passMark: 60,
		};
		expect(await errorsOf(withPage({ quiz }))).toEqual([["units.0.activities.0.quiz", "not-of-this-kind"]]);
		const draws = { ...quiz, parts: [{ bank: "b1", questions: null, draw: 3 }] };
		expect(await errorsOf(withPage({ kind: "quiz", quiz: draws }))).toEqual([
			["units.0.activities.0.quiz.parts.0.bank", "unknown"],
		]);
		const banks = [{ key: "b1", name: { en: "Bank", zh: null }, questions: [] }];
		const broken = withPage({ kind: "quiz", quiz: draws }, { banks });
		expect(await errorsOf(broken)).toEqual([["units.0.activities.0.quiz.parts.0.draw", "more-than-there-are"]]);
		expect(await errorsOf({ ...emptyCourseFile, banks: [...banks, ...banks] })).toEqual([["banks.1", "twice"]]);
		const before = await courses();
		await expect(room.take(await uploadJson(broken), "BROKEN")).rejects.toMatchObject({
			code: "learning/import-with-errors",
		});
		expect(await courses()).toBe(before);
	});

	it("brings no file that is missing, not what its name says, too large, or of a kind that a browser runs", async () => {
		const document = (name: string, size = 7) =>
			withPage(
				{ kind: "document", file: { sha256: sha("content"), name } },
				{ files: [{ sha256: sha("content"), size }] },
			);
		const path = `files/${sha("content")}`;
		expect(await errorsOf(document("a.pdf"), { [path]: "content" })).toEqual([]);
		expect(await errorsOf(document("a.pdf"))).toEqual([["files.0", "file-not-in-archive"]]);
		expect(await errorsOf(document("a.pdf"), { [path]: "CONTENT" })).toEqual([["files.0", "file-differs"]]);
		expect(await errorsOf(document("a.pdf", 6), { [path]: "content" })).toEqual([["files.0", "file-differs"]]);
		expect(await errorsOf(document("a.pdf", 2_000_000), { [path]: "content" })).toEqual([
			["files.0", "file-over-limit"],
		]);
		for (const name of ["a.svg", "a.html", "a.pdf.htm"])
			expect(await errorsOf(document(name), { [path]: "content" })).toEqual([
				["units.0.activities.0.file", "file-of-wrong-kind"],
			]);
		const before = await courses();
		await expect(room.take(await uploadJson(document("a.pdf"), { [path]: "CONTENT" }), "OTHER")).rejects.toMatchObject({
			code: "learning/import-with-errors",
		});
		expect(await courses()).toBe(before);
		// Nothing stays of what came with it.
		expect(await room.files.has(sha("CONTENT"))).toBe(false);
	});

	it("has its texts cleaned as if they were typed, and says so", async () => {
		const fileId = await uploadJson(
			withPage({ body: { en: '<p onclick="x()">Text</p><script>alert(1)</script><svg onload=x()></svg>', zh: null } }),
			{ "notes.txt": "left" },
		);
		expect((await room.preview(fileId)).notes).toEqual([
			{ path: "files", code: "part-left-out", params: { file: "notes.txt" } },
			{ path: "units.0.activities.0.body.en", code: "html-cleaned" },
		]);
		const { versionId } = await room.take(fileId, "CLEANED");
		expect((await courseOf(versionId)).units[0]?.activities[0]?.body.en).toBe("<p>Text</p>");
	});

	it("has no more HTML than is cleaned while somebody waits", async () => {
		const { units } = withPage({ body: { en: "<b>".repeat(MOST_TAGS), zh: null } });
		const most = MOST_TAGS_IN_FILE / MOST_TAGS;
		const file = (count: number) => ({ ...emptyCourseFile, units: Array.from({ length: count }, () => units[0]) });
		expect(await errorsOf(file(most))).toEqual([]);
		expect(await errorsOf(file(most + 1))).toEqual([["units", "too-many-tags"]]);
		expect(await errorsOf(withPage({ body: { en: "<b>".repeat(MOST_TAGS + 1), zh: null } }))).toEqual([
			["units.0.activities.0.body.en", "too-many-tags"],
		]);
	});

	it("is no archive, another format, a newer version, or nested without end", async () => {
		const seen = async (content: Buffer) =>
			room.preview(await room.upload(content)).catch((error) => [error.code, error.params.reason]);
		expect(await seen(Buffer.from("%PDF"))).toEqual(["learning/archive-refused", "broken"]);
		expect(await seen(await zipped({ "a.txt": "a" }))).toEqual(["learning/course-file-broken", "missing"]);
		const json = async (text: string) => seen(await zipped({ "course.json": text }));
		expect(await json("{")).toEqual(["learning/course-file-broken", "json"]);
		expect(await json('{"format":"a\\u0000b"}')).toEqual(["learning/course-file-broken", "json"]);
		expect(await json(`${"[".repeat(50_000)}${"]".repeat(50_000)}`)).toEqual(["learning/course-file-broken", "deep"]);
		expect(await json('{"format":"moodle","version":1}')).toEqual(["learning/course-file-broken", "format"]);
		expect(await json(JSON.stringify({ ...emptyCourseFile, version: 2 }))).toEqual([
			"learning/course-file-version",
			undefined,
		]);
		const clean = Object.getOwnPropertyNames(Object.prototype);
		const polluted = JSON.stringify(emptyCourseFile).replace("{", '{"__proto__":{"kind":"x"},');
		// Refused by its name, or nowhere to be found: what it brings reaches no other object.
		const deep = JSON.stringify(withPage()).replace(
			'"kind":',
			'"__proto__":{"kind":"x"},"constructor":{"prototype":{"kind":"x"}},"kind":',
		);
		for (const text of [polluted, deep]) {
			await errorsOf(text);
			await room.take(await uploadJson(text), `POLLUTED-${text.length}`).catch(() => undefined);
			expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(clean);
			expect({}).not.toHaveProperty("kind");
		}
	});

	it("is an archive that unpacks to too much, leaves its folder, holds links or a name twice", async () => {
		const seen = async (content: Buffer) =>
			room.preview(await room.upload(content)).catch((error) => error.params.reason);
		const bomb = await zipped({ "course.json": JSON.stringify(emptyCourseFile), "files/x": Buffer.alloc(9_000_000) });
		expect(await seen(bomb)).toBe("ratio");
		expect(await seen(await zipped({ "../course.json": "{}" }))).toBe("name");
		expect(await seen(await zipped({ "/etc/passwd": "x" }))).toBe("name");
		expect(await seen(await zipped({ "course.json": "{}", "COURSE.json": "{}" }))).toBe("overlap");
		const linked = await zipped({ "course.json": "{}", link: "/etc/passwd" });
		// Mode of Unix in the upper half of the external attributes (APPNOTE 4.4.15) of the second entry.
		const second = linked.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
		linked.writeUInt32LE(0xa1ff_0000, second + 38);
		expect(await seen(linked)).toBe("link");
		// The directory states less than there is.
		const lying = await zipped({ "course.json": JSON.stringify(emptyCourseFile) });
		lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
		expect(await seen(lying)).toBe("overlap");
		const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`files/${index}`, ""]));
		expect(await seen(await zipped(many))).toBe("entries");
	});
});

describe("a copy of a course", () => {
	it("is a draft of the own organisation with all that the published one is made of", async () => {
		const { id, versionId, code } = await room.build();
		const name = { en: "Copy", zh: null };
		const copy = (by = room.head) =>
			room.world.contexts.write(by, (context) => copyCourse(context, id, { code: `${code}-2`, name }));
		await expect(copy()).rejects.toMatchObject({ code: "learning/course-not-published" });
		await room.world.contexts.write(room.head, (context) => publishCourse(context, id));
		await expect(copy(await room.world.person("school", "programme_head"))).rejects.toMatchObject({ status: 404 });
		const { id: copied } = await copy();
		const draft = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("course_version").select(["id", "state"]).where("course_id", "=", copied).executeTakeFirstOrThrow(),
		);
		expect(draft.state).toBe("draft");
		const [before, after]: CourseFile[] = [await courseOf(versionId), await courseOf(draft.id)];
		expect(after).toEqual({ ...before, course: { ...before?.course, code: `${code}-2`, name } });
	});

	it("leaves a competency that is archived behind, with what asks for it, and names it", async () => {
		const { id, code } = await room.build();
		await room.world.contexts.write(room.head, (context) => publishCourse(context, id));
		const [asked, shown, third] = room.competencyIds as [string, string, string];
		const copyWithout = (archived: string, at: number) =>
			room.archived(archived, async () => {
				const name = { en: "Copy", zh: null };
				const copied = await room.world.contexts.write(room.head, (context) =>
					copyCourse(context, id, { code: `${code}-A${at}`, name }),
				);
				const { id: draftId } = await asSystem(room.world.contexts, ({ tx }) =>
					tx.selectFrom("course_version").select("id").where("course_id", "=", copied.id).executeTakeFirstOrThrow(),
				);
				return { ...copied, file: await courseOf(draftId) };
			});
		const withoutAsked = await copyWithout(asked, 0);
		expect(withoutAsked.leftOut).toEqual([{ en: "skill 0", zh: "能力 0" }]);
		expect(withoutAsked.file.competencies).toHaveLength(2);
		expect(withoutAsked.file.banks[0]?.questions.map(({ competency }) => competency)).toEqual(Array(7).fill(null));
		const withoutShown = await copyWithout(shown, 1);
		expect(withoutShown.leftOut).toHaveLength(1);
		expect(withoutShown.file.units[1]?.activities[3]?.assignment?.rubric).toEqual([]);
		expect(withoutShown.file.units[1]?.activities[4]?.checklist?.items.map(({ competency }) => competency)).toEqual([
			null,
			null,
		]);
		expect(third && (await copyWithout(third, 2)).file.units).toHaveLength(2);
	});
});
