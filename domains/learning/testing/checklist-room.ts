import { asSystem } from "#domains/competencies/testing/ledger.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { ChecklistSettings, ItemAnswers, ObservationDraft, ObservationToKeep } from "../contract-checklists.ts";
import { learnedChecklistOf } from "../server/checklists/my-checklist.ts";
import { getObservationSheet } from "../server/checklists/observation-sheet.ts";
import { saveObservation } from "../server/checklists/save-observation.ts";
import { signObservation } from "../server/checklists/sign-observation.ts";
import { type BuiltCourse, buildContent, buildCourse, buildOffering, publishBuilt } from "./builders.ts";
import { openMarkingRoom } from "./marking-room.ts";
import type { TestPerson } from "./world.ts";

/** A checklist in a unit of a draft: a critical item of the first competency, one of the last, and one that shows none. */
export async function buildChecklist(
	{ tx, now }: WriteContext,
	{ id, versionId, competencyIds }: BuiltCourse,
	{ unitId, organisationId }: { unitId: string; organisationId: string },
	settings: Partial<ChecklistSettings> = {},
): Promise<string> {
	const activityId = newId();
	const item = (name: string, competencyId: string | null, critical: boolean) => ({
		id: name,
		text: { en: `Item ${name}`, zh: null },
		competencyId,
		critical,
		answer: "rating" as const,
	});
	const checklist: ChecklistSettings = {
		items: [
			item("a", competencyIds[0] ?? null, true),
			item("b", competencyIds.at(-1) ?? null, false),
			{ ...item("c", null, false), answer: "tick" },
		],
		needed: 1,
		helpCounts: false,
		points: 50,
		...settings,
	};
	await tx
		.insertInto("course_activity")
		.values({
			id: activityId,
			unit_id: unitId,
			version_id: versionId,
			course_id: id,
			organisation_id: organisationId,
			position: 5,
			kind: "checklist",
			title_en: "At the lathe",
			body_en: "<p>Watch.</p>",
			checklist: JSON.stringify(checklist),
			updated_at: now,
		})
		.execute();
	return activityId;
}

export interface BuiltChecklist {
	offeringId: string;
	activityId: string;
	/** Of the learner and of the classmate. */
	enrolmentIds: readonly [string, string];
	competencyIds: readonly string[];
}

export const draft = (answers: ItemAnswers, changed: Partial<ObservationDraft> = {}): ObservationDraft => ({
	answers,
	note: "",
	observedOn: "2026-11-20",
	place: "Workshop 2",
	sessionId: null,
	secondId: null,
	...changed,
});
export const allAlone: ItemAnswers = { a: "alone", b: "alone", c: "alone" };

/** The people of the marking room with a checklist of two competencies, observed by its teacher and its mentor. */
export async function openChecklistRoom() {
	const room = await openMarkingRoom();
	const { head, teacher, mentor, learner, classmate } = room.people;
	const { contexts, regionId } = room.world;
	const of = ({ offeringId, activityId, enrolmentIds }: BuiltChecklist) =>
		[offeringId, activityId, enrolmentIds[0]] as const;
	/** What somebody who has just loaded it knows, also of what they may not load. */
	const seenBy = ({ activityId, enrolmentIds }: BuiltChecklist, { personId }: TestPerson) =>
		asSystem(contexts, async ({ tx }) => {
			const all = await tx
				.selectFrom("observation")
				.select(["state", "number", "revision", "observer_id"])
				.where("activity_id", "=", activityId)
				.where("enrolment_id", "=", enrolmentIds[0])
				.execute();
			const own = all.find(({ state, observer_id }) => state === "draft" && observer_id === personId);
			return { number: Math.max(0, ...all.map(({ number }) => number ?? 0)) + 1, revision: own?.revision ?? 0 };
		});
	return {
		...room,
		async buildList(settings: Partial<ChecklistSettings> = {}): Promise<BuiltChecklist> {
			const assignment = await room.build();
			return asSystem(contexts, async (context) => {
				const owned = { organisationId: head.organisationId, regionId };
				const course = await buildCourse(context, { ...owned, competencyIds: assignment.competencyIds });
				const { unitId } = await buildContent(context, course, head.organisationId);
				const activityId = await buildChecklist(context, course, { unitId, ...owned }, settings);
				await publishBuilt(context, course);
				const offeringId = await buildOffering(context, {
					course,
					...owned,
					teacherIds: [teacher.personId, mentor.personId],
					learnerIds: [learner.personId, classmate.personId],
				});
				const { tx } = context;
				await tx
					.updateTable("offering_teacher")
					.set({ role: "mentor" })
					.where("person_id", "=", mentor.personId)
					.execute();
				const rows = await tx
					.selectFrom("enrolment")
					.select(["id", "person_id"])
					.where("offering_id", "=", offeringId)
					.execute();
				const idOf = (personId: string) => rows.find(({ person_id }) => person_id === personId)?.id as string;
				return {
					offeringId,
					activityId,
					enrolmentIds: [idOf(learner.personId), idOf(classmate.personId)] as const,
					competencyIds: assignment.competencyIds,
				};
			});
		},
		/** As the next one, and as it stands, unless `late` says otherwise. */
		note: async (
			built: BuiltChecklist,
			by: TestPerson,
			noted: ObservationDraft,
			late: Partial<ObservationToKeep> = {},
		) => {
			const seen = await seenBy(built, by);
			return room.write(by, (context) => saveObservation(context, ...of(built), { ...noted, ...seen, ...late }));
		},
		sign: async (
			built: BuiltChecklist,
			by: TestPerson,
			noted: ObservationDraft,
			number = 1,
			late: Partial<ObservationToKeep> = {},
		) => {
			const seen = await seenBy(built, by);
			return room.write(by, (context) =>
				signObservation(context, ...of(built), { ...noted, ...seen, number, ...late }),
			);
		},
		sheet: (built: BuiltChecklist, by: TestPerson) =>
			room.read(by, (context) => getObservationSheet(context, ...of(built))),
		seen: ({ offeringId, activityId }: BuiltChecklist, by: TestPerson = learner) =>
			room.read(by, (context) => learnedChecklistOf(context, offeringId, activityId)),
		progress: ({ activityId, enrolmentIds }: BuiltChecklist) =>
			asSystem(contexts, async ({ tx }) => ({
				...(await tx
					.selectFrom("activity_progress")
					.select(["state", "score"])
					.where("enrolment_id", "=", enrolmentIds[0])
					.where("activity_id", "=", activityId)
					.executeTakeFirst()),
				...(await tx
					.selectFrom("enrolment")
					.select("done")
					.where("id", "=", enrolmentIds[0])
					.executeTakeFirstOrThrow()),
			})),
	};
}
