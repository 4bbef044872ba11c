import { createStore } from "../app/store.ts";

/** Whether the server answers. Set by every request; while it does not, the frame says so and knocks again. */
export const connectionStore = createStore<"up" | "down">("up");

const written = new Set<() => void>();

/** Tells of every write that the server accepted. */
export function onWritten(hear: () => void): void {
	written.add(hear);
}

/** `fetch` that notes whether the server was reached at all. A gateway that answers for a dead server counts as down. */
export async function watchedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
	try {
		const response = await fetch(input, init);
		connectionStore.set(response.status === 502 || response.status === 504 ? "down" : "up");
		const method = input instanceof Request ? input.method : (init?.method ?? "GET");
		if (response.ok && method !== "GET") for (const hear of written) hear();
		return response;
	} catch (error) {
		if (!(error instanceof DOMException && error.name === "AbortError")) connectionStore.set("down");
		throw error;
	}
}
