import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { ItemAnswers, ObservationSheet, ObservationView } from "../../contract-checklists.ts";
import { itemsOf } from "../authoring/content-queries.ts";
import { structureOf } from "../learning/version-structure.ts";
import { hindranceTo, learnerObserved } from "./checklist-policy.ts";
import { signedObservations } from "./observation-views.ts";

/** All that an observer needs for one learner: once it is loaded, it is filled in without a connection. */
export async function getObservationSheet(
	context: ReadContext,
	offeringId: string,
	activityId: string,
	enrolmentId: string,
): Promise<ObservationSheet> {
	const observed = await learnerObserved(context, offeringId, activityId, enrolmentId);
	const { offering, activity, settings, enrolment } = observed;
	const { tx, actor } = context;
	const me = actor.personId as string;
	const { items: _, ...rules } = settings;
	const { develops } = await structureOf(context, offering.version_id);
	const of = { activityId, enrolmentId };
	const draft = await tx
		.selectFrom("observation")
		.select(["answers", "note", "observed_on", "place", "session_id", "second_id", "sent_back", "revision"])
		.where("enrolment_id", "=", enrolmentId)
		.where("activity_id", "=", activityId)
		.where("observer_id", "=", me)
		.where("state", "=", "draft")
		.executeTakeFirst();
	const signed = await signedObservations(context, of, "signed", ({ observer_id, second_id }) => [
		...(second_id === me && offering.teaches ? (["sign"] as const) : []),
		...(observer_id === me && offering.teaches
			? (["take-back"] as const)
			: offering.answers
				? (["undo"] as const)
				: []),
	]);
	const confirmed = await signedObservations(
		context,
		of,
		"confirmed",
		({ observer_id, second_id }): ObservationView["abilities"] =>
			offering.answers || (observer_id === me && second_id === null) ? ["correct"] : [],
	);
	const surroundings = await surroundingsOf(context, offering, { ...of, learnerId: enrolment.person_id });
	return {
		offeringId,
		activityId,
		title: { en: activity.title_en, zh: activity.title_zh },
		brief: { en: activity.body_en, zh: activity.body_zh },
		section: [offering.term, offering.section].join(" · "),
		settings: rules,
		items: itemsOf(settings, develops),
		learner: { enrolmentId, ...surroundings.learner },
		course: surroundings.course,
		hindrance: hindranceTo(context, observed),
		number: Math.max(0, ...[...signed, ...confirmed].map((one) => one.number)) + 1,
		signedByMe: surroundings.signedByMe,
		today: surroundings.today,
		draft: draft
			? {
					answers: draft.answers as ItemAnswers,
					note: draft.note,
					observedOn: draft.observed_on,
					place: draft.place,
					sessionId: draft.session_id,
					secondId: draft.second_id,
					sentBack: draft.sent_back,
					revision: draft.revision,
				}
			: null,
		signed,
		confirmed,
		people: surroundings.people,
		sessions: surroundings.sessions,
	};
}

interface Surroundings {
	learner: { name: string; sample: boolean };
	course: ObservationSheet["course"];
	signedByMe: number;
	today: string;
	people: ObservationSheet["people"];
	sessions: ObservationSheet["sessions"];
}

/** Names of people of other organisations too: the offering is the actor's. */
async function surroundingsOf(
	context: ReadContext,
	offering: { id: string; course_id: string; time_zone: string },
	{ activityId, enrolmentId, learnerId }: { activityId: string; enrolmentId: string; learnerId: string },
): Promise<Surroundings> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Surroundings>`
			select (select json_build_object('name', p.name, 'sample', p.sample) from person p
					where p.id = ${learnerId}) as learner,
				(select json_build_object('en', c.name_en, 'zh', c.name_zh) from course c
					where c.id = ${offering.course_id}) as course,
				(select coalesce(max(b.number), 0) from observation b where b.enrolment_id = ${enrolmentId}
					and b.activity_id = ${activityId} and b.observer_id = ${context.actor.personId}::uuid) as "signedByMe",
				to_char(${context.now}::timestamptz at time zone ${offering.time_zone}, 'YYYY-MM-DD') as today,
				(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]')
					from offering_teacher t join person p on p.id = t.person_id
					where t.offering_id = ${offering.id} and t.ended_at is null
						and t.person_id <> ${context.actor.personId}::uuid) as people,
				(select coalesce(json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at,
						'title', json_build_object('en', s.title_en, 'zh', s.title_zh)) order by s.starts_at desc), '[]')
					from class_session s where s.offering_id = ${offering.id} and s.state <> 'cancelled'
						and s.starts_at <= ${context.now}::timestamptz + interval '1 day') as sessions`.execute(context.tx),
	);
	return rows[0] as Surroundings;
}
