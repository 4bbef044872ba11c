import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";
import { leaveSeats } from "./book-seat.ts";

/** What sessions hold about people. */
export const sessionPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "class_session",
		columns: ["created_by"],
		purpose: { en: "Sessions of courses you entered", zh: "您登记的课次" },
		export: null,
		erase: async ({ tx }, personId) => {
			await tx.updateTable("class_session").set({ created_by: null }).where("created_by", "=", personId).execute();
		},
	},
	{
		table: "session_leader",
		columns: ["person_id"],
		purpose: { en: "Sessions you lead", zh: "由您主持的课次" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("session_leader as l")
				.innerJoin("class_session as s", "s.id", "l.session_id")
				.select(["s.title_en", "s.title_zh", "s.starts_at", "s.ends_at"])
				.where("l.person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("session_leader").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "session_booking",
		columns: ["person_id"],
		purpose: { en: "Seats of sessions you booked", zh: "您预订的课次座位" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("session_booking as b")
				.innerJoin("class_session as s", "s.id", "b.session_id")
				.select(["s.title_en", "s.title_zh", "s.starts_at", "b.state", "b.asked_at"])
				.where("b.person_id", "=", personId)
				.execute(),
		// Seats of what is still to come go to who waits longest.
		erase: async (context, personId) => {
			await leaveSeats(context, null, personId);
			await context.tx.deleteFrom("session_booking").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "session_attendance",
		columns: ["person_id", "marked_by"],
		purpose: { en: "Sessions you attended or missed", zh: "您的出勤记录" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("session_attendance as a")
				.innerJoin("class_session as s", "s.id", "a.session_id")
				.select(["s.title_en", "s.title_zh", "s.starts_at", "a.mark", "a.via", "a.marked_at", "a.reason"])
				.where("a.person_id", "=", personId)
				.execute(),
		detaches: true,
		// The mark stays under a name that leads to nobody; what was written of them goes.
		erase: async ({ tx }, personId) => {
			await tx.updateTable("session_attendance").set({ reason: null }).where("person_id", "=", personId).execute();
			await tx.updateTable("session_attendance").set({ marked_by: null }).where("marked_by", "=", personId).execute();
		},
	},
	{
		table: "session_attendance_change",
		columns: ["person_id", "changed_by"],
		purpose: { en: "Changes of your attendance after the day, and why", zh: "您的出勤在当天之后的更正及原因" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("session_attendance_change as h")
				.innerJoin("class_session as s", "s.id", "h.session_id")
				.select([
					"s.title_en",
					"s.title_zh",
					"s.starts_at",
					"h.mark_before",
					"h.mark_after",
					"h.reason",
					"h.changed_at",
				])
				.where("h.person_id", "=", personId)
				.orderBy("h.changed_at")
				.execute(),
		detaches: true,
		erase: async ({ tx }, personId) => {
			const change = tx.updateTable("session_attendance_change");
			await change.set({ reason: null }).where("person_id", "=", personId).execute();
			await change.set({ changed_by: null }).where("changed_by", "=", personId).execute();
		},
	},
	{
		table: "session_guess",
		columns: ["person_id"],
		purpose: { en: "Wrong attendance codes you typed, counted", zh: "您输错签到码的次数" },
		export: ({ tx }, personId) =>
			tx.selectFrom("session_guess").select(["wrong", "since"]).where("person_id", "=", personId).execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("session_guess").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "clash_tries",
		columns: ["person_id"],
		purpose: {
			en: "How often you tried hours for a session at which others were not free",
			zh: "您安排课次时尝试他人没空时间的次数",
		},
		export: ({ tx }, personId) =>
			tx.selectFrom("clash_tries").select(["tries", "since"]).where("person_id", "=", personId).execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("clash_tries").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "calendar_feed",
		columns: ["person_id"],
		purpose: { en: "The address of your calendar", zh: "您的日历地址" },
		export: ({ tx }, personId) =>
			tx.selectFrom("calendar_feed").select("made_at").where("person_id", "=", personId).execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("calendar_feed").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "learning_reminder",
		columns: ["person_id"],
		purpose: { en: "Of what you were reminded", zh: "已向您发出的提醒" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("learning_reminder")
				.select(["kind", "due_at", "told_at"])
				.where("person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("learning_reminder").where("person_id", "=", personId).execute();
		},
	},
];
