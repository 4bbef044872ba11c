import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Query, send } from "#platform/web/api/calls.ts";
import type { Levels } from "../../contract-assignments.ts";
import type * as contract from "../../contract-marking.ts";
import "../problem-messages.ts";

export type QueueRow = contract.MarkingRow;
export type Work = contract.WorkToMark;
type List = z.output<typeof contract.markingList>;

export const fetchMarking = (query: Query, signal: AbortSignal) => get<List>("/marking", query, signal);
export const keptBackQuery = queryOptions({
	queryKey: ["marking", "kept-back"],
	queryFn: ({ signal }) => get<{ items: contract.KeptBack[] }>("/works-kept-back", {}, signal),
});
/** Works of a queue in their order, as it stood when the first of them was opened: what is done does not move the next. */
export const lineQuery = (filters: Query) =>
	queryOptions({
		queryKey: ["marking-line", filters],
		queryFn: ({ signal }) => fetchMarking({ ...filters, limit: 200 }, signal),
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: 0,
	});
export const workQuery = (id: string) =>
	queryOptions({
		queryKey: ["marking", id],
		queryFn: ({ signal }) => get<Work>(`/marking/${id}`, {}, signal),
		refetchOnWindowFocus: false,
		staleTime: 0,
	});

interface Mark {
	levels: Levels;
	feedback: string;
}
interface Settled extends Mark {
	reason: string;
	revision: number;
}
export const saveMark = (id: string, mark: Mark) => send<{ savedAt: string }>("PUT", `/marking/${id}/mark`, mark);
export const finishMark = (id: string, mark: Mark) => send("POST", `/marking/${id}/mark/finish`, mark);
export const giveBackMark = (id: string) => send("DELETE", `/marking/${id}/mark`);
export const agreeMarks = (id: string, settled: Settled) => send("PUT", `/marking/${id}/agreement`, settled);
export const confirmAgreement = (id: string, revision: number) =>
	send("POST", `/marking/${id}/agreement/confirm`, { revision });
export const correctMark = (id: string, settled: Settled) => send("PUT", `/marking/${id}/correction`, settled);
export const releaseMarks = (offeringId: string, activityId: string, workIds: string[] | null) =>
	send<{ released: number }>("POST", `/offerings/${offeringId}/release`, { activityId, workIds });
export const fileToMarkAt = (id: string, number: string): string => `/api/marking/${id}/files/${number}`;
