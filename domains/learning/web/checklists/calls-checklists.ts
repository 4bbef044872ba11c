import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Query, send } from "#platform/web/api/calls.ts";
import type { workSaved } from "../../contract-assignments.ts";
import type * as contract from "../../contract-checklists.ts";
import "../problem-messages.ts";

export type Sheet = contract.ObservationSheet;
export type Draft = contract.ObservationDraft;
/** What was seen of what is written. */
export type Seen = Omit<contract.ObservationToKeep, keyof Draft>;
export type Observation = contract.ObservationView;
export type Items = readonly contract.ItemView[];
export type Rules = contract.LearnedChecklist["settings"];

export const learnedChecklistQuery = (offeringId: string, activityId: string) =>
	queryOptions({
		queryKey: ["my-checklist", offeringId, activityId],
		queryFn: ({ signal }) =>
			get<contract.LearnedChecklist>(`/my-courses/${offeringId}/activities/${activityId}/checklist`, {}, signal),
	});
export const checklistsQuery = (offeringId: string) =>
	queryOptions({
		queryKey: ["checklists", offeringId],
		queryFn: ({ signal }) =>
			get<z.output<typeof contract.runChecklists>>(`/offerings/${offeringId}/checklists`, {}, signal),
	});
export const checklistQuery = (offeringId: string, activityId: string) =>
	queryOptions({
		queryKey: ["checklists", offeringId, activityId],
		queryFn: ({ signal }) =>
			get<contract.RunChecklistDetail>(`/offerings/${offeringId}/checklists/${activityId}`, {}, signal),
		staleTime: 0,
	});

export const setChecklistDue = (run: contract.RunChecklistDetail, when: { day: string; time: string }) =>
	send<{ revision: number }>("PUT", `/offerings/${run.offeringId}/checklists/${run.activityId}/due`, {
		...when,
		revision: run.revision,
	});

const extension = ({ offeringId, activityId }: contract.RunChecklistDetail, personId: string): string =>
	`/offerings/${offeringId}/checklists/${activityId}/extensions/${personId}`;
export const extendChecklist = (
	run: contract.RunChecklistDetail,
	personId: string,
	given: { day: string; time: string; reason: string },
) => send("PUT", extension(run, personId), given);
export const unextendChecklist = (run: contract.RunChecklistDetail, personId: string) =>
	send("DELETE", extension(run, personId));

export type Learner = contract.RunLearner;
export const fetchRunLearners = (offeringId: string, activityId: string) => (query: Query, signal: AbortSignal) =>
	get<z.output<typeof contract.runLearners>>(
		`/offerings/${offeringId}/checklists/${activityId}/learners`,
		query,
		signal,
	);
export type ToSign = contract.ToSign;
export const fetchToSign = (query: Query, signal: AbortSignal) =>
	get<z.output<typeof contract.toSignList>>("/observations/to-sign", query, signal);

interface Of {
	offeringId: string;
	activityId: string;
	enrolmentId: string;
}
const at = ({ offeringId, activityId, enrolmentId }: Of): string =>
	`/offerings/${offeringId}/checklists/${activityId}/learners/${enrolmentId}`;

export const sheetQuery = (of: Of) =>
	queryOptions({
		queryKey: ["checklists", of.offeringId, of.activityId, of.enrolmentId],
		queryFn: ({ signal }) => get<Sheet>(at(of), {}, signal),
		// What is noted stands here; the server has what was saved.
		refetchOnWindowFocus: false,
		refetchOnReconnect: false,
		staleTime: 0,
	});
export const saveObservation = (of: Of, draft: Draft & Seen) =>
	send<z.output<typeof workSaved>>("PUT", `${at(of)}/draft`, draft);
export const dropObservation = (of: Of) => send("DELETE", `${at(of)}/draft`);
export const signObservation = (of: Of, draft: Draft & Seen) => send("POST", `${at(of)}/sign`, draft);
export const coSign = ({ id, revision }: Observation) => send("POST", `/observations/${id}/co-sign`, { revision });
export const sendBack = ({ id, revision }: Observation, reason: string) =>
	send("POST", `/observations/${id}/send-back`, { reason, revision });
export const takeBack = ({ id, revision }: Observation) => send("POST", `/observations/${id}/take-back`, { revision });
export const correctObservation = (
	{ id, revision }: Observation,
	changed: { answers: contract.ItemAnswers; note: string; reason: string },
) => send("PUT", `/observations/${id}/correction`, { ...changed, revision });
