import { existsSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

/** What a socket's path may have on Linux; macOS takes four less. */
const MOST_BYTES = 103;

const PREFIX = ".s.PGSQL.";
const socketIn = (folder: string, port: number): string => join(folder, `${PREFIX}${port}`);

/**
 * Where a database listens beside its port, to whoever may enter its own folder; null where that cannot be. A statement and
 * its answer take a third less of the processor by it than by a connection of the network.
 * @param folder of PostgreSQL's data
 */
export async function socketFolder(folder: string): Promise<string | null> {
	// PostgreSQL reads a list of folders, in which these signs mean nothing else.
	const plain = /^[\w./-]+$/.test(folder);
	const fits = plain && Buffer.byteLength(socketIn(folder, 65_535)) <= MOST_BYTES;
	return process.platform !== "win32" && fits && (await takesSockets(dirname(folder))) ? folder : null;
}

/** Not every file system has sockets: shared folders of virtual machines and containers often have none. */
function takesSockets(folder: string): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", () => resolve(false));
		probe.listen(join(folder, `.probe-${process.pid}`), () => probe.close(() => resolve(true)));
	});
}

/** The address of a database by its socket, where it has one; without, as it was. */
export function bySocket(address: string, folder: string | null, port: number): string {
	if (folder === null || !existsSync(socketIn(folder, port))) return address;
	const url = new URL(address);
	url.searchParams.set("host", folder);
	return url.href;
}

/** Removes what a database that is gone left of its sockets. */
export function clearSockets(folder: string): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) if (name.startsWith(PREFIX)) rmSync(join(folder, name), { force: true });
}
