import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const run = (...parameters: string[]) =>
	spawnSync(process.execPath, [fileURLToPath(new URL("./evaluate-titles.ts", import.meta.url)), ...parameters], {
		encoding: "utf8",
	});
const onet = fileURLToPath(new URL("../demo/data/onet", import.meta.url));
const share = (output: string, name: string) =>
	Number(new RegExp(`^${name}: \\d+/\\d+ = ([\\d.]+) %`, "m").exec(output)?.[1]);

// Floors a little below what was measured (engines/retrieval/README.md), so that a change for the worse is seen.
describe("evaluate-titles on the coded titles, near-duplicates left out", () => {
	it("keeps its accuracy", () => {
		const { stdout, status } = run(onet);
		expect(status).toBe(0);
		expect(share(stdout, "first candidate is a code")).toBeGreaterThanOrEqual(75);
		expect(share(stdout, "first candidate is a code or an alternative")).toBeGreaterThanOrEqual(84.5);
		expect(share(stdout, "a code or an alternative is among five candidates")).toBeGreaterThanOrEqual(96.5);
		expect(share(stdout, "decided automatically")).toBeGreaterThanOrEqual(21);
		expect(share(stdout, "automatic decisions that are a code")).toBeGreaterThanOrEqual(98);
	});

	it("says how it is called", () => {
		expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("usage") });
	});
});
