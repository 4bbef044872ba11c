import type { PlanChangeProposal } from "./calls-proposals.ts";

/** A chosen proposal as what is sent: with how many sources it was seen. */
export const aimed = ({ competency, level, sources, hidden }: PlanChangeProposal) =>
	level === null ? [] : [{ competencyId: competency.id, level, sources: sources.length + hidden }];
