import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Query, type Send, send } from "#platform/web/api/calls.ts";
import { refusedWithin } from "#platform/web/api/problem.ts";
import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { Language } from "#platform/web/i18n/languages.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import type * as talk from "../../contract-plan-talk.ts";
import type * as plans from "../../contract-plans.ts";
import type { ChosenChange } from "../../contract-proposals.ts";
import type { PlanReview } from "../../contract-review.ts";
import "../problem-messages.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;

export type Plan = plans.PlanDetail;
export type PlanRow = plans.PlanSummary;
export type Module = plans.PlanModule;
export type { PlanComment, PlanDifference } from "../../contract-plan-talk.ts";
export type { ModuleInput, Part, PlanInput, PlanState } from "../../contract-plans.ts";

type Name = Module["name"];

export const fetchPlans = (query: Query, signal: AbortSignal) =>
	get<Out<typeof plans.planList>>("/training-plans", query, signal);
export const planQuery = (id: string) =>
	queryOptions({ queryKey: ["plans", id], queryFn: ({ signal }) => get<Plan>(`/training-plans/${id}`, {}, signal) });
export const createPlan = (programmeId: string, options: Send) =>
	send<{ id: string }>("POST", "/training-plans", { programmeId }, options);
export const editPlan = (id: string, revision: number, plan: plans.PlanInput) =>
	send<{ revision: number }>("PUT", `/training-plans/${id}`, { revision, plan }).catch(refusedWithin("plan"));
export const addModule = (id: string, module: plans.ModuleInput, options: Send) =>
	send<{ id: string }>("POST", `/training-plans/${id}/modules`, module, options);
export const editModule = (id: string, moduleId: string, revision: number, module: plans.ModuleInput) =>
	send<{ revision: number }>("PUT", `/training-plans/${id}/modules/${moduleId}`, { revision, module }).catch(
		refusedWithin("module"),
	);
export const removeModule = (id: string, moduleId: string, revision: number) =>
	send("DELETE", `/training-plans/${id}/modules/${moduleId}?revision=${revision}`);
export const orderModules = (id: string, moduleIds: readonly string[]) =>
	send("PUT", `/training-plans/${id}/module-order`, { moduleIds });
export const takeStep = ({ id, revision }: Pick<Plan, "id" | "revision">, step: "submit" | "approve" | "publish") =>
	send("POST", `/training-plans/${id}/${step}`, { revision });
export const returnPlan = ({ id, revision }: Pick<Plan, "id" | "revision">, reason: string) =>
	send("POST", `/training-plans/${id}/return`, { revision, reason });
export const beginNext = (id: string, objectives: readonly ChosenChange[]) =>
	send<{ id: string }>("POST", `/training-plans/${id}/next`, { objectives });
export const reviewQuery = (id: string) =>
	queryOptions({
		queryKey: ["plans", id, "review"],
		queryFn: ({ signal }) => get<PlanReview>(`/training-plans/${id}/review`, {}, signal),
	});
export const discardPlan = (id: string) => send("DELETE", `/training-plans/${id}`);

export const attach = (id: string, json: plans.AttachmentInput, options: Send) =>
	send<{ id: string }>("POST", `/training-plans/${id}/attachments`, json, options);
export const detach = (id: string, attachmentId: string) =>
	send("DELETE", `/training-plans/${id}/attachments/${attachmentId}`);

export const commentsQuery = (id: string) =>
	queryOptions({
		queryKey: ["plans", id, "comments"],
		queryFn: async ({ signal }) =>
			(await get<Out<typeof talk.planComments>>(`/training-plans/${id}/comments`, {}, signal)).items,
	});
export const addComment = (id: string, json: talk.CommentInput) => send("POST", `/training-plans/${id}/comments`, json);
export const resolveComment = (id: string, resolved: boolean) =>
	send("POST", `/plan-comments/${id}/resolve`, { resolved });
export const historyQuery = (id: string) =>
	queryOptions({
		queryKey: ["plans", id, "history"],
		queryFn: async ({ signal }) =>
			(await get<Out<typeof talk.planChanges>>(`/training-plans/${id}/history`, {}, signal)).items,
	});
export const compareQuery = (id: string, other: string | undefined) =>
	queryOptions({
		queryKey: ["plans", id, "compare", other],
		queryFn: ({ signal }) =>
			get<Out<typeof talk.planComparison>>(`/training-plans/${id}/compare`, { with: other }, signal),
	});

/** A thing to choose that keeps its name in both languages. */
export interface NamedChoice extends Choice {
	name: Name;
}
interface Hit {
	id: string;
	name: Name;
	code?: string | null;
	kind?: string;
	state?: string;
	framework?: Name;
	organisation?: { id: string; name: Name };
}

const choiceOf = (hit: Hit, language: Language, ...hints: (string | null | undefined)[]): NamedChoice => {
	const picked = pickName(hit.name, language);
	return {
		id: hit.id,
		name: hit.name,
		label: picked.text,
		hint: [picked.hint?.text, ...hints].filter(Boolean).join(" · ") || undefined,
	};
};

async function find(path: string, query: Query, signal: AbortSignal): Promise<Hit[]> {
	return (await get<{ items: Hit[] }>(path, query, signal)).items;
}

/** Competencies of frameworks that the reader may see. */
export async function findCompetencies(q: string, language: Language, signal: AbortSignal): Promise<NamedChoice[]> {
	if (!q) return [];
	const found = await find("/competencies", { q, limit: 20 }, signal);
	return found
		.filter(({ kind }) => kind !== "group")
		.map((hit) => choiceOf(hit, language, hit.framework && pickName(hit.framework, language).text));
}

/** Verified organisations of a kind. */
export async function findParties(
	kind: string,
	q: string,
	language: Language,
	signal: AbortSignal,
): Promise<NamedChoice[]> {
	const found = await find("/organisations", { kind, limit: 20, q: q || undefined }, signal);
	return found.map((hit) => choiceOf(hit, language));
}

/** Published courses, without those of one organisation. */
export async function findCourses(
	q: string,
	language: Language,
	signal: AbortSignal,
	notOf?: string | null,
): Promise<NamedChoice[]> {
	const query = { limit: 40, state: "published", q: q || undefined, notOrganisationId: notOf || undefined };
	return (await find("/courses", query, signal)).map((hit) =>
		choiceOf(hit, language, hit.organisation && pickName(hit.organisation.name, language).text, hit.code),
	);
}

/** Published plans that one's own organisation builds. */
export async function findOwnPlans(q: string, language: Language, signal: AbortSignal): Promise<NamedChoice[]> {
	const query = { limit: 20, state: "published", mine: "yes", sort: "name", q: q || undefined };
	return (await find("/training-plans", query, signal)).map((hit) => choiceOf(hit, language));
}

/** Open programmes of one's own school. */
export async function findProgrammes(q: string, language: Language, signal: AbortSignal): Promise<NamedChoice[]> {
	const found = await find("/programmes", { limit: 50, state: "open", sort: "name", q: q || undefined }, signal);
	return found.map((hit) => programmeChoice(hit, language));
}

export type Programme = Pick<Hit, "id" | "name" | "code">;
export const programmeChoice = (hit: Programme, language: Language): NamedChoice => choiceOf(hit, language, hit.code);
export const programmeQuery = (id: string) =>
	queryOptions({
		queryKey: ["plans", "programme", id],
		queryFn: ({ signal }) => get<Programme>(`/programmes/${id}`, {}, signal),
	});
