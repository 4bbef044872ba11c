import { dueForwards } from "./forward-lease.ts";
import { type ForwardPart, type SendStatements, sendForward } from "./send-forward.ts";

/** Forwards that are sent side by side, each of another organisation: a store that is slow keeps few from their turn. */
const AT_ONCE = 4;

export interface ForwardQueue {
	/** Begins what is due and not under way. */
	look(): void;
	/** Waits until nothing is under way. @returns how many statements were taken so far */
	idle(): Promise<number>;
	/** Ends what is under way, and begins nothing more. */
	stop(): Promise<void>;
}

/** Sends forwards on, each by itself: none waits for what another store is doing. */
export function createForwardQueue(part: ForwardPart, send: SendStatements): ForwardQueue {
	const stopping = new AbortController();
	/** By organisation. */
	const running = new Map<string, Promise<void>>();
	let looking: Promise<void> | undefined;
	let again = false;
	let taken = 0;

	const turn = async (id: string, organisationId: string): Promise<void> => {
		let worked = false;
		try {
			const done = await sendForward(part, send, id, stopping.signal);
			taken += done.taken;
			worked = done.worked;
		} catch (error) {
			part.log.warn({ forward: id, error: String(error) }, "forwarding waits");
		}
		running.delete(organisationId);
		// Its place is free. Where nothing came of it, it is due still: the next look is soon enough.
		if (worked) look();
	};
	const start = async (): Promise<void> => {
		do {
			again = false;
			const most = AT_ONCE - running.size;
			if (most <= 0) break;
			try {
				for (const { id, organisation_id } of await dueForwards(part, { except: [...running.keys()], most })) {
					if (!stopping.signal.aborted) running.set(organisation_id, turn(id, organisation_id));
				}
			} catch (error) {
				part.log.warn({ error: String(error) }, "forwarding waits");
			}
		} while (again && !stopping.signal.aborted);
		looking = undefined;
	};
	const look = (): void => {
		if (stopping.signal.aborted) return;
		if (looking) again = true;
		else looking = start();
	};
	const idle = async (): Promise<number> => {
		while (looking || running.size > 0) await Promise.all([looking, ...running.values()]);
		return taken;
	};
	return {
		look,
		idle,
		async stop() {
			stopping.abort();
			await idle();
		},
	};
}
