import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Query, type Send, send } from "#platform/web/api/calls.ts";
import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { Language } from "#platform/web/i18n/languages.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import type { LocalName } from "#platform/web/session/session.ts";
import type * as courses from "../../contract-courses.ts";
import "../problem-messages.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;

export type CourseRow = courses.CourseSummary;
export type Course = courses.CourseDetail;
export type CourseInput = courses.CourseInput;

export const fetchCourses = (query: Query, signal: AbortSignal) =>
	get<Out<typeof courses.courseList>>("/courses", query, signal);
export const courseQuery = (id: string) =>
	queryOptions({ queryKey: ["courses", id], queryFn: ({ signal }) => get<Course>(`/courses/${id}`, {}, signal) });
export const createCourse = (json: CourseInput, options: Send) =>
	send<{ id: string }>("POST", "/courses", json, options);
export const editCourse = (id: string, json: Out<typeof courses.courseChange>) =>
	send<{ revision: number }>("PUT", `/courses/${id}`, json);
export const publishCourse = (id: string) => send<{ version: number }>("POST", `/courses/${id}/publish`);
export const beginDraft = (id: string) => send<{ versionId: string }>("POST", `/courses/${id}/draft`);
export const setCourseState = (id: string, state: "published" | "archived") =>
	send("PUT", `/courses/${id}/state`, { state });
export const setAuthors = (id: string, personIds: readonly string[]) =>
	send("PUT", `/courses/${id}/authors`, { personIds });

/** Who can write or teach: mine by name, others by their whole address. */
export async function findTeachers(q: string, language: Language, signal: AbortSignal): Promise<Choice[]> {
	const { items } = await get<Out<typeof courses.authorChoices>>("/course-authors", { q }, signal);
	return items.map(({ id, name, organisation }) => ({
		id,
		label: name,
		hint: organisation ? pickName(organisation, language).text : undefined,
	}));
}

/** Published courses by words of their names or their code. */
export async function findCourses(q: string, language: Language, signal: AbortSignal) {
	if (!q) return [];
	const { items } = await fetchCourses({ q, limit: 20 }, signal);
	return items
		.filter(({ state }) => state === "published")
		.map(({ id, name, code, organisation }) => ({
			id,
			name,
			label: pickName(name, language).text,
			hint: [code, pickName(organisation.name, language).text].join(" · "),
		}));
}

interface Hit {
	id: string;
	kind: string;
	name: LocalName;
	framework: LocalName;
}

/** Competencies of published frameworks by words of their names. */
export async function findCompetencies(q: string, language: Language, signal: AbortSignal) {
	if (!q) return [];
	const { items } = await get<{ items: Hit[] }>("/competencies", { q, limit: 20 }, signal);
	return items
		.filter(({ kind }) => kind !== "group")
		.map(({ id, name, framework }) => {
			const picked = pickName(name, language);
			return {
				id,
				name: name as { en: string | null; zh: string | null },
				label: picked.text,
				hint: [picked.hint?.text, pickName(framework, language).text].filter(Boolean).join(" · "),
			};
		});
}
