import { queryOptions } from "@tanstack/react-query";
import { get, type Send, send } from "#platform/web/api/calls.ts";
import type {
	ChosenChange,
	MyProposals,
	NeedProposals,
	PlanProposals,
	ProposalInput,
	Proposed,
} from "../../contract-proposals.ts";
import "../problem-messages.ts";

export type {
	NeedProposals,
	PlanChangeProposal,
	PlanProposals,
	ProposalSource,
	Proposed,
} from "../../contract-proposals.ts";

export const proposalsQuery = (planId: string) =>
	queryOptions({
		queryKey: ["plans", planId, "proposals"],
		queryFn: ({ signal }) => get<PlanProposals>(`/training-plans/${planId}/proposals`, {}, signal),
	});
export const myProposalsQuery = (planId: string) =>
	queryOptions({
		queryKey: ["plans", planId, "my-proposals"],
		queryFn: ({ signal }) => get<MyProposals>(`/training-plans/${planId}/my-proposals`, {}, signal),
	});
export const proposeChanges = (planId: string, json: ProposalInput, options?: Send) =>
	send<Proposed>("POST", `/training-plans/${planId}/proposals`, json, options);
export const takeProposals = (planId: string, revision: number, objectives: readonly ChosenChange[]) =>
	send<{ revision: number }>("POST", `/training-plans/${planId}/proposals/take`, { revision, objectives });
export const declineProposal = (planId: string, proposalId: string, reason: string, sources: number) =>
	send("POST", `/training-plans/${planId}/proposals/${proposalId}/decline`, { reason, sources });
export const withdrawProposals = (sourceIds: readonly string[]) =>
	send("POST", "/proposal-sources/withdraw", { sourceIds });
export const needProposalsQuery = (needId: string, also: readonly string[]) =>
	queryOptions({
		queryKey: ["needs", needId, "plan-proposals", ...also],
		queryFn: ({ signal }) =>
			get<NeedProposals>(`/needs/${needId}/plan-proposals`, { also: also.join() || undefined }, signal),
	});
