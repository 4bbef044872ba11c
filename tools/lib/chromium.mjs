import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Refusal, say } from "./project.mjs";

// The headless build first: the same engine without a window, a fifth quicker in the journeys.
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Path of a Chromium for the browser tests; installed from Debian's packages where we may. */
export function ensureChromium() {
	const found = find();
	if (found && hasChineseFont()) return found;
	const root = process.getuid?.() === 0;
	if (root && existsSync("/usr/bin/apt-get")) {
		say("Installing Chromium and a Chinese font (apt-get) …");
		const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
		const install = ["install", "-y", "--no-install-recommends"];
		for (const parameters of [
			["update"],
			[...install, "chromium", "fonts-noto-cjk"],
			// Apart: not every release of Debian and Ubuntu has it.
			[...install, "chromium-headless-shell"],
		]) {
			const { status, stderr } = spawnSync("apt-get", ["-q", ...parameters], { env, encoding: "utf8" });
			if (status !== 0) say(stderr.trim());
		}
	}
	const installed = find();
	if (installed) return installed;
	throw new Refusal(
		"The browser tests need Chromium: as root run apt-get install chromium fonts-noto-cjk, or set CHROMIUM_PATH.",
	);
}

function find() {
	const given = process.env.CHROMIUM_PATH;
	if (given) return existsSync(given) ? given : undefined;
	const folders = (process.env.PATH ?? "").split(delimiter);
	return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

// Without one, Chinese text is a row of boxes and pictures of it prove nothing.
function hasChineseFont() {
	if (process.platform !== "linux") return true;
	const listed = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
	if (listed.status === 0) return listed.stdout.trim() !== "";
	const noto = "/usr/share/fonts/opentype/noto";
	return existsSync(noto) && readdirSync(noto).some((name) => name.includes("CJK"));
}
