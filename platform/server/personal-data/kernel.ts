import { sql } from "kysely";
import type { ReadContext, WriteContext } from "../database/context.ts";
import type { PersonalDataEntry } from "./registry.ts";

type OwnTable = "job" | "stored_file" | "mail_message" | "notice" | "notice_preference";

const rowsOf =
	(table: OwnTable, columns: readonly string[]) =>
	({ tx }: ReadContext, personId: string): Promise<unknown[]> =>
		tx
			.selectFrom(table)
			.select(columns as never)
			.where("person_id", "=", personId)
			.execute();

const remove =
	(table: OwnTable) =>
	async ({ tx }: WriteContext, personId: string): Promise<void> => {
		await tx.deleteFrom(table).where("person_id", "=", personId).execute();
	};

/** What the kernel's own tables hold about people. */
export const kernelPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "job",
		columns: ["person_id"],
		purpose: { en: "Long tasks you started", zh: "您启动的长时间任务" },
		export: rowsOf("job", ["kind", "subject", "state", "created_at", "finished_at"]),
		erase: remove("job"),
	},
	{
		table: "stored_file",
		columns: ["person_id"],
		purpose: { en: "Files you uploaded", zh: "您上传的文件" },
		export: rowsOf("stored_file", ["id", "name", "size", "purpose", "created_at"]),
		detaches: true,
		// Files that something rests on belong to the organisation; who uploaded them is forgotten. Others are gone before
		// (domains/organisations/server/erase-person.ts).
		erase: async ({ tx }, personId) => {
			await tx.updateTable("stored_file").set({ person_id: null }).where("person_id", "=", personId).execute();
		},
	},
	{
		table: "mail_message",
		columns: ["person_id"],
		purpose: { en: "E-mails sent to you", zh: "发送给您的电子邮件" },
		// Links that may still work stay out of a file that is passed on.
		export: ({ tx }, personId) =>
			tx
				.selectFrom("mail_message")
				.select(["kind", "subject", "state", "created_at"])
				.select(sql<string>`regexp_replace(body, '#[A-Za-z0-9_-]{20,}', '#…', 'g')`.as("body"))
				.where("person_id", "=", personId)
				.execute(),
		erase: remove("mail_message"),
	},
	{
		table: "notice",
		columns: ["person_id"],
		purpose: { en: "Notices shown to you", zh: "向您显示的通知" },
		export: rowsOf("notice", ["kind", "params", "page", "created_at", "read_at"]),
		erase: remove("notice"),
	},
	{
		table: "notice_preference",
		columns: ["person_id"],
		purpose: { en: "How you want to be told", zh: "您选择的通知方式" },
		export: rowsOf("notice_preference", ["kind", "delivery"]),
		erase: remove("notice_preference"),
	},
];
