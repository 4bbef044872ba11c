import { z } from "zod";
import { type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import {
	drawInput,
	dueInput,
	extensionInput,
	learnedAssignment,
	runAssignmentDetail,
	runAssignments,
	teamsInput,
	workInput,
	workSaved,
	workSeen,
} from "../../contract-assignments.ts";
import { sendFile } from "../authoring/send-file.ts";
import { writeCourses } from "../learning-policy.ts";
import { getOwnFile, learnedAssignmentOf } from "./assignment-queries.ts";
import { attachFile, detachFile } from "./attach-file.ts";
import { submitWork, takeBackWork } from "./hand-in.ts";
import { getRunAssignment, listRunAssignments } from "./run-queries.ts";
import { saveWork } from "./save-work.ts";
import { extend, setDue, unextend } from "./set-due.ts";
import { drawTeams, setTeams } from "./set-teams.ts";

const ofOffering = z.object({ id: z.uuid() });
const ofActivity = ofOffering.extend({ activityId: z.uuid() });
const ofFile = ofActivity.extend({ fileId: z.uuid() });
const ofPerson = ofActivity.extend({ personId: z.uuid() });
const revision = z.object({ revision: z.number().int() });

const learned = "/my-courses/:id/activities/:activityId";
const run = "/offerings/:id/assignments";

/** Handing in, and when and with whom it is handed in. */
export const assignmentRoutes: readonly Route[] = [
	readRoute({
		id: "learning.assignments.get",
		method: "GET",
		path: `${learned}/assignment`,
		summary: "An assignment of a course that I learn, and my work at it; its mark from the release on",
		access: "signed-in",
		params: ofActivity,
		response: learnedAssignment,
		handle: (context, { params }) => learnedAssignmentOf(context, params.id, params.activityId),
	}),
	writeRoute({
		id: "learning.works.save",
		method: "PUT",
		path: `${learned}/work`,
		summary: "Keep text and link of my work; `revision` is the one that was seen, 0 before there is any",
		access: "signed-in",
		params: ofActivity,
		body: workInput,
		response: workSaved,
		handle: (context, { params, body }) => saveWork(context, params.id, params.activityId, body),
	}),
	writeRoute({
		id: "learning.works.attach",
		method: "POST",
		path: `${learned}/work/files`,
		summary: "Lay a file that I uploaded to my work",
		access: "signed-in",
		params: ofActivity,
		body: workSeen.extend({ fileId: z.uuid() }),
		response: revision,
		handle: (context, { params, body }) => attachFile(context, params.id, params.activityId, body),
	}),
	writeRoute({
		id: "learning.works.detach",
		method: "POST",
		path: `${learned}/work/files/:fileId/detach`,
		summary: "Take a file out of my work",
		access: "signed-in",
		params: ofFile,
		body: workSeen,
		response: revision,
		handle: (context, { params, body }) => detachFile(context, params.id, params.activityId, params.fileId, body),
	}),
	rawRoute({
		id: "learning.works.file",
		method: "GET",
		path: `${learned}/work/files/:fileId`,
		summary: "A file of my own work",
		access: "signed-in",
		produces: "application/octet-stream",
		params: ofFile,
		handle: async (scope, { params, request, reply, services }) => {
			const file = await scope.read((context) => getOwnFile(context, params.id, params.activityId, params.fileId));
			return sendFile({ request, reply, files: services.files }, file);
		},
	}),
	writeRoute({
		id: "learning.works.submit",
		method: "POST",
		path: `${learned}/work/submit`,
		summary: "Hand my work in, by the server's clock; a second time changes nothing",
		access: "signed-in",
		params: ofActivity,
		body: workInput,
		response: z.void(),
		handle: (context, { params, body }) => submitWork(context, params.id, params.activityId, body),
	}),
	writeRoute({
		id: "learning.works.take-back",
		method: "POST",
		path: `${learned}/work/take-back`,
		summary: "Take my work back to change it, until it is due",
		access: "signed-in",
		params: ofActivity,
		response: z.void(),
		handle: (context, { params }) => takeBackWork(context, params.id, params.activityId),
	}),
	readRoute({
		id: "learning.run-assignments.list",
		method: "GET",
		path: run,
		summary: "Assignments and quizzes of an offering that I run: due times, and how far their marking is",
		access: writeCourses,
		params: ofOffering,
		response: runAssignments,
		handle: (context, { params }) => listRunAssignments(context, params.id),
	}),
	readRoute({
		id: "learning.run-assignments.get",
		method: "GET",
		path: `${run}/:activityId`,
		summary: "One of them with its learners, their teams, and who has more time",
		access: writeCourses,
		params: ofActivity,
		response: runAssignmentDetail,
		handle: (context, { params }) => getRunAssignment(context, params.id, params.activityId),
	}),
	writeRoute({
		id: "learning.run-assignments.due",
		method: "PUT",
		path: `${run}/:activityId/due`,
		summary: "Say when an assignment or a quiz is due, by the offering's clock",
		access: writeCourses,
		params: ofActivity,
		body: dueInput,
		response: revision,
		handle: (context, { params, body }) => setDue(context, params.id, params.activityId, body),
	}),
	writeRoute({
		id: "learning.run-assignments.extend",
		method: "PUT",
		path: `${run}/:activityId/extensions/:personId`,
		summary: "Give one learner more time, with the reason",
		access: writeCourses,
		params: ofPerson,
		body: extensionInput,
		response: z.void(),
		handle: (context, { params, body }) => extend(context, params.id, params.activityId, params.personId, body),
	}),
	writeRoute({
		id: "learning.run-assignments.unextend",
		method: "DELETE",
		path: `${run}/:activityId/extensions/:personId`,
		summary: "Take the further time of a learner back",
		access: writeCourses,
		params: ofPerson,
		response: z.void(),
		handle: (context, { params }) => unextend(context, params.id, params.activityId, params.personId),
	}),
	writeRoute({
		id: "learning.run-assignments.teams",
		method: "PUT",
		path: `${run}/:activityId/teams`,
		summary: "Say who hands in together",
		access: writeCourses,
		params: ofActivity,
		body: teamsInput,
		response: z.void(),
		handle: (context, { params, body }) => setTeams(context, params.id, params.activityId, body.teams),
	}),
	writeRoute({
		id: "learning.run-assignments.draw",
		method: "POST",
		path: `${run}/:activityId/teams/draw`,
		summary: "Draw teams by chance, in place of those there are",
		access: writeCourses,
		params: ofActivity,
		body: drawInput,
		response: z.void(),
		handle: (context, { params, body }) => drawTeams(context, params.id, params.activityId, body.size),
	}),
];
