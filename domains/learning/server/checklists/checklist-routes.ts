import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import { dueInput, extensionInput, workSaved } from "../../contract-assignments.ts";
import {
	learnedChecklist,
	observationCorrection,
	observationSheet,
	observationToKeep,
	type RunLearnersQuery,
	runChecklistDetail,
	runChecklists,
	runLearners,
	runLearnersQuery,
	seenInput,
	sendBackInput,
	toSignList,
	toSignQuery,
} from "../../contract-checklists.ts";
import { extend, setDue, unextend } from "../assignments/set-due.ts";
import { writeCourses } from "../learning-policy.ts";
import { correctObservation } from "./correct-observation.ts";
import { learnerColumns, toFileRow } from "./learners-file.ts";
import { learnedChecklistOf } from "./my-checklist.ts";
import { getObservationSheet } from "./observation-sheet.ts";
import { allRunLearners, getRunChecklist, listRunChecklists, listRunLearners } from "./run-queries.ts";
import { dropObservation, saveObservation } from "./save-observation.ts";
import { coSignObservation, sendBackObservation, signObservation, takeBackObservation } from "./sign-observation.ts";
import { listToSign } from "./to-sign.ts";

const ofOffering = z.object({ id: z.uuid() });
const ofActivity = ofOffering.extend({ activityId: z.uuid() });
const ofPerson = ofActivity.extend({ personId: z.uuid() });
const ofLearner = ofActivity.extend({ enrolmentId: z.uuid() });

const run = "/offerings/:id/checklists";
const one = `${run}/:activityId/learners/:enrolmentId`;

