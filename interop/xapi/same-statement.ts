import { isDeepStrictEqual } from "node:util";
import type { Json, Statement } from "./check-statement.ts";
import { isRecord, isTimestamp, momentOf } from "./values.ts";

/**
 * Whether two statements with one id say the same (part 2, 2.3.1): what the server sets, how moments are written, the
 * order of a group's members and the display of verbs and activities do not count.
 */
export const sameStatement = (left: Statement, right: Statement): boolean =>
	isDeepStrictEqual(plain(left as never, true), plain(right as never, true));

function plain(value: Json, top = false): unknown {
	if (typeof value === "string") return isTimestamp(value) && value.length > 10 ? momentOf(value) : value;
	if (Array.isArray(value)) return value.map((one) => plain(one));
	if (!isRecord(value)) return value;
	const result: Record<string, unknown> = {};
	for (const [name, member] of Object.entries(value) as [string, Json][]) {
		if (top && ["id", "stored", "authority", "version", "timestamp", "attachments"].includes(name)) continue;
		if (name === "display" || name === "definition") continue;
		// 2.0, 4.2.7: precision beyond a hundredth of a second does not count.
		if (name === "duration" && typeof member === "string") {
			result[name] = member.replace(/(\.\d{2})\d+S$/, "$1S");
			continue;
		}
		if (name === "contextActivities" && isRecord(member)) {
			result[name] = Object.fromEntries(
				Object.entries(member).map(([kind, list]) => [kind, plain([list].flat() as Json)]),
			);
		} else if (name === "member" && Array.isArray(member)) {
			result[name] = new Set(member.map((one) => JSON.stringify(plain(one))));
		} else if (!(name === "objectType" && (member === "Agent" || member === "Activity"))) result[name] = plain(member);
	}
	return result;
}
