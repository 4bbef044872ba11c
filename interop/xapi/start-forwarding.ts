import { createForwardQueue } from "#domains/records/api.ts";
import type { Services } from "#platform/server/services.ts";
import { sendStatements } from "./send-statements.ts";

/** Milliseconds between looks when nobody calls. */
const INTERVAL = 2_000;

/** Sends statements on to other stores: by looking now and then, and when somebody wants it now. */
export function startForwarding(services: Services): { stop(): Promise<void> } {
	const queue = createForwardQueue(services, sendStatements(services.settings));
	const timer = setInterval(queue.look, INTERVAL);
	const unsubscribe = services.bus.subscribe(({ channel }) => {
		if (channel === "record-forwards") queue.look();
	});
	queue.look();
	return {
		stop() {
			clearInterval(timer);
			unsubscribe();
			return queue.stop();
		},
	};
}
