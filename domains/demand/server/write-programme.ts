import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid } from "#platform/server/problem.ts";
import type { ProgrammeInput } from "../contract-supply.ts";

/** Sets occupations and cohorts of a programme to those of the input. @throws Problem invalid naming an unknown occupation */
export async function replaceSupply(
	{ tx, now }: WriteContext,
	programme: { id: string; sample: boolean },
	input: Pick<ProgrammeInput, "occupations" | "cohorts">,
): Promise<void> {
	const ids = input.occupations.map(({ occupationId }) => occupationId);
	if (ids.length > 0) {
		const rows = await tx
			.selectFrom("occupation")
			.select("id")
			.where("id", "in", ids)
			.where("archived_at", "is", null)
			.execute();
		const known = new Set(rows.map(({ id }) => id));
		const missing = ids.findIndex((id) => !known.has(id));
		if (missing >= 0) throw invalid({ path: `occupations.${missing}.occupationId`, code: "unknown" });
	}
	await tx.deleteFrom("programme_occupation").where("programme_id", "=", programme.id).execute();
	if (ids.length > 0) {
		await tx
			.insertInto("programme_occupation")
			.values(
				input.occupations.map(({ occupationId, share }) => ({
					programme_id: programme.id,
					occupation_id: occupationId,
					share,
				})),
			)
			.execute();
	}
	const years = input.cohorts.map(({ year }) => year);
	await tx
		.deleteFrom("cohort")
		.where("programme_id", "=", programme.id)
		.$if(years.length > 0, (query) => query.where("year", "not in", years))
		.execute();
	if (years.length === 0) return;
	await tx
		.insertInto("cohort")
		.values(
			input.cohorts.map(({ year, graduates, qualified }) => ({
				id: newId(),
				programme_id: programme.id,
				year,
				expected_graduates: graduates,
				expected_qualified: qualified,
				sample: programme.sample,
				updated_at: now,
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(["programme_id", "year"]).doUpdateSet((is) => ({
				expected_graduates: is.ref("excluded.expected_graduates"),
				expected_qualified: is.ref("excluded.expected_qualified"),
				sample: is.ref("excluded.sample"),
				updated_at: is.ref("excluded.updated_at"),
			})),
		)
		.execute();
}
