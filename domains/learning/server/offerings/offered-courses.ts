import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";

/** An opened offering of a course, also one that is over: by it others know when, where and how the course is given. */
export interface CourseOffering {
	startsOn: string;
	endsOn: string;
	/** It goes on, or has not begun. */
	open: boolean;
	online: boolean;
	/** Where it is held, else where its organisation is, else the region. */
	place: { id: string; name: Named };
	/** In which it is taught; where nobody stated it, in which its course has a name. */
	languages: ("en" | "zh")[];
	/** Another school's than the actor's, and not open to students of the region. */
	closedToActor: boolean;
	/** The actor learns in it now. */
	learning: boolean;
}

export interface OfferedCourse {
	place: CourseOffering["place"];
	languages: CourseOffering["languages"];
	offerings: CourseOffering[];
}

/** Languages in which a course `c` has a name: in these it is taught where its offering states none. */
export const languagesOfCourse = sql<("en" | "zh")[]>`array_remove(array[case when c.name_zh is not null then 'zh' end,
	case when c.name_en is not null then 'en' end], null)`;

interface Row {
	id: string;
	languages: ("en" | "zh")[];
	place: { id: string; en: string | null; zh: string | null };
	offerings:
		| (Omit<CourseOffering, "place" | "languages"> & { place: Row["place"] | null; language: "en" | "zh" | null })[]
		| null;
}

/** When, where and in which language courses are and were offered; whoever asks may, as what is opened is known to all. */
export async function offeredCourses(
	{ tx, actor, now }: ReadContext,
	courseIds: readonly string[],
): Promise<Map<string, OfferedCourse>> {
	if (courseIds.length === 0) return new Map();
	const { rows } = await sql<Row>`
		select c.id, ${languagesOfCourse} as languages,
			json_build_object('id', h.id, 'en', h.name_en, 'zh', h.name_zh) as place,
			(select json_agg(json_build_object('startsOn', o.starts_on, 'endsOn', o.ends_on,
				'open', o.state = 'open' and o.ends_at > ${now}::timestamptz, 'online', o.online, 'language', o.language,
				'place', case when p.id is not null then json_build_object('id', p.id, 'en', p.name_en, 'zh', p.name_zh) end,
				'closedToActor', o.open_to <> 'region' and o.organisation_id is distinct from ${actor.organisationId}::uuid,
				'learning', o.state = 'open' and o.ends_at > ${now}::timestamptz and exists (select from enrolment e
					where e.offering_id = o.id and e.person_id = ${actor.personId}::uuid and e.state = 'active'))
				order by o.starts_on, o.id)
			from offering o left join region p on p.id = o.place_id
			where o.course_id = c.id and o.state <> 'draft') as offerings
		from course c join organisation g on g.id = c.organisation_id
			join region h on h.id = coalesce(g.place_id, g.region_id)
		where c.id = any (${[...courseIds]}::uuid[])`.execute(tx);
	const named = ({ id, en, zh }: Row["place"]): CourseOffering["place"] => ({ id, name: { en, zh } });
	return new Map(
		rows.map(({ id, languages, place: home, offerings }) => [
			id,
			{
				place: named(home),
				languages,
				offerings: (offerings ?? []).map(({ place, language, ...offering }) => ({
					...offering,
					place: named(place ?? home),
					languages: language ? [language] : languages,
				})),
			},
		]),
	);
}
