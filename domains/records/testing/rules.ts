import type { Actor } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import type { Services } from "#platform/server/services.ts";
import type { RuleDefinition, RuleTrial } from "../contract-rules.ts";
import { runRuleJob } from "../server/rules/run-rule.ts";
import { createRule, editRule, switchRule } from "../server/rules/save-rule.ts";
import { tryRule } from "../server/rules/try-rule.ts";

/** The rules of one person's organisation, used as its screens do. */
export const rulesOf = ({ contexts, files, settings, log }: Services, actor: Actor) => ({
	make: (definition: RuleDefinition) =>
		contexts.write(actor, (context) => createRule(context, { name: "Rule", definition })).then(({ id }) => id),
	change: (id: string, version: number, definition: RuleDefinition) =>
		contexts.write(actor, (context) => editRule(context, id, { name: "Rule", definition, version })),
	try: (id: string): Promise<RuleTrial> => contexts.write(actor, (context) => tryRule(context, id)),
	switch: (id: string, version: number, on: boolean) =>
		contexts.write(actor, (context) => switchRule(context, id, { on, version })),
	/** As the worker runs it over past statements. */
	run: (id: string, version = 1) =>
		runRuleJob.run(
			{
				jobId: newId(),
				actor,
				contexts,
				files,
				settings,
				log,
				signal: new AbortController().signal,
				progress: () => undefined,
			},
			{ ruleId: id, version },
		),
});
