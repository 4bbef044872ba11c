import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { WriteContext } from "../database/context.ts";
import { KeptProblem, kernelProblem } from "../problem.ts";

export interface IdempotentRequest {
	key: string;
	/** Who sends it: keys of different people never meet. */
	scope: string;
	route: string;
	input: unknown;
}

/**
 * Runs `work` once for a key: a second request with it, even at the same time, waits and gets the first one's answer.
 * The key lives in the same transaction as the effect, so there is never one without the other. Kept for 24 hours.
 * @throws Problem platform/idempotency-key-reused when the key came with another input
 */
export async function once<T>(context: WriteContext, request: IdempotentRequest, work: () => Promise<T>): Promise<T> {
	const { key, scope } = request;
	const hash = createHash("sha256")
		.update(JSON.stringify([request.route, request.input]))
		.digest("hex");
	const { numAffectedRows } = await sql`
		insert into idempotency_key (scope, key, request_hash, created_at)
		values (${scope}, ${key}, ${hash}, ${context.now})
		on conflict do nothing`.execute(context.tx);
	if (numAffectedRows === 0n) {
		const before = await context.tx
			.selectFrom("idempotency_key")
			.select(["request_hash", "response"])
			.where("scope", "=", scope)
			.where("key", "=", key)
			.executeTakeFirstOrThrow();
		if (before.request_hash !== hash) throw kernelProblem("idempotency-key-reused");
		return (before.response as { value?: T } | null)?.value as T;
	}
	const value = await work().catch(async (error) => {
		// Its record stays, but it was no answer: the key is free for the next try.
		if (error instanceof KeptProblem)
			await context.tx.deleteFrom("idempotency_key").where("scope", "=", scope).where("key", "=", key).execute();
		throw error;
	});
	await context.tx
		.updateTable("idempotency_key")
		.set({ response: JSON.stringify({ value }) })
		.where("scope", "=", scope)
		.where("key", "=", key)
		.execute();
	return value;
}
