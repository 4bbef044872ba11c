import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { ItemAnswers, ObservationView } from "../../contract-checklists.ts";
import { setForLearner } from "../assignments/due-times.ts";

interface Row {
	id: string;
	number: number;
	state: "signed" | "confirmed";
	observer_id: string | null;
	second_id: string | null;
	observed_on: string;
	place: string;
	session: ObservationView["session"];
	answers: ItemAnswers;
	note: string;
	passed: boolean;
	score: number;
	late_days: number;
	revision: number;
	observer: string | null;
	party: "teacher" | "mentor";
	signed_at: string;
	second: string | null;
	second_party: "teacher" | "mentor" | null;
	second_signed_at: string | null;
	corrections: Corrected[];
}
type View = ObservationView["corrections"][number];
interface Corrected extends Omit<View, "items" | "note"> {
	answersBefore: ItemAnswers;
	answersAfter: ItemAnswers;
	/** Null: corrected before these were kept. */
	noteBefore: string | null;
	noteAfter: string | null;
}

/** Items that are answered otherwise than before. */
export const changedItems = (before: ItemAnswers, after: ItemAnswers): View["items"] =>
	Object.entries(after).flatMap(([id, given]) => {
		const was = before[id] ?? "not";
		return was === given ? [] : [{ id, before: was, after: given }];
	});

const toCorrection = ({ answersBefore, answersAfter, noteBefore, noteAfter, ...rest }: Corrected): View => ({
	...rest,
	items: changedItems(answersBefore, answersAfter),
	note: noteBefore === noteAfter ? null : { before: noteBefore ?? "", after: noteAfter ?? "" },
});

export type SignedView = ObservationView & { second: string | null };

/**
 * Signed observations of one learner's checklist, in their order; whoever asks was let in before. Names of observers of other
 * organisations too: they sign by them.
 */
export async function signedObservations(
	context: ReadContext,
	{ activityId, enrolmentId }: { activityId: string; enrolmentId: string },
	state: "signed" | "confirmed",
	abilities: (row: Pick<Row, "observer_id" | "second_id">) => ObservationView["abilities"] = () => [],
): Promise<SignedView[]> {
	const named = (id: RawBuilder<unknown>) =>
		sql`(select p.name from person p where p.id = ${id} and p.erased_at is null)`;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Row>`
			select o.id, o.number, o.state, o.observer_id, o.second_id, o.observed_on, o.place, o.answers, o.note, o.passed,
				o.score, coalesce(greatest(0, o.observed_on - due.day), 0) as late_days, o.revision, o.party, o.signed_at, o.second_party, o.second_signed_at,
				${named(sql`o.observer_id`)} as observer, ${named(sql`o.second_id`)} as second,
				(select json_build_object('en', s.title_en, 'zh', s.title_zh) from class_session s
					where s.id = o.session_id) as session,
				coalesce((select json_agg(json_build_object('at', c.corrected_at, 'by', ${named(sql`c.corrected_by`)},
						'reason', c.reason, 'scoreBefore', c.score_before, 'scoreAfter', c.score_after,
						'passedBefore', c.passed_before, 'passedAfter', c.passed_after, 'answersBefore', c.answers_before,
						'answersAfter', c.answers_after, 'noteBefore', c.note_before, 'noteAfter', c.note_after) order by c.corrected_at, c.id)
					from observation_correction c where c.observation_id = o.id), '[]') as corrections
			from observation o cross join (
				select (${setForLearner} at time zone o.time_zone)::date as day
				from enrolment e join offering o on o.id = e.offering_id join course_activity a on a.id = ${activityId}
				where e.id = ${enrolmentId}) due
			where o.activity_id = ${activityId} and o.enrolment_id = ${enrolmentId} and o.state = ${state}
			order by o.number`.execute(context.tx),
	);
	return rows.map((row) => ({
		id: row.id,
		number: row.number,
		observedOn: row.observed_on,
		place: row.place,
		session: row.session,
		observers: [
			{ name: row.observer, party: row.party, at: row.signed_at },
			...(row.second_party && row.second_signed_at
				? [{ name: row.second, party: row.second_party, at: row.second_signed_at }]
				: []),
		],
		second: row.second,
		answers: row.answers,
		note: row.note,
		passed: row.passed,
		score: row.score,
		lateDays: row.late_days,
		corrections: row.corrections.map(toCorrection),
		revision: row.revision,
		abilities: abilities(row),
	}));
}
