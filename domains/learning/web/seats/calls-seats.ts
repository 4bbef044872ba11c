import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { z } from "zod";
import { get, send } from "#platform/web/api/calls.ts";
import type * as seats from "../../contract-seats.ts";
import "../problem-messages.ts";

export type Request = seats.SeatRequest;
type Became = { state: seats.SeatState };

/** Rows that come at once. */
const SHOWN = 50;

export const requestsQuery = (offeringId: string, q: string) =>
	infiniteQueryOptions({
		queryKey: ["offerings", offeringId, "seat-requests", q],
		queryFn: ({ pageParam, signal }) =>
			get<z.output<typeof seats.seatRequestList>>(
				`/offerings/${offeringId}/seat-requests`,
				{ limit: SHOWN, sort: "turn", ...(q && { q }), ...(pageParam && { cursor: pageParam }) },
				signal,
			),
		initialPageParam: null as string | null,
		getNextPageParam: ({ nextCursor }) => nextCursor,
		// What was found stays while something else is looked for.
		placeholderData: keepPreviousData,
	});
export const decideSeat = (offeringId: string, personId: string, decision: seats.SeatDecision) =>
	send<Became>("POST", `/offerings/${offeringId}/seat-requests/${personId}`, decision);
export const askForSeat = (offeringId: string) => send<Became>("POST", `/offerings/${offeringId}/seat-request`);
export const withdrawRequest = (offeringId: string) => send("DELETE", `/offerings/${offeringId}/seat-request`);
