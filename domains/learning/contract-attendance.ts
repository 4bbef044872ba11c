import { z } from "zod";
import { attendanceMarks } from "./contract-sessions.ts";

/** Who is awaited at a session, and how each was marked. */
export const attendanceRow = z.object({
	personId: z.uuid(),
	name: z.string(),
	/** Of a session with booked seats: they have one. */
	seat: z.boolean(),
	mark: z.enum(attendanceMarks).nullable(),
	via: z.enum(["list", "code"]).nullable(),
	markedAt: z.string().nullable(),
	reason: z.string().nullable(),
	/** What was changed after the day, the first of it first. */
	changes: z.array(
		z.object({
			from: z.enum(attendanceMarks).nullable(),
			to: z.enum(attendanceMarks).nullable(),
			reason: z.string().nullable(),
			at: z.string(),
			by: z.string().nullable(),
		}),
	),
	sample: z.boolean(),
});
export type AttendanceRow = z.infer<typeof attendanceRow>;
export const attendanceList = z.object({
	items: z.array(attendanceRow),
	/** Its day has passed in the zone of the offering: a changed mark needs a reason. */
	dayOver: z.boolean(),
});

export const attendanceInput = z.object({
	/** Null takes a mark away. */
	marks: z
		.array(z.object({ personId: z.uuid(), mark: z.enum(attendanceMarks).nullable() }))
		.min(1)
		.max(2000),
	reason: z.string().trim().max(500).nullable().default(null),
});
export type AttendanceInput = z.infer<typeof attendanceInput>;

export const checkInInput = z.object({ code: z.string().trim().min(1).max(20) });
export const checkedIn = z.object({ mark: z.enum(["present", "late"]) });

/** The code of the moment, for those who show it. */
export const sessionCode = z.object({
	code: z.string(),
	/** Seconds for which each code stands. */
	seconds: z.number().int(),
	/** When the next one comes, and the server's time, by which a browser draws what is left. */
	nextAt: z.string(),
	now: z.string(),
	/** How many are marked present by now, of how many. */
	present: z.number().int(),
	of: z.number().int(),
});
export type SessionCode = z.infer<typeof sessionCode>;

/** How often somebody was there, of the sessions that were held for them, and how many are planned in all. */
export const attendanceCount = z.object({
	attended: z.number().int(),
	held: z.number().int(),
	planned: z.number().int(),
});
export type AttendanceCount = z.infer<typeof attendanceCount>;
