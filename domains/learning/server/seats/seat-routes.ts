import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { seatDecision, seatRequestList, seatRequestQuery, seatStates } from "../../contract-seats.ts";
import { askForSeats, writeCourses } from "../learning-policy.ts";
import { askForSeat, withdrawRequest } from "./ask-for-seat.ts";
import { decideSeat } from "./decide-seat.ts";
import { listSeatRequests } from "./seat-queries.ts";

const id = z.object({ id: z.uuid() });
const became = z.object({ state: z.enum(seatStates) });

export const seatRoutes: readonly Route[] = [
	writeRoute({
		id: "learning.seats.ask",
		method: "POST",
		path: "/offerings/:id/seat-request",
		summary: "Ask for a seat of an offering that is open to me: I have it, wait for it, or applied for it",
		access: askForSeats,
		params: id,
		response: became,
		handle: (context, { params }) => askForSeat(context, params.id),
	}),
	writeRoute({
		id: "learning.seats.withdraw",
		method: "DELETE",
		path: "/offerings/:id/seat-request",
		summary: "Take my request for a seat back",
		access: askForSeats,
		params: id,
		response: z.void(),
		handle: (context, { params }) => withdrawRequest(context, params.id),
	}),
	readRoute({
		id: "learning.seats.list",
		method: "GET",
		path: "/offerings/:id/seat-requests",
		summary: "Who asked for seats of an offering that I run",
		access: writeCourses,
		params: id,
		query: seatRequestQuery,
		response: seatRequestList,
		handle: (context, { params, query }) => listSeatRequests(context, params.id, query),
	}),
	writeRoute({
		id: "learning.seats.decide",
		method: "POST",
		path: "/offerings/:id/seat-requests/:personId",
		summary: "Accept a request for a seat of an offering that I run, or refuse it with a reason",
		access: writeCourses,
		params: id.extend({ personId: z.uuid() }),
		body: seatDecision,
		response: became,
		handle: (context, { params, body }) => decideSeat(context, params.id, params.personId, body),
	}),
];
