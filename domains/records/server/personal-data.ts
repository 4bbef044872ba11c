import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";
import { forgetAttachments, SIGNATURE } from "./attachments.ts";
import { seqsOf } from "./find-statements.ts";
import { recordKey } from "./record-key.ts";
import { personAccount } from "./save-own-statements.ts";
import { agentKey, keyFor, keysFor } from "./statement-key.ts";

/** Identifiers by which statements of other programs may name somebody with this address. */
async function identifiers({ tx }: ReadContext, personId: string) {
	const person = await tx.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirstOrThrow();
	const mbox = `mailto:${person.email}`;
	const mbox_sha1sum = createHash("sha1").update(mbox).digest("hex");
	return [{ mbox }, { mbox_sha1sum }, { account: personAccount(personId) }] as const;
}

/** Statements, in every store, that speak of the person. */
async function statementsOf(context: ReadContext, personId: string) {
	const names = await identifiers(context, personId);
	const stores = await context.tx.selectFrom("organisation").select("id as organisation_id").execute();
	const keys = stores.flatMap(({ organisation_id: store }) =>
		names.flatMap((name) => keysFor("related-agent", agentKey(name) as string).map((key) => recordKey(store, key))),
	);
	if (keys.length === 0) return [];
	const { rows } = await sql<{ organisation_id: string; seq: string; stored: string; body: string }>`
		select s.organisation_id, s.seq::text as seq, s.stored, s.body::text as body from (
			select distinct r.organisation_id, n.seq, r.stored
			from record_segment g join record_statement_key r on r.segment = g.id and r.organisation_id = g.organisation_id
			cross join unnest(${seqsOf("r")}) as n (seq)
			where r.key = any(${keys}::bigint[])) k
		join record_statement s on s.organisation_id = k.organisation_id and s.seq = k.seq and s.stored = k.stored
		order by s.stored, s.seq`.execute(context.tx);
	return rows;
}

/** The record keeps that something was learnt or done, and forgets by whom: a name that leads to nobody takes the place. */
async function pseudonymise(context: WriteContext, personId: string): Promise<void> {
	const names = await identifiers(context, personId);
	const account = { homePage: "https://erased.invalid", name: newId() };
	const rows = await statementsOf(context, personId);
	for (const { organisation_id: store, seq, stored, body } of rows) {
		const replaced = (kind: "agent" | "related-agent") =>
			names.map((name) => recordKey(store, keyFor(kind, agentKey(name) as string)));
		const [now, related] = (["agent", "related-agent"] as const).map((kind) =>
			recordKey(store, keyFor(kind, agentKey({ account }) as string)),
		);
		const instead = sql`case when k = any(${replaced("agent")}::bigint[]) then ${now}::bigint
			when k = any(${replaced("related-agent")}::bigint[]) then ${related}::bigint else k end`;
		const both = [...replaced("agent"), ...replaced("related-agent")];
		const said = JSON.parse(body) as Members;
		const forgotten = forget(said, names, account) as Members;
		// One that only refers to theirs names nobody anew: whoever signed it keeps their signature.
		const { statement, signatures } = isDeepStrictEqual(said, forgotten)
			? { statement: said, signatures: [] }
			: unsigned(forgotten);
		await forgetAttachments(context, store, signatures);
		await sql`update record_statement set body = ${JSON.stringify(statement)}::json,
			attachments = array(select a from unnest(attachments) a where a <> all (${signatures}::text[])),
			keys = (select array_agg(distinct ${instead}) from unnest(keys) k)
			where organisation_id = ${store} and stored = ${stored} and seq = ${seq}`.execute(context.tx);
		// What others of the batch are found by stays.
		await sql`with gone as (
				delete from record_statement_key r using record_segment g
				where g.organisation_id = ${store} and r.segment = g.id and r.organisation_id = ${store}
					and r.key = any(${both}::bigint[]) and r.stored = ${stored} and ${seq} = any(${seqsOf("r")})
				returning r.segment, r.key as k, array_remove(${seqsOf("r")}, ${seq}::bigint) as others
			)
			insert into record_statement_key (segment, organisation_id, key, stored, seq, more)
			select segment, ${store}::uuid, k, ${stored}::timestamptz, others[1], nullif(others[2:], '{}') from gone where others <> '{}'
			union all
			select distinct segment, ${store}::uuid, ${instead}, ${stored}::timestamptz, ${seq}::bigint, null::bigint[] from gone
			on conflict do nothing`.execute(context.tx);
	}
}

