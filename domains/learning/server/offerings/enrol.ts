import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import { getGroup, peopleToSee } from "#domains/competencies/api.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { invalid } from "#platform/server/problem.ts";
import type { Enrolled, EnrolmentPreview, enrolmentRows } from "../../contract-offerings.ts";
import { knowingAnswers, knowsAnswers } from "../authoring/knows-answers.ts";
import { tellReturned } from "../marking/tell-learners.ts";
import { lackedBy, requiresAnything } from "../prerequisites/prerequisite-queries.ts";
import { withoutLacking } from "../prerequisites/refuse-lacking.ts";
import { learningProblem } from "../problems.ts";
import { settleRequests } from "../seats/settle-requests.ts";
import { tellClashes } from "../sessions/tell-clashes.ts";
import { courseParams } from "./course-params.ts";
import { offeringToEnrol, offeringToRun } from "./offering-policy.ts";

type Rows = z.infer<typeof enrolmentRows>;

interface Exception {
	reason: string;
	personIds: readonly string[];
}

/** Why some are let in who lack what the course requires; null without a reason, as nobody of them is. */
export const exceptionOf = (reason: string | null, personIds: readonly string[]): Exception | null =>
	reason === null ? null : { reason, personIds };

interface Offering {
	id: string;
	course_id: string;
	version_id: string;
	organisation_id: string;
	region_id: string;
	state: string;
	capacity: number | null;
	taken: number;
}

const address = /[^\s,;<>"'()]+@[^\s,;<>"'()]+\.[^\s,;<>"'()]+/;
const MOST_ROWS = 2000;

/** Lines of a text, each with the first address in it. @throws Problem invalid */
function addressesIn(text: string): { line: number; address: string | null }[] {
	const lines = text
		.split(/\r?\n/)
		.map((words, index) => ({ line: index + 1, words: words.trim() }))
		.filter(({ words }) => words !== "");
	if (lines.length > MOST_ROWS)
		throw invalid({ path: "text", code: "too-many-rows", params: { most: MOST_ROWS, rows: lines.length } });
	return lines.map(({ line, words }) => ({ line, address: address.exec(words)?.[0]?.toLowerCase() ?? null }));
}

interface Known {
	id: string;
	name: string;
	email: string;
	teaches: boolean;
	writes: boolean;
	enrolled: boolean;
}

/** Learners of the region with these addresses, and how they stand to an offering: students of its verified organisations. */
async function knownLearners(context: ReadContext, offering: Offering, addresses: readonly string[]) {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Known>`
			select p.id, p.name, lower(p.email) as email,
				exists (select from offering_teacher t where t.offering_id = ${offering.id} and t.person_id = p.id
					and t.ended_at is null) as teaches,
				${knowsAnswers(sql`p.id`, offering.course_id)} as writes,
				exists (select from enrolment e where e.offering_id = ${offering.id} and e.person_id = p.id
					and e.state = 'active') as enrolled
			from person p
			where lower(p.email) = any(${[...addresses]}::text[]) and p.email_verified
				and p.erased_at is null and p.suspended_at is null
				and exists (select from membership m join organisation o on o.id = m.organisation_id
					where m.person_id = p.id and m.ended_at is null and 'student' = any (m.roles) and o.state = 'verified'
						and o.region_id = ${offering.region_id})`.execute(context.tx),
	);
	return new Map(rows.map((row) => [row.email, row]));
}

