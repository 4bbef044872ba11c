import { sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { Chore } from "#platform/server/chores.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { GRACE_MS } from "./attempt-queries.ts";
import { scoreAttempt } from "./score-attempt.ts";

/** How many are looked for at once. */
const BATCH = 500;

/** Hands in what learners left open past its time and never came back to, each in a transaction of its own. */
export const handInOverdue: Chore = {
	name: "learning.overdue-attempts",
	async run(contexts, signal) {
		const failed: unknown[] = [];
		let after = "";
		for (let more = true; more && !signal?.aborted; ) {
			const due = await contexts.read(system, async ({ tx, now }) =>
				tx
					.selectFrom("quiz_attempt")
					.select("id")
					.where("state", "=", "open")
					.where("due_at", "<", new Date(now.getTime() - GRACE_MS).toISOString())
					.where(sql<string>`id::text`, ">", after)
					.orderBy(sql`id::text`)
					.limit(BATCH)
					.execute(),
			);
			for (const { id } of due) {
				if (signal?.aborted) break;
				await contexts.write(system, (context) => handIn(context, id)).catch((error: unknown) => failed.push(error));
			}
			after = due.at(-1)?.id ?? "";
			more = due.length === BATCH;
		}
		if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join("; "));
	},
};

/** The enrolment is locked first, as by its learner. */
async function handIn(context: WriteContext, id: string): Promise<void> {
	const { tx, now } = context;
	await tx
		.selectFrom("enrolment as e")
		.innerJoin("quiz_attempt as t", "t.enrolment_id", "e.id")
		.select("e.id")
		.where("t.id", "=", id)
		.forNoKeyUpdate("e")
		.execute();
	const open = await tx
		.selectFrom("quiz_attempt")
		.select("id")
		.where("id", "=", id)
		.where("state", "=", "open")
		.where("due_at", "<", new Date(now.getTime() - GRACE_MS).toISOString())
		.forNoKeyUpdate()
		.executeTakeFirst();
	if (open) await scoreAttempt(context, id);
}
