import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { toProblem } from "#platform/server/http/problem-response.ts";
import type { Services } from "#platform/server/services.ts";
import { baseOf } from "../base-url.ts";
import { undoAlternate } from "./alternate-request.ts";
import { identify } from "./credentials.ts";
import { answerPreflight, letAnyPageRead, requireOrigin } from "./cross-origin.ts";
import { activityProfileResource, agentProfileResource, stateResource } from "./document-resources.ts";
import { aboutResource, activityResource, agentResource } from "./other-resources.ts";
import { profileDocument } from "./own/profile.ts";
import { Parameters, type Resource, type XapiAnswer } from "./request.ts";
import { consistency, statementResource } from "./statement-resource.ts";
import { tokenEndpoint } from "./token.ts";
import { type Edition, editions, requireVersion } from "./version.ts";
import { XapiError } from "./xapi-error.ts";

const resources: Readonly<Record<string, Resource>> = {
	statements: statementResource,
	"activities/state": stateResource,
	activities: activityResource,
	"activities/profile": activityProfileResource,
	agents: agentResource,
	"agents/profile": agentProfileResource,
	about: aboutResource,
};

/** xAPI 1.0.3 at /xapi/1.0.3 and 2.0 at /xapi/2.0, each resource of part 3 by all its methods; tokens for both. */
export async function xapi(http: FastifyInstance, services: Services): Promise<void> {
	for (const url of ["/xapi/profile", "/xapi/profile/*"]) {
		http.get(url, { config: { protocol: true } }, async (_request, reply) =>
			reply
				.headers({ "access-control-allow-origin": "*", "cache-control": "public, max-age=3600" })
				.type("application/ld+json")
				.serializer(JSON.stringify)
				.send(profileDocument(baseOf(services.settings))),
		);
	}
	await http.register(async (scope) => {
		readBodiesAsBytes(scope);
		scope.setErrorHandler(sendRefusal(services));
		tokenEndpoint(scope, services);
	});
	await http.register(async (scope) => {
		readBodiesAsBytes(scope);
		scope.setErrorHandler(sendRefusal(services));
		scope.addHook("onRequest", async (request) => refuseEarly(request));
		for (const [name, edition] of Object.entries(editions)) {
			const base = `/xapi/${name}`;
			for (const [path, resource] of Object.entries(resources)) {
				answerPreflight(scope, services, `${base}/${path}`, path === "about");
				scope.route({
					method: ["GET", "PUT", "POST", "DELETE"],
					url: `${base}/${path}`,
					config: { protocol: true },
					bodyLimit: services.settings.MAX_UPLOAD_MB * 1_048_576,
					handler: async (request, reply) => {
						reply.headers({ ...INERT, "x-experience-api-version": edition });
						// Whatever comes of it, refusals too (part 3, 2.1.3).
						if (path === "statements") {
							reply.headers(await consistency(services, request.actor, isRead(request)));
						}
						return send(reply, await answer(request, reply, { base, edition, resource, services, path }));
					},
				});
			}
		}
	});
}

function readBodiesAsBytes(http: FastifyInstance): void {
	http.removeAllContentTypeParsers();
	http.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
}

/** Whatever a client stored is data, never a page of ours. */
const INERT = {
	"content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
	"content-disposition": "attachment",
};
/** Of a form whose credentials are known only when it has been read. */
const LARGEST_FORM = 2_097_152;

/** Before a body is read: strangers, pages that a browser would show, forms that are too long. */
function refuseEarly(request: FastifyRequest): void {
	if (request.headers["sec-fetch-mode"] === "navigate") throw new XapiError(403, "This is no page.");
	if (request.method === "OPTIONS" || request.headers.authorization || request.url.endsWith("/about")) return;
	if (request.method !== "POST" || !request.url.includes("method=")) {
		throw new XapiError(401, "Credentials are missing or not valid.");
	}
	if (!(Number(request.headers["content-length"]) <= LARGEST_FORM)) {
		throw new XapiError(413, "Send the credentials as a header.");
	}
}

/** What does not write for certain; a form of the alternate syntax may be anything. */
const isRead = ({ method, url }: FastifyRequest): boolean =>
	!["PUT", "POST"].includes(method) || url.includes("method=");

interface Door {
	base: string;
	edition: Edition;
	resource: Resource;
	services: Services;
	path: string;
}

async function answer(request: FastifyRequest, reply: FastifyReply, door: Door): Promise<XapiAnswer> {
	const { base, edition, resource, services, path } = door;
	const plain = {
		method: request.method === "HEAD" ? "GET" : request.method,
		query: new Parameters(new URL(request.url, "http://localhost").searchParams),
		headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
		body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
	};
	const { method, query, headers, body } = edition === "1.0.3" ? undoAlternate(plain) : plain;
	const open = path === "about";
	const client = open ? null : await identify(services, headers.authorization);
	if (client) requireOrigin(client, request, reply);
	else letAnyPageRead(request, reply);
	if (!open) requireVersion(edition, headers["x-experience-api-version"]);
	const handle = Object.hasOwn(resource, method) ? resource[method] : undefined;
	if (!handle) throw new XapiError(405, `${method} is not possible here.`);
	return handle({
		edition,
		base,
		method,
		query,
		headers,
		body,
		services,
		actor: client?.actor ?? request.actor,
		authority: {
			objectType: "Agent",
			name: client?.name ?? "",
			account: { homePage: homePage(services, request), name: client?.key ?? "" },
		},
	});
}

const homePage = ({ settings }: Services, request: FastifyRequest): string =>
	settings.PUBLIC_URL ?? `${request.protocol}://${request.host}`;

function send(reply: FastifyReply, { status, headers, body }: XapiAnswer): FastifyReply {
	reply.code(status).headers(headers ?? {});
	if (body === undefined) return reply.send();
	if (Buffer.isBuffer(body)) return reply.send(body);
	return reply.type("application/json").send(body);
}

/** What PostgreSQL cannot hold of a text or a moment: NUL, an escaped NUL, a date before the calendar or after it. */
const UNSTORABLE = ["22021", "22P02", "22P05", "22007", "22008", "54000", "54001"];

/** What is the sender's to mend although it only shows further in. */
function refusalOf(error: Error & { code?: string }): Error {
	if (UNSTORABLE.includes(error.code ?? "")) return new XapiError(400, "A text or moment in it cannot be stored.");
	if (error instanceof RangeError) return new XapiError(400, "It is nested too deeply.");
	return error;
}

/** Refusals in a sentence; what was not expected gets the request's id and no detail. */
function sendRefusal({ log }: Services) {
	return (thrown: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void => {
		const error: Error & { statusCode?: number } = refusalOf(thrown);
		const problem = error instanceof XapiError ? undefined : toProblem(error);
		const status = error instanceof XapiError ? error.status : (problem?.status ?? 500);
		if (status >= 500) log.error({ err: error, request: request.id }, "xapi request failed");
		if (status === 401)
			reply.header("www-authenticate", ['Basic realm="xAPI", charset="UTF-8"', 'Bearer realm="xAPI"']);
		if (problem && status >= 500) {
			if (status === 503) reply.header("retry-after", "5");
			const { code } = problem;
			const body = { type: "about:blank", title: code, status, code, requestId: request.id };
			reply.code(status).type("application/problem+json").serializer(JSON.stringify).send(body);
			return;
		}
		const detail = error instanceof XapiError || error.statusCode ? error.message : problem?.code;
		reply.code(status).type("application/json").send({ error: detail, request: request.id });
	};
}
