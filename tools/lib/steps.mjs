import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { environment, pinnedNode, root } from "./project.mjs";
import { ensureWebBuilt } from "./web-build.mjs";

const CODE = ["app", "demo", "domains", "e2e", "engines", "interop", "platform", "tools"];

/**
 * The steps of `npm test` in order. Each gives how many checks passed and failed, and what to print if any failed.
 * Programs are run by their file, so that the pinned Node runs them.
 */
export const steps = [
	{ name: "versions", reads: true, run: () => check("tools/check-versions.ts") },
	{
		name: "biome",
		reads: true,
		run: () => check(bin("@biomejs/biome", "bin/biome"), "check", "--error-on-warnings", "."),
	},
	{ name: "types", reads: true, run: () => check(bin("tsts", "bin/tsc"), "-p", ".") },
	{
		name: "dependencies",
		reads: true,
		run: () =>
			check(
				bin("dependency-cruiser", "bin/dependency-cruiser.mjs"),
				"--config=tools/dependency-rules.cjs",
				"--output-type=err",
				...CODE.filter((folder) => existsSync(join(root, folder))),
			),
	},
	{ name: "unused", reads: true, run: () => check(bin("knip", "bin/knip.js"), "--no-progress") },
	{ name: "docs", reads: true, run: () => check("tools/check-docs.ts") },
	{ name: "tests", run: tests },
	{ name: "web", run: web },
	{ name: "journeys", run: journeys },
];

const bin = (name, file) => join("node_modules", name, file);

async function check(...parameters) {
	const { code, output } = await node(parameters);
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

/** Unit and database tests, on one PostgreSQL for all (platform/testing/global-setup.ts). */
async function tests({ scratch, databaseUrl }) {
	const report = join(scratch, "tests.json");
	const { code, output } = await node(
		[bin("vitest", "vitest.mjs"), "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
		{ ...(databaseUrl ? { TEST_DATABASE_URL: databaseUrl } : {}), ...chromiumIfAny() },
	);
	const counted = read(report);
	if (!counted) return { passed: 0, failed: 1, output };
	// A file that does not load, or whose set-up fails, counts too: its tests were not even run.
	const broken = counted.testResults.filter(
		(file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
	);
	const failed = counted.numFailedTests + broken.length;
	return {
		passed: counted.numPassedTests,
		failed: failed || (code === 0 ? 0 : 1),
		note: counted.numPendingTests ? `${counted.numPendingTests} do not apply here` : undefined,
		output,
	};
}

function chromiumIfAny() {
	try {
		return { CHROMIUM_PATH: ensureChromium() };
	} catch {
		return {};
	}
}

async function web() {
	ensureWebBuilt();
	const { code, output } = await node(["tools/size-budget.ts"]);
	const note = output.trim().split("\n").at(-1);
	return code === 0 ? { passed: 1, failed: 0, note } : { passed: 0, failed: 1, output };
}

async function journeys({ scratch, databaseUrl }) {
	const config = ["playwright.config.ts", "e2e/playwright.config.ts"].find((file) => existsSync(join(root, file)));
	if (!config) return { passed: 0, failed: 1, output: "There is no playwright.config.ts." };
	ensureWebBuilt();
	const report = join(scratch, "journeys.json");
	const { code, output } = await node(
		[bin("@playwright/test", "cli.js"), "test", `--config=${config}`, "--reporter=line,json"],
		{
			CHROMIUM_PATH: ensureChromium(),
			PLAYWRIGHT_JSON_OUTPUT_NAME: report,
			...(databaseUrl ? { TEST_DATABASE_URL: databaseUrl } : {}),
		},
	);
	const counted = read(report)?.stats;
	if (!counted) return { passed: 0, failed: 1, output };
	const failed = counted.unexpected + counted.flaky;
	return { passed: counted.expected, failed: failed || (code === 0 ? 0 : 1), output };
}

function read(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** Runs a program of ours with the pinned Node and collects what it says. */
function node(parameters, more = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(pinnedNode(), parameters, {
			cwd: root,
			env: environment(more),
			stdio: ["ignore", "pipe", "pipe"],
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8");
			stream.on("data", (text) => {
				output += text;
			});
		}
		child.once("error", reject);
		child.once("close", (code) => resolve({ code, output }));
	});
}
