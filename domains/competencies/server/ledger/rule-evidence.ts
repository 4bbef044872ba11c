import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { EvidenceKind, MarkScale } from "../../attainment.ts";
import { unsafeAsKeeper } from "./keep-attainment.ts";
import { type Appended, unsafeAppend } from "./record-evidence.ts";
import { type Replacement, unsafeReplace } from "./replace-evidence.ts";

const VOIDED = "The statement was voided. · 该记录已被作废。";
const CHANGED = "The rule was changed. · 规则已修改。";

/** What a rule of an organisation found about one person in all that counts for one entry. */
export interface RuleEvidence {
	personId: string;
	competencyId: string;
	kind: EvidenceKind;
	/** The best of them is what counts; none: nothing does any more. */
	attempts: readonly Attempt[];
	/** Of the rule and what it read: however often, it is one entry. */
	sourceKey: string;
	/** What it said of the same before, in another competency or of another kind: taken back. */
	formerKeys: readonly string[];
	note: string;
}

interface Attempt {
	level: number;
	mark: { score: number; scale: MarkScale } | undefined;
	at: Date;
	/** When it became known here. */
	stored: Date;
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

/** People with these addresses, whoever they are. */
export async function peopleByAddress({ tx }: ReadContext, addresses: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; email: string }>`
		select id, lower(email) as email from person where lower(email) = any(${[...addresses]}::text[])`.execute(tx);
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
	/** When a person last had it, of all entries behind the key. */
	settled_at: string | null;
}

/**
 * Entries that stand last behind sources, by their key: where a later entry took the place of one, that one; where one
 * was closed and a fresh one begun, the last of those.
 */
async function standing(
	{ tx }: ReadContext,
	organisationId: string,
	keys: readonly string[],
): Promise<Map<string, Known>> {
	const { rows } = await sql<Known>`
		with recursive chain (id, root, generation) as (
			select e.id, e.source_key, 0 from evidence e
			where e.issuer_organisation_id = ${organisationId} and e.source_key = any(${keys}::text[])
			union all
			select r.id, chain.root, chain.generation + r.step from chain cross join lateral (
				select e.id, 0 as step from evidence e where e.replaces_id = chain.id
				union all
				select e.id, 1 from evidence e
				where e.issuer_organisation_id = ${organisationId} and e.source_key = chain.root || ':' || chain.id) r)
		select * from (select c.id, chain.root as source_key, chain.generation, c.action, c.person_id, c.competency_id, c.kind, c.level::text as level, c.at,
				c.expires_at, c.issuer_organisation_id, c.source_link, c.sample, c.issuer_person_id is not null as settled,
				max(c.recorded_at) filter (where c.issuer_person_id is not null) over (partition by chain.root) as settled_at
			from chain join evidence c on c.id = chain.id) c
		where not exists (select from evidence r where r.replaces_id = c.id)
		order by c.generation`.execute(tx);
	return new Map(rows.map((one) => [one.source_key, one]));
}

/** Of these sources of an organisation, those of which there is an entry. */
export async function recordedByRule(
	context: ReadContext,
	organisationId: string,
	keys: readonly string[],
): Promise<Set<string>> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ source_key: string }>`
			select e.source_key from evidence e
			where e.issuer_organisation_id = ${organisationId} and e.source_key = any(${[...keys]}::text[])`.execute(
			context.tx,
		),
	);
	return new Set(rows.map(({ source_key }) => source_key));
}

/** The best first, of equal ones the earliest; after a person's last word only what became known since. */
function counted(attempts: readonly Attempt[], since: string | null): Attempt[] {
	return attempts
		.filter(({ stored }) => since === null || stored > new Date(since))
		.sort((a, b) => b.level - a.level || a.at.getTime() - b.at.getTime());
}

/**
 * Records what a rule found about learners of the organisation; who may run it was asked before. The same again changes
 * nothing; at another level the entry is corrected, and withdrawn where nothing counts any more. What a person corrected
 * or took back stays as they left it; what becomes known later begins a further entry.
 * @param lower only takes back and corrects downwards
 */
export async function recordByRule(
	context: WriteContext,
	organisationId: string,
	found: readonly RuleEvidence[],
	{ lower = false }: { lower?: boolean } = {},
): Promise<{ recorded: number; corrected: number; unchanged: number }> {
	return unsafeAsKeeper(context, async () => {
		await lockRuleEvidence(context, organisationId);
		const entries = [...new Map(found.map((one) => [one.sourceKey, one])).values()].sort(inOrder);
		const keys = entries.flatMap(({ sourceKey, formerKeys }) => [sourceKey, ...formerKeys]);
		const known = await standing(context, organisationId, keys);
		const issuer = { organisationId, personId: null };
		const fresh: Appended[] = [];
		const replaced: { before: Known; note: string; by: Replacement | null }[] = [];
		let corrected = 0;
		for (const { personId, competencyId, kind, attempts, sourceKey, formerKeys, note } of entries) {
			for (const key of formerKeys) {
				const former = known.get(key);
				if (former && former.action !== "withdrawn" && !former.settled)
					replaced.push({ before: former, note: CHANGED, by: null });
			}
			const before = known.get(sourceKey);
			const closed = before !== undefined && (before.settled || before.action === "withdrawn");
			const [best] = counted(attempts, before?.settled_at ?? null);
			if (!best) {
				const gone = !before?.settled || attempts.length === 0;
				if (gone && before && before.action !== "withdrawn") replaced.push({ before, note: VOIDED, by: null });
			} else if (!before || closed) {
				const { level, mark, at } = best;
				const key = before ? `${sourceKey}:${before.id}` : sourceKey;
				// One of level and mark is given.
				const shown = mark ? { mark } : { level };
				const of = { personId, competencyId, kind, at, note, issuer, sourceKey: key, expiresAt: null, link: null };
				if (!lower) fresh.push({ ...of, ...shown });
			} else if (lower ? best.level < Number(before.level) : best.level !== Number(before.level)) {
				const { level, mark } = best;
				const by = { level, score: mark?.score ?? null, scale: mark ? JSON.stringify(mark.scale) : null };
				replaced.push({ before, note, by });
				corrected++;
			}
		}
		replaced.sort((a, b) => inOrder(toPair(a.before), toPair(b.before)));
		for (const { before, note, by } of replaced) await unsafeReplace(unnamed(context), before, note, by);
		for (const [index, id] of (await unsafeAppend(context, fresh)).entries()) {
			const { personId, competencyId, kind, sourceKey } = fresh[index]!;
			context.audit({
				action: "competencies.evidence.recorded",
				object: { kind: "evidence", id },
				organisationId,
				detail: { personId, competencyId, kind, sourceKey },
			});
		}
		return { recorded: fresh.length, corrected, unchanged: entries.length - fresh.length - corrected };
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
