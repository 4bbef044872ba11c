// `npm test`: every check of the project, one line each, and one sum at the end. Runs on any Node ≥ 18.
//   npm test -- --only biome,types          some of the steps
//   npm test -- --database-url postgres://… the tests on that server (≥ 15) instead of the embedded one
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./lib/install.mjs";
import { checkNode, main, Refusal, root, say, seconds } from "./lib/project.mjs";
import { steps } from "./lib/steps.mjs";

main(async () => {
	checkNode();
	const { values } = parseArgs({ options: { only: { type: "string" }, "database-url": { type: "string" } } });
	const chosen = choose(values.only);
	if (values["database-url"] === "") throw new Refusal("--database-url is empty.");
	process.chdir(root);
	await ensureInstalled();
	const scratch = mkdtempSync(join(tmpdir(), "ronghe-report-"));
	const context = { scratch, databaseUrl: values["database-url"] ?? process.env.TEST_DATABASE_URL };
	let passed = 0;
	let failed = 0;
	try {
		for (const group of sideBySide(chosen)) {
			const start = performance.now();
			const results = group.map(async ({ name, run }) => ({
				name,
				...(await attempt(run, context)),
				took: seconds(start),
			}));
			for await (const { name, took, ...result } of results) {
				passed += result.passed;
				failed += result.failed;
				if (result.failed > 0 && result.output) say(result.output.trimEnd());
				const counts = [`${result.passed} passed`, result.failed && `${result.failed} failed`, result.note];
				say(`${result.failed ? "✗" : "✓"} ${name.padEnd(13)} ${counts.filter(Boolean).join(", ")} · ${took}`);
			}
		}
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
	say(`${passed} passed, ${failed} failed`);
	return failed === 0 ? 0 : 1;
});

function choose(only) {
	const names = only?.split(",").map((name) => name.trim());
	const unknown = names?.find((name) => !steps.some((step) => step.name === name));
	if (unknown !== undefined) {
		throw new Refusal(`There is no step "${unknown}". Steps: ${steps.map((step) => step.name).join(", ")}.`);
	}
	return steps.filter((step) => !names || names.includes(step.name));
}

// Steps that only read, each for the most part on one core, run together; the others use all cores themselves.
function sideBySide(chosen) {
	const groups = [];
	for (const step of chosen) {
		const last = groups.at(-1);
		if (step.reads && last?.[0].reads) last.push(step);
		else groups.push([step]);
	}
	return groups;
}

// A step that cannot run has failed; the others still run.
async function attempt(run, context) {
	try {
		return await run(context);
	} catch (error) {
		return { passed: 0, failed: 1, output: error instanceof Refusal ? error.message : error.stack };
	}
}
