import { sql } from "kysely";
import type { WaitingSource } from "#platform/server/waiting/registry.ts";
import { disputesToAnswer } from "./disputes.ts";
import { answerDisputes } from "./ledger-policy.ts";

/** What waits for people in the ledger. */
export const waitingInCompetencies: readonly WaitingSource[] = [
	{
		kind: "competencies.disputes",
		count: (context) =>
			answerDisputes.holds(context.actor)
				? sql`select count(*) from evidence_dispute d where d.state = 'open' and ${disputesToAnswer(context)}`
				: null,
	},
];
