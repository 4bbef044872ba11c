import { buildPerson } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget } from "#platform/testing/access.ts";
import { authors, courseWriters } from "./access.ts";
import { allAlone, buildChecklist, draft } from "./checklist-room.ts";
import { type Learns, taughtOffering } from "./taught-offering.ts";

/* From the product's table of who may do what; not from the policies. */

/**
 * An offering of the owner's with a checklist and one learner, taught by the actor where they teach and it is their own; observed
 * once, by the actor and as `state` says.
 */
async function checklist(target: AccessTarget, learns: Learns, state?: "signed" | "to-sign" | "confirmed") {
	return target.world.write(async (context) => {
		const { tx, now } = context;
		const {
			id,
			organisationId,
			learnerId,
			enrolmentId,
			teacherId,
			added: activityId,
		} = await taughtOffering(context, target, learns, (course, { unitId, organisationId: of }) =>
			buildChecklist(context, course, { unitId, organisationId: of }),
		);
		const observationId = newId();
		const somebody = await buildPerson(context);
		const me = teacherId ?? somebody;
		const other = teacherId ? somebody : await buildPerson(context);
		if (state)
			await tx
				.insertInto("observation")
				.values({
					id: observationId,
					offering_id: id,
					activity_id: activityId,
					enrolment_id: enrolmentId,
					person_id: learnerId,
					organisation_id: organisationId,
					observer_id: state === "to-sign" ? other : me,
					second_id: state === "to-sign" ? me : state === "signed" ? other : null,
					state: state === "confirmed" ? "confirmed" : "signed",
					number: 1,
					answers: JSON.stringify(allAlone),
					observed_on: now.toISOString().slice(0, 10),
					party: "teacher",
					signed_at: now,
					passed: true,
					score: 1,
					saved_at: now,
					...(state === "confirmed" && { confirmed_at: now, kind: "graded" }),
				})
				.execute();
		return { id, activityId, enrolmentId, learnerId, observationId };
	});
}
type Built = Awaited<ReturnType<typeof checklist>>;

const at =
	(
		learns: Learns,
		params: (built: Built) => Record<string, string>,
		body?: object,
		state?: "signed" | "to-sign" | "confirmed",
	) =>
	async (target: AccessTarget) => ({
		params: params(await checklist(target, learns, state)),
		...(body && { body }),
	});
const ofActivity = ({ id, activityId }: Built) => ({ id, activityId });
const ofLearner = ({ id, activityId, enrolmentId }: Built) => ({ id, activityId, enrolmentId });
const ofPerson = ({ id, activityId, learnerId }: Built) => ({ id, activityId, personId: learnerId });
const ofObservation = ({ observationId }: Built) => ({ id: observationId });
const seen = { revision: 1 };
const noted = { ...draft(allAlone, { observedOn: null }), number: 1, revision: 0 };

const ofOne: readonly AccessEntry[] = [
	{ route: "learning.checklists.get", own: "signed-in" as const, request: at("actor", ofActivity) },
	// Who teaches it, mentors in it or answers for it.
	...[
		{ route: "learning.run-checklists.list", request: at("somebody", ({ id }) => ({ id })) },
		{ route: "learning.run-checklists.get", request: at("somebody", ofActivity) },
		{ route: "learning.run-checklists.learners", request: at("somebody", ofActivity) },
		{ route: "learning.run-checklists.export", request: at("somebody", ofActivity) },
		{
			route: "learning.run-checklists.due",
			request: at("somebody", ofActivity, { day: "2099-01-01", time: "12:00", revision: 0 }),
		},
		{
			route: "learning.run-checklists.extend",
			request: at("somebody", ofPerson, { day: "2099-01-01", time: "12:00", reason: "Because" }),
		},
		{ route: "learning.run-checklists.unextend", request: at("somebody", ofPerson) },
		{ route: "learning.observations.get", request: at("somebody", ofLearner) },
	].map((entry) => ({ ...entry, own: courseWriters })),
	// Observed is by who teaches or mentors.
	...[
		{ route: "learning.observations.save", request: at("somebody", ofLearner, noted) },
		{ route: "learning.observations.drop", request: at("somebody", ofLearner) },
		{ route: "learning.observations.sign", request: at("somebody", ofLearner, noted) },
		{ route: "learning.observations.co-sign", request: at("somebody", ofObservation, seen, "to-sign") },
		{
			route: "learning.observations.send-back",
			request: at("somebody", ofObservation, { ...seen, reason: "Because" }, "to-sign"),
		},
	].map((entry) => ({ ...entry, own: authors })),
	// Its observer, and in their place who answers for the course.
	{
		route: "learning.observations.take-back",
		own: courseWriters,
		request: at("somebody", ofObservation, seen, "signed"),
	},
	{
		route: "learning.observations.correct",
		own: courseWriters,
		request: at(
			"somebody",
			ofObservation,
			{ ...seen, answers: { ...allAlone, b: "not" }, note: "", reason: "Because" },
			"confirmed",
		),
	},
].map((entry) => ({ ...entry, other: [] }));

export const checklistsAccess: readonly AccessEntry[] = [
	// What is no one's of the actor's is in no list of theirs.
	{ route: "learning.observations.to-sign", own: courseWriters },
	...ofOne,
];
