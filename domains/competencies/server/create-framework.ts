import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { newFramework } from "../contract-frameworks.ts";
import { competencyProblem } from "./competency-problem.ts";
import { newFrameworkOwner } from "./framework-policy.ts";
import { recordChange } from "./record-change.ts";

/** Begins a framework of the region or of the own organisation, as a draft. */
export async function createFramework(
	context: WriteContext,
	{ owner, ...input }: z.infer<typeof newFramework>,
): Promise<{ id: string }> {
	const belongsTo = newFrameworkOwner(context.actor, owner);
	const { tx, actor, now } = context;
	const taken = await tx
		.selectFrom("framework")
		.select("id")
		.where("code", "=", input.code)
		.where("region_id", "is not distinct from", belongsTo.region_id)
		.where("organisation_id", "is not distinct from", belongsTo.organisation_id)
		.executeTakeFirst();
	if (taken) throw competencyProblem("code-taken", { code: input.code }, [{ path: "code", code: "taken" }]);
	const id = newId();
	await tx
		.insertInto("framework")
		.values({
			id,
			code: input.code,
			...belongsTo,
			name_en: input.name.en,
			name_zh: input.name.zh,
			name_zh_origin: input.name.zh === null ? null : "owner",
			description_en: input.description.en,
			description_zh: input.description.zh,
			version: input.version,
			revision: 0,
			created_by: actor.personId,
			created_at: now,
			updated_at: now,
		})
		.execute();
	await recordChange(context, {
		frameworkId: id,
		competencyId: null,
		action: "created",
		changes: { name: [null, input.name], version: [null, input.version] },
	});
	return { id };
}
