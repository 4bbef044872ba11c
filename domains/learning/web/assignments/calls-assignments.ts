import { queryOptions } from "@tanstack/react-query";
import { get, send } from "#platform/web/api/calls.ts";
import type * as contract from "../../contract-assignments.ts";
import "../problem-messages.ts";

export type Assignment = contract.LearnedAssignment;

const at = (offeringId: string, activityId: string): string => `/my-courses/${offeringId}/activities/${activityId}`;

export const assignmentQuery = (offeringId: string, activityId: string) =>
	queryOptions({
		queryKey: ["my-assignment", offeringId, activityId],
		queryFn: ({ signal }) => get<Assignment>(`${at(offeringId, activityId)}/assignment`, {}, signal),
		// What is typed stands here; the server has what was saved.
		refetchOnWindowFocus: false,
		staleTime: 0,
	});

export interface WorkFields {
	body: string;
	url: string;
}
/** On which state of the work, and from which tab. */
export interface Seen {
	revision: number;
	writer: string;
}
type Sent = WorkFields & Seen;

export const saveWork = (offeringId: string, activityId: string, json: Sent) =>
	send<{ revision: number; savedAt: string }>("PUT", `${at(offeringId, activityId)}/work`, json);
export const submitWork = (offeringId: string, activityId: string, json: Sent) =>
	send("POST", `${at(offeringId, activityId)}/work/submit`, json);
export const takeBackWork = (offeringId: string, activityId: string) =>
	send("POST", `${at(offeringId, activityId)}/work/take-back`);
export const attachFile = (offeringId: string, activityId: string, json: Seen & { fileId: string }) =>
	send<{ revision: number }>("POST", `${at(offeringId, activityId)}/work/files`, json);
export const detachFile = (offeringId: string, activityId: string, fileId: string, json: Seen) =>
	send<{ revision: number }>("POST", `${at(offeringId, activityId)}/work/files/${fileId}/detach`, json);
export const ownFileAt = (offeringId: string, activityId: string, fileId: string): string =>
	`/api${at(offeringId, activityId)}/work/files/${fileId}`;
