import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import {
	decisionInput,
	gradebook,
	gradebookInput,
	gradeHistory,
	gradeInput,
	gradePage,
	gradeQuery,
	gradeSet,
	historyQuery,
	imported,
	importInput,
	importPreview,
	myGrades,
	rulesHistory,
} from "../../contract-grades.ts";
import { writeCourses } from "../learning-policy.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { decideChange } from "./decide-change.ts";
import { rulesOf } from "./grade-columns.ts";
import { getGradeHistory, getRulesHistory } from "./grade-history.ts";
import { getGradebook, listGradeRows } from "./grade-queries.ts";
import { tableColumns, tableRows } from "./grade-table.ts";
import { importGrades, previewGrades } from "./import-grades.ts";
import { getMyGrades } from "./my-grades.ts";
import { saveGradebook } from "./save-gradebook.ts";
import { setGrade } from "./set-grades.ts";

const id = z.object({ id: z.uuid() });
const access = writeCourses;

export const gradeRoutes: readonly Route[] = [
	readRoute({
		id: "learning.gradebook.get",
		method: "GET",
		path: "/offerings/:id/gradebook",
		summary: "Gradebook of an offering that I run, with its first learners",
		access,
		params: id,
		response: gradebook,
		handle: (context, { params }) => getGradebook(context, params.id),
	}),
	readRoute({
		id: "learning.gradebook.rows",
		method: "GET",
		path: "/offerings/:id/gradebook/rows",
		summary: "Learners of a gradebook by name, page by page",
		access,
		params: id,
		query: gradeQuery,
		response: gradePage,
		handle: (context, { params, query }) => listGradeRows(context, params.id, query),
	}),
	writeRoute({
		id: "learning.gradebook.set",
		method: "PUT",
		path: "/offerings/:id/gradebook",
		summary: "Set weights, drops, points and what a missing score counts",
		access,
		params: id,
		body: gradebookInput,
		response: z.object({ revision: z.number().int() }),
		handle: (context, { params, body }) => saveGradebook(context, params.id, body),
	}),
	readRoute({
		id: "learning.gradebook.history",
		method: "GET",
		path: "/offerings/:id/gradebook/history",
		summary: "How weights and rules of a gradebook were changed, and why",
		access,
		params: id,
		response: rulesHistory,
		handle: (context, { params }) => getRulesHistory(context, params.id),
	}),
	exportRoute<{ id: string }>({
		id: "learning.gradebook.export",
		path: "/offerings/:id/gradebook/export",
		summary: "A gradebook as a table, scores in per cent; it can be changed and come back",
		access,
		params: id,
		query: z.object({}),
		fileName: { en: "Gradebook", zh: "成绩册" },
		columns: async (language, context, query) => {
			const { columns } = await rulesOf(context, await offeringToRun(context, query.id));
			return tableColumns(columns, language);
		},
		rows: (context, query) => tableRows(context, query.id),
	}),
	writeRoute({
		id: "learning.grades.set",
		method: "PUT",
		path: "/offerings/:id/grades",
		summary: "Set a score or a total by hand with the reason, or take that back; what was seen needs a second person",
		access,
		params: id,
		body: gradeInput,
		response: gradeSet,
		handle: (context, { params, body }) => setGrade(context, params.id, body),
	}),
	readRoute({
		id: "learning.grades.history",
		method: "GET",
		path: "/offerings/:id/grades/history",
		summary: "Every change of one cell: who, when, from, to, why",
		access,
		params: id,
		query: historyQuery,
		response: gradeHistory,
		handle: (context, { params, query }) => getGradeHistory(context, params.id, query),
	}),
	writeRoute({
		id: "learning.grades.decide",
		method: "POST",
		path: "/offerings/:id/grades/changes/:changeId",
		summary: "Confirm a proposed change as the second person, refuse it, or take my own back",
		access,
		params: id.extend({ changeId: z.uuid() }),
		body: decisionInput,
		response: z.void(),
		handle: (context, { params, body }) => decideChange(context, params.id, params.changeId, body),
	}),
	readRoute({
		id: "learning.grades.import-preview",
		method: "POST",
		path: "/offerings/:id/gradebook/import-preview",
		summary: "What a table of marks would change, with errors by row; nothing is written",
		access,
		params: id,
		body: z.object({ fileId: z.uuid() }),
		response: importPreview,
		handle: (context, { params, body, services }) => previewGrades(context, services.files, params.id, body.fileId),
	}),
	writeRoute({
		id: "learning.grades.import",
		method: "POST",
		path: "/offerings/:id/gradebook/import",
		summary: "Take a table of marks over as it was looked at: all of it or nothing",
		access,
		params: id,
		body: importInput,
		response: imported,
		handle: (context, { params, body, services }) => importGrades(context, services.files, params.id, body),
	}),
	readRoute({
		id: "learning.mine.grades",
		method: "GET",
		path: "/my-courses/:id/grades",
		summary: "My own marks in a course that I learn: what is released",
		access: "signed-in",
		params: id,
		response: myGrades,
		handle: (context, { params }) => getMyGrades(context, params.id),
	}),
];
