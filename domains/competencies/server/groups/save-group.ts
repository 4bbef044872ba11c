import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, kernelProblem, notFound } from "#platform/server/problem.ts";
import type { GroupInput, groupChange } from "../../contract-groups.ts";
import { nameParams } from "../ledger/ledger-notices.ts";
import { manageGroups } from "../ledger/ledger-policy.ts";
import { occupationsByIds } from "../occupation-rows.ts";
import { groupToChange } from "./group-policy.ts";

/** Begins a group of learners of the actor's organisation; an importer gives it the id that it has in its source. */
export async function createGroup(
	context: WriteContext,
	input: GroupInput,
	id: string = newId(),
): Promise<{ id: string }> {
	if (!manageGroups.holds(context.actor)) throw notFound();
	await checkPeople(context, input);
	const { tx, actor, now } = context;
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
	const detail = await setPeople(context, id, input);
	context.audit({ action: "competencies.group.created", object: { kind: "learner_group", id }, detail });
	return { id };
}

/** Changes name, occupation, learners and who looks after them: who is left out loses sight of it at once. */
export async function editGroup(
	context: WriteContext,
	id: string,
	{ revision, ...input }: z.infer<typeof groupChange>,
): Promise<void> {
	const group = await groupToChange(context, id);
	if (group.revision !== revision) throw kernelProblem("changed-meanwhile");
	await checkPeople(context, input, id);
	await context.tx
		.updateTable("learner_group")
		.set({
			name_en: input.name.en,
			name_zh: input.name.zh,
			occupation_id: input.occupationId,
			revision: revision + 1,
			updated_at: context.now,
		})
		.where("id", "=", id)
		.execute();
	const detail = await setPeople(context, id, input);
	context.audit({ action: "competencies.group.edited", object: { kind: "learner_group", id }, detail });
}

/** Closes a group, which ends the duty for its learners, or opens it again. */
export async function setGroupState(context: WriteContext, id: string, state: "open" | "closed"): Promise<void> {
	const group = await groupToChange(context, id);
	if (group.state === state) return;
	await context.tx
		.updateTable("learner_group")
		.set({ state, revision: group.revision + 1, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: `competencies.group.${state === "open" ? "reopened" : "closed"}`,
		object: { kind: "learner_group", id },
	});
	// Whoever came while it was closed has come now.
	if (state === "open")
		await context.emit("competencies.group.learners-added", { groupId: id, organisationId: group.organisation_id });
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

/** People whom an entry of the record names; the others it counts, and the group's own rows have all with their days. */
const NAMED = 100;
const forRecord = (ids: readonly string[]) => ({ count: ids.length, ids: ids.slice(0, NAMED) });

/** @returns who came and who went, for the record: who was given the sight of whom. Learners who came are told. */
async function setPeople(context: WriteContext, groupId: string, { name, learnerIds, teacherIds }: GroupInput) {
	const { tx, now, actor } = context;
	const detail: Record<string, Record<"added" | "removed", ReturnType<typeof forRecord>>> = {};
	let came: string[] = [];
	const parts = [
		["learners", "learner_group_member", learnerIds],
		["teachers", "learner_group_teacher", teacherIds],
	] as const;
	const ids = (rows: { person_id: string }[]) => rows.map(({ person_id }) => person_id);
	for (const [part, table, people] of parts) {
		const wanted = [...new Set(people)];
		const removed = await sql<{ person_id: string }>`update ${sql.table(table)} set ended_at = ${now}
			where group_id = ${groupId} and ended_at is null and not person_id = any(${wanted}::uuid[])
			returning person_id`.execute(tx);
		const added = await sql<{ person_id: string }>`insert into ${sql.table(table)} (group_id, person_id, since)
			select ${groupId}::uuid, p.id, ${now}::timestamptz from unnest(${wanted}::uuid[]) as p (id) order by p.id
			on conflict (group_id, person_id) where ended_at is null do nothing
			returning person_id`.execute(tx);
		detail[part] = { added: forRecord(ids(added.rows)), removed: forRecord(ids(removed.rows)) };
		if (part === "learners") came = ids(added.rows);
	}
	const organisation = await tx
		.selectFrom("organisation")
		.select(["name_en", "name_zh"])
		.where("id", "=", actor.organisationId)
		.executeTakeFirstOrThrow();
	const params = {
		...nameParams("group", { name_en: name.en, name_zh: name.zh }),
		...nameParams("organisation", organisation),
	};
	const page = "/me/competencies";
	await context.notifyAll({ personIds: came, kind: "competencies.put-into-group", params, page });
	if (came.length > 0)
		await context.emit("competencies.group.learners-added", {
			groupId,
			organisationId: actor.organisationId,
			personIds: came,
		});
	return detail;
}
