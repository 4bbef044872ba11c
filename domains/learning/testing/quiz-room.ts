import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import type { QuizSettings } from "../contract-content.ts";
import type { Attempt } from "../contract-learning.ts";
import { answersInput } from "../contract-quizzes.ts";
import { editOffering, setOfferingState } from "../server/offerings/save-offering.ts";
import { getAttempt } from "../server/quizzes/attempt-queries.ts";
import { recordQuizEvidence } from "../server/quizzes/record-quiz-evidence.ts";
import { beginAttempt, saveAnswers, submitAttempt } from "../server/quizzes/take-quiz.ts";
import { type BuiltContent, buildContent, buildCourse, buildOffering, publishBuilt } from "./builders.ts";
import { openLearningWorld, type TestPerson } from "./world.ts";

export const BEGIN = new Date("2026-11-21T08:00:00Z").getTime();
export const MINUTE = 60_000;
export const DAY = 86_400_000;

export type BuiltQuiz = BuiltContent & { offeringId: string; competencyId: string };
export type QuizRoom = Awaited<ReturnType<typeof openQuizRoom>>;

/** A school whose programme head offers quizzes, with a clock that is moved by hand: for tests of attempts. */
export async function openQuizRoom() {
	const clock = new Date(BEGIN);
	const world = await openLearningWorld(clock);
	const head = await world.person("school", "programme_head");
	const student = () => world.person("school", "student", head.organisationId);
	const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
		world.contexts.read(actor, work);
	const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
		world.contexts.write(actor, work);
	/** Who acts where nobody is named, and somebody in another section. */
	const people = { learner: await student(), classmate: await student() };
	return {
		world,
		clock,
		head,
		people,
		read,
		write,
		/** New people, and the clock back at its beginning. */
		async beginAnew() {
			clock.setTime(BEGIN);
			people.learner = await student();
			people.classmate = await student();
		},
		later: (milliseconds: number) => clock.setTime(clock.getTime() + milliseconds),
		/** A running offering of a course with the quiz, its learner in it and the classmate in another section. */
		build: (settings: Partial<QuizSettings> = {}): Promise<BuiltQuiz> =>
			asSystem(world.contexts, async (context) => {
				const owned = { organisationId: head.organisationId, regionId: world.regionId };
				const course = await buildCourse(context, owned);
				const content = await buildContent(context, course, head.organisationId, settings);
				await publishBuilt(context, course);
				const learnerIds = [people.learner.personId];
				const offeringId = await buildOffering(context, { course, ...owned, learnerIds });
				await buildOffering(context, { course, ...owned, learnerIds: [people.classmate.personId] });
				return { ...content, offeringId, competencyId: course.competencyIds[0] as string };
			}),
		begin: async ({ offeringId, quizId }: BuiltQuiz, by = people.learner) =>
			(await write(by, (context) => beginAttempt(context, offeringId, quizId))).id,
		look: (id: string, by = people.learner) => read(by, (context) => getAttempt(context, id)),
		save: (id: string, answers: object, by = people.learner) =>
			write(by, (context) => saveAnswers(context, id, answersInput.parse(answers))),
		submit: (id: string, answers: object = {}, by = people.learner) =>
			write(by, (context) => submitAttempt(context, id, answersInput.parse(answers))),
		/** Lets somebody learn in the same offering. */
		seat: (built: BuiltQuiz, { personId }: TestPerson) =>
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
			),
		close: ({ offeringId }: BuiltQuiz) => write(head, (context) => setOfferingState(context, offeringId, "closed")),
		open: ({ offeringId }: BuiltQuiz) => write(head, (context) => setOfferingState(context, offeringId, "open")),
		endOn: ({ offeringId }: BuiltQuiz, endsOn: string, revision: number) =>
			write(head, (context) =>
				editOffering(context, offeringId, {
					term: "2026 autumn",
					section: offeringId,
					startsOn: "2026-11-01",
					endsOn,
					capacity: null,
					openTo: "invited",
					online: false,
					placeId: null,
					language: null,
					revision,
				}),
			),
		evidenceOf: (personId: string) =>
			asSystem(world.contexts, ({ tx }) =>
				tx
					.selectFrom("evidence")
					.select(["kind", "level", "action", "issuer_person_id", "issuer_organisation_id"])
					.where("person_id", "=", personId)
					.orderBy("recorded_at")
					.orderBy("id")
					.execute(),
			),
		/** Delivers the news that an attempt was handed in. */
		deliver: ({ offeringId, quizId }: BuiltQuiz) =>
			asSystem(world.contexts, async (context) => {
				const { id: enrolmentId } = await context.tx
					.selectFrom("enrolment")
					.select("id")
					.where("offering_id", "=", offeringId)
					.executeTakeFirstOrThrow();
				const event = { id: newId(), actorId: null, organisationId: null, at: context.now.toISOString() };
				const payload = { activityId: quizId, enrolmentId };
				await recordQuizEvidence.handle(context, { ...event, name: "learning.quiz.submitted", payload });
			}),
	};
}

/** Right answers to the questions of the builders, as they stand on a paper. */
export function rightAnswers({ paper }: Attempt, share = 1): Record<string, unknown> {
	const answerOf = ({ kind, options }: Attempt["paper"][number]): unknown => {
		if (kind === "single") return options.find(({ text }) => text.en === "right")?.id;
		if (kind === "numeric") return "2";
		if (kind === "short") return "Sesame";
		return options.toSorted((a, b) => (a.text.en as string).localeCompare(b.text.en as string)).map(({ id }) => id);
	};
	const wanted = paper.toSorted((a, b) => a.kind.localeCompare(b.kind)).slice(0, Math.round(paper.length * share));
	return Object.fromEntries(wanted.map((question) => [question.id, answerOf(question)]));
}
