import { type Actor, hasRole, permission } from "#platform/server/actor.ts";

/** Who may do what in this domain: the one place; lists, single objects, routes and abilities all read it. */

export const managing = ["owner", "coordinator"];
export const placesOfManaging = ["school", "enterprise"];
export const teaching = ["teacher", "programme_head", "mentor"];
export const placesOfTeaching = ["school", "enterprise", "practice_site"];

/** Begins courses and answers for those of the organisation. A programme head does so in the own school. */
export const manageCourses = permission(
	"learning.courses.manage",
	(actor) => hasRole(actor, managing, placesOfManaging) || hasRole(actor, ["programme_head"], ["school"]),
);

const teaches = (actor: Actor): boolean => hasRole(actor, teaching, placesOfTeaching);

/** Writes courses at all: their organisation's, or those given to them. */
export const writeCourses = permission(
	"learning.courses.write",
	(actor) => manageCourses.holds(actor) || teaches(actor),
);

/** Asks for seats: students of a school, each for themselves. */
export const askForSeats = permission("learning.seats.ask", (actor) => hasRole(actor, ["student"], ["school"]));

export const learningPermissions = [manageCourses, writeCourses, askForSeats];
