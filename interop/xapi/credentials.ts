import { authenticateClient, authenticateToken, type KnownClient } from "#domains/records/api.ts";
import type { Services } from "#platform/server/services.ts";
import { XapiError } from "./xapi-error.ts";

/**
 * The client of HTTP basic credentials (RFC 7617; part 3, 4.0) or of a bearer token (RFC 6750).
 * @throws XapiError 401, the same for unknown, wrong, expired and withdrawn ones
 */
export async function identify(services: Services, header: string | undefined): Promise<KnownClient> {
	const token = /^bearer\s+([\w-]{43})$/i.exec(header ?? "")?.[1];
	const client = token ? await authenticateToken(services, token) : await identifyBasic(services, header);
	if (!client) throw new XapiError(401, "Credentials are missing or not valid.");
	return client;
}

/** The client of basic credentials; null for anything else. */
export async function identifyBasic(services: Services, header: string | undefined): Promise<KnownClient | null> {
	const encoded = /^basic\s+([\w+/=-]+)$/i.exec(header ?? "")?.[1];
	const text = encoded ? Buffer.from(encoded, "base64").toString("utf8") : "";
	const colon = text.indexOf(":");
	return identifyPair(services, text.slice(0, Math.max(0, colon)), text.slice(colon + 1));
}

/** The client with this key and secret; null where there is none. */
export async function identifyPair(services: Services, key: string, secret: string): Promise<KnownClient | null> {
	return /^rk_[\da-f]{24}$/.test(key) ? authenticateClient(services, key, secret) : null;
}
