import { sql } from "kysely";
import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";

/**
 * Learners of an offering, who have done most in it first. The student of the tour leads them where `tour` is set and is left
 * out else: they have only begun, and what is handed in at a course's end would lead them past what lies between.
 */
export async function classOf(
	{ tx }: WriteContext,
	offeringId: string,
	{ student, tour }: { student: Actor; tour: boolean },
): Promise<{ enrolmentId: string; personId: string }[]> {
	const learners = await tx
		.selectFrom("enrolment as e")
		.innerJoin("person as p", "p.id", "e.person_id")
		.select(["e.id as enrolmentId", "e.person_id as personId"])
		.where("e.offering_id", "=", offeringId)
		.orderBy(
			sql`(select count(*) from activity_progress a where a.enrolment_id = e.id and a.done_at is not null)`,
			"desc",
		)
		.orderBy("p.email")
		.execute();
	const others = learners.filter(({ personId }) => personId !== student.personId);
	return tour ? [...learners.filter(({ personId }) => personId === student.personId), ...others] : others;
}
