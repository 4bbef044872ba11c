import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import type { reminderInput } from "../../contract-progress.ts";
import { phaseOf } from "../learning/enrolment-policy.ts";
import { courseParams } from "../offerings/course-params.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { learningProblem } from "../problems.ts";
import { isIdle } from "./progress-queries.ts";

const DAY_MS = 86_400_000;

/**
 * Writes to learners who have not moved for so long, each in their language, as a notice and by mail as they chose. Whoever
 * was written to within a day is left in peace, however often the button is pressed and by whom.
 */
export async function remindLearners(
	context: WriteContext,
	id: string,
	{ days, personIds }: z.infer<typeof reminderInput>,
): Promise<{ sent: number; skipped: number }> {
	const offering = await offeringToRun(context, id);
	const { tx, actor, now } = context;
	const phase = phaseOf(offering, now);
	if (phase !== "now") throw learningProblem(phase === "before" ? "offering-not-begun" : "offering-over");
	await sql`select id from offering where id = ${id} for no key update`.execute(tx);
	const yesterday = new Date(now.getTime() - DAY_MS);
	const idle = await isIdle(context, offering, days);
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string; idle: boolean }>`
		select e.person_id, ${idle} and not exists (
			select from learner_reminder r where r.offering_id = e.offering_id and r.person_id = e.person_id
				and r.sent_at > ${yesterday}) as idle
		from enrolment e join offering o on o.id = e.offering_id
		where e.offering_id = ${id} and e.state = 'active'
			and ${personIds === null ? sql`true` : sql`e.person_id = any(${personIds}::uuid[])`}`.execute(tx),
	);
	// Somebody of another section is unknown here.
	if (personIds && rows.length !== new Set(personIds).size) throw notFound();
	const told = rows.flatMap(({ person_id, idle }) => (idle ? [person_id] : []));
	if (told.length > 0) {
		await tx
			.insertInto("learner_reminder")
			.values(
				told.map((person_id) => ({ id: newId(), offering_id: id, person_id, sent_by: actor.personId, sent_at: now })),
			)
			.execute();
		await context.notifyAll({
			personIds: told,
			kind: "learning.not-moved",
			params: await courseParams(context, offering.course_id),
			page: `/learn/${id}`,
		});
		context.audit({
			action: "learning.learners.reminded",
			object: { kind: "offering", id },
			organisationId: offering.organisation_id,
			detail: { learners: told.length },
		});
	}
	return { sent: told.length, skipped: personIds === null ? 0 : rows.length - told.length };
}
