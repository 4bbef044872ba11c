import { sql } from "kysely";
import type { Actor } from "../actor.ts";
import type { Transaction } from "../database/database.ts";

/** What was done to what. `detail` holds ids, codes and figures, never names or addresses: the audit outlives erasure. */
export interface AuditEntry {
	action: string;
	object: { kind: string; id: string };
	organisationId?: string | null;
	detail?: Record<string, unknown>;
}

/** Appends to the hash chain inside the transaction; the table itself refuses every other way of writing. */
export async function appendAudit(tx: Transaction, actor: Actor, now: Date, entries: AuditEntry[]): Promise<void> {
	const rows = entries.map((entry) => ({
		action: entry.action,
		object_kind: entry.object.kind,
		object_id: entry.object.id,
		organisation_id: entry.organisationId ?? actor.organisationId,
		detail: entry.detail ?? {},
	}));
	await sql`select audit_append(${actor.kind}, ${actor.personId}::uuid, ${now.toISOString()}::timestamptz,
		${JSON.stringify(rows)}::jsonb)`.execute(tx);
}
