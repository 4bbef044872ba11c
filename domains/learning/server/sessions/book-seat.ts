import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { invalid } from "#platform/server/problem.ts";
import { courseParams } from "../offerings/course-params.ts";
import { learningProblem } from "../problems.ts";
import { sessionPhase, sessionToAttend } from "./session-policy.ts";
import { nameParams, whenWords } from "./session-words.ts";

/** Takes a seat of a session, or a place in the waiting order where there is none. A second time changes nothing. */
export async function bookSeat(context: WriteContext, id: string): Promise<{ mine: "seat" | "waiting" }> {
	const { session, enrolment } = await sessionToAttend(context, id);
	refuseBegun(context, session);
	if (enrolment.state === "closed") throw learningProblem("offering-closed");
	if (!session.booking) throw learningProblem("session-for-all");
	const { tx, actor, now } = context;
	// Asked for first, given in the order of asking: nobody overtakes who waits.
	await tx
		.insertInto("session_booking")
		.values({
			session_id: id,
			person_id: actor.personId as string,
			offering_id: session.offering_id,
			state: "waiting",
			asked_at: now,
		})
		.onConflict((on) => on.doNothing())
		.execute();
	await passSeatsOn(context, session);
	const { state } = await tx
		.selectFrom("session_booking")
		.select("state")
		.where("session_id", "=", id)
		.where("person_id", "=", actor.personId)
		.executeTakeFirstOrThrow();
	return { mine: state as "seat" | "waiting" };
}

/** Gives a seat back, or the place in the waiting order; who waits longest gets it and is told. */
export async function giveSeatBack(context: WriteContext, id: string): Promise<void> {
	const { session, enrolment } = await sessionToAttend(context, id);
	refuseBegun(context, session);
	const left = await context.tx
		.deleteFrom("session_booking")
		.where("session_id", "=", id)
		.where("person_id", "=", context.actor.personId)
		.returning("state")
		.executeTakeFirst();
	// A place in the waiting order was never told.
	if (left?.state === "seat")
		await context.emit("learning.session.unbooked", {
			sessionId: id,
			offeringId: session.offering_id,
			organisationId: enrolment.organisation_id,
			personId: enrolment.person_id,
		});
	await passSeatsOn(context, session);
}

/**
 * Whoever leaves an offering, or is erased (null: all of them), leaves the seats of its sessions that have not begun; who
 * waits longest gets them. Of who is erased nothing is told.
 */
export async function leaveSeats(context: WriteContext, offeringId: string | null, personId: string): Promise<void> {
	const { tx, now } = context;
	const left = await unsafeBeyondScope(context, () =>
		tx
			.selectFrom("class_session as s")
			.innerJoin("session_booking as b", "b.session_id", "s.id")
			.innerJoin("offering as o", "o.id", "s.offering_id")
			.select(["b.state as had", "o.organisation_id"])
			.select(["s.id", "s.offering_id", "s.title_en", "s.title_zh", "s.starts_at", "s.ends_at", "s.capacity"])
			.select(["s.booking", "s.state"])
			.$if(offeringId !== null, (all) => all.where("s.offering_id", "=", offeringId))
			.where("s.starts_at", ">", now.toISOString())
			.where("b.person_id", "=", personId)
			.orderBy("s.id")
			.forNoKeyUpdate("s")
			.execute(),
	);
	const unbooked = left.filter(({ had }) => had === "seat" && offeringId !== null);
	await context.emitAll(
		"learning.session.unbooked",
		unbooked.map((session) => ({
			sessionId: session.id,
			offeringId: session.offering_id,
			organisationId: session.organisation_id,
			personId,
		})),
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
	booking: boolean;
	state: string;
}

/**
 * Gives what is free of a locked session to those who wait longest, in the order of asking, and tells them, but for who asks
 * just now; where seats are not booked nobody needs one. The one place where seats are given.
 * @throws Problem invalid when fewer seats are left than are taken
 */
export async function passSeatsOn(context: WriteContext, session: Seated): Promise<void> {
	const { tx, now, actor } = context;
	const { id, capacity } = session;
	if (session.state === "cancelled") return;
	if (capacity === null || !session.booking) {
		await tx.deleteFrom("session_booking").where("session_id", "=", id).execute();
		return;
	}
	const { rows: seated } = await unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ taken: number }>`select count(*)::int as taken from session_booking
			where session_id = ${id} and state = 'seat'`.execute(tx);
		const free = capacity - (rows[0]?.taken ?? 0);
		if (free < 0) throw invalid({ path: "capacity", code: "below-taken", params: { taken: rows[0]?.taken } });
		return sql<{ person_id: string }>`update session_booking b set state = 'seat', seated_at = ${now} from (
			select person_id from session_booking where session_id = ${id} and state = 'waiting'
			order by number limit ${free}) next
			where b.session_id = ${id} and b.person_id = next.person_id returning b.person_id`.execute(tx);
	});
	if (seated.length === 0) return;
	const { course_id, organisation_id, time_zone } = await tx
		.selectFrom("offering")
		.select(["course_id", "organisation_id", "time_zone"])
		.where("id", "=", session.offering_id)
		.executeTakeFirstOrThrow();
	await context.emitAll(
		"learning.session.booked",
		seated.map(({ person_id: personId }) => ({
			sessionId: id,
			offeringId: session.offering_id,
			organisationId: organisation_id,
			personId,
		})),
	);
	const told = seated.map(({ person_id }) => person_id).filter((personId) => personId !== actor.personId);
	if (told.length === 0) return;
	await context.notifyAll({
		personIds: told,
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
