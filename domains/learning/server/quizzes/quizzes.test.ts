import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import type { QuizSettings } from "../../contract-content.ts";
import type { Attempt } from "../../contract-learning.ts";
import { answersInput } from "../../contract-quizzes.ts";
import { type BuiltContent, buildContent, buildCourse, buildOffering, publishBuilt } from "../../testing/builders.ts";
import { openLearningWorld, type TestPerson, type TestWorld, untilSomebodyWaits } from "../../testing/world.ts";
import { getHome } from "../learning/home-queries.ts";
import { getLearnedActivity, saveProgress } from "../learning/learn-activity.ts";
import { offeringToManage } from "../offerings/offering-policy.ts";
import { editOffering, setOfferingState } from "../offerings/save-offering.ts";
import { GRACE_MS, getAttempt } from "./attempt-queries.ts";
import { handInOverdue } from "./hand-in-overdue.ts";
import { recordQuizEvidence } from "./record-quiz-evidence.ts";
import { beginAttempt, saveAnswers, submitAttempt } from "./take-quiz.ts";

const BEGIN = new Date("2026-11-21T08:00:00Z").getTime();
const MINUTE = 60_000;
const DAY = 86_400_000;
const clock = new Date(BEGIN);
const later = (milliseconds: number) => clock.setTime(clock.getTime() + milliseconds);

let world: TestWorld;
let head: TestPerson;
let learner: TestPerson;
let classmate: TestPerson;

beforeAll(async () => {
	world = await openLearningWorld(clock);
	head = await world.person("school", "programme_head");
});
afterAll(() => world.close());
beforeEach(async () => {
	clock.setTime(BEGIN);
	learner = await world.person("school", "student", head.organisationId);
	classmate = await world.person("school", "student", head.organisationId);
});

const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
	world.contexts.read(actor, work);
const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(actor, work);
const notFound = { code: "not-found", status: 404 };

type Built = BuiltContent & { offeringId: string; competencyId: string };

/** A running offering of a course with the quiz, its learner in it and the classmate in another section. */
const build = (settings: Partial<QuizSettings> = {}): Promise<Built> =>
	asSystem(world.contexts, async (context) => {
		const owned = { organisationId: head.organisationId, regionId: world.regionId };
		const course = await buildCourse(context, owned);
		const content = await buildContent(context, course, head.organisationId, settings);
		await publishBuilt(context, course);
		const offeringId = await buildOffering(context, { course, ...owned, learnerIds: [learner.personId] });
		await buildOffering(context, { course, ...owned, learnerIds: [classmate.personId] });
		return { ...content, offeringId, competencyId: course.competencyIds[0] as string };
	});
const begin = async ({ offeringId, quizId }: Built, by = learner) =>
	(await write(by, (context) => beginAttempt(context, offeringId, quizId))).id;
const look = (id: string, by = learner) => read(by, (context) => getAttempt(context, id));
const save = (id: string, answers: object, by = learner) =>
	write(by, (context) => saveAnswers(context, id, answersInput.parse(answers)));
const submit = (id: string, answers: object = {}, by = learner) =>
	write(by, (context) => submitAttempt(context, id, answersInput.parse(answers)));

/** Right answers to the questions of the builders, as they stand on a paper. */
function rightAnswers({ paper }: Attempt, share = 1): Record<string, unknown> {
	const answerOf = ({ kind, options }: Attempt["paper"][number]): unknown => {
		if (kind === "single") return options.find(({ text }) => text.en === "right")?.id;
		if (kind === "numeric") return "2";
		if (kind === "short") return "Sesame";
		return options.toSorted((a, b) => (a.text.en as string).localeCompare(b.text.en as string)).map(({ id }) => id);
	};
	const wanted = paper.toSorted((a, b) => a.kind.localeCompare(b.kind)).slice(0, Math.round(paper.length * share));
	return Object.fromEntries(wanted.map((question) => [question.id, answerOf(question)]));
}
/** Lets somebody learn in the same offering. */
const seat = (built: Built, { personId }: TestPerson) =>
	asSystem(world.contexts, ({ tx, now }) =>
		tx
			.insertInto("enrolment")
			.values({
				id: newId(),
				offering_id: built.offeringId,
				person_id: personId,
				organisation_id: head.organisationId,
				version_id: built.versionId,
				via: "list",
				enrolled_at: now,
			})
			.execute(),
	);
