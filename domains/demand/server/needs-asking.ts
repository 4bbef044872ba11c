import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { visibleNeeds } from "./needs-policy.ts";

export interface AskingNeed {
	id: string;
	title: string;
	language: string;
	organisation: Named;
	headcount: number;
	/** The level it names. */
	level: number;
	sample: boolean;
}

/** A region's open needs that name a competency, of those that the actor may read; the newest first, 50 at most. */
export async function needsAsking(context: ReadContext, regionId: string, competencyId: string): Promise<AskingNeed[]> {
	const rows = await context.tx
		.selectFrom("need")
		.innerJoin("need_competency as c", "c.need_id", "need.id")
		.innerJoin("organisation as o", "o.id", "need.organisation_id")
		.select(["need.id", "need.title", "need.language", "need.headcount", "need.sample", "c.level"])
		.select(["o.name_en", "o.name_zh"])
		.where("c.competency_id", "=", competencyId)
		.where("need.region_id", "=", regionId)
		.where("need.state", "=", "open")
		.where(visibleNeeds(context) as never)
		.orderBy("need.created_at", "desc")
		.orderBy("need.id")
		.limit(50)
		.execute();
	return rows.map(({ name_en, name_zh, level, ...need }) => ({
		...need,
		organisation: { en: name_en, zh: name_zh },
		level: Number(level),
	}));
}
