import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { grantList } from "../contract-grants.ts";
import { grantableRegion } from "./grant-policy.ts";

/** Associations that may draft for the actor's region, the newest first. */
export async function listGrants(context: ReadContext): Promise<z.infer<typeof grantList>> {
	const rows = await context.tx
		.selectFrom("region_grant as g")
		.innerJoin("organisation as o", "o.id", "g.organisation_id")
		.leftJoin("person as p", "p.id", "g.granted_by")
		.where("g.region_id", "=", grantableRegion(context))
		.select(["o.id", "o.name_en", "o.name_zh", "g.granted_at", "p.name as granted_by"])
		.orderBy("g.granted_at", "desc")
		.execute();
	return {
		items: rows.map((row) => ({
			organisation: { id: row.id, name: { en: row.name_en, zh: row.name_zh } },
			grantedAt: row.granted_at,
			grantedBy: row.granted_by,
		})),
	};
}
