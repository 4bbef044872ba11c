import type { ReadContext } from "#platform/server/database/context.ts";
import type { SessionInput } from "../../contract-sessions.ts";
import { learningProblem } from "../problems.ts";
import { type Clash, clashesOf, MOST_NAMED, type Planned } from "./clashes.ts";
import { whenWords } from "./session-words.ts";

/** So many weeks are named in a refusal; of the others it says how many they are. */
const NAMED = 5;

/**
 * Refuses sessions that clash with others until who plans them has read with what, and accepts it.
 * @throws Problem learning/session-clashes
 */
export async function refuseClashes(
	context: ReadContext,
	offering: { id: string; organisation_id: string; time_zone: string },
	{ place, leaderIds, acceptClashes }: Pick<SessionInput, "place" | "leaderIds" | "acceptClashes">,
	times: readonly Pick<Planned, "id" | "startsAt" | "endsAt" | "booking">[],
): Promise<void> {
	if (acceptClashes) return;
	const clashes = await clashesOf(
		context,
		offering,
		times.map((time) => ({ ...time, place, leaderIds })),
	);
	if (clashes.length === 0) return;
	const named = clashes.slice(0, NAMED);
	const more = clashes.length - named.length;
	const en = named.map((clash) => inEnglish(clash, offering.time_zone));
	const zh = named.map((clash) => inChinese(clash, offering.time_zone));
	throw learningProblem("session-clashes", {
		clashesEn: [...en, ...(more > 0 ? [`and ${more} more`] : [])].join("; "),
		clashesZh: [...zh, ...(more > 0 ? [`另有 ${more} 次`] : [])].join("；"),
	});
}

function inEnglish({ startsAt, endsAt, leaders, place, learners, named }: Clash, zone: string): string {
	const some = named.slice(0, MOST_NAMED).join(", ");
	const among = named.length > 0 ? ` (${some}${named.length > MOST_NAMED ? " and others" : ""})` : "";
	const what = [
		leaders.length > 0 && `${leaders.join(", ")} ${leaders.length === 1 ? "has" : "have"} another session`,
		place && "its place is taken by another session",
		learners === 1 && `1 learner has another session${among}`,
		learners > 1 && `${learners} learners have another session${among}`,
	];
	return `${whenWords(startsAt, endsAt, zone).whenEn} – ${what.filter(Boolean).join(", ")}`;
}

function inChinese({ startsAt, endsAt, leaders, place, learners, named }: Clash, zone: string): string {
	const some = named.slice(0, MOST_NAMED).join("、");
	const among = named.length > 0 ? `（${some}${named.length > MOST_NAMED ? "等" : ""}）` : "";
	const what = [
		leaders.length > 0 && `${leaders.join("、")}另有课次`,
		place && "该地点已被其他课次占用",
		learners > 0 && `${learners} 名学习者另有课次${among}`,
	];
	return `${whenWords(startsAt, endsAt, zone).whenZh}：${what.filter(Boolean).join("，")}`;
}
