import { type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { fillPage, keysetPage } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import type { GroupDetail, groupList, groupPeople, groupQuery, groupRow, peopleQuery } from "../../contract-groups.ts";
import { unsafeAsKeeper } from "../ledger/keep-attainment.ts";
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

/**
 * Learners that are in each of some groups now and belong to the organisation still (`learnsAt`): by two joins, as of one
 * condition with an "or" PostgreSQL makes a list of everybody in the organisation.
 */
const membersOf = (groupIds: readonly string[]) => sql`
	select m.group_id, m.person_id from learner_group_member m join membership s on s.person_id = m.person_id
		and s.organisation_id = scope_organisation() and s.ended_at is null and 'student' = any (s.roles)
	where m.group_id = any(${groupIds}::uuid[]) and m.ended_at is null
	union
	select m.group_id, m.person_id from learner_group_member m join evidence_grant v on v.person_id = m.person_id
		and v.organisation_id = scope_organisation() and v.ended_at is null
	where m.group_id = any(${groupIds}::uuid[]) and m.ended_at is null`;

export const learnersOf = (groupId: string) => sql<{ person_id: string }>`
	select l.person_id from (${membersOf([groupId])}) l`;

async function rowsByIds(context: ReadContext, ids: readonly string[]): Promise<Row[]> {
	const rows = await context.tx
		.selectFrom("learner_group as g")
		.leftJoin("occupation as o", "o.id", "g.occupation_id")
		.selectAll("g")
		.select(["o.name_en as occupation_en", "o.name_zh as occupation_zh"])
		.select(lookedAfterBy(context).as("mine"))
		.select(
			sql<number>`(select count(*)::int from learner_group_teacher t where t.group_id = g.id and t.ended_at is null
				and ${teachesAt(sql`t.person_id`, sql`g.organisation_id`)})`.as("teachers"),
		)
		.where("g.id", "in", [...ids])
		.execute();
	// Of all at once: for each group by itself the organisation's people would be gone through once more.
	const { rows: counts } = await sql<{ group_id: string; learners: number }>`
		select group_id, count(*)::int as learners from (${membersOf(ids)}) l group by group_id`.execute(context.tx);
	const learners = new Map(counts.map((one) => [one.group_id, one.learners]));
	return rows.map((row) => ({
		id: row.id,
		name: { en: row.name_en, zh: row.name_zh },
		state: row.state as Row["state"],
		occupation: row.occupation_id
			? { id: row.occupation_id, name: { en: row.occupation_en, zh: row.occupation_zh } }
			: null,
		learners: learners.get(row.id) ?? 0,
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
		once: Boolean(query.q),
		...query,
	});
	return fillPage(page, (ids) => rowsByIds(context, ids));
}

export async function getGroup(context: ReadContext, id: string): Promise<GroupDetail> {
	const group = await groupToSee(context, id);
	const { actor } = context;
	const named = seesEachLearner(group) || manageGroups.holds(actor);
	// Of people who are all in the group and the organisation: the second lock would look each up in lists of thousands.
	const { row, teachers, learners } = await unsafeAsKeeper(context, () => unsafeDetail(context, group, named));
	return {
		...(row as Row),
		revision: group.revision,
		teacherList: teachers,
		learnerList: learners,
		abilities: groupAbilities(actor, group),
		kinds: named ? (issuableKinds(actor) as GroupDetail["kinds"]) : [],
	};
}

/** The name; of those who share it with others in the same list, with their address: whoever marks must not confuse them. */
const toldApart = sql<string>`p.name || case when count(*) over (partition by p.name) > 1
	then coalesce(' · ' || p.email, '') else '' end`.as("name");

async function unsafeDetail(
	context: ReadContext,
	{ id, organisation_id }: { id: string; organisation_id: string },
	named: boolean,
) {
	const { tx } = context;
	const [row] = await rowsByIds(context, [id]);
	const teachers = await tx
		.selectFrom("learner_group_teacher as t")
		.innerJoin("person as p", "p.id", "t.person_id")
		.select(["p.id", "p.name"])
		.where("t.group_id", "=", id)
		.where("t.ended_at", "is", null)
		.where(teachesAt(sql`t.person_id`, sql`${organisation_id}::uuid`))
		.orderBy("p.name")
		.execute();
	const learners = named
		? await tx
				.selectFrom("person as p")
				.select(["p.id", toldApart])
				.where(sql<boolean>`p.id in (${learnersOf(id)})`)
				.orderBy("p.name")
				.orderBy("p.id")
				.execute()
		: [];
	return { row, teachers, learners };
}

/**
 * Who is in an open group and learns at its organisation, in the order in which they came: for what follows the group
 * without anybody looking at it. Whoever calls has asked whether the group may be followed.
 */
export async function unsafeGroupLearners(context: ReadContext, id: string): Promise<string[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string }>`
			select m.person_id from learner_group_member m join learner_group g on g.id = m.group_id
			where g.id = ${id} and g.state = 'open' and m.ended_at is null
				and ${learnsAt(sql`m.person_id`, sql`g.organisation_id`)}
			order by m.since, m.person_id`.execute(context.tx),
	);
	return rows.map(({ person_id }) => person_id);
}

/**
 * Whether somebody looks after an open group, and so sees the evidence of its learners: for what was made by them and goes
 * on without them.
 */
export async function unsafeLooksAfter(context: ReadContext, groupId: string, personId: string): Promise<boolean> {
	const found = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("learner_group_teacher as t")
			.innerJoin("learner_group as g", "g.id", "t.group_id")
			.select("t.person_id")
			.where("t.group_id", "=", groupId)
			.where("t.person_id", "=", personId)
			.where("t.ended_at", "is", null)
			.where("g.state", "=", "open")
			.where(teachesAt(sql`t.person_id`, sql`g.organisation_id`))
			.executeTakeFirst(),
	);
	return found !== undefined;
}

/** What groups are called, by their name; for whoever runs what follows them. */
export async function unsafeGroupNames(context: ReadContext, ids: readonly string[]) {
	if (ids.length === 0) return [];
	const rows = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("learner_group")
			.select(["id", "name_en", "name_zh"])
			.where("id", "in", [...ids])
			.orderBy(sql`coalesce(name_zh, name_en)`)
			.execute(),
	);
	return rows.map(({ id, name_en, name_zh }) => ({ id, name: { en: name_en, zh: name_zh } }));
}

/** People of the organisation who can be in a group, or look after one. */
export async function findGroupPeople(
	{ tx, actor }: ReadContext,
	{ as, q }: z.infer<typeof peopleQuery>,
): Promise<z.infer<typeof groupPeople>> {
	if (!manageGroups.holds(actor)) throw notFound();
	const who =
		as === "learner"
			? learnsAt(sql`p.id`, sql`${actor.organisationId}::uuid`)
			: teachesAt(sql`p.id`, sql`${actor.organisationId}::uuid`);
	const found = tx
		.selectFrom("person as p")
		.select(["p.id", "p.name", "p.email"])
		.where(who)
		.where("p.erased_at", "is", null)
		.$if(q !== "", (all) => all.where(sql<boolean>`strpos(lower(p.name), lower(${q})) > 0`))
		.orderBy("p.name")
		.orderBy("p.id")
		.limit(20);
	const items = await tx
		.selectFrom(found.as("p"))
		.select(["p.id", toldApart])
		.orderBy("p.name")
		.orderBy("p.id")
		.execute();
	return { items };
}
