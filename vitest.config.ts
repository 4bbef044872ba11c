import { defineConfig } from "vitest/config";

const tests = (folders: string): string => `${folders}/**/*.test.{ts,tsx,mjs}`;

/** Functions of their arguments alone: nothing that one file leaves behind can reach another. */
const pure = tests("{engines,platform/contract,platform/web}");

export default defineConfig({
	test: {
		pool: "forks",
		// Many tests wait for the database or for a process of theirs: all cores, none kept for the runner.
		maxWorkers: "100%",
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
					isolate: false,
					globalSetup: ["platform/testing/global-setup.ts"],
				},
			},
			{
				extends: true,
				// One process for many files: a process each, with its imports, takes longer than their tests.
				test: { name: "pure", include: [pure], isolate: false },
			},
		],
	},
});
