import type { DueWork } from "./contract-due.ts";

/** Where somebody goes on with it: to learn, or to see how it stands with who learns. */
export function pageOfWork({
	offeringId,
	activityId,
	learning,
	begun,
	work,
}: Pick<DueWork, "offeringId" | "activityId" | "learning" | "begun"> & { work: DueWork["kind"] }): string {
	if (learning) return `/learn/${offeringId}${begun ? `/${activityId}` : ""}`;
	return `/offerings/${offeringId}/${work === "assignment" ? `assignments/${activityId}` : "progress"}`;
}
