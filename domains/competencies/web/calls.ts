import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Query, type Send, send } from "#platform/web/api/calls.ts";
import type * as frameworks from "../contract-frameworks.ts";
import type * as occupations from "../contract-occupations.ts";
import "./problem-messages.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;
export type OccupationRow = Out<typeof occupations.occupationListItem>;
export const fetchOccupations = (query: Query, signal: AbortSignal) =>
	get<Out<typeof occupations.occupationList>>("/occupations", query, signal);

export type Occupation = Out<typeof occupations.occupationDetail>;
export const occupationQuery = (id: string) =>
	queryOptions({
		queryKey: ["occupations", id],
		queryFn: ({ signal }) => get<Occupation>(`/occupations/${id}`, {}, signal),
		staleTime: 300_000,
	});

export const groupsQuery = queryOptions({
	queryKey: ["occupation-groups"],
	queryFn: ({ signal }) => get<{ items: Out<typeof occupations.occupationGroup>[] }>("/occupation-groups", {}, signal),
	staleTime: 600_000,
});

export type Framework = frameworks.FrameworkHead;
export const frameworksQuery = queryOptions({
	queryKey: ["frameworks"],
	queryFn: ({ signal }) => get<{ items: Framework[] }>("/frameworks", {}, signal),
});
export const frameworkQuery = (id: string) =>
	queryOptions({
		queryKey: ["frameworks", id],
		queryFn: ({ signal }) => get<Framework>(`/frameworks/${id}`, {}, signal),
	});

export type TreeNode = Out<typeof frameworks.treeNode>;
export const treeQuery = (
	id: string,
	query: { parent?: string | undefined; archived?: "yes" | "no"; limit?: number },
) =>
	queryOptions({
		queryKey: ["frameworks", id, "tree", query],
		queryFn: ({ signal }) => get<Out<typeof frameworks.tree>>(`/frameworks/${id}/tree`, query, signal),
	});

export type Competency = frameworks.CompetencyDetail;
export const competencyQuery = (id: string) =>
	queryOptions({
		queryKey: ["competencies", id],
		queryFn: ({ signal }) => get<Competency>(`/competencies/${id}`, {}, signal),
	});
export type CompetencyHit = Out<typeof occupations.competencyHit>;
export const searchCompetencies = (query: { q: string; framework?: string; limit?: number }, signal: AbortSignal) =>
	get<{ items: CompetencyHit[] }>("/competencies", query, signal);

export type Change = Out<typeof frameworks.frameworkChange>;
export const fetchHistory = (id: string, before: number | undefined, signal: AbortSignal) =>
	get<{ items: Change[] }>(`/frameworks/${id}/history`, { before }, signal);

export type Proposal = Out<typeof frameworks.proposal>;
export const proposalsQuery = (id: string) =>
	queryOptions({
		queryKey: ["frameworks", id, "proposals"],
		queryFn: ({ signal }) => get<{ items: Proposal[] }>(`/frameworks/${id}/proposals`, {}, signal),
	});

export const createFramework = (json: unknown, options: Send) =>
	send<{ id: string }>("POST", "/frameworks", json, options);
export const editFramework = (id: string, json: unknown) => send("PATCH", `/frameworks/${id}`, json);
export const publishFramework = (id: string) => send("POST", `/frameworks/${id}/publish`);
export const addCompetency = (id: string, json: frameworks.CompetencyContent, options: Send) =>
	send<{ id: string }>("POST", `/frameworks/${id}/competencies`, json, options);
export const editCompetency = (id: string, json: frameworks.CompetencyContent & { revision: number }) =>
	send<{ id: string }>("PATCH", `/competencies/${id}`, json);
export const archiveCompetency = (id: string, archived: boolean) =>
	send("POST", `/competencies/${id}/${archived ? "archive" : "restore"}`);
export const proposeChange = (
	id: string,
	json: { competencyId: string | null; content: frameworks.CompetencyContent; reason: string },
	options: Send,
) => send<{ id: string }>("POST", `/frameworks/${id}/proposals`, json, options);
export const decideProposal = (id: string, accept: boolean, answer: string) =>
	send("POST", `/framework-proposals/${id}/decide`, { accept, answer });
export const withdrawProposal = (id: string) => send("POST", `/framework-proposals/${id}/withdraw`);

export type ImportPreview = frameworks.ImportPreview;
export const previewImport = (id: string, fileId: string) =>
	send<ImportPreview>("POST", `/frameworks/${id}/import/preview`, { fileId });
export const importFramework = (id: string, fileId: string) =>
	send<{ added: number; changed: number }>("POST", `/frameworks/${id}/import`, { fileId });
