import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { Refusal, say } from "./project.mjs";

/**
 * The port to serve on. One that was asked for must be free; else the next free one from 3000 on is taken and said.
 * @param {string | undefined} asked the PORT setting
 */
export async function choosePort(asked, host = "127.0.0.1", first = 3000) {
	if (asked !== undefined && asked !== "") {
		const port = Number(asked);
		// What is no port at all is told by the server, with all other wrong settings.
		if (!Number.isInteger(port) || port < 1 || port > 65535) return asked;
		const obstacle = await whyNot(port, host);
		if (!obstacle) return asked;
		if (obstacle === "EACCES")
			throw new Refusal(`Port ${port} may not be used by this user. Set PORT to one above 1023.`);
		if (obstacle === "EADDRNOTAVAIL") throw new Refusal(`This machine has no address ${host}. Correct HOST.`);
		const user = userOf(port);
		throw new Refusal(
			`Port ${port} is in use${user ? ` by ${user}` : " by another program"}. Set PORT to a free one, or leave it out.`,
		);
	}
	for (let port = first; port < first + 100; port++) {
		if (await whyNot(port, host)) continue;
		if (port !== first) say(`Port ${first} is in use by ${userOf(first) ?? "another program"}: taking ${port}.`);
		return String(port);
	}
	throw new Refusal(`No port from ${first} to ${first + 99} is free. Set PORT to a free one.`);
}

/** Error code that listening on the port gives, or undefined. `localhost` may mean ::1, so that is tried as well. */
async function whyNot(port, host) {
	for (const address of host === "127.0.0.1" ? [host, "::1"] : [host]) {
		const server = createServer();
		server.listen({ port, host: address, exclusive: true });
		try {
			await once(server, "listening");
			server.close();
			await once(server, "close");
		} catch (error) {
			const noIpv6 = address === "::1" && error.code !== "EADDRINUSE";
			if (!noIpv6) return error.code;
		}
	}
	return undefined;
}

/** Name and id of the process that listens on the port, where the system lets us see it (Linux, own processes). */
export function userOf(port) {
	const hex = port.toString(16).toUpperCase().padStart(4, "0");
	const sockets = ["tcp", "tcp6"].flatMap((kind) => {
		const lines = quietly(() => readFileSync(`/proc/net/${kind}`, "utf8").split("\n")) ?? [];
		const fields = lines.map((line) => line.trim().split(/\s+/));
		return fields.filter((field) => field[1]?.endsWith(`:${hex}`) && field[3] === "0A").map((field) => field[9]);
	});
	if (sockets.length === 0) return undefined;
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
		for (const handle of quietly(() => readdirSync(`/proc/${pid}/fd`)) ?? []) {
			const link = quietly(() => readlinkSync(`/proc/${pid}/fd/${handle}`)) ?? "";
			if (!sockets.some((inode) => link === `socket:[${inode}]`)) continue;
			return `${quietly(() => readFileSync(`/proc/${pid}/comm`, "utf8").trim()) ?? "a process"} (pid ${pid})`;
		}
	}
	return undefined;
}

function quietly(read) {
	try {
		return read();
	} catch {
		return undefined;
	}
}
