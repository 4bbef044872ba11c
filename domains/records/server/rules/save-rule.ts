import { lockRuleEvidence, recordableCompetencies } from "#domains/competencies/api.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, kernelProblem } from "#platform/server/problem.ts";
import { type RuleDefinition, type RuleInput, ruleDefinition } from "../../contract-rules.ts";
import { recordProblem } from "../problems.ts";
import { matchesActivity } from "./match-statement.ts";
import { ownRule, ownRules } from "./rules-policy.ts";

async function checkCompetency(context: ReadContext, id: string): Promise<void> {
	if (!(await recordableCompetencies(context, [id])).has(id))
		throw invalid({ path: "definition.competencyId", code: "competency-unknown" });
}

/** One statement is not evidence of one competency twice. */
async function refuseOverlap(
	{ tx }: ReadContext,
	rule: { id: string; organisation_id: string },
	definition: RuleDefinition,
): Promise<void> {
	const others = await tx
		.selectFrom("record_rule as r")
		.innerJoin("record_rule_version as v", (join) =>
			join.onRef("v.rule_id", "=", "r.id").onRef("v.version", "=", "r.version"),
		)
		.select(["r.name", "v.definition"])
		.where("r.organisation_id", "=", rule.organisation_id)
		.where("r.state", "=", "on")
		.where("r.id", "<>", rule.id)
		.execute();
	const { activity, verb, competencyId } = definition;
	const clash = others.find((other) => {
		const that = ruleDefinition.parse(other.definition);
		if (that.competencyId !== competencyId || (verb !== null && that.verb !== null && verb !== that.verb)) return false;
		return matchesActivity(definition, that.activity.iri) || matchesActivity(that, activity.iri);
	});
	if (clash) throw recordProblem("rule-overlaps", { rule: clash.name });
}

async function addVersion(
	{ tx, actor, now }: WriteContext,
	rule: { id: string; organisationId: string; version: number },
	definition: RuleInput["definition"],
): Promise<void> {
	await tx
		.insertInto("record_rule_version")
		.values({
			rule_id: rule.id,
			organisation_id: rule.organisationId,
			version: rule.version,
			definition: JSON.stringify(definition),
			made_by: actor.personId,
			made_at: now,
		})
		.execute();
}

/** Makes a rule; it is off until it was tried and switched on. An importer gives it the id that it has in its source. */
export async function createRule(
	context: WriteContext,
	{ name, definition }: RuleInput,
	id: string = newId(),
): Promise<{ id: string }> {
	const organisationId = ownRules(context);
	await checkCompetency(context, definition.competencyId);
	const { tx, actor, now } = context;
	await tx
		.insertInto("record_rule")
		.values({
			id,
			organisation_id: organisationId,
			name,
			created_by: actor.personId,
			created_at: now,
			updated_at: now,
		})
		.execute();
	await addVersion(context, { id, organisationId, version: 1 }, definition);
	context.audit({ action: "records.rule.created", object: { kind: "record_rule", id } });
	return { id };
}

/**
 * A further version of a rule. It is off until this one was tried too. What the former ones recorded stays.
 * @throws Problem platform/changed-meanwhile
 */
export async function editRule(
	context: WriteContext,
	id: string,
	{ name, definition, version }: RuleInput & { version: number },
): Promise<void> {
	const rule = await ownRule(context, id, true);
	if (rule.version !== version) throw kernelProblem("changed-meanwhile");
	await checkCompetency(context, definition.competencyId);
	const next = rule.version + 1;
	await addVersion(context, { id, organisationId: rule.organisation_id, version: next }, definition);
	await context.tx
		.updateTable("record_rule")
		.set({ name, version: next, state: "off", switched_by: null, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "records.rule.edited",
		object: { kind: "record_rule", id },
		detail: { version: next },
	});
}

/**
 * Switches a rule on, for statements that come from now on, or off. It says something of the learners whom the actor
 * may judge, as long as they may.
 * @throws Problem records/rule-untried before its newest version was tried on past statements, records/rule-overlaps
 * where a statement would count twice
 */
export async function switchRule(
	context: WriteContext,
	id: string,
	{ on, version }: { on: boolean; version: number },
): Promise<void> {
	// Before the rule, as those who apply it do.
	await lockRuleEvidence(context, ownRules(context));
	const rule = await ownRule(context, id, true);
	if (rule.version !== version) throw kernelProblem("changed-meanwhile");
	const newest = await context.tx
		.selectFrom("record_rule_version")
		.select(["tried_at", "definition"])
		.where("rule_id", "=", id)
		.where("version", "=", rule.version)
		.executeTakeFirstOrThrow();
	if (on && newest.tried_at === null) throw recordProblem("rule-untried");
	if (on) {
		const definition = ruleDefinition.parse(newest.definition);
		await checkCompetency(context, definition.competencyId);
		await refuseOverlap(context, rule, definition);
	}
	await context.tx
		.updateTable("record_rule")
		.set({ state: on ? "on" : "off", switched_by: on ? context.actor.personId : null, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: `records.rule.switched-${on ? "on" : "off"}`,
		object: { kind: "record_rule", id },
		detail: { version },
	});
}
