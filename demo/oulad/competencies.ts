import { addCompetency, competencyIds, createFramework, publishFramework } from "#domains/competencies/api.ts";
import { type Actor, system } from "#platform/server/actor.ts";
import type { Contexts } from "#platform/server/database/context.ts";
import { withinRights } from "../as.ts";
import { organisationId } from "./people.ts";

const CODE = "OULAD";

/**
 * A sample framework with one competency a module: the modules are anonymous, so that nothing more can be said of what
 * they teach. Made once, by the use cases of the coordinator; modules that a later folder has besides are added.
 * @returns competencies by module
 */
export async function ensureCompetencies(
	contexts: Contexts,
	coordinator: Actor,
	modules: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	return contexts.write(system, async (context) => {
		const framework = await context.tx
			.selectFrom("framework")
			.select(["id", "state"])
			.where("organisation_id", "=", organisationId)
			.where("code", "=", CODE)
			.executeTakeFirst();
		const known = framework ? await competencyIds(context, framework.id) : new Map<string, string>();
		await withinRights(context, coordinator, async (inner) => {
			const id = framework?.id ?? (await createFramework(inner, about)).id;
			for (const module of modules)
				if (!known.has(module)) known.set(module, (await addCompetency(inner, id, contentOf(module))).id);
			if (framework?.state !== "published") await publishFramework(inner, id);
		});
		return known;
	});
}

const about = {
	owner: "organisation",
	code: CODE,
	name: { en: "Modules of the Open University data (sample)", zh: "英国开放大学数据中的课程（样例）" },
	description: {
		en: "The data name seven modules by letters and say nothing of their content: a competency stands for what a module teaches. The levels of its bands of marks are this demonstration's.",
		zh: "数据仅以字母表示七门课程，未说明内容：每门课程对应一项能力。分数段对应的等级由本演示设定。",
	},
	version: "1",
} as const;

const contentOf = (module: string) => ({
	code: module,
	kind: "knowledge" as const,
	name: { en: `Module ${module} (sample)`, zh: `课程 ${module}（样例）` },
	description: { en: null, zh: null },
	alternates: [],
	levels: [
		{ level: 1, text: { en: "Marks below 40: not passed.", zh: "低于 40 分：未通过。" } },
		{ level: 2, text: { en: "Marks from 40: passed; 2.5 from 55.", zh: "40 分起：通过；55 分起为 2.5 级。" } },
		{
			level: 3,
			text: { en: "Marks from 70, 3.5 from 85; or the module passed.", zh: "70 分起，85 分起为 3.5 级；或课程合格。" },
		},
	],
	broader: [],
	prerequisites: [],
	related: [],
});
