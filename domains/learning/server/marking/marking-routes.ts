import { z } from "zod";
import { type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import {
	agreementInput,
	keptBack,
	markInput,
	markingList,
	markingQuery,
	released,
	releaseInput,
	revisionInput,
	workToMark,
} from "../../contract-marking.ts";
import { sendFile } from "../authoring/send-file.ts";
import { writeCourses } from "../learning-policy.ts";
import { agreeMarks, confirmAgreement } from "./agree-marks.ts";
import { listKeptBack } from "./kept-back.ts";
import { finishMark, giveBackMark, saveMark } from "./mark-work.ts";
import { getFileToMark, getWork, listMarking } from "./marking-queries.ts";
import { correctMark, releaseMarks } from "./release-marks.ts";

const id = z.object({ id: z.uuid() });
const ofFile = id.extend({ number: z.coerce.number().int().min(1) });
const access = writeCourses;

export const markingRoutes: readonly Route[] = [
	readRoute({
		id: "learning.marking.list",
		method: "GET",
		path: "/marking",
		summary: "Works of offerings that I teach or answer for; `show=todo`: those that wait for me",
		access,
		query: markingQuery,
		response: markingList,
		handle: (context, { query }) => listMarking(context, query),
	}),
	readRoute({
		id: "learning.marking.kept-back",
		method: "GET",
		path: "/works-kept-back",
		summary: "Works without names that wait until nobody can be known by handing in: how many, until when",
		access,
		response: z.object({ items: z.array(keptBack) }),
		handle: (context) => listKeptBack(context),
	}),
	readRoute({
		id: "learning.marking.get",
		method: "GET",
		path: "/marking/:id",
		summary: "One work with its rubric and my mark; marks of others once all have finished theirs",
		access,
		params: id,
		response: workToMark,
		handle: (context, { params }) => getWork(context, params.id),
	}),
	rawRoute({
		id: "learning.marking.file",
		method: "GET",
		path: "/marking/:id/files/:number",
		summary: "A file of a work that I mark; numbered, where it is anonymous",
		access,
		produces: "application/octet-stream",
		params: ofFile,
		handle: async (scope, { params, request, reply, services }) => {
			const file = await scope.read((context) => getFileToMark(context, params.id, params.number));
			return sendFile({ request, reply, files: services.files }, file);
		},
	}),
	writeRoute({
		id: "learning.marking.save",
		method: "PUT",
		path: "/marking/:id/mark",
		summary: "Keep my mark while I make it",
		access,
		params: id,
		body: markInput,
		response: z.object({ savedAt: z.string() }),
		handle: (context, { params, body }) => saveMark(context, params.id, body),
	}),
	writeRoute({
		id: "learning.marking.finish",
		method: "POST",
		path: "/marking/:id/mark/finish",
		summary: "Finish my mark: every row has a level",
		access,
		params: id,
		body: markInput,
		response: z.void(),
		handle: (context, { params, body }) => finishMark(context, params.id, body),
	}),
	writeRoute({
		id: "learning.marking.give-back",
		method: "DELETE",
		path: "/marking/:id/mark",
		summary: "Drop the mark that I began, so that somebody else can mark",
		access,
		params: id,
		response: z.void(),
		handle: (context, { params }) => giveBackMark(context, params.id),
	}),
	writeRoute({
		id: "learning.marking.agree",
		method: "PUT",
		path: "/marking/:id/agreement",
		summary: "Propose what holds where two marks differ, or decide it",
		access,
		params: id,
		body: agreementInput,
		response: z.void(),
		handle: (context, { params, body }) => agreeMarks(context, params.id, body),
	}),
	writeRoute({
		id: "learning.marking.confirm",
		method: "POST",
		path: "/marking/:id/agreement/confirm",
		summary: "Agree to what the other marker proposed",
		access,
		params: id,
		body: revisionInput,
		response: z.void(),
		handle: (context, { params, body }) => confirmAgreement(context, params.id, body.revision),
	}),
	writeRoute({
		id: "learning.marking.correct",
		method: "PUT",
		path: "/marking/:id/correction",
		summary: "Correct a mark that was released, with the reason",
		access,
		params: id,
		body: agreementInput,
		response: z.void(),
		handle: (context, { params, body }) => correctMark(context, params.id, body),
	}),
	writeRoute({
		id: "learning.marking.release",
		method: "POST",
		path: "/offerings/:id/release",
		summary: "Tell learners of an offering what their works came to",
		access,
		params: id,
		body: releaseInput,
		response: released,
		handle: (context, { params, body }) => releaseMarks(context, params.id, body),
	}),
];
