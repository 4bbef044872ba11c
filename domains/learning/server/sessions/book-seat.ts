import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { invalid } from "#platform/server/problem.ts";
import { courseParams } from "../offerings/course-params.ts";
import { learningProblem } from "../problems.ts";
import { sessionPhase, sessionToAttend } from "./session-policy.ts";
import { needsBooking } from "./session-queries.ts";
import { nameParams, whenWords } from "./session-words.ts";

/** Takes a seat of a session, or a place in the waiting order where there is none. A second time changes nothing. */
export async function bookSeat(context: WriteContext, id: string): Promise<{ mine: "seat" | "waiting" }> {
	const { session, enrolment } = await sessionToAttend(context, id);
	refuseBegun(context, session);
	if (enrolment.state === "closed") throw learningProblem("offering-closed");
	const { tx, actor, now } = context;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ booking: boolean; seats: number; mine: "seat" | "waiting" | null }>`
			select ${needsBooking} as booking,
				(select count(*)::int from session_booking b where b.session_id = s.id and b.state = 'seat') as seats,
				(select b.state from session_booking b where b.session_id = s.id
					and b.person_id = ${actor.personId}::uuid) as mine
			from class_session s join offering o on o.id = s.offering_id where s.id = ${id}`.execute(tx),
	);
	const { booking, seats, mine } = rows[0] as (typeof rows)[number];
	if (mine) return { mine };
	if (!booking || session.capacity === null) throw learningProblem("session-for-all");
	const state = seats < session.capacity ? "seat" : "waiting";
	await tx
		.insertInto("session_booking")
		.values({
			session_id: id,
			person_id: actor.personId as string,
			offering_id: session.offering_id,
			state,
			asked_at: now,
		})
		.execute();
	return { mine: state };
}

/** Gives a seat back, or the place in the waiting order; who waits longest gets it and is told. */
export async function giveSeatBack(context: WriteContext, id: string): Promise<void> {
	const { session } = await sessionToAttend(context, id);
	refuseBegun(context, session);
	await context.tx
		.deleteFrom("session_booking")
		.where("session_id", "=", id)
		.where("person_id", "=", context.actor.personId)
		.execute();
	await passSeatsOn(context, session);
}

/** Whoever leaves an offering leaves the seats of its sessions that have not begun. */
export async function leaveSeats(context: WriteContext, offeringId: string, personId: string): Promise<void> {
	const { tx, now } = context;
	const left = await unsafeBeyondScope(context, () =>
		tx
			.selectFrom("class_session as s")
			.innerJoin("session_booking as b", "b.session_id", "s.id")
			.select(["s.id", "s.offering_id", "s.title_en", "s.title_zh", "s.starts_at", "s.ends_at", "s.capacity"])
			.where("s.offering_id", "=", offeringId)
			.where("s.starts_at", ">", now.toISOString())
			.where("b.person_id", "=", personId)
			.orderBy("s.id")
			.forNoKeyUpdate("s")
			.execute(),
	);
	for (const session of left) {
		await unsafeBeyondScope(context, () =>
			tx.deleteFrom("session_booking").where("session_id", "=", session.id).where("person_id", "=", personId).execute(),
		);
		await passSeatsOn(context, session);
	}
}

interface Seated {
	id: string;
	offering_id: string;
	title_en: string | null;
	title_zh: string | null;
	starts_at: string;
	ends_at: string;
	capacity: number | null;
}

/**
 * Gives what is free of a locked session to those who wait longest, who are told; without a number of seats nobody needs one.
 * @throws Problem invalid when fewer seats are left than are taken
 */
export async function passSeatsOn(context: WriteContext, session: Seated): Promise<void> {
	const { tx } = context;
	const { id, capacity } = session;
	if (capacity === null) {
		await tx.deleteFrom("session_booking").where("session_id", "=", id).execute();
		return;
	}
	const { rows: seated } = await unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ taken: number }>`select count(*)::int as taken from session_booking
			where session_id = ${id} and state = 'seat'`.execute(tx);
		const free = capacity - (rows[0]?.taken ?? 0);
		if (free < 0) throw invalid({ path: "capacity", code: "below-taken", params: { taken: rows[0]?.taken } });
		return sql<{ person_id: string }>`update session_booking b set state = 'seat' from (
			select person_id from session_booking where session_id = ${id} and state = 'waiting'
			order by number limit ${free}) next
			where b.session_id = ${id} and b.person_id = next.person_id returning b.person_id`.execute(tx);
	});
	if (seated.length === 0) return;
	const { course_id, time_zone } = await tx
		.selectFrom("offering")
		.select(["course_id", "time_zone"])
		.where("id", "=", session.offering_id)
		.executeTakeFirstOrThrow();
	await context.notifyAll({
		personIds: seated.map(({ person_id }) => person_id),
		kind: "learning.session-seat",
		params: {
			...(await courseParams(context, course_id)),
			...nameParams("title", { en: session.title_en, zh: session.title_zh }),
			...whenWords(session.starts_at, session.ends_at, time_zone),
		},
		page: `/sessions/${id}`,
	});
}

function refuseBegun({ now }: WriteContext, session: { starts_at: string; ends_at: string }): void {
	if (sessionPhase(session, now) !== "before") throw learningProblem("session-begun");
}
