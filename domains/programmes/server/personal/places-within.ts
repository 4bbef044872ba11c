import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";

/** Places with all that lie in them: who can learn anywhere in a region can in each of its places. */
export async function placesWithin({ tx }: ReadContext, places: readonly string[]): Promise<string[]> {
	if (places.length === 0) return [];
	const { rows } = await sql<{ id: string }>`
		with recursive within as (
			select id from region where id = any(${places}::uuid[])
			union
			select region.id from region join within on region.parent_id = within.id
		)
		select id from within`.execute(tx);
	return rows.map(({ id }) => id);
}
