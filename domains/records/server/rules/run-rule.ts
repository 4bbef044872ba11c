import { z } from "zod";
import { lockRuleEvidence } from "#domains/competencies/api.ts";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { defineJob } from "#platform/server/jobs/job.ts";
import { recordProblem } from "../problems.ts";
import { applyRule, rulesOf } from "./apply-rules.ts";
import { candidates } from "./read-statements.ts";
import { ownRule } from "./rules-policy.ts";

/**
 * Runs a rule over all past statements, a page a transaction: run again, or stopped half-way and begun anew, it records
 * nothing twice.
 */
export const runRuleJob = defineJob({
	kind: "records.rules.run",
	payload: z.object({ ruleId: z.uuid(), version: z.int() }),
	async run({ actor, contexts, progress, signal }, { ruleId, version }) {
		const { organisationId, total } = await contexts.read(actor, async (context) => {
			const rule = await ownRule(context, ruleId);
			const { count } = await context.tx
				.selectFrom("record_statement_id")
				.select((is) => is.fn.countAll<string>().as("count"))
				.where("organisation_id", "=", rule.organisation_id)
				.executeTakeFirstOrThrow();
			return { organisationId: rule.organisation_id, total: Number(count) };
		});
		const figures = { examined: 0, recorded: 0, corrected: 0, unchanged: 0 };
		let after: string | null = null;
		do {
			signal.throwIfAborted();
			after = await contexts.write(system, async (context) => {
				await lockRuleEvidence(context, organisationId);
				const rule = (await rulesOf(context, organisationId)).find(({ id }) => id === ruleId);
				// Only the version that was tried and switched on, as long as it is.
				if (rule?.state !== "on" || rule.version !== version) throw recordProblem("rule-off");
				const page = await candidates(context, organisationId, rule.definition, { ascending: true, after });
				const done = await applyRule(context, organisationId, rule, page.statements);
				figures.examined += page.examined;
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
	return { jobId: await context.enqueue(runRuleJob, { ruleId: id, version: rule.version }, { subject: rule.name }) };
}
