import type { Composition } from "#app/compose.ts";
import { createRule, runRuleJob, switchRule, tryRule } from "#domains/records/api.ts";
import type { RuleDefinition } from "#domains/records/contract-rules.ts";
import { type Actor, system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { withinRights } from "../as.ts";
import { organisationId } from "./people.ts";
import { ouladId } from "./source.ts";
import { activitiesAt, adlVerb } from "./statements.ts";
import type { AssessmentType } from "./tables.ts";

/** 40, 55, 70 and 85 of 100 are the boundaries of the Open University's own classes of pass; the levels are ours. */
const bands = [
	{ from: 0, level: 0 },
	{ from: 1, level: 1 },
	{ from: 40, level: 2 },
	{ from: 55, level: 2.5 },
	{ from: 70, level: 3 },
	{ from: 85, level: 3.5 },
];

const assured: Record<AssessmentType, { kind: RuleDefinition["kind"]; name: string }> = {
	TMA: { kind: "graded", name: "tutor-marked assignments · 教师批改作业" },
	CMA: { kind: "automatic", name: "computer-marked assignments · 机器批改作业" },
	Exam: { kind: "graded", name: "examinations · 考试" },
};

interface NamedRule {
	key: string;
	name: string;
	definition: RuleDefinition;
}

/** What a person could have entered: which statements count for which module's competency. The name stands in each entry. */
export const scoreRule = (base: string, module: string, type: AssessmentType, competencyId: string): NamedRule => ({
	key: `rule ${module} ${type}`,
	name: `${module}: ${assured[type].name} (derived dates · 日期为推算)`,
	definition: {
		activity: { match: "starts-with", iri: activitiesAt(base, module, type) },
		verb: adlVerb("scored"),
		success: false,
		leastScore: null,
		competencyId,
		kind: assured[type].kind,
		level: { as: "score", bands },
	},
});

/** A pass shows level 3 whatever its class: what a distinction is worth besides, the data do not say. */
export const passRule = (base: string, module: string, competencyId: string): NamedRule => ({
	key: `rule ${module} passed`,
	name: `${module}: passed · 课程合格 (derived dates · 日期为推算)`,
	definition: {
		activity: { match: "starts-with", iri: activitiesAt(base, module, "presentation") },
		verb: adlVerb("completed"),
		success: true,
		leastScore: null,
		competencyId,
		kind: "graded",
		level: { as: "fixed", level: 3 },
	},
});

export interface RuleFigures {
	recorded: number;
	corrected: number;
	unchanged: number;
}

/**
 * Makes a rule, tries it, switches it on and runs it over what is stored, as its screens and its job do. One that somebody
 * changed or switched off since is theirs: null.
 */
export async function runRule(
	composition: Pick<Composition, "jobContexts" | "files" | "settings" | "log">,
	coordinator: Actor,
	{ key, name, definition }: NamedRule,
	signal: AbortSignal,
): Promise<RuleFigures | null> {
	const { jobContexts, files, settings, log } = composition;
	const id = ouladId(key);
	const state = await jobContexts.write(system, async (context) => {
		const known = await context.tx
			.selectFrom("record_rule")
			.select(["state", "version"])
			.where("id", "=", id)
			.where("organisation_id", "=", organisationId)
			.executeTakeFirst();
		if (known) return known;
		await withinRights(context, coordinator, async (inner) => {
			await createRule(inner, { name, definition }, id);
			await tryRule(inner, id);
			await switchRule(inner, id, { on: true, version: 1 });
		});
		return { state: "on", version: 1 };
	});
	if (state.state !== "on" || state.version !== 1) return null;
	const result = await runRuleJob.run(
		{
			jobId: newId(),
			actor: coordinator,
			contexts: jobContexts,
			files,
			settings,
			log,
			signal,
			progress: () => undefined,
		},
		{ ruleId: id, version: 1 },
	);
	return result?.figures as unknown as RuleFigures;
}
