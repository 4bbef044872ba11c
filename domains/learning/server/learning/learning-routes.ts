import { z } from "zod";
import { type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import {
	answersSaved,
	attempt,
	courseHome,
	learnedActivity as learnedActivityShape,
	myCourses,
	myNotes,
	noteInput,
	progressInput,
} from "../../contract-learning.ts";
import { answersInput } from "../../contract-quizzes.ts";
import { fileOf } from "../authoring/content-queries.ts";
import { sendFile } from "../authoring/send-file.ts";
import { getAttempt } from "../quizzes/attempt-queries.ts";
import { beginAttempt, saveAnswers, submitAttempt } from "../quizzes/take-quiz.ts";
import { learnedActivity, myEnrolment } from "./enrolment-policy.ts";
import { getHome, listMyCourses } from "./home-queries.ts";
import { getLearnedActivity, saveNote, saveProgress } from "./learn-activity.ts";
import { listNotes } from "./my-notes.ts";

const id = z.object({ id: z.uuid() });
const ofActivity = id.extend({ activityId: z.uuid() });
const answers = z.object({ answers: answersInput });

export const learningRoutes: readonly Route[] = [
	readRoute({
		id: "learning.mine.list",
		method: "GET",
		path: "/my-courses",
		summary: "Courses that I learn, with progress and next step",
		access: "signed-in",
		response: myCourses,
		handle: (context) => listMyCourses(context),
	}),
	readRoute({
		id: "learning.mine.get",
		method: "GET",
		path: "/my-courses/:id",
		summary: "One course that I learn: units, activities, how far I am (by the offering's id)",
		access: "signed-in",
		params: id,
		response: courseHome,
		handle: (context, { params }) => getHome(context, params.id),
	}),
	readRoute({
		id: "learning.mine.activity",
		method: "GET",
		path: "/my-courses/:id/activities/:activityId",
		summary: "One activity of a course that I learn",
		access: "signed-in",
		params: ofActivity,
		response: learnedActivityShape,
		handle: (context, { params }) => getLearnedActivity(context, params.id, params.activityId),
	}),
	rawRoute({
		id: "learning.mine.file",
		method: "GET",
		path: "/my-courses/:id/activities/:activityId/file",
		summary: "The file of an activity of a course that I learn",
		access: "signed-in",
		produces: "application/octet-stream",
		params: ofActivity,
		handle: async (scope, { params, request, reply, services }) => {
			const file = await scope.read(async (context) => {
				const enrolment = await myEnrolment(context, params.id);
				return fileOf(context, (await learnedActivity(context, enrolment, params.activityId)).file_id);
			});
			return sendFile({ request, reply, files: services.files }, file);
		},
	}),
	writeRoute({
		id: "learning.mine.progress",
		method: "PUT",
		path: "/my-courses/:id/activities/:activityId/progress",
		summary: "Keep how far I am in an activity",
		access: "signed-in",
		params: ofActivity,
		body: progressInput,
		response: z.void(),
		handle: (context, { params, body }) => saveProgress(context, params.id, params.activityId, body),
	}),
	writeRoute({
		id: "learning.mine.note",
		method: "PUT",
		path: "/my-courses/:id/activities/:activityId/note",
		summary: "Keep a note of my own to an activity",
		access: "signed-in",
		params: ofActivity,
		body: noteInput,
		response: z.void(),
		handle: (context, { params, body }) => saveNote(context, params.id, params.activityId, body.text),
	}),
	readRoute({
		id: "learning.mine.notes",
		method: "GET",
		path: "/my-courses/:id/notes",
		summary: "All that I noted in a course that I learn",
		access: "signed-in",
		params: id,
		response: myNotes,
		handle: (context, { params }) => listNotes(context, params.id),
	}),
	writeRoute({
		id: "learning.attempts.begin",
		method: "POST",
		path: "/my-courses/:id/activities/:activityId/attempts",
		summary: "Begin an attempt at a quiz, or go on with the one that is open",
		access: "signed-in",
		params: ofActivity,
		response: id,
		handle: (context, { params }) => beginAttempt(context, params.id, params.activityId),
	}),
	readRoute({
		id: "learning.attempts.get",
		method: "GET",
		path: "/quiz-attempts/:id",
		summary: "One of my attempts; what was right only when the quiz tells it",
		access: "signed-in",
		params: id,
		response: attempt,
		handle: (context, { params }) => getAttempt(context, params.id),
	}),
	writeRoute({
		id: "learning.attempts.save",
		method: "PUT",
		path: "/quiz-attempts/:id/answers",
		summary: "Keep answers of an open attempt",
		access: "signed-in",
		params: id,
		body: answers,
		response: answersSaved,
		handle: (context, { params, body }) => saveAnswers(context, params.id, body.answers),
	}),
	writeRoute({
		id: "learning.attempts.submit",
		method: "POST",
		path: "/quiz-attempts/:id/submit",
		summary: "Hand an attempt in; a second time changes nothing",
		access: "signed-in",
		params: id,
		body: answers,
		response: z.void(),
		handle: (context, { params, body }) => submitAttempt(context, params.id, body.answers),
	}),
];
