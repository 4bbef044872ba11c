import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { onlyHeaded } from "./plan-policy.ts";

/** The programme for which the actor may write a plan; undefined: not theirs, or not there. */
export async function programmeForPlan(context: WriteContext, programmeId: string) {
	const { tx, actor } = context;
	return tx
		.selectFrom("programme")
		.select(["id", "organisation_id", "region_id", "name_en", "name_zh", "degree", "state", "sample"])
		.where("id", "=", programmeId)
		.where("organisation_id", "=", actor.organisationId)
		.where(onlyHeaded(context))
		.executeTakeFirst();
}

type Programme = NonNullable<Awaited<ReturnType<typeof programmeForPlan>>>;

export async function storeFirstVersion(
	{ tx, actor, now }: WriteContext,
	planId: string,
	programme: Programme,
): Promise<string> {
	const id = newId();
	await tx
		.insertInto("plan_version")
		.values({
			id,
			plan_id: planId,
			programme_id: programme.id,
			organisation_id: programme.organisation_id,
			region_id: programme.region_id,
			number: 1,
			name_en: programme.name_en,
			name_zh: programme.name_zh,
			degree: programme.degree,
			created_by: actor.personId,
			created_at: now,
			updated_at: now,
		})
		.execute();
	await tx
		.insertInto("plan_party")
		.values({ version_id: id, organisation_id: programme.organisation_id, part: "school" })
		.execute();
	return id;
}
