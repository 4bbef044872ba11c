import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { searchWords } from "#platform/server/search/segment.ts";
import type { CompetencyContent } from "../contract-frameworks.ts";
import { storedSearch } from "./import/sync-rows.ts";
import { recomputeAttainment } from "./ledger/keep-attainment.ts";

export type Changes = Record<string, [unknown, unknown]>;

/** What is kept of competencies, in the form in which a person edits it. */
export async function contentsOf(
	{ tx }: ReadContext,
	ids: readonly string[],
): Promise<Map<string, CompetencyContent & { archived: boolean }>> {
	const found = new Map<string, CompetencyContent & { archived: boolean }>();
	if (ids.length === 0) return found;
	// One parameter, however many there are.
	const wanted = sql<string[]>`${[...ids]}::uuid[]`;
	const rows = await tx.selectFrom("competency").selectAll().where("id", "=", sql<string>`any(${wanted})`).execute();
	const levels = await tx
		.selectFrom("competency_level")
		.selectAll()
		.where("competency_id", "=", sql<string>`any(${wanted})`)
		.orderBy("level")
		.execute();
	const relations = await tx
		.selectFrom("competency_relation")
		.select(["framework_id", "kind", "source_id", "target_id"])
		.where(sql<boolean>`(source_id = any(${wanted}) or target_id = any(${wanted}))`)
		.orderBy("target_id")
		.orderBy("source_id")
		.execute();
	const levelsOf = Map.groupBy(levels, (level) => level.competency_id);
	// What other frameworks say about a competency is theirs to edit.
	const outgoing = Map.groupBy(relations, (one) => `${one.framework_id} ${one.kind} ${one.source_id}`);
	const incoming = Map.groupBy(relations, (one) => `${one.framework_id} ${one.kind} ${one.target_id}`);
	for (const row of rows) {
		const from = (kind: string): string[] =>
			(outgoing.get(`${row.framework_id} ${kind} ${row.id}`) ?? []).map(({ target_id }) => target_id);
		const to = (kind: string): string[] =>
			(incoming.get(`${row.framework_id} ${kind} ${row.id}`) ?? []).map(({ source_id }) => source_id);
		found.set(row.id, {
			code: row.code,
			kind: row.kind as CompetencyContent["kind"],
			name: { en: row.name_en, zh: row.name_zh },
			description: { en: row.description_en, zh: row.description_zh },
			alternates: row.alternates,
			levels: (levelsOf.get(row.id) ?? []).map((level) => ({
				level: Number(level.level),
				text: { en: level.text_en, zh: level.text_zh },
			})),
			broader: from("broader"),
			prerequisites: from("prerequisite"),
			related: [...from("related"), ...to("related")].sort(),
			archived: row.archived_at !== null,
		});
	}
	return found;
}

const listed = ["broader", "prerequisites", "related", "alternates"] as const;

/** The same content in one order, so that equal contents are equal texts. */
function settled(content: CompetencyContent): CompetencyContent {
	return {
		...content,
		levels: content.levels
			.map(({ level, text }) => ({ level, text: { en: text.en, zh: text.zh } }))
			.sort((a, b) => a.level - b.level),
		...(Object.fromEntries(listed.map((key) => [key, [...new Set(content[key])].sort()])) as Pick<
			CompetencyContent,
			(typeof listed)[number]
		>),
	};
}

/** Fields in which two contents differ, each with its value before (null: there was none) and after. */
export function differences(before: CompetencyContent | null, after: CompetencyContent): Changes {
	const old = before && settled(before);
	const fresh = settled(after);
	const changes: Changes = {};
	for (const key of contentFields) {
		if (JSON.stringify(old?.[key] ?? null) !== JSON.stringify(fresh[key]) && !(old === null && isEmpty(fresh[key]))) {
			changes[key] = [old?.[key] ?? null, fresh[key]];
		}
	}
	return changes;
}

export const contentFields = [
	"code",
	"kind",
	"name",
	"description",
	"alternates",
	"levels",
	"broader",
	"prerequisites",
	"related",
] as const;

const isEmpty = (value: unknown): boolean =>
	(Array.isArray(value) && value.length === 0) ||
	(typeof value === "object" && value !== null && Object.values(value).every((part) => part === null));

/** Stores a content as it is, without asking anybody: for use cases that have asked. @returns the competency's id */
export async function unsafeStoreContent(
	context: WriteContext,
	frameworkId: string,
	competencyId: string | null,
	content: CompetencyContent,
): Promise<string> {
	const { tx } = context;
	const id = competencyId ?? newId();
	const { code, kind, name, description, alternates } = content;
	const words = [
		`${name.en ?? ""} ${name.zh ?? ""}`,
		alternates.join(" "),
		`${description.en ?? ""} ${description.zh ?? ""}`,
	]
		.map(searchWords)
		.join("\u0001");
	const fields = {
		code,
		kind,
		name_en: name.en,
		name_zh: name.zh,
		name_zh_origin: name.zh === null ? null : "owner",
		description_en: description.en,
		description_zh: description.zh,
		alternates,
		search: sql<string>`(select ${sql.raw(storedSearch("w.words"))} from (values (${words}::text)) w(words))`,
	};
	if (competencyId) {
		const before = await tx.selectFrom("competency").select("kind").where("id", "=", id).forUpdate().executeTakeFirst();
		await tx.updateTable("competency").set(fields).where("id", "=", id).execute();
		// Technologies fade faster.
		if (before && before.kind !== kind && [before.kind, kind].includes("technology"))
			await recomputeAttainment(context, sql`competency_id = ${id}`);
	} else {
		await tx
			.insertInto("competency")
			.values({ id, framework_id: frameworkId, ...fields })
			.execute();
	}
	await tx.deleteFrom("competency_level").where("competency_id", "=", id).execute();
	if (content.levels.length > 0) {
		await tx
			.insertInto("competency_level")
			.values(
				content.levels.map(({ level, text }) => ({
					competency_id: id,
					framework_id: frameworkId,
					level,
					text_en: text.en,
					text_zh: text.zh,
					text_zh_origin: text.zh === null ? null : "owner",
				})),
			)
			.execute();
	}
	return id;
}

/** Stores the relations of a competency, likewise; all the competencies they name exist by now. */
export async function unsafeStoreRelations(
	{ tx }: WriteContext,
	frameworkId: string,
	id: string,
	{ broader, prerequisites, related }: Pick<CompetencyContent, "broader" | "prerequisites" | "related">,
): Promise<void> {
	await tx
		.deleteFrom("competency_relation")
		.where("framework_id", "=", frameworkId)
		.where((is) => is.or([is("source_id", "=", id), is.and([is("target_id", "=", id), is("kind", "=", "related")])]))
		.execute();
	const pairs = [
		...[...new Set(broader)].map((target) => ({ source_id: id, kind: "broader", target_id: target })),
		...[...new Set(prerequisites)].map((target) => ({ source_id: id, kind: "prerequisite", target_id: target })),
		...[...new Set(related)].map((other) =>
			id < other
				? { source_id: id, kind: "related", target_id: other }
				: { source_id: other, kind: "related", target_id: id },
		),
	];
	if (pairs.length === 0) return;
	await tx
		.insertInto("competency_relation")
		.values(pairs.map((pair) => ({ ...pair, framework_id: frameworkId })))
		.execute();
}
