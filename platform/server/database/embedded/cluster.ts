import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { bundledBinaries, inspectBinaries } from "./binaries.ts";
import { explaining } from "./failures.ts";
import { initialise } from "./initialise.ts";
import { findPlace, movedTo, type Place } from "./place.ts";
import {
	askPostmaster,
	clearLeftovers,
	findPostmaster,
	type Postmaster,
	startPostmaster,
	stopPostmaster,
} from "./postmaster.ts";
import { isRunning, lockWhenFree, readHolder, startedAt } from "./process-lock.mjs";
import { ensureOwner, ensureRoles } from "./roles.ts";
import { keptSecret } from "./secret.ts";
import { bySocket, socketFolder } from "./socket.ts";
import { StartupError } from "./startup-error.ts";

export type ClusterOptions = {
	/** Our folder, made when missing; PostgreSQL's own is `data` in it (or elsewhere, see place.ts). */
	dataDir: string;
	/** Takes single lines meant for the person who starts the platform. */
	log: (line: string) => void;
	/** Another PostgreSQL's programs instead of the bundled ones. */
	binDir?: string;
	/** For tests alone: does not wait for the disk, so a power cut loses everything. */
	unsafeNoSync?: boolean;
};

export type Cluster = {
	/** Database `ronghe` as its owner `ronghe_owner`, who migrates. */
	ownerUrl: string;
	/** Database `ronghe` as `ronghe_app`, who owns nothing. */
	appUrl: string;
	/** Superuser, for backups and tests. */
	adminUrl: string;
	port: number;
	version: string;
	/** Leaves the cluster; PostgreSQL ends when no other process of ours uses it. */
	stop(): Promise<void>;
};

