import { type SelectQueryBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { fillPage, keysetPage, type Page, sortOf } from "#platform/server/lists/keyset.ts";
import { streamRows } from "#platform/server/lists/stream-rows.ts";
import { notFound } from "#platform/server/problem.ts";
import type { ProgrammeQuery, ProgrammeSummary } from "../contract-supply.ts";
import { abilitiesOnProgramme, headedBy, visibleProgrammes } from "./supply-policy.ts";

/** Those that the actor sees, without what belongs to them: enough to find a page. */
const visible = (context: ReadContext) =>
	context.tx
		.selectFrom("programme")
		.innerJoin("organisation", "organisation.id", "programme.organisation_id")
		.where(visibleProgrammes(context) as never);

const programmes = (context: ReadContext) =>
	visible(context)
		.selectAll("programme")
		.select([
			headedBy(context).as("headed"),
			"organisation.name_en as organisation_en",
			"organisation.name_zh as organisation_zh",
			sql<ProgrammeSummary["occupations"]>`coalesce((
				select jsonb_agg(jsonb_build_object('share', po.share, 'occupation', jsonb_build_object('id', o.id, 'code', o.code,
					'name', jsonb_build_object('en', o.name_en, 'zh', o.name_zh))) order by po.share desc, o.code)
				from programme_occupation po join occupation o on o.id = po.occupation_id
				where po.programme_id = programme.id), '[]')`.as("occupations"),
			sql<ProgrammeSummary["cohorts"]>`coalesce((
				select jsonb_agg(jsonb_build_object('year', c.year, 'graduates', c.expected_graduates,
					'qualified', c.expected_qualified) order by c.year)
				from cohort c where c.programme_id = programme.id), '[]')`.as("cohorts"),
		]);

type Row = Awaited<ReturnType<ReturnType<typeof programmes>["executeTakeFirstOrThrow"]>>;

const toSummary = (context: ReadContext, row: Row): ProgrammeSummary => ({
	id: row.id,
	organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
	code: row.code,
	name: { en: row.name_en, zh: row.name_zh },
	degree: row.degree as ProgrammeSummary["degree"],
	state: row.state as ProgrammeSummary["state"],
	sample: row.sample,
	version: row.version,
	occupations: row.occupations,
	cohorts: row.cohorts,
	updatedAt: row.updated_at,
	abilities: abilitiesOnProgramme(context, row),
});

const sorts = {
	name: "coalesce(programme.name_zh, programme.name_en)",
	school: "coalesce(organisation.name_zh, organisation.name_en)",
	updated: "programme.updated_at",
};

type Conditions = SelectQueryBuilder<DB, "programme" | "organisation", object>;

const filtered = <Query>(from: Query, query: ProgrammeQuery): Query => {
	const text = query.q ? `%${query.q.replaceAll(/[%_\\]/g, "\\$&")}%` : undefined;
	// Fenced off (offset 0), so that row-level security of what hangs on programmes is not asked programme by programme.
	return (from as Conditions)
		.$if(text !== undefined, (found) =>
			found.where(
				sql<boolean>`concat_ws(' ', programme.name_en, programme.name_zh, programme.code, organisation.name_en, organisation.name_zh) ilike ${text}`,
			),
		)
		.$if(query.state !== undefined, (found) => found.where("programme.state", "=", query.state!))
		.$if(query.degree !== undefined, (found) => found.where("programme.degree", "=", query.degree!))
		.$if(query.organisationId !== undefined, (found) =>
			found.where("programme.organisation_id", "=", query.organisationId!),
		)
		.$if(query.occupationId !== undefined, (found) =>
			found.where(
				sql<boolean>`programme.id in (select x.programme_id from programme_occupation x
					where x.occupation_id = ${query.occupationId} offset 0)`,
			),
		)
		.$if(query.year !== undefined, (found) =>
			found.where(
				sql<boolean>`programme.id in (select x.programme_id from cohort x where x.year = ${query.year} offset 0)`,
			),
		) as Query;
};

export async function listProgrammes(context: ReadContext, query: ProgrammeQuery): Promise<Page<ProgrammeSummary>> {
	const { q, occupationId, year } = query;
	const page = await keysetPage(filtered(visible(context).select("programme.id"), query), {
		sorts,
		defaultSort: "-updated",
		id: "programme.id",
		once: Boolean(q || occupationId || year),
		...query,
	});
	const filled = await fillPage(page, (ids) => programmes(context).where("programme.id", "in", ids).execute());
	return { ...filled, items: filled.items.map((row) => toSummary(context, row)) };
}

export async function* allProgrammes(context: ReadContext, query: ProgrammeQuery): AsyncGenerator<ProgrammeSummary> {
	const { column, direction } = sortOf(sorts, query.sort ?? "-updated", "-updated");
	const sorted = filtered(programmes(context), query).orderBy(sql`${column} ${direction}`).orderBy("programme.id");
	for await (const row of streamRows(context, sorted)) yield toSummary(context, row);
}

export async function getProgramme(context: ReadContext, id: string): Promise<ProgrammeSummary> {
	const row = await programmes(context).where("programme.id", "=", id).executeTakeFirst();
	if (!row) throw notFound();
	return toSummary(context, row);
}
