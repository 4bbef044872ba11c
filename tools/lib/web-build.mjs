import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { environment, pinnedNode, Refusal, root, say, seconds } from "./project.mjs";

/** What the bundle is made of; folders are read whole, server code and tests left out. */
const INPUTS = ["app", "domains", "engines", "platform", "index.html", "public", "vite.config.ts", "package-lock.json"];
const NOT_BUNDLED = /(^|\/)(server|testing|node_modules)(\/|$)|\.test\.tsx?$|\.md$/;
const mark = join(root, "dist/web/.built-from");

/** Builds the web app when something it is made of changed since the last build. */
export function ensureWebBuilt() {
	const fingerprint = fingerprintOf(root);
	if (existsSync(mark) && readFileSync(mark, "utf8") === fingerprint) return false;
	const start = performance.now();
	say("Building the web app …");
	const built = spawnSync(pinnedNode(), [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel=warn"], {
		cwd: root,
		env: environment({ NODE_ENV: "production" }),
		encoding: "utf8",
	});
	if (built.status !== 0) {
		throw new Refusal(`${built.stdout ?? ""}${built.stderr ?? built.error}\nThe web app could not be built.`);
	}
	writeFileSync(mark, fingerprint);
	say(`Built in ${seconds(start)}.`);
	return true;
}

/** Hash over paths and contents of the inputs. */
export function fingerprintOf(folder) {
	const hash = createHash("sha256");
	for (const file of INPUTS.flatMap((input) => filesBelow(folder, join(folder, input)))) {
		hash.update(relative(folder, file)).update("\0").update(readFileSync(file)).update("\0");
	}
	return hash.digest("hex");
}

function filesBelow(folder, path) {
	if (NOT_BUNDLED.test(relative(folder, path).replaceAll("\\", "/")) || !existsSync(path)) return [];
	try {
		return readdirSync(path)
			.sort()
			.flatMap((name) => filesBelow(folder, join(path, name)));
	} catch (error) {
		if (error.code !== "ENOTDIR") throw error;
		return [path];
	}
}