/**
 * Starts (or joins) the embedded PostgreSQL and keeps it running: if it is killed it is started again on the same
 * port, recovered. Several processes of one project may share it; the last one to leave ends it. What a killed
 * server left behind is found and cleared.
 * @throws StartupError with one line for the person who starts the platform
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
	const { log, unsafeNoSync = false } = options;
	const binaries = inspectBinaries(options.binDir ?? bundledBinaries());
	const place = findPlace(options.dataDir, binaries, log);
	const secrets = {
		admin: keptSecret(join(place.base, "admin-password")),
		owner: keptSecret(join(place.base, "owner-password")),
	};
	const folder = await socketFolder(place.data);
	const settings: Record<string, string> = {
		listen_addresses: "127.0.0.1",
		unix_socket_directories: folder ?? "",
		unix_socket_permissions: "0700",
		password_encryption: "scram-sha-256",
		max_connections: "100",
		timezone: "UTC",
		log_timezone: "UTC",
		...(unsafeNoSync ? { fsync: "off", full_page_writes: "off" } : {}),
	};
	const users = new Users(join(place.base, "users"));
	const adminUrl = (port: number) => `postgres://postgres:${secrets.admin}@127.0.0.1:${port}/postgres`;
	const exclusively = async <T>(work: () => Promise<T>): Promise<T> => {
		const lock = await explaining(place.base, () => lockWhenFree(join(place.base, "lock"), 60_000));
		try {
			return await work();
		} finally {
			lock.release();
		}
	};

	let postmaster = await exclusively(async () => {
		let running = findPostmaster(place);
		if (running && users.others() === 0) {
			log("Stopping the database that a killed server left running.");
			await stopPostmaster(place, running);
			running = undefined;
		}
		if (!running) {
			await clearLeftovers(place);
			await initialise(place, binaries, secrets.admin, !unsafeNoSync);
			running = await startOnFreePort(place, settings, adminUrl, log);
		}
		explaining(place.base, () => users.enter());
		return running;
	});
	const { port } = postmaster;

	let ownerUrl: string;
	let appUrl: string;
	try {
		({ ownerUrl, appUrl } = await exclusively(async () =>
			ensureRoles(bySocket(await ensureOwner(adminUrl(port), secrets.owner), folder, port), {
				stateDir: dirname(place.base),
				mayResetPassword: true,
			}),
		));
	} catch (error) {
		await leave();
		throw error;
	}

	let leaving = false;
	const watch = setInterval(() => {
		if (!leaving && !isRunning(postmaster.pid)) void revive();
	}, 500);
	watch.unref();
	let reviving: Promise<void> | undefined;

	function revive(): Promise<void> {
		reviving ??= exclusively(async () => {
			const other = findPostmaster(place);
			if (other && (await askPostmaster(adminUrl(port))) === "ready") {
				postmaster = other;
				return;
			}
			log("PostgreSQL ended unexpectedly: starting it again.");
			await clearLeftovers(place);
			postmaster = await startPostmaster(place, port, settings, adminUrl(port));
		})
			.catch((error: unknown) => log(error instanceof Error ? error.message : String(error)))
			.finally(() => {
				reviving = undefined;
			});
		return reviving;
	}

	async function leave(): Promise<void> {
		await exclusively(async () => {
			users.leave();
			if (users.others() === 0) await stopPostmaster(place, postmaster);
		});
	}

	return {
		ownerUrl,
		appUrl,
		adminUrl: adminUrl(port),
		port,
		version: binaries.version,
		async stop() {
			if (leaving) return;
			leaving = true;
			clearInterval(watch);
			await reviving;
			await leave();
		},
	};
}

/** The processes of ours that use a cluster, as one small file each. */
class Users {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	enter(): void {
		mkdirSync(this.#folder, { recursive: true });
		const self = { pid: process.pid, started: startedAt(process.pid) };
		writeFileSync(join(this.#folder, String(process.pid)), JSON.stringify(self));
	}

	leave(): void {
		rmSync(join(this.#folder, String(process.pid)), { force: true });
	}

	/** How many other processes use the cluster; entries of dead ones are removed. */
	others(): number {
		if (!existsSync(this.#folder)) return 0;
		return readdirSync(this.#folder).filter((name) => {
			if (name === String(process.pid)) return false;
			const holder = readHolder(join(this.#folder, name));
			if (holder && isRunning(holder.pid, holder.started)) return true;
			rmSync(join(this.#folder, name), { force: true });
			return false;
		}).length;
	}
}

async function startOnFreePort(
	place: Place,
	settings: Record<string, string>,
	adminUrl: (port: number) => string,
	log: (line: string) => void,
): Promise<Postmaster> {
	const note = join(place.base, "port");
	const remembered = existsSync(note) ? Number(readFileSync(note, "utf8")) : undefined;
	for (let attempt = 0; ; attempt++) {
		const port = attempt === 0 && remembered ? remembered : anyPort();
		if (!(await isFree(port))) {
			if (port === remembered) log(`The database's port ${port} is in use by another program: taking another one.`);
			continue;
		}
		try {
			const started = await startPostmaster(place, port, settings, adminUrl(port));
			writeFileSync(note, String(port));
			return started;
		} catch (error) {
			if (!(error instanceof StartupError && error.code === "PORT_TAKEN" && attempt < 20)) throw error;
		}
	}
}

// Below the ranges from which systems take ports for outgoing connections (Linux from 32768, others from 49152).
function anyPort(): number {
	return 20_000 + (randomBytes(2).readUInt16BE() % 12_000);
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", () => resolve(false));
		server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
	});
}

/** Ends a cluster that nobody uses any more and deletes its folder; for temporary clusters of tests. */
export async function discardCluster(dataDir: string): Promise<void> {
	const base = realpathSync(dataDir);
	const moved = movedTo(base);
	const place: Place = { base, data: moved ?? join(base, "data"), bin: bundledBinaries(), account: undefined };
	const running = findPostmaster(place);
	if (running) await stopPostmaster(place, running);
	await clearLeftovers(place);
	if (moved) rmSync(dirname(moved), { recursive: true, force: true });
	rmSync(base, { recursive: true, force: true });
}
