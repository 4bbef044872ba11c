import { timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Problem } from "#platform/server/problem.ts";
import type { SessionCode } from "../../contract-attendance.ts";
import { learningProblem } from "../problems.ts";
import { isAttended } from "./mark-attendance.ts";
import { CODE_SECONDS, codeOf, readCode, spanOf } from "./session-code.ts";
import { sessionToAttend, sessionToRun, takesCodes } from "./session-policy.ts";
import { awaits } from "./session-standing.ts";

/** Minutes after the beginning from which on who comes by the code is late. */
const LATE_AFTER = 15;
/**
 * Wrong codes of one person within so many minutes, and of one while there were so many of all at a session: whoever has
 * not guessed yet comes in whatever others type.
 */
export const GUESSES = { person: 8, session: 200, crowded: 2, minutes: 10 } as const;

const secretOf = async (context: ReadContext, id: string): Promise<Uint8Array> => {
	const { secret } = await unsafeBeyondScope(context, () =>
		context.tx.selectFrom("session_secret").select("secret").where("session_id", "=", id).executeTakeFirstOrThrow(),
	);
	return secret;
};

/** The code of the moment, to be shown in the room by who runs the session. */
export async function getSessionCode(context: ReadContext, id: string): Promise<SessionCode> {
	const { session, offering } = await sessionToRun(context, id);
	if (session.state === "cancelled") throw learningProblem("session-cancelled");
	if (offering.state === "closed" || !takesCodes(session, context.now)) throw learningProblem("session-not-running");
	const span = spanOf(context.now);
	const { rows } = await sql<{ present: number; of: number }>`
		select (select count(*)::int from session_attendance a where a.session_id = s.id and a.mark in ('present', 'late'))
			as present,
			(select count(*)::int from enrolment e where e.offering_id = s.offering_id and e.state = 'active'
				and ${awaits(sql`e.person_id`, sql`e.enrolled_at`)}) as of
		from class_session s where s.id = ${id}`.execute(context.tx);
	return {
		code: codeOf(await secretOf(context, id), span),
		seconds: CODE_SECONDS,
		nextAt: new Date((span + 1) * CODE_SECONDS * 1000).toISOString(),
		now: context.now.toISOString(),
		...(rows[0] as { present: number; of: number }),
	};
}

type Outcome = { mark: "present" | "late" } | { refused: Problem };

/**
 * Marks the actor present by the code that is shown in the room: that of this half minute or of the one before, by the
 * server's clock. A wrong one is counted, so it is answered instead of thrown: what is thrown would undo the count.
 */
export async function checkIn(context: WriteContext, id: string, typed: string): Promise<Outcome> {
	const { session, enrolment } = await sessionToAttend(context, id);
	const { tx, actor, now } = context;
	if (enrolment.state === "closed" || !takesCodes(session, now)) throw learningProblem("session-not-running");
	const known = await tx
		.selectFrom("session_attendance")
		.select("mark")
		.where("session_id", "=", id)
		.where("person_id", "=", actor.personId)
		.executeTakeFirst();
	if (known && isAttended(known.mark)) return { mark: known.mark as "present" | "late" };
	// What who leads the session entered, no code changes.
	if (known) throw learningProblem("session-marked");
	if (session.booking) await requireSeat(context, id);
	const { mine, all } = await guessesOf(context, id);
	const most = all >= GUESSES.session ? GUESSES.crowded : GUESSES.person;
	if (mine >= most) return { refused: learningProblem("session-guesses", { minutes: GUESSES.minutes }) };
	const secret = await secretOf(context, id);
	const span = spanOf(now);
	if (![span, span - 1].some((one) => same(codeOf(secret, one), readCode(typed)))) {
		await countGuess(context, id);
		return {
			refused: learningProblem("session-code-wrong", { left: most - mine - 1 }, [
				{ path: "code", code: "session-code-wrong" },
			]),
		};
	}
	const mark = now.getTime() > new Date(session.starts_at).getTime() + LATE_AFTER * 60_000 ? "late" : "present";
	await unsafeBeyondScope(context, () =>
		tx
			.insertInto("session_attendance")
			.values({
				session_id: id,
				person_id: actor.personId as string,
				offering_id: session.offering_id,
				mark,
				via: "code",
				marked_at: now,
			})
			.execute(),
	);
	return { mark };
}

function same(code: string, typed: string): boolean {
	const [one, other] = [Buffer.from(code), Buffer.from(typed)];
	return one.length === other.length && timingSafeEqual(one, other);
}

/** @throws Problem learning/session-not-booked where seats are booked and the actor has none */
async function requireSeat(context: WriteContext, id: string): Promise<void> {
	const seat = await context.tx
		.selectFrom("session_booking")
		.select("state")
		.where("session_id", "=", id)
		.where("person_id", "=", context.actor.personId)
		.executeTakeFirst();
	if (seat?.state !== "seat") throw learningProblem("session-not-booked");
}

const since = ({ now }: WriteContext): string => new Date(now.getTime() - GUESSES.minutes * 60_000).toISOString();

/** Wrong codes of the last minutes; whoever asks holds the session's lock, so that guesses come one after another. */
async function guessesOf(context: WriteContext, id: string): Promise<{ mine: number; all: number }> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ mine: number; all: number }>`
			select coalesce(sum(wrong) filter (where person_id = ${context.actor.personId}::uuid), 0)::int as mine,
				coalesce(sum(wrong), 0)::int as all
			from session_guess where session_id = ${id} and since > ${since(context)}::timestamptz`.execute(context.tx),
	);
	return rows[0] as { mine: number; all: number };
}

const countGuess = (context: WriteContext, id: string): Promise<unknown> =>
	unsafeBeyondScope(context, () =>
		sql`insert into session_guess as g (session_id, person_id, wrong, since)
			values (${id}, ${context.actor.personId}, 1, ${context.now})
			on conflict (session_id, person_id) do update set
				wrong = case when g.since > ${since(context)}::timestamptz then g.wrong + 1 else 1 end,
				since = case when g.since > ${since(context)}::timestamptz then g.since else excluded.since end`.execute(
			context.tx,
		),
	);
