import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import type { OwnRequest, SeatRequest, SeatRequestQuery } from "../../contract-seats.ts";
import { knowsAnswers } from "../authoring/knows-answers.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";

interface Standing {
	waiting: number;
	request: OwnRequest | null;
	/** Was taken out, or knows the answers of the course: comes neither by asking nor by a code. */
	barred: boolean;
}

/** Runs beyond row-level security. */
export const barredFrom = (
	person: RawBuilder<unknown>,
	offering: RawBuilder<unknown>,
	courseId: string | RawBuilder<unknown>,
) =>
	sql<boolean>`(exists (select from enrolment b where b.offering_id = ${offering} and b.person_id = ${person}
		and b.state = 'removed') or ${knowsAnswers(person, courseId)})`;

/** How many wait for a seat of an offering that the actor sees, and what became of their own request. */
export async function seatStanding(
	context: ReadContext,
	{ id: offeringId, course_id }: { id: string; course_id: string },
): Promise<Standing> {
	const me = sql`${context.actor.personId}::uuid`;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Standing>`
			select (select count(*)::int from seat_request w where w.offering_id = ${offeringId} and w.state = 'waiting')
				as waiting,
				(select ${ownRequestOf} from seat_request r where r.offering_id = ${offeringId}
					and r.person_id = ${me}) as request,
				${barredFrom(me, sql`${offeringId}::uuid`, course_id)} as barred`.execute(context.tx),
	);
	return rows[0]!;
}

/** A request `r` as its learner reads it. Runs beyond row-level security, for those who wait before. */
export const ownRequestOf = sql<OwnRequest>`json_build_object('state', r.state, 'reason', r.reason, 'ahead',
	case when r.state = 'waiting' then (select count(*)::int from seat_request w where w.offering_id = r.offering_id
		and w.state = 'waiting' and w.number < r.number) end)`;

interface Row {
	id: string;
	name: string;
	sample: boolean;
	state: string;
	asked_at: string;
	decided_at: string | null;
	reason: string | null;
	school_id: string;
	school_en: string | null;
	school_zh: string | null;
}

/** Who asked for seats of an offering that the actor runs: what waits for a word first, each kind in the order of asking. */
export async function listSeatRequests(
	context: ReadContext,
	id: string,
	{ q, state, sort, limit, cursor }: SeatRequestQuery,
): Promise<Page<SeatRequest>> {
	await offeringToRun(context, id);
	const rows = context.tx
		.selectFrom("seat_request as r")
		.innerJoin("person as p", "p.id", "r.person_id")
		.innerJoin("organisation as s", "s.id", "r.school_id")
		.select(["p.id", "p.name", "p.sample", "r.state", "r.asked_at", "r.decided_at", "r.reason"])
		.select(["s.id as school_id", "s.name_en as school_en", "s.name_zh as school_zh"])
		.where("r.offering_id", "=", id)
		.$if(state !== undefined, (all) => all.where("r.state", "=", state as string))
		.$if(Boolean(q), (all) => all.where(sql<boolean>`strpos(lower(p.name), lower(${q})) > 0`));
	// Students of other schools too: they asked those who run it.
	const page = await unsafeBeyondScope(context, () =>
		keysetPage(rows as unknown as SelectQueryBuilder<never, never, Row>, {
			sorts: {
				turn: "array_position(array['applied','waiting','given','refused','withdrawn'], r.state) * 1e12 + r.number",
				name: "p.name",
			},
			defaultSort: "turn",
			id: "p.id",
			once: true,
			sort,
			limit,
			cursor,
		}),
	);
	return {
		...page,
		items: page.items.map((row) => ({
			id: row.id,
			name: row.name,
			school: { id: row.school_id, name: { en: row.school_en, zh: row.school_zh } },
			state: row.state as SeatRequest["state"],
			askedAt: row.asked_at,
			decidedAt: row.decided_at,
			reason: row.reason,
			sample: row.sample,
		})),
	};
}
