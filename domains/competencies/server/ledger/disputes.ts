import { type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "#platform/server/actor.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { fillPage, keysetPage } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import type { EvidenceKind } from "../../attainment.ts";
import type { DisputeItem, disputeAnswer, disputeList, disputeQuery } from "../../contract-ledger.ts";
import { competencyProblem } from "../competency-problem.ts";
import { nameOf } from "../occupation-rows.ts";
import { unsafeAsKeeper } from "./keep-attainment.ts";
import { competencyParams } from "./ledger-notices.ts";
import { answerDisputes, answersForAll, managing, teaching } from "./ledger-policy.ts";
import { correctEvidence, waitingDisputes, withdrawEvidence } from "./replace-evidence.ts";

/** Disputes an entry that somebody else issued about the actor, once for each entry; the issuer is told. */
export async function openDispute(context: WriteContext, evidenceId: string, reason: string): Promise<{ id: string }> {
	const { tx, actor, now } = context;
	const entry = await tx
		.selectFrom("evidence as e")
		.leftJoin("evidence as r", "r.replaces_id", "e.id")
		.select(["e.action", "e.competency_id", "e.issuer_organisation_id", "e.issuer_person_id", "r.id as replaced"])
		.where("e.id", "=", evidenceId)
		.where("e.person_id", "=", actor.personId)
		.where("e.issuer_organisation_id", "is not", null)
		.executeTakeFirst();
	if (!entry?.issuer_organisation_id) throw notFound();
	if (entry.replaced || entry.action === "withdrawn") throw competencyProblem("evidence-superseded");
	const id = newId();
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto("evidence_dispute")
		.values({
			id,
			evidence_id: evidenceId,
			person_id: actor.personId as string,
			organisation_id: entry.issuer_organisation_id,
			issuer_person_id: entry.issuer_person_id,
			reason,
			opened_at: now,
		})
		.onConflict((on) => on.column("evidence_id").doNothing())
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows === 0n) throw competencyProblem("evidence-disputed");
	context.audit({
		action: "competencies.dispute.opened",
		object: { kind: "evidence_dispute", id },
		organisationId: entry.issuer_organisation_id,
		detail: { evidenceId },
	});
	const params = await competencyParams(context, entry.competency_id);
	for (const personId of await whoAnswers(context, entry.issuer_organisation_id, entry.issuer_person_id))
		await context.notify({
			personId,
			kind: "competencies.dispute-opened",
			params,
			page: "/evidence-disputes",
		});
	return { id };
}

/** The person who issued it while they hold a role that answers there, else those who run the organisation. */
async function whoAnswers(context: WriteContext, organisationId: string, issuerId: string | null): Promise<string[]> {
	return unsafeAsKeeper(context, async () => {
		const { rows } = await sql<{ person_id: string; issuer: boolean }>`
			select m.person_id, m.person_id = ${issuerId}::uuid as issuer from membership m
			where m.organisation_id = ${organisationId} and m.ended_at is null
				and m.person_id is distinct from ${context.actor.personId}::uuid
				and (m.roles && ${managing}::text[] or (m.person_id = ${issuerId}::uuid and m.roles && ${teaching}::text[]))
			order by m.person_id`.execute(context.tx);
		const issuer = rows.filter((row) => row.issuer);
		return (issuer.length > 0 ? issuer : rows).map(({ person_id }) => person_id);
	});
}

interface Answerable {
	person_id: string;
	organisation_id: string;
	issuer_person_id: string | null;
}

const answers = (actor: Actor, dispute: Answerable): boolean =>
	answerDisputes.holds(actor) &&
	dispute.person_id !== actor.personId &&
	dispute.organisation_id === actor.organisationId &&
	(dispute.issuer_person_id === actor.personId || answersForAll(actor));

