import { defineConfig } from "@playwright/test";
import { DESK, IN_HAND, PHONE } from "./e2e/screens.ts";

const port = process.env.E2E_PORT ?? "4173";
/** An instance with the demonstration region that already runs; without it the journeys start one of their own. */
const running = process.env.E2E_ADDRESS;

/** A dozen journeys in a real browser, on the demonstration region. No retries: what fails once is broken. */
export default defineConfig({
	testDir: "e2e",
	testMatch: "*.journey.ts",
	retries: 0,
	workers: 2,
	fullyParallel: true,
	timeout: 120_000,
	expect: { timeout: 10_000 },
	outputDir: "test-results",
	use: {
		baseURL: running ?? `http://localhost:${port}`,
		actionTimeout: 10_000,
		contextOptions: { reducedMotion: "reduce" },
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		},
		screenshot: "only-on-failure",
	},
	// Each journey is walked on the screen of the person whose it is; its pages are looked at on both.
	projects: [
		{ name: "desktop", grepInvert: new RegExp(IN_HAND), use: { viewport: DESK } },
		{ name: "phone", grep: new RegExp(IN_HAND), use: { viewport: PHONE, isMobile: true, hasTouch: true } },
	],
	webServer: running
		? undefined
		: {
				command: `${JSON.stringify(process.execPath)} e2e/serve.ts`,
				url: `http://localhost:${port}/ready`,
				timeout: 180_000,
				reuseExistingServer: false,
				gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
				stdout: "ignore",
				stderr: "pipe",
			},
});
