import { asSystem } from "#domains/competencies/testing/ledger.ts";
import type { AssignmentSettings } from "../contract-assignments.ts";
import type { ReleaseRule } from "../contract-release.ts";
import { extend, setDue } from "../server/assignments/set-due.ts";
import { buildAssignment, buildContent, buildCourse, buildOffering, publishBuilt } from "./builders.ts";
import { openSessionRoom } from "./session-room.ts";
import type { TestPerson } from "./world.ts";

export type DueRoom = Awaited<ReturnType<typeof openDueRoom>>;
interface Built {
	offeringId: string;
	activityId: string;
}

/** The room of sessions, with offerings of a course that has an assignment; times are those of Shanghai, at 18:00. */
export async function openDueRoom() {
	const room = await openSessionRoom();
	const { world, head, teacher, mentor } = room;
	return {
		...room,
		/** An offering from 1 November to 31 December; the assignment opens by the rules given. */
		build: (settings: Partial<AssignmentSettings> = {}, rulesOf: (pageId: string) => ReleaseRule[] = () => []) => {
			room.at("2026-11-21T08:00:00Z");
			const { organisationId } = head;
			const owned = { organisationId, regionId: world.regionId };
			return asSystem(world.contexts, async (context) => {
				const course = await buildCourse(context, owned);
				const { unitId, pageId, quizId } = await buildContent(context, course, organisationId);
				const activityId = await buildAssignment(context, course, { unitId, organisationId }, settings);
				await context.tx
					.updateTable("course_activity")
					.set({ release: JSON.stringify(rulesOf(pageId)) })
					.where("id", "=", activityId)
					.execute();
				await publishBuilt(context, course);
				const offeringId = await buildOffering(context, {
					course,
					...owned,
					startsAt: new Date("2026-10-31T16:00:00Z"),
					endsAt: new Date("2026-12-31T16:00:00Z"),
					teacherIds: [teacher.personId, mentor.personId],
					learnerIds: room.learners.map(({ personId }) => personId),
				});
				return { offeringId, activityId, pageId, quizId };
			});
		},
		due: ({ offeringId, activityId }: Built, day: string, revision = 0) =>
			room.write(teacher, (context) => setDue(context, offeringId, activityId, { day, time: "18:00", revision })),
		extend: ({ offeringId, activityId }: Built, { personId }: TestPerson, day: string) =>
			room.write(teacher, (context) =>
				extend(context, offeringId, activityId, personId, { day, time: "18:00", reason: "Was ill" }),
			),
	};
}
