import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { SeatState } from "../../contract-seats.ts";
import { knowsAnswers } from "../authoring/knows-answers.ts";
import { askForSeats } from "../learning-policy.ts";
import { lockOffering } from "../offerings/lock-offering.ts";
import { refuseLacking } from "../prerequisites/refuse-lacking.ts";
import { learningProblem } from "../problems.ts";
import { passOfferedSeats } from "./pass-seats.ts";
import { askingFor, mayAsk } from "./seat-policy.ts";
import { tellRunners } from "./tell-runners.ts";

/**
 * Asks for a seat of an offering that is open to the actor: of their own school it is theirs when one is free, else they
 * wait in the order of asking; of another school it is an application, which those who run it decide. A second time
 * changes nothing.
 */
export async function askForSeat(context: WriteContext, offeringId: string): Promise<{ state: SeatState }> {
	const { tx, actor, now } = context;
	if (!askForSeats.holds(actor)) throw notFound();
	const personId = actor.personId as string;
	const offering = await lockOffering(context, offeringId);
	if (!offering || offering.state === "draft") throw notFound();
	const standing = await standingOf(context, offering);
	if (standing.enrolment === "active") return { state: "given" };
	if (standing.request === "applied" || standing.request === "waiting") return { state: standing.request };
	const asking = askingFor(actor, offering, now);
	if (!asking) throw learningProblem("seats-not-open");
	if (standing.teaches) throw learningProblem("teaches-here");
	if (standing.writes) throw learningProblem("writes-course");
	// Whom a teacher took out or refused does not come back by asking.
	if (!mayAsk(standing.request) || standing.enrolment === "removed") throw learningProblem("seat-refused");
	await refuseLacking(context, offering);
	const state = asking === "apply" ? "applied" : "waiting";
	await sql`
		insert into seat_request (offering_id, person_id, organisation_id, school_id, state, asked_at)
		values (${offeringId}, ${personId}, ${offering.organisation_id}, ${actor.organisationId}, ${state}, ${now})
		on conflict (offering_id, person_id) do update set state = excluded.state, school_id = excluded.school_id,
			number = default, asked_at = excluded.asked_at, decided_by = null, decided_at = null, reason = null`.execute(tx);
	context.audit({
		action: "learning.seat.asked",
		object: { kind: "offering", id: offeringId },
		organisationId: offering.organisation_id,
		detail: { state },
	});
	if (state === "applied") {
		await tellRunners(context, offering, "learning.seat-applied");
		return { state };
	}
	const seated = await passOfferedSeats(context, offeringId);
	return { state: seated.includes(personId) ? "given" : state };
}

/** Takes a request back that nobody gave a seat for yet. */
export async function withdrawRequest(context: WriteContext, offeringId: string): Promise<void> {
	const { tx, actor, now } = context;
	if (!askForSeats.holds(actor)) throw notFound();
	const offering = await lockOffering(context, offeringId);
	const withdrawn = await tx
		.updateTable("seat_request")
		.set({ state: "withdrawn", decided_at: now })
		.where("offering_id", "=", offeringId)
		.where("person_id", "=", actor.personId)
		.where("state", "in", ["applied", "waiting"])
		.returning("person_id")
		.executeTakeFirst();
	if (!offering || !withdrawn) throw notFound();
	context.audit({
		action: "learning.seat.request-withdrawn",
		object: { kind: "offering", id: offeringId },
		organisationId: offering.organisation_id,
	});
}

async function standingOf(context: WriteContext, { id, course_id }: { id: string; course_id: string }) {
	const { tx, actor } = context;
	const me = sql`${actor.personId}::uuid`;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ teaches: boolean; writes: boolean; enrolment: string | null; request: SeatState | null }>`
			select exists (select from offering_teacher t where t.offering_id = ${id} and t.person_id = ${me}
					and t.ended_at is null) as teaches,
				${knowsAnswers(me, course_id)} as writes,
				(select e.state from enrolment e where e.offering_id = ${id} and e.person_id = ${me}) as enrolment,
				(select r.state from seat_request r where r.offering_id = ${id} and r.person_id = ${me}) as request`.execute(
			tx,
		),
	);
	return rows[0]!;
}
