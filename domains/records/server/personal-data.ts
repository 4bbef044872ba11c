import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";
import { recordKey } from "./record-key.ts";
import { agentKey, keyFor } from "./statement-key.ts";

/** Identifiers by which statements of other programs may name somebody with this address. */
async function identifiers({ tx }: ReadContext, personId: string) {
	const person = await tx.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirstOrThrow();
	const mbox = `mailto:${person.email}`;
	return [{ mbox }, { mbox_sha1sum: createHash("sha1").update(mbox).digest("hex") }] as const;
}

/** Statements, in every store, that speak of the person. */
async function statementsOf(context: ReadContext, personId: string) {
	const names = await identifiers(context, personId);
	const stores = await context.tx.selectFrom("record_client").select("organisation_id").distinct().execute();
	const keys = stores.flatMap(({ organisation_id: store }) =>
		names.map((name) => recordKey(store, keyFor("related-agent", agentKey(name) as string))),
	);
	if (keys.length === 0) return [];
	const { rows } = await sql<{ organisation_id: string; id: string; stored: string; body: string }>`
		select organisation_id, id, stored, body::text as body from record_statement
		where keys && ${keys}::bigint[] order by seq`.execute(context.tx);
	return rows;
}

/** The record keeps that something was learnt or done, and forgets by whom: a name that leads to nobody takes the place. */
async function pseudonymise(context: WriteContext, personId: string): Promise<void> {
	const names = await identifiers(context, personId);
	const account = { homePage: "https://erased.invalid", name: newId() };
	const rows = await statementsOf(context, personId);
	for (const { organisation_id: store, id, body } of rows) {
		const replaced = (kind: "agent" | "related-agent") =>
			names.map((name) => recordKey(store, keyFor(kind, agentKey(name) as string)));
		const [now, related] = (["agent", "related-agent"] as const).map((kind) =>
			recordKey(store, keyFor(kind, agentKey({ account }) as string)),
		);
		await sql`update record_statement set body = ${JSON.stringify(forget(JSON.parse(body), names, account))}::json,
			keys = (select array_agg(case when k = any(${replaced("agent")}::bigint[]) then ${now}::bigint
				when k = any(${replaced("related-agent")}::bigint[]) then ${related}::bigint else k end) from unnest(keys) k)
			where organisation_id = ${store} and id = ${id}`.execute(context.tx);
	}
	await context.tx
		.deleteFrom("record_document")
		.where(
			"agent",
			"in",
			names.map((name) => agentKey(name) as string),
		)
		.execute();
}

type Names = Awaited<ReturnType<typeof identifiers>>;

function forget(value: unknown, names: Names, account: { homePage: string; name: string }): unknown {
	if (Array.isArray(value)) return value.map((one) => forget(one, names, account));
	if (typeof value !== "object" || value === null) return value;
	const members = value as Record<string, unknown>;
	const named = names.some((name) =>
		Object.entries(name).every(([key, text]) => String(members[key]).toLowerCase() === text.toLowerCase()),
	);
	if (named) return { ...(members.objectType !== undefined && { objectType: members.objectType }), account };
	return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, forget(member, names, account)]));
}

export const personalDataOfRecords: readonly PersonalDataEntry[] = [
	{
		table: "record_client",
		columns: ["created_by"],
		purpose: { en: "Credentials for programs that you made", zh: "您为程序创建的访问凭据" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("record_client")
				.select(["name", "key", "scopes", "created_at", "revoked_at"])
				.where("created_by", "=", personId)
				.execute(),
		// They belong to the organisation and go on working; the person's row itself is pseudonymised.
		erase: "keep",
	},
	{
		table: "record_statement",
		columns: [],
		purpose: { en: "Learning records that name your e-mail address", zh: "以您的电子邮箱标识的学习记录" },
		export: async (context, personId) =>
			(await statementsOf(context, personId)).map(({ body }) => JSON.parse(body) as unknown),
		detaches: true,
		erase: pseudonymise,
	},
];
