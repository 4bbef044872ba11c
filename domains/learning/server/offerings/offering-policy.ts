import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { OfferingDetail } from "../../contract-offerings.ts";
import type { SeatState } from "../../contract-seats.ts";
import { manageCourses } from "../learning-policy.ts";
import { learningProblem } from "../problems.ts";
import { mayAsk } from "../seats/seat-policy.ts";

/** Offerings `o` that the actor teaches, in whatever organisation. */
export const taughtBy = ({ actor }: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`exists (select from offering_teacher t where t.offering_id = o.id
		and t.person_id = ${actor.personId}::uuid and t.ended_at is null)`;

/** Offerings `o` of the organisation, to those who answer for its courses. */
export const answeredFor = ({ actor }: ReadContext): RawBuilder<boolean> =>
	manageCourses.holds(actor) ? sql<boolean>`(o.organisation_id = ${actor.organisationId}::uuid)` : sql<boolean>`false`;

/** Teaches it, or answers for it: sees its learners and enrols them. */
export const runBy = (context: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`(${answeredFor(context)} or ${taughtBy(context)})`;

/** What was opened is known to everybody signed in; what is prepared, to those who run it. */
export const visibleOfferings = (context: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`(o.state <> 'draft' or ${runBy(context)})`;

const select = (context: ReadContext, id: string) =>
	context.tx
		.selectFrom("offering as o")
		.selectAll("o")
		.select(answeredFor(context).as("answers"))
		.select(taughtBy(context).as("teaches"))
		.where("o.id", "=", id);

/** @throws Problem not-found */
export async function offeringToSee(context: ReadContext, id: string) {
	const found = await select(context, id).where(visibleOfferings(context)).executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/** An offering whose learners the actor sees. @throws Problem not-found */
export async function offeringToRun(context: ReadContext, id: string) {
	const found = await select(context, id).where(runBy(context)).executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/**
 * The same for a change, locked: seats are given one after another. Whoever learns meanwhile is not kept waiting: their rows
 * only refer to it.
 */
export async function offeringToEnrol(context: ReadContext, id: string) {
	const found = await select(context, id).where(runBy(context)).forNoKeyUpdate("o").executeTakeFirst();
	if (!found) throw notFound();
	if (found.state === "closed") throw learningProblem("offering-closed");
	return found;
}

/** For who answers for it: dates, seats, state, teachers. @throws Problem not-found */
export async function offeringToManage(context: ReadContext, id: string) {
	const found = await select(context, id).where(answeredFor(context)).forNoKeyUpdate("o").executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

export function offeringAbilities(offering: {
	state: string;
	answers: boolean;
	teaches: boolean;
	learning: boolean;
	asking: boolean;
	barred: boolean;
	request: SeatState | null;
}): OfferingDetail["abilities"] {
	const { state, answers, teaches, learning, asking, barred, request } = offering;
	const open = state !== "closed";
	return [
		...(answers && open ? (["edit", "teachers"] as const) : []),
		...(answers && state !== "open" ? (["open"] as const) : []),
		...(answers && state === "open" ? (["close"] as const) : []),
		...((answers || teaches) && open ? (["enrol"] as const) : []),
		...(state === "open" && !answers && !teaches && !learning && !barred ? (["join"] as const) : []),
		...(asking && !answers && !teaches && !learning && mayAsk(request) ? (["ask"] as const) : []),
		...(request === "applied" || request === "waiting" ? (["unask"] as const) : []),
	];
}
