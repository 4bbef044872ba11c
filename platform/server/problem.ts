/** One wrong field of an input: where, which rule, and what the rule needs (for the words in the browser). */
export interface FieldProblem {
	path: string;
	code: string;
	params?: Record<string, unknown>;
}

/**
 * An expected refusal. `code` is stable (`domain/name`), the browser has its words in every language.
 * Translated to `application/problem+json` (RFC 9457) in one place.
 */
export class Problem extends Error {
	readonly code: string;
	readonly status: number;
	readonly params: Record<string, unknown>;
	readonly fields: FieldProblem[];

	constructor(code: string, status: number, params: Record<string, unknown> = {}, fields: FieldProblem[] = []) {
		super(code);
		this.name = "Problem";
		this.code = code;
		this.status = status;
		this.params = params;
		this.fields = fields;
	}
}

/**
 * A refusal that stays on record: what its transaction wrote until then, audit included, is committed, where any other one
 * undoes it. For refusals that tell something by themselves. Thrown before anything else is written.
 */
export class KeptProblem extends Problem {
	constructor({ code, status, params, fields }: Problem) {
		super(code, status, params, fields);
	}
}

/**
 * Declares the refusals of a domain: `const problem = defineProblems("demand", { "need-closed": 409 })`, then
 * `throw problem("need-closed", { needId })`.
 */
export function defineProblems<const Codes extends Record<string, number>>(domain: string, codes: Codes) {
	return (code: keyof Codes & string, params?: Record<string, unknown>, fields?: FieldProblem[]): Problem =>
		new Problem(`${domain}/${code}`, codes[code] as number, params, fields);
}

/** Unknown and forbidden objects look the same. */
export const notFound = (): Problem => new Problem("not-found", 404);

/** Input that the schema let through but a rule refuses: status 422, one entry a field. */
export const invalid = (...fields: FieldProblem[]): Problem => new Problem("invalid", 422, {}, fields);

/** Refusals of the kernel itself. */
export const kernelProblem = defineProblems("platform", {
	"sign-in-required": 401,
	forbidden: 403,
	"organisation-not-yours": 403,
	"too-many-requests": 429,
	"body-too-large": 413,
	"idempotency-key-reused": 422,
	"database-away": 503,
	"timed-out": 503,
	"file-too-large": 413,
	"file-missing": 422,
	"file-vanished": 409,
	"cursor-invalid": 422,
	"changed-meanwhile": 409,
	"rights-lost": 403,
	"quota-reached": 413,
	"chromium-missing": 503,
});
