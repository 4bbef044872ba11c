import createClient, { type Middleware } from "openapi-fetch";
import { languageStore } from "../i18n/language-store.ts";
import { organisationStore } from "../session/session-store.ts";
import { watchedFetch } from "./connection.ts";
import { asProblem, problemFrom } from "./problem.ts";
import type { paths } from "./schema.gen.ts";

/** Repeats of one POST (a second click, a retry after a lost answer) have one effect: the server remembers this key. */
const writes = new Set(["POST"]);

const headers: Middleware = {
	onRequest({ request }) {
		for (const [name, value] of Object.entries(requestHeaders(request.method))) {
			if (!request.headers.has(name)) request.headers.set(name, value);
		}
		return request;
	},
};

/** The headers that every request carries, also those made without the client (exports, uploads). */
export function requestHeaders(method: string): Record<string, string> {
	const organisation = organisationStore.get();
	return {
		"accept-language": languageStore.get(),
		...(organisation && { "x-organisation": organisation }),
		...(writes.has(method) && { "idempotency-key": crypto.randomUUID() }),
	};
}

/** The server, typed by its own OpenAPI document. Use with `unwrap`. */
export const api = createClient<paths>({
	baseUrl: "/",
	credentials: "same-origin",
	fetch: (request) => watchedFetch(request),
});
api.use(headers);

/** The data of a call, or an `ApiProblem` thrown: what queries and mutations want. */
export async function unwrap<Data>(
	call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Exclude<Data, undefined>> {
	const answer = await call.catch((error: unknown) => {
		throw asProblem(error);
	});
	if (!answer.response.ok) {
		throw problemFrom(answer.response.status, answer.error, answer.response.headers.get("x-request-id"));
	}
	return answer.data as Exclude<Data, undefined>;
}
