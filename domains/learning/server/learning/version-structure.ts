import type { ReadContext } from "#platform/server/database/context.ts";
import type { ActivityContent, UnitContent } from "../../contract-content.ts";
import type { CourseHome } from "../../contract-learning.ts";
import { developedBy, unitsOf } from "../authoring/content-queries.ts";

export interface Structure {
	units: readonly UnitContent[];
	/** Activities one after the other. */
	activities: readonly ActivityContent[];
	develops: CourseHome["develops"];
	/** Something in it has rules of release: which days they count, and which activities they turn on. */
	ruled: boolean;
	days: readonly number[];
	named: readonly string[];
	/** Of those the ones that rules name. */
	turnedOn: readonly string[];
}

/** Of how many versions the structure is kept; the one asked for longest ago goes. */
const MOST = 200;
const kept = new Map<string, Structure>();
/** Whatever is counted is paid for at each question. */
const MOST_DAYS = 40;
let days: readonly number[] = [];

/** The days that rules of kept versions count, for who asks of an enrolment before its version is known. */
export const knownDays = (): readonly number[] => days;

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
	if (!known) days = [...new Set([...kept.values()].flatMap((one) => one.days))].slice(0, MOST_DAYS);
	return structure;
}

async function readStructure(context: ReadContext, versionId: string): Promise<Structure> {
	const units = await unitsOf(context, versionId);
	const activities = units.flatMap((unit) => unit.activities);
	const rules = [...units, ...activities].flatMap(({ release }) => release);
	const ids = rules.flatMap((rule) => ("activityId" in rule ? [rule.activityId] : []));
	const locked = units.flatMap((unit) =>
		unit.activities.filter(({ release }) => unit.release.length + release.length > 0).map(({ id }) => id),
	);
	return {
		units,
		activities,
		develops: await developedBy(context, versionId),
		ruled: rules.length > 0,
		days: [...new Set(rules.flatMap((rule) => ("days" in rule ? [rule.days] : [])))],
		named: [...new Set([...ids, ...locked])],
		turnedOn: [...new Set(ids)],
	};
}
