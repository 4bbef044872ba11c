import { type RawBuilder, sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { placesOfTeaching, teaching } from "./learning-policy.ts";

export interface KnownTeacher {
	id: string;
	name: string;
	/** Null: of the actor's own. */
	organisation: Named | null;
}

/** Whether somebody teaches or mentors in a verified organisation of a region now. */
const teachesThere = (personId: RawBuilder<unknown>, regionId: string | null) => sql<boolean>`exists (
	select from membership m join organisation o on o.id = m.organisation_id
	where m.person_id = ${personId} and m.ended_at is null and m.roles && ${teaching}::text[]
		and o.kind = any(${placesOfTeaching}::text[]) and o.state = 'verified' and o.region_id = ${regionId}::uuid)`;

/**
 * People who can write or teach a course: of the own organisation by some of their name; of others of the region by their
 * whole address, as whoever knows that knows them.
 */
export async function findTeachers(context: ReadContext, q: string): Promise<KnownTeacher[]> {
	const { tx, actor } = context;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<KnownTeacher>`
			select p.id, p.name, case when own.id is null then (
				select json_build_object('en', o.name_en, 'zh', o.name_zh) from membership m
					join organisation o on o.id = m.organisation_id
				where m.person_id = p.id and m.ended_at is null and m.roles && ${teaching}::text[] and o.state = 'verified'
				order by m.created_at limit 1) end as organisation
			from person p left join membership own on own.person_id = p.id and own.ended_at is null
				and own.organisation_id = ${actor.organisationId}::uuid and own.roles && ${teaching}::text[]
			where p.erased_at is null and p.suspended_at is null
				and ((own.id is not null and strpos(lower(p.name), lower(${q})) > 0)
					or (p.email_verified and lower(p.email) = lower(${q}) and ${teachesThere(sql`p.id`, actor.regionId)}))
			order by p.name, p.id limit 20`.execute(tx),
	);
	return rows;
}

/** Of these people, those who teach or mentor somewhere in the actor's region now. */
export async function teachersAmong(context: ReadContext, ids: readonly string[]): Promise<Set<string>> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string }>`
			select p.id from person p where p.id = any(${[...ids]}::uuid[]) and p.erased_at is null
				and ${teachesThere(sql`p.id`, context.actor.regionId)}`.execute(context.tx),
	);
	return new Set(rows.map(({ id }) => id));
}
