import { queryOptions } from "@tanstack/react-query";
import { get } from "#platform/web/api/calls.ts";
import type { Coverage, CoverageRecords } from "../../contract-coverage.ts";
import "../problem-messages.ts";

export type { CellState, Coverage, CoverageCell, CoverageRecords } from "../../contract-coverage.ts";

interface ChainName {
	id: string;
	name: Coverage["chain"]["name"];
}
export const chainsQuery = queryOptions({
	queryKey: ["industry-chains", "names"],
	queryFn: async ({ signal }) => (await get<{ items: ChainName[] }>("/industry-chains", {}, signal)).items,
});
export const coverageQuery = (id: string) =>
	queryOptions({
		queryKey: ["coverage", id],
		queryFn: ({ signal }) => get<Coverage>(`/coverage/${id}`, {}, signal),
	});
export const recordsQuery = (id: string, linkId: string, competencyId: string) =>
	queryOptions({
		queryKey: ["coverage", id, "records", linkId, competencyId],
		queryFn: ({ signal }) => get<CoverageRecords>(`/coverage/${id}/records`, { linkId, competencyId }, signal),
	});
