import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { KeptProblem, type Problem } from "#platform/server/problem.ts";
import { learningProblem } from "../problems.ts";

/** So often one person is told within so many minutes that somebody is not free, for sessions that are not theirs to see. */
export const TRIES = { most: 20, minutes: 60 } as const;

/**
 * Begins a try: whoever was told often enough learns no more for a while, neither who is busy nor that all are free. Tries of
 * one person come one after another from here on.
 * @throws Problem learning/session-tries
 */
export async function refuseManyTries(context: WriteContext): Promise<void> {
	const { tx, actor, now } = context;
	if (!actor.personId) return;
	const since = new Date(now.getTime() - TRIES.minutes * 60_000);
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ tries: number; since: string }>`
			insert into clash_tries as t (person_id, tries, since) values (${actor.personId}, 0, ${now})
			on conflict (person_id) do update set
				tries = case when t.since > ${since}::timestamptz then t.tries else 0 end,
				since = case when t.since > ${since}::timestamptz then t.since else excluded.since end
			returning tries, since`.execute(tx),
	);
	const { tries, since: begun } = rows[0]!;
	if (tries < TRIES.most) return;
	const left = Date.parse(begun) + TRIES.minutes * 60_000 - now.getTime();
	throw learningProblem("session-tries", { minutes: Math.ceil(left / 60_000) });
}

interface Tried {
	offeringId: string;
	times: readonly { id: string | null; startsAt: string; endsAt: string }[];
	/** It told of sessions that the actor does not run. */
	ofOthers: boolean;
}

/** The refusal as it is thrown: that it was tried stays in the audit, and counts where it told of others. */
export async function recordTry(
	context: WriteContext,
	{ offeringId, times, ofOthers }: Tried,
	refusal: Problem,
): Promise<KeptProblem> {
	const { tx, actor } = context;
	if (ofOthers && actor.personId)
		await unsafeBeyondScope(context, () =>
			sql`update clash_tries set tries = tries + 1 where person_id = ${actor.personId}`.execute(tx),
		);
	const [first] = times;
	context.audit({
		action: "learning.session.refused-clashes",
		object: first?.id ? { kind: "class-session", id: first.id } : { kind: "offering", id: offeringId },
		detail: { startsAt: first?.startsAt, endsAt: first?.endsAt, sessions: times.length, ofOthers },
	});
	return new KeptProblem(refusal);
}
