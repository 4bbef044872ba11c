import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { SeatDecision, SeatState } from "../../contract-seats.ts";
import { courseParams } from "../offerings/course-params.ts";
import { offeringToEnrol } from "../offerings/offering-policy.ts";
import { learningProblem } from "../problems.ts";
import { passOfferedSeats } from "./pass-seats.ts";

/**
 * The word of who runs an offering on a request: accepted, it waits for a seat in the order of asking, and has it at once
 * where one is free; refused, with a reason, also when it waits by now. A refusal can be taken back.
 */
export async function decideSeat(
	context: WriteContext,
	id: string,
	personId: string,
	decision: SeatDecision,
): Promise<{ state: SeatState }> {
	const offering = await offeringToEnrol(context, id);
	const { tx, actor, now } = context;
	const request = await tx
		.selectFrom("seat_request")
		.select("state")
		.where("offering_id", "=", id)
		.where("person_id", "=", personId)
		.executeTakeFirst();
	if (!request) throw notFound();
	const open: readonly string[] = decision.accepted ? ["applied", "refused"] : ["applied", "waiting"];
	if (!open.includes(request.state)) throw learningProblem("seat-decided");
	await tx
		.updateTable("seat_request")
		.set({
			state: decision.accepted ? "waiting" : "refused",
			decided_by: actor.personId,
			decided_at: now,
			reason: decision.accepted ? null : decision.reason,
		})
		.where("offering_id", "=", id)
		.where("person_id", "=", personId)
		.execute();
	context.audit({
		action: `learning.seat.${decision.accepted ? "accepted" : "refused"}`,
		object: { kind: "offering", id },
		organisationId: offering.organisation_id,
		detail: { personId },
	});
	// Whoever gets a seat is told by that.
	if (decision.accepted && (await passOfferedSeats(context, id)).includes(personId)) return { state: "given" };
	await context.notify({
		personId,
		kind: decision.accepted ? "learning.seat-awaited" : "learning.seat-refused",
		params: {
			...(await courseParams(context, offering.course_id)),
			reason: decision.accepted ? "" : decision.reason,
		},
		page: `/offerings/${id}`,
	});
	return { state: decision.accepted ? "waiting" : "refused" };
}
