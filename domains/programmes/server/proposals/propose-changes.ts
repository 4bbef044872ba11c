import { sql } from "kysely";
import { readableNeeds } from "#domains/demand/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { invalid } from "#platform/server/problem.ts";
import type { ProposalInput, Proposed } from "../../contract-proposals.ts";
import { objectivesOf } from "../plans/plan-content.ts";
import { writesPlan } from "../plans/plan-policy.ts";
import { planProblem } from "../plans/plan-problems.ts";
import { checkCompetencies } from "../plans/write-content.ts";
import { planToPropose } from "./proposal-policy.ts";
import { lockProposals, openProposal } from "./store-proposals.ts";

/** Open sources of one plan, and of one organisation among them, beyond which only its school proposes any more. */
const MOST = 500;
const MOST_OF_ONE = 60;
/** UTC+14 */
const FURTHEST_AHEAD = 14 * 3_600_000;

interface Source {
	competencyId: string;
	level: number;
	needId: string | null;
}

/**
 * Proposes to a plan that its objectives take up what needs or a survey ask for. Nothing is changed by it: who writes the
 * plan decides. What was proposed from the same need before, or is aimed at as far already, is not proposed again.
 * @throws Problem not-found; programmes/too-many-of-yours, programmes/too-many-open; invalid for needs that are not the actor's to read or closed
 */
export async function proposeChanges(context: WriteContext, id: string, input: ProposalInput): Promise<Proposed> {
	const plan = await planToPropose(context, id, input.source === "needs" ? "needs" : "surveys");
	const sources =
		input.source === "needs" ? await namedBy(context, input, plan.region_id) : await surveyed(context, input);
	const aimed = new Map(
		(await objectivesOf(context, id)).map(({ competency, level }) => [competency.id, level] as const),
	);
	const done: Proposed = { proposed: 0, known: 0, met: 0 };
	const touched = new Set<string>();
	await unsafeBeyondScope(context, async () => {
		await lockProposals(context, plan.plan_id);
		const known = await knownFrom(context, plan.plan_id, sources);
		const fresh: Source[] = [];
		for (const source of sources) {
			const before = known.get(`${source.needId} ${source.competencyId}`);
			if (before?.proposed) done.known++;
			else if (source.level <= (aimed.get(source.competencyId) ?? -1)) done.met++;
			else if (before) {
				// The school took it from figures alone: which of them stand in its draft is nothing that a proposer learns.
				await makeTheirs(context, before.id);
				touched.add(before.proposalId);
				done.proposed++;
			} else fresh.push(source);
		}
		if (!writesPlan(context.actor, plan)) await refuseTooMany(context, plan.plan_id, fresh.length);
		for (const source of fresh) {
			const proposalId = await openProposal(context, plan.plan_id, source.competencyId);
			await store(context, proposalId, source, input);
			touched.add(proposalId);
			done.proposed++;
		}
	});
	if (done.proposed === 0) return done;
	context.audit({
		action: "programmes.proposal.made",
		object: { kind: "training_plan", id: plan.plan_id },
		detail: { versionId: id, source: input.source, proposals: [...touched] },
	});
	await context.emit("programmes.proposal.made", { versionId: id, count: touched.size });
	return done;
}

/** What the needs name of what was chosen; every need has to be the actor's to read, open, and of the plan's region. */
async function namedBy(
	context: WriteContext,
	{ needIds, competencyIds }: Extract<ProposalInput, { source: "needs" }>,
	regionId: string,
): Promise<Source[]> {
	const needs = await readableNeeds(context, needIds);
	for (const [i, needId] of needIds.entries()) {
		const need = needs.get(needId);
		if (need?.regionId !== regionId) throw invalid({ path: `needIds.${i}`, code: "need-unknown" });
		if (need.closed) throw invalid({ path: `needIds.${i}`, code: "need-closed-now" });
	}
	await checkCompetencies(
		context,
		competencyIds.map((competencyId) => ({ competencyId })),
		"competencyIds",
	);
	const chosen = new Set(competencyIds);
	return [...needs.values()].flatMap(({ id, levels }) =>
		[...levels]
			.filter(([competencyId, level]) => chosen.has(competencyId) && level > 0)
			.map(([competencyId, level]) => ({ competencyId, level, needId: id })),
	);
}

