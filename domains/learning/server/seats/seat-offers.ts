import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Asking, Audience, OwnRequest } from "../../contract-seats.ts";
import { languagesOfCourse } from "../offerings/offered-courses.ts";
import { askingFor, mayAsk } from "./seat-policy.ts";
import { barredFrom, ownRequestOf } from "./seat-queries.ts";

/** An opened offering as somebody who looks for a seat sees it. */
export interface SeatOffer {
	offeringId: string;
	courseId: string;
	organisation: { id: string; name: Named };
	term: string;
	section: string;
	startsOn: string;
	endsOn: string;
	online: boolean;
	/** Where it is held, else where the organisation of its course is, else the region. */
	place: { id: string; name: Named };
	/** In which it is taught; where nobody stated it, in which its course has a name. */
	languages: ("en" | "zh")[];
	openTo: Audience;
	/** Seats left; null: no limit. */
	free: number | null;
	waiting: number;
	/** What asking would be for the actor; null: it is not open to them, or they asked. */
	asking: Asking | null;
	/** The actor's own: they learn in it, or asked for a seat. */
	mine: "learning" | OwnRequest["state"] | null;
	ahead: number | null;
	reason: string | null;
	/** When they asked for the seat; null: never. */
	askedAt: string | null;
}

interface Row {
	id: string;
	course_id: string;
	organisation_id: string;
	region_id: string;
	organisation_en: string | null;
	organisation_zh: string | null;
	term: string;
	section: string;
	starts_on: string;
	ends_on: string;
	ends_at: string;
	online: boolean;
	place: { id: string; en: string | null; zh: string | null };
	languages: SeatOffer["languages"];
	state: string;
	open_to: string;
	capacity: number | null;
	taken: number;
	waiting: number;
	learning: boolean;
	request: OwnRequest | null;
	asked_at: string | null;
	barred: boolean;
}

/** Opened offerings of some courses in the actor's region that have not ended, with how the actor stands to each; the earliest first. */
export async function seatOffers(context: ReadContext, courseIds: readonly string[]): Promise<SeatOffer[]> {
	const { tx, actor, now } = context;
	if (courseIds.length === 0) return [];
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Row>`
			select o.id, o.course_id, o.organisation_id, o.region_id, g.name_en as organisation_en, g.name_zh as organisation_zh,
				o.term, o.section, o.starts_on, o.ends_on, o.ends_at, o.state, o.open_to, o.capacity, o.taken, o.online,
				(select json_build_object('id', p.id, 'en', p.name_en, 'zh', p.name_zh) from region p
					where p.id = coalesce(o.place_id, h.place_id, h.region_id)) as place,
				case when o.language is null then ${languagesOfCourse} else array[o.language] end as languages,
				(select count(*)::int from seat_request w where w.offering_id = o.id and w.state = 'waiting') as waiting,
				exists (select from enrolment e where e.offering_id = o.id and e.person_id = ${actor.personId}::uuid
					and e.state = 'active') as learning,
				(select ${ownRequestOf} from seat_request r where r.offering_id = o.id
					and r.person_id = ${actor.personId}::uuid) as request,
				(select r.asked_at from seat_request r where r.offering_id = o.id
					and r.person_id = ${actor.personId}::uuid) as asked_at,
				${barredFrom(sql`${actor.personId}::uuid`, sql`o.id`, sql`o.course_id`)} as barred
			from offering o join organisation g on g.id = o.organisation_id
				join course c on c.id = o.course_id join organisation h on h.id = c.organisation_id
			where o.course_id = any (${[...courseIds]}::uuid[]) and o.state = 'open' and o.ends_at > ${now}::timestamptz
				and o.region_id = ${actor.regionId}::uuid
			order by o.starts_at, o.section, o.id`.execute(tx),
	);
	return rows.map((row) => {
		const { learning, request } = row;
		return {
			offeringId: row.id,
			courseId: row.course_id,
			organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
			term: row.term,
			section: row.section,
			startsOn: row.starts_on,
			endsOn: row.ends_on,
			online: row.online,
			place: { id: row.place.id, name: { en: row.place.en, zh: row.place.zh } },
			languages: row.languages,
			openTo: row.open_to as Audience,
			free: row.capacity === null ? null : Math.max(0, row.capacity - row.taken),
			waiting: row.waiting,
			asking: !learning && !row.barred && mayAsk(request?.state ?? null) ? askingFor(actor, row, now) : null,
			mine: learning ? "learning" : (request?.state ?? null),
			ahead: request?.ahead ?? null,
			reason: request?.reason ?? null,
			askedAt: row.asked_at,
		};
	});
}
