import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, send } from "#platform/web/api/calls.ts";
import type * as contract from "../../contract-assignments.ts";
import "../problem-messages.ts";

export type Run = contract.RunAssignmentDetail;
export type RunRow = contract.RunAssignment;

const at = (offeringId: string, activityId: string): string => `/offerings/${offeringId}/assignments/${activityId}`;

export const runListQuery = (offeringId: string) =>
	queryOptions({
		queryKey: ["run-assignments", offeringId],
		queryFn: ({ signal }) =>
			get<z.output<typeof contract.runAssignments>>(`/offerings/${offeringId}/assignments`, {}, signal),
	});
export const runQuery = (offeringId: string, activityId: string) =>
	queryOptions({
		queryKey: ["run-assignments", offeringId, activityId],
		queryFn: ({ signal }) => get<Run>(at(offeringId, activityId), {}, signal),
	});

export const setDue = (run: Run, when: { day: string; time: string }) =>
	send<{ revision: number }>("PUT", `${at(run.offeringId, run.activityId)}/due`, { ...when, revision: run.revision });
export const extend = (run: Run, personId: string, given: { day: string; time: string; reason: string }) =>
	send("PUT", `${at(run.offeringId, run.activityId)}/extensions/${personId}`, given);
export const unextend = (run: Run, personId: string) =>
	send("DELETE", `${at(run.offeringId, run.activityId)}/extensions/${personId}`);
export const setTeams = (run: Run, teams: { id: string | null; personIds: string[] }[]) =>
	send("PUT", `${at(run.offeringId, run.activityId)}/teams`, { teams });
export const drawTeams = (run: Run, size: number) =>
	send("POST", `${at(run.offeringId, run.activityId)}/teams/draw`, { size });
