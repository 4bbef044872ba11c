import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, kernelProblem, notFound } from "#platform/server/problem.ts";
import type { OfferingInput, offeringChange } from "../../contract-offerings.ts";
import { answersFor, courseToRead } from "../authoring/course-policy.ts";
import { learningProblem } from "../problems.ts";
import { keepAnswersTold } from "../quizzes/answers-told.ts";
import { moveAttempts } from "../quizzes/quiz-time.ts";
import { passOfferedSeats } from "../seats/pass-seats.ts";
import { tellClashes } from "../sessions/tell-clashes.ts";
import { tellEnrolled } from "./enrol.ts";
import { offeringToManage } from "./offering-policy.ts";

type Dates = Omit<OfferingInput, "courseId">;

/** Offers the newest published version of a course of the organisation. */
export async function createOffering(
	context: WriteContext,
	{ courseId, ...dates }: OfferingInput,
): Promise<{ id: string }> {
	const course = await courseToRead(context, courseId);
	if (!answersFor(context, course)) throw notFound();
	if (course.state !== "published" || !course.current_version_id) throw learningProblem("course-not-published");
	const { tx, actor, now } = context;
	await refuseTaken(context, courseId, dates);
	await refuseStrangePlace(context, course.region_id, dates);
	const id = newId();
	const { time_zone } = await tx
		.selectFrom("person")
		.select("time_zone")
		.where("id", "=", actor.personId)
		.executeTakeFirstOrThrow();
	await tx
		.insertInto("offering")
		.values({
			id,
			course_id: courseId,
			version_id: course.current_version_id,
			organisation_id: course.organisation_id,
			region_id: course.region_id,
			...columns(dates, time_zone),
			time_zone,
			sample: course.sample,
			created_by: actor.personId,
			created_at: now,
			updated_at: now,
		})
		.execute();
	context.audit({ action: "learning.offering.created", object: { kind: "offering", id }, detail: { courseId } });
	return { id };
}

