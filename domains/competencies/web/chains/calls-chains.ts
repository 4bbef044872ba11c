import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Send, send } from "#platform/web/api/calls.ts";
import { refusedWithin } from "#platform/web/api/problem.ts";
import "../problem-messages.ts";
import type * as chains from "../../contract-chains.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;

export type { Chain, ChainInput, ChainPreview, ChainStep, Stage } from "../../contract-chains.ts";
export type ChainChange = Out<typeof chains.chainChanges>["items"][number];

export const chainsQuery = (region?: string) =>
	queryOptions({
		queryKey: ["industry-chains", "list", region],
		queryFn: ({ signal }) => get<{ items: chains.Chain[] }>("/industry-chains", { region }, signal),
	});
export const chainQuery = (id: string) =>
	queryOptions({
		queryKey: ["industry-chains", id],
		queryFn: ({ signal }) => get<chains.Chain>(`/industry-chains/${id}`, {}, signal),
	});
export const chainHistoryQuery = (id: string) =>
	queryOptions({
		queryKey: ["industry-chains", id, "history"],
		queryFn: ({ signal }) => get<{ items: ChainChange[] }>(`/industry-chains/${id}/history`, {}, signal),
	});

export const createChain = (chain: chains.ChainInput, options: Send) =>
	send<{ id: string }>("POST", "/industry-chains", chain, options);
export const editChain = (id: string, revision: number, chain: chains.ChainInput) =>
	send<{ revision: number }>("PUT", `/industry-chains/${id}`, { revision, chain }).catch(refusedWithin("chain"));
export const deleteChain = (id: string, revision: number) =>
	send("DELETE", `/industry-chains/${id}?revision=${revision}`);

export const previewChains = (fileId: string) =>
	send<chains.ChainPreview>("POST", "/industry-chain-imports/preview", { fileId });
export const importChains = (fileId: string) =>
	send<{ created: number; changed: number; unchanged: number }>("POST", "/industry-chain-imports", { fileId });
