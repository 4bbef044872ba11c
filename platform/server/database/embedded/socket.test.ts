import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { socketFolder } from "./socket.ts";

const onUnix = process.platform !== "win32";

it.runIf(onUnix)("is a folder whose path PostgreSQL takes, on a file system that has sockets", async () => {
	const folder = mkdtempSync(join(tmpdir(), "ronghe-socket-"));
	try {
		const data = join(folder, "data");
		expect(await socketFolder(data)).toBe(data);
		expect(await socketFolder(join(folder, "my data"))).toBeNull();
		expect(await socketFolder(join(folder, "a,b"))).toBeNull();
		expect(await socketFolder(join(folder, "long".repeat(30)))).toBeNull();
		// Has no sockets.
		if (process.platform === "linux") expect(await socketFolder("/proc/data")).toBeNull();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
