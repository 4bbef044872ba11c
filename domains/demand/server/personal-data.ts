import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

/** What this domain holds about people. */
export const demandPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "need",
		columns: ["created_by"],
		purpose: { en: "Needs you stated for your organisation", zh: "您为单位填报的人才需求" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("need")
				.select(["id", "title", "contact_name", "contact_email", "created_at"])
				.where("created_by", "=", personId)
				.execute(),
		detaches: true,
		// The need is the organisation's. Who wrote it is forgotten, and the contact where it is this person's address.
		erase: async ({ tx }, personId) => {
			const { email } = await tx
				.selectFrom("person")
				.select("email")
				.where("id", "=", personId)
				.executeTakeFirstOrThrow();
			await tx
				.updateTable("need")
				.set({ contact_name: null, contact_email: null, contact_phone_sealed: null })
				.where("contact_email", "=", email)
				.execute();
			await tx.updateTable("need").set({ created_by: null }).where("created_by", "=", personId).execute();
		},
	},
	{
		table: "need_version",
		columns: ["person_id"],
		purpose: { en: "Changes you made to needs", zh: "您对人才需求的修改记录" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("need_version")
				.select(["need_id", "version", "action", "at"])
				.where("person_id", "=", personId)
				.execute(),
		erase: "keep",
	},
	{
		table: "programme_head",
		columns: ["person_id", "given_by", "ended_by"],
		purpose: {
			en: "Programmes given to you, and those you gave to others",
			zh: "交由您负责的专业，以及您交给他人负责的专业",
		},
		export: ({ tx }, personId) =>
			tx
				.selectFrom("programme_head as h")
				.innerJoin("programme as p", "p.id", "h.programme_id")
				.select(["h.id", "p.name_en", "p.name_zh", "h.given_at", "h.ended_at"])
				.where("h.person_id", "=", personId)
				.execute(),
		detaches: true,
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("programme_head").where("person_id", "=", personId).execute();
			await tx.updateTable("programme_head").set({ given_by: null }).where("given_by", "=", personId).execute();
			await tx.updateTable("programme_head").set({ ended_by: null }).where("ended_by", "=", personId).execute();
		},
	},
	{
		table: "posting_import",
		columns: ["person_id"],
		purpose: { en: "Files of postings you imported", zh: "您导入的招聘文件" },
		export: ({ tx }, personId) =>
			tx.selectFrom("posting_import").select(["id", "state", "created_at"]).where("person_id", "=", personId).execute(),
		erase: "keep",
	},
	{
		table: "title_decision",
		columns: ["decided_by"],
		purpose: { en: "Job titles you assigned to occupations", zh: "您对岗位名称归类的决定" },
		export: ({ tx }, personId) =>
			tx.selectFrom("title_decision").select(["title", "decided_at"]).where("decided_by", "=", personId).execute(),
		erase: "keep",
	},
	{
		table: "place_alias",
		columns: ["decided_by"],
		purpose: { en: "Places you recognised in postings", zh: "您对招聘地点的归类" },
		export: ({ tx }, personId) =>
			tx.selectFrom("place_alias").select(["alias", "decided_at"]).where("decided_by", "=", personId).execute(),
		erase: "keep",
	},
	{
		table: "catalogue",
		columns: ["drafted_by", "submitted_by", "published_by"],
		purpose: { en: "Catalogues you drafted, submitted or published", zh: "您起草、提交或发布的目录" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("catalogue")
				.select(["id", "year", "version", "state", "drafted_at"])
				.where((is) =>
					is.or([
						is("drafted_by", "=", personId),
						is("submitted_by", "=", personId),
						is("published_by", "=", personId),
					]),
				)
				.execute(),
		erase: "keep",
	},
	{
		table: "region_grant",
		columns: ["granted_by"],
		purpose: { en: "Permissions to draft that you gave", zh: "您授予的起草权限" },
		export: null,
		erase: "keep",
	},
];
