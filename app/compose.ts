import { join } from "node:path";
import { closeTitleIndex } from "#domains/competencies/api.ts";
import { baseOf } from "#interop/base-url.ts";
import { recordEvents } from "#interop/xapi/own/record-events.ts";
import type { Actor } from "#platform/server/actor.ts";
import { createBus } from "#platform/server/bus.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { closeEngines } from "#platform/server/engines/run-engine.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { createLogger } from "#platform/server/log.ts";
import { createMetrics } from "#platform/server/metrics.ts";
import { createPersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { kernelRoutes } from "#platform/server/routes.ts";
import { localSecret } from "#platform/server/secrets.ts";
import type { Services } from "#platform/server/services.ts";
import type { Settings } from "#platform/server/settings.ts";
import { createAuth } from "#platform/server/sign-in/auth.ts";
import { modules } from "./modules.ts";

export const allRoutes = [...kernelRoutes, ...modules.flatMap((module) => module.routes)];
export const allPermissions = modules.flatMap((module) => module.permissions);

/** Names of the rights this actor holds: the web application shows and hides by them. */
export const abilitiesOf = (actor: Actor): string[] =>
	allPermissions.filter((permission) => permission.holds(actor)).map((permission) => permission.name);

export interface Composition extends Services {
	/** Contexts without a statement limit, on connections of their own: for jobs and the command line. */
	jobContexts: Services["contexts"];
	jobPool: ReturnType<typeof createPool>;
	close(): Promise<void>;
}

/** Makes everything with a lifetime, once per process. */
export async function compose(settings: Settings, appUrl: string, clock = () => new Date()): Promise<Composition> {
	registerModules([...modules, { listeners: [recordEvents(baseOf(settings))] }]);
	const log = createLogger(settings.LOG_LEVEL);
	const pool = createPool({ url: appUrl, max: settings.DATABASE_POOL, name: "ronghe" });
	const jobPool = createPool({ url: appUrl, max: 6, name: "ronghe-jobs", statementTimeout: 0 });
	const database = createDatabase(pool);
	const bus = createBus(appUrl, log);
	const cipherKey = settings.PERSONAL_DATA_KEY ?? (await localSecret(settings.DATA_DIR, "personal-data-key"));
	const sessionSecret = settings.SESSION_SECRET ?? (await localSecret(settings.DATA_DIR, "session-secret"));
	const auth = createAuth({ settings, appUrl, secret: sessionSecret });
	return {
		settings,
		log,
		clock,
		abilitiesOf,
		database,
		bus,
		auth,
		metrics: createMetrics(),
		cipher: createPersonalCipher(cipherKey),
		files: createDiskFileStore(join(settings.DATA_DIR, "files")),
		contexts: createContexts({ database, clock, log }),
		jobContexts: createContexts({ database: createDatabase(jobPool), clock, log }),
		jobPool,
		async close() {
			await bus.close();
			await auth.close();
			await Promise.all([closeEngines(), closeTitleIndex()]);
			await Promise.all([pool.end(), jobPool.end()]);
		},
	};
}
