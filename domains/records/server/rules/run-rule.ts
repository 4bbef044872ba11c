import { z } from "zod";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { defineJob } from "#platform/server/jobs/job.ts";
import { ruleDefinition } from "../../contract-rules.ts";
import { recordProblem } from "../problems.ts";
import { applyRule } from "./apply-rules.ts";
import { candidates } from "./read-statements.ts";
import { ownRule } from "./rules-policy.ts";

/**
 * Runs a rule over all past statements, a page a transaction: run again, or stopped half-way and begun anew, it records
 * nothing twice.
 */
export const runRuleJob = defineJob({
	kind: "records.rules.run",
	payload: z.object({ ruleId: z.uuid() }),
	async run({ actor, contexts, progress, signal }, { ruleId }) {
		const { rule, version, total } = await contexts.read(actor, async (context) => {
			const rule = await ownRule(context, ruleId);
			const version = await context.tx
				.selectFrom("record_rule_version")
				.select("definition")
				.where("rule_id", "=", ruleId)
				.where("version", "=", rule.version)
				.executeTakeFirstOrThrow();
			const { count } = await context.tx
				.selectFrom("record_statement_id")
				.select((is) => is.fn.countAll<string>().as("count"))
				.where("organisation_id", "=", rule.organisation_id)
				.executeTakeFirstOrThrow();
			return { rule, version, total: Number(count) };
		});
		const running = { ...rule, definition: ruleDefinition.parse(version.definition) };
		const figures = { examined: 0, recorded: 0, corrected: 0, unchanged: 0 };
		let after: string | null = null;
		do {
			signal.throwIfAborted();
			after = await contexts.write(system, async (context) => {
				const page = await candidates(context, rule.organisation_id, running.definition, { ascending: true, after });
				const done = await applyRule(context, rule.organisation_id, running, page.statements);
				figures.examined += page.statements.length;
				figures.recorded += done.recorded;
				figures.corrected += done.corrected;
				figures.unchanged += done.unchanged;
				return page.next;
			});
			progress(figures.examined, Math.max(total, figures.examined));
		} while (after !== null);
		return { figures, page: `/record-rules/${ruleId}` };
	},
});

/** Starts a run over past statements. @throws Problem records/rule-off: only what is switched on was tried */
export async function startRun(context: WriteContext, id: string): Promise<{ jobId: string }> {
	const rule = await ownRule(context, id);
	if (rule.state !== "on") throw recordProblem("rule-off");
	context.audit({ action: "records.rule.run", object: { kind: "record_rule", id }, detail: { version: rule.version } });
	return { jobId: await context.enqueue(runRuleJob, { ruleId: id }, { subject: rule.name }) };
}
