import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { Services } from "#platform/server/services.ts";
import { isClosedSample } from "#platform/server/sign-in/closed-samples.ts";
import { type Scope, scopes } from "../contract.ts";
import { holdsScope } from "./records-policy.ts";

type Part = Pick<Services, "contexts" | "clock" | "settings">;

export interface KnownClient {
	actor: Actor;
	key: string;
	name: string;
	/** Of web pages that may use the credentials. */
	origins: readonly string[];
}

/** Of 256 random bits: a plain hash is enough, there is nothing to guess. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Days are what one wants to know of a client; a write with every request would cost more than it tells. */
const USE_NOTED_EVERY = 60_000;
/** How long a bearer token is good for, in seconds. */
const TOKEN_LASTS = 3600;

/**
 * How long credentials are taken for good from the moment at which they were asked for, in milliseconds. In this process
 * they end with their withdrawal; in others, and when an organisation is suspended, after this.
 */
const REMEMBERED_FOR = 500;
const MOST_REMEMBERED = 1_000;
/** For how long nobody is remembered after a withdrawal, in milliseconds: until it is committed everybody still finds them. */
const FORGOTTEN_FOR = 60_000;
/** By the hash of what was shown. */
const remembered = new Map<string, { client: KnownClient; contexts: Part["contexts"]; until: number }>();
/** Until when a client is not to be remembered, by its id. */
const forgotten = new Map<string, number>();

/** Whoever has just asked is not looked up again. Only who was found is remembered. */
async function remember(
	{ contexts }: Part,
	shown: string,
	lookUp: () => Promise<KnownClient | null>,
): Promise<KnownClient | null> {
	const asked = performance.now();
	const last = remembered.get(shown);
	if (last && last.contexts === contexts && asked < last.until) return last.client;
	remembered.delete(shown);
	const client = await lookUp();
	if (!client || (forgotten.get(client.actor.clientId as string) ?? 0) > asked) return client;
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(shown, { client, contexts, until: asked + REMEMBERED_FOR });
	return client;
}

/** Of credentials that are being withdrawn. */
export function forgetClient(clientId: string): void {
	const now = performance.now();
	for (const [id, until] of forgotten) if (until < now) forgotten.delete(id);
	forgotten.set(clientId, now + FORGOTTEN_FOR);
	for (const [shown, { client }] of remembered) if (client.actor.clientId === clientId) remembered.delete(shown);
}

/** Who has these credentials; null for unknown, wrong and withdrawn ones alike. Reads before anybody acts. */
export const authenticateClient = (part: Part, key: string, secret: string): Promise<KnownClient | null> =>
	remember(part, hashOf(`${key}:${secret}`), () => lookUpClient(part, key, secret));

async function lookUpClient(part: Part, key: string, secret: string): Promise<KnownClient | null> {
	const row = await find(part, (context) => clients(context).where("record_client.key", "=", key).executeTakeFirst());
	// Compared even when nothing was found, so that the time says nothing.
	const right = timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(row?.secret_hash ?? hashOf("")));
	return row && right ? known(part, row, row.scopes) : null;
}

/** Who has this bearer token; null for unknown and expired ones, and those of a client that is withdrawn, alike. */
export async function authenticateToken(part: Part, token: string): Promise<KnownClient | null> {
	const row = await find(part, (context) =>
		clients(context)
			.innerJoin("record_token", "record_token.client_id", "record_client.id")
			.select("record_token.scopes as tokenScopes")
			.where("record_token.hash", "=", hashOf(token))
			.where("record_token.expires_at", ">", context.now.toISOString())
			.executeTakeFirst(),
	);
	return row ? known(part, row, row.tokenScopes) : null;
}

/**
 * A token for a client that has shown its credentials, with all of its scopes or those asked for.
 * @returns null when a scope is asked for that the client does not have
 */
export async function issueToken(
	{ contexts }: Part,
	{ actor }: KnownClient,
	asked: readonly string[] | undefined,
): Promise<{ token: string; scopes: readonly Scope[]; expiresIn: number } | null> {
	const wanted = z
		.array(z.enum(scopes))
		.min(1)
		.safeParse([...new Set(asked ?? actor.roles)]);
	if (!wanted.success || !wanted.data.every((scope) => holdsScope(actor, scope))) return null;
	const token = randomBytes(32).toString("base64url");
	await contexts.write(system, async ({ tx, now }) => {
		await tx
			.deleteFrom("record_token")
			.where("client_id", "=", actor.clientId!)
			.where("expires_at", "<=", now.toISOString())
			.execute();
		await tx
			.insertInto("record_token")
			.values({
				hash: hashOf(token),
				organisation_id: actor.organisationId!,
				client_id: actor.clientId!,
				scopes: wanted.data,
				expires_at: new Date(now.getTime() + TOKEN_LASTS * 1000),
			})
			.execute();
	});
	return { token, scopes: wanted.data, expiresIn: TOKEN_LASTS };
}

/** Whether some client may be used by pages of this origin: what a browser asks before it sends credentials. */
export const isKnownOrigin = (part: Part, origin: string): Promise<boolean> =>
	find(part, async (context) => {
		const row = await clients(context)
			.where(sql<boolean>`${origin} = any (record_client.origins)`)
			.limit(1)
			.executeTakeFirst();
		return row !== undefined;
	});

const find = <T>({ contexts }: Part, work: (context: ReadContext) => Promise<T>): Promise<T> =>
	contexts.read(system, work);

/** Clients that are not withdrawn, of organisations that are verified. */
const clients = ({ tx }: ReadContext) =>
	tx
		.selectFrom("record_client")
		.innerJoin("organisation", "organisation.id", "record_client.organisation_id")
		.leftJoin("person", "person.id", "record_client.created_by")
		.select([
			"person.sample",
			"record_client.id",
			"record_client.name",
			"record_client.key",
			"record_client.secret_hash",
			"record_client.scopes",
			"record_client.origins",
			"record_client.last_used_at",
			"record_client.organisation_id",
			"organisation.kind",
			"organisation.region_id",
		])
		.where("record_client.revoked_at", "is", null)
		.where("organisation.state", "=", "verified");

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof clients>["executeTakeFirst"]>>>;

async function known(part: Part, row: Row, granted: string[]): Promise<KnownClient | null> {
	const { contexts, clock, settings } = part;
	if (isClosedSample(settings, { sample: row.sample ?? false })) return null;
	if (!row.last_used_at || clock().getTime() - new Date(row.last_used_at).getTime() > USE_NOTED_EVERY) {
		await contexts.write(system, ({ tx, now }) =>
			tx.updateTable("record_client").set({ last_used_at: now }).where("id", "=", row.id).execute(),
		);
	}
	return {
		key: row.key,
		name: row.name,
		origins: row.origins,
		actor: {
			...anonymous,
			kind: "client",
			clientId: row.id,
			organisationId: row.organisation_id,
			organisationKind: row.kind,
			regionId: row.region_id,
			roles: granted,
		},
	};
}
