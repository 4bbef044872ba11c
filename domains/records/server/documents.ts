import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { Scope } from "../contract.ts";
import { recordProblem } from "./problems.ts";
import { requireStore } from "./records-policy.ts";

export type DocumentKind = "state" | "activity-profile" | "agent-profile";

/** Which document: parts that a kind does not have are empty. */
export interface DocumentPlace {
	kind: DocumentKind;
	activity: string;
	agent: string;
	registration: string;
}

export interface Document {
	content: Buffer;
	contentType: string;
	/** Without quotes. */
	etag: string;
	updatedAt: Date;
}

/** Conditions of HTTP (RFC 9110, 13.1) that the writer sets. */
export interface Precondition {
	ifMatch?: string | undefined;
	ifNoneMatch?: string | undefined;
	/** What may not be done without a condition: nothing, replacing a document, or writing at all. */
	required: "nothing" | "replacing" | "writing";
}

const scopeOf = (kind: DocumentKind): Scope => (kind === "state" ? "state" : "profile");

export async function getDocument(context: ReadContext, place: DocumentPlace, id: string): Promise<Document | null> {
	const organisationId = requireStore(context, scopeOf(place.kind), "all/read");
	const row = await at(context, organisationId, place).where("document_id", "=", id).executeTakeFirst();
	return row ? toDocument(row) : null;
}

/** Ids of the documents at a place, those changed after `since`, oldest first. */
export async function listDocuments(
	context: ReadContext,
	place: Omit<DocumentPlace, "registration"> & { registration: string | null },
	since?: Date,
): Promise<{ ids: string[]; newest: string | null }> {
	const organisationId = requireStore(context, scopeOf(place.kind), "all/read");
	let query = at(context, organisationId, place);
	if (since) query = query.where("updated_at", ">", since.toISOString());
	const rows = await query.orderBy("updated_at").orderBy("document_id").execute();
	return { ids: [...new Set(rows.map((row) => row.document_id))], newest: rows.at(-1)?.updated_at ?? null };
}

/**
 * Writes a document; `merge` joins the members of two JSON objects (part 3, 2.2).
 * @throws Problem records/document-changed (412), -unconditional (409), -condition-missing and -not-mergeable (400)
 */
export async function putDocument(
	context: WriteContext,
	place: DocumentPlace,
	id: string,
	given: { content: Buffer; contentType: string; merge: boolean; condition: Precondition },
): Promise<Document> {
	const organisationId = requireStore(context, scopeOf(place.kind));
	await lock(context, organisationId, place, id);
	const row = await at(context, organisationId, place).where("document_id", "=", id).executeTakeFirst();
	const before = row ? toDocument(row) : null;
	check(before, given.condition);
	const content = given.merge && before ? merged(before, given) : given.content;
	if (given.merge && !before && isJson(given.contentType)) asObject(given.content);
	const document = {
		content,
		contentType: given.contentType,
		etag: createHash("sha1").update(content).digest("hex"),
		updatedAt: context.now,
	};
	await context.tx
		.insertInto("record_document")
		.values({
			organisation_id: organisationId,
			...place,
			document_id: id,
			content,
			content_type: given.contentType,
			etag: document.etag,
			updated_at: context.now,
		})
		.onConflict((conflict) =>
			conflict
				.columns(["organisation_id", "kind", "activity", "agent", "registration", "document_id"])
				.doUpdateSet({ content, content_type: given.contentType, etag: document.etag, updated_at: context.now }),
		)
		.execute();
	return document;
}

/** Deletes one document, or all at a place when `id` is null. */
export async function deleteDocuments(
	context: WriteContext,
	place: Omit<DocumentPlace, "registration"> & { registration: string | null },
	id: string | null,
	condition: Precondition = { required: "nothing" },
): Promise<void> {
	const organisationId = requireStore(context, scopeOf(place.kind));
	if (id !== null && place.registration !== null) {
		await lock(context, organisationId, place as DocumentPlace, id);
		const row = await at(context, organisationId, place).where("document_id", "=", id).executeTakeFirst();
		check(row ? toDocument(row) : null, condition);
	}
	let query = context.tx
		.deleteFrom("record_document")
		.where("organisation_id", "=", organisationId)
		.where("kind", "=", place.kind)
		.where("activity", "=", place.activity)
		.where("agent", "=", place.agent);
	if (place.registration !== null) query = query.where("registration", "=", place.registration);
	if (id !== null) query = query.where("document_id", "=", id);
	await query.execute();
}

function at(
	{ tx }: ReadContext,
	organisationId: string,
	place: Omit<DocumentPlace, "registration"> & { registration: string | null },
) {
	const query = tx
		.selectFrom("record_document")
		.selectAll()
		.where("organisation_id", "=", organisationId)
		.where("kind", "=", place.kind)
		.where("activity", "=", place.activity)
		.where("agent", "=", place.agent);
	return place.registration === null ? query : query.where("registration", "=", place.registration);
}

/** One writer at a time for one document, also while it does not exist yet. */
async function lock({ tx }: WriteContext, organisationId: string, place: DocumentPlace, id: string): Promise<void> {
	const name = JSON.stringify([organisationId, place.kind, place.activity, place.agent, place.registration, id]);
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

function check(before: Document | null, { ifMatch, ifNoneMatch, required }: Precondition): void {
	const names = (header: string): string[] => header.split(",").map((tag) => tag.trim().replace(/^(W\/)?"|"$/g, ""));
	if (ifMatch !== undefined) {
		const met = before !== null && (ifMatch.trim() === "*" || names(ifMatch).includes(before.etag));
		if (!met) throw recordProblem("document-changed");
	} else if (ifNoneMatch !== undefined) {
		const met = before === null || (ifNoneMatch.trim() !== "*" && !names(ifNoneMatch).includes(before.etag));
		if (!met) throw recordProblem("document-changed");
	} else if (required !== "nothing" && before !== null) throw recordProblem("document-unconditional");
	else if (required === "writing") throw recordProblem("document-condition-missing");
}

const isJson = (contentType: string): boolean => /^application\/json\b/i.test(contentType);

function asObject(content: Buffer): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(content.toString("utf8"));
		if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
	} catch {
		// Answered below: what is no JSON object cannot be joined.
	}
	throw recordProblem("document-not-mergeable");
}

function merged(before: Document, given: { content: Buffer; contentType: string }): Buffer {
	if (!isJson(before.contentType) || !isJson(given.contentType)) throw recordProblem("document-not-mergeable");
	return Buffer.from(JSON.stringify({ ...asObject(before.content), ...asObject(given.content) }));
}

const toDocument = (row: { content: Buffer; content_type: string; etag: string; updated_at: string }): Document => ({
	content: row.content,
	contentType: row.content_type,
	etag: row.etag,
	updatedAt: new Date(row.updated_at),
});
