import { randomBytes } from "node:crypto";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Client, ClientInput, NewClient } from "../contract.ts";
import { manageableStore } from "./clients-policy.ts";
import { forgetClient, hashOf } from "./known-client.ts";

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
			"record_client.origins",
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
		origins: row.origins,
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
			origins: [...(input.origins ?? [])],
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

/** Withdraws credentials: the next request with them is refused, in another process half a second later. */
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
	await context.tx.deleteFrom("record_token").where("client_id", "=", clientId).execute();
	forgetClient(clientId);
	context.audit({
		action: "records.client.revoked",
		object: { kind: "record_client", id: clientId },
		organisationId: store,
		detail: { name: row.name },
	});
}
