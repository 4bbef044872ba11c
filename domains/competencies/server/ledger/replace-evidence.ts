import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { levelOfMark } from "../../attainment.ts";
import type { Correction } from "../../contract-ledger.ts";
import { competencyProblem } from "../competency-problem.ts";
import { recomputeAttainment } from "./keep-attainment.ts";
import { competencyParams } from "./ledger-notices.ts";
import { mayTakeBack } from "./ledger-policy.ts";

/** Withdraws an entry: it stays on record and counts no more from now on. The person is told why. */
export const withdrawEvidence = (context: WriteContext, id: string, reason: string): Promise<{ id: string }> =>
	replace(context, id, reason, null);

/** Corrects the level of an entry; it keeps its day, and what was known until now stays known for the past. */
export function correctEvidence(
	context: WriteContext,
	id: string,
	{ level, mark, reason }: Correction,
): Promise<{ id: string }> {
	if (mark && mark.score > mark.scale.max) throw invalid({ path: "mark.score", code: "mark-above-scale" });
	return replace(context, id, reason, {
		level: level ?? levelOfMark(mark!.score, mark!.scale),
		score: mark?.score ?? null,
		scale: mark ? JSON.stringify(mark.scale) : null,
	});
}

async function replace(
	context: WriteContext,
	id: string,
	reason: string,
	by: Replacement | null,
): Promise<{ id: string }> {
	const found = await context.tx.selectFrom("evidence").selectAll().where("id", "=", id).executeTakeFirst();
	if (!found || !mayTakeBack(context.actor, found)) throw notFound();
	return unsafeReplace(context, found, reason, by);
}

/** States in which a dispute waits for its issuer's decision. */
export const waitingDisputes = ["open", "answered"];

interface Standing {
	id: string;
	action: string;
	person_id: string;
	competency_id: string;
	kind: string;
	at: string;
	expires_at: string | null;
	issuer_organisation_id: string | null;
	source_link: string | null;
	sample: boolean;
}

export interface Replacement {
	level: number;
	score: number | null;
	scale: string | null;
}

/** The later entry itself, its person told; who may was asked before. */
export async function unsafeReplace(
	context: WriteContext,
	found: Standing,
	reason: string,
	by: Replacement | null,
): Promise<{ id: string }> {
	const { tx, actor, now } = context;
	const { id } = found;
	if (found.action === "withdrawn") throw competencyProblem("evidence-superseded");
	const newer = newId();
	const action = by ? "corrected" : "withdrawn";
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto("evidence")
		.values({
			id: newer,
			action,
			replaces_id: id,
			person_id: found.person_id,
			competency_id: found.competency_id,
			kind: found.kind,
			level: by?.level ?? null,
			score: by?.score ?? null,
			scale: by?.scale ?? null,
			at: found.at,
			recorded_at: now,
			expires_at: found.expires_at,
			issuer_organisation_id: found.issuer_organisation_id,
			// Whoever takes back what a rule or a colleague said answers for that.
			issuer_person_id: found.issuer_organisation_id ? actor.personId : null,
			source_link: found.source_link,
			note: reason,
			sample: found.sample,
		})
		// Of two at once one comes second, and finds the entry replaced.
		.onConflict((on) => on.column("replaces_id").doNothing())
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows === 0n) throw competencyProblem("evidence-superseded");
	await recomputeAttainment(context, sql`person_id = ${found.person_id} and competency_id = ${found.competency_id}`);
	context.audit({
		action: `competencies.evidence.${action}`,
		object: { kind: "evidence", id },
		detail: { personId: found.person_id, by: newer },
	});
	const disputed = await closeDispute(context, id, action, reason);
	if (found.person_id !== actor.personId) {
		const competency = await competencyParams(context, found.competency_id);
		const page = `/me/competencies/${found.competency_id}`;
		await context.notify({
			personId: found.person_id,
			...(disputed
				? { kind: "competencies.dispute-answered", params: { ...competency, outcome: action } }
				: { kind: "competencies.evidence-replaced", params: { ...competency, action } }),
			page,
		});
	}
	return { id: newer };
}

/** What is disputed is gone: the dispute ends with it, whoever took it back. @returns whether there was one */
async function closeDispute(
	{ tx, actor, now, audit }: WriteContext,
	evidenceId: string,
	state: string,
	answer: string,
) {
	const closed = await tx
		.updateTable("evidence_dispute")
		.set({ state, answer, answered_by: actor.personId, answered_at: now })
		.where("evidence_id", "=", evidenceId)
		.where("state", "in", waitingDisputes)
		.returning("id")
		.executeTakeFirst();
	if (!closed) return false;
	audit({
		action: `competencies.dispute.${state}`,
		object: { kind: "evidence_dispute", id: closed.id },
		detail: { evidenceId },
	});
	return true;
}
