import { sql } from "kysely";
import type { z } from "zod";
import { verifyAudit } from "#platform/server/audit/verify-audit.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import type { auditQuery, auditRow, auditVerification } from "../contract-operation.ts";

type Row = z.infer<typeof auditRow>;

/** Entries of the audit, the newest first. Ids and codes only, as that is all it holds. */
export async function listAudit({ tx }: ReadContext, query: z.infer<typeof auditQuery>): Promise<Page<Row>> {
	const rows = tx
		.selectFrom("audit_entry")
		.select([
			"seq",
			"at",
			"actor_kind as actorKind",
			"actor_id as actorId",
			"organisation_id as organisationId",
			"action",
			"object_kind as objectKind",
			"object_id as objectId",
			sql<Row["detail"]>`detail`.as("detail"),
			"hash",
		])
		.$if(query.action !== undefined, (filtered) =>
			filtered.where(sql<boolean>`starts_with(action, ${query.action ?? ""})`),
		)
		.$if(query.objectKind !== undefined, (filtered) => filtered.where("object_kind", "=", query.objectKind ?? ""))
		.$if(query.objectId !== undefined, (filtered) => filtered.where("object_id", "=", query.objectId ?? ""))
		.$if(query.actorId !== undefined, (filtered) => filtered.where("actor_id", "=", query.actorId ?? ""))
		.$if(query.organisationId !== undefined, (filtered) =>
			filtered.where("organisation_id", "=", query.organisationId ?? ""),
		)
		.$if(query.from !== undefined, (filtered) => filtered.where("at", ">=", query.from ?? ""))
		.$if(query.to !== undefined, (filtered) => filtered.where("at", "<", query.to ?? ""))
		.$if(Boolean(query.q), (filtered) =>
			filtered.where(sql<boolean>`strpos(action, ${query.q}) > 0 or object_id = ${query.q}`),
		);
	return keysetPage(rows, { sorts: { seq: "seq" }, defaultSort: "-seq", id: "seq", ...query });
}

/** Recomputes the whole chain. */
export async function verifyWholeAudit({ tx }: ReadContext): Promise<z.infer<typeof auditVerification>> {
	await sql`select set_config('statement_timeout', '60s', true)`.execute(tx);
	const found = await verifyAudit(tx);
	return { ...found, sound: found.broken.length === 0 && found.headMatches };
}
