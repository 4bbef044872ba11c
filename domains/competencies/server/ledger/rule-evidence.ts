import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { EvidenceKind, MarkScale } from "../../attainment.ts";
import { unsafeAsKeeper } from "./keep-attainment.ts";
import { unsafeAppend } from "./record-evidence.ts";
import { unsafeReplace } from "./replace-evidence.ts";

/** What a rule of an organisation found. */
export interface RuleEvidence {
	personId: string;
	competencyId: string;
	kind: EvidenceKind;
	level: number;
	mark: { score: number; scale: MarkScale } | undefined;
	at: Date;
	/** Of the rule and what it read: the same again is no further evidence. */
	sourceKey: string;
	note: string;
}

/** Of these competencies, those in which evidence can be recorded. */
export async function recordableCompetencies({ tx }: ReadContext, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await tx
		.selectFrom("competency as c")
		.innerJoin("framework as f", "f.id", "c.framework_id")
		.select("c.id")
		.where("c.id", "in", [...ids])
		.where("c.kind", "<>", "group")
		.where("c.archived_at", "is", null)
		.where("f.state", "=", "published")
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/**
 * Of these addresses, those of people about whom a rule may say something: learners of the organisation whom the person
 * that it speaks for may judge, now. Owner and coordinator: all of them; teachers, programme heads and mentors: those in
 * the open groups given to them. Nobody judges themselves.
 */
export async function learnersByAddress(
	{ tx }: ReadContext,
	organisationId: string,
	judgeId: string | null,
	addresses: readonly string[],
): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; email: string }>`
		with judge as (
			select m.roles && array['owner', 'coordinator'] as all_learners,
				m.roles && array['teacher', 'programme_head', 'mentor']
					and o.kind in ('school', 'enterprise', 'practice_site') as teaches
			from membership m join organisation o on o.id = m.organisation_id
			where m.person_id = ${judgeId} and m.organisation_id = ${organisationId} and m.ended_at is null
				and o.state = 'verified')
		select p.id, lower(p.email) as email from person p
		where lower(p.email) = any(${addresses.map((address) => address.toLowerCase())}::text[]) and p.email_verified
			and p.erased_at is null and p.id <> ${judgeId}
			and exists (select from judge j where j.all_learners or (j.teaches and exists (
				select from learner_group_teacher t
					join learner_group g on g.id = t.group_id and g.organisation_id = ${organisationId} and g.state = 'open'
					join learner_group_member l on l.group_id = g.id and l.person_id = p.id and l.ended_at is null
				where t.person_id = ${judgeId} and t.ended_at is null)))
			and (exists (select from membership m where m.person_id = p.id and m.organisation_id = ${organisationId}
					and m.ended_at is null and 'student' = any (m.roles))
				or exists (select from evidence_grant g where g.person_id = p.id and g.organisation_id = ${organisationId}
					and g.ended_at is null))`.execute(tx);
	return new Map(rows.map(({ id, email }) => [email, id]));
}

/**
 * Of those who read sources and record, correct or withdraw by rules, one comes after the other until its transaction
 * ends. Taken before the sources are read: what is voided afterwards is then withdrawn after what is recorded now.
 */
export async function lockRuleEvidence({ tx }: WriteContext, organisationId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`rules ${organisationId}`}, 0))`.execute(tx);
}

interface Known {
	id: string;
	source_key: string;
	action: string;
	person_id: string;
	competency_id: string;
	kind: string;
	level: string;
	at: string;
	expires_at: string | null;
	issuer_organisation_id: string;
	source_link: string | null;
	sample: boolean;
	/** A person of the organisation had the last word. */
	settled: boolean;
}

/** Entries that stand behind sources, by their key; where a later entry took their place, that one. */
async function standing(context: WriteContext, organisationId: string, keys: readonly string[]): Promise<Known[]> {
	const { rows } = await sql<Known>`
		with recursive chain as (
			select e.*, e.source_key as root from evidence e
			where e.issuer_organisation_id = ${organisationId} and e.source_key = any(${keys}::text[])
			union all
			select r.*, chain.root from evidence r join chain on r.replaces_id = chain.id)
		select c.id, c.root as source_key, c.action, c.person_id, c.competency_id, c.kind, c.level::text as level, c.at,
			c.expires_at, c.issuer_organisation_id, c.source_link, c.sample, c.issuer_person_id is not null as settled
		from chain c where not exists (select from evidence r where r.replaces_id = c.id)`.execute(context.tx);
	return rows;
}

/**
 * Records what a rule found about learners of the organisation; who may run it was asked before. The same source again
 * changes nothing; at another level it is corrected, unless a person took it back or corrected it since.
 */
export async function recordByRule(
	context: WriteContext,
	organisationId: string,
	found: readonly RuleEvidence[],
): Promise<{ recorded: number; corrected: number; unchanged: number }> {
	return unsafeAsKeeper(context, async () => {
		await lockRuleEvidence(context, organisationId);
		const entries = [...new Map(found.map((one) => [one.sourceKey, one])).values()].sort(inOrder);
		const known = new Map(
			(await standing(context, organisationId, [...entries.map(({ sourceKey }) => sourceKey)])).map((one) => [
				one.source_key,
				one,
			]),
		);
		const issuer = { organisationId, personId: null };
		const fresh = entries.filter(({ sourceKey }) => !known.has(sourceKey));
		const ids = await unsafeAppend(
			context,
			fresh.map((one) => ({
				...one,
				// One of the two is given.
				...(one.mark ? { level: undefined } : {}),
				expiresAt: null,
				issuer,
				link: null,
			})),
		);
		for (const [index, id] of ids.entries()) {
			const { personId, competencyId, kind, sourceKey } = fresh[index]!;
			context.audit({
				action: "competencies.evidence.recorded",
				object: { kind: "evidence", id },
				organisationId,
				detail: { personId, competencyId, kind, sourceKey },
			});
		}
		let corrected = 0;
		for (const { sourceKey, level, mark, note, competencyId } of entries) {
			const before = known.get(sourceKey);
			if (!before || before.settled || before.action === "withdrawn" || before.competency_id !== competencyId) continue;
			if (Number(before.level) === level) continue;
			const replacement = { level, score: mark?.score ?? null, scale: mark ? JSON.stringify(mark.scale) : null };
			await unsafeReplace(unnamed(context), before, note, replacement);
			corrected++;
		}
		return { recorded: fresh.length, corrected, unchanged: entries.length - fresh.length - corrected };
	});
}

/** Withdraws what rules read from sources that count no more, where it still stands. */
export async function withdrawByRule(
	context: WriteContext,
	organisationId: string,
	sourceKeys: readonly string[],
	reason: string,
): Promise<number> {
	return unsafeAsKeeper(context, async () => {
		await lockRuleEvidence(context, organisationId);
		const known = (await standing(context, organisationId, sourceKeys)).filter(({ action }) => action !== "withdrawn");
		known.sort((a, b) => inOrder(toPair(a), toPair(b)));
		for (const one of known) await unsafeReplace(unnamed(context), one, reason, null);
		return known.length;
	});
}

interface Pair {
	personId: string;
	competencyId: string;
}
const toPair = ({ person_id, competency_id }: Known): Pair => ({ personId: person_id, competencyId: competency_id });
/** Attainment is locked in one order, so that two writers wait for each other. */
const inOrder = (a: Pair, b: Pair): number =>
	a.personId.localeCompare(b.personId) || a.competencyId.localeCompare(b.competencyId);

/** A rule corrects, whoever started it. */
const unnamed = (context: WriteContext): WriteContext => ({ ...context, actor: { ...context.actor, personId: null } });
