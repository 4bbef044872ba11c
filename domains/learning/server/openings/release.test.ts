import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { offeringChange } from "../../contract-offerings.ts";
import { openingDate, type ReleaseRule } from "../../contract-release.ts";
import { buildAssignment, buildContent, buildCourse, buildOffering, publishBuilt } from "../../testing/builders.ts";
import { buildChecklist } from "../../testing/checklist-room.ts";
import { openQuizRoom, type QuizRoom, rightAnswers } from "../../testing/quiz-room.ts";
import { learnedAssignmentOf } from "../assignments/assignment-queries.ts";
import { attachFile } from "../assignments/attach-file.ts";
import { submitWork } from "../assignments/hand-in.ts";
import { saveWork } from "../assignments/save-work.ts";
import { setDue } from "../assignments/set-due.ts";
import { beginDraft } from "../authoring/begin-draft.ts";
import { getContent } from "../authoring/content-queries.ts";
import { orderContent } from "../authoring/order-content.ts";
import { publishCourse } from "../authoring/publish-course.ts";
import { deleteActivity } from "../authoring/save-activity.ts";
import { addUnit } from "../authoring/save-unit.ts";
import { setActivityRelease, setUnitRelease } from "../authoring/set-release.ts";
import { learnedChecklistOf } from "../checklists/my-checklist.ts";
import { listIdle } from "../grades/progress-queries.ts";
import { remindLearners } from "../grades/remind-learners.ts";
import { setGrade } from "../grades/set-grades.ts";
import { learnedActivity, myEnrolment } from "../learning/enrolment-policy.ts";
import { getHome, listMyCourses } from "../learning/home-queries.ts";
import { getLearnedActivity, saveNote, saveProgress } from "../learning/learn-activity.ts";
import { editOffering } from "../offerings/save-offering.ts";
import { closeAgain, openEarly } from "./open-early.ts";
import { listLocked, listOpenings } from "./opening-queries.ts";
import { setOpening } from "./set-opening.ts";

let room: QuizRoom;
beforeAll(async () => {
	room = await openQuizRoom();
});
afterAll(() => room.world.close());
beforeEach(() => room.beginAnew());

type Rules = Record<"pageId" | "documentId" | "quizId" | "unitId" | "assignmentId" | "checklistId", ReleaseRule[]>;

/** An open offering, or a draft, of a page, a document, a quiz and an assignment that open by the rules given. */
const build = (rulesOf: (ids: Record<keyof Rules, string>) => Partial<Rules>, published = true, anonymous = false) =>
	asSystem(room.world.contexts, async (context) => {
		const { organisationId } = room.head;
		const owned = { organisationId, regionId: room.world.regionId };
		const course = await buildCourse(context, owned);
		const content = await buildContent(context, course, organisationId);
		const assignmentId = await buildAssignment(context, course, { unitId: content.unitId, organisationId });
		const checklistId = await buildChecklist(context, course, { unitId: content.unitId, organisationId });
		const ids = { ...content, assignmentId, checklistId };
		if (anonymous)
			await sql`update course_activity set assignment = assignment || '{"anonymous": true}' where id = ${assignmentId}`.execute(
				context.tx,
			);
		for (const [key, rules] of Object.entries(rulesOf(ids)))
			await context.tx
				.updateTable(key === "unitId" ? "course_unit" : "course_activity")
				.set({ release: JSON.stringify(rules) })
				.where("id", "=", ids[key as keyof Rules])
				.execute();
		if (!published) return { ...ids, ...course, offeringId: "" };
		await publishBuilt(context, course);
		const offeringId = await buildOffering(context, {
			course,
			...owned,
			learnerIds: [room.people.learner.personId, room.people.classmate.personId],
		});
		return { ...ids, ...course, offeringId };
	});
type Built = Awaited<ReturnType<typeof build>>;

