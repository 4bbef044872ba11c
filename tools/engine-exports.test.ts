import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

it("every engine is imported by its entry point from a folder outside that only links to the package", () => {
	const root = join(import.meta.dirname, "..");
	const folder = mkdtempSync(join(tmpdir(), "ronghe-outside-"));
	try {
		mkdirSync(join(folder, "node_modules"));
		symlinkSync(root, join(folder, "node_modules", "ronghe"), "junction");
		const entries = globSync("engines/**/*.ts", { cwd: root })
			.filter((file) => !/\.test\.ts$|fixtures/.test(file))
			.map((file) => `ronghe/${file.replaceAll("\\", "/").replace(/\.ts$/, "")}`);
		expect(entries.length).toBeGreaterThan(200);
		const script = `for (const entry of ${JSON.stringify(entries)}) await import(entry);
const { splitAmount } = await import("ronghe/engines/money/split-amount");
console.log(splitAmount(5n, [40, 30, 20, 10]).join());`;
		writeFileSync(join(folder, "use.mjs"), script);
		expect(execFileSync(process.execPath, ["use.mjs"], { cwd: folder, encoding: "utf8" }).trim()).toBe("2,2,1,0");
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
