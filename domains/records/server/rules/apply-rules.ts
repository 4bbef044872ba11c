import {
	learnersByAddress,
	lockRuleEvidence,
	type RuleEvidence,
	recordableCompetencies,
	recordByRule,
	withdrawByRule,
} from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { type RuleDefinition, ruleDefinition } from "../../contract-rules.ts";
import { matchStatement, type ReadStatement } from "./match-statement.ts";
import { statementsByIds } from "./read-statements.ts";

const VOIDED = "http://adlnet.gov/expapi/verbs/voided";
const MAILTO = "mailto:";
/** Clocks of other programs may be set to nonsense. */
const EARLIEST = new Date("1950-01-02");

interface Rule {
	id: string;
	name: string;
	state: string;
	version: number;
	/** Who switched it on. */
	switchedBy: string | null;
	madeBy: string | null;
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
 * Records what a rule finds in statements as evidence about learners whom the one who switched it on may judge. Needs a
 * system context, and `lockRuleEvidence` from before the statements were read.
 */
export async function applyRule(
	context: WriteContext,
	organisationId: string,
	{ id, name, version, switchedBy, definition }: Rule,
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
		switchedBy,
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

/**
 * Tells the rules of a store of new statements, after their commit; where there is no rule, nothing is told. Rules that
 * are off are told too: what they read from statements now voided is taken back.
 */
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
		.limit(1)
		.executeTakeFirst();
	if (some) await emit("records.statements.saved", { organisationId, statementIds });
}

/** Rules of a store with their newest version; none of them changes until the transaction ends. */
export async function rulesOf({ tx }: WriteContext, organisationId: string): Promise<Rule[]> {
	const rows = await tx
		.selectFrom("record_rule as r")
		.innerJoin("record_rule_version as v", (join) =>
			join.onRef("v.rule_id", "=", "r.id").onRef("v.version", "=", "r.version"),
		)
		.select(["r.id", "r.name", "r.state", "r.version", "r.switched_by", "v.made_by", "v.definition"])
		.where("r.organisation_id", "=", organisationId)
		.orderBy("r.id")
		.forUpdate("r")
		.execute();
	return rows.map(({ switched_by, made_by, ...rule }) => ({
		...rule,
		switchedBy: switched_by,
		madeBy: made_by,
		definition: ruleDefinition.parse(rule.definition),
	}));
}

/** Runs the rules that are on over statements that came in, and takes back what was read from those now voided. */
export const applyRules: Listener = {
	name: "records.apply-rules",
	events: ["records.statements.saved"],
	async handle(context, { payload }) {
		const { organisationId, statementIds } = payload as { organisationId: string; statementIds: string[] };
		await lockRuleEvidence(context, organisationId);
		const statements = await statementsByIds(context, organisationId, statementIds);
		const rules = await rulesOf(context, organisationId);
		const recordable = await recordableCompetencies(
			context,
			rules.map(({ definition }) => definition.competencyId),
		);
		for (const rule of rules.filter(({ state }) => state === "on")) {
			if (recordable.has(rule.definition.competencyId)) await applyRule(context, organisationId, rule, statements);
			else await switchOff(context, organisationId, rule);
		}
		const voided = statements.flatMap(({ verb, object }) => (verb?.id === VOIDED && object?.id ? [object.id] : []));
		const keys = rules.flatMap(({ id }) => voided.map((statementId) => sourceKey(id, statementId)));
		if (keys.length > 0)
			await withdrawByRule(context, organisationId, keys, "The statement was voided. · 该记录已被作废。");
	},
};

/** Its competency was archived, or is in no published framework any more: whoever made it and switched it on is told. */
async function switchOff(context: WriteContext, organisationId: string, rule: Rule): Promise<void> {
	const { id, name, version, madeBy, switchedBy } = rule;
	await context.tx
		.updateTable("record_rule")
		.set({ state: "off", switched_by: null, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "records.rule.switched-off",
		object: { kind: "record_rule", id },
		organisationId,
		detail: { version, reason: "competency-unknown" },
	});
	for (const personId of new Set([madeBy, switchedBy])) {
		if (personId === null) continue;
		await context.notify({
			personId,
			kind: "records.rule-switched-off",
			params: { rule: name },
			page: `/record-rules/${id}`,
		});
	}
}
