import { type SelectQueryBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { fillPage, keysetPage, type Page, sortOf } from "#platform/server/lists/keyset.ts";
import { streamRows } from "#platform/server/lists/stream-rows.ts";
import type { PlanFilter, PlanQuery, PlanState, PlanSummary } from "../../contract-plans.ts";
import { nameOf, partiesOf } from "./plan-content.ts";
import { builtPlans, visiblePlans } from "./plan-policy.ts";

const visible = (context: ReadContext) =>
	context.tx
		.selectFrom("plan_version")
		.innerJoin("organisation", "organisation.id", "plan_version.organisation_id")
		.where(visiblePlans(context) as never);

export const planRows = (context: ReadContext) =>
	visible(context)
		.innerJoin("training_plan", "training_plan.id", "plan_version.plan_id")
		.selectAll("plan_version")
		.select([
			"training_plan.sample",
			"organisation.name_en as school_en",
			"organisation.name_zh as school_zh",
			sql<number>`(select count(*)::int from plan_module m where m.version_id = plan_version.id)`.as("modules"),
			sql<number>`(select coalesce(sum(m.credits), 0)::float8 from plan_module m where m.version_id = plan_version.id)`.as(
				"credits",
			),
			sql<number>`(select count(distinct m.module_id)::int from module_party m
				where m.version_id = plan_version.id and m.organisation_id is null)`.as("uncovered"),
		]);

export type PlanRow = Awaited<ReturnType<ReturnType<typeof planRows>["executeTakeFirstOrThrow"]>>;

export const toSummary = (row: PlanRow, parties: PlanSummary["parties"]): PlanSummary => ({
	id: row.id,
	planId: row.plan_id,
	programmeId: row.programme_id,
	name: nameOf(row),
	degree: row.degree,
	number: row.number,
	state: row.state as PlanState,
	sample: row.sample,
	school: { id: row.organisation_id, name: { en: row.school_en, zh: row.school_zh } },
	parties,
	modules: row.modules,
	credits: row.credits,
	uncovered: row.uncovered,
	updatedAt: row.updated_at,
	publishedAt: row.published_at,
});

const sorts = {
	updated: "plan_version.updated_at",
	name: "coalesce(plan_version.name_zh, plan_version.name_en)",
	school: "coalesce(organisation.name_zh, organisation.name_en)",
};
const DEFAULT_SORT = "-updated";

function filtered<Query>(context: ReadContext, from: Query, query: PlanFilter): Query {
	const text = query.q ? `%${query.q.replaceAll(/[%_\\]/g, "\\$&")}%` : undefined;
	return (
		(from as SelectQueryBuilder<DB, "plan_version" | "organisation", object>)
			.$if(text !== undefined, (found) =>
				found.where(
					sql<boolean>`concat_ws(' ', plan_version.name_en, plan_version.name_zh, organisation.name_en, organisation.name_zh) ilike ${text}`,
				),
			)
			// What was replaced is found from the version that replaced it, not in the list.
			.$if(query.state === undefined, (found) => found.where("plan_version.state", "<>", "superseded"))
			.$if(query.state !== undefined, (found) => found.where("plan_version.state", "=", query.state!))
			.$if(query.mine === "yes", (found) => found.where(builtPlans(context) as never))
			.$if(query.programmeId !== undefined, (found) =>
				found.where("plan_version.programme_id", "=", query.programmeId!),
			)
			.$if(query.organisationId !== undefined, (found) =>
				found.where("plan_version.organisation_id", "=", query.organisationId!),
			) as Query
	);
}

export async function listPlans(context: ReadContext, query: PlanQuery): Promise<Page<PlanSummary>> {
	const page = await keysetPage(filtered(context, visible(context).select("plan_version.id"), query), {
		sorts,
		defaultSort: DEFAULT_SORT,
		id: "plan_version.id",
		once: Boolean(query.q),
		...query,
	});
	const filled = await fillPage(page, (ids) => planRows(context).where("plan_version.id", "in", ids).execute());
	const parties = await partiesOf(
		context,
		filled.items.map(({ id }) => id),
	);
	return { ...filled, items: filled.items.map((row) => toSummary(row, parties.get(row.id) ?? [])) };
}

/** All filtered plans, one after the other, without their parties. */
export async function* allPlans(context: ReadContext, query: PlanFilter): AsyncGenerator<PlanSummary> {
	const { column, direction } = sortOf(sorts, query.sort ?? DEFAULT_SORT, DEFAULT_SORT);
	const sorted = filtered(context, planRows(context), query)
		.orderBy(sql`${column} ${direction}`)
		.orderBy("plan_version.id");
	for await (const row of streamRows(context, sorted)) yield toSummary(row as PlanRow, []);
}