/** Answers a dispute: explains, lets the entry stand, corrects or withdraws it. The person is told. */
export async function answerDispute(
	context: WriteContext,
	id: string,
	{ outcome, answer, level }: z.infer<typeof disputeAnswer>,
): Promise<void> {
	const { tx, actor, now } = context;
	const found = await tx.selectFrom("evidence_dispute").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
	if (!found || !answers(actor, found)) throw notFound();
	if (!waitingDisputes.includes(found.state)) throw competencyProblem("dispute-closed");
	// A later entry ends the dispute by itself, and tells the person.
	if (outcome === "withdrawn") return void (await withdrawEvidence(context, found.evidence_id, answer));
	if (outcome === "corrected")
		return void (await correctEvidence(context, found.evidence_id, { level, reason: answer }));
	await tx
		.updateTable("evidence_dispute")
		.set({ state: outcome, answer, answered_by: actor.personId, answered_at: now })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: `competencies.dispute.${outcome}`,
		object: { kind: "evidence_dispute", id },
		detail: { evidenceId: found.evidence_id },
	});
	const entry = await tx
		.selectFrom("evidence")
		.select("competency_id")
		.where("id", "=", found.evidence_id)
		.executeTakeFirstOrThrow();
	await context.notify({
		personId: found.person_id,
		kind: "competencies.dispute-answered",
		params: { ...(await competencyParams(context, entry.competency_id)), outcome },
		page: `/me/competencies/${entry.competency_id}`,
	});
}

/** The person drops a dispute of theirs. */
export async function dropDispute({ tx, actor, audit }: WriteContext, id: string): Promise<void> {
	const found = await tx
		.selectFrom("evidence_dispute")
		.select(["person_id", "state"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (found?.person_id !== actor.personId) throw notFound();
	if (!waitingDisputes.includes(found?.state ?? "")) throw competencyProblem("dispute-closed");
	await tx.updateTable("evidence_dispute").set({ state: "dropped" }).where("id", "=", id).execute();
	audit({ action: "competencies.dispute.dropped", object: { kind: "evidence_dispute", id } });
}

/** Which disputes about the actor's organisation's evidence are theirs to answer, as a condition on `d`. */
export const disputesToAnswer = ({
	actor,
}: ReadContext) => sql<boolean>`(d.organisation_id = ${actor.organisationId}::uuid and d.person_id <> ${actor.personId}::uuid
	and (${answersForAll(actor)}::boolean or d.issuer_person_id = ${actor.personId}::uuid))`;

/** Disputes that the actor opened, or that are about what they or their organisation issued; the newest first. */
export async function listDisputes(
	context: ReadContext,
	{ side, state, ...query }: z.infer<typeof disputeQuery>,
): Promise<z.infer<typeof disputeList>> {
	const { tx, actor } = context;
	if (side === "issued" && !answerDisputes.holds(actor)) throw notFound();
	let rows = tx.selectFrom("evidence_dispute as d").select("d.id");
	rows = side === "mine" ? rows.where("d.person_id", "=", actor.personId) : rows.where(disputesToAnswer(context));
	if (state) rows = rows.where("d.state", state === "waiting" ? "in" : "not in", waitingDisputes);
	const page = await keysetPage(rows as unknown as SelectQueryBuilder<never, never, { id: string }>, {
		sorts: { opened: "d.opened_at" },
		defaultSort: "-opened",
		id: "d.id",
		...query,
	});
	// Name and entry of somebody whose evidence the issuer does not otherwise see: of what it issued itself, it does.
	const filled = await fillPage(page, (ids) =>
		unsafeAsKeeper(context, () =>
			tx
				.selectFrom("evidence_dispute as d")
				.innerJoin("evidence as e", "e.id", "d.evidence_id")
				.innerJoin("competency as c", "c.id", "e.competency_id")
				.innerJoin("organisation as o", "o.id", "d.organisation_id")
				.innerJoin("person as p", "p.id", "d.person_id")
				.selectAll("d")
				.select(["e.kind", "e.level", "e.at", "e.sample", "c.name_en", "c.name_zh", "p.name as person"])
				.select(["o.name_en as organisation_en", "o.name_zh as organisation_zh"])
				.where("d.id", "in", ids)
				.execute(),
		),
	);
	return {
		...filled,
		items: filled.items.map(
			(row): DisputeItem => ({
				id: row.id,
				state: row.state as DisputeItem["state"],
				evidenceId: row.evidence_id,
				competency: nameOf(row),
				level: row.level === null ? null : Number(row.level),
				kind: row.kind as EvidenceKind,
				at: row.at,
				person: row.person,
				organisation: { en: row.organisation_en, zh: row.organisation_zh },
				reason: row.reason,
				answer: row.answer,
				openedAt: row.opened_at,
				answeredAt: row.answered_at,
				sample: row.sample,
				abilities: !waitingDisputes.includes(row.state)
					? []
					: side === "mine"
						? ["drop"]
						: answers(actor, row)
							? ["answer"]
							: [],
			}),
		),
	};
}
