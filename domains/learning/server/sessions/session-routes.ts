import { z } from "zod";
import { openRoute, type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { attendanceInput, attendanceList, checkedIn, checkInInput, sessionCode } from "../../contract-attendance.ts";
import { timetable } from "../../contract-due.ts";
import {
	cancelInput,
	classSession,
	offeringSessions,
	sessionChange,
	sessionInput,
	timetableQuery,
} from "../../contract-sessions.ts";
import { writeCourses } from "../learning-policy.ts";
import { listAttendance } from "./attendance-queries.ts";
import { bookSeat, giveSeatBack } from "./book-seat.ts";
import { checkIn, getSessionCode } from "./check-in.ts";
import { markAttendance } from "./mark-attendance.ts";
import { addSessions, cancelSession, editSession } from "./save-session.ts";
import { getSession, listSessions, myTimetable } from "./session-queries.ts";

const id = z.object({ id: z.uuid() });

export const sessionRoutes: readonly Route[] = [
	readRoute({
		id: "learning.sessions.list",
		method: "GET",
		path: "/offerings/:id/sessions",
		summary: "Sessions of an offering that I teach, answer for or learn",
		access: "signed-in",
		params: id,
		response: offeringSessions,
		handle: (context, { params }) => listSessions(context, params.id),
	}),
	writeRoute({
		id: "learning.sessions.add",
		method: "POST",
		path: "/offerings/:id/sessions",
		summary: "Enter a session, or one a week for some weeks, in an offering that I run",
		access: writeCourses,
		params: id,
		body: sessionInput,
		response: z.object({ ids: z.array(z.uuid()) }),
		handle: (context, { params, body }) => addSessions(context, params.id, body),
	}),
	readRoute({
		id: "learning.sessions.get",
		method: "GET",
		path: "/class-sessions/:id",
		summary: "One session of what I teach, answer for or learn",
		access: "signed-in",
		params: id,
		response: classSession,
		handle: (context, { params }) => getSession(context, params.id),
	}),
	writeRoute({
		id: "learning.sessions.edit",
		method: "PUT",
		path: "/class-sessions/:id",
		summary: "Change a session; `revision` is the one that was seen. Whom a move concerns is told",
		access: writeCourses,
		params: id,
		body: sessionChange,
		response: z.object({ revision: z.number().int() }),
		handle: (context, { params, body }) => editSession(context, params.id, body),
	}),
	writeRoute({
		id: "learning.sessions.cancel",
		method: "POST",
		path: "/class-sessions/:id/cancel",
		summary: "Call a session off, and tell everybody whom it concerns why",
		access: writeCourses,
		params: id,
		body: cancelInput,
		response: z.void(),
		handle: (context, { params, body }) => cancelSession(context, params.id, body.reason),
	}),
	readRoute({
		id: "learning.attendance.list",
		method: "GET",
		path: "/class-sessions/:id/attendance",
		summary: "Who is awaited at a session that I run, and how each was marked",
		access: writeCourses,
		params: id,
		response: attendanceList,
		handle: (context, { params }) => listAttendance(context, params.id),
	}),
	writeRoute({
		id: "learning.attendance.mark",
		method: "PUT",
		path: "/class-sessions/:id/attendance",
		summary: "Mark learners of a session, or take their marks away; after its day with a reason",
		access: writeCourses,
		params: id,
		body: attendanceInput,
		response: z.void(),
		handle: (context, { params, body }) => markAttendance(context, params.id, body),
	}),
	readRoute({
		id: "learning.attendance.code",
		method: "GET",
		path: "/class-sessions/:id/code",
		summary: "The code of this half minute, while a session that I run is held",
		access: writeCourses,
		params: id,
		response: sessionCode,
		handle: (context, { params }) => getSessionCode(context, params.id),
	}),
	readRoute({
		id: "learning.timetable.get",
		method: "GET",
		path: "/my-timetable",
		summary: "Sessions, and work that is due, of all that I learn and teach between two instants",
		access: "signed-in",
		query: timetableQuery,
		response: timetable,
		handle: (context, { query }) => myTimetable(context, query),
	}),
	writeRoute({
		id: "learning.sessions.book",
		method: "PUT",
		path: "/my-sessions/:id/seat",
		summary: "Book a seat of a session, or a place in its waiting order",
		access: "signed-in",
		params: id,
		response: z.object({ mine: z.enum(["seat", "waiting"]) }),
		handle: (context, { params }) => bookSeat(context, params.id),
	}),
	writeRoute({
		id: "learning.sessions.give-back",
		method: "DELETE",
		path: "/my-sessions/:id/seat",
		summary: "Give a seat back, or the place in the waiting order",
		access: "signed-in",
		params: id,
		response: z.void(),
		handle: (context, { params }) => giveSeatBack(context, params.id),
	}),
	openRoute({
		id: "learning.attendance.check-in",
		method: "POST",
		path: "/my-sessions/:id/check-in",
		summary: "Say that I am there, by the code that is shown in the room",
		access: "signed-in",
		params: id,
		body: checkInInput,
		response: checkedIn,
		async handle(scope, { params, body }) {
			const outcome = await scope.write((context) => checkIn(context, params.id, body.code));
			if ("refused" in outcome) throw outcome.refused;
			return outcome;
		},
	}),
];
