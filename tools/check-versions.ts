import { readFileSync } from "node:fs";
import { join } from "node:path";

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
type LockedPackage = { version?: string; optionalDependencies?: Record<string, string> };
type Lockfile = { packages: Record<string, LockedPackage> };

/** What is installed or locked otherwise than package.json says; npm on an older Node picks older majors silently. */
export function wrongVersions(
	manifest: Manifest,
	lockfile: Lockfile,
	installed: (name: string) => string | undefined,
): string[] {
	const wrong: string[] = [];
	for (const [name, wanted] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
		const exact = wanted.replace(/^npm:.*@/, "");
		if (!/^\d+\.\d+\.\d+/.test(exact)) wrong.push(`package.json: ${name} must be an exact version, is ${wanted}`);
		const present = installed(name);
		if (present !== exact) wrong.push(`node_modules: ${name} is ${present ?? "missing"}, wanted ${exact}`);
	}
	return [...wrong, ...missingFromLock(lockfile)];
}

/** Optional packages of other systems that the lockfile lacks; `npm ci` refuses such a lockfile everywhere. */
function missingFromLock({ packages }: Lockfile): string[] {
	const missing: string[] = [];
	for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
		for (const name of Object.keys(optionalDependencies)) {
			if (!foldersAbove(path).some((folder) => packages[`${folder}node_modules/${name}`])) {
				missing.push(`package-lock.json: ${name}, wanted by ${path || "the project"}, is missing`);
			}
		}
	}
	return missing;
}

/** Folders in which Node looks for a package wanted at `path`, nearest first: "a/node_modules/b/", "a/", "". */
function foldersAbove(path: string): string[] {
	const folders = path ? [`${path}/`] : [];
	for (let at = path.lastIndexOf("node_modules/"); at > 0; at = path.lastIndexOf("node_modules/", at - 1)) {
		folders.push(path.slice(0, at));
	}
	return [...folders, ""];
}

if (import.meta.main) {
	const root = join(import.meta.dirname, "..");
	const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));
	const wrong = wrongVersions(read("package.json"), read("package-lock.json"), (name) => {
		try {
			return read(`node_modules/${name}/package.json`).version;
		} catch {
			return undefined;
		}
	});
	const pinned = readFileSync(join(root, ".node-version"), "utf8").trim();
	if (process.versions.node.split(".")[0] !== pinned.split(".")[0]) {
		wrong.push(`Node is ${process.versions.node}, wanted ${pinned}`);
	}
	for (const line of wrong) console.error(line);
	process.exitCode = wrong.length === 0 ? 0 : 1;
}
