import type { DueWork } from "./contract-due.ts";

/** Where who teaches sees how it stands, within an offering. */
const places: Record<DueWork["kind"], (activityId: string) => string> = {
	assignment: (id) => `assignments/${id}`,
	quiz: () => "progress",
	checklist: (id) => `checklists/${id}`,
	discussion: (id) => `board/${id}`,
};

/** Where somebody goes on with it: to learn, or to see how it stands with who learns. */
export function pageOfWork({
	offeringId,
	activityId,
	learning,
	begun,
	work,
}: Pick<DueWork, "offeringId" | "activityId" | "learning" | "begun"> & { work: DueWork["kind"] }): string {
	if (learning) return `/learn/${offeringId}${begun ? `/${activityId}` : ""}`;
	return `/offerings/${offeringId}/${places[work](activityId)}`;
}