const by = () => room.people.learner;
const home = ({ offeringId }: Built) => room.read(by(), (context) => getHome(context, offeringId));
const look = ({ offeringId }: Built, activityId: string, who = by()) =>
	room.read(who, (context) => getLearnedActivity(context, offeringId, activityId));
const finish = ({ offeringId }: Built, activityId: string, who = by()) =>
	room.write(who, (context) => saveProgress(context, offeringId, activityId, { position: null, done: true }));
const locked = { code: "learning/activity-locked" };

describe("what is not open yet", () => {
	it("can be neither read nor begun nor handed in, whichever way is tried", async () => {
		const date: ReleaseRule[] = [{ rule: "date" }];
		const built = await build(() => ({ quizId: date, assignmentId: date, documentId: date, checklistId: date }));
		const { offeringId, quizId, assignmentId, documentId, checklistId } = built;
		const work = { revision: 0, body: "<p>x</p>", url: "" };
		await expect(look(built, quizId)).rejects.toMatchObject(locked);
		await expect(room.begin({ ...built, competencyId: "" } as never)).rejects.toMatchObject(locked);
		await expect(finish(built, quizId)).rejects.toMatchObject(locked);
		for (const attempt of [
			() => room.write(by(), (context) => saveNote(context, offeringId, quizId, "note")),
			() => room.write(by(), (context) => saveWork(context, offeringId, assignmentId, work)),
			() => room.write(by(), (context) => submitWork(context, offeringId, assignmentId, work)),
			() =>
				room.write(by(), (context) => attachFile(context, offeringId, assignmentId, { revision: 0, fileId: newId() })),
			() => room.read(by(), (context) => learnedAssignmentOf(context, offeringId, assignmentId)),
			() => room.read(by(), (context) => learnedChecklistOf(context, offeringId, checklistId)),
			// As its file is handed out.
			() =>
				room.read(by(), async (context) =>
					learnedActivity(context, await myEnrolment(context, offeringId), documentId),
				),
		])
			await expect(attempt()).rejects.toMatchObject(locked);
		const rows = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("activity_progress").select("activity_id").where("offering_id", "=", offeringId).execute(),
		);
		expect(rows).toEqual([]);
	});

	it("is named on the home with its reason, and no next step leads there", async () => {
		const built = await build(({ pageId, quizId }) => ({
			documentId: [{ rule: "done", activityId: pageId }],
			assignmentId: [{ rule: "score", activityId: quizId, percent: 75 }],
		}));
		const { pageId, documentId, quizId, assignmentId, offeringId } = built;
		const before = await home(built);
		expect(before.next?.id).toBe(pageId);
		expect(before.units[0]?.activities.map(({ lock }) => lock?.reasons[0])).toEqual([
			undefined,
			{ rule: "done", activityId: pageId, title: { en: "Page", zh: null } },
			undefined,
			{ rule: "score", activityId: quizId, percent: 75, title: { en: "Quiz", zh: null } },
			undefined,
		]);
		expect((await look(built, pageId)).nextId).toBe(quizId);
		await finish(built, pageId);
		expect(await look(built, pageId)).toMatchObject({ nextId: documentId });
		await finish(built, documentId);
		const attempt = await room.begin({ ...built, competencyId: "" } as never);
		await room.submit(attempt);
		// Nothing reached, and nothing else is open: there is no next step but the quiz again.
		expect((await home(built)).next?.id).toBe(quizId);
		const again = await room.begin({ ...built, competencyId: "" } as never);
		await room.submit(again, rightAnswers(await room.look(again)));
		expect((await home(built)).next?.id).toBe(assignmentId);
		const mine = await room.read(by(), (context) => listMyCourses(context));
		expect(mine.items.find((one) => one.offeringId === offeringId)?.next?.id).toBe(assignmentId);
	});

	it("opens by a score that was set by hand, and by that nothing else does", async () => {
		const built = await build(({ quizId }) => ({
			assignmentId: [{ rule: "score", activityId: quizId, percent: 75 }],
		}));
		const { offeringId, quizId, assignmentId } = built;
		await expect(look(built, assignmentId)).rejects.toMatchObject(locked);
		const { id: enrolmentId } = await room.read(by(), (context) => myEnrolment(context, offeringId));
		const set = (score: number, seen: number | null) =>
			room.write(room.head, (context) =>
				setGrade(context, offeringId, { enrolmentId, activityId: quizId, score, reason: "Done on paper", seen }),
			);
		await set(0.75, null);
		expect((await look(built, assignmentId)).id).toBe(assignmentId);
		// It stands in the gradebook alone: the quiz is not begun by it, nor is anything else opened or shut.
		const activities = (await home(built)).units[0]!.activities;
		expect(activities.map(({ lock, state }) => [lock !== null, state])).toEqual(activities.map(() => [false, null]));
	});

	it("opens by the days of the offering's zone, since the learner came", async () => {
		const built = await build(() => ({ documentId: [{ rule: "days", days: 2, from: "enrolment" }] }));
		// The learner came on 21 November at 16:00 in Shanghai.
		const { units } = await home(built);
		expect(units[0]?.activities[1]?.lock?.opensAt).toBe("2026-11-22T16:00:00.000Z");
		room.later(Date.parse("2026-11-22T15:59:59Z") - room.clock.getTime());
		await expect(look(built, built.documentId)).rejects.toMatchObject(locked);
		room.later(1000);
		expect((await look(built, built.documentId)).id).toBe(built.documentId);
	});
});