async function readRows(context: ReadContext, offering: Offering, text: string, exception: string | null) {
	const rows = addressesIn(text);
	const known = await knownLearners(
		context,
		offering,
		rows.flatMap((row) => row.address ?? []),
	);
	const requires = await requiresAnything(context, offering.version_id);
	const visible = await peopleToSee(
		context,
		[...known.values()].map((person) => person.id),
	);
	const lacked = await lackedBy(context, offering.version_id, [...visible]);
	const seen = new Set<string>();
	let seats = offering.capacity === null ? Number.POSITIVE_INFINITY : offering.capacity - offering.taken;
	return rows.map(({ line, address: found }) => {
		const person = found ? known.get(found) : undefined;
		const problemOf = (): EnrolmentPreview["rows"][number]["problem"] => {
			if (!found) return "no-address";
			if (seen.has(found)) return "twice";
			if (!person) return "unknown";
			if (person.teaches) return "teaches-here";
			if (person.writes) return "writes-course";
			if (person.enrolled) return "enrolled";
			if (exception === null && lacked.has(person.id)) return "lacks-required";
			// Whatever they have: already who of them is enrolled would tell it.
			if (exception === null && requires && !visible.has(person.id)) return "unseen";
			return seats > 0 ? null : "no-seat";
		};
		const problem = problemOf();
		if (found) seen.add(found);
		if (problem === null) seats--;
		const lacks = problem === null || problem === "lacks-required" ? (lacked.get(person?.id ?? "") ?? []) : [];
		const excepted = person !== undefined && requires && (lacks.length > 0 || !visible.has(person.id));
		return { line, address: found ?? "", person, problem, lacks, excepted };
	});
}

/**
 * Who would be enrolled by a list of addresses, and what keeps the others from it, line by line. It tells who is a learner of
 * the region, so that it is on record who looked whom up.
 */
export async function previewEnrolment(
	context: WriteContext,
	id: string,
	{ text, exception }: Rows,
): Promise<EnrolmentPreview> {
	const offering = await offeringToRun(context, id);
	const rows = await readRows(context, offering, text, exception);
	const personIds = rows.flatMap(({ person }) => person?.id ?? []);
	context.audit({
		action: "learning.offering.addresses-checked",
		object: { kind: "offering", id },
		organisationId: offering.organisation_id,
		detail: { lines: rows.length, count: personIds.length, personIds: personIds.slice(0, 100) },
	});
	return {
		rows: rows.map(({ person, excepted: _, ...row }) => ({ ...row, name: person?.name ?? null })),
		ready: rows.filter(({ problem }) => problem === null).length,
		seats: offering.capacity === null ? null : offering.capacity - offering.taken,
	};
}

/** Enrols everybody of a list in whose line nothing is wrong. */
export async function enrolList(context: WriteContext, id: string, { text, exception }: Rows): Promise<Enrolled> {
	const offering = await offeringToEnrol(context, id);
	const rows = await readRows(context, offering, text, exception);
	const ready = rows.flatMap(({ person, problem }) => (problem === null && person ? [person.id] : []));
	const excepted = rows.flatMap((row) => (row.person && row.excepted ? [row.person.id] : []));
	const came = await enrol(context, offering, ready, "list", exceptionOf(exception, excepted));
	const lacking = rows.flatMap(({ person, problem, lacks }) =>
		person && problem === "lacks-required" ? [{ name: person.name, lacks }] : [],
	);
	return { enrolled: came, lacking, unseen: rows.filter(({ problem }) => problem === "unseen").length };
}

/** Enrols the learners of a group that the actor sees; who teaches the offering or writes its course is left out. */
export async function enrolGroup(
	context: WriteContext,
	id: string,
	{ groupId, exception }: { groupId: string; exception: string | null },
): Promise<Enrolled> {
	const offering = await offeringToEnrol(context, id);
	const { learnerList } = await getGroup(context, groupId);
	// Also teachers of other organisations, whom the actor may not see; who has a seat keeps it, whatever they lack.
	const { rows: others } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string }>`
			select person_id from offering_teacher where offering_id = ${id} and ended_at is null
			union select person_id from enrolment where offering_id = ${id} and state = 'active'`.execute(context.tx),
	);
	const ids = learnerList.map((one) => one.id);
	const knowing = await knowingAnswers(context, offering.course_id, ids);
	const known = new Set(others.map(({ person_id }) => person_id));
	const learners = ids.filter((personId) => !known.has(personId) && !knowing.has(personId));
	const seen = await peopleToSee(context, learners);
	const { ready, excepted, ...left } = await withoutLacking(context, offering, learners, { exception, seen });
	const came = await enrol(context, offering, ready, "group", exceptionOf(exception, excepted));
	return { enrolled: came, ...left };
}

