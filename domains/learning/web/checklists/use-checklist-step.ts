import { useStep } from "#platform/web/api/use-step.ts";

interface Of {
	offeringId: string;
	activityId: string;
}

export const learnersKey = ({ offeringId, activityId }: Of): string =>
	`checklists/${offeringId}/${activityId}/learners`;
export const toSignKey = "checklists/to-sign";

/** A step with an observation: afterwards its sheet, the lists it stands in and what waits are asked for again. */
export const useChecklistStep = (of: Of) => useStep("checklists", learnersKey(of), toSignKey, "session");
