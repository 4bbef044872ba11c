import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Query, type Send, send } from "#platform/web/api/calls.ts";
import type { MyCredits } from "../../contract-credits.ts";
import type { Flows } from "../../contract-flows.ts";
import type * as recognitions from "../../contract-recognition.ts";
import "../problem-messages.ts";

export type Recognition = recognitions.Recognition;

export const fetchRecognitions = (query: Query, signal: AbortSignal) =>
	get<z.output<typeof recognitions.recognitionList>>("/credit-recognitions", query, signal);
export const proposeRecognition = (json: recognitions.RecognitionInput, options: Send) =>
	send<{ id: string }>("POST", "/credit-recognitions", json, options);
export const decideRecognition = (id: string, agreed: boolean, note: string | null) =>
	send("POST", `/credit-recognitions/${id}/decide`, { agreed, note });
export const endRecognition = (id: string) => send("POST", `/credit-recognitions/${id}/end`);
export const flowsQuery = (term: string | null) =>
	queryOptions({
		queryKey: ["recognitions", "flows", term],
		queryFn: ({ signal }) => get<Flows>("/learner-flows", { ...(term && { term }) }, signal),
	});
export const myCreditsQuery = (planId: string) =>
	queryOptions({
		queryKey: ["plans", planId, "my-credits"],
		queryFn: ({ signal }) => get<MyCredits>(`/training-plans/${planId}/my-credits`, {}, signal),
	});
