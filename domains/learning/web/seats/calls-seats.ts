import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, send } from "#platform/web/api/calls.ts";
import type * as seats from "../../contract-seats.ts";
import "../problem-messages.ts";

export type Request = seats.SeatRequest;
type Became = { state: seats.SeatState };

/** Rows of a panel; the rest is few and said. */
const SHOWN = 100;

export const requestsQuery = (offeringId: string) =>
	queryOptions({
		queryKey: ["offerings", offeringId, "seat-requests"],
		queryFn: ({ signal }) =>
			get<z.output<typeof seats.seatRequestList>>(
				`/offerings/${offeringId}/seat-requests`,
				{ limit: SHOWN, sort: "turn" },
				signal,
			),
	});
export const decideSeat = (offeringId: string, personId: string, decision: seats.SeatDecision) =>
	send<Became>("POST", `/offerings/${offeringId}/seat-requests/${personId}`, decision);
export const askForSeat = (offeringId: string) => send<Became>("POST", `/offerings/${offeringId}/seat-request`);
export const withdrawRequest = (offeringId: string) => send("DELETE", `/offerings/${offeringId}/seat-request`);
