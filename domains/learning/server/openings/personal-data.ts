import { sql } from "kysely";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

/** What openings hold about people. */
export const openingPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "part_opening",
		columns: ["set_by"],
		purpose: { en: "Opening dates you set", zh: "您设定的开放日期" },
		export: null,
		erase: async ({ tx }, personId) => {
			await tx.updateTable("part_opening").set({ set_by: null }).where("set_by", "=", personId).execute();
		},
	},
	{
		table: "early_opening",
		columns: ["person_id", "opened_by"],
		purpose: { en: "What was opened early for you in courses, and why", zh: "课程中为您提前开放的内容及原因" },
		export: async ({ tx }, personId) => {
			const { rows } = await sql<Record<string, unknown>>`
				select coalesce(a.title_en, u.title_en) as title_en, coalesce(a.title_zh, u.title_zh) as title_zh, x.reason,
					x.opened_at
				from early_opening x left join course_activity a on a.id = x.part_id left join course_unit u on u.id = x.part_id
				where x.person_id = ${personId} order by x.opened_at`.execute(tx);
			return rows;
		},
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("early_opening").where("person_id", "=", personId).execute();
			await tx.updateTable("early_opening").set({ opened_by: null }).where("opened_by", "=", personId).execute();
		},
	},
];
