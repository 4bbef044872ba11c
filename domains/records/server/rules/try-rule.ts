import { sql } from "kysely";
import { learnersByAddress } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { type RuleTrial, ruleDefinition } from "../../contract-rules.ts";
import { matchStatement, type ReadStatement } from "./match-statement.ts";
import { candidates } from "./read-statements.ts";
import { addressOf, whenOf } from "./rule-findings.ts";
import { ownRule } from "./rules-policy.ts";

/** Past statements looked at, the newest first, and those of them read as they have the activity: a second's work. */
const MOST = 20_000;
const MOST_READ = 4000;
const EXAMPLES = 10;

/**
 * What the newest version of a rule finds in past statements about learners whom the actor may judge. Nothing is recorded
 * but that it was tried.
 */
export async function tryRule(context: WriteContext, id: string): Promise<RuleTrial> {
	const rule = await ownRule(context, id, true);
	const { tx, actor, now } = context;
	const version = await tx
		.selectFrom("record_rule_version")
		.select("definition")
		.where("rule_id", "=", id)
		.where("version", "=", rule.version)
		.executeTakeFirstOrThrow();
	const definition = ruleDefinition.parse(version.definition);
	let after: string | null = null;
	let examined = 0;
	let read = 0;
	let withoutScore = 0;
	const matched: { statement: ReadStatement; level: number; percent: number | null; address: string | null }[] = [];
	do {
		const page: Awaited<ReturnType<typeof candidates>> = await candidates(context, rule.organisation_id, definition, {
			ascending: false,
			after,
		});
		examined += page.examined;
		read += page.statements.length;
		for (const statement of page.statements) {
			const match = matchStatement(definition, statement);
			if (match === "without-score") withoutScore++;
			else if (match !== "no") matched.push({ statement, ...match, address: addressOf(statement) });
		}
		after = page.next;
	} while (after !== null && examined < MOST && read < MOST_READ);
	const learners = await learnersByAddress(context, rule.organisation_id, actor.personId, [
		...new Set(matched.flatMap(({ address }) => address ?? [])),
	]);
	const found = matched.flatMap((one) => {
		const personId = one.address === null ? undefined : learners.get(one.address);
		return personId ? [{ ...one, personId }] : [];
	});
	const names = await seenNames(
		context,
		found.slice(0, EXAMPLES).map(({ personId }) => personId),
	);
	const levels = new Map<number, number>();
	for (const { level } of found) levels.set(level, (levels.get(level) ?? 0) + 1);
	const trial: RuleTrial = {
		examined,
		more: after !== null,
		found: found.length,
		withoutLearner: matched.length - found.length,
		withoutScore,
		learners: new Set(found.map(({ personId }) => personId)).size,
		levels: [...levels].sort(([a], [b]) => a - b).map(([level, count]) => ({ level, count })),
		examples: found.slice(0, EXAMPLES).map(({ statement, level, percent, personId }) => ({
			statementId: statement.id,
			at: whenOf(statement, now).toISOString(),
			person: names.get(personId) ?? null,
			activity: statement.object?.id ?? "",
			score: percent,
			level,
		})),
	};
	await tx
		.updateTable("record_rule_version")
		// Kept without examples: others who look at the rule may see fewer people.
		.set({ trial: JSON.stringify({ ...trial, examples: [] }), tried_at: now })
		.where("rule_id", "=", id)
		.where("version", "=", rule.version)
		.execute();
	return trial;
}

/** Names of those whose evidence the actor sees anyway. */
async function seenNames({ tx }: WriteContext, personIds: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; name: string }>`
		select p.id, p.name from person p where p.id = any(${personIds}::uuid[])
			and (p.id in (select scope_duty_people()) or p.id in (select scope_granted_people()))`.execute(tx);
	return new Map(rows.map(({ id, name }) => [id, name]));
}
