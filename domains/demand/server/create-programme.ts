import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { ProgrammeInput } from "../contract-supply.ts";
import { demandProblem } from "./demand-problems.ts";
import { schoolForNewProgramme } from "./supply-policy.ts";
import { replaceSupply } from "./write-programme.ts";

/** Adds a programme with its cohorts and the occupations it leads to. @returns its id */
export async function createProgramme(
	context: WriteContext,
	{ schoolId, ...input }: ProgrammeInput & { schoolId?: string | undefined },
): Promise<{ id: string }> {
	const school = await schoolForNewProgramme(context, schoolId);
	const { tx, actor, now } = context;
	const id = newId();
	const inserted = await tx
		.insertInto("programme")
		.values({
			id,
			organisation_id: school.id,
			region_id: school.region_id,
			code: input.code || null,
			name_en: input.nameEn || null,
			name_zh: input.nameZh || null,
			degree: input.degree,
			sample: school.sample,
			created_at: now,
			updated_at: now,
		})
		.onConflict((conflict) => conflict.columns(["organisation_id", "code"]).where("code", "is not", null).doNothing())
		.executeTakeFirst();
	if (inserted.numInsertedOrUpdatedRows === 0n) throw demandProblem("programme-code-taken", { code: input.code });
	if (actor.roles.includes("programme_head") && actor.personId) {
		await tx
			.insertInto("programme_head")
			.values({ id: newId(), programme_id: id, person_id: actor.personId, given_by: actor.personId, given_at: now })
			.execute();
	}
	await replaceSupply(context, { id, sample: school.sample }, input);
	context.audit({ action: "demand.programme.created", object: { kind: "programme", id }, organisationId: school.id });
	await context.emit("demand.programme.created", { programmeId: id, organisationId: school.id });
	return { id };
}
