import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "#platform/server/problem.ts";
import type { Services } from "#platform/server/services.ts";
import { undoAlternate } from "./alternate-request.ts";
import { identify } from "./credentials.ts";
import { activityProfileResource, agentProfileResource, stateResource } from "./document-resources.ts";
import { aboutResource, activityResource, agentResource } from "./other-resources.ts";
import { Parameters, type Resource, type XapiAnswer } from "./request.ts";
import { consistency, statementResource } from "./statement-resource.ts";
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

/** xAPI 1.0.3 at /xapi/1.0.3 and 2.0 at /xapi/2.0: each resource of part 3 by all its methods. */
export async function xapi(http: FastifyInstance, services: Services): Promise<void> {
	await http.register(async (scope) => {
		scope.removeAllContentTypeParsers();
		scope.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
		scope.setErrorHandler(sendRefusal(services));
		for (const [name, edition] of Object.entries(editions)) {
			const base = `/xapi/${name}`;
			for (const [path, resource] of Object.entries(resources)) {
				scope.route({
					method: ["GET", "PUT", "POST", "DELETE"],
					url: `${base}/${path}`,
					config: { protocol: true },
					bodyLimit: services.settings.MAX_UPLOAD_MB * 1_048_576,
					handler: async (request, reply) => {
						reply.header("x-experience-api-version", edition);
						// Whatever comes of it, refusals too (part 3, 2.1.3).
						if (path === "statements") reply.headers(await consistency(services, request.actor));
						return send(reply, await answer(request, { base, edition, resource, services, path }));
					},
				});
			}
		}
	});
}

interface Door {
	base: string;
	edition: Edition;
	resource: Resource;
	services: Services;
	path: string;
}

async function answer(request: FastifyRequest, door: Door): Promise<XapiAnswer> {
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
	if (!open) requireVersion(edition, headers["x-experience-api-version"]);
	const handle = resource[method];
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

/** Refusals in a sentence; what was not expected gets the request's id and no detail. */
function sendRefusal({ log }: Services) {
	return (error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void => {
		const problem = error instanceof Problem ? error : undefined;
		const status = error instanceof XapiError ? error.status : (problem?.status ?? error.statusCode ?? 500);
		if (status >= 500) log.error({ err: error, request: request.id }, "xapi request failed");
		if (status === 401) reply.header("www-authenticate", 'Basic realm="xAPI", charset="UTF-8"');
		const detail = status >= 500 ? "Something went wrong." : problem ? problem.code : error.message;
		reply.code(status).type("application/json").send({ error: detail, request: request.id });
	};
}
