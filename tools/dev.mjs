// `npm run dev`: the server, restarted when its code changes, and the web app with instant updates.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { choosePort } from "./lib/port.mjs";
import { checkNode, environment, main, pinnedNode, root } from "./lib/project.mjs";
import { serverFlags } from "./lib/server-flags.mjs";

main(async () => {
	checkNode();
	await ensureInstalled();
	const port = await choosePort(process.env.PORT, process.env.HOST || undefined);
	const env = environment({ NODE_ENV: "development", PORT: port });
	const node = pinnedNode();
	const children = [
		spawn(node, [...serverFlags, "--watch", "--watch-preserve-output", join(root, "app/server.ts")], {
			cwd: root,
			stdio: "inherit",
			env,
		}),
		spawn(node, [join(root, "node_modules/vite/bin/vite.js")], { cwd: root, stdio: "inherit", env }),
	];
	const stop = (signal) => {
		for (const child of children) child.kill(signal);
	};
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(signal));
	const codes = await Promise.all(
		children.map(
			(child) =>
				new Promise((resolve) => {
					child.once("exit", (code) => {
						// One without the other is of no use.
						stop("SIGTERM");
						resolve(code ?? 0);
					});
				}),
		),
	);
	return Math.max(...codes);
});
