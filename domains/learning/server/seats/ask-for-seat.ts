import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { SeatState } from "../../contract-seats.ts";
import { knowsAnswers } from "../authoring/knows-answers.ts";
import { askForSeats, managing, placesOfManaging } from "../learning-policy.ts";
import { courseParams } from "../offerings/course-params.ts";
import { learningProblem } from "../problems.ts";
import { passOfferedSeats } from "./pass-seats.ts";
import { askingFor, mayAsk } from "./seat-policy.ts";

/**
 * Asks for a seat of an offering that is open to the actor: of their own school it is theirs when one is free, else they
 * wait in the order of asking; of another school it is an application, which those who run it decide. A second time
 * changes nothing.
 */
export async function askForSeat(context: WriteContext, offeringId: string): Promise<{ state: SeatState }> {
	const { tx, actor, now } = context;
	if (!askForSeats.holds(actor)) throw notFound();
	const personId = actor.personId as string;
	// Locked by the rules, as a learner may not write it: seats are given one after another.
	const offering = await unsafeBeyondScope(context, () =>
		tx
			.selectFrom("offering as o")
			.selectAll("o")
			.where("o.id", "=", offeringId)
			.where("o.state", "<>", "draft")
			.forNoKeyUpdate()
			.executeTakeFirst(),
	);
	if (!offering) throw notFound();
	const standing = await standingOf(context, offering);
	if (standing.enrolment === "active") return { state: "given" };
	if (standing.request === "applied" || standing.request === "waiting") return { state: standing.request };
	const asking = askingFor(actor, offering, now);
	if (!asking) throw learningProblem("seats-not-open");
	if (standing.teaches) throw learningProblem("teaches-here");
	if (standing.writes) throw learningProblem("writes-course");
	// Whom a teacher took out or refused does not come back by asking.
	if (!mayAsk(standing.request) || standing.enrolment === "removed") throw learningProblem("seat-refused");
	const state = asking === "apply" ? "applied" : "waiting";
	await sql`
		insert into seat_request (offering_id, person_id, organisation_id, school_id, state, asked_at)
		values (${offeringId}, ${personId}, ${offering.organisation_id}, ${actor.organisationId}, ${state}, ${now})
		on conflict (offering_id, person_id) do update set state = excluded.state, school_id = excluded.school_id,
			number = default, asked_at = excluded.asked_at, decided_by = null, decided_at = null, reason = null`.execute(tx);
	context.audit({ action: "learning.seat.asked", object: { kind: "offering", id: offeringId }, detail: { state } });
	if (state === "applied") {
		await tellRunners(context, offering);
		return { state };
	}
	const seated = await passOfferedSeats(context, offeringId);
	if (!seated.includes(personId)) return { state };
	await context.emit("learning.course.joined", {
		offeringId,
		courseId: offering.course_id,
		organisationId: offering.organisation_id,
	});
	return { state: "given" };
}

/** Takes a request back that nobody gave a seat for yet. */
export async function withdrawRequest(context: WriteContext, offeringId: string): Promise<void> {
	const { tx, actor, now } = context;
	if (!askForSeats.holds(actor)) throw notFound();
	const withdrawn = await tx
		.updateTable("seat_request")
		.set({ state: "withdrawn", decided_at: now })
		.where("offering_id", "=", offeringId)
		.where("person_id", "=", actor.personId)
		.where("state", "in", ["applied", "waiting"])
		.returning("person_id")
		.executeTakeFirst();
	if (!withdrawn) throw notFound();
	context.audit({ action: "learning.seat.request-withdrawn", object: { kind: "offering", id: offeringId } });
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

/** Teachers and mentors of the offering; where it has none, who answers for the courses of its organisation. */
async function tellRunners(
	context: WriteContext,
	offering: { id: string; course_id: string; organisation_id: string },
): Promise<void> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string }>`
			with teaching as (select person_id from offering_teacher where offering_id = ${offering.id} and ended_at is null)
			select person_id from teaching
			union
			select m.person_id from membership m join organisation g on g.id = m.organisation_id
			where not exists (select from teaching) and m.organisation_id = ${offering.organisation_id} and m.ended_at is null
				and m.roles && ${managing}::text[] and g.kind = any (${placesOfManaging}::text[])`.execute(context.tx),
	);
	await context.notifyAll({
		personIds: rows.map(({ person_id }) => person_id),
		kind: "learning.seat-applied",
		params: await courseParams(context, offering.course_id),
		page: `/offerings/${offering.id}`,
	});
}
