import { createTransport } from "nodemailer";
import { system } from "../actor.ts";
import type { Contexts } from "../database/context.ts";
import type { Settings } from "../settings.ts";

export type MailSender = (message: { to: string; subject: string; text: string }) => Promise<void>;

/** SMTP by setting; without it there is no sender, and messages stay where the operator reads them. */
export function createMailSender(settings: Settings): MailSender | undefined {
	if (!settings.SMTP_URL) return undefined;
	const transport = createTransport({ url: settings.SMTP_URL, connectionTimeout: 5_000, socketTimeout: 15_000 });
	return async (message) => {
		await transport.sendMail({ from: settings.MAIL_FROM, ...message });
	};
}

/**
 * Sends what is due, one message a transaction: a crash between the server's answer and our commit can repeat one
 * message, never lose one. Failing ones are tried again for about a day.
 */
export async function sendDueMail(contexts: Contexts, send: MailSender, limit = 100): Promise<number> {
	let sent = 0;
	for (; sent < limit; sent++) {
		const more = await contexts.write(system, async ({ tx, now, log }) => {
			const message = await tx
				.selectFrom("mail_message")
				.selectAll()
				.where("state", "=", "waiting")
				.where("next_at", "<=", now.toISOString())
				.orderBy("created_at")
				.limit(1)
				.forUpdate()
				.skipLocked()
				.executeTakeFirst();
			if (!message) return false;
			const attempts = message.attempts + 1;
			try {
				await send({ to: message.recipient, subject: message.subject, text: message.body });
				await tx
					.updateTable("mail_message")
					.set({ state: "sent", attempts, sent_at: now })
					.where("id", "=", message.id)
					.execute();
			} catch (error) {
				log.warn(
					{ mail: message.id, attempts, error: String((error as { code?: string }).code ?? "unknown") },
					"mail not sent",
				);
				const wait = Math.min(14_400, 30 * 2 ** attempts);
				await tx
					.updateTable("mail_message")
					.set({
						attempts,
						error: String(error).slice(0, 300),
						state: attempts >= 12 ? "failed" : "waiting",
						next_at: new Date(now.getTime() + wait * 1000),
					})
					.where("id", "=", message.id)
					.execute();
			}
			return true;
		});
		if (!more) break;
	}
	return sent;
}
