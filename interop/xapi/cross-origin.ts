import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isKnownOrigin, type KnownClient } from "#domains/records/api.ts";
import type { Services } from "#platform/server/services.ts";
import { XapiError } from "./xapi-error.ts";

const MAY_SEND =
	"authorization, content-type, x-experience-api-version, if-match, if-none-match, accept-language, x-experience-api-hash";
const MAY_READ =
	"etag, last-modified, content-type, x-experience-api-version, x-experience-api-consistent-through, www-authenticate";

/**
 * The question of a browser whether a page of another origin may ask at all (Fetch standard, CORS preflight). It comes
 * without credentials: yes for the origins of any client, and for everybody where nothing is secret.
 */
export function answerPreflight(http: FastifyInstance, services: Services, url: string, open: boolean): void {
	http.route({
		method: "OPTIONS",
		url,
		config: { protocol: true },
		handler: async ({ headers: { origin } }, reply) => {
			reply.header("vary", "origin");
			if (typeof origin === "string" && (open || (await isKnownOrigin(services, origin)))) {
				reply.headers({
					"access-control-allow-origin": origin,
					"access-control-allow-methods": "GET, HEAD, PUT, POST, DELETE",
					"access-control-allow-headers": MAY_SEND,
					"access-control-max-age": "600",
				});
			}
			return reply.code(204).send();
		},
	});
}

/** What is told to anybody may be read by the pages of anybody. */
export function letAnyPageRead({ headers: { origin } }: FastifyRequest, reply: FastifyReply): void {
	reply.header("vary", "origin");
	if (origin) reply.headers({ "access-control-allow-origin": origin, "access-control-expose-headers": MAY_READ });
}

/**
 * Lets a page of another origin use these credentials when they name it. Programs that are no pages send no origin.
 * @throws XapiError 403
 */
export function requireOrigin({ origins }: KnownClient, request: FastifyRequest, reply: FastifyReply): void {
	const { origin } = request.headers;
	reply.header("vary", "origin");
	if (origin === undefined || origin === `${request.protocol}://${request.host}`) return;
	if (!origins.includes(origin)) throw new XapiError(403, `Pages of ${origin} may not use these credentials.`);
	reply.headers({ "access-control-allow-origin": origin, "access-control-expose-headers": MAY_READ });
}
