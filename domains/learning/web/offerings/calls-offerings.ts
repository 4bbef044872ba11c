import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Query, type Send, send } from "#platform/web/api/calls.ts";
import type { Language } from "#platform/web/i18n/languages.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import type { LocalName } from "#platform/web/session/session.ts";
import type * as offerings from "../../contract-offerings.ts";
import "../problem-messages.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;

export type OfferingRow = offerings.OfferingSummary;
export type Offering = offerings.OfferingDetail;
export type Learner = offerings.LearnerRow;
export type Preview = offerings.EnrolmentPreview;

export const fetchOfferings = (query: Query, signal: AbortSignal) =>
	get<Out<typeof offerings.offeringList>>("/offerings", query, signal);
export const ofCourseQuery = (courseId: string) =>
	queryOptions({
		queryKey: ["offerings", "of", courseId],
		queryFn: ({ signal }) => get<Out<typeof offerings.offeringList>>("/offerings", { courseId, limit: 20 }, signal),
	});
export const offeringQuery = (id: string) =>
	queryOptions({ queryKey: ["offerings", id], queryFn: ({ signal }) => get<Offering>(`/offerings/${id}`, {}, signal) });
export const createOffering = (json: offerings.OfferingInput, options: Send) =>
	send<{ id: string }>("POST", "/offerings", json, options);
export const editOffering = (id: string, json: Out<typeof offerings.offeringChange>) =>
	send<{ revision: number }>("PUT", `/offerings/${id}`, json);
export const setOfferingState = (id: string, state: "open" | "closed") =>
	send("PUT", `/offerings/${id}/state`, { state });
export const addTeacher = (id: string, personId: string, role: "teacher" | "mentor") =>
	send("POST", `/offerings/${id}/teachers`, { personId, role });
export const removeTeacher = (id: string, personId: string) => send("DELETE", `/offerings/${id}/teachers/${personId}`);
export const setCode = (id: string, wanted: boolean) =>
	send<{ code: string | null }>("PUT", `/offerings/${id}/code`, { wanted });
export const fetchLearners = (id: string) => (query: Query, signal: AbortSignal) =>
	get<Out<typeof offerings.learnerList>>(`/offerings/${id}/learners`, query, signal);
export const removeLearner = (id: string, personId: string) => send("DELETE", `/offerings/${id}/learners/${personId}`);
export const previewEnrolment = (id: string, text: string) =>
	send<Preview>("POST", `/offerings/${id}/enrolment-preview`, { text });
export type Enrolled = offerings.Enrolled;
/** `exception`: why also those come who lack what the course requires. */
export const enrolList = (id: string, text: string, exception: string | null) =>
	send<Enrolled>("POST", `/offerings/${id}/learners`, { text, exception });
export const enrolGroup = (id: string, groupId: string, exception: string | null) =>
	send<Enrolled>("POST", `/offerings/${id}/learner-groups`, { groupId, exception });

export const addRule = (id: string, groupId: string, exception: string | null) =>
	send<Enrolled>("PUT", `/offerings/${id}/rules/${groupId}`, { exception });
export const removeRule = (id: string, groupId: string) => send("DELETE", `/offerings/${id}/rules/${groupId}`);

/** Open groups of learners that I see, by name. */
export async function findGroups(q: string, language: Language, signal: AbortSignal) {
	const { items } = await get<{ items: { id: string; name: LocalName; learners: number }[] }>(
		"/learner-groups",
		{ q, state: "open", limit: 20 },
		signal,
	);
	return items.map(({ id, name, learners }) => ({
		id,
		label: pickName(name, language).text,
		hint: String(learners),
	}));
}
