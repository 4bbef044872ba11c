import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/** One planted violation a rule: the importing file and what it imports. */
const VIOLATIONS: Record<string, [from: string, to: string]> = {
	"no-cycle": ["engines/round/one.ts", "./two.ts"],
	resolvable: ["engines/lost.ts", "./nowhere.ts"],
	"no-barrel": ["engines/barrel-user.ts", "./round/index.ts"],
	"engines-alone": ["engines/greedy.ts", "#platform/server/log.ts"],
	"engines-without-io": ["engines/reader.ts", "node:fs"],
	"platform-below-all": ["platform/server/upward.ts", "#domains/alpha/api.ts"],
	"domains-below-interop": ["domains/alpha/server/listener.ts", "#interop/xapi/statement.ts"],
	"interop-below-app": ["interop/xapi/composer.ts", "#app/compose.ts"],
	"interop-by-the-door": ["interop/xapi/burglar.ts", "#domains/alpha/server/secret.ts"],
	"domains-by-the-door": ["domains/beta/server/burglar.ts", "#domains/alpha/server/secret.ts"],
	"domain-pairs-alpha": ["domains/alpha/server/stranger.ts", "#domains/beta/api.ts"],
	"listed-domains": ["domains/gamma/server/newcomer.ts", "#platform/server/log.ts"],
	"web-without-server": ["domains/alpha/web/shortcut.tsx", "../server/secret.ts"],
	"web-without-node": ["platform/web/reader.ts", "node:fs"],
	"server-without-web": ["platform/server/painter.ts", "#platform/web/button.ts"],
	"contract-neutral": ["domains/alpha/contract.ts", "./server/secret.ts"],
	"testing-stays-in-tests": ["domains/alpha/server/cheat.ts", "#platform/testing/clock.ts"],
	"product-without-tools": ["platform/server/tinker.ts", "../../tools/size.ts"],
	"server-without-dev-dependencies": ["platform/server/borrower.ts", "only-for-development"],
};

/** Imports that the rules must leave alone. */
const ALLOWED: [from: string, to: string][] = [
	["domains/beta/server/neighbour.ts", "#domains/alpha/api.ts"],
	["domains/alpha/server/user.ts", "#engines/round/two.ts"],
	["domains/alpha/web/page.tsx", "../contract-wide.ts"],
	["interop/xapi/polite.ts", "#domains/alpha/contract-wide.ts"],
	["app/compose.ts", "#domains/alpha/server/secret.ts"],
	["domains/alpha/server/secret.test.ts", "#platform/testing/clock.ts"],
	["engines/round/two.test.ts", "node:fs"],
];

const TARGETS = [
	"engines/round/index.ts",
	"platform/server/log.ts",
	"platform/web/button.ts",
	"platform/testing/clock.ts",
	"domains/alpha/api.ts",
	"domains/alpha/contract-wide.ts",
	"domains/alpha/server/secret.ts",
	"domains/beta/api.ts",
	"interop/xapi/statement.ts",
	"tools/size.ts",
	"node_modules/only-for-development/main.js",
];

let folder: string;
let found: { rule: string; from: string }[];

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "ronghe-rules-"));
	for (const file of TARGETS) write(file, "export const it = 1;\n");
	for (const [from, to] of [...Object.values(VIOLATIONS), ...ALLOWED]) write(from, `import ${JSON.stringify(to)};\n`);
	write("engines/round/two.ts", 'import "./one.ts";\n');
	const imports = ["platform", "domains", "engines", "interop", "app"].map((name) => [`#${name}/*`, `./${name}/*`]);
	write(
		"package.json",
		JSON.stringify({
			type: "module",
			imports: Object.fromEntries(imports),
			devDependencies: { "only-for-development": "1.0.0" },
		}),
	);
	write("node_modules/only-for-development/package.json", '{"name":"only-for-development","main":"main.js"}');
	write("tsconfig.json", '{"compilerOptions":{"module":"NodeNext","allowImportingTsExtensions":true,"noEmit":true}}');
	write("tools/allowed-domains.json", '{"alpha":[],"beta":["alpha"]}');
	cpSync(join(import.meta.dirname, "dependency-rules.cjs"), join(folder, "tools/dependency-rules.cjs"));
	found = cruise();
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
}

function cruise(): typeof found {
	const program = join(import.meta.dirname, "../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[
			program,
			"--config=tools/dependency-rules.cjs",
			"--output-type=json",
			"app",
			"domains",
			"engines",
			"interop",
			"platform",
		],
		{ cwd: folder, encoding: "utf8", maxBuffer: 50_000_000 },
	);
	if (!stdout) throw new Error(stderr);
	const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
	return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

it.each(Object.entries(VIOLATIONS))("%s catches its planted violation", (rule, [from]) => {
	expect(found).toContainEqual({ rule, from });
});

it.each(ALLOWED)("%s may import %s", (from) => {
	expect(found.filter((violation) => violation.from === from)).toEqual([]);
});

it("every rule has a planted violation", () => {
	const rules = createRequire(import.meta.url)("./dependency-rules.cjs") as { forbidden: { name: string }[] };
	const names = rules.forbidden.map(({ name }) => name).filter((name) => !name.startsWith("domain-pairs-"));
	expect(
		Object.keys(VIOLATIONS)
			.filter((name) => !name.startsWith("domain-pairs-"))
			.sort(),
	).toEqual(names.sort());
});
