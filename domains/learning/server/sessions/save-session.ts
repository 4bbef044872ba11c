import { randomBytes } from "node:crypto";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, kernelProblem } from "#platform/server/problem.ts";
import type { SessionChange, SessionInput } from "../../contract-sessions.ts";
import { offeringToEnrol } from "../offerings/offering-policy.ts";
import { learningProblem } from "../problems.ts";
import { passSeatsOn } from "./book-seat.ts";
import { refuseClashes } from "./refuse-clashes.ts";
import { tellSession } from "./session-people.ts";
import { sessionPhase, sessionToChange } from "./session-policy.ts";
import { sessionTimes } from "./session-times.ts";

type Parts = Omit<SessionInput, "weeks">;

/** Enters a session in an offering that the actor runs, or one a week for some weeks. */
export async function addSessions(
	context: WriteContext,
	offeringId: string,
	{ weeks, ...parts }: SessionInput,
): Promise<{ ids: string[] }> {
	const offering = await offeringToEnrol(context, offeringId);
	await checkParts(context, offering, parts);
	const times = await sessionTimes(context, offering, { ...parts, weeks });
	const { booking } = columns(parts, offering.taken, false);
	await refuseClashes(
		context,
		offering,
		parts,
		times.map((instants) => ({ id: null, ...instants, booking })),
	);
	const { tx, actor, now } = context;
	const made = times.map((instants) => ({ id: newId(), ...instants }));
	await tx
		.insertInto("class_session")
		.values(
			made.map(({ id, startsAt, endsAt }) => ({
				id,
				offering_id: offeringId,
				organisation_id: offering.organisation_id,
				...columns(parts, offering.taken, false),
				starts_at: startsAt,
				ends_at: endsAt,
				sample: offering.sample,
				created_by: actor.personId,
				created_at: now,
				updated_at: now,
			})),
		)
		.execute();
	const ids = made.map(({ id }) => id);
	await lead(context, offeringId, ids, parts.leaderIds);
	// From which its codes follow: nobody reads it, whoever made the session neither.
	await unsafeBeyondScope(context, () =>
		tx
			.insertInto("session_secret")
			.values(ids.map((id) => ({ session_id: id, secret: randomBytes(32) })))
			.execute(),
	);
	context.audit({
		action: "learning.session.added",
		object: { kind: "offering", id: offeringId },
		detail: { sessionIds: ids },
	});
	return { ids };
}

/** Changes a session that is not over; whom a move concerns is told. */
export async function editSession(
	context: WriteContext,
	id: string,
	{ revision, ...parts }: SessionChange,
): Promise<{ revision: number }> {
	const { session, offering } = await sessionToChange(context, id);
	if (session.revision !== revision) throw kernelProblem("changed-meanwhile");
	refuseSettled(context, session);
	await checkParts(context, offering, parts);
	const [times] = await sessionTimes(context, offering, { ...parts, weeks: 1 });
	const { startsAt, endsAt } = times as NonNullable<typeof times>;
	const { tx, now } = context;
	const moves =
		Date.parse(startsAt) !== Date.parse(session.starts_at) || Date.parse(endsAt) !== Date.parse(session.ends_at);
	// What was marked speaks of the hours it was marked at.
	if (moves && (await hasMarks(context, id))) throw learningProblem("session-has-marks");
	const seats = columns(parts, offering.taken, session.booking);
	// Whoever is in the room is in the room, however many seats there are said to be.
	if (sessionPhase(session, now) !== "before") seats.booking = session.booking && seats.capacity !== null;
	// What was accepted once is not asked of again when its title is mended.
	if (
		moves ||
		// Without seats everybody is awaited, not who booked one alone.
		(session.booking && !seats.booking) ||
		seats.place_en !== session.place_en ||
		seats.place_zh !== session.place_zh ||
		(await leadersDiffer(tx, id, parts.leaderIds))
	)
		await refuseClashes(context, offering, parts, [{ id, startsAt, endsAt, booking: seats.booking }]);
	const changed = await tx
		.updateTable("class_session")
		.set({ ...seats, starts_at: startsAt, ends_at: endsAt, revision: revision + 1, updated_at: now })
		.where("id", "=", id)
		.returningAll()
		.executeTakeFirstOrThrow();
	await tx.deleteFrom("session_leader").where("session_id", "=", id).execute();
	await lead(context, session.offering_id, [id], parts.leaderIds);
	await passSeatsOn(context, changed);
	context.audit({ action: "learning.session.edited", object: { kind: "class-session", id } });
	const place = ({ place_en, place_zh, link }: typeof changed) => JSON.stringify([place_en, place_zh, link]);
	if (moves || place(session) !== place(changed))
		await tellSession(context, changed, {
			kind: "learning.session-moved",
			courseId: offering.course_id,
			timeZone: offering.time_zone,
		});
	return { revision: revision + 1 };
}

