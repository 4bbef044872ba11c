import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import { type ClassSession, CODE_MARGIN } from "../../contract-sessions.ts";
import { myEnrolment } from "../learning/enrolment-policy.ts";
import { offeringToEnrol, offeringToRun } from "../offerings/offering-policy.ts";
import { learningProblem } from "../problems.ts";

/**
 * A session of the offering that the actor teaches or answers for, for a change: offering and session are locked, in this
 * order, as by whoever enrols.
 * @throws Problem not-found, learning/offering-closed
 */
export async function sessionToChange(context: WriteContext, id: string) {
	const known = await context.tx
		.selectFrom("class_session")
		.select("offering_id")
		.where("id", "=", id)
		.executeTakeFirst();
	if (!known) throw notFound();
	const offering = await offeringToEnrol(context, known.offering_id);
	const session = await context.tx
		.selectFrom("class_session")
		.selectAll()
		.where("id", "=", id)
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();
	return { session, offering };
}

/** A session whose learners the actor sees. @throws Problem not-found */
export async function sessionToRun(context: ReadContext, id: string) {
	const session = await context.tx.selectFrom("class_session").selectAll().where("id", "=", id).executeTakeFirst();
	if (!session) throw notFound();
	const offering = await offeringToRun(context, session.offering_id);
	return { session, offering };
}

/**
 * A session of what the actor learns, with their enrolment; both are locked, so that seats are given one after another.
 * @throws Problem not-found
 */
export async function sessionToAttend(context: WriteContext, id: string) {
	const known = await context.tx
		.selectFrom("class_session")
		.select("offering_id")
		.where("id", "=", id)
		.executeTakeFirst();
	if (!known) throw notFound();
	const enrolment = await myEnrolment(context, known.offering_id, true);
	// A learner may not write sessions, and a lock is asked for as a change is.
	const session = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("class_session as s")
			.innerJoin("offering as o", "o.id", "s.offering_id")
			.selectAll("s")
			.select("o.taken as learners")
			.where("s.id", "=", id)
			.forNoKeyUpdate("s")
			.executeTakeFirstOrThrow(),
	);
	if (session.state === "cancelled") throw learningProblem("session-cancelled");
	return { session, enrolment };
}

interface Times {
	starts_at: string;
	ends_at: string;
}

export function sessionPhase({ starts_at, ends_at }: Times, now: Date): ClassSession["phase"] {
	if (now >= new Date(ends_at)) return "over";
	return now < new Date(starts_at) ? "before" : "now";
}

const MARGIN_MS = CODE_MARGIN * 60_000;

/** Its room is open: from a little before its beginning. */
export const hasOpened = ({ starts_at }: Times, now: Date): boolean =>
	now.getTime() >= new Date(starts_at).getTime() - MARGIN_MS;

/** While codes are shown and taken. */
export const takesCodes = (session: Times, now: Date): boolean =>
	hasOpened(session, now) && now.getTime() <= new Date(session.ends_at).getTime() + MARGIN_MS;

interface Standing extends Times {
	state: string;
	offering_state: string;
	running: boolean;
	learning: boolean;
	booking: boolean;
	mine: string | null;
	mark: string | null;
}

export function sessionAbilitiesOf(row: Standing, now: Date): ClassSession["abilities"] {
	if (row.state === "cancelled" || row.offering_state === "closed") return [];
	const phase = sessionPhase(row, now);
	const codes = takesCodes(row, now);
	const books = row.learning && row.booking && phase === "before";
	return [
		...(row.running && phase !== "over" ? (["edit", "cancel"] as const) : []),
		...(row.running && hasOpened(row, now) ? (["mark"] as const) : []),
		...(row.running && codes ? (["code"] as const) : []),
		...(books && row.mine === null ? (["book"] as const) : []),
		...(books && row.mine !== null ? (["give-back"] as const) : []),
		...(row.learning && codes && row.mark === null && (!row.booking || row.mine === "seat")
			? (["check-in"] as const)
			: []),
	];
}
