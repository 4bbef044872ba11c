import { hash } from "node:crypto";
import type { Writable } from "node:stream";
import {
	type CompiledQuery,
	type DatabaseConnection,
	PostgresDialect,
	PostgresDriver,
	type QueryResult,
	sql,
	type TransactionSettings,
} from "kysely";
import pg from "pg";

/**
 * Statements that begin so, and have no parameters, travel in front of the next one of their transaction, and not at all
 * when none comes. Nobody reads their result, and what they do must end with the transaction.
 */
export const TRAVELS = "/* travels */";

/**
 * Statements that begin so are planned once a connection instead of every time: for the few that are asked most and whose
 * plan is the same whatever their parameters are. Row-level rules make planning cost more than such a statement itself.
 */
const PLANNED_ONCE = "/* planned once */";
export const plannedOnce = sql.raw(PLANNED_ONCE);

/**
 * PostgreSQL by `pg`, but that `begin` and what travels go to the database together with the statement after them, in one
 * packet and without waiting for their answers: of the round trips of a request most were theirs. When one of them fails,
 * the statement after it fails too, as it finds the transaction aborted, and so does whoever waits for it.
 */
export class TravellingDialect extends PostgresDialect {
	readonly #pool: pg.Pool;

	/** @param pool of clients with `pipeline` */
	constructor(pool: pg.Pool) {
		super({ pool });
		this.#pool = pool;
	}

	override createDriver(): PostgresDriver {
		return new TravellingDriver(this.#pool);
	}
}

class TravellingDriver extends PostgresDriver {
	readonly #pool: pg.Pool;

	constructor(pool: pg.Pool) {
		super({ pool });
		this.#pool = pool;
	}

	override async acquireConnection(): Promise<DatabaseConnection> {
		return new Connection(await this.#pool.connect());
	}

	override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
		(connection as Connection).begin(beginText(settings));
	}

	override commitTransaction(connection: DatabaseConnection): Promise<void> {
		return (connection as Connection).end("commit");
	}

	override rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		return (connection as Connection).end("rollback");
	}

	override async releaseConnection(connection: DatabaseConnection): Promise<void> {
		(connection as Connection).release();
	}
}

const beginText = ({ isolationLevel, accessMode }: TransactionSettings): string =>
	`begin${isolationLevel ? ` isolation level ${isolationLevel}` : ""}${accessMode ? ` ${accessMode}` : ""}`;

const nameOf = (text: string): string => hash("sha256", text, "base64url");

/** From acquiring to releasing. */
class Connection implements DatabaseConnection {
	readonly #client: pg.PoolClient;
	#travelling: string[] = [];
	/** Of the transaction that is to begin with the next statement. */
	#beginning: string | undefined;
	/** Whether `begin` has left. */
	#begun = false;
	#broken: Error | undefined;

	constructor(client: pg.PoolClient) {
		this.#client = client;
	}

	begin(text: string): void {
		this.#beginning = text;
	}

	async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
		if (parameters.length === 0 && text.startsWith(TRAVELS)) {
			this.#travelling.push(text);
			return { rows: [] };
		}
		const { command, rowCount, rows } = await this.#send(text, parameters);
		const changes = ["INSERT", "UPDATE", "DELETE", "MERGE"].includes(command);
		return { ...(changes && { numAffectedRows: BigInt(rowCount ?? 0) }), rows };
	}

	async #send(text: string, parameters: readonly unknown[]): Promise<pg.QueryResult> {
		const query = { text, values: [...parameters], ...(text.startsWith(PLANNED_ONCE) && { name: nameOf(text) }) };
		const before: string[] = [];
		// By itself: in one message with it, a failure of what travels would take the begin back too, and the statement would
		// run outside any transaction.
		if (this.#beginning) before.push(this.#beginning);
		if (this.#travelling.length > 0) before.push(this.#travelling.join(";"));
		this.#travelling = [];
		if (before.length === 0) return this.#client.query(query);
		this.#begun ||= this.#beginning !== undefined;
		this.#beginning = undefined;
		const { stream } = (this.#client as unknown as { connection: { stream: Writable } }).connection;
		stream.cork();
		const sent = [...before.map((one) => this.#client.query(one)), this.#client.query(query)];
		stream.uncork();
		// The first reason is the one to tell.
		return (await Promise.all(sent)).at(-1)!;
	}

	/** What still travels would end with the transaction, and one that has not begun need not end. */
	async end(how: "commit" | "rollback"): Promise<void> {
		this.#travelling = [];
		this.#beginning = undefined;
		if (!this.#begun) return;
		this.#begun = false;
		try {
			const { command } = await this.#client.query(how);
			if (how === "commit" && command === "ROLLBACK") throw new Error("The transaction had failed before its commit.");
		} catch (error) {
			// Whether it was committed is not known, or what is rolled back may still be open: nobody else is to get it.
			if (how === "rollback" || !(error instanceof pg.DatabaseError)) this.#broken = error as Error;
			// What made it roll back is the reason to tell; a connection that is lost has rolled back by itself.
			if (how === "commit") throw error;
		}
	}

	release(): void {
		this.#client.release(this.#broken);
	}

	// biome-ignore lint/correctness/useYield: nothing is read through a cursor
	async *streamQuery(): AsyncIterableIterator<never> {
		throw new Error("Cursors are not for pipelined connections.");
	}
}
