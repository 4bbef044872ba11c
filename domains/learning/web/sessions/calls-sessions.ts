import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Send, send } from "#platform/web/api/calls.ts";
import type * as attendance from "../../contract-attendance.ts";
import type * as due from "../../contract-due.ts";
import type * as sessions from "../../contract-sessions.ts";
import "../problem-messages.ts";

export type Session = sessions.ClassSession;
export type Due = due.DueWork;
export type Sessions = z.output<typeof sessions.offeringSessions>;
export type AttendanceRow = attendance.AttendanceRow;
export type Attendance = z.output<typeof attendance.attendanceList>;
export type Mark = sessions.AttendanceMark;

export const sessionsQuery = (offeringId: string) =>
	queryOptions({
		queryKey: ["sessions", "of", offeringId],
		queryFn: ({ signal }) => get<Sessions>(`/offerings/${offeringId}/sessions`, {}, signal),
	});
export const timetableQuery = (from: string, until: string) =>
	queryOptions({
		queryKey: ["sessions", "timetable", from, until],
		queryFn: ({ signal }) => get<due.Timetable>("/my-timetable", { from, until }, signal),
	});
export const sessionQuery = (id: string) =>
	queryOptions({
		queryKey: ["sessions", id],
		queryFn: ({ signal }) => get<Session>(`/class-sessions/${id}`, {}, signal),
	});
export const attendanceQuery = (id: string) =>
	queryOptions({
		queryKey: ["sessions", id, "attendance"],
		queryFn: ({ signal }) => get<Attendance>(`/class-sessions/${id}/attendance`, {}, signal),
	});
export const fetchCode = (id: string, signal: AbortSignal) =>
	get<attendance.SessionCode>(`/class-sessions/${id}/code`, {}, signal);

export const addSessions = (offeringId: string, json: sessions.SessionInput, options: Send) =>
	send<{ ids: string[] }>("POST", `/offerings/${offeringId}/sessions`, json, options);
export const editSession = (id: string, json: sessions.SessionChange) =>
	send<{ revision: number }>("PUT", `/class-sessions/${id}`, json);
export const cancelSession = (id: string, reason: string) => send("POST", `/class-sessions/${id}/cancel`, { reason });
export const markAttendance = (id: string, json: attendance.AttendanceInput) =>
	send("PUT", `/class-sessions/${id}/attendance`, json);
export const bookSeat = (id: string) => send<{ mine: "seat" | "waiting" }>("PUT", `/my-sessions/${id}/seat`);
export const giveSeatBack = (id: string) => send("DELETE", `/my-sessions/${id}/seat`);
export const checkIn = (id: string, code: string) =>
	send<{ mark: "present" | "late" }>("POST", `/my-sessions/${id}/check-in`, { code });
