import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { type BuiltQuiz, MINUTE, openQuizRoom, type QuizRoom, rightAnswers } from "../../testing/quiz-room.ts";
import { getHome } from "../learning/home-queries.ts";

let room: QuizRoom;

beforeAll(async () => {
	room = await openQuizRoom();
});
afterAll(() => room.world.close());
beforeEach(() => room.beginAnew());

describe("evidence of a quiz", () => {
	it("is automatic, of the attempt that counts, and never above what the course declares", async () => {
		const built = await room.build();
		const take = async (share: number) => {
			const id = await room.begin(built);
			await room.submit(id, rightAnswers(await room.look(id), share));
			await room.deliver(built);
			room.later(MINUTE);
		};
		// By kind: numeric, ordering, short, single. Of the competency: numeric and single.
		await take(0.25);
		expect(await room.evidenceOf(room.people.learner.personId)).toMatchObject([
			{ kind: "automatic", level: "0.0", action: "recorded", issuer_person_id: null },
		]);
		await take(1);
		await room.deliver(built);
		expect(await room.evidenceOf(room.people.learner.personId)).toMatchObject([
			{ action: "recorded" },
			{ action: "corrected", level: "3.0", issuer_organisation_id: room.head.organisationId },
		]);
		await take(0);
		expect(await room.evidenceOf(room.people.learner.personId)).toHaveLength(2);
	});

	const handInAll = async (built: BuiltQuiz) => {
		const id = await room.begin(built);
		await room.submit(id, rightAnswers(await room.look(id)));
		await room.deliver(built);
	};

	it("is recorded of students and of who let the organisation see their evidence, of others the mark alone", async () => {
		room.people.learner = await room.world.person("enterprise", "recruiter");
		const built = await room.build();
		await handInAll(built);
		expect(await room.evidenceOf(room.people.learner.personId)).toEqual([]);
		expect(
			(await room.read(room.people.learner, (c) => getHome(c, built.offeringId))).units[0]!.activities[2],
		).toMatchObject({
			score: 1,
		});
		await asSystem(room.world.contexts, ({ tx, now }) =>
			tx
				.insertInto("evidence_grant")
				.values({
					id: newId(),
					person_id: room.people.learner.personId,
					organisation_id: room.head.organisationId,
					given_at: now,
				})
				.execute(),
		);
		await room.deliver(built);
		expect(await room.evidenceOf(room.people.learner.personId)).toMatchObject([{ level: "3.0" }]);
	});

	it.each(["coordinator", "programme_head", "author"])(
		"says nothing of a student who knows the answers: %s",
		async (as) => {
			const built = await room.build();
			await asSystem(room.world.contexts, async ({ tx, now }) => {
				const { course_id } = await tx
					.selectFrom("course_version")
					.select("course_id")
					.where("id", "=", built.versionId)
					.executeTakeFirstOrThrow();
				const owned = { course_id, organisation_id: room.head.organisationId, person_id: room.people.learner.personId };
				if (as === "author")
					await tx
						.insertInto("course_author")
						.values({ ...owned, since: now, ended_at: now })
						.execute();
				else
					await tx
						.updateTable("membership")
						.set({ roles: ["student", as] })
						.where("person_id", "=", room.people.learner.personId)
						.execute();
			});
			await handInAll(built);
			expect(await room.evidenceOf(room.people.learner.personId)).toEqual([]);
		},
	);

	it("leaves out a competency that was archived since", async () => {
		const built = await room.build();
		await asSystem(room.world.contexts, ({ tx, now }) =>
			tx.updateTable("competency").set({ archived_at: now }).where("id", "=", built.competencyId).execute(),
		);
		await handInAll(built);
		expect(await room.evidenceOf(room.people.learner.personId)).toEqual([]);
	});

	it("follows the last attempt where that one counts", async () => {
		const built = await room.build({ counts: "last" });
		for (const share of [1, 0]) {
			const id = await room.begin(built);
			await room.submit(id, rightAnswers(await room.look(id), share));
			await room.deliver(built);
			room.later(MINUTE);
		}
		expect(await room.evidenceOf(room.people.learner.personId)).toMatchObject([
			{ level: "3.0" },
			{ action: "corrected", level: "0.0" },
		]);
	});
});
