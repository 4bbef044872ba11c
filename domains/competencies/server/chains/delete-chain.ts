import type { WriteContext } from "#platform/server/database/context.ts";
import { competencyProblem } from "../competency-problem.ts";
import { chainFor } from "./chain-policy.ts";

/** Removes a chain with its links and its history; the audit keeps that it was there. */
export async function deleteChain(
	context: WriteContext,
	{ id, revision }: { id: string; revision: number },
): Promise<void> {
	const chain = await chainFor(context, id);
	if (chain.revision !== revision) throw competencyProblem("chain-changed", { revision: chain.revision });
	await context.tx.deleteFrom("industry_chain").where("id", "=", id).execute();
	context.audit({
		action: "competencies.chain.deleted",
		object: { kind: "industry_chain", id },
		detail: { code: chain.code, revision },
	});
	await context.emit("competencies.chain.changed", { chainId: id, revision: null });
}
