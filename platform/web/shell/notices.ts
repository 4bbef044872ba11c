import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { requestJson } from "../api/request.ts";
import type { LocalName } from "../session/session.ts";

export interface Notice {
	id: string;
	/** One sentence, in both languages. */
	text: LocalName;
	/** The page it is about. */
	page: string;
	createdAt: string;
	read: boolean;
}

interface Notices {
	items: Notice[];
	unread: number;
}

const noticesQuery = queryOptions({
	queryKey: ["notices", "newest"],
	queryFn: ({ signal }) => requestJson<Notices>("/api/notices?limit=12", { signal }),
	refetchInterval: 60_000,
	refetchOnWindowFocus: true,
});

export function useNotices(): Notices {
	return useQuery(noticesQuery).data ?? { items: [], unread: 0 };
}

/** Marks some notices as read, or all. */
export function useMarkRead() {
	const client = useQueryClient();
	return useMutation({
		mutationFn: (which: { ids: string[] } | { all: true }) =>
			requestJson("/api/notices/read", { method: "POST", json: which }),
		onSettled: () => client.invalidateQueries({ queryKey: ["notices"] }),
	});
}
