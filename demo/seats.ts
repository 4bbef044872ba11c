import type { Composition } from "#app/compose.ts";
import { decideSeat, editOffering } from "#domains/learning/api.ts";
import { askForSeats } from "#domains/programmes/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { withinRights } from "./as.ts";
import { actorOf } from "./region.ts";
import { firstCourses, moreCourses } from "./taught.ts";

/** Seats left of a course that is short of them, so that some of those who want one wait. */
const FEW = 1;
const SHORT = new Set(["II-110", "DB-220", "SF-250", "EC-270", "LG-240"]);

/**
 * Opens the offerings that have not begun to whoever wants a seat: of the college's every other one to the own school alone,
 * all others to the region; some have few seats left, every fourth is held online, every fifth is taught in English.
 */
export async function openSeats(context: WriteContext, composition: Composition): Promise<void> {
	const heads = await headsOf(composition);
	const college = (await actorOf(composition, "programme-head")).organisationId;
	for (const [turn, offering] of (await coming(context)).entries()) {
		const head = heads.get(offering.organisation_id);
		if (!head) continue;
		await withinRights(context, head, (inner) =>
			editOffering(inner, offering.id, {
				revision: offering.revision,
				term: offering.term,
				section: offering.section,
				startsOn: offering.starts_on,
				endsOn: offering.ends_on,
				capacity: SHORT.has(offering.code) ? offering.taken + FEW : offering.capacity,
				openTo: offering.organisation_id === college && turn % 2 === 1 ? "school" : "region",
				online: turn % 4 === 2,
				placeId: null,
				language: turn % 5 === 4 ? "en" : null,
			}),
		);
	}
}

/**
 * Who planned asks for the seats of the coming term; of the applications at each course the first is accepted, and that of
 * the tour's student, who waits where it is full by then.
 */
export async function askForDemoSeats(context: WriteContext, composition: Composition): Promise<void> {
	const student = await actorOf(composition, "student");
	const planners = await context.tx
		.selectFrom("personal_plan as p")
		.innerJoin("person as o", "o.id", "p.person_id")
		.select("p.person_id")
		.where("p.ended_at", "is", null)
		.where("p.organisation_id", "=", student.organisationId)
		.where("o.sample", "=", true)
		.orderBy("p.accepted_at")
		.execute();
	// The student of the tour asks last, when some courses are full.
	const order = planners.map(({ person_id }) => person_id).filter((personId) => personId !== student.personId);
	for (const personId of [...order, student.personId as string])
		await withinRights(context, { ...student, personId }, (inner) => askForSeats(inner));
	const heads = await headsOf(composition);
	const applied = await context.tx
		.selectFrom("seat_request")
		.select(["offering_id", "organisation_id", "person_id"])
		.where("state", "=", "applied")
		.orderBy("number")
		.execute();
	for (const requests of Map.groupBy(applied, ({ offering_id }) => offering_id).values())
		for (const [turn, { offering_id, organisation_id, person_id }] of requests.entries()) {
			const head = heads.get(organisation_id);
			if (!head || (turn > 0 && person_id !== student.personId)) continue;
			await withinRights(context, head, (inner) => decideSeat(inner, offering_id, person_id, { accepted: true }));
		}
}

/** Opened sample offerings that have not begun. */
const coming = ({ tx, now }: WriteContext) =>
	tx
		.selectFrom("offering as f")
		.innerJoin("course as c", "c.id", "f.course_id")
		.selectAll("f")
		.select("c.code")
		.where("f.sample", "=", true)
		.where("f.state", "=", "open")
		.where("f.starts_at", ">", now.toISOString())
		.orderBy("f.created_at")
		.orderBy("f.id")
		.execute();

/** By organisation, who answers for its courses. */
async function headsOf(composition: Composition) {
	const keys = [...new Set([...firstCourses, ...moreCourses].map(({ head }) => head))];
	const actors = await Promise.all(keys.map((key) => actorOf(composition, key)));
	return new Map(actors.map((actor) => [actor.organisationId, actor]));
}
