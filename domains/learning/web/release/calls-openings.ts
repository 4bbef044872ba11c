import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, send } from "#platform/web/api/calls.ts";
import type * as contract from "../../contract-release.ts";
import "../problem-messages.ts";

const at = (offeringId: string, partId: string): string => `/offerings/${offeringId}/openings/${partId}`;

export const openingsQuery = (offeringId: string) =>
	queryOptions({
		queryKey: ["openings", offeringId],
		queryFn: ({ signal }) => get<contract.Openings>(`/offerings/${offeringId}/openings`, {}, signal),
	});
export const lockedQuery = (offeringId: string, partId: string) =>
	queryOptions({
		queryKey: ["openings", offeringId, partId],
		queryFn: ({ signal }) =>
			get<z.output<typeof contract.lockedLearners>>(`${at(offeringId, partId)}/locked`, {}, signal),
		staleTime: 0,
	});
export const setOpeningDate = (offeringId: string, partId: string, json: z.output<typeof contract.openingDate>) =>
	send<{ revision: number }>("PUT", `${at(offeringId, partId)}/date`, json);
export const openEarly = (offeringId: string, partId: string, personId: string, reason: string) =>
	send("PUT", `${at(offeringId, partId)}/early/${personId}`, { reason });
export const closeAgain = (offeringId: string, partId: string, personId: string) =>
	send("DELETE", `${at(offeringId, partId)}/early/${personId}`);
