import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import { occupationsByIds } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { fillPage, keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import { streamRows } from "#platform/server/lists/stream-rows.ts";
import type {
	MatchReason,
	TitleDecision,
	titleDecisionQuery,
	WaitingTitle,
	waitingTitleQuery,
} from "../contract-titles.ts";
import { decisionScope, mayImport } from "./posting-policy.ts";

type WaitingQuery = z.infer<typeof waitingTitleQuery>;
type DecisionQuery = z.infer<typeof titleDecisionQuery>;

/** Postings on which the actor's decisions bear: the region's for an official, the organisation's own for others. */
export const withinScope = (context: ReadContext, table = "p") => {
	const { regionId, organisationId } = decisionScope(context);
	const column = (name: string) => sql.ref(`${table}.${name}`);
	return organisationId
		? sql<boolean>`${column("organisation_id")} = ${organisationId}`
		: sql<boolean>`${column("region_id")} = ${regionId}`;
};

interface WaitingRow {
	title_key: string;
	title: string;
	postings: number;
	headcount: number;
	spellings: string[];
	employers: string[];
	categories: string[];
	secondary_titles: string[];
	sources: string[];
	match_id: string | null;
}

/** Titles without an occupation, the most frequent first, each with what the matcher proposes. */
export async function listWaitingTitles(context: ReadContext, query: WaitingQuery) {
	const { tx } = context;
	const pattern = query.q ? `%${query.q.replaceAll(/[\\%_]/g, "\\$&")}%` : null;
	const waiting = sql`p.match_state = 'review' and ${withinScope(context)}
		${query.sourceId ? sql`and p.source_id = ${query.sourceId}::uuid` : sql``}`;
	// Only what decides which titles make the page: the rest is gathered for those of the page.
	const titles = tx
		.selectFrom(
			sql<Pick<WaitingRow, "title_key">>`(
				select p.title_key, count(*)::int as postings, sum(p.headcount)::float8 as headcount
				from posting p where ${waiting} group by p.title_key
				${pattern === null ? sql`` : sql`having bool_or(p.title ilike ${pattern})`}
			)`.as("w"),
		)
		.select("w.title_key");
	const page = await keysetPage(titles as unknown as SelectQueryBuilder<DB, "posting", { title_key: string }>, {
		sorts: { postings: "w.postings", title: "w.title_key", headcount: "w.headcount" },
		defaultSort: "-postings",
		id: "w.title_key",
		once: true,
		...query,
	});
	const rows = await gather(
		context,
		page.items.map(({ title_key }) => title_key),
		waiting,
	);
	const { rows: totals } = await sql<{ waiting: number; settled: number }>`
		select (count(*) filter (where p.match_state = 'review'))::int as waiting,
			(count(*) filter (where p.match_state <> 'review'))::int as settled
		from posting p where ${withinScope(context)}
			and (${query.sourceId ?? null}::uuid is null or p.source_id = ${query.sourceId ?? null}::uuid)`.execute(tx);
	return {
		...page,
		items: await withCandidates(context, rows),
		postingsWaiting: totals[0]?.waiting ?? 0,
		postingsSettled: totals[0]?.settled ?? 0,
		scope: decisionScope(context).organisationId ? ("organisation" as const) : ("region" as const),
	};
}

/** What the postings of these titles say, in the order of the titles. */
async function gather({ tx }: ReadContext, keys: string[], waiting: RawBuilder<unknown>): Promise<WaitingRow[]> {
	if (keys.length === 0) return [];
	const some = (column: string, limit: number) =>
		sql.raw(`(array_agg(distinct ${column}) filter (where ${column} <> ''))[1:${limit}]`);
	const { rows } = await sql<WaitingRow>`
		select p.title_key, mode() within group (order by p.title) as title, count(*)::int as postings,
			sum(p.headcount)::float8 as headcount, ${some("p.title", 6)} as spellings, ${some("p.employer", 4)} as employers,
			${some("p.category", 4)} as categories, ${some("p.secondary_title", 6)} as secondary_titles,
			${some("s.name", 4)} as sources, mode() within group (order by p.match_id) as match_id
		from posting p join demand_source s on s.id = p.source_id
		where ${waiting} and p.title_key = any(${keys}) group by p.title_key`.execute(tx);
	const byKey = new Map(rows.map((row) => [row.title_key, row]));
	return keys.flatMap((key) => byKey.get(key) ?? []);
}

interface StoredCandidate {
	occupationId: string;
	score: number;
	reason: MatchReason;
}

async function withCandidates(context: ReadContext, rows: WaitingRow[]): Promise<WaitingTitle[]> {
	const ids = rows.flatMap(({ match_id }) => (match_id ? [match_id] : []));
	const matches = ids.length
		? await context.tx.selectFrom("title_match").select(["id", "candidates"]).where("id", "in", ids).execute()
		: [];
	const byMatch = new Map(matches.map(({ id, candidates }) => [id, candidates as unknown as StoredCandidate[]]));
	const wanted = [...new Set([...byMatch.values()].flat().map(({ occupationId }) => occupationId))];
	const occupations = await occupationsByIds(context, wanted);
	return rows.map((row) => ({
		titleKey: row.title_key,
		title: row.title,
		spellings: (row.spellings ?? []).filter((spelling) => spelling !== row.title),
		postings: row.postings,
		headcount: row.headcount,
		employers: row.employers ?? [],
		categories: row.categories ?? [],
		secondaryTitles: row.secondary_titles ?? [],
		sources: row.sources ?? [],
		candidates: (byMatch.get(row.match_id ?? "") ?? []).flatMap(({ occupationId, score, reason }) => {
			const found = occupations.get(occupationId);
			return found ? [{ occupation: { id: found.id, code: found.code, name: found.name }, score, reason }] : [];
		}),
	}));
}

/** Decisions that bear on what the actor sees, without what belongs to them: enough to find a page. */
const decided = (context: ReadContext) => {
	const { regionId, organisationId } = decisionScope(context);
	return context.tx
		.selectFrom("title_decision as d")
		.where("d.region_id", "=", regionId)
		.where((is) =>
			organisationId
				? is.or([is("d.organisation_id", "is", null), is("d.organisation_id", "=", organisationId)])
				: is("d.organisation_id", "is", null),
		);
};

const decisions = (context: ReadContext) =>
	decided(context)
		.leftJoin("occupation as o", "o.id", "d.occupation_id")
		.leftJoin("person as person", "person.id", "d.decided_by")
		.select([
			"d.id",
			"d.title_key",
			"d.title",
			"d.organisation_id",
			"d.occupation_id",
			"d.decided_at",
			"o.code",
			"o.name_en",
			"o.name_zh",
			"person.name as decided_by",
			sql<number>`(select count(*)::int from posting p where p.title_key = d.title_key and p.region_id = d.region_id
				and p.match_state in ('decided', 'none') and ${withinScope(context)})`.as("postings"),
		]);

type DecisionRow = Awaited<ReturnType<ReturnType<typeof decisions>["executeTakeFirstOrThrow"]>>;

const filteredDecisions = <Query>(from: Query, query: DecisionQuery): Query =>
	(from as ReturnType<typeof decided>)
		.$if(Boolean(query.q), (found) => found.where("d.title", "ilike", `%${query.q!.replaceAll(/[\\%_]/g, "\\$&")}%`))
		.$if(query.outcome !== undefined, (found) =>
			found.where("d.occupation_id", query.outcome === "none" ? "is" : "is not", null),
		) as Query;

const toDecision = (context: ReadContext, row: DecisionRow): TitleDecision => ({
	id: row.id,
	titleKey: row.title_key,
	title: row.title,
	occupation:
		row.occupation_id && row.code
			? { id: row.occupation_id, code: row.code, name: { en: row.name_en, zh: row.name_zh } }
			: null,
	scope: row.organisation_id ? "organisation" : "region",
	decidedBy: row.decided_by,
	decidedAt: row.decided_at,
	postings: row.postings,
	abilities: row.organisation_id === decisionScope(context).organisationId ? ["undo"] : [],
});

export async function listTitleDecisions(context: ReadContext, query: DecisionQuery): Promise<Page<TitleDecision>> {
	const page = await keysetPage(filteredDecisions(decided(context).select("d.id"), query), {
		sorts: { decided: "d.decided_at", title: "d.title" },
		defaultSort: "-decided",
		id: "d.id",
		once: true,
		...query,
	});
	const filled = await fillPage(page, (ids) => decisions(context).where("d.id", "in", ids).execute());
	return { ...filled, items: filled.items.map((row) => toDecision(context, row)) };
}

export async function* allTitleDecisions(context: ReadContext, query: DecisionQuery): AsyncGenerator<TitleDecision> {
	if (!mayImport(context.actor)) return;
	const sorted = filteredDecisions(decisions(context), query).orderBy("d.decided_at", "desc").orderBy("d.id");
	for await (const row of streamRows(context, sorted)) yield toDecision(context, row);
}
