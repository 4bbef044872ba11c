import { competenciesByIds } from "#domains/competencies/api.ts";
import type { NamedLevel } from "#domains/demand/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PlanChangeProposal, PlanProposals } from "../../contract-proposals.ts";
import { toHalf } from "../coverage/coverage-measures.ts";
import { objectivesOf } from "../plans/plan-content.ts";
import { buildsPlan, visiblePlan, visiblePlans, writesPlan } from "../plans/plan-policy.ts";
import { mayPropose } from "./proposal-policy.ts";
import { type ReadSource, shownOf, sourcesOf } from "./read-sources.ts";
import { namedForProgramme } from "./store-proposals.ts";

/** As many that only figures suggest as a meeting talks about. */
const MOST_BY_FIGURES = 12;
const MOST_DECIDED = 50;

type Plan = Awaited<ReturnType<typeof visiblePlan>>;

/**
 * What is proposed for a version's objectives, and what became of former proposals; for those who build it, but for what
 * versions took that they do not see.
 * @throws Problem not-found
 */
export async function listProposals(context: ReadContext, id: string): Promise<PlanProposals> {
	const plan = await visiblePlan(context, id);
	const { actor } = context;
	// Who built a version that is superseded need not build what came after it, and proposals are of the whole plan.
	if (!buildsPlan(actor, plan) || plan.state === "superseded") throw notFound();
	const writes = writesPlan(actor, plan);
	const able: PlanProposals["abilities"] = [];
	if (writes) able.push("decide");
	if (mayPropose(actor, plan).surveys) able.push("survey");
	return {
		items: await openProposals(context, plan),
		decided: await decidedProposals(context, plan.plan_id, writes),
		abilities: able,
	};
}

/**
 * Open proposals of a plan against the objectives of one version, and, for who writes it, what the region's needs say beyond
 * them. What most people are asked for with comes first.
 */
export async function openProposals(context: ReadContext, plan: Plan): Promise<PlanChangeProposal[]> {
	const stored = await context.tx
		.selectFrom("plan_proposal")
		.select(["id", "competency_id"])
		.where("plan_id", "=", plan.plan_id)
		.where("state", "=", "open")
		.execute();
	const writes = writesPlan(context.actor, plan);
	const sources = await sourcesOf(
		context,
		stored.map(({ id }) => id),
		writes,
	);
	const named = writes ? await namedForProgramme(context, plan) : [];
	const figures = Map.groupBy(named, ({ competencyId }) => competencyId);
	const objectives = new Map(
		(await objectivesOf(context, plan.id)).map(({ competency, level }) => [competency.id, level]),
	);
	const proposalOf = new Map(stored.map(({ id, competency_id }) => [competency_id, id]));
	const competencies = await competenciesByIds(context, [...new Set([...figures.keys(), ...proposalOf.keys()])]);
	const found = [...competencies.values()].flatMap((competency): PlanChangeProposal[] => {
		const id = proposalOf.get(competency.id) ?? null;
		if (competency.archived && id === null) return [];
		const own = sources.filter(({ proposalId }) => proposalId === id);
		// Figures made of one need are that need: who does not write the plan gets those of what is shown.
		const counted = writes ? own : own.filter(({ shown }) => shown);
		const asked = askedFor(figures.get(competency.id) ?? [], counted);
		const now = objectives.get(competency.id) ?? null;
		const kind = now === null ? "add" : asked.level === null || asked.level > now ? "raise" : "met";
		if (id === null && (asked.level === 0 || kind === "met")) return [];
		const { code, name } = competency;
		return [
			{
				id,
				kind,
				competency: { id: competency.id, code, name },
				now,
				archived: competency.archived,
				...asked,
				...shownOf(own),
			},
		];
	});
	found.sort((a, b) => b.headcount - a.headcount || b.needs - a.needs || (a.competency.id < b.competency.id ? -1 : 1));
	const proposed = found.filter(({ id }) => id !== null);
	return [...proposed, ...found.filter(({ id }) => id === null)].slice(0, proposed.length + MOST_BY_FIGURES);
}

type Asked = Pick<PlanChangeProposal, "level" | "needs" | "headcount" | "closed" | "sample">;

/** What figures and sources come to, each need once. Closed needs count only while nothing else asks. */
function askedFor(figures: readonly NamedLevel[], sources: readonly ReadSource[]): Asked {
	const open = new Map(
		figures.map(({ needId, level, headcount, sample }) => [needId, { level, headcount, sample }] as const),
	);
	const needs = sources.flatMap(({ need, level }) => (need ? [{ need, level }] : []));
	for (const { need, level } of needs)
		if (!need.closed && !open.has(need.id))
			open.set(need.id, { level, headcount: need.headcount, sample: need.sample });
	const closed = needs.filter(({ need }) => need.closed);
	const surveys = sources.flatMap(({ need, level }) => (need ? [] : [level]));
	const levels = [...[...open.values()].map(({ level }) => level), ...surveys];
	const basis = levels.length > 0 ? levels : closed.map(({ level }) => level);
	return {
		level: basis.length > 0 ? toHalf(median(basis)) : null,
		needs: open.size,
		headcount: [...open.values()].reduce((sum, { headcount }) => sum + headcount, 0),
		closed: closed.length,
		sample: [...open.values()].some(({ sample }) => sample) || closed.some(({ need }) => need.sample),
	};
}

/** Of none: 0. */
export function median(levels: readonly number[]): number {
	const sorted = levels.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

async function decidedProposals(
	context: ReadContext,
	planId: string,
	writes: boolean,
): Promise<PlanProposals["decided"]> {
	const rows = await context.tx
		.selectFrom("plan_proposal as p")
		.innerJoin("competency as c", "c.id", "p.competency_id")
		.leftJoin("plan_version", "plan_version.id", "p.version_id")
		.select(["p.id", "p.state", "p.level", "p.reason", "p.decided_at", "c.id as competency_id", "c.code"])
		.select([
			"c.name_en",
			"c.name_zh",
			"plan_version.id as version_id",
			"plan_version.number",
			"plan_version.published_at",
		])
		.where("p.plan_id", "=", planId)
		.where("p.state", "<>", "open")
		.where((is) => is.or([is("p.version_id", "is", null), visiblePlans(context)(is as never)]))
		.orderBy("p.decided_at", "desc")
		.orderBy("p.id")
		.limit(MOST_DECIDED)
		.execute();
	const sources = await sourcesOf(
		context,
		rows.map(({ id }) => id),
		writes,
	);
	return rows.map((row) => ({
		id: row.id,
		competency: { id: row.competency_id, code: row.code, name: { en: row.name_en, zh: row.name_zh } },
		state: row.state as "taken" | "declined" | "withdrawn",
		level: row.level === null ? null : Number(row.level),
		version: row.version_id
			? { id: row.version_id, number: row.number as number, published: row.published_at !== null }
			: null,
		reason: row.reason,
		at: row.decided_at as string,
		...shownOf(sources.filter(({ proposalId }) => proposalId === row.id)),
	}));
}
