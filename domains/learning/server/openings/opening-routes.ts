import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { earlyInput, lockedLearners, openingDate, openings } from "../../contract-release.ts";
import { writeCourses } from "../learning-policy.ts";
import { closeAgain, openEarly } from "./open-early.ts";
import { listLocked, listOpenings } from "./opening-queries.ts";
import { setOpening } from "./set-opening.ts";

const ofOffering = z.object({ id: z.uuid() });
const ofPart = ofOffering.extend({ partId: z.uuid() });
const ofPerson = ofPart.extend({ personId: z.uuid() });
const access = writeCourses;
const path = "/offerings/:id/openings";

/** When parts of a course open in an offering that I run. */
export const openingRoutes: readonly Route[] = [
	readRoute({
		id: "learning.openings.list",
		method: "GET",
		path,
		summary: "Units and activities that open by rules: dates of the offering, and for how many learners they are open",
		access,
		params: ofOffering,
		response: openings,
		handle: (context, { params }) => listOpenings(context, params.id),
	}),
	readRoute({
		id: "learning.openings.locked",
		method: "GET",
		path: `${path}/:partId/locked`,
		summary: "Learners for whom a unit or an activity is not open yet, and what they lack",
		access,
		params: ofPart,
		response: lockedLearners,
		handle: (context, { params }) => listLocked(context, params.id, params.partId),
	}),
	writeRoute({
		id: "learning.openings.date",
		method: "PUT",
		path: `${path}/:partId/date`,
		summary: "Say on which date a unit or an activity opens, by the offering's clock, or on none",
		access,
		params: ofPart,
		body: openingDate,
		response: z.object({ revision: z.number().int() }),
		handle: (context, { params, body }) => setOpening(context, params.id, params.partId, body),
	}),
	writeRoute({
		id: "learning.openings.early",
		method: "PUT",
		path: `${path}/:partId/early/:personId`,
		summary: "Open a unit or an activity for one learner whatever its rules say, with the reason",
		access,
		params: ofPerson,
		body: earlyInput,
		response: z.void(),
		handle: (context, { params, body }) => openEarly(context, params.id, params.partId, params.personId, body),
	}),
	writeRoute({
		id: "learning.openings.again",
		method: "DELETE",
		path: `${path}/:partId/early/:personId`,
		summary: "Let the rules hold again for a learner",
		access,
		params: ofPerson,
		response: z.void(),
		handle: (context, { params }) => closeAgain(context, params.id, params.partId, params.personId),
	}),
];
