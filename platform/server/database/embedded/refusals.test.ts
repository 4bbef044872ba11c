import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inspectBinaries } from "./binaries.ts";
import { startCluster } from "./cluster.ts";
import { StartupError } from "./startup-error.ts";
import { makeStopped, openFolder, removeFolder } from "./testing/scratch.ts";

const root = process.getuid?.() === 0;
const debian15 = "/usr/lib/postgresql/15/bin";

let folder: string;
let dataDir: string;
let lines: string[];
let stopped: Awaited<ReturnType<typeof makeStopped>>;
const start = (more: { binDir?: string } = {}) =>
	startCluster({ dataDir, log: (line) => lines.push(line), unsafeNoSync: true, ...more });

async function refusal(more: { binDir?: string } = {}): Promise<StartupError> {
	const outcome = await start(more).then(
		async (cluster) => {
			await cluster.stop();
			return undefined;
		},
		(error: unknown) => error,
	);
	expect(outcome).toBeInstanceOf(StartupError);
	const error = outcome as StartupError;
	expect(error.message).not.toContain("\n");
	expect(error.remedy).not.toBe("");
	return error;
}

beforeAll(async () => {
	stopped = await makeStopped();
});
afterAll(() => stopped.remove());
beforeEach(() => {
	folder = openFolder();
	dataDir = join(folder, "postgres");
	lines = [];
});
afterEach(async () => {
	mkdirSync(dataDir, { recursive: true });
	await removeFolder(folder);
});

describe("what stands in the way is named in one line", () => {
	it("data of another version, which stay as they are", async () => {
		stopped.copyTo(dataDir);
		const version = join(dataDir, "data/PG_VERSION");
		writeFileSync(version, "16\n");
		const error = await refusal();
		expect(error.code).toBe("DATA_OTHER_VERSION");
		expect(error.message).toMatch(
			/made by PostgreSQL 16, this release brings 18\. .*ronghe backup.*Nothing was changed/,
		);
		writeFileSync(version, "18\n");
		await (await start()).stop();
	});

	it("data whose password was lost, which stay as they are", async () => {
		stopped.copyTo(dataDir);
		const kept = join(dataDir, "admin-password");
		const password = readFileSync(kept);
		rmSync(kept);
		expect((await refusal()).code).toBe("DATABASE_REFUSED");
		writeFileSync(kept, password);
		await (await start()).stop();
	});

	it("a data folder with something else in it, which stays as it is", async () => {
		mkdirSync(join(dataDir, "data"), { recursive: true });
		writeFileSync(join(dataDir, "data/holiday.jpg"), "x");
		expect((await refusal()).code).toBe("DATA_UNKNOWN");
		expect(existsSync(join(dataDir, "data/holiday.jpg"))).toBe(true);
	});

	it("programs that are missing", () => {
		expect(() => inspectBinaries(folder)).toThrow(expect.objectContaining({ code: "BINARIES_MISSING" }));
	});

	it.runIf(process.platform !== "win32")("programs made for another system", () => {
		const bin = join(folder, "bin");
		mkdirSync(bin);
		writeFileSync(join(bin, "postgres"), "\x7fELF not for this machine", { mode: 0o755 });
		expect(() => inspectBinaries(bin)).toThrow(expect.objectContaining({ code: "BINARIES_UNUSABLE" }));
	});

	it.runIf(process.platform !== "win32" && !root)("a folder that this user cannot write", async () => {
		chmodSync(folder, 0o555);
		expect((await refusal()).code).toBe("NOT_WRITABLE");
		chmodSync(folder, 0o755);
	});
});

/** Runs the test with a small file system mounted at `folder`. */
async function mounted(options: string, work: (place: string) => Promise<void>): Promise<void> {
	const place = join(folder, "mounted");
	mkdirSync(place);
	expect(spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place]).status).toBe(0);
	try {
		dataDir = join(place, "postgres");
		await work(place);
	} finally {
		spawnSync("umount", [place]);
		dataDir = join(folder, "postgres");
	}
}

const canMount = root && process.platform === "linux" && spawnSync("unshare", ["-m", "true"]).status === 0;

describe.runIf(canMount)("as root, with a file system of its own", () => {
	it("a disk too small for the first start", () =>
		mounted("size=20m,mode=755", async () => {
			expect((await refusal()).code).toBe("DISK_FULL");
		}));

	it("a disk that is full at a later start; with space again it works", () =>
		mounted("size=120m,mode=755", async (place) => {
			await (await start()).stop();
			const ballast = join(place, "ballast");
			spawnSync("dd", ["if=/dev/zero", `of=${ballast}`, "bs=1M"]);
			spawnSync("dd", ["if=/dev/zero", `of=${ballast}2`, "bs=1"]);
			expect((await refusal()).code).toBe("DISK_FULL");
			rmSync(ballast);
			await (await start()).stop();
		}));

	it("a read-only file system", () =>
		mounted("ro,mode=755", async () => {
			expect((await refusal()).code).toBe("NOT_WRITABLE");
		}));
});

describe.runIf(root)("as root in a folder that the database's account cannot enter", () => {
	it("keeps the data elsewhere, says so once, and finds them again", async () => {
		chmodSync(folder, 0o700);
		const first = await start();
		await first.stop();
		const { data } = JSON.parse(readFileSync(join(dataDir, "moved-to"), "utf8")) as { data: string };
		expect(lines).toEqual([
			expect.stringMatching(/^The account \S+ cannot enter .*: the database lives in \/var\/lib\/ronghe\//),
		]);
		expect(existsSync(join(data, "PG_VERSION"))).toBe(true);
		const second = await start();
		expect(second.ownerUrl).toBe(first.ownerUrl);
		await second.stop();
		expect(lines).toHaveLength(1);
	});

	it("begins anew beside older data when the project's notes were removed", async () => {
		chmodSync(folder, 0o700);
		await (await start()).stop();
		const { data } = JSON.parse(readFileSync(join(dataDir, "moved-to"), "utf8")) as { data: string };
		rmSync(dataDir, { recursive: true });
		await (await start()).stop();
		expect(existsSync(join(data, "PG_VERSION"))).toBe(true);
		rmSync(dirname(data), { recursive: true });
	});

	it("says which folder to open when it was closed after the data were made", async () => {
		stopped.copyTo(dataDir);
		chmodSync(folder, 0o700);
		const error = await refusal();
		expect(error.code).toBe("DATA_OWNER");
		expect(error.message).toContain(`chmod o+x ${folder}.`);
	});

	it("does not let a copy of the project write into the original's data", async () => {
		chmodSync(folder, 0o700);
		await (await start()).stop();
		const copy = openFolder();
		spawnSync("cp", ["-r", dataDir, copy]);
		const original = dataDir;
		dataDir = join(copy, "postgres");
		expect((await refusal()).code).toBe("DATA_ELSEWHERE");
		dataDir = original;
		rmSync(copy, { recursive: true });
	});
});

describe.runIf(existsSync(debian15))("with PostgreSQL 15", () => {
	it("starts the same way", async () => {
		const cluster = await start({ binDir: debian15 });
		expect(cluster.version).toMatch(/^15\./);
		await cluster.stop();
		expect((await refusal()).code).toBe("DATA_OTHER_VERSION");
	});
});
