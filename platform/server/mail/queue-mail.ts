import { sql } from "kysely";
import type { WriteContext } from "../database/context.ts";
import { newId } from "../id.ts";

export interface MailMessage {
	to: string;
	/** The account it concerns, when there is one: erasure and export find it by this. */
	personId?: string | null;
	kind: string;
	subject: string;
	/** Plain text; paragraphs and links are turned into HTML when it is sent. */
	text: string;
}

/** Queues an e-mail in the caller's transaction: it leaves only if that commits. */
export async function queueMail(context: WriteContext, message: MailMessage): Promise<void> {
	await context.tx
		.insertInto("mail_message")
		.values({
			id: newId(),
			recipient: message.to,
			person_id: message.personId ?? null,
			kind: message.kind,
			subject: message.subject.replaceAll(/[\r\n]+/g, " "),
			body: message.text,
			next_at: context.now,
			created_at: context.now,
		})
		.execute();
	await sql`select pg_notify('ronghe', '{"channel":"mail"}')`.execute(context.tx);
}
