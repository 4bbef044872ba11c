import type { QueryClient } from "@tanstack/react-query";
import { onWritten } from "../api/connection.ts";
import { requestJson } from "../api/request.ts";
import type { Session } from "./session.ts";
import { sessionQuery } from "./use-session.ts";

/** So old may the counts be when another page is opened. */
const fresh = 5_000;
/** What follows one deed mostly consists of several writes. */
const settle = 400;

/**
 * Keeps what the session says of waiting things current: asked again after every write and, when it has aged a little,
 * on the way to another page. Whoever signs in or out meanwhile is not disturbed: that way has its own refresh.
 * @returns what to call on the way to another page
 */
export function keepCounts(client: QueryClient): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const ask = async (): Promise<void> => {
		const before = client.getQueryData(sessionQuery.queryKey);
		if (!before?.person) return;
		const now = await requestJson<Session>("/api/session").catch(() => undefined);
		const current = client.getQueryData(sessionQuery.queryKey);
		const same = current?.person?.id === now?.person?.id && current?.activeOrganisationId === now?.activeOrganisationId;
		if (now?.person && same) client.setQueryData(sessionQuery.queryKey, now);
	};
	const soon = (wait: number): void => {
		clearTimeout(timer);
		timer = setTimeout(() => void ask(), wait);
	};
	onWritten(() => soon(settle));
	return () => {
		const { dataUpdatedAt } = client.getQueryState(sessionQuery.queryKey) ?? { dataUpdatedAt: 0 };
		if (Date.now() - dataUpdatedAt > fresh) soon(0);
	};
}
