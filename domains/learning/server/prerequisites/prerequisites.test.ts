import { type KyselyPlugin, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordEvidence } from "#domains/competencies/api.ts";
import { asSystem, buildCompetencies, buildGroup, graded } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { courseChange, courseInput } from "../../contract-courses.ts";
import type { PrerequisiteInput } from "../../contract-prerequisites.ts";
import { type BuiltCourse, buildContent, buildCourse, buildOffering, publishBuilt } from "../../testing/builders.ts";
import { openLearningWorld, type TestPerson, type TestWorld, untilSomebodyWaits } from "../../testing/world.ts";
import { beginDraft } from "../authoring/begin-draft.ts";
import { copyCourse } from "../authoring/copy-course.ts";
import { getCourse } from "../authoring/course-queries.ts";
import { createCourse } from "../authoring/create-course.ts";
import { editCourse } from "../authoring/edit-course.ts";
import { publishCourse } from "../authoring/publish-course.ts";
import { enrolGroup, enrolList, previewEnrolment } from "../offerings/enrol.ts";
import { addRule, enrolByRule } from "../offerings/enrolment-rules.ts";
import { joinByCode } from "../offerings/join.ts";
import { getOffering, listLearners } from "../offerings/offering-queries.ts";
import { askForSeat } from "../seats/ask-for-seat.ts";
import { coursesWithPrerequisites } from "./courses-with-prerequisites.ts";

let world: TestWorld;
let head: TestPerson;
let otherHead: TestPerson;
let teacher: TestPerson;
let able: TestPerson;
let novice: TestPerson;

beforeAll(async () => {
	world = await openLearningWorld(new Date("2026-11-21T08:00:00Z"));
	head = await world.person("school", "programme_head");
	otherHead = await world.person("school", "programme_head");
	teacher = await world.person("school", "teacher", head.organisationId);
	able = await world.person("school", "student", head.organisationId);
	novice = await world.person("school", "student", head.organisationId);
	await asSystem(world.contexts, ({ tx }) => tx.updateTable("person").set({ email_verified: true }).execute());
});
afterAll(() => world.close());

