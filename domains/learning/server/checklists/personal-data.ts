import { sql } from "kysely";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";
import type { ChecklistSettings, ItemAnswers } from "../../contract-checklists.ts";

interface Exported {
	answers: ItemAnswers;
	items: ChecklistSettings["items"];
	corrections: { answers_before: ItemAnswers; answers_after: ItemAnswers }[];
}

/** By the words of the items: their ids say nothing to whom it is handed out. */
function inWords({ items, ...row }: Exported) {
	const words = new Map(items.map(({ id, text }) => [id, text.zh ?? text.en ?? id]));
	const named = (answers: ItemAnswers) =>
		Object.entries(answers).map(([id, shown]) => ({ item: words.get(id) ?? id, shown }));
	return {
		...row,
		answers: named(row.answers),
		corrections: row.corrections.map((one) => ({
			...one,
			answers_before: named(one.answers_before),
			answers_after: named(one.answers_after),
		})),
	};
}

/**
 * What checklists hold about people. Who was observed is handed out what was confirmed, as on their screen; who observed, what
 * they noted and signed, and nothing of whom.
 */
export const checklistPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "observation",
		columns: ["person_id", "observer_id", "second_id"],
		purpose: {
			en: "Practical work of yours that was observed, and what you observed",
			zh: "您接受的与您进行的实操观察",
		},
		export: async ({ tx }, personId) => {
			const { rows } = await sql<Exported>`
				select case when o.person_id = ${personId} then 'learner' when o.observer_id = ${personId} then 'observer'
						else 'second observer' end as role,
					a.title_en, a.title_zh, o.state, o.number, o.observed_on, o.place, o.answers, o.note, o.passed, o.score,
					o.signed_at, o.confirmed_at, a.checklist -> 'items' as items,
					coalesce((select json_agg(json_build_object('at', c.corrected_at, 'reason', c.reason, 'before', c.score_before,
						'after', c.score_after, 'answers_before', c.answers_before, 'answers_after', c.answers_after,
						'note_before', c.note_before, 'note_after', c.note_after) order by c.corrected_at, c.id)
						from observation_correction c where c.observation_id = o.id), '[]') as corrections
				from observation o join course_activity a on a.id = o.activity_id
				where (o.person_id = ${personId} and o.state = 'confirmed') or o.observer_id = ${personId}
					or (o.second_id = ${personId} and o.state <> 'draft')
				order by o.saved_at, o.id`.execute(tx);
			return rows.map(inWords);
		},
		detaches: true,
		// What was shown stays, under names that lead to nobody; words go, and what was never confirmed.
		erase: async ({ tx }, personId) => {
			await sql`delete from observation where (person_id = ${personId} and state <> 'confirmed')
				or (observer_id = ${personId} and state = 'draft')`.execute(tx);
			await sql`update observation set note = '', place = '' where person_id = ${personId}`.execute(tx);
			// Null stays null: those words were not kept.
			await sql`update observation_correction set reason = '', note_before = left(note_before, 0),
				note_after = left(note_after, 0)
				where observation_id in (select id from observation where person_id = ${personId})`.execute(tx);
		},
	},
	{
		table: "observation_correction",
		columns: ["corrected_by"],
		purpose: { en: "Observations you corrected, and why", zh: "您更正的观察结果及原因" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("observation_correction")
				.select(["reason", "score_before", "score_after", "note_after", "corrected_at"])
				.where("corrected_by", "=", personId)
				.execute(),
		erase: "keep",
	},
];
