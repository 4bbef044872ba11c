import { sql } from "kysely";
import type { WriteContext } from "./context.ts";

/**
 * Lets the rest of this transaction see the confidential rows of a whole region. For use cases that work on a region's
 * figures for somebody who may not read its rows (an association drafting a catalogue): call it only after the policy
 * has said yes, and answer with figures.
 */
export async function unsafeSeeRegion({ tx }: WriteContext, regionId: string): Promise<void> {
	await sql`select set_config('ronghe.region', ${regionId}, true)`.execute(tx);
}