/** Calls a session off that is not over, and tells everybody whom it concerns why. */
export async function cancelSession(context: WriteContext, id: string, reason: string): Promise<void> {
	const { session, offering } = await sessionToChange(context, id);
	if (session.state === "cancelled") return;
	refuseSettled(context, session);
	await context.tx
		.updateTable("class_session")
		.set({
			state: "cancelled",
			cancelled_because: reason,
			revision: session.revision + 1,
			updated_at: context.now,
		})
		.where("id", "=", id)
		.execute();
	context.audit({ action: "learning.session.cancelled", object: { kind: "class-session", id } });
	await tellSession(context, session, {
		kind: "learning.session-cancelled",
		courseId: offering.course_id,
		timeZone: offering.time_zone,
		params: { reason },
	});
}

function refuseSettled({ now }: WriteContext, session: { state: string; starts_at: string; ends_at: string }): void {
	if (session.state === "cancelled") throw learningProblem("session-cancelled");
	if (sessionPhase(session, now) === "over") throw learningProblem("session-over");
}

/** Its unit is one of the version, its leaders teach or mentor in the offering. */
async function checkParts(
	{ tx }: WriteContext,
	offering: { id: string; version_id: string },
	{ unitId, leaderIds }: Parts,
): Promise<void> {
	const unit =
		unitId === null ||
		(await tx
			.selectFrom("course_unit")
			.select("id")
			.where("id", "=", unitId)
			.where("version_id", "=", offering.version_id)
			.executeTakeFirst());
	if (!unit) throw invalid({ path: "unitId", code: "unknown" });
	const teachers = await teachersAmong(tx, offering.id, leaderIds);
	if (teachers < new Set(leaderIds).size) throw invalid({ path: "leaderIds", code: "teaches-not-here" });
}

async function teachersAmong(tx: WriteContext["tx"], offeringId: string, ids: readonly string[]): Promise<number> {
	if (ids.length === 0) return 0;
	const { count } = await tx
		.selectFrom("offering_teacher")
		.select((is) => is.fn.countAll<number>().as("count"))
		.where("offering_id", "=", offeringId)
		.where("person_id", "in", [...ids])
		.where("ended_at", "is", null)
		.executeTakeFirstOrThrow();
	return Number(count);
}

async function leadersDiffer(tx: WriteContext["tx"], id: string, wanted: readonly string[]): Promise<boolean> {
	const rows = await tx.selectFrom("session_leader").select("person_id").where("session_id", "=", id).execute();
	const now = new Set(rows.map(({ person_id }) => person_id));
	return now.size !== new Set(wanted).size || wanted.some((personId) => !now.has(personId));
}

async function hasMarks({ tx }: WriteContext, id: string): Promise<boolean> {
	const found = await tx
		.selectFrom("session_attendance")
		.select("person_id")
		.where("session_id", "=", id)
		.executeTakeFirst();
	return found !== undefined;
}

/** Who plans decides whether seats are booked; unsaid, they are where there are fewer than learn, or it was so before. */
const columns = ({ title, place, link, unitId, capacity, booking }: Parts, learners: number, before: boolean) => ({
	title_en: title.en,
	title_zh: title.zh,
	place_en: place.en,
	place_zh: place.zh,
	link,
	unit_id: unitId,
	capacity,
	booking: capacity !== null && (booking ?? (before || capacity < learners)),
});

async function lead(
	{ tx }: WriteContext,
	offeringId: string,
	sessionIds: readonly string[],
	personIds: readonly string[],
): Promise<void> {
	const rows = sessionIds.flatMap((session_id) =>
		[...new Set(personIds)].map((person_id) => ({ session_id, person_id, offering_id: offeringId })),
	);
	if (rows.length > 0) await tx.insertInto("session_leader").values(rows).execute();
}
