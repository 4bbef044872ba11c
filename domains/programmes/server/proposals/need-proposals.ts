import { sql } from "kysely";
import { competenciesByIds } from "#domains/competencies/api.ts";
import { needsLike, readableNeeds, type SourceNeed } from "#domains/demand/api.ts";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { NeedProposals } from "../../contract-proposals.ts";
import { toHalf } from "../coverage/coverage-measures.ts";
import { nameOf } from "../plans/plan-content.ts";
import { headedBy, visiblePlans } from "../plans/plan-policy.ts";
import { median } from "./list-proposals.ts";
import { mayPropose, proposeChanges } from "./proposal-policy.ts";
import { sourceAbilities } from "./read-sources.ts";

const MOST_PLANS = 40;

/**
 * To which plans the reader may propose what a need asks for, and what of it became of former proposals.
 * @param also other needs that are proposed together with it @throws Problem not-found
 */
export async function needProposals(
	context: ReadContext,
	{ id, also }: { id: string; also: readonly string[] },
): Promise<NeedProposals> {
	const needs = await readableNeeds(context, [id, ...also]);
	const need = needs.get(id);
	if (!need || also.some((other) => !needs.has(other))) throw notFound();
	const proposes = need.closed === null && proposeChanges.holds(context.actor);
	return {
		proposes,
		plans: proposes ? await plansFor(context, need, [...needs.values()]) : [],
		others: proposes ? await needsLike(context, need) : [],
		...(await becameOf(context, need)),
	};
}

async function plansFor(
	context: ReadContext,
	need: SourceNeed,
	needs: readonly SourceNeed[],
): Promise<NeedProposals["plans"]> {
	// To what programmes lead is their schools' to read; that a plan concerns the need is told to who states it.
	const programmes = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("programme_occupation")
			.select("programme_id")
			.where("occupation_id", "=", need.occupationId)
			.execute(),
	);
	if (programmes.length === 0) return [];
	const rows = await context.tx
		.selectFrom("plan_version")
		.innerJoin("organisation as s", "s.id", "plan_version.organisation_id")
		.selectAll("plan_version")
		.select(headedBy(context).as("headed"))
		.select(["s.name_en as school_en", "s.name_zh as school_zh"])
		.where(
			"plan_version.programme_id",
			"in",
			programmes.map(({ programme_id }) => programme_id),
		)
		.where("plan_version.region_id", "=", need.regionId)
		.where("plan_version.state", "<>", "superseded")
		.where(visiblePlans(context) as never)
		.orderBy("plan_version.plan_id")
		// The draft, for who builds it, before the version in force.
		.orderBy("plan_version.number", "desc")
		.execute();
	const newest = new Map<string, (typeof rows)[number]>();
	for (const row of rows)
		if (!newest.has(row.plan_id) && mayPropose(context.actor, row).needs) newest.set(row.plan_id, row);
	const plans = [...newest.values()].slice(0, MOST_PLANS);
	const open = needs.filter(({ closed }) => closed === null);
	const competencyIds = [...new Set(open.flatMap(({ levels }) => [...levels.keys()]))];
	const competencies = await competenciesByIds(context, competencyIds);
	const objectives = await objectivesOfAll(
		context,
		plans.map(({ id }) => id),
	);
	const known = await knownTo(
		context,
		plans.map(({ plan_id }) => plan_id),
		open.map(({ id }) => id),
	);
	return plans.map((row) => ({
		id: row.id,
		number: row.number,
		name: nameOf(row),
		school: { id: row.organisation_id, name: { en: row.school_en, zh: row.school_zh } },
		published: row.published_at !== null,
		changes: competencyIds.flatMap((competencyId) => {
			const competency = competencies.get(competencyId);
			if (!competency || competency.archived) return [];
			const now = objectives.get(`${row.id} ${competencyId}`) ?? null;
			const asked = open.flatMap(({ id, levels }) => {
				const level = levels.get(competencyId) ?? 0;
				if (level === 0) return [];
				return [{ level, kind: kindOf(level, now, known.has(`${row.plan_id} ${id} ${competencyId}`)) }];
			});
			// Each need is proposed for itself: one that asks for more is enough.
			const kind = kinds.find((one) => asked.some((need) => need.kind === one));
			if (!kind) return [];
			const levels = asked.filter((need) => need.kind === kind).map(({ level }) => level);
			const { id, code, name } = competency;
			return [{ competency: { id, code, name }, level: toHalf(median(levels)), now, kind }];
		}),
	}));
}

type Kind = NeedProposals["plans"][number]["changes"][number]["kind"];
/** The best first. */
const kinds: readonly Kind[] = ["add", "raise", "known", "met"];

const kindOf = (level: number, now: number | null, known: boolean): Kind =>
	known ? "known" : now === null ? "add" : level > now ? "raise" : "met";