const close = ({ offeringId }: Built) => write(head, (context) => setOfferingState(context, offeringId, "closed"));
const endOn = ({ offeringId }: Built, endsOn: string, revision: number) =>
	write(head, (context) =>
		editOffering(context, offeringId, {
			term: "2026 autumn",
			section: offeringId,
			startsOn: "2026-11-01",
			endsOn,
			capacity: null,
			revision,
		}),
	);
const evidenceOf = (personId: string) =>
	asSystem(world.contexts, ({ tx }) =>
		tx
			.selectFrom("evidence")
			.select(["kind", "level", "action", "issuer_person_id", "issuer_organisation_id"])
			.where("person_id", "=", personId)
			.orderBy("recorded_at")
			.orderBy("id")
			.execute(),
	);
const deliver = ({ offeringId, quizId }: Built) =>
	asSystem(world.contexts, async (context) => {
		const { id: enrolmentId } = await context.tx
			.selectFrom("enrolment")
			.select("id")
			.where("offering_id", "=", offeringId)
			.executeTakeFirstOrThrow();
		const event = { id: newId(), actorId: null, organisationId: null, at: context.now.toISOString() };
		const payload = { activityId: quizId, enrolmentId };
		await recordQuizEvidence.handle(context, { ...event, name: "learning.quiz.submitted", payload });
	});

