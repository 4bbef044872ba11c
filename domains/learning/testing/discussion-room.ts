import { asSystem } from "#domains/competencies/testing/ledger.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { DiscussionSettings, PostInput, ThreadInput, ThreadQuery } from "../contract-discussions.ts";
import { readThread } from "../server/discussions/read-thread.ts";
import { listThreads } from "../server/discussions/thread-list.ts";
import { openThread, replyInThread } from "../server/discussions/write-post.ts";
import { type BuiltCourse, buildContent, buildCourse, buildOffering, publishBuilt } from "./builders.ts";
import { openMarkingRoom } from "./marking-room.ts";
import type { TestPerson } from "./world.ts";

/** A discussion in a unit of a draft. */
export async function buildDiscussion(
	{ tx, now }: WriteContext,
	{ id, versionId }: BuiltCourse,
	{ unitId, organisationId }: { unitId: string; organisationId: string },
	settings: Partial<DiscussionSettings> = {},
): Promise<string> {
	const activityId = newId();
	await tx
		.insertInto("course_activity")
		.values({
			id: activityId,
			unit_id: unitId,
			version_id: versionId,
			course_id: id,
			organisation_id: organisationId,
			position: 6,
			kind: "discussion",
			title_en: "What did you see?",
			body_en: "<p>Say what you saw.</p>",
			discussion: JSON.stringify({ needed: 2, postFirst: false, ...settings }),
			updated_at: now,
		})
		.execute();
	return activityId;
}

export interface BuiltDiscussion {
	offeringId: string;
	/** Another section of the same course, learned by the classmate alone. */
	otherId: string;
	activityId: string;
	courseId: string;
}

/** The people of the marking room with a discussion in a course that runs in two sections. */
export async function openDiscussionRoom() {
	const room = await openMarkingRoom();
	const { head, teacher, mentor, learner, classmate } = room.people;
	const { contexts, regionId } = room.world;
	const rename = (person: TestPerson, name: string) =>
		asSystem(contexts, ({ tx }) => tx.updateTable("person").set({ name }).where("id", "=", person.personId).execute());
	return {
		...room,
		/** Names by which they can be mentioned, in both scripts. */
		async nameThem() {
			await rename(learner, "Li Ming");
			await rename(classmate, "Wang Fang");
			await rename(teacher, "陈静");
		},
		async buildDiscussion(settings: Partial<DiscussionSettings> = {}): Promise<BuiltDiscussion> {
			await room.build();
			return asSystem(contexts, async (context) => {
				const owned = { organisationId: head.organisationId, regionId };
				const course = await buildCourse(context, owned);
				const { unitId } = await buildContent(context, course, head.organisationId);
				const activityId = await buildDiscussion(context, course, { unitId, ...owned }, settings);
				await publishBuilt(context, course);
				const offer = (teacherIds: string[], learnerIds: string[]) =>
					buildOffering(context, { course, ...owned, teacherIds, learnerIds });
				const offeringId = await offer([teacher.personId, mentor.personId], [learner.personId, classmate.personId]);
				const otherId = await offer([mentor.personId], [classmate.personId]);
				await context.tx
					.updateTable("offering_teacher")
					.set({ role: "mentor" })
					.where("person_id", "=", mentor.personId)
					.execute();
				return { offeringId, otherId, activityId, courseId: course.id };
			});
		},
		ask: (offeringId: string, by: TestPerson, text: Partial<ThreadInput> = {}) =>
			room.write(by, (context) =>
				openThread(context, offeringId, {
					activityId: null,
					title: "Why?",
					body: "<p>Why is that so?</p>",
					files: [],
					...text,
				}),
			),
		reply: (
			threadId: string,
			by: TestPerson,
			body: string,
			replyTo: PostInput["replyTo"] = null,
			files: string[] = [],
		) => room.write(by, (context) => replyInThread(context, threadId, { body, replyTo, files })),
		list: (offeringId: string, by: TestPerson, query: Partial<ThreadQuery> = {}) =>
			room.read(by, (context) => listThreads(context, offeringId, { limit: 20, show: "all", ...query })),
		thread: (threadId: string, by: TestPerson, query: { limit?: number; cursor?: string } = {}) =>
			room.read(by, (context) => readThread(context, threadId, { limit: 50, ...query })),
		/** Nobody teaches there any more. */
		endTeaching: (offeringId: string, ...people: TestPerson[]) =>
			asSystem(contexts, ({ tx }) =>
				tx
					.updateTable("offering_teacher")
					.set({ ended_at: room.clock })
					.where("offering_id", "=", offeringId)
					.where(
						"person_id",
						"in",
						people.map(({ personId }) => personId),
					)
					.execute(),
			),
		/** They learn there no more. */
		leave: (offeringId: string, { personId }: TestPerson) =>
			asSystem(contexts, ({ tx }) =>
				tx
					.updateTable("enrolment")
					.set({ state: "withdrawn", ended_at: room.clock })
					.where("offering_id", "=", offeringId)
					.where("person_id", "=", personId)
					.execute(),
			),
		rename,
		noticesOf: (person: TestPerson) =>
			asSystem(contexts, async ({ tx }) => {
				const rows = await tx
					.selectFrom("notice")
					.select("kind")
					.where("person_id", "=", person.personId)
					.where("kind", "like", "learning.discussion-%")
					.orderBy("created_at")
					.orderBy("kind")
					.execute();
				return rows.map(({ kind }) => kind.replace("learning.discussion-", ""));
			}),
	};
}
