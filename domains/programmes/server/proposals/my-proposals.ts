import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { MyProposals } from "../../contract-proposals.ts";
import { visiblePlan } from "../plans/plan-policy.ts";
import { followProposals } from "./proposal-policy.ts";
import { sourceAbilities } from "./read-sources.ts";
import { undecided } from "./store-proposals.ts";

const MOST = 100;

/**
 * What the acting official's office proposed to a plan, the newest first; with the reason where it was declined.
 * @throws Problem not-found
 */
export async function myProposals(context: ReadContext, id: string): Promise<MyProposals> {
	const plan = await visiblePlan(context, id);
	if (!followProposals.holds(context.actor) || plan.region_id !== context.actor.regionId) throw notFound();
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Row>`
			select s.id, s.level::float8 as level, s.title, s.language, s.added_at as at, p.reason,
				s.organisation_id, s.person_id, s.need_id,
				${undecided} as undecided,
				case when p.state = 'taken' and v.published_at is null then 'open' else p.state end as state,
				jsonb_build_object('id', c.id, 'code', c.code,
					'name', jsonb_build_object('en', c.name_en, 'zh', c.name_zh)) as competency
			from proposal_source s join plan_proposal p on p.id = s.proposal_id join competency c on c.id = p.competency_id
				left join plan_version v on v.id = p.version_id
			where p.plan_id = ${plan.plan_id} and s.organisation_id = ${context.actor.organisationId}
			order by s.added_at desc, c.code, s.id limit ${MOST}`.execute(context.tx),
	);
	return {
		items: rows.map(({ title, language, ...row }) => ({
			...row,
			abilities: sourceAbilities(context.actor, row),
			survey: title === null ? null : { title, language: language ?? "zh" },
		})),
	};
}

interface Row {
	id: string;
	level: number;
	title: string | null;
	language: string | null;
	at: string;
	reason: string | null;
	state: "open" | "taken" | "declined" | "withdrawn";
	organisation_id: string | null;
	person_id: string | null;
	need_id: string | null;
	undecided: boolean;
	competency: { id: string; code: string; name: Named };
}
