import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathWith, Refusal, root, say, seconds } from "./project.mjs";

/** Names of packages that npm left out although this system could use them: asking again would not help. */
const accepted = join(root, "node_modules", ".left-out");

/** Installs exactly what the lockfile says, unless that is what node_modules holds. */
export async function ensureInstalled() {
	const reason = whyInstall(root);
	if (!reason) return;
	const start = performance.now();
	say(`Installing (${reason}) …`);
	const node = await nodeForNpm();
	try {
		// Said aloud, for NODE_ENV=production or npm's settings would leave out what builds the web app.
		await npm(node, ["ci", "--include=dev", "--include=optional"], root);
	} finally {
		rmSync(bootstrap, { recursive: true, force: true });
	}
	const broken = whyInstall(root, { alsoOptional: false });
	if (broken) throw new Refusal(`npm ci ended without error, but ${broken}. Run it by hand: npm ci`);
	const leftOut = missingHere(root);
	writeFileSync(accepted, leftOut.join("\n"));
	if (leftOut.length > 0) say(`npm left out: ${leftOut.join(", ")}.`);
	say(`Installed in ${seconds(start)}.`);
}

/**
 * Why node_modules does not hold what the lockfile says; undefined when it does. npm keeps its own lockfile inside
 * node_modules and writes it last, so that an interrupted install shows.
 */
export function whyInstall(folder, { alsoOptional = true } = {}) {
	const wanted = readPackages(join(folder, "package-lock.json"));
	if (!wanted) throw new Refusal(`There is no package-lock.json in ${folder}: get the project anew.`);
	const present = readPackages(join(folder, "node_modules", ".package-lock.json"));
	if (!present) return existsSync(join(folder, "node_modules")) ? "node_modules is incomplete" : "first start";
	for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
		if (path === "" || present[path]?.version === version) continue;
		if (!present[path] && (optional || devOptional)) continue;
		return present[path]
			? `${nameOf(path)} is ${present[path].version}, wanted ${version}`
			: `${nameOf(path)} is missing`;
	}
	const known = existsSync(accepted) ? readFileSync(accepted, "utf8").split("\n") : [];
	const lacking = alsoOptional ? missingHere(folder).filter((name) => !known.includes(name)) : [];
	return lacking[0] && `${lacking[0]} is missing`;
}

/** Optional packages made for this system that are not installed: an older Node makes npm leave them out silently. */
function missingHere(folder) {
	const wanted = readPackages(join(folder, "package-lock.json"));
	const present = readPackages(join(folder, "node_modules", ".package-lock.json")) ?? {};
	const forHere = ({ optional, os, cpu, libc }) =>
		optional &&
		os?.includes(process.platform) &&
		(cpu ?? [process.arch]).includes(process.arch) &&
		(!libc || libc.includes(cLibrary()));
	return Object.keys(wanted)
		.filter((path) => !present[path] && forHere(wanted[path]))
		.map(nameOf);
}

const cLibrary = () => (process.report?.getReport().header.glibcVersionRuntime ? "glibc" : "musl");

const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

function readPackages(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8")).packages;
	} catch {
		return undefined;
	}
}

const bootstrap = join(root, ".ronghe", "bootstrap");

/**
 * A Node 24 to run npm with. An older one would make npm leave out packages that do not support it, so the pinned Node
 * is fetched first, by itself; its checksum must be that of the lockfile.
 */
async function nodeForNpm() {
	if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
	const system = process.platform === "win32" ? "win" : process.platform;
	const name = `node-${system}-${process.arch}`;
	const pinned = readPackages(join(root, "package-lock.json"))[`node_modules/${name}`];
	if (!pinned) return process.execPath;
	rmSync(bootstrap, { recursive: true, force: true });
	mkdirSync(bootstrap, { recursive: true });
	const fetch = ["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--prefix", bootstrap];
	await npm(process.execPath, [...fetch, `${name}@${pinned.version}`], bootstrap);
	const got = readPackages(join(bootstrap, "node_modules", ".package-lock.json"))?.[`node_modules/${name}`];
	if (got?.integrity !== pinned.integrity) throw new Refusal(`${name} does not have the checksum of the lockfile.`);
	return join(bootstrap, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
}

async function npm(node, command, folder) {
	const parameters = [...command, "--no-audit", "--no-fund", "--loglevel=error"];
	// `npm start` tells where npm is; else it lies beside Node, or is a script on the path that takes the first Node there.
	const beside = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
	const script = process.env.npm_execpath?.endsWith(".js") ? process.env.npm_execpath : beside;
	const options = { cwd: folder, stdio: "inherit", env: pathWith(dirname(node)) };
	const child = existsSync(script)
		? spawn(node, [script, ...parameters], options)
		: spawn("npm", parameters, { ...options, shell: process.platform === "win32" });
	const [code] = await Promise.race([once(child, "exit"), once(child, "error").then(([error]) => [error.message])]);
	if (code === 0) return;
	throw new Refusal(
		`Installing failed (npm ${command[0]}: ${code}). Read npm's lines above: mostly the network, a proxy or a full disk.`,
	);
}
