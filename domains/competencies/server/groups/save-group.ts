import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { GroupInput } from "../../contract-groups.ts";
import { manageGroups } from "../ledger/ledger-policy.ts";
import { occupationsByIds } from "../occupation-rows.ts";
import { groupToChange } from "./group-policy.ts";

/** Begins a group of learners of the actor's organisation. */
export async function createGroup(context: WriteContext, input: GroupInput): Promise<{ id: string }> {
	if (!manageGroups.holds(context.actor)) throw notFound();
	await checkPeople(context, input);
	const { tx, actor, now } = context;
	const id = newId();
	await tx
		.insertInto("learner_group")
		.values({
			id,
			organisation_id: actor.organisationId as string,
			name_en: input.name.en,
			name_zh: input.name.zh,
			occupation_id: input.occupationId,
			sample: sql<boolean>`(select o.sample from organisation o where o.id = ${actor.organisationId})`,
			created_by: actor.personId,
			created_at: now,
			updated_at: now,
		})
		.execute();
	await setPeople(context, id, input);
	context.audit({ action: "competencies.group.created", object: { kind: "learner_group", id } });
	return { id };
}

/** Changes name, occupation, learners and who looks after them: who is left out loses sight of it at once. */
export async function editGroup(context: WriteContext, id: string, input: GroupInput): Promise<void> {
	await groupToChange(context, id);
	await checkPeople(context, input, id);
	await context.tx
		.updateTable("learner_group")
		.set({
			name_en: input.name.en,
			name_zh: input.name.zh,
			occupation_id: input.occupationId,
			updated_at: context.now,
		})
		.where("id", "=", id)
		.execute();
	await setPeople(context, id, input);
	context.audit({
		action: "competencies.group.edited",
		object: { kind: "learner_group", id },
		detail: { learners: input.learnerIds.length, teacherIds: input.teacherIds },
	});
}

/** Closes a group, which ends the duty for its learners, or opens it again. */
export async function setGroupState(context: WriteContext, id: string, state: "open" | "closed"): Promise<void> {
	const group = await groupToChange(context, id);
	if (group.state === state) return;
	await context.tx.updateTable("learner_group").set({ state, updated_at: context.now }).where("id", "=", id).execute();
	context.audit({
		action: `competencies.group.${state === "open" ? "reopened" : "closed"}`,
		object: { kind: "learner_group", id },
	});
}

/** @throws Problem invalid where somebody is no learner, or no teacher, of the organisation; who is in it already may stay */
async function checkPeople(
	{ tx, actor }: WriteContext,
	{ learnerIds, teacherIds, occupationId }: GroupInput,
	groupId: string | null = null,
): Promise<void> {
	const { rows } = await sql<{ learners: number; teachers: number }>`select
		(select count(distinct p.id) from unnest(${learnerIds}::uuid[]) as p (id) where p.id in (select scope_learners())
			or p.id in (select m.person_id from learner_group_member m where m.group_id = ${groupId}::uuid
				and m.ended_at is null))::int as learners,
		(select count(distinct m.person_id) from membership m where m.organisation_id = ${actor.organisationId}::uuid
			and m.ended_at is null and m.person_id = any(${teacherIds}::uuid[])
			and m.roles && array['teacher', 'programme_head', 'mentor'])::int as teachers`.execute(tx);
	const [found] = rows;
	if (found?.learners !== new Set(learnerIds).size) throw invalid({ path: "learnerIds", code: "learner-unknown" });
	if (found.teachers !== new Set(teacherIds).size) throw invalid({ path: "teacherIds", code: "teacher-unknown" });
	if (occupationId && !(await occupationsByIds({ tx } as WriteContext, [occupationId])).has(occupationId))
		throw invalid({ path: "occupationId", code: "occupation-unknown" });
}

async function setPeople(
	{ tx, now }: WriteContext,
	groupId: string,
	{ learnerIds, teacherIds }: GroupInput,
): Promise<void> {
	const parts = [
		["learner_group_member", learnerIds],
		["learner_group_teacher", teacherIds],
	] as const;
	for (const [table, people] of parts) {
		const wanted = [...new Set(people)];
		await sql`update ${sql.table(table)} set ended_at = ${now}
			where group_id = ${groupId} and ended_at is null and not person_id = any(${wanted}::uuid[])`.execute(tx);
		await sql`insert into ${sql.table(table)} (group_id, person_id, since)
			select ${groupId}::uuid, p.id, ${now}::timestamptz from unnest(${wanted}::uuid[]) as p (id) order by p.id
			on conflict (group_id, person_id) do update set since = excluded.since, ended_at = null
				where ${sql.table(table)}.ended_at is not null`.execute(tx);
	}
}