/**
 * Gives seats of a locked offering; who has one keeps it, and who left before comes back with what they had done. One that
 * was asked for is given by the rules, whoever made it free.
 * @returns how many came
 * @throws Problem learning/offering-full when there are fewer seats
 */
export async function enrol(
	context: WriteContext,
	offering: Offering,
	personIds: readonly string[],
	via: "list" | "code" | "group" | "rule" | "request",
	/** Why some of them are let in who lack what the course requires. */
	exception: Exception | null = null,
): Promise<number> {
	const { tx, actor, now } = context;
	// When they had the seat before, which their enrolment says no more once they are back.
	await sql`insert into former_seat (enrolment_id, offering_id, person_id, enrolled_at, ended_at)
		select id, offering_id, person_id, enrolled_at, ended_at from enrolment
		where offering_id = ${offering.id}::uuid and person_id = any(${[...personIds]}::uuid[]) and state <> 'active'`.execute(
		tx,
	);
	const seated =
		sql`insert into enrolment (id, offering_id, person_id, organisation_id, version_id, via, enrolled_by, enrolled_at,
			exception)
		select gen_random_uuid(), ${offering.id}::uuid, p.id, ${offering.organisation_id}::uuid, ${offering.version_id}::uuid,
			${via}, ${via === "request" ? null : actor.personId}::uuid, ${now}::timestamptz,
			case when p.id = any(${[...(exception ? exception.personIds : [])]}::uuid[]) then ${exception ? exception.reason : null} end
		from unnest(${[...personIds]}::uuid[]) as p (id)
		on conflict (offering_id, person_id) do update set state = 'active', ended_at = null, via = excluded.via,
			enrolled_by = excluded.enrolled_by, enrolled_at = excluded.enrolled_at,
			exception = coalesce(excluded.exception, enrolment.exception) where enrolment.state <> 'active'
		returning person_id` as RawBuilder<{ person_id: string }>;
	const { rows: came } = await seated.execute(tx);
	if (came.length === 0) return 0;
	if (offering.capacity !== null && offering.taken + came.length > offering.capacity)
		throw learningProblem("offering-full", { seats: offering.capacity - offering.taken });
	await moveSeats(context, offering.id, came.length);
	await tellReturned(
		context,
		offering,
		came.map(({ person_id }) => person_id),
	);
	await settleRequests(
		context,
		offering.id,
		came.map(({ person_id }) => person_id),
		"given",
	);
	context.audit({
		action: "learning.offering.enrolled",
		object: { kind: "offering", id: offering.id },
		organisationId: offering.organisation_id,
		detail: {
			// The reason stays with the enrolment: it speaks of people, and this record outlives their erasure.
			...(exception && { excepted: exception.personIds.slice(0, 100) }),
			via,
			count: came.length,
			personIds: came.slice(0, 100).map(({ person_id }) => person_id),
		},
	});
	await tellClashes(
		context,
		offering,
		came.map(({ person_id }) => person_id),
	);
	await context.emitAll(
		"learning.course.joined",
		came.map(({ person_id }) => ({
			offeringId: offering.id,
			courseId: offering.course_id,
			organisationId: offering.organisation_id,
			personId: person_id,
		})),
	);
	const others = came.map(({ person_id }) => person_id).filter((personId) => personId !== actor.personId);
	if (offering.state !== "draft") await tellEnrolled(context, offering, others);
	return came.length;
}

/** Of an offering in preparation nobody is told before it opens: there is nothing to see yet. */
export const tellEnrolled = async (
	context: WriteContext,
	{ id, course_id }: Pick<Offering, "id" | "course_id">,
	personIds: readonly string[],
): Promise<void> =>
	context.notifyAll({
		personIds,
		kind: "learning.enrolled",
		params: await courseParams(context, course_id),
		page: `/learn/${id}`,
	});

/** The count of seats is the rules' own: a learner may not write an offering. */
export const moveSeats = (context: WriteContext, offeringId: string, by: number): Promise<unknown> =>
	unsafeBeyondScope(context, () =>
		sql`update offering set taken = taken + ${by} where id = ${offeringId}`.execute(context.tx),
	);
