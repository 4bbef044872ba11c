import type { WriteContext } from "#platform/server/database/context.ts";
import { toLanguage } from "#platform/server/notices/notice-kinds.ts";
import { type SessionMail, sessionMails } from "./session-mails.ts";

interface Recipient {
	id: string | null;
	name: string;
	email: string;
	locale: string;
}

/** Queues an e-mail around sign-in, in the person's language. `link` is whole. */
export async function sendSessionMail(
	context: WriteContext,
	kind: SessionMail,
	to: Recipient,
	link: string,
): Promise<void> {
	const words = sessionMails[kind][toLanguage(to.locale)]({ name: to.name, link, service: "Ronghe" });
	await context.mail({ to: to.email, personId: to.id, kind, ...words });
}
