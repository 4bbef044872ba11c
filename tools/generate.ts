// `npm run generate`: the files that are made from others (*.gen.ts), anew. tools/generated.test.ts proves them current.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { migrate } from "#platform/server/database/migrate.ts";
import { startTemporaryCluster } from "#platform/testing/temporary-cluster.ts";

const cluster = await startTemporaryCluster();
try {
	await migrate(cluster);
	for (const [file, ...parameters] of [["generate-types.ts", cluster.ownerUrl], ["generate-client.ts"]]) {
		const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file!), ...parameters], {
			stdio: "inherit",
		});
		if (status !== 0) process.exitCode = 1;
	}
} finally {
	await cluster.stop();
}
