import { useStep } from "#platform/web/api/use-step.ts";

export const learnersKey = (offeringId: string): string => `offerings/${offeringId}/learners`;

/** After who learns in an offering has changed: its figures, the list of them, and for how many its parts are open. */
export const useLearnersStep = (offeringId: string) => useStep("offerings", learnersKey(offeringId), "openings");
