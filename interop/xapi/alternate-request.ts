import { Parameters } from "./request.ts";
import { bad } from "./xapi-error.ts";

type Plain = {
	method: string;
	query: Parameters;
	headers: Record<string, string | undefined>;
	body: Buffer;
};

/** Headers that a form may carry as fields (1.0.3 part 3, 1.3). */
const HEADERS = [
	"authorization",
	"x-experience-api-version",
	"content-type",
	"content-length",
	"if-match",
	"if-none-match",
	"accept",
	"accept-language",
	"accept-encoding",
];

/**
 * Undoes the alternate syntax of 1.0.3 (part 3, 1.3): a POST whose only parameter is `method` and whose form holds the
 * other parameters, headers and the content. 2.0 has it no more.
 * @throws XapiError 400
 */
export function undoAlternate(request: Plain): Plain {
	const method = request.query.text("method");
	if (method === undefined || request.method !== "POST") return request;
	if (request.query.names().length > 1) throw bad("With the parameter method there must be no other in the address.");
	const type = request.headers["content-type"] ?? "";
	if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
		throw bad("With the parameter method the content type must be application/x-www-form-urlencoded.");
	}
	const fields = new URLSearchParams(request.body.toString("utf8"));
	const headers = { ...request.headers };
	delete headers["content-type"];
	delete headers["content-length"];
	const query: [string, string][] = [];
	let body: Buffer = Buffer.alloc(0);
	for (const [name, value] of fields) {
		if (HEADERS.includes(name.toLowerCase())) headers[name.toLowerCase()] = value;
		else if (name === "content") body = Buffer.from(value);
		else query.push([name, value]);
	}
	if (["PUT", "POST"].includes(method) && !fields.has("content")) throw bad("The form must have the field content.");
	if (body.length > 0) headers["content-type"] ??= "application/json";
	return { method, query: new Parameters(query), headers, body };
}
