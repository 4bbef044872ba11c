import pg from "pg";

const types = {
	getTypeParser(oid: number, format?: "text" | "binary") {
		// Instants leave the database as ISO 8601 text: it is what answers carry, and text compares in order.
		if (oid === 1184) return (text: string) => new Date(text).toISOString();
		if (oid === 1082) return (text: string) => text;
		if (oid === 20) return Number;
		return pg.types.getTypeParser(oid, format);
	},
};

export interface PoolOptions {
	url: string;
	max: number;
	name: string;
	/** Milliseconds; 0 for jobs that run long statements. */
	statementTimeout?: number;
}

/** A pool that never hangs: connecting, statements and idle transactions all have limits. */
export function createPool({ url, max, name, statementTimeout = 10_000 }: PoolOptions): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		max,
		application_name: name,
		connectionTimeoutMillis: 4_000,
		idleTimeoutMillis: 30_000,
		keepAlive: true,
		// For what travels in front of a statement (travelling-statements.ts).
		pipeline: true,
		statement_timeout: statementTimeout,
		query_timeout: statementTimeout === 0 ? undefined : statementTimeout + 2_000,
		idle_in_transaction_session_timeout: 60_000,
		types: types as unknown as pg.CustomTypesConfig,
	});
	// An idle connection lost with the database must not end the process; the next query reports it.
	pool.on("error", () => undefined);
	// Nor one lost while it is held between two queries (a job that computes, the worker's lock): the next one reports it.
	pool.on("connect", (client) => client.on("error", () => undefined));
	return pool;
}
