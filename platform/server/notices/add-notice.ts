import type { WriteContext } from "../database/context.ts";
import { newId } from "../id.ts";
import { noticeKind, toLanguage } from "./notice-kinds.ts";

export interface Notice {
	personId: string;
	kind: string;
	params?: Record<string, string>;
	/** Path in the web application. */
	page: string;
}

/** Tells a person: always in the application, and by e-mail at once, in the daily digest, or not, as they chose. */
export async function addNotice(context: WriteContext, { personId, kind, params = {}, page }: Notice): Promise<void> {
	const { tx, now } = context;
	const definition = noticeKind(kind);
	const person = await tx
		.selectFrom("person")
		.leftJoin("notice_preference", (join) =>
			join.onRef("notice_preference.person_id", "=", "person.id").on("notice_preference.kind", "=", kind),
		)
		.select(["person.email", "person.locale", "person.email_verified", "notice_preference.delivery"])
		.where("person.id", "=", personId)
		.where("person.erased_at", "is", null)
		.executeTakeFirst();
	if (!person) return;
	const delivery = person.delivery ?? definition.delivery;
	await tx
		.insertInto("notice")
		.values({
			id: newId(),
			person_id: personId,
			kind,
			params: JSON.stringify(params),
			page,
			digest: delivery === "digest",
			created_at: now,
		})
		.execute();
	if (delivery !== "instant" || !person.email_verified) return;
	const text = definition.text[toLanguage(person.locale)](params);
	await context.mail({ to: person.email, personId, kind: `notice.${kind}`, subject: text, text });
}
