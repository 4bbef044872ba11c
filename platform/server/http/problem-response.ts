import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { z } from "zod";
import type { Metrics } from "../metrics.ts";
import { type FieldProblem, kernelProblem, notFound, Problem } from "../problem.ts";
import { TableError } from "../tabular/table-error.ts";
import { tableProblem } from "../tabular/table-problem.ts";

const CONNECTION_LOST = new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"ENOTFOUND",
	"EPIPE",
	"57P01",
	"57P02",
	"57P03",
	"08006",
	"08001",
	"08003",
]);

/** The one place where a failure becomes `application/problem+json` (RFC 9457). */
export function sendProblem(metrics: Metrics) {
	return (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
		const problem = toProblem(error);
		metrics.problems.inc({ code: problem.code });
		if (problem.status >= 500) request.log.error({ code: problem.code, error: facts(error) }, "request failed");
		if (problem.status === 429 || problem.status === 503)
			reply.header("retry-after", reply.getHeader("retry-after") ?? (Number(problem.params.minutes) * 60 || 5));
		return reply.code(problem.status).type("application/problem+json").serializer(JSON.stringify).send({
			type: "about:blank",
			title: problem.code,
			status: problem.status,
			code: problem.code,
			params: problem.params,
			fields: problem.fields,
			requestId: request.id,
		});
	};
}

/** A failure as a refusal with a stable code. */
export function toProblem(error: FastifyError | Error): Problem {
	if (error instanceof Problem) return error;
	if (error instanceof TableError) return tableProblem(error);
	if (hasZodFastifySchemaValidationErrors(error)) {
		// No object has an address like that.
		if ((error as FastifyError).validationContext === "params") return notFound();
		const fields = error.validation.map(({ keyword, instancePath, params }) =>
			fieldOf({ ...params, code: keyword, path: instancePath.split("/").slice(1) } as unknown as z.core.$ZodIssue),
		);
		return new Problem("invalid", 422, {}, fields);
	}
	const { code, statusCode, message } = error as FastifyError;
	if (code === "FST_ERR_CTP_BODY_TOO_LARGE" || code === "FST_REQ_FILE_TOO_LARGE")
		return kernelProblem("body-too-large");
	// Where the database is reached by its socket, that is gone with it.
	const noSocket = code === "ENOENT" && (error as NodeJS.ErrnoException).syscall === "connect";
	if (noSocket || (code && (CONNECTION_LOST.has(code) || code.startsWith("53")))) return kernelProblem("database-away");
	if (
		/connection (terminated|timeout)|timeout exceeded when trying to connect|not currently accepting connections|is not queryable/i.test(
			message,
		)
	)
		return kernelProblem("database-away");
	if (code === "57014" || message === "Query read timeout") return kernelProblem("timed-out");
	// 23505: two people made the same thing at once, as the use case has looked before; the index let one through.
	if (code === "40001" || code === "40P01" || code === "23505") return kernelProblem("changed-meanwhile");
	// Text that PostgreSQL cannot hold (NUL), from a field without a pattern.
	if (code === "22021" || code === "22P05") return new Problem("invalid", 422);
	if (statusCode && statusCode >= 400 && statusCode < 500) return new Problem("bad-request", statusCode);
	return new Problem("platform/unexpected", 500);
}

/** zod's issue → path, rule and what the rule needs; the refused value itself is not repeated. */
export function fieldOf(issue: z.core.$ZodIssue): FieldProblem {
	const { code, path, message: _message, input: _input, ...rest } = issue as z.core.$ZodIssue & Record<string, unknown>;
	const custom = code === "custom" ? ((rest.params as Record<string, unknown> | undefined) ?? {}) : {};
	const params: Record<string, unknown> = {};
	for (const [name, value] of Object.entries({ ...rest, ...custom })) {
		if (["string", "number", "boolean"].includes(typeof value)) params[name] = value;
	}
	return { path: path.join("."), code: typeof custom.code === "string" ? custom.code : code, params };
}

function facts(error: Error): Record<string, unknown> {
	return { name: error.name, code: (error as FastifyError).code, message: error.message, stack: error.stack };
}
