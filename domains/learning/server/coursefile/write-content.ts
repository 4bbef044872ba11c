import type { WriteContext } from "#platform/server/database/context.ts";
import { type Draft, insertRows } from "../authoring/copy-content.ts";
import { activityColumns } from "../authoring/save-activity.ts";
import { questionColumns } from "../authoring/save-question.ts";
import type { ResolvedCourse } from "./resolve-course-file.ts";

/** Writes what was resolved into an empty draft, each text cleaned as if it were saved by hand. */
export async function writeContent(
	{ tx, now }: WriteContext,
	draft: Draft,
	{ banks, units }: Pick<ResolvedCourse, "banks" | "units">,
): Promise<void> {
	const owned = { version_id: draft.id, course_id: draft.course_id, organisation_id: draft.organisation_id };
	await insertRows(
		banks.map(({ id, name }, index) => ({ id, ...owned, position: index + 1, name_en: name.en, name_zh: name.zh })),
		(part) => tx.insertInto("question_bank").values(part).execute(),
	);
	await insertRows(
		banks.flatMap(({ id: bank_id, questions }) =>
			questions.map(({ id, input }, index) => ({
				id,
				bank_id,
				...owned,
				position: index + 1,
				...questionColumns(input),
				updated_at: now,
			})),
		),
		(part) => tx.insertInto("question").values(part).execute(),
	);
	await insertRows(
		units.map(({ id, title, release }, index) => ({
			id,
			...owned,
			position: index + 1,
			title_en: title.en,
			title_zh: title.zh,
			release: JSON.stringify(release),
		})),
		(part) => tx.insertInto("course_unit").values(part).execute(),
	);
	await insertRows(
		units
			.flatMap(({ id: unit_id, activities }) => activities.map((one) => ({ ...one, unit_id })))
			.map(({ id, unit_id, input, release }, index) => ({
				id,
				unit_id,
				...owned,
				position: index + 1,
				kind: input.kind,
				...activityColumns(input),
				release: JSON.stringify(release),
				updated_at: now,
			})),
		(part) => tx.insertInto("course_activity").values(part).execute(),
	);
}
