import { describe, expect, it } from "vitest";
import { wrongVersions } from "./check-versions.ts";

const none = { packages: {} };

describe("wrongVersions", () => {
	it("is content when all agree, aliases included", () => {
		const manifest = { dependencies: { pg: "8.23.1" }, devDependencies: { tsts: "npm:typescript@7.0.2" } };
		const installed = new Map([
			["pg", "8.23.1"],
			["tsts", "7.0.2"],
		]);
		expect(wrongVersions(manifest, none, (name) => installed.get(name))).toEqual([]);
	});

	it("names what is older, missing, or not exact", () => {
		const manifest = { dependencies: { kysely: "0.29.9", zod: "4.6.7", pino: "^10.4.0" } };
		const installed = new Map([
			["kysely", "0.28.0"],
			["pino", "10.4.0"],
		]);
		expect(wrongVersions(manifest, none, (name) => installed.get(name))).toEqual([
			"node_modules: kysely is 0.28.0, wanted 0.29.9",
			"node_modules: zod is missing, wanted 4.6.7",
			"package.json: pino must be an exact version, is ^10.4.0",
			"node_modules: pino is 10.4.0, wanted ^10.4.0",
		]);
	});

	it("names packages of other systems that the lockfile lacks, looking where Node would", () => {
		const packages = {
			"": { optionalDependencies: { node: "1.0.0" } },
			"node_modules/node": { version: "1.0.0" },
			"node_modules/a": { optionalDependencies: { "a-mac": "1.0.0", "a-win": "1.0.0", "a-linux": "1.0.0" } },
			"node_modules/a/node_modules/a-win": { version: "1.0.0" },
			"node_modules/a-mac": { version: "1.0.0" },
		};
		expect(wrongVersions({}, { packages }, () => undefined)).toEqual([
			"package-lock.json: a-linux, wanted by node_modules/a, is missing",
		]);
	});
});
