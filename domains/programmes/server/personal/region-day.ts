import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";

/** The day that it is where the actor learns or teaches, by which terms begin: its region's own zone tells it. */
export async function regionDay({ tx, actor, now }: ReadContext): Promise<string> {
	const { day } = await tx
		.selectFrom("region")
		.select(sql<string>`to_char(${now}::timestamptz at time zone time_zone, 'YYYY-MM-DD')`.as("day"))
		.where("id", "=", actor.regionId)
		.executeTakeFirstOrThrow();
	return day;
}
