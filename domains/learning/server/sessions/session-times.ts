import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";

interface Wanted {
	day: string;
	from: string;
	until: string;
	weeks: number;
}
interface Frame {
	time_zone: string;
	starts_at: string;
	ends_at: string;
	starts_on: string;
	ends_on: string;
}

/**
 * The instants of a day's hours in the zone of an offering, and of the same hours in the weeks after it, whatever the clocks
 * do meanwhile.
 * @throws Problem invalid for a day outside of the offering, or hours that the clocks leap over
 */
export async function sessionTimes(
	{ tx }: ReadContext,
	{ time_zone, starts_at, ends_at, starts_on, ends_on }: Frame,
	{ day, from, until, weeks }: Wanted,
): Promise<{ startsAt: string; endsAt: string }[]> {
	const { rows } = await sql<{ day: string; starts: string; ends: string; there: boolean }>`
		select day::text, starts, ends, starts at time zone ${time_zone} = day + ${from}::time
			and ends at time zone ${time_zone} = day + ${until}::time as there
		from (select d::date as day, (d::date + ${from}::time) at time zone ${time_zone} as starts,
				(d::date + ${until}::time) at time zone ${time_zone} as ends
			from generate_series(${day}::date::timestamp, ${day}::date + (${weeks}::int - 1) * interval '7 days', '7 days') as d)
			as times order by starts`.execute(tx);
	for (const row of rows) {
		if (new Date(row.starts) < new Date(starts_at) || new Date(row.ends) > new Date(ends_at))
			throw invalid({
				path: "day",
				code: "outside-offering",
				params: { day: row.day, first: starts_on, last: ends_on },
			});
		if (!row.there) throw invalid({ path: "from", code: "time-skipped", params: { day: row.day, zone: time_zone } });
	}
	return rows.map(({ starts, ends }) => ({ startsAt: starts, endsAt: ends }));
}
