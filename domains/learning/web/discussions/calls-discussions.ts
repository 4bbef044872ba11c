import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Send, send } from "#platform/web/api/calls.ts";
import type * as contract from "../../contract-discussions.ts";
import "../problem-messages.ts";

export type Overview = contract.DiscussionOverview;
export type Show = contract.ThreadQuery["show"];
/** A board of an offering; null: the general one. */
export interface BoardOf {
	offeringId: string;
	activityId: string | null;
}

export const overviewQuery = (offeringId: string) =>
	queryOptions({
		queryKey: ["discussions", offeringId],
		queryFn: ({ signal }) => get<Overview>(`/offerings/${offeringId}/discussions`, {}, signal),
		staleTime: 0,
	});

export const threadsQuery = ({ offeringId, activityId }: BoardOf, filter: { q: string; show: Show }) =>
	infiniteQueryOptions({
		queryKey: ["discussions", offeringId, "threads", activityId, filter],
		queryFn: ({ pageParam, signal }) =>
			get<contract.ThreadList>(
				`/offerings/${offeringId}/discussions/threads`,
				{ ...filter, activityId: activityId ?? undefined, cursor: pageParam },
				signal,
			),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
		staleTime: 0,
	});

export const threadQuery = (id: string) =>
	infiniteQueryOptions({
		queryKey: ["discussion-thread", id],
		queryFn: ({ pageParam, signal }) =>
			get<contract.Thread>(`/discussion-threads/${id}`, { cursor: pageParam, limit: 50 }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
		// What was new when it was opened stays marked while it is read.
		refetchOnWindowFocus: false,
		staleTime: 0,
	});

type Posted = z.output<typeof contract.posted>;

export const openThread = (
	{ offeringId, activityId }: BoardOf,
	text: { title: string; body: string; files: string[] },
	with_: Send,
) => send<Posted>("POST", `/offerings/${offeringId}/discussions/threads`, { ...text, activityId }, with_);
export const reply = (threadId: string, input: contract.PostInput, with_: Send) =>
	send<Posted>("POST", `/discussion-threads/${threadId}/posts`, input, with_);
export const postFileAt = (id: string, fileId: string): string => `/api/discussion-posts/${id}/files/${fileId}`;
export const editPost = (id: string, change: z.input<typeof contract.postChange>) =>
	send("PUT", `/discussion-posts/${id}`, change);
export const deletePost = (id: string) => send("DELETE", `/discussion-posts/${id}`);
export const reportPost = (id: string, reason: string) => send("POST", `/discussion-posts/${id}/reports`, { reason });
export const settleReports = (id: string) => send("POST", `/discussion-posts/${id}/reports/settle`);
export const hidePost = (id: string, reason: string) => send("POST", `/discussion-posts/${id}/hide`, { reason });
export const restorePost = (id: string) => send("POST", `/discussion-posts/${id}/restore`);
export const setThread = (id: string, state: z.input<typeof contract.threadState>) =>
	send("PUT", `/discussion-threads/${id}/state`, state);
export const seeThread = (id: string, until: string) => send("PUT", `/discussion-threads/${id}/seen`, { until });
export const chooseTelling = (offeringId: string, tell: contract.Telling) =>
	send("PUT", `/offerings/${offeringId}/discussions/choice`, { tell });
export const findPeople = (offeringId: string, q: string, signal: AbortSignal) =>
	get<z.output<typeof contract.discussionPeople>>(`/offerings/${offeringId}/discussions/people`, { q }, signal);
