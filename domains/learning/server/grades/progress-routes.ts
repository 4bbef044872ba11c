import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { gradeQuery } from "../../contract-grades.ts";
import {
	idleLearners,
	idleQuery,
	progressMatrix,
	progressPage,
	reminded,
	reminderInput,
} from "../../contract-progress.ts";
import { writeCourses } from "../learning-policy.ts";
import { getProgress, listIdle, listProgressRows } from "./progress-queries.ts";
import { remindLearners } from "./remind-learners.ts";

const id = z.object({ id: z.uuid() });
const access = writeCourses;

export const progressRoutes: readonly Route[] = [
	readRoute({
		id: "learning.progress.get",
		method: "GET",
		path: "/offerings/:id/progress",
		summary: "Learners by activities of an offering that I run, with its first learners",
		access,
		params: id,
		response: progressMatrix,
		handle: (context, { params }) => getProgress(context, params.id),
	}),
	readRoute({
		id: "learning.progress.rows",
		method: "GET",
		path: "/offerings/:id/progress/rows",
		summary: "Learners of a progress matrix by name, page by page",
		access,
		params: id,
		query: gradeQuery,
		response: progressPage,
		handle: (context, { params, query }) => listProgressRows(context, params.id, query),
	}),
	readRoute({
		id: "learning.progress.idle",
		method: "GET",
		path: "/offerings/:id/progress/idle",
		summary: "Learners who have not moved for some days",
		access,
		params: id,
		query: idleQuery,
		response: idleLearners,
		handle: (context, { params, query }) => listIdle(context, params.id, query.days),
	}),
	writeRoute({
		id: "learning.progress.remind",
		method: "POST",
		path: "/offerings/:id/progress/reminders",
		summary: "Write to learners who have not moved, to each at most once a day",
		access,
		params: id,
		body: reminderInput,
		response: reminded,
		handle: (context, { params, body }) => remindLearners(context, params.id, body),
	}),
];
