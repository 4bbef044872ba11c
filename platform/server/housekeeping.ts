import { system } from "./actor.ts";
import type { Services } from "./services.ts";
import { sweepSignIn } from "./sign-in/attempts.ts";

/** Idempotency keys are kept for a day. */
const KEY_LIFE = 24 * 3_600_000;

/** Forgets what has had its time. */
export async function keepHouse({ auth, contexts }: Pick<Services, "auth" | "contexts">): Promise<void> {
	await sweepSignIn(auth);
	await contexts.write(system, async ({ tx, now }) => {
		await tx
			.deleteFrom("idempotency_key")
			.where("created_at", "<", new Date(now.getTime() - KEY_LIFE).toISOString())
			.execute();
	});
}

/** Does it every hour. */
export function startHousekeeping(services: Pick<Services, "auth" | "contexts" | "log">): { stop(): void } {
	const timer = setInterval(() => {
		keepHouse(services).catch((error: unknown) => services.log.warn({ error: String(error) }, "housekeeping put off"));
	}, 3_600_000);
	return { stop: () => clearInterval(timer) };
}
