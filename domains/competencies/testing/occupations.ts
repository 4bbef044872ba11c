import { join } from "node:path";
import { system } from "#platform/server/actor.ts";
import type { Contexts } from "#platform/server/database/context.ts";
import { importOnet } from "../server/import/import-onet.ts";

/** Seven occupations as O*NET files: what is rated, what is not, and one of which nearly nothing is known. */
export const onetExtract = join(import.meta.dirname, "onet-extract");

export const fewOccupations = {
	programmers: "15-1251.00",
	administrators: "15-1244.00",
	webDevelopers: "15-1254.00",
	nurses: "29-1141.00",
	machinists: "51-4041.00",
	/** No skill ratings. */
	softwareDevelopers: "15-1252.00",
	/** Neither ratings nor tasks nor technologies. */
	airCrewOfficers: "55-1011.00",
} as const;

/** Loads the extract by the real importer. @returns ids of the occupations */
export async function addFewOccupations(contexts: Contexts): Promise<Record<keyof typeof fewOccupations, string>> {
	return contexts.write(system, async (context) => {
		await importOnet(context, { folder: onetExtract });
		const rows = await context.tx
			.selectFrom("occupation")
			.select(["id", "code"])
			.where("system", "=", "onet")
			.execute();
		const ids = Object.entries(fewOccupations).map(([name, code]) => [name, rows.find((row) => row.code === code)?.id]);
		return Object.fromEntries(ids) as Record<keyof typeof fewOccupations, string>;
	});
}
