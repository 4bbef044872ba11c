import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Actor } from "../actor.ts";
import { kernelProblem } from "../problem.ts";
import type { Services } from "../services.ts";
import { type AnswerCache, sendAnswer } from "./answer-cache.ts";
import { once } from "./idempotency.ts";
import type { Access, Route, RouteInput } from "./route.ts";

const keyPattern = /^[\w-]{8,100}$/;

/** Binds one declaration to HTTP: access, validation, transaction, idempotency, answer. */
export function registerRoute(http: FastifyInstance, route: Route, services: Services, answers: AnswerCache): void {
	http.route({
		method: route.method,
		url: `/api${route.path}`,
		schema: {
			...(route.params && { params: route.params }),
			...(route.query && { querystring: route.query }),
			...(route.body && { body: route.body }),
		},
		config: route.ratePerMinute ? { rateLimit: { max: route.ratePerMinute, timeWindow: 60_000 } } : {},
		// Before validation, so that a stranger learns nothing of what a body must look like.
		preValidation: async (request) => admit(route.access, request.actor),
		handler: async (request, reply) => {
			const { actor } = request;
			let lasts = false;
			const input: RouteInput<never, never, never> = {
				params: request.params as never,
				query: request.query as never,
				body: request.body as never,
				services,
				request,
				reply,
				lasting: () => {
					lasts = true;
				},
			};
			const { contexts } = services;
			if (route.mode === "raw") {
				const value = await route.handle(
					{ actor, read: (work) => contexts.read(actor, work), write: (work) => contexts.write(actor, work) },
					input,
				);
				return route.response ? encode(route.response, value) : value;
			}
			if (route.mode === "read") {
				const read = async () =>
					encode(route.response, await contexts.read(actor, (context) => route.handle(context, input)));
				if (actor.kind !== "anonymous") return read();
				const asked = `${route.id} ${JSON.stringify([request.params, request.query])}`;
				const known = answers.get(asked);
				if (known) return sendAnswer(request, reply, known);
				const value = await read();
				return lasts ? sendAnswer(request, reply, answers.put(asked, JSON.stringify(value))) : value;
			}
			const key = request.headers["idempotency-key"];
			if (typeof key !== "string" || !keyPattern.test(key)) {
				return encode(route.response, await contexts.write(actor, (context) => route.handle(context, input)));
			}
			const scope = actor.personId ? `${actor.personId}:${actor.organisationId ?? ""}` : `anonymous:${request.ip}`;
			const request_ = { key, scope, route: route.id, input: [request.params, request.query, request.body] };
			return encode(
				route.response,
				await contexts.write(actor, (context) => once(context, request_, async () => route.handle(context, input))),
			);
		},
	});
}

/** Only what the response schema names leaves the server. */
function encode(response: z.ZodType, value: unknown): unknown {
	if (response instanceof z.ZodVoid) return null;
	return response.parse(value);
}

function admit(access: Access, actor: Actor): void {
	if (access === "public") return;
	if (actor.kind === "anonymous") throw kernelProblem("sign-in-required");
	if (access !== "signed-in" && !access.holds(actor)) throw kernelProblem("forbidden", { permission: access.name });
}
