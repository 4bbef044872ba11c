import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal, root, say, seconds } from "./project.mjs";

/** Installs exactly what the lockfile says, unless that is what node_modules holds. */
export async function ensureInstalled() {
	const reason = whyInstall(root);
	if (!reason) return;
	const start = performance.now();
	say(`Installing (${reason}) …`);
	const parameters = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
	// `npm start` tells where npm is; node tools/start.mjs finds it on the path, where it is a script on Windows.
	const npm = process.env.npm_execpath;
	const child = npm?.endsWith(".js")
		? spawn(process.execPath, [npm, ...parameters], { cwd: root, stdio: "inherit" })
		: spawn("npm", parameters, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
	const [code] = await Promise.race([once(child, "exit"), once(child, "error").then(([error]) => [error.message])]);
	if (code !== 0) {
		throw new Refusal(
			`Installing failed (npm ci: ${code}). Read npm's lines above: mostly the network, a proxy or a full disk.`,
		);
	}
	const still = whyInstall(root);
	if (still) throw new Refusal(`npm ci ended without error, but ${still}. Run it by hand: npm ci`);
	say(`Installed in ${seconds(start)}.`);
}

/**
 * Why node_modules does not hold what the lockfile says; undefined when it does. npm keeps its own lockfile inside
 * node_modules and writes it last, so that an interrupted install shows.
 */
export function whyInstall(folder) {
	const wanted = readPackages(join(folder, "package-lock.json"));
	if (!wanted) throw new Refusal(`There is no package-lock.json in ${folder}: get the project anew.`);
	const present = readPackages(join(folder, "node_modules", ".package-lock.json"));
	if (!present) return existsSync(join(folder, "node_modules")) ? "node_modules is incomplete" : "first start";
	for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
		if (path === "" || present[path]?.version === version) continue;
		// Packages for other systems are left out by npm.
		if (!present[path] && (optional || devOptional)) continue;
		const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
		return present[path] ? `${name} is ${present[path].version}, wanted ${version}` : `${name} is missing`;
	}
	return undefined;
}

function readPackages(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8")).packages;
	} catch {
		return undefined;
	}
}