/** Levels of the objectives of versions, by version and competency. */
async function objectivesOfAll({ tx }: ReadContext, versionIds: readonly string[]): Promise<Map<string, number>> {
	const { rows } = await sql<{ key: string; level: number }>`
		select version_id || ' ' || competency_id as key, level::float8 as level from plan_objective
		where version_id = any (${[...versionIds]}::uuid[])`.execute(tx);
	return new Map(rows.map(({ key, level }) => [key, level]));
}

/** What was proposed to plans from needs and is open, declined or in a draft: by plan, need and competency. */
async function knownTo(
	context: ReadContext,
	planIds: readonly string[],
	needIds: readonly string[],
): Promise<Set<string>> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ key: string }>`
			select p.plan_id || ' ' || s.need_id || ' ' || p.competency_id as key
			from plan_proposal p join proposal_source s on s.proposal_id = p.id
				left join plan_version v on v.id = p.version_id
			where p.plan_id = any (${[...planIds]}::uuid[]) and s.need_id = any (${[...needIds]}::uuid[])
				and s.organisation_id is not null and p.state <> 'withdrawn'
				and (p.state <> 'taken' or v.published_at is null)`.execute(context.tx),
	);
	return new Set(rows.map(({ key }) => key));
}

interface Became {
	plan_id: string;
	version_id: string | null;
	number: number | null;
	plan: Named;
	school_id: string;
	school: Named;
	id: string;
	organisation_id: string | null;
	person_id: string | null;
	state: "open" | "taken" | "declined" | "withdrawn";
	reason: string | null;
	published_at: string | null;
	competency: { id: string; code: string; name: Named };
	level: number | null;
	proposed: boolean;
}

/**
 * Published versions that took the need up, and what waits or was declined. What stands in somebody's draft is told only of
 * what was proposed from the need, and never by the draft's name: drafts are their builders' affair.
 */
async function becameOf(context: ReadContext, need: SourceNeed): Promise<Pick<NeedProposals, "taken" | "waiting">> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Became>`
			select s.id, s.organisation_id, s.person_id, p.plan_id, p.version_id, v.number, p.state, p.reason, v.published_at, p.level::float8 as level,
				o.id as school_id, s.organisation_id is not null as proposed,
				jsonb_build_object('en', o.name_en, 'zh', o.name_zh) as school,
				case when v.published_at is not null then jsonb_build_object('en', v.name_en, 'zh', v.name_zh)
					when f.id is not null then jsonb_build_object('en', f.name_en, 'zh', f.name_zh)
					else jsonb_build_object('en', l.name_en, 'zh', l.name_zh) end as plan,
				jsonb_build_object('id', c.id, 'code', c.code,
					'name', jsonb_build_object('en', c.name_en, 'zh', c.name_zh)) as competency
			from proposal_source s join plan_proposal p on p.id = s.proposal_id join training_plan t on t.id = p.plan_id
				join programme l on l.id = t.programme_id join organisation o on o.id = t.organisation_id
				join competency c on c.id = p.competency_id left join plan_version v on v.id = p.version_id
				left join plan_version f on f.plan_id = p.plan_id and f.state = 'published'
			where s.need_id = ${need.id} and (v.published_at is null or (s.answered and exists (select from plan_objective a
				where a.version_id = v.id and a.competency_id = p.competency_id and a.level >= p.level)))
			order by v.published_at desc nulls last, p.proposed_at desc, c.code, p.id`.execute(context.tx),
	);
	const published = Map.groupBy(
		rows.filter(({ published_at }) => published_at !== null),
		({ version_id }) => version_id,
	);
	const pending = rows.filter(({ published_at, proposed }) => published_at === null && proposed);
	const asked = new Set(
		pending.filter(({ state }) => state !== "withdrawn").map((row) => `${row.plan_id} ${row.competency.id}`),
	);
	// What was taken back and proposed anew is told as it is now.
	const waiting = Map.groupBy(
		pending.filter((row) => row.state !== "withdrawn" || !asked.has(`${row.plan_id} ${row.competency.id}`)),
		({ plan_id, state, reason }) => `${plan_id} ${state} ${reason}`,
	);
	return {
		taken: [...published.values()].map((list) => {
			const [first] = list as [Became];
			return {
				plan: { id: first.version_id as string, name: first.plan, number: first.number as number },
				school: { id: first.school_id, name: first.school },
				publishedAt: first.published_at as string,
				competencies: list.map(({ competency, level }) => ({ ...competency, level: level as number })),
			};
		}),
		waiting: [...waiting.values()].map((list) => {
			const [first] = list as [Became];
			return {
				plan: { name: first.plan },
				school: { id: first.school_id, name: first.school },
				state: first.state,
				reason: first.reason,
				competencies: [...new Map(list.map(({ competency }) => [competency.id, competency])).values()],
				withdrawable: list.flatMap((row) => {
					const undecided = row.state === "open" || row.state === "taken";
					const source = { ...row, need_id: need.id, undecided };
					return sourceAbilities(context.actor, source).length > 0 ? [row.id] : [];
				}),
			};
		}),
	};
}
