import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import { unsafeGroupNames } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { fillPage, keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import type { AttendanceCount } from "../../contract-attendance.ts";
import type {
	LearnerRow,
	OfferingDetail,
	OfferingQuery,
	OfferingSummary,
	offeringTeacher,
} from "../../contract-offerings.ts";
import { lastSeen, lastSeenSql } from "../learning/last-seen.ts";
import { placesOfTeaching, teaching } from "../learning-policy.ts";
import { prerequisitesOf } from "../prerequisites/prerequisite-queries.ts";
import { quizzesTold } from "../quizzes/answers-told.ts";
import { askingFor } from "../seats/seat-policy.ts";
import { seatStanding } from "../seats/seat-queries.ts";
import { attendanceCounts } from "../sessions/attendance-queries.ts";
import { offeringAbilities, offeringToRun, offeringToSee, runBy, visibleOfferings } from "./offering-policy.ts";

async function rowsByIds(context: ReadContext, ids: readonly string[]): Promise<OfferingSummary[]> {
	const rows = await context.tx
		.selectFrom("offering as o")
		.innerJoin("course as c", "c.id", "o.course_id")
		.innerJoin("course_version as v", "v.id", "o.version_id")
		.innerJoin("organisation as g", "g.id", "o.organisation_id")
		.select(["o.id", "o.course_id", "o.organisation_id", "o.term", "o.section", "o.starts_on", "o.ends_on", "o.state"])
		.select(["o.capacity", "o.taken", "o.sample", "v.number", "c.name_en", "c.name_zh"])
		.select(["g.name_en as organisation_en", "g.name_zh as organisation_zh", runBy(context).as("running")])
		.select(
			sql<boolean>`exists (select from enrolment e where e.offering_id = o.id
				and e.person_id = ${context.actor.personId}::uuid and e.state = 'active')`.as("learning"),
		)
		.select(
			sql<number>`case when ${runBy(context)} then (select count(*)::int from seat_request r
				where r.offering_id = o.id and r.state = 'applied') else 0 end`.as("applied"),
		)
		.where("o.id", "in", [...ids])
		.execute();
	return rows.map((row) => ({
		id: row.id,
		course: { id: row.course_id, name: { en: row.name_en, zh: row.name_zh } },
		organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
		version: row.number,
		term: row.term,
		section: row.section,
		startsOn: row.starts_on,
		endsOn: row.ends_on,
		state: row.state as OfferingSummary["state"],
		capacity: row.capacity,
		taken: row.taken,
		learning: row.learning,
		running: row.running,
		applied: row.applied,
		sample: row.sample,
	}));
}

/** What is offered: opened ones to everybody signed in, prepared ones to those who run them. */
export async function listOfferings(
	context: ReadContext,
	{ courseId, state, mine, q, sort, limit, cursor }: OfferingQuery,
): Promise<Page<OfferingSummary>> {
	const rows = context.tx
		.selectFrom("offering as o")
		.select("o.id")
		.where(visibleOfferings(context))
		.$if(courseId !== undefined, (all) => all.where("o.course_id", "=", courseId as string))
		.$if(state !== undefined, (all) => all.where("o.state", "=", state as string))
		.$if(mine === true, (all) => all.where(runBy(context)))
		.$if(Boolean(q), (all) =>
			all.where(
				sql<boolean>`strpos(lower(concat_ws(' ', o.term, o.section,
					(select concat_ws(' ', c.name_zh, c.name_en, c.code) from course c where c.id = o.course_id))), lower(${q})) > 0`,
			),
		);
	const page = await keysetPage(rows as unknown as SelectQueryBuilder<never, never, { id: string }>, {
		sorts: { starts: "o.starts_at" },
		defaultSort: "-starts",
		id: "o.id",
		once: Boolean(q),
		sort,
		limit,
		cursor,
	});
	return fillPage(page, (ids) => rowsByIds(context, ids));
}

/** Who teaches an offering, and where they teach or mentor otherwise: of other organisations too. Runs beyond row-level security. */
export const teachersOf = (offering: RawBuilder<unknown>) => sql<z.infer<typeof offeringTeacher>[]>`(
	select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'role', t.role, 'organisation', (
		select json_build_object('en', o.name_en, 'zh', o.name_zh) from membership m
			join organisation o on o.id = m.organisation_id
		where m.person_id = p.id and m.ended_at is null and m.roles && ${teaching}::text[]
			and o.kind = any(${placesOfTeaching}::text[]) order by m.created_at limit 1)) order by t.role desc, p.name), '[]')
	from offering_teacher t join person p on p.id = t.person_id
	where t.offering_id = ${offering} and t.ended_at is null)`;

export async function getOffering(context: ReadContext, id: string): Promise<OfferingDetail> {
	const offering = await offeringToSee(context, id);
	const [row] = await rowsByIds(context, [id]);
	const summary = row as OfferingSummary;
	const code = summary.running
		? await context.tx.selectFrom("offering_code").select("code").where("offering_id", "=", id).executeTakeFirst()
		: undefined;
	const rules = summary.running
		? await context.tx
				.selectFrom("enrolment_rule")
				.select(["group_id", "exception"])
				.where("offering_id", "=", id)
				.execute()
		: [];
	// Of whichever organisation: whoever runs the offering is told what it follows.
	const groups = await unsafeGroupNames(
		context,
		rules.map(({ group_id }) => group_id),
	);
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Pick<OfferingDetail, "teachers">>`select ${teachersOf(sql`${id}`)} as teachers`.execute(context.tx),
	);
	const { waiting, request, barred } = await seatStanding(context, offering);
	const asking = barred ? null : askingFor(context.actor, offering, context.now);
	return {
		...summary,
		revision: offering.revision,
		teachers: rows[0]!.teachers,
		prerequisites: (await prerequisitesOf(context, [offering.version_id])).get(offering.version_id) ?? [],
		code: code?.code ?? null,
		rules: groups.map((group) => ({
			groupId: group.id,
			name: group.name,
			exception: rules.find(({ group_id }) => group_id === group.id)?.exception ?? null,
		})),
		openTo: offering.open_to as OfferingDetail["openTo"],
		online: offering.online,
		place: await placeOf(context, offering.place_id),
		language: offering.language as OfferingDetail["language"],
		waiting,
		asking,
		request,
		quizzesTold: summary.running ? await quizzesTold(context, id) : [],
		abilities: offeringAbilities({
			...offering,
			learning: summary.learning,
			asking: asking !== null,
			barred,
			request: request?.state ?? null,
		}),
	};
}

