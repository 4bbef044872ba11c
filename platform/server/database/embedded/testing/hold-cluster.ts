// A server in small: holds a cluster until it is told to end, or is killed. Prints one JSON line when ready.
import { startCluster } from "../cluster.ts";

const [dataDir = ""] = process.argv.slice(2);
const lines: string[] = [];
try {
	const cluster = await startCluster({ dataDir, log: (line) => lines.push(line), unsafeNoSync: true });
	console.log(JSON.stringify({ lines, ownerUrl: cluster.ownerUrl, adminUrl: cluster.adminUrl, port: cluster.port }));
	process.stdin.once("end", async () => {
		await cluster.stop();
		process.exit(0);
	});
	process.stdin.resume();
} catch (error) {
	console.log(JSON.stringify({ lines, failure: error instanceof Error ? error.message : String(error) }));
	process.exit(1);
}
