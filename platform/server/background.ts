import type { Bus } from "./bus.ts";
import type { Contexts } from "./database/context.ts";
import type { Logger } from "./log.ts";
import type { MailSender } from "./mail/send-mail.ts";
import { sendDueMail } from "./mail/send-mail.ts";
import { sendDigests } from "./notices/send-digests.ts";
import { deliverEvents } from "./outbox/deliver-events.ts";

export interface BackgroundOptions {
	contexts: Contexts;
	bus: Bus;
	log: Logger;
	send: MailSender | undefined;
	/** Milliseconds between looks when nothing calls. */
	interval?: number;
}

/** Delivers events, mails and digests: when called over the bus, and by looking now and then. */
export function startBackground({ contexts, bus, log, send, interval = 5_000 }: BackgroundOptions): {
	stop(): Promise<void>;
} {
	let stopped = false;
	let again = false;
	let running: Promise<void> | undefined;

	const round = async (): Promise<void> => {
		do {
			again = false;
			try {
				await deliverEvents(contexts);
				await sendDigests(contexts);
				if (send) await sendDueMail(contexts, send);
			} catch (error) {
				log.warn({ error: String(error) }, "background work waits for the database");
			}
		} while (again && !stopped);
		running = undefined;
	};
	const look = (): void => {
		if (stopped) return;
		if (running) again = true;
		else running = round();
	};
	const timer = setInterval(look, interval);
	const unsubscribe = bus.subscribe(({ channel }) => {
		if (channel === "outbox" || channel === "mail") look();
	});
	look();
	return {
		async stop() {
			stopped = true;
			clearInterval(timer);
			unsubscribe();
			await running;
		},
	};
}
