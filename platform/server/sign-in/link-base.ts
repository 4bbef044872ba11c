import type { FastifyRequest } from "fastify";
import type { Settings } from "../settings.ts";

/**
 * Where links in e-mails lead: PUBLIC_URL. Without it, the name the request used, but only if that is this machine:
 * a made-up Host header must not send somebody's reset link elsewhere.
 */
export function linkBase(settings: Settings, request: FastifyRequest): string {
	if (settings.PUBLIC_URL) return settings.PUBLIC_URL.replace(/\/$/, "");
	const here = request.socket.localAddress?.replace(/^::ffff:/, "");
	const host = request.host;
	const name = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
	if (name === "localhost" || (here !== undefined && name === here)) return `http://${host}`;
	return `http://localhost:${request.socket.localPort ?? settings.PORT}`;
}
