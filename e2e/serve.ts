import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compose } from "#app/compose.ts";
import { startBackgroundWork, startServer } from "#app/start.ts";
import { loadDemo } from "#demo/load.ts";
import { createResolveActor } from "#domains/organisations/server/resolve-actor.ts";
import { startHouse } from "#domains/organisations/testing/house.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import { readSettings } from "#platform/server/settings.ts";
import { startTemporaryCluster } from "#platform/testing/temporary-cluster.ts";

/** The product as a person meets it — demo region, built web application, worker — on a database of its own, for the journeys. */
const root = fileURLToPath(new URL("..", import.meta.url));
const cluster = await startTemporaryCluster();
const folder = mkdtempSync(join(tmpdir(), "ronghe-e2e-"));
await migrate(cluster);
const house = await startHouse();
const settings = readSettings({
	...process.env,
	OIDC_ISSUER: house.issuer,
	OIDC_CLIENT_ID: "ronghe",
	OIDC_CLIENT_SECRET: "a secret of the house",
	OIDC_NAME: "House",
	NODE_ENV: "test",
	DATA_DIR: folder,
	PORT: process.env.E2E_PORT ?? "4173",
	LOG_LEVEL: "warn",
	RATE_LIMIT_PER_MINUTE: "100000",
});
const composition = await compose(settings, cluster.appUrl);
const work = startBackgroundWork({ composition });
await loadDemo({ composition, say: (line) => void process.stdout.write(`${line}\n`) });
const server = await startServer({
	composition,
	resolveActor: createResolveActor(composition),
	webFolder: process.env.E2E_WEB ?? join(root, "dist/web"),
});

const stop = async (): Promise<void> => {
	await server.stop();
	await work.stop();
	await composition.close();
	await cluster.stop();
	await house.close();
	rmSync(folder, { recursive: true, force: true });
	process.exit(0);
};
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
