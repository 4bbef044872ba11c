import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Route } from "./route.ts";

type Json = Record<string, unknown>;

const problemSchema = {
	type: "object",
	required: ["type", "title", "status", "code", "params", "fields", "requestId"],
	properties: {
		type: { type: "string" },
		title: { type: "string" },
		status: { type: "integer" },
		code: { type: "string", description: "Stable: domain/name" },
		params: { type: "object", additionalProperties: true },
		fields: {
			type: "array",
			items: {
				type: "object",
				required: ["path", "code"],
				properties: {
					path: { type: "string" },
					code: { type: "string" },
					params: { type: "object", additionalProperties: true },
				},
			},
		},
		requestId: { type: "string" },
	},
};

/** OpenAPI 3.1, from nothing but the route declarations; served at /api/openapi.json. */
export function describeRoutes(routes: readonly Route[], version = "1"): Json {
	const paths: Record<string, Json> = {};
	for (const route of routes) {
		const path = `/api${route.path.replaceAll(/:(\w+)/g, "{$1}")}`;
		paths[path] ??= {};
		paths[path][route.method.toLowerCase()] = describeRoute(route);
	}
	return {
		openapi: "3.1.0",
		info: {
			title: "Ronghe",
			version,
			description:
				"Everything the web application does goes through these routes. Sign in at POST /api/session; act for one of your organisations with the header X-Organisation; repeat POSTs safely with Idempotency-Key. Refusals are application/problem+json.",
			license: { name: "Apache-2.0", identifier: "Apache-2.0" },
		},
		servers: [{ url: "/" }],
		paths,
		components: { schemas: { Problem: problemSchema } },
	};
}

function describeRoute(route: Route): Json {
	const parameters = [
		...parametersOf(route.params, "path"),
		...parametersOf(route.query, "query"),
		...(route.access === "public"
			? []
			: [{ name: "X-Organisation", in: "header", schema: { type: "string", format: "uuid" } }]),
		...(route.mode === "write"
			? [{ name: "Idempotency-Key", in: "header", schema: { type: "string", minLength: 8, maxLength: 100 } }]
			: []),
	];
	return {
		operationId: route.id,
		summary: route.summary,
		tags: [route.id.split(".")[0]],
		"x-access": typeof route.access === "string" ? route.access : route.access.name,
		...(parameters.length > 0 && { parameters }),
		...bodyOf(route),
		responses: { 200: answerOf(route), default: problemAnswer },
	};
}

const problemAnswer = {
	description: "Refused",
	content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function bodyOf(route: Route): Json {
	if (route.mode === "raw" && route.consumes) {
		const schema = { type: "object", required: ["file"], properties: { file: { type: "string", format: "binary" } } };
		return { requestBody: { required: true, content: { [route.consumes]: { schema } } } };
	}
	if (!route.body) return {};
	return {
		requestBody: { required: true, content: { "application/json": { schema: toJsonSchema(route.body, "input") } } },
	};
}

function answerOf(route: Route): Json {
	if (route.mode === "raw" && !route.response)
		return { description: "Done", content: { [route.produces]: { schema: { type: "string", format: "binary" } } } };
	return {
		description: "Done",
		content: { "application/json": { schema: toJsonSchema(route.response ?? z.unknown(), "output") } },
	};
}

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
	if (!schema) return [];
	const { properties = {}, required = [] } = toJsonSchema(schema, "input") as {
		properties?: Record<string, Json>;
		required?: string[];
	};
	return Object.entries(properties).map(([name, part]) => ({
		name,
		in: place,
		required: place === "path" || required.includes(name),
		schema: part,
	}));
}

function toJsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
	if (schema instanceof z.ZodVoid) return { type: "null" };
	const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
	return json;
}

export async function openApi(http: FastifyInstance, routes: readonly Route[]): Promise<void> {
	await http.register(swagger, { mode: "static", specification: { document: describeRoutes(routes) as never } });
	http.get("/api/openapi.json", async () => http.swagger());
}
