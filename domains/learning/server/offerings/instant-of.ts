import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";

interface Offering {
	time_zone: string;
	starts_at: string;
	ends_at: string;
}

/** A day and a time of the offering's zone as an instant, within the offering. @throws Problem invalid */
export async function instantOf({ tx }: ReadContext, offering: Offering, day: string, time: string): Promise<string> {
	const { rows } = await sql<{ at: string }>`
		select (${day}::date + ${time}::time) at time zone ${offering.time_zone} as at`.execute(tx);
	const { at } = rows[0]!;
	if (new Date(at) < new Date(offering.starts_at)) throw invalid({ path: "day", code: "before-offering" });
	if (new Date(at) > new Date(offering.ends_at)) throw invalid({ path: "day", code: "after-offering" });
	return at;
}