async function surveyed(
	context: WriteContext,
	{ survey, aims }: Extract<ProposalInput, { source: "survey" }>,
): Promise<Source[]> {
	await checkCompetencies(context, aims, "aims");
	// Somewhere it is tomorrow already.
	const last = new Date(context.now.getTime() + FURTHEST_AHEAD).toISOString().slice(0, 10);
	if (survey.heldOn > last) throw invalid({ path: "survey.heldOn", code: "not-held-yet" });
	if (survey.fileId) {
		const file = await context.tx
			.selectFrom("stored_file")
			.select("id")
			.where("id", "=", survey.fileId)
			.where("person_id", "=", context.actor.personId)
			.executeTakeFirst();
		if (!file) throw invalid({ path: "survey.fileId", code: "unknown" });
	}
	return aims.map(({ competencyId, level }) => ({ competencyId, level, needId: null }));
}

interface Known {
	id: string;
	proposalId: string;
	/** By somebody; else the school took over figures. */
	proposed: boolean;
}

/** What is open or was declined from the same need, or waits in a draft; what somebody proposed before the rest. */
async function knownFrom(
	{ tx }: WriteContext,
	planId: string,
	sources: readonly Source[],
): Promise<Map<string, Known>> {
	const needIds = sources.flatMap(({ needId }) => needId ?? []);
	if (needIds.length === 0) return new Map();
	const { rows } = await sql<Known & { need_id: string; competency_id: string }>`
		select s.id, s.need_id, p.competency_id, p.id as "proposalId", s.organisation_id is not null as proposed
		from proposal_source s join plan_proposal p on p.id = s.proposal_id left join plan_version v on v.id = p.version_id
		where p.plan_id = ${planId} and s.need_id = any (${needIds}::uuid[])
			and p.state <> 'withdrawn' and (p.state <> 'taken' or v.published_at is null)
		order by s.organisation_id is not null, s.added_at`.execute(tx);
	return new Map(rows.map((row) => [`${row.need_id} ${row.competency_id}`, row]));
}

/** What figures said is now what somebody proposed. */
const makeTheirs = ({ tx, actor, now }: WriteContext, sourceId: string) =>
	tx
		.updateTable("proposal_source")
		.set({ organisation_id: actor.organisationId, person_id: actor.personId, added_at: now })
		.where("id", "=", sourceId)
		.execute();

/** @param more how many would come */
async function refuseTooMany({ tx, actor }: WriteContext, planId: string, more: number): Promise<void> {
	if (more === 0) return;
	const { rows } = await sql<{ all: number; own: number }>`
		select count(*)::int as "all", count(*) filter (where s.organisation_id = ${actor.organisationId})::int as own
		from proposal_source s join plan_proposal p on p.id = s.proposal_id
		where p.plan_id = ${planId} and p.state = 'open'`.execute(tx);
	const [{ all, own }] = rows as [{ all: number; own: number }];
	if (own + more > MOST_OF_ONE)
		throw planProblem("too-many-of-yours", { most: MOST_OF_ONE, left: Math.max(0, MOST_OF_ONE - own) });
	if (all + more > MOST) throw planProblem("too-many-open", { most: MOST });
}

async function store(
	{ tx, actor, now }: WriteContext,
	proposalId: string,
	{ level, needId }: Source,
	input: ProposalInput,
): Promise<void> {
	const survey = input.source === "survey" ? input.survey : null;
	await tx
		.insertInto("proposal_source")
		.values({
			id: newId(),
			proposal_id: proposalId,
			level,
			need_id: needId,
			...(survey && {
				title: survey.title,
				language: survey.language,
				held_on: survey.heldOn,
				surveyor: survey.surveyor,
				answers: survey.answers,
				result: survey.result,
				url: survey.url,
				file_id: survey.fileId,
			}),
			organisation_id: actor.organisationId,
			person_id: actor.personId,
			added_at: now,
		})
		.execute();
}
