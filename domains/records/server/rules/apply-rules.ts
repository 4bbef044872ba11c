import { learnersByAddress, type RuleEvidence, recordByRule, withdrawByRule } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { Problem } from "#platform/server/problem.ts";
import { type RuleDefinition, ruleDefinition } from "../../contract-rules.ts";
import { matchStatement, type ReadStatement } from "./match-statement.ts";
import { statementsByIds } from "./read-statements.ts";

const VOIDED = "http://adlnet.gov/expapi/verbs/voided";
const MAILTO = "mailto:";
/** Clocks of other programs may be set to nonsense. */
const EARLIEST = new Date("1950-01-02");

export interface RunningRule {
	id: string;
	name: string;
	version: number;
	definition: RuleDefinition;
}

/** The address of who did it, in lower case; null for anybody known otherwise: an account, a hash, a group. */
export function addressOf({ actor }: ReadStatement): string | null {
	const mbox = actor?.objectType === "Group" ? undefined : actor?.mbox?.toLowerCase();
	return mbox?.startsWith(MAILTO) ? mbox.slice(MAILTO.length) : null;
}

export function whenOf({ timestamp, stored }: ReadStatement, now: Date): Date {
	const told = new Date(timestamp ?? "");
	const at = told >= EARLIEST ? told : new Date(stored ?? now);
	return at > now ? now : at;
}

const sourceKey = (ruleId: string, statementId: string): string => `rule:${ruleId}:${statementId}`;

/**
 * Records what a rule finds in statements as evidence about learners of the organisation. Needs a system context: a rule
 * speaks for the organisation that switched it on.
 */
export async function applyRule(
	context: WriteContext,
	organisationId: string,
	{ id, name, version, definition }: RunningRule,
	statements: readonly ReadStatement[],
): Promise<{ recorded: number; corrected: number; unchanged: number }> {
	const matched = statements.flatMap((statement) => {
		const match = matchStatement(definition, statement);
		const address = addressOf(statement);
		return typeof match === "object" && address !== null ? [{ statement, match, address }] : [];
	});
	if (matched.length === 0) return { recorded: 0, corrected: 0, unchanged: 0 };
	const learners = await learnersByAddress(
		context,
		organisationId,
		matched.map(({ address }) => address),
	);
	const { level } = definition;
	const found = matched.flatMap(({ statement, match, address }): RuleEvidence[] => {
		const personId = learners.get(address);
		if (!personId) return [];
		const mark =
			level.as === "score" && match.percent !== null
				? { score: Math.min(100, match.percent), scale: { max: 100, bands: level.bands } }
				: undefined;
		return [
			{
				personId,
				competencyId: definition.competencyId,
				kind: definition.kind,
				level: match.level,
				mark,
				at: whenOf(statement, context.now),
				sourceKey: sourceKey(id, statement.id),
				note: `${name} · ${version}`,
			},
		];
	});
	return recordByRule(context, organisationId, found);
}

/** Tells the rules of a store of new statements, after their commit; where no rule is on, nothing is told. */
export async function tellRules(
	{ tx, emit }: WriteContext,
	organisationId: string,
	statementIds: readonly string[],
): Promise<void> {
	if (statementIds.length === 0) return;
	const some = await tx
		.selectFrom("record_rule")
		.select("id")
		.where("organisation_id", "=", organisationId)
		.where("state", "=", "on")
		.limit(1)
		.executeTakeFirst();
	if (some) await emit("records.statements.saved", { organisationId, statementIds });
}

/** Runs the rules that are on over statements that came in, and takes back what was read from those now voided. */
export const applyRules: Listener = {
	name: "records.apply-rules",
	events: ["records.statements.saved"],
	async handle(context, { payload }) {
		const { organisationId, statementIds } = payload as { organisationId: string; statementIds: string[] };
		const statements = await statementsByIds(context, organisationId, statementIds);
		const rules = await context.tx
			.selectFrom("record_rule as r")
			.innerJoin("record_rule_version as v", (join) =>
				join.onRef("v.rule_id", "=", "r.id").onRef("v.version", "=", "r.version"),
			)
			.select(["r.id", "r.name", "r.state", "r.version", "v.definition"])
			.where("r.organisation_id", "=", organisationId)
			.orderBy("r.id")
			.execute();
		for (const rule of rules.filter(({ state }) => state === "on")) {
			const running = { ...rule, definition: ruleDefinition.parse(rule.definition) };
			try {
				await applyRule(context, organisationId, running, statements);
			} catch (error) {
				// Its competency is no longer to be had: the others go on, and so do later statements.
				if (!(error instanceof Problem)) throw error;
				context.log.warn({ rule: rule.id, code: error.code }, "rule not applied");
			}
		}
		const voided = statements.flatMap(({ verb, object }) => (verb?.id === VOIDED && object?.id ? [object.id] : []));
		const keys = rules.flatMap(({ id }) => voided.map((statementId) => sourceKey(id, statementId)));
		if (keys.length > 0)
			await withdrawByRule(context, organisationId, keys, "The statement was voided. · 该记录已被作废。");
	},
};
