import { levelOfMark } from "#domains/competencies/api.ts";
import type { RuleDefinition } from "../../contract-rules.ts";

/** The members of a statement that rules read (xAPI 1.0.3 part 2, 2.4). */
export interface ReadStatement {
	id: string;
	actor?: { objectType?: string; mbox?: string };
	verb?: { id?: string };
	object?: { objectType?: string; id?: string };
	result?: { success?: boolean; score?: { scaled?: number; raw?: number; min?: number; max?: number } };
	timestamp?: string;
	stored?: string;
}

/** Without what binary fractions add: 0.58 is 58 %, 29 of 50 too. */
const toPercent = (share: number): number => Math.round(share * 1e8) / 1e6;

/** Percent of the points: `scaled` where it is given, else where `raw` lies between `min` (0) and `max`. */
export function percentOf({ result }: ReadStatement): number | null {
	const { scaled, raw, min = 0, max } = result?.score ?? {};
	if (scaled !== undefined) return Math.max(0, toPercent(scaled));
	if (raw === undefined || max === undefined || max <= min) return null;
	return Math.min(100, Math.max(0, toPercent((raw - min) / (max - min))));
}

export const matchesActivity = ({ activity }: Pick<RuleDefinition, "activity">, id: string): boolean =>
	activity.match === "is" ? id === activity.iri : id.startsWith(activity.iri);

export type Match = { level: number; percent: number | null } | "no" | "without-score";

/** Whether a statement counts by a rule, and which level it shows. */
export function matchStatement(rule: RuleDefinition, statement: ReadStatement): Match {
	const { verb, success, leastScore, level } = rule;
	const { object } = statement;
	if ((object?.objectType ?? "Activity") !== "Activity" || object?.id === undefined) return "no";
	if (!matchesActivity(rule, object.id)) return "no";
	if (verb !== null && statement.verb?.id !== verb) return "no";
	if (success && statement.result?.success !== true) return "no";
	const percent = percentOf(statement);
	if ((leastScore !== null || level.as === "score") && percent === null) return "without-score";
	if (leastScore !== null && (percent as number) < leastScore) return "no";
	if (level.as === "fixed") return { level: level.level, percent };
	return { level: levelOfMark(percent as number, { max: 100, bands: level.bands }), percent };
}
