import { type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { fillPage, keysetPage } from "#platform/server/lists/keyset.ts";
import { type EvidenceKind, halfLifeSeconds, type MarkScale, weightAt } from "../../attainment.ts";
import type { EvidenceEntry, evidenceList, evidenceQuery } from "../../contract-ledger.ts";
import { nameOf } from "../occupation-rows.ts";
import { unsafeAsKeeper } from "./keep-attainment.ts";
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
	// The second lock would make the list of all whom the reader sees, each time the table is named.
	const filled = await unsafeAsKeeper(context, async () => {
		const page = await keysetPage(rows as SelectQueryBuilder<never, never, { id: string; at: string }>, {
			sorts: { at: "e.at" },
			defaultSort: "-at",
			id: "e.id",
			...query,
		});
		return fillPage(page, (ids) =>
			tx
				.selectFrom("evidence as e")
				.leftJoin("evidence as r", "r.replaces_id", "e.id")
				.leftJoin("competency as c", "c.id", "e.competency_id")
				.selectAll("e")
				.select(["r.action as replaced_by", "c.kind as competency_kind"])
				.where("e.id", "in", ids)
				.execute(),
		);
	});
	const around = await aroundEntries(context, filled.items);
	const own = personId === actor.personId;
	const items = filled.items.map((row): EvidenceEntry => {
		const { competency, organisation, issuer, dispute } = around(row);
		const standing = row.action !== "withdrawn" && row.replaced_by === null;
		const mine = standing && mayTakeBack(actor, row);
		const disputable = standing && own && row.issuer_organisation_id !== null && !dispute;
		return {
			id: row.id,
			action: row.action as EvidenceEntry["action"],
			replacesId: row.replaces_id,
			replacedBy: row.replaced_by as EvidenceEntry["replacedBy"],
			competency,
			kind: row.kind as EvidenceKind,
			level: row.level === null ? null : Number(row.level),
			mark: row.score === null ? null : { score: row.score, max: (row.scale as unknown as MarkScale).max },
			at: row.at,
			recordedAt: row.recorded_at,
			expiresAt: row.expires_at,
			issuer: { organisation, person: issuer },
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
			dispute: dispute && waitingDisputes.includes(dispute.state) ? { id: dispute.id, state: dispute.state } : null,
			sample: row.sample,
			abilities: [...(mine ? (["correct", "withdraw"] as const) : []), ...(disputable ? (["dispute"] as const) : [])],
		};
	});
	return { ...filled, items };
}

interface Entry {
	id: string;
	competency_id: string;
	issuer_organisation_id: string | null;
	issuer_person_id: string | null;
}

/** What entries are of, who said them and what was said against them, as far as the reader may know it. */
async function aroundEntries({ tx }: ReadContext, entries: readonly Entry[]) {
	const among = (key: keyof Entry) =>
		sql<string>`any(${[...new Set(entries.flatMap((one) => one[key] ?? []))]}::uuid[])`;
	const competencies = await tx
		.selectFrom("competency")
		.select(["id", "framework_id", "name_en", "name_zh"])
		.where("id", "=", among("competency_id"))
		.execute();
	const organisations = await tx
		.selectFrom("organisation")
		.select(["id", "name_en", "name_zh"])
		.where("id", "=", among("issuer_organisation_id"))
		.execute();
	const people = await tx
		.selectFrom("person")
		.select(["id", "name"])
		.where("id", "=", among("issuer_person_id"))
		.execute();
	const disputes = await tx
		.selectFrom("evidence_dispute")
		.select(["id", "state", "evidence_id"])
		.where("evidence_id", "=", among("id"))
		.execute();
	const competencyOf = new Map(competencies.map((one) => [one.id, one]));
	const organisationOf = new Map(organisations.map((one) => [one.id, nameOf(one)]));
	const personOf = new Map(people.map(({ id, name }) => [id, name]));
	const disputeOf = new Map(disputes.map((one) => [one.evidence_id, one]));
	const unknown = { en: null, zh: null };
	return (entry: Entry) => {
		const competency = competencyOf.get(entry.competency_id);
		return {
			competency: {
				id: entry.competency_id,
				frameworkId: competency?.framework_id ?? null,
				name: competency ? nameOf(competency) : unknown,
			},
			organisation: entry.issuer_organisation_id ? (organisationOf.get(entry.issuer_organisation_id) ?? unknown) : null,
			issuer: entry.issuer_person_id ? (personOf.get(entry.issuer_person_id) ?? null) : null,
			dispute: disputeOf.get(entry.id),
		};
	};
}
