import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { kernelProblem } from "../problem.ts";
import type { Settings } from "../settings.ts";

const places = [
	"/usr/bin/chromium-headless-shell",
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of a Chromium on this machine: the one that is set, else one in its usual place. */
export function findChromium(settings: Pick<Settings, "CHROMIUM_PATH">): string | undefined {
	if (settings.CHROMIUM_PATH) return existsSync(settings.CHROMIUM_PATH) ? settings.CHROMIUM_PATH : undefined;
	return places.find((path) => existsSync(path));
}

/**
 * Prints a page of HTML as PDF (A4), with page numbers. The page runs no script and reaches no network: what stands in
 * it is all there is.
 * @throws Problem platform/chromium-missing when there is no Chromium to print with
 */
export async function printPdf(settings: Settings, html: string, foot: string): Promise<Buffer> {
	const executablePath = findChromium(settings);
	if (!executablePath) throw kernelProblem("chromium-missing");
	const browser = await chromium.launch({
		executablePath,
		timeout: 15_000,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
	try {
		const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
		const page = await context.newPage();
		await page.setContent(html, { waitUntil: "load", timeout: 15_000 });
		return await page.pdf({
			format: "A4",
			printBackground: true,
			displayHeaderFooter: true,
			headerTemplate: "<span></span>",
			footerTemplate: `<div style="font-size:8px;width:100%;padding:0 14mm;color:#5B6472;display:flex;justify-content:space-between"><span>${escapeHtml(foot)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
			margin: { top: "14mm", bottom: "16mm", left: "14mm", right: "14mm" },
		});
	} finally {
		await browser.close();
	}
}

export const escapeHtml = (text: string): string =>
	text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
