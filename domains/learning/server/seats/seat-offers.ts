import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Asking, OwnRequest } from "../../contract-seats.ts";
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
	/** Seats left; null: no limit. */
	free: number | null;
	waiting: number;
	/** What asking would be for the actor; null: it is not open to them, or they asked. */
	asking: Asking | null;
	/** The actor's own: they learn in it, or asked for a seat. */
	mine: "learning" | OwnRequest["state"] | null;
	ahead: number | null;
	reason: string | null;
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
	state: string;
	open_to: string;
	capacity: number | null;
	taken: number;
	waiting: number;
	learning: boolean;
	request: OwnRequest | null;
	barred: boolean;
}

/** Opened offerings of some courses in the actor's region that have not ended, with how the actor stands to each; the earliest first. */
export async function seatOffers(context: ReadContext, courseIds: readonly string[]): Promise<SeatOffer[]> {
	const { tx, actor, now } = context;
	if (courseIds.length === 0) return [];
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Row>`
			select o.id, o.course_id, o.organisation_id, o.region_id, g.name_en as organisation_en, g.name_zh as organisation_zh,
				o.term, o.section, o.starts_on, o.ends_on, o.ends_at, o.state, o.open_to, o.capacity, o.taken,
				(select count(*)::int from seat_request w where w.offering_id = o.id and w.state = 'waiting') as waiting,
				exists (select from enrolment e where e.offering_id = o.id and e.person_id = ${actor.personId}::uuid
					and e.state = 'active') as learning,
				(select ${ownRequestOf} from seat_request r where r.offering_id = o.id
					and r.person_id = ${actor.personId}::uuid) as request,
				${barredFrom(sql`${actor.personId}::uuid`, sql`o.id`, sql`o.course_id`)} as barred
			from offering o join organisation g on g.id = o.organisation_id
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
			free: row.capacity === null ? null : Math.max(0, row.capacity - row.taken),
			waiting: row.waiting,
			asking: !learning && !row.barred && mayAsk(request?.state ?? null) ? askingFor(actor, row, now) : null,
			mine: learning ? "learning" : (request?.state ?? null),
			ahead: request?.ahead ?? null,
			reason: request?.reason ?? null,
		};
	});
}
