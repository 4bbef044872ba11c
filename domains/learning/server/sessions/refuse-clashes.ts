import type { WriteContext } from "#platform/server/database/context.ts";
import type { SessionInput } from "../../contract-sessions.ts";
import { learningProblem } from "../problems.ts";
import { recordTry, refuseManyTries } from "./clash-tries.ts";
import { type Clash, clashesOf, MOST_NAMED, type Planned } from "./clashes.ts";
import { whenWords } from "./session-words.ts";

/** So many weeks are named in a refusal; of the others it says how many they are. */
const NAMED = 5;

/**
 * Refuses sessions that clash with others until who plans them has read with what, and accepts it. What is refused is kept in
 * the audit, so nothing is written before it.
 * @throws Problem learning/session-clashes, learning/session-tries
 */
export async function refuseClashes(
	context: WriteContext,
	offering: { id: string; organisation_id: string; time_zone: string },
	{ place, leaderIds, acceptClashes }: Pick<SessionInput, "place" | "leaderIds" | "acceptClashes">,
	times: readonly Pick<Planned, "id" | "startsAt" | "endsAt" | "booking">[],
): Promise<void> {
	if (acceptClashes) return;
	await refuseManyTries(context);
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
	const refusal = learningProblem("session-clashes", {
		clashesEn: [...en, ...(more > 0 ? [`and ${more} more`] : [])].join("; "),
		clashesZh: [...zh, ...(more > 0 ? [`另有 ${more} 次`] : [])].join("；"),
	});
	const ofOthers = clashes.some((clash) => clash.ofOthers);
	throw await recordTry(context, { offeringId: offering.id, times, ofOthers }, refusal);
}

function inEnglish({ startsAt, endsAt, leaders, place, learners, others }: Clash, zone: string): string {
	const some = learners.slice(0, MOST_NAMED).join(", ");
	const more = learners.length > MOST_NAMED ? " and others" : "";
	const what = [
		leaders.length > 0 && `${leaders.join(", ")} ${leaders.length === 1 ? "has" : "have"} another session`,
		place && "its place is taken by another session",
		learners.length > 0 && `of the learners ${some}${more} ${learners.length === 1 ? "has" : "have"} another session`,
		others && `somebody ${learners.length > 0 ? "else " : ""}who is awaited is not free`,
	];
	return `${whenWords(startsAt, endsAt, zone).whenEn} – ${what.filter(Boolean).join(", ")}`;
}

function inChinese({ startsAt, endsAt, leaders, place, learners, others }: Clash, zone: string): string {
	const some = learners.slice(0, MOST_NAMED).join("、");
	const what = [
		leaders.length > 0 && `${leaders.join("、")}另有课次`,
		place && "该地点已被其他课次占用",
		learners.length > 0 && `学习者${some}${learners.length > MOST_NAMED ? "等人" : ""}另有课次`,
		others && `${learners.length > 0 ? "还有" : "有"}应到人员时间不便`,
	];
	return `${whenWords(startsAt, endsAt, zone).whenZh}：${what.filter(Boolean).join("，")}`;
}
