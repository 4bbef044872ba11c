import type { WriteContext } from "#platform/server/database/context.ts";
import { competencyProblem } from "./competency-problem.ts";
import { frameworkFor } from "./framework-policy.ts";
import { recordChange } from "./record-change.ts";

/** Makes a draft readable for everybody. Later changes show at once, each with its number in the history. */
export async function publishFramework(context: WriteContext, id: string): Promise<{ revision: number }> {
	const framework = await frameworkFor(context, id, "publish");
	if (framework.state === "published") throw competencyProblem("framework-is-published");
	const some = await context.tx
		.selectFrom("competency")
		.select("id")
		.where("framework_id", "=", id)
		.where("kind", "<>", "group")
		.where("archived_at", "is", null)
		.executeTakeFirst();
	if (!some) throw competencyProblem("framework-empty");
	await context.tx
		.updateTable("framework")
		.set({ state: "published", published_at: context.now })
		.where("id", "=", id)
		.execute();
	const revision = await recordChange(context, {
		frameworkId: id,
		competencyId: null,
		action: "published",
		changes: { version: [null, framework.version] },
	});
	await context.emit("competencies.framework.published", { frameworkId: id, revision });
	return { revision };
}
