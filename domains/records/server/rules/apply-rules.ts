import {
	learnersByAddress,
	lockRuleEvidence,
	peopleByAddress,
	recordableCompetencies,
	recordByRule,
} from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { type RuleDefinition, ruleDefinition } from "../../contract-rules.ts";
import { matchesActivity, matchStatement, type ReadStatement } from "./match-statement.ts";
import { statementsByIds } from "./read-statements.ts";
import { findingsAt, placesOf, sameSaying } from "./rule-findings.ts";

const VOIDED = "http://adlnet.gov/expapi/verbs/voided";

interface Rule {
	id: string;
	name: string;
	state: string;
	version: number;
	/** Who switched it on. */
	switchedBy: string | null;
	madeBy: string | null;
	definition: RuleDefinition;
	/** Of all versions that were tried, the newest first. */
	tried: RuleDefinition[];
}

/**
 * Records what a rule finds in statements, and in what else is stored of their people about the same activities, as
 * evidence about learners whom the one who switched it on may judge. Needs a system context, and `lockRuleEvidence` from
 * before the statements were read.
 */
export async function applyRule(
	context: WriteContext,
	organisationId: string,
	rule: Rule,
	statements: readonly ReadStatement[],
): Promise<{ recorded: number; corrected: number; unchanged: number }> {
	const { definition, switchedBy, tried } = rule;
	const places = placesOf(statements.filter((one) => typeof matchStatement(definition, one) === "object"));
	if (places.length === 0) return { recorded: 0, corrected: 0, unchanged: 0 };
	const learners = await learnersByAddress(
		context,
		organisationId,
		switchedBy,
		places.map(({ address }) => address),
	);
	const found = await findingsAt(context, organisationId, rule, definition, places, learners, tried);
	return recordByRule(context, organisationId, found);
}

/** Takes back what rules, on or off, read from statements now voided, where nothing else stored says as much. */
async function takeBack(
	context: WriteContext,
	organisationId: string,
	rules: readonly Rule[],
	voidedIds: readonly string[],
): Promise<void> {
	const places = placesOf(await statementsByIds(context, organisationId, voidedIds, true));
	if (places.length === 0) return;
	const people = await peopleByAddress(
		context,
		places.map(({ address }) => address),
	);
	for (const rule of rules) {
		for (const place of places) {
			const about = rule.tried.filter((one) => matchesActivity(one, place.activity));
			const sayings = about.filter((one, index) => about.findIndex((newer) => sameSaying(newer, one)) === index);
			for (const definition of sayings) {
				const found = await findingsAt(context, organisationId, rule, definition, [place], people);
				await recordByRule(context, organisationId, found, { lower: true });
			}
		}
	}
}

/**
 * Tells the rules of a store of new statements, after their commit. Rules that are off are told too: what they read from
 * statements now voided is taken back.
 */
export const tellRules = ({ emit }: WriteContext, organisationId: string, statementIds: readonly string[]) =>
	emit("records.statements.saved", { organisationId, statementIds });

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
	const versions = await tx
		.selectFrom("record_rule_version")
		.select(["rule_id", "definition"])
		.where("organisation_id", "=", organisationId)
		.where("tried_at", "is not", null)
		.orderBy("version", "desc")
		.execute();
	const tried = Map.groupBy(versions, ({ rule_id }) => rule_id);
	return rows.map(({ switched_by, made_by, ...rule }) => ({
		...rule,
		switchedBy: switched_by,
		madeBy: made_by,
		definition: ruleDefinition.parse(rule.definition),
		tried: (tried.get(rule.id) ?? []).map(({ definition }) => ruleDefinition.parse(definition)),
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
		await takeBack(context, organisationId, rules, voided);
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