const write = <T>(by: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(by, work);
const read = <T>(by: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) => world.contexts.read(by, work);
const owned = (by: TestPerson) => ({ organisationId: by.organisationId, regionId: world.regionId });

const completed = (courseId: string, required = true): PrerequisiteInput => ({
	required,
	courseId,
	competencyId: null,
	level: null,
});
const attained = (competencyId: string, level: number, required = true): PrerequisiteInput => ({
	required,
	courseId: null,
	competencyId,
	level,
});

/** A published course of one activity that is done by saying so. */
const published = (by = head): Promise<BuiltCourse & { pageId: string }> =>
	asSystem(world.contexts, async (context) => {
		const course = await buildCourse(context, owned(by));
		const { pageId, quizId, documentId } = await buildContent(context, course, by.organisationId);
		for (const id of [quizId, documentId])
			await context.tx.deleteFrom("course_activity").where("id", "=", id).execute();
		await publishBuilt(context, course);
		return { ...course, pageId };
	});

/** Begins a draft of a course that names these, as its form sends it. */
async function name(by: TestPerson, { id, competencyIds }: BuiltCourse, prerequisites: readonly PrerequisiteInput[]) {
	const { drafted } = await read(by, (context) => getCourse(context, id));
	if (!drafted) await write(by, (context) => beginDraft(context, id));
	const { revision, code } = await read(by, (context) => getCourse(context, id));
	return write(by, (context) =>
		editCourse(context, id, {
			...courseInput.parse({
				code,
				name: { en: "Course", zh: "课程" },
				competencies: competencyIds.map((competencyId) => ({ competencyId, level: 3 })),
				prerequisites,
			}),
			revision,
		}),
	);
}

/** A course that names these, published, and an offering of it with a code. */
async function offered(prerequisites: readonly PrerequisiteInput[], openTo: "invited" | "school" = "invited") {
	const course = await published();
	await name(head, course, prerequisites);
	await write(head, (context) => publishCourse(context, course.id));
	const code = newId().toUpperCase().replaceAll("-", "");
	const offeringId = await asSystem(world.contexts, async (context) => {
		const { current_version_id } = await context.tx
			.selectFrom("course")
			.select("current_version_id")
			.where("id", "=", course.id)
			.executeTakeFirstOrThrow();
		return buildOffering(context, {
			course: { ...course, versionId: current_version_id as string },
			...owned(head),
			teacherIds: [teacher.personId],
			code,
			openTo,
		});
	});
	return { courseId: course.id, offeringId, code };
}

/** Somebody did all activities of a course, wherever it was offered. */
const complete = (course: BuiltCourse, { personId }: TestPerson) =>
	asSystem(world.contexts, async (context) => {
		const offeringId = await buildOffering(context, { course, ...owned(head), learnerIds: [personId] });
		await context.tx.updateTable("enrolment").set({ done: 1 }).where("offering_id", "=", offeringId).execute();
	});

const lacking = { code: "learning/prerequisites-lacking" };
const addressOf = ({ personId }: TestPerson) => `${personId}@example.org`;

describe("what comes before a course", () => {
	it("is a published course or a competency, and others look like nothing", async () => {
		const course = await published();
		const hidden = await asSystem(world.contexts, (context) => buildCourse(context, owned(otherHead)));
		const ownDraft = await asSystem(world.contexts, (context) => buildCourse(context, owned(head)));
		for (const id of [hidden.id, ownDraft.id, newId(), course.id])
			await expect(name(head, course, [completed(id)])).rejects.toMatchObject({
				fields: [{ path: "prerequisites.0.courseId", code: "unknown" }],
			});
		await expect(name(head, course, [attained(newId(), 3)])).rejects.toMatchObject({
			fields: [{ path: "prerequisites.0.competencyId", code: "unknown" }],
		});
		const elsewhere = await published(otherHead);
		await name(head, course, [completed(elsewhere.id, false), attained(course.competencyIds[0]!, 2.5)]);
		const { versions } = await read(head, (context) => getCourse(context, course.id));
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
		expect((await read(novice, (context) => getCourse(context, course.id))).versions[0]?.prerequisites).toEqual([]);
	});

	it("is kept by the next draft and by a copy, and stays with a version that is published", async () => {
		const first = await published();
		const course = await published();
		await name(head, course, [completed(first.id)]);
		await write(head, (context) => publishCourse(context, course.id));
		const { versionId } = await write(head, (context) => beginDraft(context, course.id));
		const copy = await write(head, (context) =>
			copyCourse(context, course.id, { code: newId(), name: { en: "Copy", zh: null } }),
		);
		for (const id of [course.id, copy.id]) {
			const { versions } = await read(head, (context) => getCourse(context, id));
			expect(versions[0]?.prerequisites).toMatchObject([{ course: { id: first.id }, required: true }]);
		}
		expect(versionId).toBeTruthy();
		await expect(
			asSystem(world.contexts, ({ tx }) =>
				sql`delete from course_prerequisite p using course_version v
					where v.id = p.version_id and v.state = 'published' and p.course_id = ${course.id}`.execute(tx),
			),
		).rejects.toThrow("never changed");
	});

	it("runs in no circle: over three courses, and named with the way", async () => {
		const [a, b, c] = [await published(), await published(), await published()];
		await name(head, a, [completed(b.id)]);
		await name(head, b, [completed(c.id)]);
		await expect(name(head, c, [completed(a.id)])).rejects.toMatchObject({
			code: "learning/prerequisite-cycle",
			params: { wayEn: "Course → Course → Course → Course" },
		});
		await name(head, c, []);
	});

	it("runs in no circle that two tabs close at once", async () => {
		const [a, b] = [await published(), await published()];
		for (const one of [a, b]) await name(head, one, []);
		const both = await Promise.allSettled([name(head, a, [completed(b.id)]), name(head, b, [completed(a.id)])]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(both.find(({ status }) => status === "rejected")).toMatchObject({
			reason: { code: "learning/prerequisite-cycle" },
		});
	});

	it("runs in no circle over drafts of two schools, of which the second is not published", async () => {
		const [mine, theirs] = [await published(), await published(otherHead)];
		await name(head, mine, [completed(theirs.id)]);
		// Neither sees the other's draft.
		await name(otherHead, theirs, [completed(mine.id)]);
		const [frozen, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const first = write(head, async (context) => {
			await publishCourse(context, mine.id);
			frozen.resolve();
			await held.promise;
		});
		await frozen.promise;
		const refused = expect(write(otherHead, (context) => publishCourse(context, theirs.id))).rejects.toMatchObject({
			code: "learning/prerequisite-cycle",
		});
		await untilSomebodyWaits(world);
		held.resolve();
		await first;
		await refused;
	});
});

describe("who comes to a course that requires something", () => {
	it("has completed it, by code and by asking; the refusal names it, and who may make an exception", async () => {
		const first = await published();
		await complete(first, able);
		const { offeringId, code } = await offered(
			[completed(first.id), attained(first.competencyIds[0]!, 3, false)],
			"school",
		);
		const refusal = { ...lacking, params: { missingEn: "Course", missingZh: "课程" } };
		await expect(write(novice, (context) => joinByCode(context, code))).rejects.toMatchObject(refusal);
		await expect(write(novice, (context) => askForSeat(context, offeringId))).rejects.toMatchObject(refusal);
		const { name: teacherName } = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("person").select("name").where("id", "=", teacher.personId).executeTakeFirstOrThrow(),
		);
		await expect(write(novice, (context) => joinByCode(context, code))).rejects.toMatchObject({
			params: { whoEn: teacherName },
		});
		// What is advised keeps nobody away.
		expect(await write(able, (context) => askForSeat(context, offeringId))).toEqual({ state: "given" });
		const seen = await read(able, (context) => getOffering(context, offeringId));
		expect(seen.prerequisites.map(({ met }) => met)).toEqual([true, false]);
	});

	it("has attained a competency at the level that is asked for, as the ledger counts it", async () => {
		const { ids } = await asSystem(world.contexts, (context) =>
			buildCompetencies(context, { skills: 1, technologies: 0 }),
		);
		const [competencyId] = ids as [string];
		const { code } = await offered([attained(competencyId, 3)]);
		const higher = await offered([attained(competencyId, 4)]);
		await expect(write(able, (context) => joinByCode(context, code))).rejects.toMatchObject(lacking);
		await asSystem(world.contexts, (context) =>
			buildGroup(context, {
				organisationId: head.organisationId,
				teacherId: teacher.personId,
				learnerIds: [able.personId],
			}),
		);
		for (let entry = 0; entry < 3; entry++)
			await write(teacher, (context) => recordEvidence(context, [graded({ personId: able.personId, competencyId })]));
		await write(able, (context) => joinByCode(context, code));
		await expect(write(able, (context) => joinByCode(context, higher.code))).rejects.toMatchObject(lacking);
	});

	/** A group that the teacher looks after, and so sees what its learners have. */
	const lookedAfter = (...learners: TestPerson[]) =>
		asSystem(world.contexts, (context) =>
			buildGroup(context, {
				organisationId: head.organisationId,
				teacherId: teacher.personId,
				learnerIds: learners.map(({ personId }) => personId),
			}),
		);

	it("is enrolled by a list all the same where a reason is given, which stays, and is left out without", async () => {
		const first = await published();
		const { offeringId, code } = await offered([completed(first.id)]);
		await lookedAfter(novice);
		const { rows } = await write(teacher, (context) =>
			previewEnrolment(context, offeringId, { text: addressOf(novice), exception: null }),
		);
		expect(rows).toMatchObject([{ problem: "lacks-required", lacks: [{ required: true, name: { en: "Course" } }] }]);
		const enrolled = (exception: string | null) =>
			write(teacher, (context) => enrolList(context, offeringId, { text: addressOf(novice), exception }));
		expect(await enrolled(null)).toMatchObject({ enrolled: 0, lacking: [{ lacks: [{ required: true }] }] });
		expect(await enrolled("Learned it at work")).toEqual({ enrolled: 1, lacking: [], unseen: 0 });
		const kept = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("enrolment").select("exception").where("offering_id", "=", offeringId).execute(),
		);
		expect(kept).toEqual([{ exception: "Learned it at work" }]);
		// Who was let in once comes back by the code.
		await asSystem(world.contexts, ({ tx, now }) =>
			tx
				.updateTable("enrolment")
				.set({ state: "withdrawn", ended_at: now })
				.where("offering_id", "=", offeringId)
				.execute(),
		);
		await write(novice, (context) => joinByCode(context, code));
	});

	it("is left out of a group and of a rule, whose newcomers are told of, unless a reason was given", async () => {
		const first = await published();
		await complete(first, able);
		const { offeringId } = await offered([completed(first.id)]);
		const groupId = await lookedAfter(able, novice);
		expect(
			await write(teacher, (context) => enrolGroup(context, offeringId, { groupId, exception: null })),
		).toMatchObject({ enrolled: 1, lacking: [{ lacks: [{ required: true }] }] });
		expect(await write(teacher, (context) => addRule(context, offeringId, groupId, null))).toMatchObject({
			enrolled: 0,
			lacking: [{}],
		});
		const told = () =>
			asSystem(world.contexts, ({ tx }) =>
				tx.selectFrom("notice").select(["person_id", "params"]).where("kind", "=", "learning.rule-lacking").execute(),
			);
		const arrive = (personIds: string[]) =>
			asSystem(world.contexts, (context) =>
				enrolByRule.handle(context, {
					payload: { groupId, organisationId: head.organisationId, personIds },
				} as never),
			);
		await arrive([novice.personId]);
		expect(await told()).toMatchObject([{ person_id: teacher.personId, params: { count: "1" } }]);
		// Who lacked it before is not told of once more when another one comes.
		await arrive([able.personId]);
		expect(await told()).toHaveLength(1);
		expect(
			await write(teacher, (context) => addRule(context, offeringId, groupId, "All of them practised it")),
		).toEqual({
			enrolled: 1,
			lacking: [],
			unseen: 0,
		});
		const seen = await read(teacher, (context) => getOffering(context, offeringId));
		expect(seen.rules).toMatchObject([{ exception: "All of them practised it" }]);
		const learners = await read(teacher, (context) => listLearners(context, offeringId, { limit: 20 }));
		expect(new Set(learners.items.map(({ id, exception }) => `${id} ${exception}`))).toEqual(
			new Set([`${able.personId} null`, `${novice.personId} All of them practised it`]),
		);
		expect(await records("All of them practised it")).toBe(0);
	});

	/** How many entries of the record hold these words. */
	const records = (words: string) =>
		asSystem(world.contexts, async ({ tx }) => {
			const { rows } = await sql<{ count: number }>`
				select count(*)::int as count from audit_entry where strpos(detail::text, ${words}) > 0`.execute(tx);
			return rows[0]!.count;
		});

	it("is told of to nobody who may not see what they have", async () => {
		const first = await published();
		const stranger = await world.person("school", "student", otherHead.organisationId);
		const other = await world.person("school", "student", otherHead.organisationId);
		await asSystem(world.contexts, ({ tx }) => tx.updateTable("person").set({ email_verified: true }).execute());
		await complete(first, stranger);
		const { ids } = await asSystem(world.contexts, (context) =>
			buildCompetencies(context, { skills: 1, technologies: 0 }),
		);
		const text = [stranger, other].map(addressOf).join("\n");
		const listed = (offeringId: string, exception: string | null) =>
			write(teacher, (context) => previewEnrolment(context, offeringId, { text, exception }));

		// What is merely advised is theirs alone.
		const advised = await offered([completed(first.id, false), attained(ids[0]!, 3, false)]);
		expect((await listed(advised.offeringId, null)).rows).toMatchObject([
			{ problem: null, lacks: [] },
			{ problem: null, lacks: [] },
		]);

		const required = await offered([completed(first.id)]);
		const before = await records(other.personId);
		expect((await listed(required.offeringId, null)).rows).toMatchObject([
			{ problem: "unseen", lacks: [] },
			{ problem: "unseen", lacks: [] },
		]);
		expect(await records(other.personId)).toBe(before + 1);
		expect((await listed(required.offeringId, "They passed our test")).rows).toMatchObject([
			{ problem: null, lacks: [] },
			{ problem: null, lacks: [] },
		]);
		const enrolled = (exception: string | null) =>
			write(teacher, (context) => enrolList(context, required.offeringId, { text, exception }));
		expect(await enrolled(null)).toEqual({ enrolled: 0, lacking: [], unseen: 2 });
		// Who has it comes by the code, whoever may see it.
		await write(stranger, (context) => joinByCode(context, required.code));
		expect(await write(stranger, (context) => joinByCode(context, required.code))).toEqual({
			offeringId: required.offeringId,
			clashes: 0,
		});
		const again = await offered([completed(first.id)]);
		expect(
			await write(teacher, (context) =>
				enrolList(context, again.offeringId, { text, exception: "They passed our test" }),
			),
		).toEqual({ enrolled: 2, lacking: [], unseen: 0 });
		// The reason stands with both: it would tell else who of them lacked it.
		const { items } = await read(teacher, (context) => listLearners(context, again.offeringId, { limit: 20 }));
		expect(items.map(({ exception }) => exception)).toEqual(["They passed our test", "They passed our test"]);
		expect(await records("They passed our test")).toBe(0);
	});

	it("keeps the seat when the code is typed once more, whatever the course requires by now", async () => {
		const first = await published();
		const { offeringId, code } = await offered([completed(first.id)]);
		await asSystem(world.contexts, async ({ tx, now }) => {
			const { version_id } = await tx
				.selectFrom("offering")
				.select("version_id")
				.where("id", "=", offeringId)
				.executeTakeFirstOrThrow();
			await tx
				.insertInto("enrolment")
				.values({
					id: newId(),
					offering_id: offeringId,
					person_id: novice.personId,
					organisation_id: head.organisationId,
					version_id,
					via: "code",
					enrolled_at: now,
				})
				.execute();
		});
		expect(await write(novice, (context) => joinByCode(context, code))).toEqual({ offeringId, clashes: 0 });
	});
});

it("keeps what comes before it when it is changed by who does not know of it", async () => {
	const [first, course] = [await published(), await published()];
	await name(head, course, [completed(first.id)]);
	const { revision, code } = await read(head, (context) => getCourse(context, course.id));
	const { prerequisites: _, ...known } = courseInput.parse({
		code,
		name: { en: "Course", zh: "课程" },
		competencies: course.competencyIds.map((competencyId) => ({ competencyId, level: 3 })),
	});
	await write(head, (context) =>
		editCourse(context, course.id, { ...courseChange.parse({ ...known, revision }), revision }),
	);
	expect((await read(head, (context) => getCourse(context, course.id))).versions[0]?.prerequisites).toHaveLength(1);
});

it("begins a course by its form with what comes before it", async () => {
	const first = await published();
	const { id } = await write(head, (context) =>
		createCourse(
			context,
			courseInput.parse({
				code: newId(),
				name: { en: "New", zh: null },
				prerequisites: [completed(first.id)],
			}),
		),
	);
	expect((await read(head, (context) => getCourse(context, id))).versions[0]?.prerequisites).toHaveLength(1);
});

it("asks as little of the database for many courses as for one", async () => {
	const { ids } = await asSystem(world.contexts, (context) =>
		buildCompetencies(context, { skills: 2, technologies: 0 }),
	);
	const first = await published();
	const courses = await Promise.all(
		[1, 2, 3, 4].map((level) => offered([attained(ids[0]!, level), attained(ids[1]!, 5 - level), completed(first.id)])),
	);
	await asSystem(world.contexts, (context) =>
		buildGroup(context, {
			organisationId: head.organisationId,
			teacherId: teacher.personId,
			learnerIds: [able.personId],
			since: new Date("2026-01-01"),
		}),
	);
	await write(teacher, (context) =>
		recordEvidence(context, [
			{
				...graded({ personId: able.personId, competencyId: ids[0]!, at: "2026-11-01T00:00:00Z" }),
				kind: "joint",
				level: 2,
			},
		]),
	);
	const asked = (courseIds: string[]) =>
		read(able, async (context) => {
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
