import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["{app,demo,domains,engines,interop,platform,tools}/**/*.test.{ts,tsx,mjs}"],
		exclude: ["**/node_modules/**", "e2e/**"],
		pool: "forks",
		globalSetup: ["platform/testing/global-setup.ts"],
		testTimeout: 30_000,
		hookTimeout: 60_000,
		retry: 0,
	},
});
