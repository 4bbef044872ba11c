import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "../database/context.ts";

/** One kind of thing that waits for people: marked by a number beside its entry in the navigation. */
export interface WaitingSource {
	kind: string;
	/** An expression that counts what waits for this actor, by the policy of the list it leads to; null when none of it is theirs. */
	count(context: ReadContext): RawBuilder<unknown> | null;
}

let sources: readonly WaitingSource[] = [];

export const setWaiting = (list: readonly WaitingSource[]): void => {
	sources = list;
};

/** What waits for the actor, all kinds in one statement; kinds of which nothing waits are left out. */
export async function countWaiting(context: ReadContext): Promise<Record<string, number>> {
	const asked = sources.flatMap(({ kind, count }) => {
		const counted = count(context);
		return counted ? [sql`(${kind}::text, (${counted})::int)`] : [];
	});
	if (asked.length === 0) return {};
	const { rows } = await sql<{ kind: string; waiting: number }>`
		select kind, waiting from (values ${sql.join(asked)}) as counted (kind, waiting) where waiting > 0`.execute(
		context.tx,
	);
	return Object.fromEntries(rows.map(({ kind, waiting }) => [kind, waiting]));
}
