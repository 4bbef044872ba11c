import { type KyselyPlugin, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordEvidence } from "#domains/competencies/api.ts";
import { asSystem, buildCompetencies, buildGroup, graded } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { courseChange, courseInput } from "../../contract-courses.ts";
import { buildCourse } from "../../testing/builders.ts";
import { attained, completed, openPrerequisiteRoom, type PrerequisiteRoom } from "../../testing/prerequisite-room.ts";
import { untilSomebodyWaits } from "../../testing/world.ts";
import { beginDraft } from "../authoring/begin-draft.ts";
import { copyCourse } from "../authoring/copy-course.ts";
import { getCourse } from "../authoring/course-queries.ts";
import { createCourse } from "../authoring/create-course.ts";
import { editCourse } from "../authoring/edit-course.ts";
import { publishCourse } from "../authoring/publish-course.ts";
import { coursesWithPrerequisites } from "./courses-with-prerequisites.ts";

let room: PrerequisiteRoom;
beforeAll(async () => {
	room = await openPrerequisiteRoom();
});
afterAll(() => room.world.close());

describe("what comes before a course", () => {
	it("is a published course or a competency, and others look like nothing", async () => {
		const course = await room.published();
		const hidden = await asSystem(room.world.contexts, (context) => buildCourse(context, room.owned(room.otherHead)));
		const ownDraft = await asSystem(room.world.contexts, (context) => buildCourse(context, room.owned(room.head)));
		for (const id of [hidden.id, ownDraft.id, newId(), course.id])
			await expect(room.name(room.head, course, [completed(id)])).rejects.toMatchObject({
				fields: [{ path: "prerequisites.0.courseId", code: "unknown" }],
			});
		await expect(room.name(room.head, course, [attained(newId(), 3)])).rejects.toMatchObject({
			fields: [{ path: "prerequisites.0.competencyId", code: "unknown" }],
		});
		const elsewhere = await room.published(room.otherHead);
		await room.name(room.head, course, [completed(elsewhere.id, false), attained(course.competencyIds[0]!, 2.5)]);
		const { versions } = await room.read(room.head, (context) => getCourse(context, course.id));
		expect(versions[0]?.prerequisites).toMatchObject([
			{ required: false, course: { id: elsewhere.id }, met: false },
			{ required: true, competency: { id: course.competencyIds[0] }, level: 2.5 },
		]);
		expect(() =>
			courseInput.parse({
				code: "a",
				name: { en: "a", zh: null },
				prerequisites: [{ ...completed(course.id), level: 3 }],
			}),
		).toThrow();
		expect(() =>
			courseInput.parse({
				code: "a",
				name: { en: "a", zh: null },
				prerequisites: [completed(course.id), completed(course.id)],
			}),
		).toThrow();
		expect(
			(await room.read(room.novice, (context) => getCourse(context, course.id))).versions[0]?.prerequisites,
		).toEqual([]);
	});

	it("is kept by the next draft and by a copy, and stays with a version that is published", async () => {
		const first = await room.published();
		const course = await room.published();
		await room.name(room.head, course, [completed(first.id)]);
		await room.write(room.head, (context) => publishCourse(context, course.id));
		const { versionId } = await room.write(room.head, (context) => beginDraft(context, course.id));
		const copy = await room.write(room.head, (context) =>
			copyCourse(context, course.id, { code: newId(), name: { en: "Copy", zh: null } }),
		);
		for (const id of [course.id, copy.id]) {
			const { versions } = await room.read(room.head, (context) => getCourse(context, id));
			expect(versions[0]?.prerequisites).toMatchObject([{ course: { id: first.id }, required: true }]);
		}
		expect(versionId).toBeTruthy();
		await expect(
			asSystem(room.world.contexts, ({ tx }) =>
				sql`delete from course_prerequisite p using course_version v
					where v.id = p.version_id and v.state = 'published' and p.course_id = ${course.id}`.execute(tx),
			),
		).rejects.toThrow("never changed");
	});

	it("runs in no circle: over three courses, and named with the way", async () => {
		const [a, b, c] = [await room.published(), await room.published(), await room.published()];
		await room.name(room.head, a, [completed(b.id)]);
		await room.name(room.head, b, [completed(c.id)]);
		await expect(room.name(room.head, c, [completed(a.id)])).rejects.toMatchObject({
			code: "learning/prerequisite-cycle",
			params: { wayEn: "Course → Course → Course → Course" },
		});
		await room.name(room.head, c, []);
	});

	it("runs in no circle that two tabs close at once", async () => {
		const [a, b] = [await room.published(), await room.published()];
		for (const one of [a, b]) await room.name(room.head, one, []);
		const both = await Promise.allSettled([
			room.name(room.head, a, [completed(b.id)]),
			room.name(room.head, b, [completed(a.id)]),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(both.find(({ status }) => status === "rejected")).toMatchObject({
			reason: { code: "learning/prerequisite-cycle" },
		});
	});

	it("runs in no circle over drafts of two schools, of which the second is not published", async () => {
		const [mine, theirs] = [await room.published(), await room.published(room.otherHead)];
		await room.name(room.head, mine, [completed(theirs.id)]);
		// Neither sees the other's draft.
		await room.name(room.otherHead, theirs, [completed(mine.id)]);
		const [frozen, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const first = room.write(room.head, async (context) => {
			await publishCourse(context, mine.id);
			frozen.resolve();
			await held.promise;
		});
		await frozen.promise;
		const refused = expect(
			room.write(room.otherHead, (context) => publishCourse(context, theirs.id)),
		).rejects.toMatchObject({
			code: "learning/prerequisite-cycle",
		});
		await untilSomebodyWaits(room.world);
		held.resolve();
		await first;
		await refused;
	});
});

it("keeps what comes before it when it is changed by who does not know of it", async () => {
	const [first, course] = [await room.published(), await room.published()];
	await room.name(room.head, course, [completed(first.id)]);
	const { revision, code } = await room.read(room.head, (context) => getCourse(context, course.id));
	const { prerequisites: _, ...known } = courseInput.parse({
		code,
		name: { en: "Course", zh: "课程" },
		competencies: course.competencyIds.map((competencyId) => ({ competencyId, level: 3 })),
	});
	await room.write(room.head, (context) =>
		editCourse(context, course.id, { ...courseChange.parse({ ...known, revision }), revision }),
	);
	expect(
		(await room.read(room.head, (context) => getCourse(context, course.id))).versions[0]?.prerequisites,
	).toHaveLength(1);
});

it("begins a course by its form with what comes before it", async () => {
	const first = await room.published();
	const { id } = await room.write(room.head, (context) =>
		createCourse(
			context,
			courseInput.parse({
				code: newId(),
				name: { en: "New", zh: null },
				prerequisites: [completed(first.id)],
			}),
		),
	);
	expect((await room.read(room.head, (context) => getCourse(context, id))).versions[0]?.prerequisites).toHaveLength(1);
});

it("asks as little of the database for many courses as for one", async () => {
	const { ids } = await asSystem(room.world.contexts, (context) =>
		buildCompetencies(context, { skills: 2, technologies: 0 }),
	);
	const first = await room.published();
	const courses = await Promise.all(
		[1, 2, 3, 4].map((level) =>
			room.offered([attained(ids[0]!, level), attained(ids[1]!, 5 - level), completed(first.id)]),
		),
	);
	await asSystem(room.world.contexts, (context) =>
		buildGroup(context, {
			organisationId: room.head.organisationId,
			teacherId: room.teacher.personId,
			learnerIds: [room.able.personId],
			since: new Date("2026-01-01"),
		}),
	);
	await room.write(room.teacher, (context) =>
		recordEvidence(context, [
			{
				...graded({ personId: room.able.personId, competencyId: ids[0]!, at: "2026-11-01T00:00:00Z" }),
				kind: "joint",
				level: 2,
			},
		]),
	);
	const asked = (courseIds: string[]) =>
		room.read(room.able, async (context) => {
			let queries = 0;
			const counting: KyselyPlugin = {
				transformQuery: ({ node }) => {
					queries++;
					return node;
				},
				transformResult: async ({ result }) => result,
			};
			const found = await coursesWithPrerequisites(
				{ ...context, tx: context.tx.withPlugin(counting) } as typeof context,
				courseIds,
			);
			return { queries, found };
		});
	const one = await asked([courses[0]!.courseId]);
	const all = await asked(courses.map(({ courseId }) => courseId));
	expect(all.queries).toBe(one.queries);
	// Each version at the level that it asks for itself.
	const met = courses.map(({ courseId }) => all.found.get(courseId)?.prerequisites.map((before) => before.met));
	expect(met).toEqual([
		[true, false, false],
		[true, false, false],
		[false, false, false],
		[false, false, false],
	]);
});
