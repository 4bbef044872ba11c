import type { FastifyReply, FastifyRequest } from "fastify";
import { addressHeader } from "./better-auth-options.ts";

/** What better-auth may know of a request: its cookies, the program that sent it and its language, and the address as we see it. */
export function authHeaders(request: FastifyRequest): Headers {
	const headers = new Headers({ [addressHeader]: request.ip });
	for (const name of ["cookie", "user-agent", "accept-language"] as const) {
		const value = request.headers[name];
		if (value) headers.set(name, value.slice(0, 4_000));
	}
	return headers;
}

/** Passes cookies on to the browser, whole: attributes and signature stay as better-auth made them. */
export function forwardCookies(reply: FastifyReply, headers: Headers): void {
	const cookies = headers.getSetCookie();
	if (cookies.length > 0) reply.header("set-cookie", cookies);
}

/** The stable code of a refusal by better-auth, or undefined when the error is something else. */
export function refusalCode(error: unknown): string | undefined {
	const { name, body } = error as { name?: string; body?: { code?: string } };
	return name === "APIError" ? (body?.code ?? "UNKNOWN") : undefined;
}
