import { requestJson } from "./request.ts";

export type Send = { headers: { "idempotency-key": string } };
export type Query = Readonly<Record<string, string | number | undefined>>;

/** The address with its query; what is not set is left out. */
function address(path: string, query: Query): string {
	const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
	const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
	return text ? `${path}?${text}` : path;
}

export const get = <Answer>(path: string, query: Query = {}, signal?: AbortSignal) =>
	requestJson<Answer>(address(`/api${path}`, query), { signal });
export const send = <Answer>(
	method: "POST" | "PATCH" | "PUT" | "DELETE",
	path: string,
	json?: unknown,
	options?: Send,
) => requestJson<Answer>(`/api${path}`, { method, json: json ?? {}, ...options });
