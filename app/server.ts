import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadDemo } from "#demo/load.ts";
import { titleIndex } from "#domains/competencies/api.ts";
import { createResolveActor } from "#domains/organisations/server/resolve-actor.ts";
import { system } from "#platform/server/actor.ts";
import { StartupError } from "#platform/server/database/embedded/startup-error.ts";
import { MigrationError } from "#platform/server/database/migrate.ts";
import { readSettings, SettingsError } from "#platform/server/settings.ts";
import { compose } from "./compose.ts";
import { openDatabase } from "./database.ts";
import { startBackgroundWork, startServer } from "./start.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const settings = readSettings(process.env);
	const database = await openDatabase(settings, say);
	const composition = await compose(settings, database.appUrl);
	const web = join(import.meta.dirname, "../dist/web");
	const stops: (() => Promise<void>)[] = [() => database.stop(), () => composition.close()];

	let stopping = false;
	const stop = async (signal: string): Promise<void> => {
		if (stopping) return;
		stopping = true;
		composition.log.info({ signal }, "stopping");
		// Answers in flight are finished; a step that hangs must not keep the process.
		setTimeout(() => process.exit(1), 15_000).unref();
		for (const end of stops.reverse()) await end();
		process.exit(0);
	};
	process.on("SIGTERM", () => void stop("SIGTERM"));
	process.on("SIGINT", () => void stop("SIGINT"));

	if (settings.RUN !== "server") {
		const work = startBackgroundWork({ composition });
		stops.push(() => work.stop());
	}
	const accounts = settings.DEMO ? await loadDemo({ composition, say }) : [];
	if (settings.RUN === "worker") {
		say("Ronghe worker is running.");
		return;
	}
	const server = await startServer({
		composition,
		resolveActor: createResolveActor(composition),
		webFolder: existsSync(join(web, "index.html")) ? web : undefined,
	});
	stops.push(() => server.stop());
	// Building the index of titles takes a second or two: not while the first person types.
	setTimeout(() => void composition.contexts.read(system, titleIndex).catch(() => undefined), 500).unref();
	say(`\nRonghe 融合 is running at ${settings.PUBLIC_URL ?? server.address.replace("127.0.0.1", "localhost")}`);
	for (const line of accounts) say(line);
}

main().catch((error: unknown) => {
	const known = error instanceof StartupError || error instanceof SettingsError || error instanceof MigrationError;
	const code = (error as NodeJS.ErrnoException).code;
	if (known) process.stderr.write(`${(error as Error).message}\n`);
	else if (code === "EADDRINUSE") {
		process.stderr.write(
			`Port ${process.env.PORT ?? 3000} is in use by another program. Set PORT to a free one and start again.\n`,
		);
	} else if (code === "EACCES") {
		process.stderr.write(
			`Port ${process.env.PORT ?? 3000} may not be used by this user. Set PORT to one above 1023.\n`,
		);
	} else process.stderr.write(`${(error as Error).stack ?? error}\n`);
	process.exit(1);
});
