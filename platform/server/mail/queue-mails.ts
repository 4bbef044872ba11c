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

/** Queues e-mails in the caller's transaction: they leave only if that commits. */
export async function queueMails({ tx, now }: WriteContext, messages: readonly MailMessage[]): Promise<void> {
	if (messages.length === 0) return;
	// By arrays: a parameter for each value would be more than a statement takes.
	await sql`insert into mail_message (id, recipient, person_id, kind, subject, body, next_at, created_at)
		select m.*, ${now}::timestamptz, ${now}::timestamptz
		from unnest(${messages.map(() => newId())}::uuid[], ${messages.map(({ to }) => to)}::text[],
			${messages.map(({ personId }) => personId ?? null)}::uuid[], ${messages.map(({ kind }) => kind)}::text[],
			${messages.map(({ subject }) => subject.replaceAll(/[\r\n]+/g, " "))}::text[],
			${messages.map(({ text }) => text)}::text[]) as m`.execute(tx);
	await sql`select pg_notify('ronghe', '{"channel":"mail"}')`.execute(tx);
}
