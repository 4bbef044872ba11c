import type { FastifyInstance, FastifyReply } from "fastify";
import { issueToken } from "#domains/records/api.ts";
import type { Services } from "#platform/server/services.ts";
import { identifyBasic, identifyPair } from "./credentials.ts";

/** Errors of a token request (RFC 6749, 5.2). */
type TokenError = "invalid_request" | "invalid_client" | "unsupported_grant_type" | "invalid_scope";

/**
 * Bearer tokens for programs: OAuth 2 client credentials (RFC 6749, 4.4) at /xapi/oauth/token. The client shows its key
 * and secret as basic credentials or in the form (2.3.1), one way at a time.
 */
export function tokenEndpoint(http: FastifyInstance, services: Services): void {
	http.route({
		method: "POST",
		url: "/xapi/oauth/token",
		config: { protocol: true },
		bodyLimit: 8_192,
		handler: async (request, reply) => {
			reply.header("cache-control", "no-store");
			const type = String(request.headers["content-type"] ?? "");
			if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return refuse(reply, "invalid_request");
			const form = new URLSearchParams(String(request.body ?? ""));
			const names = [...form.keys()];
			// Sent twice, nobody knows which one counts (3.2).
			if (new Set(names).size < names.length) return refuse(reply, "invalid_request");
			const { authorization } = request.headers;
			if (authorization !== undefined && form.has("client_secret")) return refuse(reply, "invalid_request");
			const client =
				authorization === undefined
					? await identifyPair(services, form.get("client_id") ?? "", form.get("client_secret") ?? "")
					: await identifyBasic(services, authorization);
			if (!client) return refuse(reply, "invalid_client");
			if (!form.has("grant_type")) return refuse(reply, "invalid_request");
			if (form.get("grant_type") !== "client_credentials") return refuse(reply, "unsupported_grant_type");
			const asked = form.get("scope")?.split(" ").filter(Boolean);
			const issued = await issueToken(services, client, asked?.length ? asked : undefined);
			if (!issued) return refuse(reply, "invalid_scope");
			return reply.send({
				access_token: issued.token,
				token_type: "Bearer",
				expires_in: issued.expiresIn,
				scope: issued.scopes.join(" "),
			});
		},
	});
}

function refuse(reply: FastifyReply, error: TokenError): FastifyReply {
	if (error === "invalid_client") reply.header("www-authenticate", 'Basic realm="xAPI", charset="UTF-8"');
	return reply.code(error === "invalid_client" ? 401 : 400).send({ error });
}
