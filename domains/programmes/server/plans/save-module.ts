import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import { MOST_MODULES, type ModuleInput } from "../../contract-plans.ts";
import { moduleContent, moduleShown, modulesOf } from "./plan-content.ts";
import { writtenPlan } from "./plan-policy.ts";
import { planProblem } from "./plan-problems.ts";
import { differences, recordContentChange, refuseLateChange } from "./record-change.ts";
import { checkCompetencies, checkCourses, checkRequired, storeModule } from "./write-content.ts";

async function openPlan(context: WriteContext, id: string) {
	const plan = await writtenPlan(context, id);
	if (plan.published_at) throw planProblem("plan-published");
	return plan;
}

async function check(context: WriteContext, versionId: string, module: ModuleInput): Promise<void> {
	await checkCompetencies(context, module.competencies, "competencies");
	await checkRequired(context, versionId, module.required);
	await checkCourses(context, module.courseIds);
}

/** Adds a module at the end of a plan. */
export async function addModule(
	context: WriteContext,
	versionId: string,
	module: ModuleInput,
): Promise<{ id: string; revision: number }> {
	await openPlan(context, versionId);
	await check(context, versionId, module);
	const modules = await modulesOf(context, versionId);
	if (modules.length >= MOST_MODULES) throw planProblem("too-many", { most: MOST_MODULES });
	const id = newId();
	await storeModule(context, { versionId, id, position: modules.length }, module);
	const revision = await record(context, { versionId, id, action: "created", before: null });
	return { id, revision };
}

/** Changes a module; `revision` is the one that was seen. Without a difference nothing is written. */
export async function editModule(
	context: WriteContext,
	{ versionId, id, revision, module }: { versionId: string; id: string; revision: number; module: ModuleInput },
): Promise<{ revision: number }> {
	const plan = await openPlan(context, versionId);
	const modules = await modulesOf(context, versionId);
	const position = modules.findIndex((one) => one.id === id);
	const before = modules[position];
	if (!before) throw notFound();
	await refuseLateChange(context, { versionId, part: "module", partId: id, revision });
	await check(context, versionId, module);
	if (Object.keys(differences(moduleContent(before), module)).length === 0) return { revision: plan.revision };
	await storeModule(context, { versionId, id, position }, module);
	return { revision: await record(context, { versionId, id, action: "edited", before }) };
}

/** Takes a module out of a plan with what belongs to it. */
export async function removeModule(
	context: WriteContext,
	{ versionId, id, revision }: { versionId: string; id: string; revision: number },
): Promise<{ revision: number }> {
	await openPlan(context, versionId);
	const before = (await modulesOf(context, versionId)).find((one) => one.id === id);
	if (!before) throw notFound();
	await refuseLateChange(context, { versionId, part: "module", partId: id, revision });
	await context.tx.deleteFrom("plan_module").where("version_id", "=", versionId).where("id", "=", id).execute();
	return {
		revision: await recordContentChange(context, {
			versionId,
			part: "module",
			partId: id,
			action: "removed",
			changes: { name: [before.name, null] },
		}),
	};
}

/** Puts the modules into another order: all of them, each once. */
export async function orderModules(
	context: WriteContext,
	{ versionId, moduleIds }: { versionId: string; moduleIds: readonly string[] },
): Promise<{ revision: number }> {
	const plan = await openPlan(context, versionId);
	const modules = await modulesOf(context, versionId);
	const wanted = new Set(moduleIds);
	if (wanted.size !== modules.length || moduleIds.length !== wanted.size || !modules.every(({ id }) => wanted.has(id)))
		throw planProblem("modules-changed");
	const moved = modules.filter(({ id }, place) => moduleIds[place] !== id);
	if (moved.length === 0) return { revision: plan.revision };
	for (const [position, id] of moduleIds.entries()) {
		await context.tx
			.updateTable("plan_module")
			.set({ position })
			.where("version_id", "=", versionId)
			.where("id", "=", id)
			.execute();
	}
	const names = new Map(modules.map(({ id, name }) => [id, name]));
	return {
		revision: await recordContentChange(context, {
			versionId,
			part: "module",
			partId: null,
			action: "moved",
			changes: { order: [modules.map(({ name }) => name), moduleIds.map((id) => names.get(id))] },
		}),
	};
}

async function record(
	context: WriteContext,
	change: {
		versionId: string;
		id: string;
		action: "created" | "edited";
		before: Parameters<typeof moduleShown>[0] | null;
	},
): Promise<number> {
	const { versionId, id, action, before } = change;
	const after = (await modulesOf(context, versionId)).find((one) => one.id === id);
	if (!after) throw notFound();
	return recordContentChange(context, {
		versionId,
		part: "module",
		partId: id,
		action,
		// Of a new module the name says enough: all of it stands in the plan.
		changes: before ? differences(moduleShown(before), moduleShown(after)) : { name: [null, after.name] },
	});
}
