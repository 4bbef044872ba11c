import { requestHeaders } from "./client.ts";
import { watchedFetch } from "./connection.ts";
import { asProblem, problemFrom } from "./problem.ts";

/**
 * A request outside of the OpenAPI client: the kit's own small calls, files up and down. Same headers, same problems.
 * Throws `ApiProblem`; an abort is rethrown as it is.
 */
export async function request(url: string, init: RequestInit = {}): Promise<Response> {
	const method = init.method ?? "GET";
	const response = await watchedFetch(url, {
		credentials: "same-origin",
		...init,
		headers: { accept: "application/json", ...requestHeaders(method), ...(init.headers as Record<string, string>) },
	}).catch((error: unknown) => {
		if (init.signal?.aborted) throw error;
		throw asProblem(error);
	});
	if (!response.ok) {
		const body: unknown = await response.json().catch(() => null);
		throw problemFrom(response.status, body, response.headers.get("x-request-id"));
	}
	return response;
}

/** `request` for JSON both ways. An empty answer (204) is null. */
export async function requestJson<Answer>(url: string, init: RequestInit & { json?: unknown } = {}): Promise<Answer> {
	const { json, ...rest } = init;
	const response = await request(url, {
		...rest,
		...(json !== undefined && {
			body: JSON.stringify(json),
			headers: { "content-type": "application/json", ...(rest.headers as Record<string, string>) },
		}),
	});
	return (response.status === 204 ? null : await response.json()) as Answer;
}
