import { keepMembers } from "#domains/organisations/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid } from "#platform/server/problem.ts";
import { possibleHeads, programmeToAssign } from "./supply-policy.ts";

/** The most heads that one programme has at a time. */
const MOST = 20;

/** Gives a programme to one of the school's programme heads, who may change it from now on. Given already: no effect. */
export async function assignHead(
	context: WriteContext,
	{ id, personId }: { id: string; personId: string },
): Promise<void> {
	const programme = await programmeToAssign(context, id);
	await keepMembers(context.tx, programme.organisation_id);
	const heads = await possibleHeads(context);
	if (!heads.some((person) => person.id === personId)) throw invalid({ path: "personId", code: "no-programme-head" });
	const { tx, actor, now } = context;
	const current = await tx
		.selectFrom("programme_head")
		.select("person_id")
		.where("programme_id", "=", id)
		.where("ended_at", "is", null)
		.execute();
	if (current.some((head) => head.person_id === personId)) return;
	if (current.length >= MOST) throw invalid({ path: "personId", code: "too-many-heads", params: { maximum: MOST } });
	await tx
		.insertInto("programme_head")
		.values({ id: newId(), programme_id: id, person_id: personId, given_by: actor.personId, given_at: now })
		.execute();
	context.audit({
		action: "demand.programme.head-given",
		object: { kind: "programme", id },
		organisationId: programme.organisation_id,
		detail: { personId },
	});
	if (personId !== actor.personId) {
		const params = { programme: programme.name_zh ?? programme.name_en ?? "" };
		await context.notify({ personId, kind: "demand.programme-given", params, page: `/programmes/${id}` });
	}
}
