import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { whyInstall } from "./install.mjs";
import { checkNode } from "./project.mjs";

describe("whyInstall", () => {
	let folder;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "ronghe-install-"));
		lock({
			"node_modules/pg": { version: "8.23.1" },
			"node_modules/for-windows": { version: "1.0.0", optional: true },
		});
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	const lock = (packages) =>
		writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...packages } }));
	const installed = (packages) => {
		mkdirSync(join(folder, "node_modules"), { recursive: true });
		if (packages) writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
	};

	it("is satisfied by what the lockfile says, without the packages of other systems", () => {
		installed({ "node_modules/pg": { version: "8.23.1" } });
		expect(whyInstall(folder)).toBeUndefined();
	});

	it("names a first start, an interrupted install, an old and a missing package", () => {
		expect(whyInstall(folder)).toBe("first start");
		installed();
		expect(whyInstall(folder)).toBe("node_modules is incomplete");
		installed({ "node_modules/pg": { version: "8.0.0" } });
		expect(whyInstall(folder)).toBe("pg is 8.0.0, wanted 8.23.1");
		installed({});
		expect(whyInstall(folder)).toBe("pg is missing");
	});

	it("notices that a package for this very system was left out", () => {
		const here = { version: "1.0.0", optional: true, os: [process.platform], cpu: [process.arch] };
		lock({
			"node_modules/for-here": here,
			"node_modules/for-another": { ...here, cpu: ["another"] },
			"node_modules/for-other-library": { ...here, libc: ["another"] },
		});
		installed({});
		expect(whyInstall(folder)).toBe("for-here is missing");
		expect(whyInstall(folder, { alsoOptional: false })).toBeUndefined();
	});

	it("notices an optional package of another version", () => {
		installed({ "node_modules/pg": { version: "8.23.1" }, "node_modules/for-windows": { version: "0.9.0" } });
		expect(whyInstall(folder)).toBe("for-windows is 0.9.0, wanted 1.0.0");
	});
});

describe("checkNode", () => {
	it("takes any Node from 18 on where one is pinned, and asks for 24 elsewhere", () => {
		expect(() => checkNode("18.0.0", "linux")).not.toThrow();
		expect(() => checkNode("16.20.0", "linux")).toThrow("too old");
		expect(() => checkNode("22.1.0", "darwin")).toThrow("needs Node 24");
		expect(() => checkNode("24.0.0", "darwin")).not.toThrow();
	});
});
