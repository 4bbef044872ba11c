import pg from "pg";
import type { Logger } from "./log.ts";

/** A message between processes: a job moved, an event waits. Never carries content, only ids. */
export interface BusMessage {
	channel: string;
	id?: string;
	person?: string | null;
}

export interface Bus {
	subscribe(listener: (message: BusMessage) => void): () => void;
	close(): Promise<void>;
}

/** Listens to PostgreSQL's notifications on one connection and reconnects by itself. */
export function createBus(url: string, log: Logger): Bus {
	const listeners = new Set<(message: BusMessage) => void>();
	let closed = false;
	let connected = false;
	let client: pg.Client | undefined;
	let retry: NodeJS.Timeout | undefined;

	const connect = async (): Promise<void> => {
		const next = new pg.Client({ connectionString: url, application_name: "ronghe-bus", keepAlive: true });
		client = next;
		next.on("error", () => undefined);
		next.on("end", () => {
			if (!closed && client === next) retry = setTimeout(connect, 500);
		});
		next.on("notification", ({ payload }) => {
			const message = JSON.parse(payload ?? "{}") as BusMessage;
			for (const listener of listeners) listener(message);
		});
		try {
			await next.connect();
			await next.query("listen ronghe");
			// Whatever was missed while away is found by looking.
			const missed = ["queue", "outbox", ...(connected ? ["reconnected"] : [])];
			connected = true;
			for (const channel of missed) for (const listener of listeners) listener({ channel });
		} catch (error) {
			log.warn({ error: String(error) }, "cannot listen to the database yet");
			await next.end().catch(() => undefined);
			if (!closed && client === next) retry = setTimeout(connect, 500);
		}
	};
	void connect();

	return {
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		async close() {
			closed = true;
			clearTimeout(retry);
			await client?.end().catch(() => undefined);
		},
	};
}
