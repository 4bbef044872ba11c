import type { Composition } from "#app/compose.ts";
import { createProgramme, programmeInput } from "#domains/demand/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { as } from "./as.ts";
import { actorOf } from "./region.ts";
import { programmes } from "./supply.ts";

export async function addProgrammes(context: WriteContext, composition: Composition): Promise<void> {
	const occupations = await occupationIds(context);
	const actors = {
		college: await actorOf(composition, "school"),
		university: await actorOf(composition, "university-coordinator"),
	};
	for (const programme of programmes) {
		const input = programmeInput.parse({
			code: programme.code,
			nameEn: programme.en,
			nameZh: programme.zh,
			degree: programme.degree,
			occupations: Object.entries(programme.occupations).map(([code, share]) => ({
				occupationId: occupations.get(code),
				share,
			})),
			cohorts: Object.entries(programme.cohorts)
				.filter(([, [graduates]]) => graduates > 0)
				.map(([year, [graduates, qualified]]) => ({ year: Number(year), graduates, qualified })),
		});
		await createProgramme(as(context, actors[programme.school]), input);
	}
}

/** O*NET-SOC code → id. */
export async function occupationIds({ tx }: WriteContext): Promise<Map<string, string>> {
	const rows = await tx.selectFrom("occupation").select(["id", "code"]).where("system", "=", "onet").execute();
	return new Map(rows.map(({ id, code }) => [code, id]));
}