/** A signature holds the statement once more, person and all; it would be void besides. */
function unsigned(statement: Members): { statement: Members; signatures: string[] } {
	const attachments = (statement.attachments ?? []) as { usageType: string; sha2: string }[];
	const signatures = attachments.filter(({ usageType }) => usageType === SIGNATURE);
	if (signatures.length === 0) return { statement, signatures: [] };
	const { attachments: _, ...rest } = statement;
	const others = attachments.filter((one) => !signatures.includes(one));
	return {
		statement: others.length === 0 ? rest : { ...rest, attachments: others },
		signatures: signatures.map(({ sha2 }) => sha2.toLowerCase()),
	};
}

const agentsOf = (names: Names): string[] => names.map((name) => agentKey(name) as string);

const documentsOf = async ({ tx }: ReadContext, names: Names) =>
	tx
		.selectFrom("record_document")
		.select(["organisation_id", "kind", "activity", "document_id", "content_type", "content", "updated_at"])
		.where("agent", "in", agentsOf(names))
		.orderBy("updated_at")
		.execute();

type Names = Awaited<ReturnType<typeof identifiers>>;

type Members = Record<string, unknown>;
type Account = { homePage: string; name: string };

const isNamed = (members: Members, names: Names): boolean =>
	names.some((name) =>
		Object.entries(name).every(([key, value]) => isDeepStrictEqual(inLowerCase(members[key]), inLowerCase(value))),
	);
const inLowerCase = (value: unknown): unknown => (typeof value === "string" ? value.toLowerCase() : value);
const isSomebody = (members: Members): boolean =>
	["mbox", "mbox_sha1sum", "openid", "account"].some((key) => members[key] !== undefined);

/** A statement in which another account stands in the place of everybody whom `which` picks. */
function replace(value: unknown, which: (members: Members) => boolean, account: Account): unknown {
	if (Array.isArray(value)) return value.map((one) => replace(one, which, account));
	if (typeof value !== "object" || value === null) return value;
	const members = value as Members;
	if (which(members)) return { ...(members.objectType !== undefined && { objectType: members.objectType }), account };
	return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, replace(member, which, account)]));
}

const forget = (statement: unknown, names: Names, account: Account): unknown =>
	replace(statement, (members) => isNamed(members, names), account);

/** As its person may have it: others in it stay unnamed, but for the program that vouches for it. */
function withoutOthers(statement: Members, names: Names): unknown {
	const others = { homePage: "https://others.invalid", name: "somebody else" };
	const seen = replace(statement, (members) => isSomebody(members) && !isNamed(members, names), others) as Members;
	return { ...seen, authority: statement.authority };
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
		table: "record_forward",
		columns: ["created_by"],
		purpose: { en: "Other stores that you had statements sent on to", zh: "您设置的学习记录转发目标" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("record_forward")
				.select(["name", "endpoint", "created_at"])
				.where("created_by", "=", personId)
				.execute(),
		// They belong to the organisation and go on.
		erase: "keep",
	},
	{
		table: "record_statement",
		columns: [],
		purpose: { en: "Learning records that name your e-mail address", zh: "以您的电子邮箱标识的学习记录" },
		export: async (context, personId) => {
			const names = await identifiers(context, personId);
			return (await statementsOf(context, personId)).map(({ body }) =>
				withoutOthers(JSON.parse(body) as Members, names),
			);
		},
		detaches: true,
		erase: pseudonymise,
	},
	{
		table: "record_document",
		columns: [],
		purpose: {
			en: "What programs keep under your e-mail address: states of activities and profiles",
			zh: "各程序以您的电子邮箱保存的活动状态与档案",
		},
		export: async (context, personId) => {
			const documents = await documentsOf(context, await identifiers(context, personId));
			return documents.map(({ content, ...document }) => ({ ...document, content: content.toString("base64") }));
		},
		erase: async (context, personId) => {
			const names = await identifiers(context, personId);
			await context.tx.deleteFrom("record_document").where("agent", "in", agentsOf(names)).execute();
		},
	},
];
