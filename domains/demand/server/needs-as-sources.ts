import { type Expression, type SqlBool, sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { visibleNeeds } from "./needs-policy.ts";

/** Needs as what asks for changes of training plans. */

export interface SourceNeed {
	id: string;
	title: string;
	language: string;
	organisationId: string;
	organisation: Named;
	regionId: string;
	occupationId: string;
	headcount: number;
	/** Why it was closed; null: it is open. */
	closed: string | null;
	sample: boolean;
	/** What it names, by competency. */
	levels: ReadonlyMap<string, number>;
}

export interface NamedLevel {
	needId: string;
	occupationId: string;
	competencyId: string;
	level: number;
	headcount: number;
	sample: boolean;
}

interface AskedPart {
	regionId: string;
	occupationIds: readonly string[];
	/** Those stated earlier are left out. */
	since?: Date;
}

/**
 * What open needs of a region for some occupations name, whoever asks: only figures made of it may be shown, or what is
 * shown to those who read the need.
 */
export const levelsNamed = (context: ReadContext, part: AskedPart): Promise<NamedLevel[]> =>
	unsafeBeyondScope(context, () => levelsBy(context, part, true));

/** The same of the needs that the actor may read. */
export const readableLevels = (context: ReadContext, part: AskedPart): Promise<NamedLevel[]> => levelsBy(context, part);

async function levelsBy(
	context: ReadContext,
	{ regionId, occupationIds, since }: AskedPart,
	everybody = false,
): Promise<NamedLevel[]> {
	if (occupationIds.length === 0) return [];
	return context.tx
		.selectFrom("need")
		.innerJoin("need_competency as c", "c.need_id", "need.id")
		.select(["need.id as needId", "need.occupation_id as occupationId", "c.competency_id as competencyId"])
		.select([sql<number>`c.level::float8`.as("level"), "need.headcount", "need.sample"])
		.where("need.region_id", "=", regionId)
		.where("need.state", "=", "open")
		.where(sql<SqlBool>`need.occupation_id = any (${[...occupationIds]}::uuid[])`)
		.where("need.created_at", ">=", (since ?? new Date(0)).toISOString())
		.$if(!everybody, (found) => found.where(visibleNeeds(context) as unknown as Expression<SqlBool>))
		.orderBy("need.created_at")
		.orderBy("need.id")
		.execute();
}

/** Needs by id, of those that the actor may read. */
export const readableNeeds = (context: ReadContext, ids: readonly string[]): Promise<Map<string, SourceNeed>> =>
	needsBy(context, ids);

/**
 * Needs by id, whoever asks: for what their organisation proposed to somebody, who sees then what it proposed. Only after a
 * policy has said yes.
 */
export const unsafeNeedsBehind = (context: ReadContext, ids: readonly string[]): Promise<Map<string, SourceNeed>> =>
	unsafeBeyondScope(context, () => needsBy(context, ids, true));

/** Open needs of one organisation for one occupation that the actor may read, the newest first. */
export async function needsLike(
	context: ReadContext,
	{ id, organisationId, occupationId }: Pick<SourceNeed, "id" | "organisationId" | "occupationId">,
): Promise<Pick<SourceNeed, "id" | "title" | "language" | "headcount">[]> {
	return context.tx
		.selectFrom("need")
		.select(["id", "title", "language", "headcount"])
		.where("organisation_id", "=", organisationId)
		.where("occupation_id", "=", occupationId)
		.where("state", "=", "open")
		.where("id", "<>", id)
		.where(visibleNeeds(context) as never)
		.orderBy("created_at", "desc")
		.orderBy("id")
		.limit(19)
		.execute();
}

async function needsBy(
	context: ReadContext,
	ids: readonly string[],
	everybody = false,
): Promise<Map<string, SourceNeed>> {
	if (ids.length === 0) return new Map();
	const { tx } = context;
	const rows = await tx
		.selectFrom("need")
		.innerJoin("organisation as o", "o.id", "need.organisation_id")
		.select(["need.id", "need.title", "need.language", "need.organisation_id", "need.region_id", "need.occupation_id"])
		.select(["need.headcount", "need.state", "need.close_reason", "need.sample", "o.name_en", "o.name_zh"])
		.where(sql<SqlBool>`need.id = any (${[...ids]}::uuid[])`)
		.$if(!everybody, (found) => found.where(visibleNeeds(context) as unknown as Expression<SqlBool>))
		.execute();
	const named = rows.length
		? await tx
				.selectFrom("need_competency")
				.selectAll()
				.where(sql<SqlBool>`need_id = any (${rows.map(({ id }) => id)}::uuid[])`)
				.execute()
		: [];
	const byNeed = Map.groupBy(named, ({ need_id }) => need_id);
	return new Map(
		rows.map((row) => [
			row.id,
			{
				id: row.id,
				title: row.title,
				language: row.language,
				organisationId: row.organisation_id,
				organisation: { en: row.name_en, zh: row.name_zh },
				regionId: row.region_id,
				occupationId: row.occupation_id,
				headcount: row.headcount,
				closed: row.state === "open" ? null : (row.close_reason ?? "withdrawn"),
				sample: row.sample,
				levels: new Map((byNeed.get(row.id) ?? []).map(({ competency_id, level }) => [competency_id, Number(level)])),
			},
		]),
	);
}
