import type { ReadContext } from "#platform/server/database/context.ts";
import type { SupplyRow } from "./read-supply-file.ts";
import { abilitiesOnProgramme, headedBy } from "./supply-policy.ts";

/** Adds to the rows of programmes that the actor may not change why: each closed, or given to somebody else. */
export async function refuseSupplyRows(context: ReadContext, schoolId: string, rows: SupplyRow[]): Promise<void> {
	const programmes = await context.tx
		.selectFrom("programme")
		.select(["code", "name_en", "name_zh", "organisation_id", "region_id", "state"])
		.select(headedBy(context).as("headed"))
		.where("organisation_id", "=", schoolId)
		.orderBy("id")
		.execute();
	const refused = programmes.filter((programme) => !abilitiesOnProgramme(context, programme).includes("edit"));
	if (refused.length === 0) return;
	for (const row of rows) {
		const known = programmes.find(({ code, name_en, name_zh }) =>
			row.code ? code === row.code : row.programme === name_zh || row.programme === name_en,
		);
		if (!known || !refused.includes(known)) continue;
		const code = known.state === "closed" ? "programme-closed" : "not-your-programme";
		row.problems.push({ column: "programme", code, params: { programme: row.programme } });
	}
}
