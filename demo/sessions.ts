import type { Composition } from "#app/compose.ts";
import { addSessions, bookSeat, listSessions, markAttendance, sessionInput } from "#domains/learning/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { withinRights } from "./as.ts";
import { actorOf } from "./region.ts";

const DAY = 86_400_000;
/** Zone of the invented region, and by how many hours it is ahead of UTC, in every season. */
const AHEAD = 8;

const weekly = {
	title: { en: "Practical work in the laboratory", zh: "实训课" },
	place: { en: "Training base, building 3, room 201", zh: "实训基地 3 号楼 201" },
	from: "14:00",
	until: "16:00",
};
const workshop = {
	title: { en: "Half a day in the works", zh: "企业半日实践" },
	place: { en: "Chuxing Heavy Machinery (sample), gate 2", zh: "楚星重工（样例）2 号门" },
	from: "08:30",
	until: "11:30",
	capacity: 8,
};
const today = {
	title: { en: "Questions and answers", zh: "答疑" },
	place: { en: "Library, room 105", zh: "图书馆 105" },
};

/**
 * Sessions of an offering that began four weeks ago: practical work every week with its attendance so far, a visit with fewer
 * seats than learners, and one that runs while the region is loaded, whose code can be shown.
 */
export async function planSessions(
	context: WriteContext,
	composition: Composition,
	offeringId: string,
	/** Who leads them; of several offerings each has days and hours of its own. */
	{ leader, turn }: { leader: string; turn: number },
): Promise<void> {
	const teacher = await actorOf(composition, leader);
	const leaderIds = [teacher.personId as string];
	const here = new Date(context.now.getTime() + AHEAD * 3_600_000);
	const day = (from: number): string => new Date(here.getTime() + from * DAY).toISOString().slice(0, 10);
	const visit = await withinRights(context, teacher, async (inner) => {
		const plan = async (part: object) =>
			(await addSessions(inner, offeringId, sessionInput.parse({ leaderIds, ...part }))).ids;
		await plan({ ...weekly, day: day(turn - 20), weeks: 8 });
		// None that would run over midnight.
		const hour = Math.min(here.getUTCHours(), 21);
		const clock = (at: number): string => `${String(at).padStart(2, "0")}:00`;
		if (turn === 0) await plan({ ...today, day: day(0), from: clock(hour), until: clock(hour + 2) });
		return (await plan({ ...workshop, day: day(6 + turn) }))[0] as string;
	});
	const learners = await context.tx
		.selectFrom("enrolment")
		.select("person_id")
		.where("offering_id", "=", offeringId)
		.orderBy("enrolled_at")
		.orderBy("id")
		.execute();
	await withinRights(context, teacher, async (inner) => {
		const { items } = await listSessions(inner, offeringId);
		for (const [week, { id }] of items.filter(({ phase }) => phase === "over").entries())
			await markAttendance(inner, id, {
				reason: null,
				marks: learners.map(({ person_id }, index) => ({ personId: person_id, mark: markOf(index, week) })),
			});
	});
	const student = await actorOf(composition, "student");
	for (const { person_id } of learners.filter(({ person_id }) => person_id !== student.personId).slice(0, 7))
		await withinRights(context, { ...student, personId: person_id }, (inner) => bookSeat(inner, visit));
}

/** Most are there, some late, and every one misses one some time. */
function markOf(index: number, week: number): "present" | "late" | "excused" | "absent" {
	const turn = (index * 3 + week * 5) % 11;
	if (turn === 7) return "absent";
	if (turn === 4) return "excused";
	return turn === 2 ? "late" : "present";
}
