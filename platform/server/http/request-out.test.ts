import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { requestOut } from "./request-out.ts";

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

const listen = async (onRequest: Parameters<typeof createServer>[1]): Promise<string> => {
	server = createServer(onRequest);
	await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};
const PIECE = Buffer.alloc(65_536);
const send = (url: string, length: number, chunks: () => AsyncIterable<Buffer>) =>
	requestOut({
		method: "POST",
		url,
		headers: {},
		body: { length, chunks },
		timeout: 20_000,
		most: 100,
		allowPrivate: true,
	});

describe("a body that is read as it is sent", () => {
	it("comes whole", async () => {
		let received = 0;
		const url = await listen((request, response) => {
			request.on("data", (part: Buffer) => {
				received += part.length;
			});
			request.on("end", () => response.end("thanks"));
		});
		const answer = await send(url, 2 * PIECE.length, async function* () {
			yield PIECE;
			yield PIECE;
		});
		expect(answer).toEqual({ status: 200, body: Buffer.from("thanks") });
		expect(received).toBe(2 * PIECE.length);
	});

	it("says its own fault, and does not call the other side unreachable", async () => {
		const url = await listen((request) => request.resume());
		const fault = Object.assign(new Error("a disk is broken"), { code: "EIO" });
		const sent = send(url, 2 * PIECE.length, async function* () {
			yield PIECE;
			throw fault;
		});
		await expect(sent).rejects.toBe(fault);
	});

	it("is not at fault when the other side hangs up", async () => {
		const url = await listen((request) => request.once("data", () => request.socket.destroy()));
		const sent = send(url, 4_096 * PIECE.length, async function* () {
			for (let i = 0; i < 4_096; i++) yield PIECE;
		});
		await expect(sent).rejects.toMatchObject({ code: "unreachable" });
	});
});
