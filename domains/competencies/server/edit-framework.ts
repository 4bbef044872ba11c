import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { frameworkEdit } from "../contract-frameworks.ts";
import type { Changes } from "./competency-content.ts";
import { competencyProblem } from "./competency-problem.ts";
import { frameworkFor } from "./framework-policy.ts";
import { recordChange } from "./record-change.ts";

/** Changes name, description or version of an own framework. */
export async function editFramework(
	context: WriteContext,
	id: string,
	{ revision, ...input }: z.infer<typeof frameworkEdit>,
): Promise<{ revision: number }> {
	const framework = await frameworkFor(context, id, "edit");
	const later = await context.tx
		.selectFrom("competency_change")
		.select("revision")
		.where("framework_id", "=", id)
		.where("competency_id", "is", null)
		.where("revision", ">", revision)
		.executeTakeFirst();
	if (later) throw competencyProblem("framework-changed-meanwhile", { revision: later.revision });
	const before = {
		name: { en: framework.name_en, zh: framework.name_zh },
		description: { en: framework.description_en, zh: framework.description_zh },
		version: framework.version,
	};
	const changes: Changes = {};
	for (const key of ["name", "description", "version"] as const) {
		if (JSON.stringify(before[key]) !== JSON.stringify(input[key])) changes[key] = [before[key], input[key]];
	}
	if (Object.keys(changes).length === 0) return { revision: framework.revision };
	await context.tx
		.updateTable("framework")
		.set({
			name_en: input.name.en,
			name_zh: input.name.zh,
			name_zh_origin: input.name.zh === null ? null : "owner",
			description_en: input.description.en,
			description_zh: input.description.zh,
			version: input.version,
		})
		.where("id", "=", id)
		.execute();
	return {
		revision: await recordChange(context, { frameworkId: id, competencyId: null, action: "framework-edited", changes }),
	};
}
