import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Query, type Send, send } from "#platform/web/api/calls.ts";
import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { Language } from "#platform/web/i18n/languages.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import type * as ledger from "../../contract-ledger.ts";
import type { occupationSuggestion } from "../../contract-occupations.ts";
import { searchCompetencies } from "../calls.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;

export const pictureQuery = (personId: string, asOf: string | undefined) =>
	queryOptions({
		queryKey: ["ledger", personId, "picture", asOf],
		queryFn: ({ signal }) => get<ledger.AttainmentPicture>(`/people/${personId}/attainment`, { asOf }, signal),
	});
export const gapQuery = (personId: string, occupationId: string, asOf: string | undefined) =>
	queryOptions({
		queryKey: ["ledger", personId, "gap", occupationId, asOf],
		queryFn: ({ signal }) =>
			get<ledger.AttainmentGap>(`/people/${personId}/attainment/occupations/${occupationId}`, { asOf }, signal),
	});
export type AttainmentHistory = Out<typeof ledger.attainmentHistory>;
export const historyQuery = (personId: string, competencyId: string) =>
	queryOptions({
		queryKey: ["ledger", personId, "history", competencyId],
		queryFn: ({ signal }) =>
			get<AttainmentHistory>(`/people/${personId}/attainment/competencies/${competencyId}`, {}, signal),
	});
export const fetchEvidence = (personId: string, query: Query, signal: AbortSignal) =>
	get<Out<typeof ledger.evidenceList>>(`/people/${personId}/evidence`, query, signal);

export const declareEvidence = (json: unknown, options: Send) =>
	send<{ id: string }>("POST", "/evidence", json, options);
export const recordEvidence = (personId: string, json: unknown, options: Send) =>
	send<{ id: string }>("POST", `/people/${personId}/evidence`, json, options);
export const correctEvidence = (id: string, level: number, reason: string) =>
	send("POST", `/evidence/${id}/correct`, { level, reason });
export const withdrawEvidence = (id: string, reason: string) => send("POST", `/evidence/${id}/withdraw`, { reason });
export const disputeEvidence = (id: string, reason: string) => send("POST", `/evidence/${id}/dispute`, { reason });

export const myGrantsQuery = queryOptions({
	queryKey: ["ledger", "grants"],
	queryFn: ({ signal }) => get<Out<typeof ledger.evidenceGrants>>("/evidence-grants", {}, signal),
});
export const giveView = (organisationId: string) => send("POST", "/evidence-grants", { organisationId });
export const takeViewBack = (id: string) => send("DELETE", `/evidence-grants/${id}`);
export type GrantedPerson = Out<typeof ledger.grantedPeople>["items"][number];
export const fetchGranted = (query: Query, signal: AbortSignal) =>
	get<Out<typeof ledger.grantedPeople>>("/evidence-grants/people", query, signal);

export const fetchDisputes = (query: Query, signal: AbortSignal) =>
	get<Out<typeof ledger.disputeList>>("/evidence-disputes", query, signal);
export const answerDispute = (id: string, json: unknown) => send("POST", `/evidence-disputes/${id}/answer`, json);
export const dropDispute = (id: string) => send("POST", `/evidence-disputes/${id}/drop`);

/** Occupations for any typed title. */
export async function findOccupations(q: string, language: Language, signal: AbortSignal): Promise<Choice[]> {
	if (!q) return [];
	const { items } = await get<{ items: Out<typeof occupationSuggestion>[] }>("/occupations/suggest", { q }, signal);
	return items.map(({ id, name, code }) => {
		const picked = pickName(name, language);
		return { id, label: picked.text, hint: [picked.hint?.text, code].filter(Boolean).join(" · ") };
	});
}

export async function findCompetencies(q: string, language: Language, signal: AbortSignal): Promise<Choice[]> {
	if (!q) return [];
	const { items } = await searchCompetencies({ q, limit: 12 }, signal);
	return items
		.filter(({ kind }) => kind !== "group")
		.map(({ id, name, framework }) => ({
			id,
			label: pickName(name, language).text,
			hint: pickName(framework, language).text,
		}));
}

/** Verified organisations by name. */
export async function findOrganisations(q: string, language: Language, signal: AbortSignal): Promise<Choice[]> {
	const { items } = await get<{ items: { id: string; name: { en: string | null; zh: string | null } }[] }>(
		"/organisations",
		{ q, limit: 12 },
		signal,
	);
	return items.map(({ id, name }) => {
		const picked = pickName(name, language);
		return { id, label: picked.text, hint: picked.hint?.text };
	});
}