describe("an attempt at a quiz", () => {
	it("says nothing of what is right before it is handed in", async () => {
		const built = await build({ attempts: 1 });
		const id = await begin(built);
		const attempt = await look(id);
		const told = JSON.stringify(attempt);
		for (const secret of ["sesame", "Because", "accepted", "tolerance", '"right":', "correct"])
			expect(told).not.toContain(secret);
		expect(attempt.review).toBeNull();
		expect(attempt.paper).toHaveLength(4);
		// Names of parts are drawn anew: that of an author's first item does not say that it comes first.
		const items = attempt.paper.find(({ kind }) => kind === "ordering")!.options.map((option) => option.id);
		expect(items.some((name) => ["1", "2", "3"].includes(name))).toBe(false);
		const activity = JSON.stringify(await read(learner, (c) => getLearnedActivity(c, built.offeringId, built.quizId)));
		expect(activity).not.toContain("sesame");
		// Neither by the tables themselves.
		for (const table of ["quiz_key", "question"] as const)
			expect(await read(learner, ({ tx }) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
		await submit(id, rightAnswers(attempt));
		const after = await look(id);
		expect(after).toMatchObject({ state: "submitted", score: 4, points: 4, passed: true });
		expect(JSON.stringify(after.review)).toContain("sesame");
	});

	it.each([
		["after-closing", 22 * DAY, true],
		["after-closing", 0, false],
		["never", 22 * DAY, false],
	] as const)("shows what was right %s (%d ms later: %s)", async (show, wait, told) => {
		const id = await begin(await build({ show }));
		await submit(id);
		later(wait);
		expect((await look(id)).review !== null).toBe(told);
	});

	it("tells what was right only when no attempt can follow that it would serve", async () => {
		const [twice, free] = [await build({ attempts: 2 }), await build()];
		const first = await begin(twice);
		await submit(first);
		expect(await look(first)).toMatchObject({ review: null, points: 4 });
		const second = await begin(twice);
		await submit(second);
		for (const id of [first, second]) expect((await look(id)).review).toHaveLength(4);
		const open = await begin(free);
		await submit(open);
		expect((await look(open)).review).toBeNull();
		later(22 * DAY);
		expect((await look(open)).review).toHaveLength(4);
	});

	it("tells nothing while others answer, and closing or an earlier end lets nobody answer any more", async () => {
		const [closed, shortened] = [await build({ show: "after-closing" }), await build({ show: "after-closing" })];
		for (const built of [closed, shortened]) {
			await seat(built, classmate);
			const handed = await begin(built);
			await submit(handed);
			const open = await begin(built, classmate);
			await (built === closed ? close(built) : endOn(built, "2026-11-20", 1));
			// What was sent before may still be under way.
			await save(open, {}, classmate);
			expect((await look(handed)).review).toBeNull();
			later(GRACE_MS + 1);
			await expect(save(open, {}, classmate)).rejects.toMatchObject({ code: "learning/attempt-over" });
			expect((await look(handed)).review).toHaveLength(4);
		}
	});

	it.each([{ state: "closed" }, { ends_at: new Date(BEGIN) }])(
		"that began beside the end of its offering takes nothing, and holds nothing back: %o",
		async (end) => {
			const built = await build({ show: "after-closing" });
			await seat(built, classmate);
			const [handed, id] = [await begin(built), await begin(built, classmate)];
			await submit(handed);
			await asSystem(world.contexts, ({ tx }) =>
				tx.updateTable("offering").set(end).where("id", "=", built.offeringId).execute(),
			);
			await expect(save(id, {}, classmate)).rejects.toMatchObject({ code: "learning/attempt-over" });
			expect((await look(handed)).review).toHaveLength(4);
		},
	);

	it("goes on while its offering is changed: only who moves seats or its end waits for one another", async () => {
		const built = await build();
		await write(head, async (context) => {
			await offeringToManage(context, built.offeringId);
			// Its first row refers to the offering.
			const saved = { position: null, done: true };
			await write(learner, (own) => saveProgress(own, built.offeringId, built.pageId, saved));
			await begin(built);
		});
		expect(await read(learner, (context) => getHome(context, built.offeringId))).toMatchObject({ done: 1 });
	});

	it("without a limit follows an end that is moved, one with a limit keeps it", async () => {
		const [free, limited] = [await build(), await build({ timeLimit: 10 })];
		const [one, two] = [await begin(free), await begin(limited)];
		for (const built of [free, limited]) await endOn(built, "2027-01-31", 1);
		expect(new Date((await look(one)).dueAt as string)).toEqual(new Date("2027-01-31T16:00:00Z"));
		expect(new Date((await look(two)).dueAt as string).getTime()).toBe(BEGIN + 10 * MINUTE);
	});

	it("answers an order that nobody touched as it was shown", async () => {
		const built = await build({ attempts: null });
		for (const touched of [true, false]) {
			const id = await begin(built);
			const { paper } = await look(id);
			const { id: question, options } = paper.find(({ kind }) => kind === "ordering")!;
			const shown = options.map((option) => option.id);
			const moved = shown.toReversed();
			if (touched) await save(id, { [question]: moved });
			await submit(id);
			expect((await look(id)).answers).toEqual({ [question]: touched ? moved : shown });
		}
	});

	it("waits for who locked its enrolment before it locks itself", async () => {
		const id = await begin(await build());
		let submitted: Promise<void> = Promise.resolve();
		await write(learner, async ({ tx }) => {
			await tx.selectFrom("enrolment").select("id").where("person_id", "=", learner.personId).forUpdate().execute();
			submitted = submit(id);
			await untilSomebodyWaits(world);
			await tx.selectFrom("quiz_attempt").select("id").where("id", "=", id).forUpdate().noWait().execute();
		});
		await submitted;
		expect(await look(id)).toMatchObject({ state: "submitted" });
	});

	it("that nobody came back to is handed in by itself, and tells whose it was", async () => {
		const built = await build({ timeLimit: 10 });
		const left = await begin(built);
		await save(left, rightAnswers(await look(left), 0.5));
		await seat(built, classmate);
		later(10 * MINUTE + GRACE_MS);
		const fresh = await begin(built, classmate);
		await handInOverdue.run(world.contexts);
		expect(await look(left)).toMatchObject({ state: "open" });
		later(1);
		await handInOverdue.run(world.contexts);
		const after = await look(left);
		expect(after).toMatchObject({ state: "submitted", score: 2 });
		expect(after.submittedAt).toBe(after.dueAt);
		expect(await look(fresh, classmate)).toMatchObject({ state: "open" });
		const told = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("outbox_event").select("payload").where("name", "=", "learning.quiz.failed").execute(),
		);
		expect(told.map(({ payload }) => payload)).toContainEqual(
			expect.objectContaining({ attemptId: left, personId: learner.personId, organisationId: head.organisationId }),
		);
	});

	it("is its learner's alone: another section's, by its id, looks like none", async () => {
		const built = await build();
		const id = await begin(built);
		for (const ask of [
			() => look(id, classmate),
			() => look(newId(), classmate),
			() => save(id, {}, classmate),
			() => submit(id, {}, classmate),
			() => begin(built, classmate),
			() => look(id, head),
		])
			await expect(ask()).rejects.toMatchObject(notFound);
		expect(await read(classmate, ({ tx }) => tx.selectFrom("quiz_attempt").select("id").execute())).toEqual([]);
	});

	it("takes nothing after its time: what was saved before counts", async () => {
		const built = await build({ timeLimit: 10 });
		const id = await begin(built);
		const answers = Object.entries(rightAnswers(await look(id)));
		later(10 * MINUTE - 1);
		await save(id, Object.fromEntries(answers.slice(0, 2)));
		later(1 + GRACE_MS + 1);
		await expect(save(id, Object.fromEntries(answers))).rejects.toMatchObject({ code: "learning/attempt-over" });
		await submit(id, Object.fromEntries(answers));
		const after = await look(id);
		expect(after.score).toBe(2);
		expect(after.submittedAt).toBe(after.dueAt);
		await submit(id, Object.fromEntries(answers));
		expect((await look(id)).score).toBe(2);
	});

	it("that was left open is handed in with what was saved when the next one begins", async () => {
		const built = await build({ timeLimit: 10, attempts: 2 });
		const first = await begin(built);
		await save(first, rightAnswers(await look(first), 0.5));
		later(11 * MINUTE);
		const second = await begin(built);
		expect(second).not.toBe(first);
		expect(await look(first)).toMatchObject({ state: "submitted", score: 2 });
	});

	it("that was left open counts when its learner comes back to anything, and when nothing can follow", async () => {
		const [one, two] = [await build({ timeLimit: 10 }), await build({ timeLimit: 10, attempts: 1 })];
		const [first, last] = [await begin(one), await begin(two)];
		for (const id of [first, last]) await save(id, rightAnswers(await look(id), 0.5));
		later(11 * MINUTE);
		await write(learner, (context) =>
			saveProgress(context, one.offeringId, one.pageId, { position: null, done: false }),
		);
		expect(await look(first)).toMatchObject({ state: "submitted", score: 2 });
		later(22 * DAY);
		expect(await begin(two)).toBe(last);
		expect(await look(last)).toMatchObject({ state: "submitted", score: 2 });
		await expect(begin(one)).rejects.toMatchObject({ code: "learning/offering-over" });
	});

	it("ends with its offering, whatever time is left", async () => {
		const built = await build({ timeLimit: 60 });
		later(21 * DAY - 5 * MINUTE);
		const id = await begin(built);
		expect(new Date((await look(id)).dueAt as string).getTime()).toBe(BEGIN + 21 * DAY);
		later(6 * MINUTE);
		await submit(id);
		await expect(begin(built)).rejects.toMatchObject({ code: "learning/offering-over" });
	});

	it("is one for two tabs, and one hand-in for two at once", async () => {
		const built = await build({ attempts: 1 });
		const [one, two] = await Promise.all([begin(built), begin(built)]);
		expect(one).toBe(two);
		const answers = Object.entries(rightAnswers(await look(one)));
		await Promise.all([
			save(one, Object.fromEntries(answers.slice(0, 2))),
			save(one, Object.fromEntries(answers.slice(2))),
		]);
		await Promise.all([submit(one), submit(one), submit(one)]);
		expect(await look(one)).toMatchObject({ score: 4, state: "submitted" });
		const events = await asSystem(world.contexts, ({ tx }) =>
			tx
				.selectFrom("outbox_event")
				.select("name")
				.where("actor_id", "=", learner.personId)
				.where("name", "in", ["learning.quiz.submitted", "learning.quiz.passed", "learning.activity.completed"])
				.orderBy("name")
				.execute(),
		);
		expect(events.map(({ name }) => name)).toEqual([
			"learning.activity.completed",
			"learning.quiz.passed",
			"learning.quiz.submitted",
		]);
		await expect(begin(built)).rejects.toMatchObject({ code: "learning/attempts-used" });
	});

	it("takes answers to its own questions, and nothing else that is sent along", async () => {
		const id = await begin(await build());
		const sent = { [newId()]: "x", ...rightAnswers(await look(id), 0.25) };
		await save(id, sent);
		expect(Object.keys((await look(id)).answers)).toHaveLength(1);
		for (const wrong of [{ score: "4" }, { [newId()]: { nested: { deep: 1 } } }, { [newId()]: "x".repeat(501) }])
			expect(answersInput.safeParse(wrong).success).toBe(false);
	});

	it("draws as many questions as the quiz says, of its bank", async () => {
		const built = await build();
		const drawn = await build({ parts: [{ bankId: built.bankId, questionIds: null, draw: 2 }] });
		// A bank of another version has nothing for it.
		expect((await look(await begin(drawn))).paper).toEqual([]);
		expect(new Set((await look(await begin(built))).paper.map(({ id }) => id)).size).toBe(4);
	});
});

describe("progress", () => {
	it("counts each activity once, and says where to go on", async () => {
		const built = await build();
		const home = () => read(learner, (context) => getHome(context, built.offeringId));
		expect(await home()).toMatchObject({ done: 0, of: 3, next: { id: built.pageId } });
		const done = (activityId: string) =>
			write(learner, (context) => saveProgress(context, built.offeringId, activityId, { position: null, done: true }));
		await Promise.all([done(built.pageId), done(built.pageId)]);
		await done(built.pageId);
		expect(await home()).toMatchObject({ done: 1, next: { id: built.documentId } });
		// Nobody is done with a quiz by saying so.
		await done(built.quizId);
		expect(await home()).toMatchObject({ done: 1, next: { id: built.quizId } });
		await submit(await begin(built));
		expect((await home()).units[0]!.activities[2]).toMatchObject({ state: "started" });
		const id = await begin(built);
		await submit(id, rightAnswers(await look(id)));
		expect(await home()).toMatchObject({ done: 2, next: { id: built.documentId } });
	});
});

describe("evidence of a quiz", () => {
	it("is automatic, of the attempt that counts, and never above what the course declares", async () => {
		const built = await build();
		const take = async (share: number) => {
			const id = await begin(built);
			await submit(id, rightAnswers(await look(id), share));
			await deliver(built);
			later(MINUTE);
		};
		// By kind: numeric, ordering, short, single. Of the competency: numeric and single.
		await take(0.25);
		expect(await evidenceOf(learner.personId)).toMatchObject([
			{ kind: "automatic", level: "0.0", action: "recorded", issuer_person_id: null },
		]);
		await take(1);
		await deliver(built);
		expect(await evidenceOf(learner.personId)).toMatchObject([
			{ action: "recorded" },
			{ action: "corrected", level: "3.0", issuer_organisation_id: head.organisationId },
		]);
		await take(0);
		expect(await evidenceOf(learner.personId)).toHaveLength(2);
	});

	const handInAll = async (built: Built) => {
		const id = await begin(built);
		await submit(id, rightAnswers(await look(id)));
		await deliver(built);
	};

	it("is recorded of students and of who let the organisation see their evidence, of others the mark alone", async () => {
		learner = await world.person("enterprise", "recruiter");
		const built = await build();
		await handInAll(built);
		expect(await evidenceOf(learner.personId)).toEqual([]);
		expect((await read(learner, (c) => getHome(c, built.offeringId))).units[0]!.activities[2]).toMatchObject({
			score: 1,
		});
		await asSystem(world.contexts, ({ tx, now }) =>
			tx
				.insertInto("evidence_grant")
				.values({ id: newId(), person_id: learner.personId, organisation_id: head.organisationId, given_at: now })
				.execute(),
		);
		await deliver(built);
		expect(await evidenceOf(learner.personId)).toMatchObject([{ level: "3.0" }]);
	});

	it.each(["coordinator", "programme_head", "author"])(
		"says nothing of a student who knows the answers: %s",
		async (as) => {
			const built = await build();
			await asSystem(world.contexts, async ({ tx, now }) => {
				const { course_id } = await tx
					.selectFrom("course_version")
					.select("course_id")
					.where("id", "=", built.versionId)
					.executeTakeFirstOrThrow();
				const owned = { course_id, organisation_id: head.organisationId, person_id: learner.personId };
				if (as === "author")
					await tx
						.insertInto("course_author")
						.values({ ...owned, since: now, ended_at: now })
						.execute();
				else
					await tx
						.updateTable("membership")
						.set({ roles: ["student", as] })
						.where("person_id", "=", learner.personId)
						.execute();
			});
			await handInAll(built);
			expect(await evidenceOf(learner.personId)).toEqual([]);
		},
	);

	it("leaves out a competency that was archived since", async () => {
		const built = await build();
		await asSystem(world.contexts, ({ tx, now }) =>
			tx.updateTable("competency").set({ archived_at: now }).where("id", "=", built.competencyId).execute(),
		);
		await handInAll(built);
		expect(await evidenceOf(learner.personId)).toEqual([]);
	});

	it("follows the last attempt where that one counts", async () => {
		const built = await build({ counts: "last" });
		for (const share of [1, 0]) {
			const id = await begin(built);
			await submit(id, rightAnswers(await look(id), share));
			await deliver(built);
			later(MINUTE);
		}
		expect(await evidenceOf(learner.personId)).toMatchObject([{ level: "3.0" }, { action: "corrected", level: "0.0" }]);
	});
});
