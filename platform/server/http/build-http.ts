import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import { validatorCompiler } from "fastify-type-provider-zod";
import { type Actor, anonymous } from "../actor.ts";
import { kernelProblem, notFound } from "../problem.ts";
import type { Services } from "../services.ts";
import { createAnswerCache } from "./answer-cache.ts";
import { healthRoutes } from "./health.ts";
import { openApi } from "./openapi.ts";
import { sendProblem } from "./problem-response.ts";
import { registerRoute } from "./register-route.ts";
import type { Route } from "./route.ts";
import { serveWeb } from "./serve-web.ts";

declare module "fastify" {
	interface FastifyRequest {
		actor: Actor;
	}
	interface FastifyContextConfig {
		/** A door of a wire protocol: limited and logged as those of the API. */
		protocol?: boolean;
	}
}

export interface HttpOptions {
	services: Services;
	routes: readonly Route[];
	/** Session cookie and `X-Organisation` header → who acts. */
	resolveActor: (request: FastifyRequest) => Promise<Actor>;
	/** Wire protocols with doors, bodies and errors of their own (interop). */
	protocols?: readonly ((http: FastifyInstance, services: Services) => Promise<void>)[];
	/** Folder of the built web application; absent in tests of the API. */
	webFolder?: string;
}

/** The HTTP server with everything around the routes: limits, headers, errors, metrics, documentation. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
	const { services, routes, resolveActor, protocols = [], webFolder } = options;
	const { settings, metrics, log } = services;
	const http = Fastify({
		loggerInstance: log as FastifyBaseLogger,
		logController: new LogController({ disableRequestLogging: true }),
		genReqId: () => randomUUID(),
		trustProxy: settings.TRUST_PROXY,
		bodyLimit: 1_048_576,
		requestTimeout: 30_000,
		connectionTimeout: 60_000,
		routerOptions: { maxParamLength: 200 },
		forceCloseConnections: true,
	});
	http.setValidatorCompiler(validatorCompiler);
	http.setErrorHandler(sendProblem(metrics));
	http.decorateRequest("actor", null as unknown as Actor);

	await http.register(helmet, {
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'none'"],
				scriptSrc: ["'self'"],
				styleSrc: ["'self'"],
				styleSrcAttr: ["'unsafe-inline'"],
				imgSrc: ["'self'", "data:", "blob:"],
				fontSrc: ["'self'"],
				// Films and pages that a course points to: played and shown on demand, the latter without a hold on this one.
				mediaSrc: ["'self'", "https:"],
				frameSrc: ["https:"],
				connectSrc: ["'self'"],
				manifestSrc: ["'self'"],
				formAction: ["'self'"],
				frameAncestors: ["'none'"],
				baseUri: ["'none'"],
			},
		},
		// The product runs behind TLS of the operator's proxy; without one there is nothing to upgrade to.
		strictTransportSecurity: settings.PUBLIC_URL?.startsWith("https:") ? undefined : false,
		referrerPolicy: { policy: "same-origin" },
	});
	await http.register(cookie);
	await http.register(rateLimit, {
		max: settings.RATE_LIMIT_PER_MINUTE,
		timeWindow: 60_000,
		allowList: (request) => !isApi(request) && !request.routeOptions.config.protocol,
		errorResponseBuilder: () => kernelProblem("too-many-requests"),
	});
	await http.register(multipart, {
		limits: { fileSize: settings.MAX_UPLOAD_MB * 1_048_576, files: 1, fields: 20, fieldSize: 10_000 },
	});

	http.addHook("onRequest", async (request, reply) => {
		reply.header("x-request-id", request.id);
		request.actor = anonymous;
		if (!isApi(request)) return;
		reply.header("cache-control", "no-store");
		refuseForeignOrigin(request);
		request.actor = await resolveActor(request);
	});
	http.addHook("onResponse", async (request, reply) => {
		const route = request.routeOptions.url ?? "none";
		metrics.requests.observe(
			{ route, method: request.method, status: String(reply.statusCode) },
			reply.elapsedTime / 1000,
		);
		if (!route.startsWith("/api") && !request.routeOptions.config.protocol) return;
		log.info(
			{
				request: request.id,
				route,
				method: request.method,
				status: reply.statusCode,
				ms: Math.round(reply.elapsedTime),
			},
			"request",
		);
	});

	await openApi(http, routes);
	const answers = createAnswerCache(services.clock, settings.ANSWER_CACHE_SECONDS);
	for (const route of routes) registerRoute(http, route, services, answers);
	for (const protocol of protocols) await protocol(http, services);
	healthRoutes(http, services);
	if (webFolder) await serveWeb(http, webFolder);
	else http.setNotFoundHandler(() => Promise.reject(notFound()));
	return http;
}

/** By the route that answers, as an address can spell `/api` in several ways (`/%61pi`); an unknown one by its text. */
const isApi = (request: FastifyRequest): boolean => (request.routeOptions.url ?? request.url).startsWith("/api");

/** A page of another site cannot write with the visitor's cookie (on top of SameSite=Lax). */
function refuseForeignOrigin(request: FastifyRequest): void {
	if (request.method === "GET" || request.method === "HEAD") return;
	const site = request.headers["sec-fetch-site"];
	if (site !== undefined && site !== "same-origin" && site !== "none") throw kernelProblem("forbidden");
}
