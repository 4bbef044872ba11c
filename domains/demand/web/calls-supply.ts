import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { api, unwrap } from "#platform/web/api/client.ts";
import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { Language } from "#platform/web/i18n/languages.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import type { ProgrammeInput, ProgrammeSummary, programmeHeads, supplyPreview } from "../contract-supply.ts";
import { fieldsWithin } from "./calls-needs.ts";
import "./problem-messages.ts";

export type Programme = ProgrammeSummary;
export type ProgrammeHeads = z.infer<typeof programmeHeads>;
export type SupplyPreview = z.infer<typeof supplyPreview>;

type ListQuery = Record<string, string | number | undefined>;
type Send = { headers: Record<string, string> };

export const fetchProgrammes = (query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/programmes", { params: { query: query as object }, signal }));

export const programmeQuery = (id: string) =>
	queryOptions({
		queryKey: ["programmes", id],
		queryFn: ({ signal }): Promise<Programme> =>
			unwrap(api.GET("/api/programmes/{id}", { params: { path: { id } }, signal })),
	});

export const createProgramme = (programme: ProgrammeInput, schoolId: string | undefined, { headers }: Send) =>
	fieldsWithin("programme", unwrap(api.POST("/api/programmes", { body: { programme, schoolId }, headers })));

export const editProgramme = (id: string, version: number, programme: ProgrammeInput) =>
	fieldsWithin(
		"programme",
		unwrap(api.PUT("/api/programmes/{id}", { params: { path: { id } }, body: { version, programme } })),
	);

export const closeProgramme = (id: string) =>
	unwrap(api.POST("/api/programmes/{id}/close", { params: { path: { id } } }));
export const reopenProgramme = (id: string) =>
	unwrap(api.POST("/api/programmes/{id}/reopen", { params: { path: { id } } }));

export const headsQuery = (id: string) =>
	queryOptions({
		queryKey: ["programmes", id, "heads"],
		queryFn: ({ signal }): Promise<ProgrammeHeads> =>
			unwrap(api.GET("/api/programmes/{id}/heads", { params: { path: { id } }, signal })),
	});
export const assignHead = (id: string, personId: string) =>
	unwrap(api.POST("/api/programmes/{id}/heads", { params: { path: { id } }, body: { personId } }));
export const releaseHead = (id: string, personId: string) =>
	unwrap(api.DELETE("/api/programmes/{id}/heads/{personId}", { params: { path: { id, personId } } }));

export const previewSupply = (fileId: string, schoolId: string | undefined): Promise<SupplyPreview> =>
	unwrap(api.POST("/api/supply-imports/preview", { body: { fileId, schoolId } }));
export const importSupply = (fileId: string, schoolId: string | undefined) =>
	unwrap(api.POST("/api/supply-imports", { body: { fileId, schoolId } }));

/** Verified organisations of one kind by name. */
export async function searchOrganisations(
	kind: "school" | "association",
	q: string,
	language: Language,
	signal: AbortSignal,
): Promise<Choice[]> {
	const { items } = await unwrap(
		api.GET("/api/organisations", { params: { query: { kind, limit: 20, ...(q && { q }) } }, signal }),
	);
	return items.map(({ id, name }) => {
		const picked = pickName(name, language);
		return { id, label: picked.text, hint: picked.hint?.text };
	});
}
