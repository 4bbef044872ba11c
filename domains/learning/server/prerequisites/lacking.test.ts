import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordEvidence } from "#domains/competencies/api.ts";
import { asSystem, buildCompetencies, buildGroup, graded } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import {
	addressOf,
	attained,
	completed,
	lacking,
	openPrerequisiteRoom,
	type PrerequisiteRoom,
} from "../../testing/prerequisite-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { enrolGroup, enrolList, previewEnrolment } from "../offerings/enrol.ts";
import { addRule, enrolByRule } from "../offerings/enrolment-rules.ts";
import { joinByCode } from "../offerings/join.ts";
import { getOffering, listLearners } from "../offerings/offering-queries.ts";
import { askForSeat } from "../seats/ask-for-seat.ts";

let room: PrerequisiteRoom;
beforeAll(async () => {
	room = await openPrerequisiteRoom();
});
afterAll(() => room.world.close());

describe("who comes to a course that requires something", () => {
	it("has completed it, by code and by asking; the refusal names it, and who may make an exception", async () => {
		const first = await room.published();
		await room.complete(first, room.able);
		const { offeringId, code } = await room.offered(
			[completed(first.id), attained(first.competencyIds[0]!, 3, false)],
			"school",
		);
		const refusal = { ...lacking, params: { missingEn: "Course", missingZh: "课程" } };
		await expect(room.write(room.novice, (context) => joinByCode(context, code))).rejects.toMatchObject(refusal);
		await expect(room.write(room.novice, (context) => askForSeat(context, offeringId))).rejects.toMatchObject(refusal);
		const { name: teacherName } = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("person").select("name").where("id", "=", room.teacher.personId).executeTakeFirstOrThrow(),
		);
		await expect(room.write(room.novice, (context) => joinByCode(context, code))).rejects.toMatchObject({
			params: { whoEn: teacherName },
		});
		// What is advised keeps nobody away.
		expect(await room.write(room.able, (context) => askForSeat(context, offeringId))).toEqual({ state: "given" });
		const seen = await room.read(room.able, (context) => getOffering(context, offeringId));
		expect(seen.prerequisites.map(({ met }) => met)).toEqual([true, false]);
	});

	it("has attained a competency at the level that is asked for, as the ledger counts it", async () => {
		const { ids } = await asSystem(room.world.contexts, (context) =>
			buildCompetencies(context, { skills: 1, technologies: 0 }),
		);
		const [competencyId] = ids as [string];
		const { code } = await room.offered([attained(competencyId, 3)]);
		const higher = await room.offered([attained(competencyId, 4)]);
		await expect(room.write(room.able, (context) => joinByCode(context, code))).rejects.toMatchObject(lacking);
		await asSystem(room.world.contexts, (context) =>
			buildGroup(context, {
				organisationId: room.head.organisationId,
				teacherId: room.teacher.personId,
				learnerIds: [room.able.personId],
			}),
		);
		for (let entry = 0; entry < 3; entry++)
			await room.write(room.teacher, (context) =>
				recordEvidence(context, [graded({ personId: room.able.personId, competencyId })]),
			);
		await room.write(room.able, (context) => joinByCode(context, code));
		await expect(room.write(room.able, (context) => joinByCode(context, higher.code))).rejects.toMatchObject(lacking);
	});

	/** A group that the teacher looks after, and so sees what its learners have. */
	const lookedAfter = (...learners: TestPerson[]) =>
		asSystem(room.world.contexts, (context) =>
			buildGroup(context, {
				organisationId: room.head.organisationId,
				teacherId: room.teacher.personId,
				learnerIds: learners.map(({ personId }) => personId),
			}),
		);

	it("is enrolled by a list all the same where a reason is given, which stays, and is left out without", async () => {
		const first = await room.published();
		const { offeringId, code } = await room.offered([completed(first.id)]);
		await lookedAfter(room.novice);
		const { rows } = await room.write(room.teacher, (context) =>
			previewEnrolment(context, offeringId, { text: addressOf(room.novice), exception: null }),
		);
		expect(rows).toMatchObject([{ problem: "lacks-required", lacks: [{ required: true, name: { en: "Course" } }] }]);
		const enrolled = (exception: string | null) =>
			room.write(room.teacher, (context) =>
				enrolList(context, offeringId, { text: addressOf(room.novice), exception }),
			);
		expect(await enrolled(null)).toMatchObject({ enrolled: 0, lacking: [{ lacks: [{ required: true }] }] });
		expect(await enrolled("Learned it at work")).toEqual({ enrolled: 1, lacking: [], unseen: 0 });
		const kept = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("enrolment").select("exception").where("offering_id", "=", offeringId).execute(),
		);
		expect(kept).toEqual([{ exception: "Learned it at work" }]);
		// Who was let in once comes back by the code.
		await asSystem(room.world.contexts, ({ tx, now }) =>
			tx
				.updateTable("enrolment")
				.set({ state: "withdrawn", ended_at: now })
				.where("offering_id", "=", offeringId)
				.execute(),
		);
		await room.write(room.novice, (context) => joinByCode(context, code));
	});

	it("is left out of a group and of a rule, whose newcomers are told of, unless a reason was given", async () => {
		const first = await room.published();
		await room.complete(first, room.able);
		const { offeringId } = await room.offered([completed(first.id)]);
		const groupId = await lookedAfter(room.able, room.novice);
		expect(
			await room.write(room.teacher, (context) => enrolGroup(context, offeringId, { groupId, exception: null })),
		).toMatchObject({ enrolled: 1, lacking: [{ lacks: [{ required: true }] }] });
		expect(await room.write(room.teacher, (context) => addRule(context, offeringId, groupId, null))).toMatchObject({
			enrolled: 0,
			lacking: [{}],
		});
		const told = () =>
			asSystem(room.world.contexts, ({ tx }) =>
				tx.selectFrom("notice").select(["person_id", "params"]).where("kind", "=", "learning.rule-lacking").execute(),
			);
		const arrive = (personIds: string[]) =>
			asSystem(room.world.contexts, (context) =>
				enrolByRule.handle(context, {
					payload: { groupId, organisationId: room.head.organisationId, personIds },
				} as never),
			);
		await arrive([room.novice.personId]);
		expect(await told()).toMatchObject([{ person_id: room.teacher.personId, params: { count: "1" } }]);
		// Who lacked it before is not told of once more when another one comes.
		await arrive([room.able.personId]);
		expect(await told()).toHaveLength(1);
		expect(
			await room.write(room.teacher, (context) => addRule(context, offeringId, groupId, "All of them practised it")),
		).toEqual({
			enrolled: 1,
			lacking: [],
			unseen: 0,
		});
		const seen = await room.read(room.teacher, (context) => getOffering(context, offeringId));
		expect(seen.rules).toMatchObject([{ exception: "All of them practised it" }]);
		const learners = await room.read(room.teacher, (context) => listLearners(context, offeringId, { limit: 20 }));
		expect(new Set(learners.items.map(({ id, exception }) => `${id} ${exception}`))).toEqual(
			new Set([`${room.able.personId} null`, `${room.novice.personId} All of them practised it`]),
		);
		expect(await records("All of them practised it")).toBe(0);
	});

	/** How many entries of the record hold these words. */
	const records = (words: string) =>
		asSystem(room.world.contexts, async ({ tx }) => {
			const { rows } = await sql<{ count: number }>`
				select count(*)::int as count from audit_entry where strpos(detail::text, ${words}) > 0`.execute(tx);
			return rows[0]!.count;
		});

	it("is told of to nobody who may not see what they have", async () => {
		const first = await room.published();
		const stranger = await room.world.person("school", "student", room.otherHead.organisationId);
		const other = await room.world.person("school", "student", room.otherHead.organisationId);
		await asSystem(room.world.contexts, ({ tx }) => tx.updateTable("person").set({ email_verified: true }).execute());
		await room.complete(first, stranger);
		const { ids } = await asSystem(room.world.contexts, (context) =>
			buildCompetencies(context, { skills: 1, technologies: 0 }),
		);
		const text = [stranger, other].map(addressOf).join("\n");
		const listed = (offeringId: string, exception: string | null) =>
			room.write(room.teacher, (context) => previewEnrolment(context, offeringId, { text, exception }));

		// What is merely advised is theirs alone.
		const advised = await room.offered([completed(first.id, false), attained(ids[0]!, 3, false)]);
		expect((await listed(advised.offeringId, null)).rows).toMatchObject([
			{ problem: null, lacks: [] },
			{ problem: null, lacks: [] },
		]);

		const required = await room.offered([completed(first.id)]);
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
			room.write(room.teacher, (context) => enrolList(context, required.offeringId, { text, exception }));
		expect(await enrolled(null)).toEqual({ enrolled: 0, lacking: [], unseen: 2 });
		// Who has it comes by the code, whoever may see it.
		await room.write(stranger, (context) => joinByCode(context, required.code));
		expect(await room.write(stranger, (context) => joinByCode(context, required.code))).toEqual({
			offeringId: required.offeringId,
			clashes: 0,
		});
		const again = await room.offered([completed(first.id)]);
		expect(
			await room.write(room.teacher, (context) =>
				enrolList(context, again.offeringId, { text, exception: "They passed our test" }),
			),
		).toEqual({ enrolled: 2, lacking: [], unseen: 0 });
		// The reason stands with both: it would tell else who of them lacked it.
		const { items } = await room.read(room.teacher, (context) =>
			listLearners(context, again.offeringId, { limit: 20 }),
		);
		expect(items.map(({ exception }) => exception)).toEqual(["They passed our test", "They passed our test"]);
		expect(await records("They passed our test")).toBe(0);
	});

	it("keeps the seat when the code is typed once more, whatever the course requires by now", async () => {
		const first = await room.published();
		const { offeringId, code } = await room.offered([completed(first.id)]);
		await asSystem(room.world.contexts, async ({ tx, now }) => {
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
					person_id: room.novice.personId,
					organisation_id: room.head.organisationId,
					version_id,
					via: "code",
					enrolled_at: now,
				})
				.execute();
		});
		expect(await room.write(room.novice, (context) => joinByCode(context, code))).toEqual({ offeringId, clashes: 0 });
	});
});
