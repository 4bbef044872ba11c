import type pg from "pg";
import type { Contexts } from "#platform/server/database/context.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createLogger } from "#platform/server/log.ts";
import { createTestDatabase } from "#platform/testing/database.ts";

export interface TestWorld {
	contexts: Contexts;
	pool: pg.Pool;
	close(): Promise<void>;
}

/** A database of the test's own, reached as the application reaches it. The clock stands still. */
export async function openWorld(now = new Date("2026-11-21T08:00:00Z")): Promise<TestWorld> {
	const database = await createTestDatabase();
	const pool = createPool({ url: database.appUrl, max: 4, name: "test", statementTimeout: 0 });
	return {
		pool,
		contexts: createContexts({ database: createDatabase(pool), clock: () => now, log: createLogger("silent") }),
		async close() {
			await pool.end();
			await database.drop();
		},
	};
}
