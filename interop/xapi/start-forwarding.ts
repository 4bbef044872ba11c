import { sendForwards } from "#domains/records/api.ts";
import type { Services } from "#platform/server/services.ts";
import { sendStatements } from "./send-statements.ts";

/** Milliseconds between looks when nobody calls. */
const INTERVAL = 2_000;

/** Sends statements on to other stores: by looking now and then, and when somebody wants it now. */
export function startForwarding(services: Services): { stop(): Promise<void> } {
	const stopping = new AbortController();
	const send = sendStatements(services.settings);
	let running: Promise<void> | undefined;
	let again = false;
	const round = async (): Promise<void> => {
		do {
			again = false;
			try {
				await sendForwards(services, send, stopping.signal);
			} catch (error) {
				services.log.warn({ error: String(error) }, "forwarding waits");
			}
		} while (again && !stopping.signal.aborted);
		running = undefined;
	};
	const look = (): void => {
		if (stopping.signal.aborted) return;
		if (running) again = true;
		else running = round();
	};
	const timer = setInterval(look, INTERVAL);
	const unsubscribe = services.bus.subscribe(({ channel }) => {
		if (channel === "record-forwards") look();
	});
	look();
	return {
		async stop() {
			stopping.abort();
			clearInterval(timer);
			unsubscribe();
			await running;
		},
	};
}
