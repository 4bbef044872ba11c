import { lookup } from "node:dns";
import { type IncomingMessage, request as plainRequest, type RequestOptions } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isPrivateAddress } from "./private-address.ts";

export type OutFailure = "address-private" | "address-insecure" | "unreachable" | "too-slow";

export class RequestOutError extends Error {
	readonly code: OutFailure;

	constructor(code: OutFailure, message: string) {
		super(message);
		this.code = code;
	}
}

/** A body that is too large for memory. */
export interface OutStream {
	/** In bytes. */
	length: number;
	chunks(): AsyncIterable<Buffer>;
}

export interface OutRequest {
	method: string;
	url: string;
	headers: Record<string, string>;
	body?: Buffer | OutStream;
	/** Milliseconds until the answer must be there in full. */
	timeout: number;
	/** Of the answer, in bytes; what is longer is cut. */
	most: number;
	/** The operator's ALLOW_PRIVATE_ADDRESSES: local networks, and HTTP without TLS. */
	allowPrivate: boolean;
	/** Ends it. */
	signal?: AbortSignal;
}

/**
 * Asks an address that a person typed. It must be a public one over TLS, unless the operator allows others; what the
 * name resolves to is checked where the connection is made, so that no second answer of the name service counts, and
 * redirects are answers like others.
 * @throws RequestOutError, and whatever the chunks of the body throw
 */
export async function requestOut(out: OutRequest): Promise<{ status: number; body: Buffer }> {
	const url = new URL(out.url);
	const host = url.hostname.replace(/^\[|\]$/g, "");
	if (!out.allowPrivate) {
		if (url.protocol !== "https:") throw new RequestOutError("address-insecure", `${url.protocol}//`);
		if (isIP(host) && isPrivateAddress(host)) throw new RequestOutError("address-private", host);
	}
	const options: RequestOptions = {
		method: out.method,
		headers: { ...out.headers, ...(out.body && { "content-length": String(out.body.length) }) },
		// A connection of its own: one kept for another name or setting is not taken.
		agent: false,
		signal: AbortSignal.any([AbortSignal.timeout(out.timeout), ...(out.signal ? [out.signal] : [])]),
		...(!out.allowPrivate && { lookup: publicOnly }),
	};
	const faults: unknown[] = [];
	try {
		return await new Promise((resolve, reject) => {
			const onAnswer = (answer: IncomingMessage): void => {
				read(answer, out.most).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
			};
			const asked = (url.protocol === "https:" ? secureRequest : plainRequest)(url, options, onAnswer);
			asked.on("error", reject);
			if (out.body === undefined || Buffer.isBuffer(out.body)) asked.end(out.body);
			else pipeline(Readable.from(noting(out.body.chunks(), faults)), asked).catch(reject);
		});
	} catch (error) {
		if (faults.length > 0) throw faults[0];
		if (error instanceof RequestOutError) throw error;
		const { name, code } = error as NodeJS.ErrnoException;
		if (name === "AbortError" || name === "TimeoutError") throw new RequestOutError("too-slow", `${out.timeout} ms`);
		throw new RequestOutError("unreachable", code ?? name);
	}
}

/** Notes what goes wrong with a body itself: no fault of the line, whose end is thrown in here as well. */
async function* noting(chunks: AsyncIterable<Buffer>, faults: unknown[]): AsyncGenerator<Buffer> {
	let given = false;
	try {
		for await (const chunk of chunks) {
			given = true;
			yield chunk;
			given = false;
		}
	} catch (error) {
		if (!given) faults.push(error);
		throw error;
	}
}

/** Resolves a name as usual, and refuses it when any of its addresses is private. */
const publicOnly: LookupFunction = (host, options, done) => {
	lookup(host, { ...options, all: true }, (error, found) => {
		if (error) return done(error, "", 0);
		// What a name inside the operator's network leads to is nobody's to know.
		if (found.some(({ address }) => isPrivateAddress(address)))
			return done(new RequestOutError("address-private", host), "", 0);
		const [first] = found;
		if (options.all) (done as (error: null, all: typeof found) => void)(null, found);
		else done(null, first?.address ?? "", first?.family ?? 0);
	});
};

async function read(answer: IncomingMessage, most: number): Promise<Buffer> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of answer as AsyncIterable<Buffer>) {
		parts.push(part.subarray(0, most - size));
		size += part.length;
		if (size >= most) break;
	}
	return Buffer.concat(parts);
}
