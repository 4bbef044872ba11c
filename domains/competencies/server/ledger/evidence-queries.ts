import type { SelectQueryBuilder } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { fillPage, keysetPage } from "#platform/server/lists/keyset.ts";
import { type EvidenceKind, halfLifeSeconds, type MarkScale, weightAt } from "../../attainment.ts";
import type { EvidenceEntry, evidenceList, evidenceQuery } from "../../contract-ledger.ts";
import { nameOf } from "../occupation-rows.ts";
import { mayTakeBack, personToSee } from "./ledger-policy.ts";
import { waitingDisputes } from "./replace-evidence.ts";

/** Evidence of a person, the newest first, with what later entries did to it. The page is cut before anything is joined. */
export async function listEvidence(
	context: ReadContext,
	personId: string,
	{ competencyId, ...query }: z.infer<typeof evidenceQuery>,
): Promise<z.infer<typeof evidenceList>> {
	await personToSee(context, personId);
	const { tx, actor, now } = context;
	let rows = tx.selectFrom("evidence as e").select(["e.id", "e.at"]).where("e.person_id", "=", personId);
	if (competencyId) rows = rows.where("e.competency_id", "=", competencyId);
	const page = await keysetPage(rows as SelectQueryBuilder<never, never, { id: string; at: string }>, {
		sorts: { at: "e.at" },
		defaultSort: "-at",
		id: "e.id",
		...query,
	});
	const filled = await fillPage(page, (ids) =>
		tx
			.selectFrom("evidence as e")
			.leftJoin("evidence as r", "r.replaces_id", "e.id")
			.leftJoin("competency as c", "c.id", "e.competency_id")
			.leftJoin("organisation as o", "o.id", "e.issuer_organisation_id")
			.leftJoin("person as p", "p.id", "e.issuer_person_id")
			.leftJoin("evidence_dispute as d", "d.evidence_id", "e.id")
			.selectAll("e")
			.select(["r.action as replaced_by", "c.kind as competency_kind", "c.framework_id", "c.name_en", "c.name_zh"])
			.select(["o.name_en as organisation_en", "o.name_zh as organisation_zh", "p.name as issuer_name"])
			.select(["d.id as dispute_id", "d.state as dispute_state"])
			.where("e.id", "in", ids)
			.execute(),
	);
	const own = personId === actor.personId;
	const items = filled.items.map((row): EvidenceEntry => {
		const standing = row.action !== "withdrawn" && row.replaced_by === null;
		const mine = standing && mayTakeBack(actor, row);
		const disputable = standing && own && row.issuer_organisation_id !== null && row.dispute_id === null;
		return {
			id: row.id,
			action: row.action as EvidenceEntry["action"],
			replacesId: row.replaces_id,
			replacedBy: row.replaced_by as EvidenceEntry["replacedBy"],
			competency: { id: row.competency_id, frameworkId: row.framework_id, name: nameOf(row) },
			kind: row.kind as EvidenceKind,
			level: row.level === null ? null : Number(row.level),
			mark: row.score === null ? null : { score: row.score, max: (row.scale as unknown as MarkScale).max },
			at: row.at,
			recordedAt: row.recorded_at,
			expiresAt: row.expires_at,
			issuer: {
				organisation: row.issuer_organisation_id ? { en: row.organisation_en, zh: row.organisation_zh } : null,
				person: row.issuer_name,
			},
			link: row.source_link,
			note: row.note,
			weight: standing
				? weightAt(
						{
							kind: row.kind as EvidenceKind,
							level: 0,
							at: new Date(row.at),
							expiresAt: row.expires_at ? new Date(row.expires_at) : null,
						},
						now,
						halfLifeSeconds(row.competency_kind ?? ""),
					)
				: 0,
			dispute:
				row.dispute_id && waitingDisputes.includes(row.dispute_state ?? "")
					? { id: row.dispute_id, state: row.dispute_state as string }
					: null,
			sample: row.sample,
			abilities: [...(mine ? (["correct", "withdraw"] as const) : []), ...(disputable ? (["dispute"] as const) : [])],
		};
	});
	return { ...filled, items };
}