/** Changes term, section, days or seats; seats that are taken cannot be taken away. */
export async function editOffering(
	context: WriteContext,
	id: string,
	{ revision, ...dates }: z.infer<typeof offeringChange>,
): Promise<{ revision: number }> {
	const offering = await offeringToManage(context, id);
	if (offering.state === "closed") throw learningProblem("offering-closed");
	if (offering.revision !== revision) throw kernelProblem("changed-meanwhile");
	if (dates.capacity !== null && dates.capacity < offering.taken)
		throw learningProblem("seats-taken", { taken: offering.taken }, [{ path: "capacity", code: "below-taken" }]);
	await refuseTaken(context, offering.course_id, dates, id);
	await refuseStrangePlace(context, offering.region_id, dates);
	await refuseOutside(context, offering, dates);
	await keepAnswersTold(context, id);
	await context.tx
		.updateTable("offering")
		.set({ ...columns(dates, offering.time_zone), revision: revision + 1, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	await moveAttempts(context, id);
	await passOfferedSeats(context, id);
	context.audit({ action: "learning.offering.edited", object: { kind: "offering", id } });
	return { revision: revision + 1 };
}

/** Opens an offering to its learners, or ends it before its day. */
export async function setOfferingState(context: WriteContext, id: string, state: "open" | "closed"): Promise<void> {
	const offering = await offeringToManage(context, id);
	if (offering.state === state) return;
	if (state === "closed" && offering.state === "draft") throw learningProblem("offering-not-open");
	if (state === "open") await keepAnswersTold(context, id);
	await context.tx
		.updateTable("offering")
		.set({ state, revision: offering.revision + 1, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	if (state === "closed") await moveAttempts(context, id);
	context.audit({
		action: `learning.offering.${state === "open" ? "opened" : "closed"}`,
		object: { kind: "offering", id },
	});
	if (state !== "open") return;
	if (offering.state === "draft") {
		const enrolled = await unsafeBeyondScope(context, () =>
			context.tx
				.selectFrom("enrolment")
				.select("person_id")
				.where("offering_id", "=", id)
				.where("state", "=", "active")
				.execute(),
		);
		const personIds = enrolled.map(({ person_id }) => person_id);
		await tellEnrolled(context, offering, personIds);
		await tellClashes(context, { ...offering, state }, personIds);
	}
	await passOfferedSeats(context, id);
	await context.emit("learning.offering.opened", { offeringId: id, courseId: offering.course_id });
}

const columns = (
	{ term, section, startsOn, endsOn, capacity, openTo, online, placeId, language }: Dates,
	zone: string,
) => ({
	term,
	section,
	starts_on: startsOn,
	ends_on: endsOn,
	starts_at: sql<string>`${startsOn}::date::timestamp at time zone ${zone}`,
	// Its last day is the learners' to its end.
	ends_at: sql<string>`(${endsOn}::date + 1)::timestamp at time zone ${zone}`,
	capacity,
	open_to: openTo,
	online,
	place_id: placeId,
	language,
});

/** How many of them a refusal names. */
const NAMED = 5;

/** @throws Problem learning/sessions-outside, learning/openings-outside naming what would lie outside of its days */
async function refuseOutside(
	{ tx }: WriteContext,
	{ id, time_zone }: { id: string; time_zone: string },
	{ startsOn, endsOn }: Dates,
): Promise<void> {
	const { rows } = await sql<Dated>`
		select title_en, title_zh, to_char(starts_at at time zone ${time_zone}, 'YYYY-MM-DD') as day
		from class_session where offering_id = ${id} and state = 'planned'
			and ((starts_at at time zone ${time_zone})::date < ${startsOn}::date
				or (ends_at at time zone ${time_zone})::date > ${endsOn}::date)
		order by starts_at, id`.execute(tx);
	if (rows.length > 0) throw learningProblem("sessions-outside", namesOf(rows));
	// What would open after the last day would be locked for good.
	const { rows: parts } = await sql<Dated>`
		select part.title_en, part.title_zh, to_char(d.opens_at at time zone ${time_zone}, 'YYYY-MM-DD') as day
		from part_opening d join (
			select id, title_en, title_zh from course_unit union all select id, title_en, title_zh from course_activity
		) as part on part.id = d.part_id
		where d.offering_id = ${id} and (d.opens_at at time zone ${time_zone})::date > ${endsOn}::date
		order by d.opens_at, d.part_id`.execute(tx);
	if (parts.length > 0) throw learningProblem("openings-outside", namesOf(parts));
}

interface Dated {
	title_en: string | null;
	title_zh: string | null;
	day: string;
}

/** How many there are, and the first of them by name and day in either language. */
function namesOf(rows: readonly Dated[]): { count: number; namesEn: string; namesZh: string } {
	const named = (title: (row: Dated) => string | null): string =>
		rows
			.slice(0, NAMED)
			.map((row) => `${title(row)} ${row.day}`)
			.join(" · ") + (rows.length > NAMED ? " …" : "");
	return {
		count: rows.length,
		namesEn: named(({ title_en, title_zh }) => title_en ?? title_zh),
		namesZh: named(({ title_en, title_zh }) => title_zh ?? title_en),
	};
}

/** @throws Problem invalid for a place that is not of the region */
async function refuseStrangePlace({ tx }: WriteContext, regionId: string, { placeId }: Dates): Promise<void> {
	if (placeId === null) return;
	const place = await tx
		.selectFrom("region")
		.select("id")
		.where("id", "=", placeId)
		.where((is) => is.or([is("parent_id", "=", regionId), is("id", "=", regionId)]))
		.executeTakeFirst();
	if (!place) throw invalid({ path: "placeId", code: "unknown" });
}

async function refuseTaken(
	{ tx }: WriteContext,
	courseId: string,
	{ term, section }: Dates,
	except?: string,
): Promise<void> {
	const taken = await tx
		.selectFrom("offering")
		.select("id")
		.where("course_id", "=", courseId)
		.where("term", "=", term)
		.where("section", "=", section)
		.$if(except !== undefined, (others) => others.where("id", "<>", except as string))
		.executeTakeFirst();
	if (taken) throw learningProblem("offering-there", {}, [{ path: "section", code: "taken" }]);
}
