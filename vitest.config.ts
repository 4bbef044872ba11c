import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const tests = (folders: string): string => `${folders}/**/*.test.{ts,tsx,mjs}`;

/** Functions of their arguments alone: nothing that one file leaves behind can reach another. */
const pure = tests("{engines,platform/contract,platform/web}");

/** Half a minute and more each: begun last, one of them would keep a single core busy long after the rest is done. */
const LONG = [
	"app/access",
	"demo/load",
	"embedded/cluster",
	"embedded/refusals",
	"import/import-full",
	"server/session",
];

class LongFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(`${name}.test.ts`));
		const sorted = await super.sort(files);
		return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
	}
}

export default defineConfig({
	test: {
		pool: "forks",
		// Many tests wait for the database or for a process of theirs: all cores, none kept for the runner.
		maxWorkers: "100%",
		sequence: { sequencer: LongFirst },
		testTimeout: 30_000,
		hookTimeout: 60_000,
		retry: 0,
		projects: [
			{
				extends: true,
				test: {
					name: "whole",
					include: [tests("{app,demo,domains,interop,platform,tools}")],
					exclude: ["**/node_modules/**", pure],
					// One process for many files: a process each, with its imports, takes longer than their tests. What a process
					// holds is put in place anew by each test's services, world or region (registerModules).
					isolate: false,
					globalSetup: ["platform/testing/global-setup.ts"],
				},
			},
			{
				extends: true,
				test: { name: "pure", include: [pure], isolate: false },
			},
		],
	},
});