describe("who runs an offering", () => {
	const head = () => room.head;
	it("takes a date away again, upon which the part is locked for whoever has not begun it", async () => {
		const built = await build(() => ({ unitId: [{ rule: "date" }] }));
		const { offeringId, unitId, pageId, documentId } = built;
		const set = (day: string | null, revision: number) =>
			room.write(head(), (context) =>
				setOpening(context, offeringId, unitId, openingDate.parse({ day, time: "08:00", revision })),
			);
		await set("2026-11-21", 0);
		await finish(built, pageId);
		await expect(set(null, 0)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		expect(await set(null, 1)).toEqual({ revision: 2 });
		const [part] = (await room.read(head(), (context) => listOpenings(context, offeringId))).items;
		expect(part).toMatchObject({ open: 0, date: { opensAt: null, day: "", time: "00:00", dueBefore: false } });
		expect((await look(built, pageId)).state).toBe("done");
		await expect(look(built, documentId)).rejects.toMatchObject(locked);
		expect((await home(built)).units[0]?.lock).toMatchObject({ opensAt: null });
		// Whoever still sees it as it was before there was a date changes nothing.
		await expect(set("2026-11-21", 0)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		await set("2026-11-21", 2);
		expect((await look(built, documentId)).id).toBe(documentId);
	});

	it("finds nobody idle because of what is locked, nor at once when it opens", async () => {
		// The offering began on 14 November in Shanghai; the learners came on the 21st.
		const { offeringId } = await build(() => ({ unitId: [{ rule: "days", days: 10, from: "offering" }] }));
		const found = () => room.read(head(), async (context) => (await listIdle(context, offeringId, 1)).total);
		const reminded = () =>
			room.write(head(), (context) => remindLearners(context, offeringId, { days: 1, personIds: null }));
		for (const at of ["2026-11-23T15:59:59Z", "2026-11-24T15:59:59Z"]) {
			room.clock.setTime(Date.parse(at));
			expect([await found(), (await reminded()).sent]).toEqual([0, 0]);
		}
		room.later(1000);
		expect([await found(), (await reminded()).sent]).toEqual([2, 2]);
	});

	it("sets its dates, sees for whom a part is open, and opens it earlier for one", async () => {
		const built = await build(() => ({ unitId: [{ rule: "date" }] }));
		const { offeringId, unitId, pageId } = built;
		const openings = () => room.read(head(), (context) => listOpenings(context, offeringId));
		const names = async () =>
			(await room.read(head(), (context) => listLocked(context, offeringId, unitId))).items.map((one) => one.personId);
		expect(await openings()).toMatchObject({
			learners: 2,
			items: [{ partId: unitId, open: 0, date: { revision: 0 } }],
		});
		const { learner, classmate } = room.people;
		await room.write(head(), (context) =>
			openEarly(context, offeringId, unitId, learner.personId, { reason: "Away later" }),
		);
		expect((await openings()).items[0]).toMatchObject({
			open: 1,
			early: [{ personId: learner.personId, reason: "Away later" }],
		});
		expect(await names()).toEqual([classmate.personId]);
		await finish(built, pageId);
		await expect(finish(built, pageId, classmate)).rejects.toMatchObject(locked);
		await room.write(head(), (context) => closeAgain(context, offeringId, unitId, learner.personId));
		// What was begun stays open, and nothing else.
		expect((await look(built, pageId)).state).toBe("done");
		await expect(look(built, built.documentId)).rejects.toMatchObject(locked);
		const set = (day: string, revision: number) =>
			room.write(head(), (context) => setOpening(context, offeringId, unitId, { day, time: "08:00", revision }));
		await set("2026-11-21", 0);
		await expect(set("2026-11-25", 0)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		await expect(set("2027-11-25", 1)).rejects.toMatchObject({ fields: [{ code: "after-offering" }] });
		expect((await openings()).items[0]).toMatchObject({
			open: 2,
			date: { day: "2026-11-21", time: "08:00", revision: 1 },
		});
		expect((await look(built, built.documentId, classmate)).id).toBe(built.documentId);
		await expect(
			room.write(head(), (context) =>
				setOpening(context, offeringId, pageId, { day: "2026-11-21", time: "08:00", revision: 0 }),
			),
		).rejects.toMatchObject({ fields: [{ code: "not-by-date" }] });
		// Without rules of its own it would stand in no list from which it is taken back.
		await expect(
			room.write(head(), (context) => openEarly(context, offeringId, pageId, learner.personId, { reason: "Away" })),
		).rejects.toMatchObject({ fields: [{ code: "no-rules" }] });
		await expect(room.read(learner, (context) => listOpenings(context, offeringId))).rejects.toMatchObject({
			code: "not-found",
		});
	});
});

it("who has begun an anonymous assignment is told to nobody who marks it", async () => {
	const built = await build(() => ({ assignmentId: [{ rule: "date" }] }), true, true);
	const { offeringId, assignmentId } = built;
	const open = (day: string, revision: number) =>
		room.write(room.head, (context) => setOpening(context, offeringId, assignmentId, { day, time: "08:00", revision }));
	await open("2026-11-21", 0);
	const work = { revision: 0, body: "<p>x</p>", url: "" };
	await room.write(by(), (context) => submitWork(context, offeringId, assignmentId, work));
	await open("2026-11-25", 1);
	// Who handed in still reads it; who teaches learns from no figure that it was they.
	expect((await home(built)).units[0]?.activities.at(-1)?.lock).toBeNull();
	const [part] = (await room.read(room.head, (context) => listOpenings(context, offeringId))).items;
	expect(part).toMatchObject({ partId: assignmentId, open: 0 });
	const { items } = await room.read(room.head, (context) => listLocked(context, offeringId, assignmentId));
	expect(items).toHaveLength(2);
});

it("says that something is due before it opens, and keeps the days in which it opens", async () => {
	const built = await build(() => ({ assignmentId: [{ rule: "date" }] }));
	const { offeringId, assignmentId } = built;
	const dated = async () =>
		(await room.read(room.head, (context) => listOpenings(context, offeringId))).items[0]?.date?.dueBefore;
	await room.write(room.head, (context) =>
		setOpening(context, offeringId, assignmentId, { day: "2026-11-25", time: "08:00", revision: 0 }),
	);
	expect(await dated()).toBe(false);
	await room.write(room.head, (context) =>
		setDue(context, offeringId, assignmentId, { day: "2026-11-25", time: "08:00", revision: 0 }),
	);
	expect(await dated()).toBe(true);
	const { revision, section } = await asSystem(room.world.contexts, ({ tx }) =>
		tx.selectFrom("offering").select(["revision", "section"]).where("id", "=", offeringId).executeTakeFirstOrThrow(),
	);
	const days = { term: "2026", section, startsOn: "2026-11-01", endsOn: "2026-11-24", revision };
	await expect(
		room.write(room.head, (context) => editOffering(context, offeringId, offeringChange.parse(days))),
	).rejects.toMatchObject({ code: "learning/openings-outside", params: { namesEn: "Assignment 2026-11-25" } });
});

describe("rules as they are written", () => {
	const done = (activityId: string): ReleaseRule => ({ rule: "done", activityId });
	const set = (id: string, rules: ReleaseRule[], before: ReleaseRule[] = []) =>
		room.write(room.head, (context) => setActivityRelease(context, id, { before, rules }));

	it("name what they refer to in their own version, and nobody waits for themselves", async () => {
		const built = await build(() => ({}), false);
		const { pageId, documentId, quizId, unitId, versionId } = built;
		await set(documentId, [done(pageId)]);
		await expect(set(documentId, [])).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		await expect(set(quizId, [done(newId())])).rejects.toMatchObject({ fields: [{ code: "unknown" }] });
		await expect(set(quizId, [{ rule: "score", activityId: pageId, percent: 50 }])).rejects.toMatchObject({
			fields: [{ code: "not-scored" }],
		});
		await expect(set(pageId, [done(documentId)])).rejects.toMatchObject({
			code: "learning/release-cycle",
			params: { pathEn: "Page → Document → Page" },
		});
		// Moved into a unit that opens after it, it would never open.
		const { id: second } = await room.write(room.head, (context) =>
			addUnit(context, versionId, { title: { en: "Second", zh: null } }),
		);
		await room.write(room.head, (context) => setUnitRelease(context, second, { before: [], rules: [done(quizId)] }));
		const order = [
			{ id: unitId, activityIds: [pageId, documentId, built.assignmentId, built.checklistId] },
			{ id: second, activityIds: [quizId] },
		];
		await expect(
			room.write(room.head, (context) => orderContent(context, versionId, { units: order })),
		).rejects.toMatchObject({ code: "learning/release-cycle", params: { pathEn: "Second → Quiz → Second" } });
	});

	it("are pointed out at publishing where what they name is gone, and go on in the next version", async () => {
		const built = await build(
			({ pageId, quizId }) => ({
				documentId: [done(pageId)],
				assignmentId: [{ rule: "score", activityId: quizId, percent: 60 }],
				unitId: [{ rule: "date" }],
			}),
			false,
		);
		const publish = () => room.write(room.head, (context) => publishCourse(context, built.id));
		await room.write(room.head, (context) => deleteActivity(context, built.pageId));
		await expect(publish()).rejects.toMatchObject({
			code: "learning/release-lost",
			params: { pathEn: "Document" },
		});
		await set(built.documentId, [], [done(built.pageId)]);
		await publish();
		const { versionId } = await room.write(room.head, (context) => beginDraft(context, built.id));
		const { units } = await room.read(room.head, (context) => getContent(context, versionId));
		const [document, quiz, assignment] = units[0]!.activities;
		expect(units[0]!.release).toEqual([{ rule: "date" }]);
		expect(document?.release).toEqual([]);
		expect(quiz?.id).not.toBe(built.quizId);
		expect(assignment?.release).toEqual([{ rule: "score", activityId: quiz?.id, percent: 60 }]);
	});
});
