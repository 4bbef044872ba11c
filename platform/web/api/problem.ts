/** A refusal of one field: `path` is dotted from the body's root, as in `items.0.level`. */
export interface FieldProblem {
	path: string;
	code: string;
	params: Record<string, string | number>;
}

/** What the server refused, or that it could not be reached. Thrown by `unwrap`. */
export class ApiProblem extends Error {
	readonly status: number;
	/** Stable name of the refusal; the words come from `registerProblems`. */
	readonly code: string;
	readonly params: Record<string, string | number>;
	readonly fields: FieldProblem[];
	/** Names the request in the server's log: what a person quotes when asking for help. */
	readonly requestId: string | null;

	constructor(problem: {
		status: number;
		code: string;
		params?: Record<string, string | number>;
		fields?: FieldProblem[];
		requestId?: string | null;
	}) {
		super(problem.code);
		this.name = "ApiProblem";
		this.status = problem.status;
		this.code = problem.code;
		this.params = problem.params ?? {};
		this.fields = problem.fields ?? [];
		this.requestId = problem.requestId ?? null;
	}
}

/** Codes that the browser itself makes. */
export const unreachable = "kit.unreachable";
export const unreadable = "kit.unreadable";

/**
 * Reads an error body (RFC 9457 problem details with `code`, `params`, `fields`). Anything else, such as the page of a
 * proxy, becomes `kit.unreadable` with the status.
 */
export function problemFrom(status: number, body: unknown, requestId: string | null): ApiProblem {
	if (!isRecord(body) || typeof body.code !== "string") {
		return new ApiProblem({ status, code: unreadable, params: { status }, requestId });
	}
	return new ApiProblem({
		status,
		code: body.code,
		params: parameters(body.params),
		fields: Array.isArray(body.fields) ? body.fields.flatMap(fieldProblem) : [],
		requestId: typeof body.requestId === "string" ? body.requestId : requestId,
	});
}

/** Any thrown thing as a problem; a failed `fetch` (a TypeError) is the network's. */
export function asProblem(error: unknown): ApiProblem {
	if (error instanceof ApiProblem) return error;
	if (error instanceof TypeError) return new ApiProblem({ status: 0, code: unreachable });
	return new ApiProblem({ status: 0, code: "kit.unexpected" });
}

/** Of a request whose form is one part of its body: throws what was refused with its fields named as in the form. */
export const refusedWithin =
	(part: string) =>
	(error: unknown): never => {
		if (!(error instanceof ApiProblem)) throw error;
		const { status, code, params, requestId } = error;
		const fields = error.fields.map(({ path, ...field }) => ({
			...field,
			path: path.replace(new RegExp(`^${part}\\.`), ""),
		}));
		throw new ApiProblem({ status, code, params, requestId, fields });
	};

function fieldProblem(field: unknown): FieldProblem[] {
	if (!isRecord(field) || typeof field.code !== "string") return [];
	const path = Array.isArray(field.path) ? field.path.join(".") : String(field.path ?? "");
	return [{ path, code: field.code, params: parameters(field.params) }];
}

function parameters(value: unknown): Record<string, string | number> {
	if (!isRecord(value)) return {};
	return Object.fromEntries(
		Object.entries(value).map(([name, given]) => [name, typeof given === "number" ? given : String(given)]),
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
