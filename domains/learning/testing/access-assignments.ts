import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";
import { authors, courseWriters } from "./access.ts";
import { buildAssignment } from "./builders.ts";
import { type Learns, taughtOffering } from "./taught-offering.ts";

/* From the product's table of who may do what; not from the policies. */

/**
 * An offering of the owner's with an assignment and one learner, taught by the actor where they teach and it is their own; a
 * work with a file that was handed in, or is written still.
 */
async function assignment(target: AccessTarget, learns: Learns, stage: "draft" | "first" | "released", team = false) {
	const { world } = target;
	const fileId = await uploadedFile(target);
	return world.write(async (context) => {
		const { tx, now } = context;
		const {
			id,
			organisationId,
			learnerId,
			enrolmentId,
			added: activityId,
		} = await taughtOffering(context, target, learns, (course, { unitId, organisationId: of }) =>
			buildAssignment(context, course, { unitId, organisationId: of }, { team }),
		);
		const workId = newId();
		const of = { offering_id: id, activity_id: activityId };
		const handedIn = stage !== "draft";
		await tx
			.insertInto("assignment_work")
			.values({
				id: workId,
				...of,
				organisation_id: organisationId,
				number: 101,
				state: handedIn ? "submitted" : "draft",
				saved_at: now,
				submitted_at: handedIn ? now : null,
			})
			.execute();
		await tx
			.insertInto("assignment_owner")
			.values({ ...of, work_id: workId, enrolment_id: enrolmentId, person_id: learnerId })
			.execute();
		await tx.insertInto("assignment_file").values({ work_id: workId, file_id: fileId, position: 1 }).execute();
		if (handedIn)
			await tx
				.insertInto("assignment_marking")
				.values({
					work_id: workId,
					...of,
					organisation_id: organisationId,
					number: 101,
					anonymous: false,
					markers: 1,
					...(stage === "released" && {
						stage: "released",
						levels: "{}",
						score: 0,
						kind: "graded",
						released_at: now,
					}),
				})
				.execute();
		return { id, activityId, workId, fileId, learnerId, enrolmentId };
	});
}
type Built = Awaited<ReturnType<typeof assignment>>;

const at =
	(
		learns: Learns,
		stage: "draft" | "first" | "released",
		params: (built: Built) => Record<string, string>,
		body?: object,
		team = false,
	) =>
	async (target: AccessTarget) => ({
		params: params(await assignment(target, learns, stage, team)),
		...(body && { body }),
	});

const ofActivity = ({ id, activityId }: Built) => ({ id, activityId });
const ofLearner = ({ id, activityId, learnerId }: Built) => ({ id, activityId, personId: learnerId });
const ofWork = ({ workId }: Built) => ({ id: workId });
const words = { revision: 1, body: "<p>Text</p>", url: "" };
const day = { day: "2099-01-01", time: "12:00" };
const mark = { levels: {}, feedback: "" };

/** Everybody may learn; nobody sees or changes what is somebody else's. */
const learning: readonly AccessEntry[] = [
	{ route: "learning.assignments.get", request: at("actor", "draft", ofActivity) },
	{ route: "learning.works.save", request: at("actor", "draft", ofActivity, words) },
	{ route: "learning.works.attach", request: at("actor", "draft", ofActivity, { fileId: newId(), revision: 1 }) },
	{
		route: "learning.works.detach",
		request: at("actor", "draft", ({ fileId, ...built }) => ({ ...ofActivity({ fileId, ...built }), fileId }), {
			revision: 1,
		}),
	},
	{
		route: "learning.works.file",
		request: at("actor", "draft", ({ fileId, ...built }) => ({ ...ofActivity({ fileId, ...built }), fileId })),
	},
	{ route: "learning.works.submit", request: at("actor", "draft", ofActivity, words) },
	{ route: "learning.works.take-back", request: at("actor", "first", ofActivity) },
].map((entry) => ({ ...entry, own: "signed-in" as const, other: [] }));

/** Who teaches it, mentors in it or answers for it. */
const running: readonly AccessEntry[] = [
	{ route: "learning.run-assignments.list", request: at("somebody", "first", ({ id }) => ({ id })) },
	{ route: "learning.run-assignments.get", request: at("somebody", "first", ofActivity) },
	{ route: "learning.run-assignments.due", request: at("somebody", "first", ofActivity, { ...day, revision: 0 }) },
	{
		route: "learning.run-assignments.extend",
		request: at("somebody", "first", ofLearner, { ...day, reason: "Because" }),
	},
	{ route: "learning.run-assignments.unextend", request: at("somebody", "first", ofLearner) },
	{ route: "learning.run-assignments.teams", request: at("somebody", "first", ofActivity, { teams: [] }, true) },
	{ route: "learning.run-assignments.draw", request: at("somebody", "first", ofActivity, { size: 2 }, true) },
	{ route: "learning.marking.get", request: at("somebody", "first", ofWork) },
	{
		route: "learning.marking.file",
		request: at("somebody", "first", ({ workId }) => ({ id: workId, number: "1" })),
	},
	{
		route: "learning.marking.release",
		request: async (target: AccessTarget) => {
			const { id, activityId } = await assignment(target, "somebody", "first");
			return { params: { id }, body: { activityId, workIds: null } };
		},
	},
].map((entry) => ({ ...entry, own: courseWriters, other: [] }));

/** Marks are given by who teaches or mentors; who answers for the course decides and corrects. */
const marking: readonly AccessEntry[] = [
	{ route: "learning.marking.save", own: authors, request: at("somebody", "first", ofWork, mark) },
	{ route: "learning.marking.finish", own: authors, request: at("somebody", "first", ofWork, mark) },
	{
		route: "learning.marking.give-back",
		own: authors,
		request: async (target: AccessTarget) => {
			const { workId, id } = await assignment(target, "somebody", "first");
			if (target.target === "own" && target.personId && authors.includes(target.actor))
				await target.world.write(({ tx, now }) =>
					tx
						.insertInto("assignment_mark")
						.values({
							work_id: workId,
							offering_id: id,
							marker_id: target.personId as string,
							place: 1,
							saved_at: now,
						})
						.execute(),
				);
			return { params: { id: workId } };
		},
	},
	...(["agree", "confirm", "correct"] as const).map((step) => ({
		route: `learning.marking.${step}`,
		own: courseWriters.filter((actor) => !authors.includes(actor)),
		request: at("somebody", "first", ofWork, {
			...mark,
			...(step !== "confirm" && { reason: "Because" }),
			revision: 1,
		}),
	})),
].map((entry) => ({ ...entry, other: [] }));

export const assignmentsAccess: readonly AccessEntry[] = [
	{ route: "learning.marking.list", own: courseWriters },
	{ route: "learning.marking.kept-back", own: courseWriters },
	...learning,
	...running,
	...marking,
];
