import { type RawBuilder, sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

/**
 * Quizzes `a` of offering `o` whose answers can be read now that it is over: those that tell them and that somebody handed
 * in. Runs beyond row-level security.
 */
const readable = sql<boolean>`a.kind = 'quiz' and a.quiz ->> 'show' <> 'never' and exists (select from quiz_attempt t
	where t.offering_id = o.id and t.activity_id = a.id and t.state = 'submitted')`;

const isOver = (now: Date): RawBuilder<boolean> =>
	sql<boolean>`(o.state = 'closed' or o.ends_at <= ${now}::timestamptz)`;

/**
 * Keeps of which quizzes answers could be read, before an offering that is over goes on: who has attempts left would take
 * them with the answers in hand. What was kept first stays. The offering is locked.
 */
export async function keepAnswersTold(context: WriteContext, offeringId: string): Promise<void> {
	await unsafeBeyondScope(context, () =>
		sql`insert into quiz_told (offering_id, activity_id, told_at)
			select o.id, a.id, case when o.state = 'closed' then least(o.updated_at, o.ends_at) else o.ends_at end
			from offering o join course_activity a on a.version_id = o.version_id
			where o.id = ${offeringId} and ${isOver(context.now)} and ${readable}
			on conflict do nothing`.execute(context.tx),
	);
}

/** Answers of activity `a` could be read in offering `o`, which goes on all the same. Runs beyond row-level security. */
export const wasTold: RawBuilder<boolean> = sql<boolean>`exists (select from quiz_told q
	where q.offering_id = o.id and q.activity_id = a.id)`;

/** Since when answers of a quiz could be read in an offering that goes on all the same; null: they could not. */
export async function answersToldAt(
	{ tx }: ReadContext,
	offeringId: string,
	activityId: string,
): Promise<string | null> {
	const told = await tx
		.selectFrom("quiz_told")
		.select("told_at")
		.where("offering_id", "=", offeringId)
		.where("activity_id", "=", activityId)
		.executeTakeFirst();
	return told?.told_at ?? null;
}

/** Quizzes of an offering that nobody attempts any more, or would not if it went on now: whoever asks runs it. */
export async function quizzesTold(context: ReadContext, offeringId: string): Promise<Named[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Named>`
			select a.title_en as en, a.title_zh as zh from offering o
				join course_activity a on a.version_id = o.version_id join course_unit u on u.id = a.unit_id
			where o.id = ${offeringId} and (${wasTold}
				or (${isOver(context.now)} and ${readable}))
			order by u.position, a.position, a.id`.execute(context.tx),
	);
	return rows;
}
