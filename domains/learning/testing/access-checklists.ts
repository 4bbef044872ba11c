import { buildPerson } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget } from "#platform/testing/access.ts";
import { authors, courseWriters } from "./access.ts";
import { buildContent, buildCourse, buildOffering, publishBuilt } from "./builders.ts";
import { allAlone, buildChecklist, draft } from "./checklist-room.ts";

/* From the product's table of who may do what; not from the policies. */

/**
 * An offering of the owner's with a checklist and one learner, taught by the actor where they teach and it is their own; observed
 * once, by the actor and as `state` says.
 */
async function checklist(
	target: AccessTarget,
	learns: "actor" | "somebody",
	state?: "signed" | "to-sign" | "confirmed",
) {
	const { world, actor, ownerId, personId } = target;
	return world.write(async (context) => {
		const organisationId = learns === "actor" ? world.organisations.school![1] : ownerId;
		const owned = { organisationId, regionId: world.regionId };
		const course = await buildCourse(context, owned);
		const { unitId } = await buildContent(context, course, organisationId);
		const activityId = await buildChecklist(context, course, { unitId, organisationId });
		await publishBuilt(context, course);
		const own = target.target === "own" ? personId : undefined;
		const learnerId = learns === "actor" && own ? own : await buildPerson(context);
		const teaches = learns === "somebody" && own && authors.includes(actor);
		const id = await buildOffering(context, {
			course,
			...owned,
			learnerIds: [learnerId],
			teacherIds: teaches ? [own] : [],
		});
		const { tx, now } = context;
		const { id: enrolmentId } = await tx
			.selectFrom("enrolment")
			.select("id")
			.where("offering_id", "=", id)
			.executeTakeFirstOrThrow();
		const observationId = newId();
		const somebody = await buildPerson(context);
		const me = teaches ? own : somebody;
		const other = teaches ? somebody : await buildPerson(context);
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
		return { id, activityId, enrolmentId, observationId };
	});
}
type Built = Awaited<ReturnType<typeof checklist>>;

const at =
	(
		learns: "actor" | "somebody",
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
const ofObservation = ({ observationId }: Built) => ({ id: observationId });
const seen = { revision: 1 };
const noted = draft(allAlone, { observedOn: null });

export const checklistsAccess: readonly AccessEntry[] = [
	{ route: "learning.checklists.get", own: "signed-in" as const, request: at("actor", ofActivity) },
	// Who teaches it, mentors in it or answers for it.
	...[
		{ route: "learning.run-checklists.list", request: at("somebody", ({ id }) => ({ id })) },
		{ route: "learning.run-checklists.get", request: at("somebody", ofActivity) },
		{ route: "learning.observations.get", request: at("somebody", ofLearner) },
	].map((entry) => ({ ...entry, own: courseWriters })),
	// Observed is by who teaches or mentors.
	...[
		{ route: "learning.observations.save", request: at("somebody", ofLearner, noted) },
		{ route: "learning.observations.drop", request: at("somebody", ofLearner) },
		{ route: "learning.observations.sign", request: at("somebody", ofLearner, { ...noted, number: 1 }) },
		{ route: "learning.observations.take-back", request: at("somebody", ofObservation, seen, "signed") },
		{ route: "learning.observations.co-sign", request: at("somebody", ofObservation, seen, "to-sign") },
		{
			route: "learning.observations.send-back",
			request: at("somebody", ofObservation, { ...seen, reason: "Because" }, "to-sign"),
		},
	].map((entry) => ({ ...entry, own: authors })),
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
