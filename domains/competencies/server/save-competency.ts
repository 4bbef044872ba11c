import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";
import type { CompetencyContent } from "../contract-frameworks.ts";
import { contentsOf, differences, unsafeStoreContent, unsafeStoreRelations } from "./competency-content.ts";
import { competencyProblem } from "./competency-problem.ts";
import { frameworkFor, frameworkOfCompetency, visibleCompetencies } from "./framework-policy.ts";
import { recordChange } from "./record-change.ts";
import { refuseCycles } from "./refuse-cycles.ts";

export interface SavedCompetency {
	id: string;
	revision: number;
}

/** Adds a competency to an own framework. */
export async function addCompetency(
	context: WriteContext,
	frameworkId: string,
	content: CompetencyContent,
): Promise<SavedCompetency> {
	const framework = await frameworkFor(context, frameworkId, "edit");
	await checkContent(context, framework.id, null, content);
	const id = await unsafeStoreContent(context, framework.id, null, content);
	await unsafeStoreRelations(context, framework.id, id, content);
	const revision = await recordChange(context, {
		frameworkId: framework.id,
		competencyId: id,
		action: "created",
		changes: differences(null, content),
	});
	return { id, revision };
}

/** Changes a competency of an own framework; without a difference nothing is written. */
export async function editCompetency(
	context: WriteContext,
	id: string,
	{ revision, ...content }: CompetencyContent & { revision: number },
): Promise<SavedCompetency> {
	const framework = await frameworkOfCompetency(context, id, "edit");
	const later = await context.tx
		.selectFrom("competency_change")
		.select("revision")
		.where("competency_id", "=", id)
		.where("revision", ">", revision)
		.executeTakeFirst();
	if (later) throw competencyProblem("framework-changed-meanwhile", { revision: later.revision });
	await checkContent(context, framework.id, id, content);
	const before = (await contentsOf(context, [id])).get(id) ?? null;
	const changes = differences(before, content);
	if (Object.keys(changes).length === 0) return { id, revision: framework.revision };
	await unsafeStoreContent(context, framework.id, id, content);
	await unsafeStoreRelations(context, framework.id, id, content);
	await refuseCycles(context, [id]);
	return {
		id,
		revision: await recordChange(context, { frameworkId: framework.id, competencyId: id, action: "edited", changes }),
	};
}

async function checkContent(
	context: WriteContext,
	frameworkId: string,
	id: string | null,
	content: CompetencyContent,
): Promise<void> {
	let same = context.tx
		.selectFrom("competency")
		.select("id")
		.where("framework_id", "=", frameworkId)
		.where("code", "=", content.code);
	if (id) same = same.where("id", "<>", id);
	if (await same.executeTakeFirst()) {
		throw competencyProblem("code-taken", { code: content.code }, [{ path: "code", code: "taken" }]);
	}
	const fields = ["broader", "prerequisites", "related"] as const;
	const known = await visibleCompetencies(
		context,
		fields.flatMap((field) => content[field]),
	);
	const wrong = fields.filter((field) => content[field].some((target) => target === id || !known.has(target)));
	if (wrong.length > 0) throw invalid(...wrong.map((path) => ({ path, code: "relation-unknown" })));
}
