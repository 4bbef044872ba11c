import { createGroup, editGroup } from "#domains/competencies/api.ts";
import type { Actor } from "#platform/server/actor.ts";
import { system } from "#platform/server/actor.ts";
import type { Contexts } from "#platform/server/database/context.ts";
import { withinRights } from "../as.ts";
import { staff } from "./people.ts";
import { groupId, learnerId, ouladId } from "./source.ts";

/**
 * A group for each presentation, looked after by the module's tutor and the programme head. Learners who are new are
 * added; who left since is not brought back.
 * @returns how many are new in a group
 */
export async function ensureGroup(
	contexts: Contexts,
	coordinator: Actor,
	{
		presentation,
		modules,
		students,
	}: { presentation: string; modules: readonly string[]; students: readonly number[] },
): Promise<number> {
	const [module, year] = presentation.split("/") as [string, string];
	const id = groupId(presentation);
	const learnerIds = students.map(learnerId);
	return contexts.write(system, async (context) => {
		const { tx } = context;
		const known = await tx
			.selectFrom("learner_group")
			.select(["name_en", "name_zh", "occupation_id", "revision"])
			.where("id", "=", id)
			.executeTakeFirst();
		if (!known) {
			const teacherIds = staff(modules)
				.filter((one) => one.modules.includes(module))
				.map(({ key }) => ouladId(key));
			const name = {
				en: `Module ${module}, presentation ${year} (OULAD)`,
				zh: `课程 ${module}，${year} 学期（OULAD）`,
			};
			await withinRights(context, coordinator, (inner) =>
				createGroup(inner, { name, occupationId: null, learnerIds, teacherIds }, id),
			);
			return learnerIds.length;
		}
		const people = (table: "learner_group_member" | "learner_group_teacher") =>
			tx.selectFrom(table).select(["person_id", "ended_at"]).where("group_id", "=", id).execute();
		const members = await people("learner_group_member");
		const ever = new Set(members.map(({ person_id }) => person_id));
		const fresh = learnerIds.filter((learner) => !ever.has(learner));
		if (fresh.length === 0) return 0;
		const current = (rows: Awaited<ReturnType<typeof people>>) =>
			rows.filter(({ ended_at }) => ended_at === null).map(({ person_id }) => person_id);
		const { name_en: en, name_zh: zh, occupation_id: occupationId, revision } = known;
		const teacherIds = current(await people("learner_group_teacher"));
		await withinRights(context, coordinator, (inner) =>
			editGroup(inner, id, {
				name: { en, zh },
				occupationId,
				revision,
				learnerIds: [...current(members), ...fresh],
				teacherIds,
			}),
		);
		return fresh.length;
	});
}
