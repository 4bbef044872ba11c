import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { type EvidenceKind, levelOfMark, type MarkScale } from "../../attainment.ts";
import type { declaration, NewEvidence } from "../../contract-ledger.ts";
import { addToAttainment } from "./keep-attainment.ts";
import { peopleToJudge } from "./ledger-policy.ts";
import { selectRecordable } from "./recordable-competencies.ts";

/** Evidence about somebody, from whoever may judge them. */
export type EvidenceAbout = NewEvidence & { personId: string };

/**
 * Records what the actor says of people: all entries or none.
 * @returns ids in the order given
 * @throws Problem not-found when one of the people is not the actor's to judge
 */
export async function recordEvidence(context: WriteContext, entries: readonly EvidenceAbout[]): Promise<string[]> {
	const { actor } = context;
	const people = new Set(entries.map(({ personId }) => personId));
	const judged = await peopleToJudge(context, [...people], [...new Set(entries.map(({ kind }) => kind))]);
	if (judged.size !== people.size) throw notFound();
	const issuer = { organisationId: actor.organisationId as string, personId: actor.personId };
	const ids = await unsafeAppend(
		context,
		entries.map((entry) => ({
			...entry,
			issuer,
			at: entry.at ? new Date(entry.at) : context.now,
			expiresAt: entry.expiresAt ? new Date(entry.expiresAt) : null,
		})),
	);
	for (const [index, id] of ids.entries()) {
		const { personId, competencyId, kind } = entries[index]!;
		context.audit({
			action: "competencies.evidence.recorded",
			object: { kind: "evidence", id },
			detail: { personId, competencyId, kind },
		});
	}
	return ids;
}

/** Records what the actor says of themselves. */
export async function declareEvidence(
	context: WriteContext,
	declared: z.infer<typeof declaration>,
): Promise<{ id: string }> {
	const { personId } = context.actor;
	if (!personId) throw notFound();
	const [id] = await unsafeAppend(context, [
		{ ...declared, personId, kind: "self-declared", issuer: null, at: context.now, expiresAt: null },
	]);
	context.audit({
		action: "competencies.evidence.declared",
		object: { kind: "evidence", id: id as string },
		detail: { personId, competencyId: declared.competencyId },
	});
	return { id: id as string };
}

export interface Appended {
	personId: string;
	competencyId: string;
	kind: EvidenceKind;
	level?: number | undefined;
	mark?: { score: number; scale: MarkScale } | undefined;
	at: Date;
	expiresAt: Date | null;
	/** Null: the person's own word. A rule of an organisation names no person. */
	issuer: { organisationId: string; personId: string | null } | null;
	sourceKey?: string;
	link: string | null;
	note: string | null;
}

/**
 * Appends entries and adds them to attainment in the same transaction; who may say it was asked before. It is invented
 * when its person is.
 * @throws Problem invalid for what lies in the future, or a competency that nobody can read or that is a heading
 */
export async function unsafeAppend(context: WriteContext, entries: readonly Appended[]): Promise<string[]> {
	if (entries.length === 0) return [];
	const { tx, now } = context;
	if (entries.some(({ at }) => at > now)) throw invalid({ path: "at", code: "in-the-future" });
	const wrongEnd = entries.some(({ at, expiresAt }) => expiresAt !== null && expiresAt <= at);
	if (wrongEnd) throw invalid({ path: "expiresAt", code: "before-start" });
	const wrongMark = entries.some(({ mark }) => mark && mark.score > mark.scale.max);
	if (wrongMark) throw invalid({ path: "mark.score", code: "mark-above-scale" });
	const wanted = [...new Set(entries.map(({ competencyId }) => competencyId))];
	// Its kind says how fast evidence fades: whoever changes that waits, and counts these entries anew.
	const known = await selectRecordable(context, wanted).orderBy("c.id").forShare("c").execute();
	if (known.length !== wanted.length) throw invalid({ path: "competencyId", code: "competency-unknown" });
	const invented = await samplesAmong(context, [...new Set(entries.map(({ personId }) => personId))]);
	const rows = entries.map((entry) => ({
		id: newId(),
		action: "recorded",
		person_id: entry.personId,
		competency_id: entry.competencyId,
		kind: entry.kind,
		level: entry.level ?? levelOfMark(entry.mark!.score, entry.mark!.scale),
		score: entry.mark?.score ?? null,
		scale: entry.mark ? JSON.stringify(entry.mark.scale) : null,
		at: entry.at,
		recorded_at: now,
		expires_at: entry.expiresAt,
		issuer_organisation_id: entry.issuer?.organisationId ?? null,
		issuer_person_id: entry.issuer?.personId ?? null,
		source_key: entry.sourceKey ?? null,
		source_link: entry.link,
		note: entry.note || null,
		sample: invented.has(entry.personId),
	}));
	for (let from = 0; from < rows.length; from += 1000)
		await tx
			.insertInto("evidence")
			.values(rows.slice(from, from + 1000))
			.execute();
	const ids = rows.map(({ id }) => id);
	await addToAttainment(context, ids);
	const batches = Array.from({ length: Math.ceil(ids.length / 1000) }, (_, n) => ids.slice(1000 * n, 1000 * (n + 1)));
	await context.emitAll(
		"competencies.evidence.recorded",
		batches.map((evidenceIds) => ({ evidenceIds, count: evidenceIds.length })),
	);
	return ids;
}

/** Of these people, those who are invented. Asked once: asked in each row's insertion, it cost more than all the rest. */
async function samplesAmong({ tx }: ReadContext, personIds: readonly string[]): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select id from person where id = any(${personIds}::uuid[]) and sample`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}
