import { sql } from "kysely";
import type { z } from "zod";
import { competenciesByIds } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import {
	type knownActivities,
	type knownQuery,
	type RuleDetail,
	ruleDefinition,
	type ruleList,
	type ruleRow,
	ruleTrial,
} from "../../contract-rules.ts";
import { ownRule, ownRules } from "./rules-policy.ts";

type Row = z.infer<typeof ruleRow>;

/** Rules of the actor's organisation by name; a store has some tens of them. */
export async function listRules(context: ReadContext, id?: string): Promise<z.infer<typeof ruleList>> {
	const rows = await context.tx
		.selectFrom("record_rule as r")
		.innerJoin("record_rule_version as v", (join) =>
			join.onRef("v.rule_id", "=", "r.id").onRef("v.version", "=", "r.version"),
		)
		.select(["r.id", "r.name", "r.state", "r.version", "r.updated_at", "v.definition"])
		.where("r.organisation_id", "=", ownRules(context))
		.$if(id !== undefined, (query) => query.where("r.id", "=", id!))
		.orderBy("r.name")
		.orderBy("r.id")
		.limit(500)
		.execute();
	const parsed = rows.map((row) => ({ ...row, definition: ruleDefinition.parse(row.definition) }));
	const names = await competenciesByIds(
		context,
		parsed.map(({ definition }) => definition.competencyId),
	);
	return {
		items: parsed.map(
			({ definition, ...row }): Row => ({
				id: row.id,
				name: row.name,
				state: row.state as Row["state"],
				version: row.version,
				competency: names.get(definition.competencyId)?.name ?? null,
				kind: definition.kind,
				updatedAt: row.updated_at,
			}),
		),
	};
}

/** A rule with its versions, the newest first, and what its newest found when it was tried. */
export async function getRule(context: ReadContext, id: string): Promise<RuleDetail> {
	await ownRule(context, id);
	const [row] = (await listRules(context, id)).items;
	const versions = await context.tx
		.selectFrom("record_rule_version as v")
		.leftJoin("person as p", "p.id", "v.made_by")
		.select(["v.version", "v.definition", "v.made_at", "v.trial", "v.tried_at", "p.name"])
		.where("v.rule_id", "=", id)
		.orderBy("v.version", "desc")
		.limit(100)
		.execute();
	const [newest] = versions;
	return {
		...(row as Row),
		definition: ruleDefinition.parse(newest?.definition),
		trial: newest?.trial ? ruleTrial.parse(newest.trial) : null,
		triedAt: newest?.tried_at ?? null,
		versions: versions.map(({ version, definition, made_at, name }) => ({
			version,
			madeAt: made_at,
			madeBy: name,
			definition: ruleDefinition.parse(definition),
		})),
	};
}

/** Activities that statements of the store speak of, by part of their name or id. */
export async function findActivities(
	context: ReadContext,
	{ q }: z.infer<typeof knownQuery>,
): Promise<z.infer<typeof knownActivities>> {
	const organisationId = ownRules(context);
	const { rows } = await sql<{ iri: string; name: Record<string, string> | null }>`
		select iri, definition->'name' as name from record_activity
		where organisation_id = ${organisationId}
			and strpos(lower(concat_ws(' ', iri, (definition->'name')::text)), lower(${q})) > 0
		order by updated_at desc, iri limit 20`.execute(context.tx);
	const inLanguage = (name: Record<string, string> | null, language: string): string | null =>
		Object.entries(name ?? {}).find(([tag]) => tag.toLowerCase().startsWith(language))?.[1] ?? null;
	return {
		items: rows.map(({ iri, name }) => ({ iri, name: { en: inLanguage(name, "en"), zh: inLanguage(name, "zh") } })),
	};
}