async function placeOf({ tx }: ReadContext, id: string | null): Promise<OfferingDetail["place"]> {
	if (id === null) return null;
	const { name_en, name_zh } = await tx
		.selectFrom("region")
		.select(["name_en", "name_zh"])
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	return { id, name: { en: name_en, zh: name_zh } };
}

interface LearnerQuery {
	q?: string | undefined;
	sort?: string | undefined;
	limit: number;
	cursor?: string | undefined;
}

/** Learners of an offering with how far they are. */
export async function listLearners(context: ReadContext, id: string, query: LearnerQuery): Promise<Page<LearnerRow>> {
	const offering = await offeringToRun(context, id);
	const { q, sort, limit, cursor } = query;
	const rows = context.tx
		.selectFrom("enrolment as e")
		.innerJoin("person as p", "p.id", "e.person_id")
		.select(["e.id as enrolment_id", "p.id", "p.name", "p.sample", "e.state", "e.enrolled_at", "e.done", "e.exception"])
		.select(lastSeen.as("last_at"))
		.select(
			sql<number>`(select count(*)::int from course_activity a where a.version_id = ${offering.version_id})`.as("of"),
		)
		.select(
			sql<number | null>`(select avg(r.score)::float8 from activity_progress r
				where r.enrolment_id = e.id and r.score is not null)`.as("score"),
		)
		.select(attendanceCounts(sql.ref("e.person_id"), sql.ref("e.offering_id"), context.now).as("sessions"))
		.where("e.offering_id", "=", id)
		.$if(Boolean(q), (all) => all.where(sql<boolean>`strpos(lower(p.name), lower(${q})) > 0`));
	// Learners of other organisations too: the offering is the actor's, its names are theirs to see.
	const page = await unsafeBeyondScope(context, () =>
		keysetPage(rows as unknown as SelectQueryBuilder<never, never, LearnerFields>, {
			sorts: { name: "p.name", done: "e.done", seen: `coalesce(${lastSeenSql}, e.enrolled_at)` },
			defaultSort: "name",
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
			state: row.state as LearnerRow["state"],
			enrolledAt: row.enrolled_at,
			exception: row.exception,
			done: row.done,
			of: row.of,
			lastAt: row.last_at,
			score: row.score,
			attended: row.sessions.attended,
			held: row.sessions.held,
			sample: row.sample,
		})),
	};
}

interface LearnerFields {
	id: string;
	name: string;
	sample: boolean;
	state: string;
	enrolled_at: string;
	exception: string | null;
	done: number;
	last_at: string | null;
	of: number;
	score: number | null;
	sessions: AttendanceCount;
}
