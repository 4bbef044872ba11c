import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Send, send } from "#platform/web/api/calls.ts";
import { refusedWithin } from "#platform/web/api/problem.ts";
import type * as content from "../../contract-content.ts";
import type * as questions from "../../contract-questions.ts";
import type { releaseChange } from "../../contract-release.ts";
import "../problem-messages.ts";

export type Content = content.VersionContent;
export type Activity = content.ActivityDetail;
export type Bank = questions.BankDetail;

type Two = { en: string | null; zh: string | null };

export const contentQuery = (versionId: string) =>
	queryOptions({
		queryKey: ["course-content", versionId],
		queryFn: ({ signal }) => get<Content>(`/course-versions/${versionId}/content`, {}, signal),
	});
export const activityQuery = (id: string) =>
	queryOptions({
		queryKey: ["course-activities", id],
		queryFn: ({ signal }) => get<Activity>(`/course-activities/${id}`, {}, signal),
	});
export const bankQuery = (id: string) =>
	queryOptions({
		queryKey: ["question-banks", id],
		queryFn: ({ signal }) => get<Bank>(`/question-banks/${id}`, {}, signal),
	});

export const addUnit = (versionId: string, title: Two) =>
	send<{ id: string }>("POST", `/course-versions/${versionId}/units`, { title });
export const editUnit = (id: string, title: Two) => send("PUT", `/course-units/${id}`, { title });
export const deleteUnit = (id: string) => send("DELETE", `/course-units/${id}`);
export const orderContent = (versionId: string, units: { id: string; activityIds: string[] }[]) =>
	send("PUT", `/course-versions/${versionId}/order`, { units });
/** Says when a unit or an activity opens, in place of what was seen. */
export const setRelease = (kind: "unit" | "activity", id: string, json: z.output<typeof releaseChange>) =>
	send("PUT", `/${kind === "unit" ? "course-units" : "course-activities"}/${id}/release`, json);
export const addActivity = (unitId: string, json: content.ActivityInput, options: Send) =>
	send<{ id: string }>("POST", `/course-units/${unitId}/activities`, json, options);
export const editActivity = (id: string, revision: number, activity: content.ActivityInput) =>
	send<{ revision: number }>("PUT", `/course-activities/${id}`, { revision, activity }).catch(
		refusedWithin("activity"),
	);
export const deleteActivity = (id: string) => send("DELETE", `/course-activities/${id}`);
export const addBank = (versionId: string, name: Two) =>
	send<{ id: string }>("POST", `/course-versions/${versionId}/question-banks`, { name });
export const editBank = (id: string, name: Two) => send("PUT", `/question-banks/${id}`, { name });
export const deleteBank = (id: string) => send("DELETE", `/question-banks/${id}`);
export const addQuestion = (bankId: string, json: questions.QuestionInput, options: Send) =>
	send<{ id: string }>("POST", `/question-banks/${bankId}/questions`, json, options);
export const editQuestion = (id: string, json: questions.QuestionInput & { revision: number }) =>
	send<{ revision: number }>("PUT", `/questions/${id}`, json);
export const deleteQuestion = (id: string) => send("DELETE", `/questions/${id}`);
