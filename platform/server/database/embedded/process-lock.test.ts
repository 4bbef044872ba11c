import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isRunning, readHolder, startedAt, tryLock } from "./process-lock.mjs";

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "ronghe-lock-"));
	file = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const script = `
	import { tryLock } from ${JSON.stringify(join(import.meta.dirname, "process-lock.mjs"))};
	const { lock } = tryLock(process.argv[1]);
	console.log(lock ? "got" : "held");
	process.stdin.resume().once("end", () => process.exit());
`;

async function contender() {
	const child = spawn(process.execPath, ["--input-type=module", "-e", script, file], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	const [said] = (await once(createInterface(child.stdout), "line")) as [string];
	return { child, said };
}

async function end(child: Awaited<ReturnType<typeof contender>>["child"], signal?: NodeJS.Signals) {
	const exit = once(child, "exit");
	if (signal) child.kill(signal);
	else child.stdin.end();
	await exit;
}

describe("tryLock", () => {
	it("names the holder, with what it noted", async () => {
		const { lock } = tryLock(file, { url: "http://localhost:3000" });
		const { child, said } = await contender();
		expect(said).toBe("held");
		await end(child);
		lock?.update({ url: "http://localhost:3001" });
		expect(readHolder(file)).toMatchObject({ pid: process.pid, url: "http://localhost:3001" });
		lock?.release();
		expect(existsSync(file)).toBe(false);
	});

	it("takes over from a holder that was killed", async () => {
		const { child, said } = await contender();
		expect(said).toBe("got");
		expect(tryLock(file).holder?.pid).toBe(child.pid);
		await end(child, "SIGKILL");
		expect(tryLock(file).lock).toBeDefined();
	});

	it("goes to exactly one of several that find a stale lock", async () => {
		writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, started: "1" }));
		const contenders = await Promise.all([contender(), contender(), contender(), contender()]);
		expect(contenders.filter(({ said }) => said === "got")).toHaveLength(1);
		await Promise.all(contenders.map(({ child }) => end(child)));
	});

	it.runIf(process.platform === "linux")("is not fooled by a process id that was given to another process", () => {
		writeFileSync(file, JSON.stringify({ pid: process.pid, started: `${startedAt(process.pid)}0` }));
		expect(tryLock(file).lock).toBeDefined();
	});

	it("treats a lock file of rubbish as stale", async () => {
		writeFileSync(file, "rubbish");
		utimesSync(file, 0, 0);
		expect(tryLock(file).lock).toBeDefined();
	});
});

describe("isRunning", () => {
	it("tells the living from the dead", async () => {
		const { child } = await contender();
		expect(isRunning(child.pid!)).toBe(true);
		await end(child);
		expect(isRunning(child.pid!)).toBe(false);
	});
});
