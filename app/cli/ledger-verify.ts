import { verifyLedger } from "#domains/competencies/api.ts";
import { system } from "#platform/server/actor.ts";
import type { Command } from "./command.ts";

export const ledgerVerify: Command = {
	usage: ["ledger verify                    recompute every attainment from evidence and name those that differ"],
	async run({ open, say }) {
		const { jobContexts } = await open();
		const start = performance.now();
		const { evidence, pairs, wrong, wrongCount } = await jobContexts.read(system, verifyLedger);
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		say(`${evidence} entries of evidence, ${pairs} attainments recomputed in ${seconds} s.`);
		if (wrongCount === 0) {
			say("Each is what its evidence adds up to.");
			return 0;
		}
		say(`Different from their evidence: ${wrongCount}.`);
		for (const { personId, competencyId, what } of wrong)
			say(`  person ${personId}, competency ${competencyId}: ${what}`);
		return 1;
	},
};
