import { authenticateClient, type KnownClient } from "#domains/records/api.ts";
import type { Services } from "#platform/server/services.ts";
import { XapiError } from "./xapi-error.ts";

/**
 * The client of HTTP basic credentials (RFC 7617; part 3, 4.0).
 * @throws XapiError 401, the same for unknown, wrong and withdrawn credentials
 */
export async function identify(services: Services, header: string | undefined): Promise<KnownClient> {
	const encoded = /^basic\s+([\w+/=-]+)$/i.exec(header ?? "")?.[1];
	const text = encoded ? Buffer.from(encoded, "base64").toString("utf8") : "";
	const colon = text.indexOf(":");
	const client = /^rk_[\da-f]{24}:/.test(text)
		? await authenticateClient(services, text.slice(0, colon), text.slice(colon + 1))
		: null;
	if (!client) throw new XapiError(401, "Credentials are missing or not valid.");
	return client;
}
