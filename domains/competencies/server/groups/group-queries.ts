import { type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { fillPage, keysetPage } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import type { GroupDetail, groupList, groupPeople, groupQuery, groupRow, peopleQuery } from "../../contract-groups.ts";
import { issuableKinds, manageGroups } from "../ledger/ledger-policy.ts";
import {
	groupAbilities,
	groupToSee,
	learnsAt,
	lookedAfterBy,
	seesEachLearner,
	teachesAt,
	visibleGroups,
} from "./group-policy.ts";

type Row = z.infer<typeof groupRow>;

/** Learners that are in group `g` now and belong to the organisation still. */
export const learnersOf = (groupId: ReturnType<typeof sql>) => sql`select m.person_id from learner_group_member m
	where m.group_id = ${groupId} and m.ended_at is null and ${learnsAt(sql`m.person_id`, sql`scope_organisation()`)}`;

async function rowsByIds(context: ReadContext, ids: readonly string[]): Promise<Row[]> {
	const rows = await context.tx
		.selectFrom("learner_group as g")
		.leftJoin("occupation as o", "o.id", "g.occupation_id")
		.selectAll("g")
		.select(["o.name_en as occupation_en", "o.name_zh as occupation_zh"])
		.select(lookedAfterBy(context).as("mine"))
		.select(sql<number>`(select count(*)::int from (${learnersOf(sql`g.id`)}) l)`.as("learners"))
		.select(
			sql<number>`(select count(*)::int from learner_group_teacher t where t.group_id = g.id and t.ended_at is null
				and ${teachesAt(sql`t.person_id`, sql`g.organisation_id`)})`.as("teachers"),
		)
		.where("g.id", "in", [...ids])
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: { en: row.name_en, zh: row.name_zh },
		state: row.state as Row["state"],
		occupation: row.occupation_id
			? { id: row.occupation_id, name: { en: row.occupation_en, zh: row.occupation_zh } }
			: null,
		learners: row.learners,
		teachers: row.teachers,
		mine: row.mine,
		sample: row.sample,
	}));
}

/** Groups of learners that the actor looks after, or of the organisation they run. */
export async function listGroups(
	context: ReadContext,
	{ state, ...query }: z.infer<typeof groupQuery>,
): Promise<z.infer<typeof groupList>> {
	const name = "coalesce(g.name_zh, g.name_en)";
	const rows = context.tx
		.selectFrom("learner_group as g")
		.select("g.id")
		.where(visibleGroups(context))
		.$if(state !== undefined, (all) => all.where("g.state", "=", state!))
		.$if(Boolean(query.q), (all) =>
			all.where(sql<boolean>`strpos(lower(concat_ws(' ', g.name_zh, g.name_en)), lower(${query.q})) > 0`),
		);
	const page = await keysetPage(rows as unknown as SelectQueryBuilder<never, never, { id: string }>, {
		sorts: { name, updated: "g.updated_at" },
		defaultSort: "name",
		id: "g.id",
		...query,
	});
	return fillPage(page, (ids) => rowsByIds(context, ids));
}

export async function getGroup(context: ReadContext, id: string): Promise<GroupDetail> {
	const group = await groupToSee(context, id);
	const [row] = await rowsByIds(context, [id]);
	const { tx, actor } = context;
	const teachers = await tx
		.selectFrom("learner_group_teacher as t")
		.innerJoin("person as p", "p.id", "t.person_id")
		.select(["p.id", "p.name"])
		.where("t.group_id", "=", id)
		.where("t.ended_at", "is", null)
		.where(teachesAt(sql`t.person_id`, sql`${group.organisation_id}::uuid`))
		.orderBy("p.name")
		.execute();
	const named = seesEachLearner(group) || manageGroups.holds(actor);
	const learners = named
		? await tx
				.selectFrom("person as p")
				.select(["p.id", "p.name"])
				.where(sql<boolean>`p.id in (${learnersOf(sql`${id}::uuid`)})`)
				.orderBy("p.name")
				.execute()
		: [];
	return {
		...(row as Row),
		revision: group.revision,
		teacherList: teachers,
		learnerList: learners,
		abilities: groupAbilities(actor, group),
		kinds: named ? (issuableKinds(actor) as GroupDetail["kinds"]) : [],
	};
}

/** People of the organisation who can be in a group, or look after one. */
export async function findGroupPeople(
	{ tx, actor }: ReadContext,
	{ as, q }: z.infer<typeof peopleQuery>,
): Promise<z.infer<typeof groupPeople>> {
	if (!manageGroups.holds(actor)) throw notFound();
	const who =
		as === "learner"
			? sql`select scope_learners()`
			: sql`select m.person_id from membership m where m.organisation_id = ${actor.organisationId}::uuid
				and m.ended_at is null and m.roles && array['teacher', 'programme_head', 'mentor']`;
	const items = await tx
		.selectFrom("person as p")
		.select(["p.id", "p.name"])
		.where(sql<boolean>`p.id in (${who})`)
		.where("p.erased_at", "is", null)
		.$if(q !== "", (all) => all.where(sql<boolean>`strpos(lower(p.name), lower(${q})) > 0`))
		.orderBy("p.name")
		.orderBy("p.id")
		.limit(20)
		.execute();
	return { items };
}
