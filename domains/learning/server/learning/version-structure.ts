import type { ReadContext } from "#platform/server/database/context.ts";
import type { ActivityBrief, UnitBrief } from "../../contract-content.ts";
import type { CourseHome } from "../../contract-learning.ts";
import { developedBy, unitsOf } from "../authoring/content-queries.ts";

export interface Structure {
	units: readonly UnitBrief[];
	/** Activities one after the other. */
	activities: readonly ActivityBrief[];
	develops: CourseHome["develops"];
}

/** Of how many versions the structure is kept; the one asked for longest ago goes. */
const MOST = 200;
const kept = new Map<string, Structure>();

/**
 * Units and activities of a published version. It never changes, so it is read once and kept; whoever asks was let in
 * before.
 */
export async function structureOf(context: ReadContext, versionId: string): Promise<Structure> {
	const known = kept.get(versionId);
	kept.delete(versionId);
	const structure = known ?? (await readStructure(context, versionId));
	kept.set(versionId, structure);
	for (const oldest of kept.keys()) {
		if (kept.size <= MOST) break;
		kept.delete(oldest);
	}
	return structure;
}

async function readStructure(context: ReadContext, versionId: string): Promise<Structure> {
	const units = await unitsOf(context, versionId);
	return {
		units,
		activities: units.flatMap(({ activities }) => activities),
		develops: await developedBy(context, versionId),
	};
}
