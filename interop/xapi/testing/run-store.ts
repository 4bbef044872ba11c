// A server with record stores in a process of its own, to be killed: database, folder. Says its address.
import { recordsModule } from "#domains/records/testing/store.ts";
import { anonymous } from "#platform/server/actor.ts";
import { createBus } from "#platform/server/bus.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { buildHttp } from "#platform/server/http/build-http.ts";
import { createLogger } from "#platform/server/log.ts";
import { createMetrics } from "#platform/server/metrics.ts";
import { createPersonalCipher } from "#platform/server/personal-data/cipher.ts";
import type { Services } from "#platform/server/services.ts";
import { readSettings } from "#platform/server/settings.ts";
import { createAuth } from "#platform/server/sign-in/auth.ts";
import { xapi } from "../plugin.ts";

const [appUrl = "", folder = ""] = process.argv.slice(2);
const settings = readSettings({ NODE_ENV: "test", LOG_LEVEL: "silent", DATA_DIR: folder });
const log = createLogger("silent");
const clock = () => new Date();
const database = createDatabase(createPool({ url: appUrl, max: 6, name: "test-store" }));
const services: Services = {
	settings,
	log,
	clock,
	database,
	bus: createBus(appUrl, log),
	auth: createAuth({ settings, appUrl, secret: "a secret of this test and of no other place" }),
	abilitiesOf: () => [],
	metrics: createMetrics(),
	cipher: createPersonalCipher(Buffer.alloc(32, 7).toString("base64")),
	files: createDiskFileStore(folder),
	contexts: createContexts({ database, clock, log }),
};
const http = await buildHttp({
	services,
	routes: recordsModule.routes,
	resolveActor: async () => anonymous,
	protocols: [xapi],
});
process.stdout.write(`${await http.listen({ host: "127.0.0.1", port: 0 })}\n`);
