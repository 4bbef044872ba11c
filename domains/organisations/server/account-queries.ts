import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { keysetPage } from "#platform/server/lists/keyset.ts";
import { noticeKinds } from "#platform/server/notices/notice-kinds.ts";
import { invalid } from "#platform/server/problem.ts";
import type * as shape from "../contract-account.ts";

type Answer<Shape extends z.ZodType> = z.infer<Shape>;

/** My account. Needs a system context: whether there is a password, and which address is pending, lies with sign-in. */
export async function getAccount({ tx, actor, now }: ReadContext): Promise<Answer<typeof shape.accountAnswer>> {
	const person = await tx
		.selectFrom("person as p")
		.select([
			"p.id",
			"p.name",
			"p.email",
			"p.email_verified as emailVerified",
			"p.locale",
			"p.time_zone as timeZone",
			"p.two_factor_enabled as twoFactorEnabled",
			"p.created_at as createdAt",
			sql<boolean>`exists (select from sign_in_account a where a.person_id = p.id and a.password is not null)`.as(
				"hasPassword",
			),
			sql<string | null>`(select t.email from sign_in_token t where t.person_id = p.id and t.kind = 'verify_email'
				and t.used_at is null and t.expires_at > ${now} and t.email <> lower(p.email)
				order by t.created_at desc limit 1)`.as("pendingEmail"),
		])
		.where("p.id", "=", actor.personId)
		.executeTakeFirstOrThrow();
	return person;
}

/** @throws Problem invalid for a time zone that does not exist */
export async function updateAccount(context: WriteContext, input: Answer<typeof shape.updateAccount>): Promise<void> {
	const { tx, actor, now } = context;
	const { name, locale, timeZone } = input;
	if (timeZone !== undefined && !Intl.supportedValuesOf("timeZone").includes(timeZone) && timeZone !== "UTC")
		throw invalid({ path: "timeZone", code: "time-zone-unknown" });
	await tx
		.updateTable("person")
		.set({
			updated_at: now,
			...(name && { name }),
			...(locale && { locale }),
			...(timeZone && { time_zone: timeZone }),
		})
		.where("id", "=", actor.personId)
		.execute();
	context.audit({
		action: "account.updated",
		object: { kind: "person", id: actor.personId ?? "" },
		detail: { changed: Object.keys(input) },
	});
}

export async function listSessions({ tx, actor }: ReadContext): Promise<Answer<typeof shape.mySessions>> {
	const rows = await tx
		.selectFrom("sign_in_session")
		.select([
			"id",
			"ip_address as ipAddress",
			"user_agent as userAgent",
			"created_at as createdAt",
			"updated_at as lastUsedAt",
		])
		.where("person_id", "=", actor.personId)
		.where("expires_at", ">", sql<string>`now()`)
		.orderBy("updated_at", "desc")
		.execute();
	return { items: rows.map((row) => ({ ...row, current: row.id === actor.sessionId })) };
}

export async function getNoticePreferences({
	tx,
	actor,
}: ReadContext): Promise<Answer<typeof shape.noticePreferences>> {
	const chosen = await tx
		.selectFrom("notice_preference")
		.select(["kind", "delivery"])
		.where("person_id", "=", actor.personId)
		.execute();
	const deliveries = new Map(chosen.map((row) => [row.kind, row.delivery]));
	return {
		items: noticeKinds().map(({ kind, label, delivery: standard }) => ({
			kind,
			label,
			delivery: (deliveries.get(kind) ?? standard) as typeof standard,
			standard,
		})),
	};
}

export async function setNoticePreferences(
	{ tx, actor }: WriteContext,
	{ items }: Answer<typeof shape.setNoticePreferences>,
): Promise<void> {
	const known = new Set(noticeKinds().map(({ kind }) => kind));
	for (const [index, { kind, delivery }] of items.entries()) {
		if (!known.has(kind)) throw invalid({ path: `items.${index}.kind`, code: "notice-kind-unknown" });
		await tx
			.insertInto("notice_preference")
			.values({ person_id: actor.personId ?? "", kind, delivery })
			.onConflict((on) => on.columns(["person_id", "kind"]).doUpdateSet({ delivery }))
			.execute();
	}
}

/** My notices, the newest first. One whose kind is gone says so in its code. */
export async function listNotices(
	{ tx, actor }: ReadContext,
	{ unread: onlyUnread, ...query }: Answer<typeof shape.noticeQuery>,
): Promise<Answer<typeof shape.noticeList>> {
	const mine = tx
		.selectFrom("notice")
		.select(["id", "kind", "params", "page", "created_at as createdAt", "read_at as readAt"])
		.where("person_id", "=", actor.personId)
		.$if(onlyUnread === "true", (filtered) => filtered.where("read_at", "is", null));
	const page = await keysetPage(mine, {
		sorts: { createdAt: "created_at" },
		defaultSort: "-createdAt",
		id: "id",
		...query,
	});
	const kinds = new Map(noticeKinds().map((kind) => [kind.kind, kind.text]));
	return {
		...page,
		items: page.items.map(({ params, ...row }) => {
			const text = kinds.get(row.kind);
			const values = params as Record<string, string>;
			return {
				...row,
				read: row.readAt !== null,
				text: { en: text?.en(values) ?? row.kind, zh: text?.zh(values) ?? row.kind },
			};
		}),
		unread: await countUnread({ tx, actor }),
	};
}

async function countUnread({ tx, actor }: Pick<ReadContext, "tx" | "actor">): Promise<number> {
	const { unread } = await tx
		.selectFrom("notice")
		.select(sql<number>`count(*)`.as("unread"))
		.where("person_id", "=", actor.personId)
		.where("read_at", "is", null)
		.executeTakeFirstOrThrow();
	return unread;
}

export async function markNoticesRead(
	context: WriteContext,
	{ ids }: Answer<typeof shape.markNoticesRead>,
): Promise<Answer<typeof shape.unreadAnswer>> {
	const { tx, actor, now } = context;
	if (!ids || ids.length > 0) {
		await tx
			.updateTable("notice")
			.set({ read_at: now })
			.where("person_id", "=", actor.personId)
			.where("read_at", "is", null)
			.$if(ids !== undefined, (filtered) => filtered.where("id", "in", ids ?? []))
			.execute();
	}
	return { unread: await countUnread(context) };
}
