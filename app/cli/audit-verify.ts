import { verifyAudit } from "#platform/server/audit/verify-audit.ts";
import type { Command } from "./command.ts";

export const auditVerify: Command = {
	usage: ["audit verify                     recompute the audit's hash chain and name altered entries"],
	async run({ open, say }) {
		const { database } = await open();
		const { entries, broken, headMatches } = await verifyAudit(database);
		if (broken.length === 0 && headMatches) {
			say(`${entries} entries, the chain is whole.`);
			return 0;
		}
		say(`${entries} entries. Altered or out of place: ${broken.join(", ") || "none"}.`);
		if (!headMatches) say("The end of the chain is not where it was: entries were removed or added.");
		return 1;
	},
};
