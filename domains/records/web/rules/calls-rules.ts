import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { api, unwrap } from "#platform/web/api/client.ts";
import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { Language } from "#platform/web/i18n/languages.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import type { RuleDetail, RuleInput, RuleTrial, ruleList } from "../../contract-rules.ts";
import "./problem-messages.ts";

const at = (id: string) => ({ params: { path: { id } } });

export type RuleRow = z.infer<typeof ruleList>["items"][number];
export const rulesQuery = queryOptions({
	queryKey: ["record-rules"],
	queryFn: ({ signal }): Promise<{ items: RuleRow[] }> => unwrap(api.GET("/api/record-rules", { signal })),
});
export const ruleQuery = (id: string) =>
	queryOptions({
		queryKey: ["record-rules", id],
		queryFn: ({ signal }): Promise<RuleDetail> => unwrap(api.GET("/api/record-rules/{id}", { ...at(id), signal })),
	});

export const createRule = (body: RuleInput, { headers }: { headers: Record<string, string> }) =>
	unwrap(api.POST("/api/record-rules", { body, headers }));
export const editRule = (id: string, body: RuleInput & { version: number }) =>
	unwrap(api.PUT("/api/record-rules/{id}", { ...at(id), body }));
export const tryRule = (id: string): Promise<RuleTrial> => unwrap(api.POST("/api/record-rules/{id}/try", at(id)));
export const switchRule = (id: string, version: number, on: boolean) =>
	unwrap(api.POST("/api/record-rules/{id}/switch", { ...at(id), body: { on, version } }));
export const runRule = (id: string) => unwrap(api.POST("/api/record-rules/{id}/run", at(id)));

/** Activities that statements of the own store speak of; what is typed is offered too, where it looks like an id. */
export async function findActivities(q: string, language: Language, signal: AbortSignal): Promise<Choice[]> {
	const { items } = await unwrap(api.GET("/api/record-rules/activities", { params: { query: { q } }, signal }));
	const known = items.map(({ iri, name }) => {
		const named = name.en !== null || name.zh !== null;
		return { id: iri, label: named ? pickName(name, language).text : iri, hint: named ? iri : undefined };
	});
	const typed = q.trim();
	const isId = /^[a-zA-Z][a-zA-Z0-9+.-]*:\S+$/.test(typed) && !known.some(({ id }) => id === typed);
	return isId ? [{ id: typed, label: typed }, ...known] : known;
}

export async function findCompetencies(q: string, language: Language, signal: AbortSignal): Promise<Choice[]> {
	if (!q) return [];
	const { items } = await unwrap(api.GET("/api/competencies", { params: { query: { q } }, signal }));
	return items
		.filter(({ kind }) => kind !== "group")
		.map(({ id, name, framework }) => ({
			id,
			label: pickName(name, language).text,
			hint: pickName(framework, language).text,
		}));
}
