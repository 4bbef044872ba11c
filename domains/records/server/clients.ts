import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Services } from "#platform/server/services.ts";
import { isClosedSample } from "#platform/server/sign-in/closed-samples.ts";
import type { Client, ClientInput, NewClient } from "../contract.ts";
import { manageableStore } from "./clients-policy.ts";

/** Of 256 random bits: a plain hash is enough, there is nothing to guess. */
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Programs that may use the organisation's store, newest first; withdrawn ones stay listed. */
export async function listClients(context: ReadContext, organisationId: string): Promise<Client[]> {
	const store = manageableStore(context, organisationId);
	const rows = await context.tx
		.selectFrom("record_client")
		.leftJoin("person", "person.id", "record_client.created_by")
		.select([
			"record_client.id",
			"record_client.name",
			"record_client.key",
			"record_client.scopes",
			"record_client.created_at",
			"record_client.revoked_at",
			"record_client.last_used_at",
			"person.name as created_by_name",
		])
		.where("record_client.organisation_id", "=", store)
		.orderBy("record_client.created_at", "desc")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		key: row.key,
		scopes: row.scopes as Client["scopes"],
		createdAt: row.created_at,
		createdBy: row.created_by_name,
		revokedAt: row.revoked_at,
		lastUsedAt: row.last_used_at,
		abilities: row.revoked_at === null ? ["revoke"] : [],
	}));
}

/** Makes credentials for another program. @returns them with the secret, which is nowhere to be read again */
export async function createClient(
	context: WriteContext,
	organisationId: string,
	input: ClientInput,
): Promise<NewClient> {
	const store = manageableStore(context, organisationId);
	const id = newId();
	const key = `rk_${randomBytes(12).toString("hex")}`;
	const secret = randomBytes(32).toString("base64url");
	await context.tx
		.insertInto("record_client")
		.values({
			id,
			organisation_id: store,
			name: input.name,
			key,
			secret_hash: hashOf(secret),
			scopes: [...input.scopes],
			created_by: context.actor.personId,
			created_at: context.now,
		})
		.execute();
	context.audit({
		action: "records.client.created",
		object: { kind: "record_client", id },
		organisationId: store,
		detail: { name: input.name, scopes: input.scopes.join(" ") },
	});
	return { id, key, secret };
}

/** Withdraws credentials: the next request with them is refused. */
export async function revokeClient(context: WriteContext, organisationId: string, clientId: string): Promise<void> {
	const store = manageableStore(context, organisationId);
	const row = await context.tx
		.updateTable("record_client")
		.set({ revoked_at: context.now })
		.where("id", "=", clientId)
		.where("organisation_id", "=", store)
		.where("revoked_at", "is", null)
		.returning("name")
		.executeTakeFirst();
	if (!row) throw notFound();
	context.audit({
		action: "records.client.revoked",
		object: { kind: "record_client", id: clientId },
		organisationId: store,
		detail: { name: row.name },
	});
}

export interface KnownClient {
	actor: Actor;
	key: string;
	name: string;
}

/** Days are what one wants to know of a client; a write with every request would cost more than it tells. */
const USE_NOTED_EVERY = 60_000;

/** Who has these credentials; null for unknown, wrong and withdrawn ones alike. Reads before anybody acts. */
export async function authenticateClient(
	{ contexts, clock, settings }: Pick<Services, "contexts" | "clock" | "settings">,
	key: string,
	secret: string,
): Promise<KnownClient | null> {
	const row = await contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("record_client")
			.innerJoin("organisation", "organisation.id", "record_client.organisation_id")
			.leftJoin("person", "person.id", "record_client.created_by")
			.select([
				"person.sample",
				"record_client.id",
				"record_client.name",
				"record_client.secret_hash",
				"record_client.scopes",
				"record_client.last_used_at",
				"record_client.organisation_id",
				"organisation.kind",
				"organisation.region_id",
			])
			.where("record_client.key", "=", key)
			.where("record_client.revoked_at", "is", null)
			.where("organisation.state", "=", "verified")
			.executeTakeFirst(),
	);
	// Compared even when nothing was found, so that the time says nothing.
	const right = timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(row?.secret_hash ?? hashOf("")));
	if (!row || !right || isClosedSample(settings, { sample: row.sample ?? false })) return null;
	if (!row.last_used_at || clock().getTime() - new Date(row.last_used_at).getTime() > USE_NOTED_EVERY) {
		await contexts.write(system, ({ tx, now }) =>
			tx.updateTable("record_client").set({ last_used_at: now }).where("id", "=", row.id).execute(),
		);
	}
	return {
		key,
		name: row.name,
		actor: {
			...anonymous,
			kind: "client",
			clientId: row.id,
			organisationId: row.organisation_id,
			organisationKind: row.kind,
			regionId: row.region_id,
			roles: row.scopes,
		},
	};
}
