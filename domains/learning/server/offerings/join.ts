import { randomInt } from "node:crypto";
import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { leaveTeams } from "../assignments/leave-teams.ts";
import { knowsAnswers } from "../authoring/knows-answers.ts";
import { refuseLacking } from "../prerequisites/refuse-lacking.ts";
import { learningProblem } from "../problems.ts";
import { passOfferedSeats } from "../seats/pass-seats.ts";
import { settleRequests } from "../seats/settle-requests.ts";
import { leaveSeats } from "../sessions/book-seat.ts";
import { clashesOfLearners } from "../sessions/clashes.ts";
import { enrol, moveSeats } from "./enrol.ts";
import { lockOffering } from "./lock-offering.ts";
import { offeringToEnrol, offeringToRun } from "./offering-policy.ts";

/** Letters and figures that nobody takes for one another. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH = 8;

/** Makes a fresh code for an offering, or takes it away: the former one works no more. */
export async function setCode(context: WriteContext, id: string, wanted: boolean): Promise<{ code: string | null }> {
	const offering = await offeringToEnrol(context, id);
	const { tx, now } = context;
	await tx.deleteFrom("offering_code").where("offering_id", "=", id).execute();
	const code = wanted ? Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("") : null;
	if (code)
		await tx
			.insertInto("offering_code")
			.values({ offering_id: id, organisation_id: offering.organisation_id, code, made_at: now })
			.execute();
	context.audit({ action: `learning.offering.code-${wanted ? "made" : "removed"}`, object: { kind: "offering", id } });
	return { code };
}

/** Joins an offering by its code. A wrong code and one of an offering that is not open look the same. */
export async function joinByCode(
	context: WriteContext,
	typed: string,
): Promise<{ offeringId: string; clashes: number }> {
	const { tx, actor, now } = context;
	if (!actor.personId) throw notFound();
	const code = typed
		.normalize("NFKC")
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, "");
	// By its code alone an offering is found that the actor has nothing to do with yet.
	const offering = await unsafeBeyondScope(context, () =>
		tx
			.selectFrom("offering as o")
			.innerJoin("offering_code as c", "c.offering_id", "o.id")
			.selectAll("o")
			.where("c.code", "=", code)
			.where("o.state", "=", "open")
			.where("o.ends_at", ">", now.toISOString())
			.forNoKeyUpdate("o")
			.executeTakeFirst(),
	);
	if (!offering) throw invalid({ path: "code", code: "join-code-unknown" });
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ teaches: boolean; writes: boolean; state: string | null }>`
			select exists (select from offering_teacher t where t.offering_id = ${offering.id}
				and t.person_id = ${actor.personId} and t.ended_at is null) as teaches,
			${knowsAnswers(sql`${actor.personId}::uuid`, offering.course_id)} as writes,
			(select e.state from enrolment e where e.offering_id = ${offering.id}
				and e.person_id = ${actor.personId}) as state`.execute(tx),
	);
	// Who has a seat keeps it, whatever else is true of them.
	if (rows[0]?.state === "active") return { offeringId: offering.id, clashes: 0 };
	if (rows[0]?.teaches) throw learningProblem("teaches-here");
	if (rows[0]?.writes) throw learningProblem("writes-course");
	// Whom a teacher took out does not come back by the code alone.
	if (rows[0]?.state === "removed") throw invalid({ path: "code", code: "join-code-unknown" });
	await refuseLacking(context, offering);
	if (offering.capacity !== null && offering.taken >= offering.capacity) throw learningProblem("no-seat-left");
	await enrol(context, offering, [actor.personId], "code");
	const clashes = await clashesOfLearners(context, offering.id, [actor.personId]);
	return { offeringId: offering.id, clashes: clashes.get(actor.personId) ?? 0 };
}

/** The seat of somebody whose enrolment has ended goes to who waits longest, and so do those of sessions. */
async function freeSeat(
	context: WriteContext,
	offeringId: string,
	{ id, personId, state }: { id: string; personId: string; state: "withdrawn" | "refused" },
): Promise<void> {
	await moveSeats(context, offeringId, -1);
	await settleRequests(context, offeringId, [personId], state);
	await leaveSeats(context, offeringId, personId);
	await leaveTeams(context, id);
	await passOfferedSeats(context, offeringId);
}

/** Leaves a course: what was done stays on record, the seat is free. */
export async function withdraw(context: WriteContext, offeringId: string): Promise<void> {
	const { tx, actor, now } = context;
	const locked = await lockOffering(context, offeringId);
	const left = await tx
		.updateTable("enrolment")
		.set({ state: "withdrawn", ended_at: now })
		.where("offering_id", "=", offeringId)
		.where("person_id", "=", actor.personId)
		.where("state", "=", "active")
		.returning("id")
		.executeTakeFirst();
	if (!left || !locked) throw notFound();
	await freeSeat(context, offeringId, { id: left.id, personId: actor.personId as string, state: "withdrawn" });
	context.audit({ action: "learning.enrolment.withdrawn", object: { kind: "offering", id: offeringId } });
	await context.emit("learning.course.withdrew", { offeringId, organisationId: locked.organisation_id });
}

/**
 * Frees every seat of a person who is being erased, in offerings that go on; what was done stays on record. Nothing is told of
 * it: no statement is made of who was erased, and what was made before bears a name that leads to nobody.
 */
export async function giveUpSeats(context: WriteContext, personId: string): Promise<void> {
	const { tx, now } = context;
	const held = await tx
		.selectFrom("enrolment as e")
		.innerJoin("offering as o", "o.id", "e.offering_id")
		.select(["e.id", "e.offering_id"])
		.where("e.person_id", "=", personId)
		.where("e.state", "=", "active")
		.where("o.state", "<>", "closed")
		.where("o.ends_at", ">", now.toISOString())
		.orderBy("e.offering_id")
		.execute();
	for (const { id, offering_id } of held) {
		await lockOffering(context, offering_id);
		const left = await tx
			.updateTable("enrolment")
			.set({ state: "withdrawn", ended_at: now })
			.where("id", "=", id)
			.where("state", "=", "active")
			.returning("id")
			.executeTakeFirst();
		if (left) await freeSeat(context, offering_id, { id, personId, state: "withdrawn" });
	}
}

/** Takes a learner out of an offering. */
export async function removeLearner(context: WriteContext, offeringId: string, personId: string): Promise<void> {
	const { organisation_id: organisationId } = await offeringToRun(context, offeringId);
	await lockOffering(context, offeringId);
	const { tx, now } = context;
	const removed = await tx
		.updateTable("enrolment")
		.set({ state: "removed", ended_at: now })
		.where("offering_id", "=", offeringId)
		.where("person_id", "=", personId)
		.where("state", "=", "active")
		.returning("id")
		.executeTakeFirst();
	if (!removed) throw notFound();
	await freeSeat(context, offeringId, { id: removed.id, personId, state: "refused" });
	context.audit({
		action: "learning.enrolment.removed",
		object: { kind: "offering", id: offeringId },
		detail: { personId },
	});
	await context.emit("learning.course.removed", { offeringId, organisationId, personId });
}
