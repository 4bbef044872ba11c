import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

/** What requests for seats hold about people. */
export const seatPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "seat_request",
		columns: ["person_id", "decided_by"],
		purpose: { en: "Seats in courses you asked for", zh: "您的选课申请" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("seat_request as r")
				.innerJoin("offering as o", "o.id", "r.offering_id")
				.innerJoin("course as c", "c.id", "o.course_id")
				.select(["c.name_en", "c.name_zh", "o.term", "o.section", "r.state", "r.asked_at", "r.decided_at", "r.reason"])
				.where("r.person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("seat_request").where("person_id", "=", personId).execute();
			await tx.updateTable("seat_request").set({ decided_by: null }).where("decided_by", "=", personId).execute();
		},
	},
];
