import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, send } from "#platform/web/api/calls.ts";
import type * as grades from "../../contract-grades.ts";
import type * as progress from "../../contract-progress.ts";
import "../problem-messages.ts";

export type Gradebook = grades.Gradebook;
export type Rules = grades.GradebookRules;
export type Proposal = grades.GradeProposal;
export type GradeRow = grades.GradeRow;
export type History = grades.GradeHistory;
export type ImportPreview = grades.ImportPreview;
export type MyGrades = grades.MyGrades;
export type Matrix = progress.ProgressMatrix;
export type ProgressRow = progress.ProgressRow;

export const gradebookQuery = (id: string) =>
	queryOptions({
		queryKey: ["gradebook", id],
		// Rows beyond the first page come anew with each answer, also when this part of it is as before (use-all-rows.ts).
		structuralSharing: false,
		queryFn: ({ signal }) => get<Gradebook>(`/offerings/${id}/gradebook`, {}, signal),
	});
export const rulesHistoryQuery = (id: string) =>
	queryOptions({
		queryKey: ["gradebook", id, "history"],
		queryFn: ({ signal }) =>
			get<z.output<typeof grades.rulesHistory>>(`/offerings/${id}/gradebook/history`, {}, signal),
	});
export const historyQuery = (id: string, enrolmentId: string, activityId: string | null) =>
	queryOptions({
		queryKey: ["gradebook", id, "cell", enrolmentId, activityId],
		queryFn: ({ signal }) =>
			get<History>(`/offerings/${id}/grades/history`, { enrolmentId, activityId: activityId ?? undefined }, signal),
	});
export const matrixQuery = (id: string) =>
	queryOptions({
		queryKey: ["progress", id],
		structuralSharing: false,
		queryFn: ({ signal }) => get<Matrix>(`/offerings/${id}/progress`, {}, signal),
	});
export const idleQuery = (id: string, days: number) =>
	queryOptions({
		queryKey: ["progress", id, "idle", days],
		queryFn: ({ signal }) => get<progress.IdleLearners>(`/offerings/${id}/progress/idle`, { days }, signal),
	});
export const myGradesQuery = (id: string) =>
	queryOptions({
		queryKey: ["my-courses", id, "grades"],
		queryFn: ({ signal }) => get<MyGrades>(`/my-courses/${id}/grades`, {}, signal),
	});

export const saveRules = (id: string, json: z.output<typeof grades.gradebookInput>) =>
	send<{ revision: number }>("PUT", `/offerings/${id}/gradebook`, json);
export const setGrade = (id: string, json: grades.GradeInput) =>
	send<z.output<typeof grades.gradeSet>>("PUT", `/offerings/${id}/grades`, json);
export const decideChange = (id: string, changeId: string, agree: boolean, answer = "") =>
	send("POST", `/offerings/${id}/grades/changes/${changeId}`, { agree, answer });
export const previewImport = (id: string) => (fileId: string) =>
	send<ImportPreview>("POST", `/offerings/${id}/gradebook/import-preview`, { fileId });
export const importGrades = (id: string, json: z.output<typeof grades.importInput>) =>
	send<{ changed: number; proposed: number }>("POST", `/offerings/${id}/gradebook/import`, json);
export const remind = (id: string, days: number, personIds: readonly string[] | null) =>
	send<{ sent: number; skipped: number }>("POST", `/offerings/${id}/progress/reminders`, { days, personIds });
