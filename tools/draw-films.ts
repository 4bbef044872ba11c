import { readFile, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { ensureChromium } from "./lib/chromium.mjs";

/**
 * `node tools/draw-films.ts [FILM …]`: draws the explanation films of the sample courses (tools/films) anew into
 * demo/data/films; `FILM@SECONDS` draws one picture of it into the folder for temporary files instead.
 */
const FILMS = [
	"control-chart",
	"k-anonymity",
	"mqtt-retained",
	"savings-method",
	"scan-cycle",
	"three-way-match",
] as const;
/** Codecs are there for pages of a safe origin only; this one is nowhere but here. */
const ORIGIN = "https://films.invalid";

const root = fileURLToPath(new URL("..", import.meta.url));
const browser = await chromium.launch({ executablePath: ensureChromium() });
const page = await browser.newPage();
await page.route(`${ORIGIN}/**`, async (route) => {
	const { pathname } = new URL(route.request().url());
	if (!pathname.endsWith(".ts")) return route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
	const source = await readFile(`${root}${pathname.slice(1)}`, "utf8");
	await route.fulfill({ contentType: "text/javascript", body: stripTypeScriptTypes(source) });
});
await page.goto(ORIGIN);

for (const asked of process.argv.length > 2 ? process.argv.slice(2) : FILMS) {
	const [name, second] = asked.split("@");
	if (second === undefined) {
		const packed = await page.evaluate(async (film) => {
			const [{ record }, drawn] = await Promise.all([
				import("/tools/films/record.ts" as string),
				import(`/tools/films/${film}.ts`),
			]);
			return record(drawn.film);
		}, name);
		const file = Buffer.from(packed, "base64");
		await writeFile(`${root}demo/data/films/${name}.webm`, file);
		process.stdout.write(`${name}: ${Math.round(file.length / 1000)} kB\n`);
		continue;
	}
	const picture = await page.evaluate(
		async ({ film, at }) => {
			const [{ drawPicture, WIDTH, HEIGHT }, drawn] = await Promise.all([
				import("/tools/films/stage.ts" as string),
				import(`/tools/films/${film}.ts`),
			]);
			const canvas = document.createElement("canvas");
			canvas.width = WIDTH;
			canvas.height = HEIGHT;
			drawPicture(canvas.getContext("2d"), drawn.film, at);
			return canvas.toDataURL("image/png").slice("data:image/png;base64,".length);
		},
		{ film: name, at: Number(second) },
	);
	await writeFile(join(tmpdir(), `${name}-${second}.png`), Buffer.from(picture, "base64"));
}
await browser.close();
