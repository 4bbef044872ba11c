import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { invalid } from "#platform/server/problem.ts";
import type { teacherInput } from "../../contract-offerings.ts";
import { teachersAmong } from "../known-people.ts";
import { dropDrafts } from "../marking/drop-drafts.ts";
import { learningProblem } from "../problems.ts";
import { courseParams } from "./course-params.ts";
import { offeringToManage } from "./offering-policy.ts";

/** Lets somebody teach an offering, of one's own organisation or another; they are told. */
export async function addTeacher(
	context: WriteContext,
	id: string,
	{ personId, role }: z.infer<typeof teacherInput>,
): Promise<void> {
	const offering = await offeringToManage(context, id);
	if (offering.state === "closed") throw learningProblem("offering-closed");
	if (!(await teachersAmong(context, [personId])).has(personId))
		throw invalid({ path: "personId", code: "no-teacher" });
	const { tx, actor, now } = context;
	// Nobody judges themselves, in whatever other role.
	const learns = await tx
		.selectFrom("enrolment")
		.select("id")
		.where("offering_id", "=", id)
		.where("person_id", "=", personId)
		.where("state", "=", "active")
		.executeTakeFirst();
	if (learns) throw invalid({ path: "personId", code: "learns-here" });
	await sql`
		insert into offering_teacher (offering_id, person_id, organisation_id, role, given_by, since)
		values (${id}, ${personId}, ${offering.organisation_id}, ${role}, ${actor.personId}, ${now})
		on conflict (offering_id, person_id) do update set role = excluded.role, given_by = excluded.given_by,
			since = excluded.since, ended_at = null`.execute(tx);
	context.audit({
		action: "learning.offering.teacher-added",
		object: { kind: "offering", id },
		detail: { personId, role },
	});
	if (personId !== actor.personId)
		await context.notify({
			personId,
			kind: "learning.offering-given",
			params: await courseParams(context, offering.course_id),
			page: `/offerings/${id}`,
		});
}

export async function removeTeacher(context: WriteContext, id: string, personId: string): Promise<void> {
	await offeringToManage(context, id);
	await context.tx
		.updateTable("offering_teacher")
		.set({ ended_at: context.now })
		.where("offering_id", "=", id)
		.where("person_id", "=", personId)
		.where("ended_at", "is", null)
		.execute();
	await unsafeBeyondScope(context, () => dropDrafts(context, personId, [id]));
	context.audit({
		action: "learning.offering.teacher-removed",
		object: { kind: "offering", id },
		detail: { personId },
	});
}
