import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { api, unwrap } from "#platform/web/api/client.ts";
import { ApiProblem } from "#platform/web/api/problem.ts";
import type { closeReasons, NeedDetail, NeedInput, NeedSummary, needVersions } from "../contract-needs.ts";
import "./problem-messages.ts";

export type Need = NeedDetail;
export type NeedRow = NeedSummary;
export type NeedHistory = z.infer<typeof needVersions>["items"];
export type CloseReason = (typeof closeReasons)[number];
export type { NeedInput } from "../contract-needs.ts";

type ListQuery = Record<string, string | number | undefined>;
type Send = { headers: Record<string, string> };

export const fetchNeeds = (query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/needs", { params: { query: query as object }, signal }));

export const needQuery = (id: string) =>
	queryOptions({
		queryKey: ["needs", id],
		queryFn: ({ signal }): Promise<Need> => unwrap(api.GET("/api/needs/{id}", { params: { path: { id } }, signal })),
	});

export const needHistoryQuery = (id: string) =>
	queryOptions({
		queryKey: ["needs", id, "history"],
		queryFn: async ({ signal }): Promise<NeedHistory> =>
			(await unwrap(api.GET("/api/needs/{id}/history", { params: { path: { id } }, signal }))).items as NeedHistory,
	});

export const createNeed = (body: NeedInput, { headers }: Send) => unwrap(api.POST("/api/needs", { body, headers }));

export const editNeed = (id: string, version: number, need: NeedInput) =>
	fieldsWithin("need", unwrap(api.PUT("/api/needs/{id}", { params: { path: { id } }, body: { version, need } })));

export const closeNeed = (id: string, reason: CloseReason) =>
	unwrap(api.POST("/api/needs/{id}/close", { params: { path: { id } }, body: { reason } }));
export const reopenNeed = (id: string) => unwrap(api.POST("/api/needs/{id}/reopen", { params: { path: { id } } }));

/** Refused fields of a body whose form is only a part of it: the part's name is taken off their paths. */
export async function fieldsWithin<Answer>(part: string, call: Promise<Answer>): Promise<Answer> {
	try {
		return await call;
	} catch (error) {
		if (!(error instanceof ApiProblem)) throw error;
		const { status, code, params, fields, requestId } = error;
		const own = fields.map((field) => ({
			...field,
			path: field.path.startsWith(`${part}.`) ? field.path.slice(part.length + 1) : field.path,
		}));
		throw new ApiProblem({ status, code, params, fields: own, requestId });
	}
}
