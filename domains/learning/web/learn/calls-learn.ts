import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, send } from "#platform/web/api/calls.ts";
import type * as learning from "../../contract-learning.ts";
import type { joined } from "../../contract-offerings.ts";
import type { Answers } from "../../contract-quizzes.ts";
import "../problem-messages.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;

export type MyCourse = learning.MyCourse;
export type Home = learning.CourseHome;
export type Activity = learning.LearnedActivity;
export type Attempt = learning.Attempt;

export const myCoursesQuery = queryOptions({
	queryKey: ["my-courses"],
	queryFn: ({ signal }) => get<Out<typeof learning.myCourses>>("/my-courses", {}, signal),
});
export const homeQuery = (offeringId: string) =>
	queryOptions({
		queryKey: ["my-courses", offeringId],
		queryFn: ({ signal }) => get<Home>(`/my-courses/${offeringId}`, {}, signal),
	});
export const learnedQuery = (offeringId: string, activityId: string) =>
	queryOptions({
		queryKey: ["my-courses", offeringId, activityId],
		queryFn: ({ signal }) => get<Activity>(`/my-courses/${offeringId}/activities/${activityId}`, {}, signal),
	});
export const attemptQuery = (id: string) =>
	queryOptions({
		queryKey: ["quiz-attempts", id],
		queryFn: ({ signal }) => get<Attempt>(`/quiz-attempts/${id}`, {}, signal),
		// What is typed stands here; the server has what was saved.
		refetchOnWindowFocus: false,
		staleTime: 0,
	});
export const notesQuery = (offeringId: string) =>
	queryOptions({
		queryKey: ["my-courses", offeringId, "notes"],
		queryFn: ({ signal }) => get<learning.MyNotes>(`/my-courses/${offeringId}/notes`, {}, signal),
	});

const at = (offeringId: string, activityId: string): string => `/my-courses/${offeringId}/activities/${activityId}`;
export const fileAt = (offeringId: string, activityId: string): string => `/api${at(offeringId, activityId)}/file`;
export const saveProgress = (
	offeringId: string,
	activityId: string,
	json: { position?: number; done?: boolean; taken?: boolean },
) => send("PUT", `${at(offeringId, activityId)}/progress`, json);
/** What the server has of a note now. */
export const noteOf = async (offeringId: string, activityId: string) =>
	(await get<Activity>(at(offeringId, activityId))).note;
export const saveNote = (offeringId: string, activityId: string, text: string) =>
	send("PUT", `${at(offeringId, activityId)}/note`, { text });
export type Joined = Out<typeof joined>;
export const joinCourse = (code: string) => send<Joined>("POST", "/my-courses/join", { code });
export const leaveCourse = (offeringId: string) => send("POST", `/my-courses/${offeringId}/withdraw`);
export const beginAttempt = (offeringId: string, activityId: string) =>
	send<{ id: string }>("POST", `${at(offeringId, activityId)}/attempts`);
export const saveAnswers = (id: string, answers: Answers) =>
	send<{ savedAt: string }>("PUT", `/quiz-attempts/${id}/answers`, { answers });
export const submitAttempt = (id: string, answers: Answers) => send("POST", `/quiz-attempts/${id}/submit`, { answers });