/** Practical work: observed, signed, corrected. */
export const checklistRoutes: readonly Route[] = [
	readRoute({
		id: "learning.checklists.get",
		method: "GET",
		path: "/my-courses/:id/activities/:activityId/checklist",
		summary: "A checklist of a course that I learn: its items, and what was observed of me and signed",
		access: "signed-in",
		params: ofActivity,
		response: learnedChecklist,
		handle: (context, { params }) => learnedChecklistOf(context, params.id, params.activityId),
	}),
	readRoute({
		id: "learning.run-checklists.list",
		method: "GET",
		path: run,
		summary: "Checklists of an offering that I run, and how many learners passed",
		access: writeCourses,
		params: ofOffering,
		response: runChecklists,
		handle: (context, { params }) => listRunChecklists(context, params.id),
	}),
	readRoute({
		id: "learning.run-checklists.get",
		method: "GET",
		path: `${run}/:activityId`,
		summary: "One of them, and how far its learners are in figures",
		access: writeCourses,
		params: ofActivity,
		response: runChecklistDetail,
		handle: (context, { params }) => getRunChecklist(context, params.id, params.activityId),
	}),
	readRoute({
		id: "learning.run-checklists.learners",
		method: "GET",
		path: `${run}/:activityId/learners`,
		summary: "How far each of its learners is",
		access: writeCourses,
		params: ofActivity,
		query: runLearnersQuery,
		response: runLearners,
		handle: (context, { params, query }) =>
			listRunLearners(context, { ...query, offeringId: params.id, activityId: params.activityId }),
	}),
	exportRoute<RunLearnersQuery & z.infer<typeof ofActivity>>({
		id: "learning.run-checklists.export",
		path: `${run}/:activityId/export`,
		summary: "The filtered learners of a checklist as CSV or Excel",
		access: writeCourses,
		params: ofActivity,
		query: runLearnersQuery,
		fileName: { en: "practical-work", zh: "实操考核" },
		columns: learnerColumns,
		rows: async (context, { id, activityId, ...query }, language) =>
			(await allRunLearners(context, { ...query, offeringId: id, activityId })).map((row) => toFileRow(row, language)),
	}),
	writeRoute({
		id: "learning.run-checklists.due",
		method: "PUT",
		path: `${run}/:activityId/due`,
		summary: "Say when a checklist is due, by the offering's clock",
		access: writeCourses,
		params: ofActivity,
		body: dueInput,
		response: z.object({ revision: z.number().int() }),
		handle: (context, { params, body }) => setDue(context, params.id, params.activityId, body, ["checklist"]),
	}),
	writeRoute({
		id: "learning.run-checklists.extend",
		method: "PUT",
		path: `${run}/:activityId/extensions/:personId`,
		summary: "Give one learner more time for a checklist that has a due time, with the reason",
		access: writeCourses,
		params: ofPerson,
		body: extensionInput,
		response: z.void(),
		handle: (context, { params, body }) =>
			extend(context, params.id, params.activityId, params.personId, body, ["checklist"]),
	}),
	writeRoute({
		id: "learning.run-checklists.unextend",
		method: "DELETE",
		path: `${run}/:activityId/extensions/:personId`,
		summary: "Take the further time of a learner back",
		access: writeCourses,
		params: ofPerson,
		response: z.void(),
		handle: (context, { params }) => unextend(context, params.id, params.activityId, params.personId, ["checklist"]),
	}),
	readRoute({
		id: "learning.observations.to-sign",
		method: "GET",
		path: "/observations/to-sign",
		summary: "Observations that I watched too and that wait for my signature",
		access: writeCourses,
		query: toSignQuery,
		response: toSignList,
		handle: (context, { query }) => listToSign(context, query),
	}),
	readRoute({
		id: "learning.observations.get",
		method: "GET",
		path: one,
		summary: "A checklist to be filled in for one learner, with my draft and what was signed",
		access: writeCourses,
		params: ofLearner,
		response: observationSheet,
		handle: (context, { params }) => getObservationSheet(context, params.id, params.activityId, params.enrolmentId),
	}),
	writeRoute({
		id: "learning.observations.save",
		method: "PUT",
		path: `${one}/draft`,
		summary: "Keep what I noted so far; nobody else reads it",
		access: writeCourses,
		params: ofLearner,
		body: observationToKeep,
		response: workSaved,
		handle: (context, { params, body }) =>
			saveObservation(context, params.id, params.activityId, params.enrolmentId, body),
	}),
	writeRoute({
		id: "learning.observations.drop",
		method: "DELETE",
		path: `${one}/draft`,
		summary: "Drop what I noted and did not sign",
		access: writeCourses,
		params: ofLearner,
		response: z.void(),
		handle: (context, { params }) => dropObservation(context, params.id, params.activityId, params.enrolmentId),
	}),
	writeRoute({
		id: "learning.observations.sign",
		method: "POST",
		path: `${one}/sign`,
		summary: "Sign what I observed; with a second observer it waits for their signature",
		access: writeCourses,
		params: ofLearner,
		body: observationToKeep,
		response: z.void(),
		handle: (context, { params, body }) =>
			signObservation(context, params.id, params.activityId, params.enrolmentId, body),
	}),
	writeRoute({
		id: "learning.observations.co-sign",
		method: "POST",
		path: "/observations/:id/co-sign",
		summary: "Sign, as second observer, that I saw the same",
		access: writeCourses,
		params: ofOffering,
		body: seenInput,
		response: z.void(),
		handle: (context, { params, body }) => coSignObservation(context, params.id, body.revision),
	}),
	writeRoute({
		id: "learning.observations.send-back",
		method: "POST",
		path: "/observations/:id/send-back",
		summary: "Send it back, as second observer, with the reason",
		access: writeCourses,
		params: ofOffering,
		body: sendBackInput,
		response: z.void(),
		handle: (context, { params, body }) => sendBackObservation(context, params.id, body),
	}),
	writeRoute({
		id: "learning.observations.take-back",
		method: "POST",
		path: "/observations/:id/take-back",
		summary: "Take my signature back while the second one is missing",
		access: writeCourses,
		params: ofOffering,
		body: seenInput,
		response: z.void(),
		handle: (context, { params, body }) => takeBackObservation(context, params.id, body.revision),
	}),
	writeRoute({
		id: "learning.observations.correct",
		method: "PUT",
		path: "/observations/:id/correction",
		summary: "Correct what was confirmed, with the reason that its learner reads",
		access: writeCourses,
		params: ofOffering,
		body: observationCorrection,
		response: z.void(),
		handle: (context, { params, body }) => correctObservation(context, params.id, body),
	}),
];
